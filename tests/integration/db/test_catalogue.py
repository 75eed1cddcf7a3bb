"""What is put on the shelf is found again as it was."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.db.storage import SqlStorage
from core.domain.catalogue import Gender, UnknownProduct
from core.domain.money import Money
from core.domain.offer import UnknownCoupon
from core.domain.order import OrderStatus
from core.domain.store import Place
from tests.builders import (
    NOON,
    TODAY,
    a_clause,
    a_customer,
    a_price_point,
    a_product,
    a_review,
    a_stocked_product,
    a_store,
    an_offer,
    an_order,
    an_order_line,
    cities,
    stock,
    stock_in,
    stocked_items,
    tiers,
)


async def test_a_product_comes_back_with_every_fact_and_its_variants_in_order(
    database_url: str, storage: SqlStorage
) -> None:
    shirt = a_stocked_product(sizes=("S", "M", "10", "XL"), colours=("blue", "off white"), attributes={"neck": "round"})
    stock(database_url, *stocked_items(shirt))

    async with storage.reading() as shop:
        found = await shop.products.get(shirt.product.product_id)

    assert found == shirt


async def test_a_product_of_few_facts_comes_back_with_few(database_url: str, storage: SqlStorage) -> None:
    bare = a_product(brand=None, gender=None, price=None, mrp=None, rating=None, material=None, launched_on=None)
    stock(database_url, bare)

    async with storage.reading() as shop:
        found = await shop.products.get(bare.product_id)

    assert found.product == bare
    assert found.variants == ()


async def test_many_products_come_in_the_order_asked_without_unknown_ones(
    database_url: str, storage: SqlStorage
) -> None:
    first, second, third = a_stocked_product(), a_stocked_product(), a_stocked_product()
    stock(database_url, *stocked_items(first, second, third))
    asked = [third.product.product_id, "P-nothing", first.product.product_id, third.product.product_id]

    async with storage.reading() as shop:
        found = await shop.products.many(asked)
        nothing = await shop.products.many([])

    assert found == [third, first]
    assert nothing == []


async def test_an_unknown_product_is_said_to_be_unknown(storage: SqlStorage) -> None:
    async with storage.reading() as shop:
        with pytest.raises(UnknownProduct):
            await shop.products.get("P-nothing")


async def test_reviews_come_newest_first_page_by_page(database_url: str, storage: SqlStorage) -> None:
    product = a_product()
    written = [a_review(product, written_at=NOON - timedelta(days=days)) for days in (3, 1, 2)]
    stock(database_url, product, *written)

    async with storage.reading() as shop:
        first = await shop.products.reviews(product.product_id, limit=2)
        rest = await shop.products.reviews(product.product_id, limit=2, offset=2)

    assert first == [written[1], written[2]]
    assert rest == [written[0]]


async def test_prices_come_oldest_first(database_url: str, storage: SqlStorage) -> None:
    product = a_product()
    later = a_price_point(product, date(2026, 10, 1), Money.of(900))
    earlier = a_price_point(product, date(2026, 9, 1), Money.of(1100))
    stock(database_url, product, later, earlier)

    async with storage.reading() as shop:
        found = await shop.products.prices(product.product_id)

    assert found == [earlier, later]


async def test_bought_with_counts_orders_and_leaves_out_what_is_no_longer_sold(
    database_url: str, storage: SqlStorage
) -> None:
    shirt, belt, shoes = a_product(), a_product(), a_product()
    baskets = [(shirt, belt), (shirt, belt, shoes), (belt, shoes), (shirt, a_product())]
    orders = [an_order(lines=tuple(an_order_line(product_id=p.product_id) for p in basket)) for basket in baskets]
    stock(database_url, shirt, belt, shoes, *orders)

    async with storage.reading() as shop:
        found = await shop.products.bought_with(shirt.product_id)

    assert found == [belt.product_id, shoes.product_id]


async def test_facets_count_products_and_not_their_variants(database_url: str, storage: SqlStorage) -> None:
    shirts = [a_stocked_product(sizes=("S", "M"), colours=("blue", "red"), brand="Aarohi") for _ in range(2)]
    dress = a_stocked_product(sizes=("M",), category="dress", gender=Gender.WOMEN, brand=None, colours=("red",))
    stock(database_url, *stocked_items(*shirts, dress))

    async with storage.reading() as shop:
        facets = await shop.products.facets()
        count = await shop.products.count()

    assert facets["category"] == [("shirt", 2), ("dress", 1)]
    assert facets["colour"] == [("red", 3), ("blue", 2)]
    assert facets["size"] == [("M", 3), ("S", 2)]
    assert facets["brand"] == [("Aarohi", 2)]
    assert facets["gender"] == [("men", 2), ("women", 1)]
    assert count == 3


async def test_shops_with_stock_come_before_nearer_ones_without(database_url: str, storage: SqlStorage) -> None:
    shirt = a_stocked_product(sizes=("M",))
    here = Place(12.9716, 77.5946)
    near, far = a_store(place=here), a_store(place=Place(13.05, 77.60))
    away = a_store(place=Place(18.52, 73.85), city="Pune")
    variant = shirt.variants[0]
    stock(database_url, near, far, away, *stocked_items(shirt), stock_in(far, variant, 2), stock_in(away, variant, 9))

    async with storage.reading() as shop:
        asked = await shop.stores.nearest(here, radius_km=25, variant_ids=[variant.variant_id])
        plain = await shop.stores.nearest(here, radius_km=25)
        everywhere = await shop.stores.stock([variant.variant_id])
        in_pune = await shop.stores.stock([variant.variant_id], city="pune")

    assert [(n.store, n.stock) for n in asked] == [(far, 2), (near, 0)]
    assert [(n.store, n.stock) for n in plain] == [(near, None), (far, None)]
    assert [n.store for n in everywhere] == [away, far]
    assert [n.store for n in in_pune] == [away]


async def test_a_city_is_found_by_pin_code_and_by_any_spelling(database_url: str, storage: SqlStorage) -> None:
    stock(database_url, *cities())

    async with storage.reading() as shop:
        by_pin = await shop.stores.city_of_pin("560034")
        nowhere = await shop.stores.city_of_pin("682001")
        spelt = [await shop.stores.city_named(name) for name in ("BANGALORE", "बेंगलुरु", " bengaluru ")]
        unknown = await shop.stores.city_named("Atlantis")

    assert by_pin == cities()[0]
    assert spelt == [cities()[0]] * 3
    assert nowhere is None
    assert unknown is None


async def test_offers_are_current_on_their_first_and_last_day(database_url: str, storage: SqlStorage) -> None:
    full = an_offer(
        "MONSOON",
        percent=None,
        amount_off=Money.of(300),
        minimum=Money.of(1999),
        cap=Money.of(300),
        categories=("shirt",),
        brands=("Aarohi",),
        per_customer_limit=1,
        total_limit=100,
        used=3,
        first_order_only=True,
        tier="Silver",
        starts_on=TODAY,
        ends_on=TODAY,
    )
    over = an_offer("OLD", ends_on=TODAY - timedelta(days=1), percent=Decimal("12.5"))
    stock(database_url, full, over)

    async with storage.reading() as shop:
        current = await shop.offers.current(TODAY)
        tomorrow = await shop.offers.current(TODAY + timedelta(days=1))
        by_code = await shop.offers.get(" old ")
        with pytest.raises(UnknownCoupon):
            await shop.offers.get("NOPE")

    assert current == [full]
    assert tomorrow == []
    assert by_code == over


async def test_a_coupons_history_counts_orders_that_were_not_cancelled(database_url: str, storage: SqlStorage) -> None:
    customer = a_customer(spent_minor=Money.of(12_000).minor)
    orders = [
        an_order(of=customer, coupon="SAVE10"),
        an_order(of=customer, coupon="SAVE10", status=OrderStatus.CANCELLED),
        an_order(of=customer),
        an_order(of=a_customer(), coupon="SAVE10"),
    ]
    stock(database_url, customer, an_offer(), *tiers(), *orders)

    async with storage.reading() as shop:
        history = await shop.offers.history("save10", customer_id=customer.customer_id)

    assert (history.orders, history.uses) == (2, 1)
    assert history.tier == "Silver"
    assert history.tiers == ("Bronze", "Silver", "Gold")


async def test_clauses_come_in_the_order_they_were_written(database_url: str, storage: SqlStorage) -> None:
    written = [a_clause(clause_id=name, policy=name[:3].lower()) for name in ("RET-2", "RET-1", "DEL-1")]
    stock(database_url, *written)

    async with storage.reading() as shop:
        every = await shop.policies.clauses()
        returns = await shop.policies.clauses("ret")
        none = await shop.policies.clauses("parking")

    assert every == written
    assert returns == written[:2]
    assert none == []
