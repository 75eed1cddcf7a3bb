"""Limits as they were understood, held against the goods: each kind is seen when missed, unless it was loosened."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.domain.catalogue import Gender, StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.search import Filters, Found, Hit, Relaxable, Relaxation
from evals.searching.limits import Limits
from tests.builders import a_product, a_stocked_product, a_variant

SHIRT = a_stocked_product(product_id="P-shirt", pattern="solid", sizes=("S", "M"))
SOLD_OUT = a_stocked_product(product_id="P-sold-out", stock=0)
UNRATED = a_stocked_product(product_id="P-unrated", rating=None, rating_count=0)
UNPRICED = a_stocked_product(product_id="P-unpriced", price=None, mrp=None)


def red_in_large_and_blue_in_medium() -> StockedProduct:
    product = a_product(product_id="P-mixed", colours=("red", "blue"))
    return StockedProduct(
        product, (a_variant(product, colour="red", size="L"), a_variant(product, colour="blue", size="M"))
    )


MIXED = red_in_large_and_blue_in_medium()
LIMITS = Limits([SHIRT, SOLD_OUT, UNRATED, UNPRICED, MIXED], load_lexicon())


def broken(filters: Filters, *shown: StockedProduct, loosened: tuple[Relaxable, ...] = ()) -> list[str]:
    hits = tuple(Hit(stocked.product.product_id, 1.0) for stocked in shown)
    return LIMITS.broken(filters, Found(hits, len(hits), tuple(Relaxation(what, "as asked") for what in loosened)))


MET: dict[str, Any] = {
    "categories": ("shirt",),
    "colours": ("blue",),
    "gender": "men",
    "brands": ("Aarohi",),
    "sizes": ("M",),
    "materials": ("cotton",),
    "fits": ("slim",),
    "patterns": ("solid",),
    "occasions": ("casual",),
    "price_min": Money.of(1000),
    "price_max": Money.of(1200),
    "not_categories": ("saree",),
    "not_colours": ("red",),
    "not_brands": ("Kanchi",),
    "not_materials": ("silk",),
    "not_patterns": ("striped",),
    "not_fits": ("oversized",),
    "not_products": ("P-other",),
    "in_stock": True,
    "min_rating": 4.0,
}
MISSED: dict[str, Any] = {
    "categories": ("saree",),
    "colours": ("red",),
    "gender": "women",
    "brands": ("Kanchi",),
    "sizes": ("XL",),
    "materials": ("silk",),
    "fits": ("oversized",),
    "patterns": ("striped",),
    "occasions": ("wedding",),
    "price_min": Money.of(1201),
    "price_max": Money.of(1199),
    "not_categories": ("shirt",),
    "not_colours": ("blue",),
    "not_brands": ("Aarohi",),
    "not_materials": ("cotton",),
    "not_patterns": ("solid",),
    "not_fits": ("slim",),
    "not_products": ("P-shirt",),
    "min_rating": 4.5,
}


def test_every_limit_that_a_search_can_have_is_looked_at() -> None:
    every = Filters.__dataclass_fields__.keys()

    assert every == MET.keys()
    assert every - MISSED.keys() == {"in_stock"}
    assert broken(Filters(**MET), SHIRT) == []


@pytest.mark.parametrize("name", MISSED)
def test_a_limit_that_is_missed_is_seen(name: str) -> None:
    assert broken(replace(Filters(**MET), **{name: MISSED[name]}), SHIRT) == ["P-shirt"]


def test_what_is_sold_out_misses_only_a_wish_for_what_is_in_stock() -> None:
    assert broken(Filters(in_stock=True), SOLD_OUT) == ["P-sold-out"]
    assert broken(Filters(), SOLD_OUT) == []


def test_what_nobody_rated_or_priced_meets_no_rating_and_no_price() -> None:
    assert broken(Filters(min_rating=1.0), UNRATED, SHIRT) == ["P-unrated"]
    assert broken(Filters(price_max=Money.of(9000)), UNPRICED, SHIRT) == ["P-unpriced"]


def test_colour_and_size_must_be_of_one_variant() -> None:
    assert broken(Filters(colours=("red",), sizes=("M",)), MIXED) == ["P-mixed"]
    assert broken(Filters(colours=("red",), sizes=("L",)), MIXED) == []
    assert broken(Filters(colours=("red",), sizes=("M",)), MIXED, loosened=(Relaxable.SIZE,)) == []


@pytest.mark.parametrize("what", Relaxable)
def test_what_was_loosened_is_no_longer_a_limit(what: Relaxable) -> None:
    name = "price_max" if what is Relaxable.PRICE else f"{what.value}s"

    assert broken(Filters(**{name: MISSED[name]}), SHIRT, loosened=(what,)) == []


def test_a_loosened_price_is_never_lower_than_asked() -> None:
    filters = Filters(price_min=Money.of(1500), price_max=Money.of(2000))

    assert broken(filters, SHIRT, loosened=(Relaxable.PRICE,)) == ["P-shirt"]


def test_only_kinds_that_the_catalogue_speaks_of_are_limits() -> None:
    bare = a_stocked_product(product_id="P-bare", price=None, mrp=None, rating=None, rating_count=0, material=None)
    limits = Limits([bare], load_lexicon())

    known = limits.known(Filters(materials=("silk",), not_materials=("cotton",), price_max=Money.of(500), min_rating=4))

    assert known == Filters()


def test_nobodys_goods_are_no_limit_to_a_gender() -> None:
    limits = Limits([a_stocked_product(gender=Gender.WOMEN)], load_lexicon())

    assert limits.known(Filters(gender="boys")) == Filters()
