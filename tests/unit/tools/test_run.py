"""Running a tool: arguments are checked, a refused write leaves nothing, a repeated one does nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from core.domain.cart import OutOfStock
from tests.builders import NOON, a_shopper, a_stocked_product, an_offer
from tests.unit.tools.till import open_till
from tools import TOOLS, tool_named
from tools.tool import BadArguments, Effect, Tool, UnknownTool

SHIRT = a_stocked_product(stock=5)


async def test_a_repeated_write_gives_the_first_receipt_and_result_and_does_nothing(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        asked: dict[str, Any] = {"product_id": SHIRT.product.product_id, "size": "M"}
        first = await till.call("add_to_cart", key="T-9:0", **asked)
        await till.add(SHIRT, size="S")

        again = await till.call("add_to_cart", key="T-9:0", **asked)
        cart = await till.cart()

    assert again.receipt == first.receipt
    assert again.data == first.data
    assert [line.quantity for line in cart.lines] == [1, 1]


@pytest.mark.parametrize("tool", [t for t in TOOLS if t.effect is Effect.WRITES], ids=lambda t: t.name)
async def test_every_write_can_be_repeated_without_writing_twice(tool: Tool, tmp_path: Path) -> None:
    name = tool.name
    async with open_till(tmp_path, SHIRT, others=(an_offer(),)) as till:
        line_id = await till.add(SHIRT)
        if name == "remove_coupon":
            await till.call("apply_coupon", code="SAVE10")
        known: dict[str, dict[str, Any]] = {
            "add_to_cart": {"product_id": SHIRT.product.product_id, "size": "L"},
            "remove_from_cart": {"line_ids": [line_id]},
            "change_cart_line": {"line_id": line_id, "quantity": 3},
            "apply_coupon": {"code": "save10"},
        }
        arguments = known.get(name, {})

        first = await till.call(name, key="T-9:0", **arguments)
        after_first = await till.cart()
        again = await till.call(name, key="T-9:0", **arguments)
        after_again = await till.cart()

    assert again.receipt == first.receipt
    assert again.data == first.data
    assert after_again == after_first


async def test_a_refused_write_leaves_neither_cart_nor_receipt(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        with pytest.raises(OutOfStock):
            await till.call("add_to_cart", key="T-9:0", product_id=SHIRT.product.product_id, size="M", quantity=6)
        cart = await till.cart()
        async with till.storage.reading() as shop:
            receipt = await shop.ledger.receipt("T-9:0")

    assert cart.lines == ()
    assert receipt is None


async def test_what_two_calls_do_at_once_is_both_done(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        await asyncio.gather(*(till.add(SHIRT, size=size) for size in ("S", "M", "L", "S")))
        cart = await till.cart()

    assert sorted((line.size, line.quantity) for line in cart.lines) == [("L", 1), ("M", 1), ("S", 2)]


@pytest.mark.parametrize("name", ["customer_id", "shopper_id", "shopper"])
@pytest.mark.parametrize("tool", TOOLS, ids=lambda t: t.name)
def test_no_tool_takes_whose_cart_or_orders_it_is_about(tool: Tool, name: str) -> None:
    assert name not in tool.arguments.model_fields


async def test_wrong_arguments_are_named_with_what_is_wrong(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        with pytest.raises(BadArguments) as refused:
            await till.call("add_to_cart", size="M", quantity="many", customer_id="C-1")

    assert set(refused.value.facts["problems"]) == {"product_id", "quantity", "customer_id"}  # type: ignore[call-overload]


async def test_carts_are_each_shoppers_own(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        await till.add(SHIRT)
        other = await till.call("show_cart", by=a_shopper())

    assert other.data.cart.lines == ()


async def test_a_write_says_until_when_it_can_be_undone(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        result = await till.call("add_to_cart", product_id=SHIRT.product.product_id, size="M")

    assert result.receipt is not None
    assert result.receipt.undo_until is not None
    assert (result.receipt.undo_until - NOON).total_seconds() == 30 * 60


def test_a_tool_nobody_made_is_unknown() -> None:
    with pytest.raises(UnknownTool):
        tool_named("open_the_safe")
