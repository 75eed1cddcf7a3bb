"""Coupons and tiers, by their rules alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.cart import Cart
from core.domain.money import Money
from core.domain.offer import CouponRefusal, settle, tier_after, tier_of
from tests.builders import TODAY, a_cart, a_cart_line, an_offer, tiers


def facts_of(cart: Cart, category: str = "shirt", brand: str | None = "Aarohi") -> dict[str, tuple[str, str | None]]:
    return {line.product_id: (category, brand) for line in cart.lines}


@given(
    prices=st.lists(st.integers(1, 10_000_00), min_size=1, max_size=6),
    percent=st.decimals(0, 100, places=2),
    cap=st.one_of(st.none(), st.integers(0, 5_000_00)),
)
def test_a_saving_is_never_more_than_its_cap_or_the_goods(prices: list[int], percent: Decimal, cap: int | None) -> None:
    cart = a_cart(*(a_cart_line(unit_price=Money(price)) for price in prices), coupon="SAVE")
    offer = an_offer("SAVE", percent=percent, cap=None if cap is None else Money(cap))

    settled, dropped = settle(cart, offer, facts_of(cart), on=TODAY, customer=None)

    assert dropped is None
    assert Money(0) <= settled.total <= cart.subtotal
    assert cap is None or settled.discounts[0].amount <= Money(cap)


def test_an_amount_off_never_makes_a_cart_cost_less_than_nothing() -> None:
    cart = a_cart(a_cart_line(unit_price=Money.of(50)), coupon="FLAT")
    offer = an_offer("FLAT", percent=None, amount_off=Money.of(300))

    settled, _ = settle(cart, offer, facts_of(cart), on=TODAY, customer=None)

    assert settled.total == Money(0)


def test_a_cart_without_coupon_has_no_discount() -> None:
    cart = a_cart()

    assert settle(cart, None, {}, on=TODAY, customer=None) == (cart, None)


def test_a_coupon_that_no_longer_exists_is_dropped_as_expired() -> None:
    settled, dropped = settle(a_cart(coupon="GONE"), None, {}, on=TODAY, customer=None)

    assert settled.coupon is None
    assert dropped is not None
    assert (dropped.code, dropped.reason) == ("GONE", CouponRefusal.EXPIRED)


def test_a_rupee_coupon_covers_nothing_paid_in_dollars() -> None:
    cart = a_cart(a_cart_line(unit_price=Money.of(50, "USD")), coupon="FLAT")
    offer = an_offer("FLAT", percent=None, amount_off=Money.of(30))

    _, dropped = settle(cart, offer, facts_of(cart), on=TODAY, customer=None)

    assert dropped is not None
    assert dropped.reason is CouponRefusal.NOT_IN_CART


def test_products_that_left_the_shop_are_covered_by_no_brand_coupon() -> None:
    cart = a_cart()

    assert an_offer(brands=("Aarohi",)).covered(cart.lines, {}) == []
    assert an_offer(brands=("Aarohi",)).covered(cart.lines, facts_of(cart)) == list(cart.lines)


@pytest.mark.parametrize(
    ("spent", "name", "following"),
    [(0, "Bronze", "Silver"), (9_999, "Bronze", "Silver"), (10_000, "Silver", "Gold"), (50_000, "Gold", None)],
)
def test_a_tier_is_reached_at_its_spending(spent: int, name: str, following: str | None) -> None:
    tier = tier_of(Money.of(spent), tiers())
    above = tier_after(tier, tiers())

    assert tier.name == name
    assert (above.name if above else None) == following


def test_a_refusal_does_not_look_at_the_customer_when_it_need_not() -> None:
    assert not an_offer().asks_who
    assert all(
        replace(an_offer(), **facts).asks_who
        for facts in ({"tier": "Gold"}, {"first_order_only": True}, {"per_customer_limit": 1})
    )
