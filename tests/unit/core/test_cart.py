"""The cart's rules, alone and in any order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.cart import (
    MAX_LINES,
    MAX_QUANTITY,
    BadQuantity,
    Cart,
    CartFull,
    Discount,
    MixedCurrencies,
    OutOfStock,
    UnknownCartLine,
)
from core.domain.catalogue import StockedProduct
from core.domain.ids import Kind, new_id
from core.domain.merging import merged
from core.domain.money import Money
from core.errors import RetailError
from tests.builders import a_cart, a_cart_line, a_stocked_product

SHIRT = a_stocked_product(stock=7)
SOCKS = a_stocked_product(sizes=("One Size",), stock=50, price=Money.of(99))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "remove"]),
        st.sampled_from([(s, v) for s in (SHIRT, SOCKS) for v in s.variants]),
        st.integers(-2, 12),
        st.integers(0, 5),
    ),
    max_size=25,
)


def one_step(cart: Cart, step: tuple[str, tuple[StockedProduct, object], int, int]) -> Cart:
    how, (stocked, variant), quantity, line = step
    line_id = cart.lines[line % len(cart.lines)].line_id if cart.lines else "L-none"
    chosen = next(v for v in stocked.variants if v is variant)
    match how:
        case "add":
            return cart.adding(stocked.product, chosen, quantity, line_id=new_id(Kind.LINE))
        case "change":
            return cart.changing(line_id, stocked.product, chosen, quantity)
        case _:
            return cart.removing([line_id])


@given(STEPS)
def test_no_order_of_changes_breaks_the_carts_rules(
    steps: list[tuple[str, tuple[StockedProduct, object], int, int]],
) -> None:
    cart = Cart("A-1")
    stock = {v.variant_id: v.stock for s in (SHIRT, SOCKS) for v in s.variants}

    for step in steps:
        before = cart
        try:
            cart = one_step(cart, step)
        except RetailError:
            assert cart is before

    assert all(1 <= line.quantity <= min(MAX_QUANTITY, stock[line.variant_id]) for line in cart.lines)
    assert len({line.variant_id for line in cart.lines}) == len(cart.lines)
    assert len({line.line_id for line in cart.lines}) == len(cart.lines)
    assert cart.total == sum((line.unit_price * line.quantity for line in cart.lines), Money(0))


def test_a_cart_holds_so_many_lines_and_no_more() -> None:
    lines = tuple(a_cart_line(SHIRT, variant_id=f"V-held-{n}", line_id=f"L-{n}") for n in range(MAX_LINES))
    full = a_cart(*lines)

    with pytest.raises(CartFull):
        full.adding(SOCKS.product, SOCKS.variants[0], 1, line_id="L-new")


def test_a_cart_is_paid_in_one_currency() -> None:
    foreign = a_stocked_product(price=Money.of(20, "USD"))

    with pytest.raises(MixedCurrencies):
        a_cart().adding(foreign.product, foreign.variants[0], 1, line_id="L-new")


def test_a_cart_in_another_currency_has_its_total_in_it() -> None:
    foreign = a_stocked_product(price=Money.of(20, "USD"))

    cart = Cart("A-1").adding(foreign.product, foreign.variants[0], 2, line_id="L-1")

    assert cart.total == Money.of(40, "USD")


def test_a_refused_change_names_what_is_left_and_what_is_held() -> None:
    variant = SHIRT.variants[0]
    cart = Cart("A-1").adding(SHIRT.product, variant, 5, line_id="L-1")

    with pytest.raises(OutOfStock) as short:
        cart.adding(SHIRT.product, variant, 3, line_id="L-2")
    with pytest.raises(BadQuantity) as many:
        cart.adding(SHIRT.product, variant, 6, line_id="L-2")

    assert (short.value.facts["left"], short.value.facts["in_cart"]) == (7, 5)
    assert (many.value.facts["most"], many.value.facts["in_cart"]) == (MAX_QUANTITY, 5)


def test_a_line_that_is_not_there_is_unknown() -> None:
    with pytest.raises(UnknownCartLine):
        a_cart().removing(["L-none"])


def test_discounts_come_off_the_total_only() -> None:
    cart = a_cart(a_cart_line(quantity=2), discounts=(Discount("SAVE", Money.of(400)),))

    assert cart.subtotal == Money.of(2400)
    assert cart.total == Money.of(2000)
    assert cart.pieces == 2


def test_merged_carts_keep_within_the_limits() -> None:
    line = a_cart_line(SHIRT, quantity=8)
    target = a_cart(line, shopper_id="C-1", coupon="MINE")
    source = a_cart(replace(line, line_id="L-other", quantity=5), coupon="THEIRS")

    cart = merged(target, source)

    assert (cart.shopper_id, cart.coupon) == ("C-1", "MINE")
    assert [(x.line_id, x.quantity) for x in cart.lines] == [(line.line_id, MAX_QUANTITY)]


def test_merging_drops_what_a_full_cart_cannot_take() -> None:
    lines = tuple(a_cart_line(SHIRT, variant_id=f"V-held-{n}", line_id=f"L-{n}") for n in range(MAX_LINES))
    source = a_cart(a_cart_line(SOCKS))

    assert len(merged(a_cart(*lines), source).lines) == MAX_LINES
