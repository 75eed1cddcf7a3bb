"""The demo shop is whole, consistent and the same for the same seed and day, in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import date
from functools import cache

import pytest

from core.domain.delivery import COD_LIMIT, FREE_FROM, POSTAL_CIRCLES, STANDARD_FEE
from core.domain.lexicon import load_lexicon
from core.domain.order import OrderStatus
from core.domain.store import city_of_pin
from shop.people.demo import Kind
from shop.places import cities, stores
from shop.progress import silent
from shop.rules import LANGUAGES, clauses, return_days
from shop.trade.timeline import opening_of
from shop.whole import DEMO_CUSTOMERS, WholeShop, whole_shop

AS_OF = date(2026, 11, 1)
HASHING = (
    "from datetime import date; from shop.whole import whole_shop; from shop.progress import silent;"
    "print(whole_shop(100, seed=3, as_of=date(2026, 11, 1), progress=silent).content_hash(silent))"
)


@cache
def small_shop() -> WholeShop:
    return whole_shop(400, seed=7, as_of=AS_OF, progress=silent)


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_the_same_seed_gives_the_same_bytes_whatever_the_hash_seed(hash_seed: str) -> None:
    here = whole_shop(100, seed=3, as_of=AS_OF, progress=silent).content_hash(silent)

    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    there = subprocess.run([sys.executable, "-c", HASHING], env=environment, capture_output=True, text=True, check=True)

    assert there.stdout.strip() == here


def test_another_seed_gives_another_shop() -> None:
    one, other = (whole_shop(100, seed=seed, as_of=AS_OF, progress=silent) for seed in (1, 2))

    assert one.content_hash(silent) != other.content_hash(silent)


def test_no_two_descriptions_are_alike_and_none_has_a_hole() -> None:
    texts = [stocked.product.description for stocked in small_shop().products]

    assert len(set(texts)) == len(texts)
    assert not [text for text in texts if set(text) & set("{}[]|<>#@")]


def test_categories_colours_and_brands_are_the_lexicons() -> None:
    lexicon, products = load_lexicon(), [stocked.product for stocked in small_shop().products]

    assert {product.category for product in products} <= lexicon.categories.keys()
    assert {colour for product in products for colour in product.colours} <= lexicon.colours.keys()
    assert {product.brand for product in products} <= lexicon.brands.keys()


def test_reviews_are_of_what_their_writer_got_delivered() -> None:
    orders = {order.order_id: order for order in small_shop().people.orders}

    for review in small_shop().reviews:
        order = orders[review.order_id]
        assert (order.customer_id, order.status) == (review.customer_id, OrderStatus.DELIVERED)
        assert review.product_id in {line.product_id for line in order.lines}


def test_nothing_is_dated_after_the_shop_was_made() -> None:
    now = opening_of(AS_OF)

    assert all(order.placed_at <= now for order in small_shop().people.orders)
    assert all(review.written_at <= now for review in small_shop().reviews)
    assert all(e.at <= now for o in small_shop().people.orders if o.shipment for e in o.shipment.events)


def test_demo_customers_have_every_kind_of_order_many_times() -> None:
    people = small_shop().people
    demo = {customer.customer_id for customer in people.customers if customer.is_demo}
    orders = [order for order in people.orders if order.customer_id in demo]
    kinds = Counter(order.status for order in orders if order.status is not OrderStatus.DELIVERED)
    returnable = [order for order in orders if order.is_returnable(AS_OF)]
    past = [o for o in orders if o.status is OrderStatus.DELIVERED and not o.is_returnable(AS_OF)]

    assert len(demo) == DEMO_CUSTOMERS >= 25
    assert all(kinds[kind.value[0]] >= 20 for kind in (Kind.PENDING, Kind.SHIPPED, Kind.CANCELLED))
    assert len(returnable) >= 20
    assert len(past) >= 20
    assert demo - {order.customer_id for order in orders}


def test_every_pin_code_of_india_has_a_city() -> None:
    assert not [zone for zone in POSTAL_CIRCLES if city_of_pin(f"{zone}0001", list(cities())) is None]
    assert all((found := city_of_pin(s.pin_code, list(cities()))) and found.name == s.city for s in stores())


def test_policies_say_what_the_rules_do_in_four_languages() -> None:
    wordings = {clause.clause_id: clause.text for clause in clauses()}

    for language in LANGUAGES:
        assert f"₹{FREE_FROM.minor // 100:,}" in wordings["DEL-2"][language]
        assert f"₹{STANDARD_FEE.minor // 100}" in wordings["DEL-2"][language]
        assert f"₹{COD_LIMIT.minor // 100:,}" in wordings["COD-1"][language]
        assert str(return_days("kurta")) in wordings["RET-1"][language]
        assert str(return_days("sneakers")) in wordings["RET-2"][language]
        assert str(return_days("bedsheet")) in wordings["RET-3"][language]
    assert return_days("bra") == 0
