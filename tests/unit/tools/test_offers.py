"""Coupons: applied where they hold, refused with the reason, reckoned anew with every change."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.domain.money import Money
from core.domain.offer import CouponNotApplicable, CouponRefusal, NoCoupon, UnknownCoupon
from tests.builders import TODAY, a_customer, a_shopper, a_stocked_product, an_offer, an_order
from tests.unit.tools.till import open_till

SHIRT = a_stocked_product(stock=10)
SHOES = a_stocked_product(category="shoes", brand="Padma", price=Money.of(2000))
BUYER = a_customer(spent_minor=Money.of(12_000).minor)
NEWCOMER = a_customer()
BOUGHT = an_order(of=BUYER, coupon="ONCE")

REFUSED: list[tuple[dict[str, Any], CouponRefusal]] = [
    ({"starts_on": TODAY + timedelta(days=1)}, CouponRefusal.NOT_STARTED),
    ({"ends_on": TODAY - timedelta(days=1)}, CouponRefusal.EXPIRED),
    ({"minimum": Money.of("1200.01")}, CouponRefusal.BELOW_MINIMUM),
    ({"categories": ("saree",)}, CouponRefusal.NOT_IN_CART),
    ({"brands": ("Padma",)}, CouponRefusal.NOT_IN_CART),
    ({"total_limit": 5, "used": 5}, CouponRefusal.USED_UP),
    ({"first_order_only": True}, CouponRefusal.SIGN_IN),
    ({"per_customer_limit": 1}, CouponRefusal.SIGN_IN),
    ({"tier": "Silver"}, CouponRefusal.SIGN_IN),
]


@pytest.mark.parametrize(("facts", "reason"), REFUSED, ids=[reason + str(n) for n, (_, reason) in enumerate(REFUSED)])
async def test_a_coupon_that_does_not_hold_is_refused_with_the_reason(
    facts: dict[str, Any], reason: CouponRefusal, tmp_path: Path
) -> None:
    async with open_till(tmp_path, SHIRT, others=(an_offer("ONCE", **facts),)) as till:
        await till.add(SHIRT)
        with pytest.raises(CouponNotApplicable) as refused:
            await till.call("apply_coupon", code="once")
        cart = await till.cart()

    assert refused.value.facts["reason"] is reason
    assert cart.coupon is None


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"first_order_only": True}, CouponRefusal.FIRST_ORDER_ONLY),
        ({"per_customer_limit": 1}, CouponRefusal.USED_BY_YOU),
        ({"tier": "Gold"}, CouponRefusal.TIER),
    ],
)
async def test_a_customers_past_decides_who_may_use_it(
    facts: dict[str, Any], reason: CouponRefusal, tmp_path: Path
) -> None:
    buyer = a_shopper(BUYER)
    async with open_till(tmp_path, SHIRT, others=(an_offer("ONCE", **facts), BUYER, BOUGHT)) as till:
        await till.add(SHIRT, by=buyer)
        with pytest.raises(CouponNotApplicable) as refused:
            await till.call("apply_coupon", by=buyer, code="ONCE")

    assert refused.value.facts["reason"] is reason


async def test_a_newcomer_may_use_what_is_for_the_first_order(tmp_path: Path) -> None:
    newcomer = a_shopper(NEWCOMER)
    async with open_till(tmp_path, SHIRT, others=(an_offer("FIRST", first_order_only=True), NEWCOMER)) as till:
        await till.add(SHIRT, by=newcomer)
        result = await till.call("apply_coupon", by=newcomer, code="FIRST")

    assert result.data.cart.total == Money.of(1080)


async def test_it_takes_off_only_from_what_it_covers_and_no_more_than_its_cap(tmp_path: Path) -> None:
    offer = an_offer("SHOES50", percent=Decimal(50), cap=Money.of(600), categories=("shoes",))
    async with open_till(tmp_path, SHIRT, SHOES, others=(offer,)) as till:
        await till.add(SHIRT)
        await till.add(SHOES)
        cart = (await till.call("apply_coupon", code="SHOES50")).data.cart

    assert [d.amount for d in cart.discounts] == [Money.of(600)]
    assert cart.total == Money.of(2600)


async def test_coupons_do_not_stack(tmp_path: Path) -> None:
    flat = an_offer("FLAT100", percent=None, amount_off=Money.of(100))
    async with open_till(tmp_path, SHIRT, others=(an_offer(), flat)) as till:
        await till.add(SHIRT)
        await till.call("apply_coupon", code="SAVE10")
        cart = (await till.call("apply_coupon", code="flat100")).data.cart

    assert cart.coupon == "FLAT100"
    assert cart.total == Money.of(1100)


async def test_a_coupon_follows_the_cart_and_is_dropped_aloud_when_it_no_longer_holds(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=(an_offer(minimum=Money.of(2000)),)) as till:
        line_id = await till.add(SHIRT, quantity=2)
        await till.call("apply_coupon", code="SAVE10")
        more = await till.call("change_cart_line", line_id=line_id, quantity=3)
        less = await till.call("change_cart_line", line_id=line_id, quantity=1)
        cart = await till.cart()

    assert more.data.cart.total == Money.of(3240)
    assert more.data.dropped_coupon is None
    assert less.data.dropped_coupon.code == "SAVE10"
    assert less.data.dropped_coupon.reason is CouponRefusal.BELOW_MINIMUM
    assert (cart.coupon, cart.total) == (None, Money.of(1200))


async def test_a_coupon_that_ends_overnight_is_not_in_the_shown_total(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=(an_offer(ends_on=TODAY),)) as till:
        await till.add(SHIRT)
        await till.call("apply_coupon", code="SAVE10")
        till.clock.advance(timedelta(days=1))
        shown = (await till.call("show_cart")).data

    assert shown.cart.total == Money.of(1200)
    assert shown.lapsed_coupon.reason is CouponRefusal.EXPIRED


async def test_an_empty_cart_takes_no_coupon(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=(an_offer(),)) as till:
        with pytest.raises(CouponNotApplicable) as refused:
            await till.call("apply_coupon", code="SAVE10")

    assert refused.value.facts["reason"] is CouponRefusal.EMPTY_CART


async def test_an_unknown_code_is_unknown_and_no_coupon_cannot_be_taken_off(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        with pytest.raises(UnknownCoupon):
            await till.call("apply_coupon", code="WISHFUL")
        with pytest.raises(NoCoupon):
            await till.call("remove_coupon")


async def test_the_best_offer_for_this_cart_is_listed_first(tmp_path: Path) -> None:
    offers = (
        an_offer("TEN"),
        an_offer("FLAT300", percent=None, amount_off=Money.of(300)),
        an_offer("BIG", percent=Decimal(60), minimum=Money.of(5000)),
        an_offer("NEAR", minimum=Money.of(1500)),
        an_offer("ONCE", minimum=Money.of(1500), per_customer_limit=1),
        an_offer("OVER", ends_on=TODAY - timedelta(days=1)),
    )
    async with open_till(tmp_path, SHIRT, others=offers) as till:
        await till.add(SHIRT)
        listed = (await till.call("list_offers")).data.offers

    assert [(now.offer.code, now.refusal, now.saving, now.short_of) for now in listed] == [
        ("FLAT300", None, Money.of(300), None),
        ("TEN", None, Money.of(120), None),
        ("NEAR", CouponRefusal.BELOW_MINIMUM, None, Money.of(300)),
        ("BIG", CouponRefusal.BELOW_MINIMUM, None, Money.of(3800)),
        ("ONCE", CouponRefusal.BELOW_MINIMUM, None, None),
    ]


async def test_what_is_gone_for_the_shopper_is_not_listed_whatever_lies_in_the_cart(tmp_path: Path) -> None:
    gone = an_offer("GONE", total_limit=5, used=5)
    first = an_offer("FIRST", first_order_only=True)
    async with open_till(tmp_path, SHIRT, others=(gone, first, an_offer(), BUYER, BOUGHT)) as till:
        to_anyone = (await till.call("list_offers")).data.offers
        to_buyer = (await till.call("list_offers", by=a_shopper(BUYER))).data.offers
        with pytest.raises(CouponNotApplicable) as refused:
            await till.call("apply_coupon", code="GONE")

    assert {now.offer.code for now in to_anyone} == {"FIRST", "SAVE10"}
    assert {now.offer.code for now in to_buyer} == {"SAVE10"}
    assert refused.value.facts["reason"] is CouponRefusal.USED_UP
