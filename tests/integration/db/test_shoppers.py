"""Carts, orders and customers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.db.storage import SqlStorage
from core.domain.cart import Cart, CartChanged, Discount
from core.domain.customer import UnknownCustomer
from core.domain.language import Language
from core.domain.money import Money
from core.domain.order import OrderStatus, UnknownOrder
from tests.builders import NOON, a_cart, a_cart_line, a_customer, an_order, an_order_line, stock


async def test_a_shopper_without_a_cart_has_an_empty_one(storage: SqlStorage) -> None:
    async with storage.reading() as shop:
        assert await shop.carts.of("A-new") == Cart("A-new")


async def test_a_cart_is_kept_as_it_was_saved(storage: SqlStorage) -> None:
    cart = a_cart(a_cart_line(), a_cart_line(quantity=3), coupon="SAVE10", discounts=(Discount("SAVE10", Money(500)),))

    async with storage.writing() as shop:
        saved = await shop.carts.save(cart)
    async with storage.reading() as shop:
        found = await shop.carts.of(cart.shopper_id)

    assert found == saved == replace(cart, version=1)


async def test_a_cart_that_was_changed_meanwhile_is_not_overwritten(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        first = await shop.carts.save(a_cart())
        await shop.carts.save(replace(first, lines=()))

    with pytest.raises(CartChanged):
        async with storage.writing() as shop:
            await shop.carts.save(first)
    with pytest.raises(CartChanged):
        async with storage.writing() as shop:
            await shop.carts.save(a_cart())

    async with storage.reading() as shop:
        assert (await shop.carts.of(first.shopper_id)).lines == ()


async def test_an_error_in_a_unit_of_work_undoes_all_of_it(storage: SqlStorage) -> None:
    async def fail_after_saving() -> None:
        async with storage.writing() as shop:
            await shop.carts.save(a_cart())
            raise KeyError("a mistake")

    with pytest.raises(KeyError):
        await fail_after_saving()

    async with storage.reading() as shop:
        assert (await shop.carts.of("A-1")).lines == ()


async def test_a_cart_moves_to_the_customer_and_the_same_variants_join(storage: SqlStorage) -> None:
    line, other = a_cart_line(), a_cart_line()
    async with storage.writing() as shop:
        await shop.carts.save(a_cart(replace(line, line_id="L-a"), other, shopper_id="A-1", coupon="SAVE10"))
        await shop.carts.save(a_cart(replace(line, line_id="L-c", quantity=2), shopper_id="C-1"))

    async with storage.writing() as shop:
        moved = await shop.carts.move("A-1", "C-1")
    async with storage.reading() as shop:
        left, found = await shop.carts.of("A-1"), await shop.carts.of("C-1")

    assert [(x.line_id, x.quantity) for x in found.lines] == [("L-c", 3), (other.line_id, 1)]
    assert found.coupon == "SAVE10"
    assert found == moved
    assert left.lines == ()


async def test_moving_an_empty_cart_leaves_the_customers_as_it_is(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        kept = await shop.carts.save(a_cart(shopper_id="C-1"))
        moved = await shop.carts.move("A-1", "C-1")

    assert moved == kept


@pytest.mark.parametrize("status", [OrderStatus.PENDING, OrderStatus.SHIPPED, OrderStatus.DELIVERED])
async def test_an_order_comes_back_with_lines_payment_and_shipment(
    status: OrderStatus, database_url: str, storage: SqlStorage
) -> None:
    order = an_order(
        status=status,
        lines=(an_order_line(title="Linen kurta"), an_order_line(quantity=2)),
        discount=Money.of(50),
        delivery_fee=Money.of(79),
        coupon="SAVE10",
    )
    stock(database_url, order)

    async with storage.reading() as shop:
        assert await shop.orders.get(order.order_id, customer_id=order.customer_id) == order


async def test_somebody_elses_order_is_as_unknown_as_one_that_never_was(database_url: str, storage: SqlStorage) -> None:
    mine, theirs = an_order(of="C-1"), an_order(of="C-2")
    stock(database_url, mine, theirs)

    async with storage.reading() as shop:
        with pytest.raises(UnknownOrder) as foreign:
            await shop.orders.get(theirs.order_id, customer_id="C-1")
        with pytest.raises(UnknownOrder) as missing:
            await shop.orders.get("O-none", customer_id="C-1")

    assert str(foreign.value) == str(missing.value).replace("O-none", theirs.order_id)


async def test_a_customers_orders_come_newest_first_page_by_page(database_url: str, storage: SqlStorage) -> None:
    orders = [an_order(of="C-1", placed_at=NOON - timedelta(days=days)) for days in (5, 1, 3)]
    stock(database_url, *orders, an_order(of="C-2"))

    async with storage.reading() as shop:
        first = await shop.orders.of_customer(customer_id="C-1", limit=2)
        rest = await shop.orders.of_customer(customer_id="C-1", limit=2, offset=2)
        none = await shop.orders.of_customer(customer_id="C-3")

    assert first == [orders[1], orders[2]]
    assert rest == [orders[0]]
    assert none == []


async def test_the_demo_offers_only_its_own_customers(database_url: str, storage: SqlStorage) -> None:
    shown = a_customer(
        is_demo=True, about="Has a parcel on its way", language=Language.HINDI, usual_sizes={"shirt": "M"}
    )
    hidden = a_customer()
    stock(database_url, shown, hidden)

    async with storage.reading() as shop:
        demo = await shop.customers.demo()
        found = await shop.customers.get(hidden.customer_id)
        with pytest.raises(UnknownCustomer):
            await shop.customers.get("C-none")

    assert demo == [shown]
    assert found == hidden
