"""Undo: the last change is taken back once, and undoing the undo does it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.domain.cart import Cart, NothingToUndo
from core.domain.customer import Role, Shopper
from tests.builders import a_shopper, a_stocked_product, an_offer, stock, stocked_items, tiers
from tests.unit.tools.till import open_till

SHIRT = a_stocked_product(stock=9)
SHOES = a_stocked_product(category="shoes", sizes=("8", "9"))

CHANGES: dict[str, dict[str, Any]] = {
    "add_to_cart": {"product_id": SHIRT.product.product_id, "size": "L", "quantity": 2},
    "remove_from_cart": {"line_ids": "[{first}]"},
    "change_cart_line": {"line_id": "{first}", "quantity": 5},
    "clear_cart": {},
    "apply_coupon": {"code": "SAVE10"},
    "remove_coupon": {},
}


def same_cart(one: Cart, other: Cart) -> bool:
    """But for the version, which only ever rises."""
    return replace(one, version=0) == replace(other, version=0)


def with_line(line_id: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments with the line's id in its place."""
    named: dict[str, Any] = {"{first}": line_id, "[{first}]": [line_id]}
    return {name: named.get(value, value) if isinstance(value, str) else value for name, value in arguments.items()}


@pytest.mark.parametrize("change", CHANGES)
async def test_each_change_is_taken_back_and_done_again(change: str, tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, SHOES, others=(an_offer(),)) as till:
        first = await till.add(SHIRT)
        await till.add(SHOES)
        if change == "remove_coupon":
            await till.call("apply_coupon", code="SAVE10")
        arguments = with_line(first, CHANGES[change])
        before = await till.cart()
        await till.call(change, **arguments)
        changed = await till.cart()

        undone = await till.call("undo_last_write")
        back = await till.cart()
        await till.call("undo_last_write")
        again = await till.cart()

    assert not same_cart(before, changed)
    assert same_cart(back, before)
    assert same_cart(again, changed)
    assert undone.data.action == "undo"
    assert undone.data.undone in {change, "update_cart"}


async def test_a_swap_that_joined_two_lines_is_taken_apart_again(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        small = await till.add(SHIRT, size="S", quantity=2)
        await till.add(SHIRT, size="M", quantity=3)
        before = await till.cart()
        await till.call("change_cart_line", line_id=small, size="M")

        await till.call("undo_last_write")
        back = await till.cart()

    assert same_cart(back, before)


async def test_with_nothing_done_there_is_nothing_to_undo(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        with pytest.raises(NothingToUndo):
            await till.call("undo_last_write")
        await till.add(SHIRT)
        with pytest.raises(NothingToUndo):
            await till.call("undo_last_write", by=a_shopper())


async def test_after_half_an_hour_it_is_too_late(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        await till.add(SHIRT)
        till.clock.advance(timedelta(minutes=30, seconds=1))

        with pytest.raises(NothingToUndo):
            await till.call("undo_last_write")
        cart = await till.cart()

    assert len(cart.lines) == 1


async def test_lines_come_back_only_as_far_as_stock_allows(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, SHOES) as till:
        await till.add(SHIRT, quantity=4)
        await till.add(SHOES)
        await till.call("clear_cart")
        fewer = replace(SHIRT, variants=tuple(replace(v, stock=3) for v in SHIRT.variants))
        gone = replace(SHOES, variants=tuple(replace(v, stock=0) for v in SHOES.variants))
        stock(till.url, *tiers(), *stocked_items(fewer, gone))

        result = await till.call("undo_last_write")
        cart = await till.cart()

    assert [(line.title, line.quantity) for line in cart.lines] == [(SHIRT.product.title, 3)]
    assert [(short.wanted, short.left) for short in result.data.short] == [(4, 3), (1, 0)]


async def test_a_write_that_changed_nothing_is_not_what_undo_takes_back(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        line_id = await till.add(SHIRT, quantity=2)
        same = await till.call("change_cart_line", line_id=line_id, quantity=2)

        await till.call("undo_last_write")
        cart = await till.cart()

    assert same.receipt is not None
    assert same.receipt.undo_until is None
    assert cart.lines == ()


async def test_undo_still_works_after_signing_in(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, SHOES) as till:
        await till.add(SHIRT)
        await till.add(SHOES)
        customer = Shopper("C-1", Role.CUSTOMER)
        async with till.storage.writing() as shop:
            await shop.conversations.rename_shopper(till.shopper.shopper_id, customer.shopper_id)
            await shop.carts.move(till.shopper.shopper_id, customer.shopper_id)

        await till.call("undo_last_write", by=customer)
        cart = await till.cart(customer)

    assert [line.product_id for line in cart.lines] == [SHIRT.product.product_id]
