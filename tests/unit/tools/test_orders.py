"""Orders, loyalty and policies: a customer's own, with every fact's source."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.money import Money
from core.domain.order import OrderStatus, UnknownOrder
from core.domain.policy import UnknownPolicy
from core.errors import SignInNeeded
from tests.builders import NOON, a_clause, a_customer, a_shopper, an_order
from tests.unit.tools.till import open_till

MEERA = a_customer(loyalty_points=340, spent_minor=Money.of(12_000).minor)
ARUN = a_customer()
OLD = an_order(of=MEERA, status=OrderStatus.DELIVERED, placed_at=NOON - timedelta(days=20))
NEW = an_order(of=MEERA, status=OrderStatus.SHIPPED, placed_at=NOON - timedelta(days=2))
THEIRS = an_order(of=ARUN)
EVERYTHING = (MEERA, ARUN, OLD, NEW, THEIRS)


@pytest.mark.parametrize("tool", ["list_orders", "order_status", "loyalty_status"])
async def test_an_anonymous_shopper_is_asked_to_sign_in(tool: str, tmp_path: Path) -> None:
    async with open_till(tmp_path, others=EVERYTHING) as till:
        with pytest.raises(SignInNeeded):
            await till.call(tool)


async def test_a_customer_sees_their_own_orders_newest_first(tmp_path: Path) -> None:
    async with open_till(tmp_path, others=EVERYTHING) as till:
        every = await till.call("list_orders", by=a_shopper(MEERA))
        first = await till.call("list_orders", by=a_shopper(MEERA), limit=1)

    assert every.data.orders == (NEW, OLD)
    assert first.data.orders == (NEW,)


async def test_without_an_id_the_newest_order_is_meant(tmp_path: Path) -> None:
    async with open_till(tmp_path, others=EVERYTHING) as till:
        newest = await till.call("order_status", by=a_shopper(MEERA))
        named = await till.call("order_status", by=a_shopper(MEERA), order_id=f" {OLD.order_id.lower()} ")

    assert newest.data.order == NEW
    assert named.data.order == OLD


async def test_somebody_elses_order_does_not_exist(tmp_path: Path) -> None:
    async with open_till(tmp_path, others=EVERYTHING) as till:
        for order_id in (THEIRS.order_id, "O-none"):
            with pytest.raises(UnknownOrder) as unknown:
                await till.call("order_status", by=a_shopper(MEERA), order_id=order_id)
            assert unknown.value.facts == {"order_id": order_id.upper()}


async def test_a_customer_without_orders_is_told_so(tmp_path: Path) -> None:
    nobody = a_customer()
    async with open_till(tmp_path, others=(nobody,)) as till:
        listed = await till.call("list_orders", by=a_shopper(nobody))
        with pytest.raises(UnknownOrder):
            await till.call("order_status", by=a_shopper(nobody))

    assert listed.data.orders == ()


async def test_every_fact_of_an_order_has_its_source(tmp_path: Path) -> None:
    async with open_till(tmp_path, others=EVERYTHING) as till:
        claims = (await till.call("order_status", by=a_shopper(MEERA), order_id=OLD.order_id)).claims

    source = f"order:{OLD.order_id}"
    facts = {(claim.source, claim.text) for claim in claims}
    assert {(f"{source}:status", "delivered"), (f"{source}:total", "1200.00"), (f"{source}:awb", "AWB1234567")} <= facts
    assert (f"{source}:returnable_until", "2026-11-28") in facts


async def test_loyalty_tells_points_tier_and_what_is_missing_to_the_next(tmp_path: Path) -> None:
    top = a_customer(spent_minor=Money.of(99_000).minor)
    async with open_till(tmp_path, others=(MEERA, top)) as till:
        silver = (await till.call("loyalty_status", by=a_shopper(MEERA))).data
        gold = (await till.call("loyalty_status", by=a_shopper(top))).data

    assert (silver.points, silver.tier.name, silver.next_tier.name) == (340, "Silver", "Gold")
    assert silver.to_next == Money.of(18_000)
    assert (gold.tier.name, gold.next_tier, gold.to_next) == ("Gold", None, None)


async def test_a_policy_is_read_clause_by_clause_with_its_ids(tmp_path: Path) -> None:
    clauses = (a_clause(clause_id="DEL-1"), a_clause(clause_id="DEL-2"), a_clause(clause_id="RET-1", policy="returns"))
    async with open_till(tmp_path, others=clauses) as till:
        read = await till.call("read_policy", policy=" Delivery ")
        with pytest.raises(UnknownPolicy) as unknown:
            await till.call("read_policy", policy="parking")

    assert read.data.clauses == clauses[:2]
    assert [claim.source for claim in read.claims] == ["policy:DEL-1", "policy:DEL-2"]
    assert unknown.value.facts["policies"] == ("delivery", "returns")
