"""The cart, filled and changed by tools: stock and price hold at the moment of writing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.cart import (
    BadQuantity,
    NoSuchVariant,
    NotForSale,
    NothingToChange,
    OutOfStock,
    SizeNeeded,
    UnknownCartLine,
)
from core.domain.catalogue import StockedProduct, UnknownProduct
from core.domain.money import Money
from tests.builders import a_stocked_product, an_offer, stock, stocked_items, tiers
from tests.unit.tools.till import open_till

SHIRT = a_stocked_product(stock=20, colours=("blue", "green"))


def priced(stocked: StockedProduct, price: Money | None) -> StockedProduct:
    return replace(stocked, product=replace(stocked.product, price=price))


async def test_more_of_the_same_joins_its_line_at_todays_price(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        first = await till.add(SHIRT, size="M", colour="blue", quantity=2)
        stock(till.url, *tiers(), *stocked_items(priced(SHIRT, Money.of(1000))), generation="cheaper")
        second = await till.add(SHIRT, size="m", colour="BLUE")
        cart = await till.cart()

    assert first == second
    assert [(line.quantity, line.unit_price) for line in cart.lines] == [(3, Money.of(1000))]
    assert cart.total == Money.of(3000)


async def test_other_sizes_and_colours_are_lines_of_their_own(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        for size, colour in (("M", "blue"), ("M", "green"), ("L", "blue")):
            await till.add(SHIRT, size=size, colour=colour)
        cart = await till.cart()

    assert [(line.size, line.colour) for line in cart.lines] == [("M", "blue"), ("M", "green"), ("L", "blue")]


async def test_without_a_colour_the_one_with_most_stock_is_taken(tmp_path: Path) -> None:
    blue, green = (v for v in SHIRT.variants if v.size == "M")
    few_blue = replace(SHIRT, variants=(replace(blue, stock=1), replace(green, stock=4)))
    async with open_till(tmp_path, few_blue) as till:
        await till.add(few_blue, size="M")
        cart = await till.cart()

    assert cart.lines[0].colour == "green"


async def test_a_product_of_one_size_needs_none_named(tmp_path: Path) -> None:
    scarf = a_stocked_product(sizes=("One Size",), category="scarf")
    async with open_till(tmp_path, scarf) as till:
        result = await till.call("add_to_cart", product_id=scarf.product.product_id)

    assert result.data.lines[0].size == "One Size"


async def test_what_cannot_be_sold_says_why(tmp_path: Path) -> None:
    unpriced, sold_out = priced(a_stocked_product(), None), a_stocked_product(stock=0)
    async with open_till(tmp_path, SHIRT, unpriced, sold_out) as till:
        with pytest.raises(SizeNeeded) as unsized:
            await till.call("add_to_cart", product_id=SHIRT.product.product_id)
        with pytest.raises(NoSuchVariant) as odd:
            await till.add(SHIRT, size="XXL", colour="blue")
        with pytest.raises(NotForSale):
            await till.add(unpriced)
        with pytest.raises(OutOfStock) as gone:
            await till.add(sold_out)
        with pytest.raises(UnknownProduct):
            await till.call("add_to_cart", product_id="P-none", size="M")
        cart = await till.cart()

    assert unsized.value.facts["sizes"] == ("S", "M", "L")
    assert odd.value.facts["sizes"] == ("S", "M", "L")
    assert gone.value.facts["left"] == 0
    assert cart.lines == ()


@pytest.mark.parametrize("quantity", [0, -1, 11, 10**12, -(10**12)])
async def test_absurd_quantities_are_refused(quantity: int, tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        line_id = await till.add(SHIRT)
        with pytest.raises(BadQuantity):
            await till.add(SHIRT, quantity=quantity)
        with pytest.raises(BadQuantity):
            await till.call("change_cart_line", line_id=line_id, quantity=quantity)
        cart = await till.cart()

    assert [line.quantity for line in cart.lines] == [1]


async def test_a_line_grows_no_further_than_the_limit_or_the_stock(tmp_path: Path) -> None:
    few = a_stocked_product(stock=3)
    async with open_till(tmp_path, SHIRT, few) as till:
        await till.add(SHIRT, quantity=9)
        with pytest.raises(BadQuantity) as too_many:
            await till.add(SHIRT, quantity=2)
        await till.add(few, quantity=2)
        with pytest.raises(OutOfStock) as short:
            await till.add(few, quantity=2)

    assert too_many.value.facts["in_cart"] == 9
    assert (short.value.facts["left"], short.value.facts["in_cart"]) == (3, 2)


async def test_a_lines_quantity_size_and_colour_change(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        line_id = await till.add(SHIRT, size="M", colour="blue")
        await till.call("change_cart_line", line_id=line_id, quantity=4)
        result = await till.call("change_cart_line", line_id=line_id, size="L", colour="green")
        cart = await till.cart()

    assert [(x.line_id, x.size, x.colour, x.quantity) for x in cart.lines] == [(line_id, "L", "green", 4)]
    assert result.receipt is not None
    assert (result.receipt.action, result.receipt.target) == ("update_cart", line_id)


async def test_a_line_changed_into_another_joins_it(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        medium = await till.add(SHIRT, size="M", colour="blue", quantity=2)
        await till.add(SHIRT, size="L", colour="blue", quantity=3)
        await till.call("change_cart_line", line_id=medium, size="L")
        cart = await till.cart()

    assert [(x.line_id, x.size, x.quantity) for x in cart.lines] == [(medium, "L", 5)]


async def test_a_change_of_nothing_is_asked_about(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        line_id = await till.add(SHIRT)
        with pytest.raises(NothingToChange):
            await till.call("change_cart_line", line_id=line_id)


async def test_lines_are_removed_all_or_none(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        lines = [await till.add(SHIRT, size=size) for size in ("S", "M", "L")]
        with pytest.raises(UnknownCartLine):
            await till.call("remove_from_cart", line_ids=[lines[0], "L-none"])
        untouched = await till.cart()
        result = await till.call("remove_from_cart", line_ids=lines[:2])
        cart = await till.cart()

    assert len(untouched.lines) == 3
    assert [line.line_id for line in cart.lines] == lines[2:]
    assert [line.line_id for line in result.data.lines] == lines[:2]


async def test_a_cleared_cart_is_empty_and_has_no_coupon(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=(an_offer(),)) as till:
        await till.add(SHIRT)
        await till.call("apply_coupon", code="SAVE10")
        result = await till.call("clear_cart")
        cart = await till.cart()

    assert (cart.lines, cart.coupon, cart.discounts) == ((), None, ())
    assert result.data.dropped_coupon.code == "SAVE10"


async def test_the_shown_cart_names_what_sold_out_since(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        line_id = await till.add(SHIRT, size="S", colour="blue", quantity=3)
        before = await till.call("show_cart")
        emptier = replace(SHIRT, variants=tuple(replace(v, stock=1) for v in SHIRT.variants))
        stock(till.url, *tiers(), *stocked_items(emptier))
        after = await till.call("show_cart")

    assert before.data.left is None
    assert after.data.left == {line_id: 1}


async def test_every_figure_of_a_cart_has_its_source(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        line_id = await till.add(SHIRT, quantity=2)
        claims = {(claim.source, claim.text) for claim in (await till.call("show_cart")).claims}

    product_id = SHIRT.product.product_id
    assert {
        (f"product:{product_id}:price", "1200.00"),
        (f"cart:{line_id}:line_total", "2400.00"),
        ("cart:total", "2400.00"),
    } <= claims
