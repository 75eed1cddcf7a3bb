"""A new shop takes the old one's place at once, or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from core.db.migrate import plain_engine
from core.db.stocking import Item, reset_demo, restocking
from core.db.storage import SqlStorage
from core.db.tables import customers, orders, variants
from core.domain.answer import Receipt
from core.domain.cart import Discount
from core.domain.money import Money
from core.domain.order import OrderStatus
from tests.builders import (
    NOON,
    a_cart,
    a_cart_line,
    a_customer,
    a_stocked_product,
    an_offer,
    an_order,
    stock,
    stocked_items,
)


async def test_no_shop_was_made_yet(storage: SqlStorage) -> None:
    async with storage.reading() as shop:
        count = await shop.products.count()

    assert await storage.generation() is None
    assert count == 0


async def test_a_new_shop_replaces_all_of_the_old_one(database_url: str, storage: SqlStorage) -> None:
    old, new = a_stocked_product(), a_stocked_product(category="saree")
    before, after = an_order(of="C-1"), an_order(of="C-1")
    stock(database_url, *stocked_items(old), before, an_offer("OLD"), generation="one")
    stock(database_url, *stocked_items(new), after, generation="two")

    async with storage.reading() as shop:
        found = await shop.products.many([old.product.product_id, new.product.product_id])
        orders_now = await shop.orders.of_customer(customer_id="C-1")
        facets = await shop.products.facets()
        offers = await shop.offers.current(NOON.date())

    assert await storage.generation() == "two"
    assert found == [new]
    assert orders_now == [after]
    assert facets["category"] == [("saree", 1)]
    assert offers == []


async def test_the_old_shop_sells_on_while_the_new_one_is_put_together(database_url: str, storage: SqlStorage) -> None:
    old = a_stocked_product()
    stock(database_url, *stocked_items(old), generation="one")

    with restocking(database_url, generation="two") as shelf:
        shelf.add(stocked_items(a_stocked_product()))
        async with storage.writing() as shop:
            await shop.carts.save(a_cart(a_cart_line(old)))
            sold = await shop.products.get(old.product.product_id)
        generation = await storage.generation()

    assert sold == old
    assert generation == "one"
    assert await storage.generation() == "two"


async def test_a_mistake_on_the_way_leaves_the_old_shop(database_url: str, storage: SqlStorage) -> None:
    old = a_stocked_product()
    stock(database_url, *stocked_items(old), generation="one")

    def fail_half_way() -> None:
        with restocking(database_url, generation="two") as shelf:
            shelf.add(stocked_items(a_stocked_product()))
            raise KeyError("a bad line")

    with pytest.raises(KeyError):
        fail_half_way()

    async with storage.reading() as shop:
        assert await shop.products.get(old.product.product_id) == old
    assert await storage.generation() == "one"


KILLED = """
import os, signal, sys
from core.db.stocking import restocking
from core.db.stocking import Shelf
from tests.builders import a_stocked_product, stocked_items

moment = sys.argv[2]
if moment == "switching":
    commit_nothing = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    Shelf._count_facets = commit_nothing
with restocking(sys.argv[1], generation="two") as shelf:
    shelf.add(item for _ in range(3000) for item in stocked_items(a_stocked_product()))
    if moment == "filling":
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("moment", ["filling", "switching"])
async def test_a_process_killed_half_way_leaves_the_old_shop(
    moment: str, database_url: str, storage: SqlStorage
) -> None:
    old, after = a_stocked_product(), a_stocked_product()
    stock(database_url, *stocked_items(old), generation="one")

    died = run_and_be_killed(database_url, moment)
    async with storage.reading() as shop:
        found, count = await shop.products.get(old.product.product_id), await shop.products.count()
    generation = await storage.generation()
    stock(database_url, *stocked_items(after), generation="three")

    assert died == -signal.SIGKILL
    assert (found, count, generation) == (old, 1, "one")
    assert await storage.generation() == "three"


def run_and_be_killed(database_url: str, moment: str) -> int:
    return subprocess.run([sys.executable, "-c", KILLED, database_url, moment], cwd=ROOT, check=False).returncode


ROOT = Path(__file__).resolve().parents[3]


async def test_carts_keep_the_lines_that_are_still_sold_at_todays_price(database_url: str, storage: SqlStorage) -> None:
    kept, gone, unpriced = a_stocked_product(), a_stocked_product(), a_stocked_product()
    stock(database_url, *stocked_items(kept, gone, unpriced))
    line = a_cart_line(kept, quantity=2)
    cart = a_cart(
        line,
        a_cart_line(gone),
        a_cart_line(unpriced),
        coupon="SAVE10",
        discounts=(Discount("SAVE10", Money.of(10)),),
    )
    same = a_cart(line, shopper_id="A-same", coupon="SAVE10")
    async with storage.writing() as shop:
        await shop.carts.save(cart)
        await shop.carts.save(same)

    cheaper = replace(kept, product=replace(kept.product, price=Money.of(999), title="Cotton shirt, new season"))
    free = replace(unpriced, product=replace(unpriced.product, price=None))
    stock(database_url, *stocked_items(cheaper, free))

    async with storage.reading() as shop:
        found = await shop.carts.of(cart.shopper_id)
    assert found.lines == (replace(line, unit_price=Money.of(999), title="Cotton shirt, new season"),)
    assert (found.coupon, found.discounts) == (None, ())
    assert found.version == 2


async def test_a_cart_that_nothing_changed_keeps_its_coupon(database_url: str, storage: SqlStorage) -> None:
    shirt = a_stocked_product()
    stock(database_url, *stocked_items(shirt))
    async with storage.writing() as shop:
        cart = await shop.carts.save(a_cart(a_cart_line(shirt), coupon="SAVE10"))

    stock(database_url, *stocked_items(shirt))

    async with storage.reading() as shop:
        assert await shop.carts.of(cart.shopper_id) == cart


async def test_a_reset_puts_customers_orders_stock_and_carts_back_as_made(
    database_url: str, storage: SqlStorage
) -> None:
    shirt, customer = a_stocked_product(), a_customer(loyalty_points=5, usual_sizes={"shirt": "M"})
    made = [an_order(of=customer, status=status) for status in (OrderStatus.DELIVERED, OrderStatus.PENDING)]
    items: list[Item] = [*stocked_items(shirt), customer, *made, an_offer(used=2)]
    stock(database_url, *items)
    spoil(database_url)
    async with storage.writing() as shop:
        await shop.carts.save(a_cart())
        receipt = Receipt("R-1", "add_to_cart", "L-1", undo_until=NOON)
        await shop.ledger.store("T-1:0", receipt, shopper_id="A-1", at=NOON, undo={"tool": "restore_cart"})

    reset_demo(database_url)

    async with storage.reading() as shop:
        assert await shop.customers.get(customer.customer_id) == customer
        assert sorted(await shop.orders.of_customer(customer_id=customer.customer_id), key=str) == sorted(made, key=str)
        assert await shop.products.get(shirt.product.product_id) == shirt
        assert (await shop.offers.get("SAVE10")).used == 2
        assert (await shop.carts.of("A-1")).lines == ()
        assert await shop.ledger.last_undoable("A-1", NOON) is None


def spoil(database_url: str) -> None:
    """Does to the shop what shoppers do: changes, deletions and additions behind the repositories' back."""
    with plain_engine(database_url).begin() as connection:
        first = connection.scalars(select(orders.c.order_id).order_by(orders.c.order_id)).first()
        connection.execute(orders.update().where(orders.c.order_id == first).values(status="cancelled", shipment=None))
        row = connection.execute(select(orders).where(orders.c.order_id == first)).one()
        connection.execute(orders.insert(), {**row._mapping, "order_id": "O-new"})
        connection.execute(customers.update().values(loyalty_points=0, usual_sizes={}))
        connection.execute(variants.update().values(stock=0))


async def test_a_reset_of_an_untouched_shop_changes_nothing(database_url: str, storage: SqlStorage) -> None:
    customer = a_customer()
    order = an_order(of=customer)
    stock(database_url, customer, order)

    reset_demo(database_url)

    with plain_engine(database_url).connect() as connection:
        assert connection.scalar(select(func.count()).select_from(orders)) == 1
    async with storage.reading() as shop:
        assert await shop.orders.of_customer(customer_id=customer.customer_id) == [order]


async def test_a_shelf_takes_a_stream_without_holding_it(database_url: str, storage: SqlStorage) -> None:
    drawn = 0

    def stream() -> Iterator[Item]:
        nonlocal drawn
        for _ in range(2_500):
            drawn += 1
            yield from stocked_items(a_stocked_product(sizes=("M",)))

    with restocking(database_url, generation="many") as shelf:
        shelf.add(stream())

    async with storage.reading() as shop:
        assert await shop.products.count() == drawn == 2_500
