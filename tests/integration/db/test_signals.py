"""What is counted of orders, events and shelves before an index is built."""

from __future__ import annotations

import pytest

from core.db.signals import read_signals
from core.db.storage import SqlStorage
from core.domain.events import ShopEvent, ShopEventName
from core.domain.order import OrderStatus
from core.domain.taste import Act
from tests.builders import (
    NOON,
    a_customer,
    a_stocked_product,
    a_store,
    an_order,
    an_order_line,
    stock,
    stock_in,
    stocked_items,
)


async def test_pieces_sold_clicks_and_cities_are_counted_by_product(database_url: str, storage: SqlStorage) -> None:
    shirt, store, customer = a_stocked_product(product_id="P-1"), a_store(city="Pune"), a_customer()
    bought = an_order(of=customer, lines=(an_order_line(product_id="P-1", quantity=2),))
    cancelled = an_order(of=customer, lines=(an_order_line(product_id="P-1", status=OrderStatus.CANCELLED),))
    on_shelf = [stock_in(store, shirt.variants[0], 3), stock_in(store, shirt.variants[1], 0)]
    stock(database_url, *stocked_items(shirt), store, customer, bought, cancelled, *on_shelf)
    seen = [ShopEvent(ShopEventName.IMPRESSION, "A-1", "P-1", "shirt", 1)] * 4
    async with storage.writing() as shop:
        await shop.shop_events.add([*seen, ShopEvent(ShopEventName.CLICK, "A-1", "P-1", "shirt", 1)], NOON)

    signals = read_signals(database_url)

    assert signals.bought == {"P-1": 2}
    assert signals.cities == {"P-1": ("Pune",)}
    assert signals.click_rates == {"P-1": pytest.approx(1.0)}


async def test_what_a_customer_bought_tells_their_taste_with_its_size(database_url: str, storage: SqlStorage) -> None:
    customer = a_customer()
    order = an_order(of=customer, lines=(an_order_line(product_id="P-1", size="XL"),))
    stock(database_url, *stocked_items(a_stocked_product(product_id="P-1")), customer, order)

    async with storage.reading() as shop:
        acts = await shop.shop_events.acts_of(customer.customer_id)

    assert acts == (Act("P-1", ShopEventName.PURCHASE, "XL"),)
