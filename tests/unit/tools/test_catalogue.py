"""Looking things up: only what is, with its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.domain.cart import NoSuchVariant
from core.domain.catalogue import Gender, UnknownProduct
from core.domain.money import Money
from tests.builders import (
    a_price_point,
    a_review,
    a_stocked_product,
    a_store,
    an_order,
    an_order_line,
    stock_in,
)
from tests.unit.tools.till import open_till
from tools.tool import BadArguments

KURTA = a_stocked_product(category="kurta", title="Maroon silk kurta", colours=("maroon",), price=Money.of(2500))
SHIRT = a_stocked_product(title="Blue oxford shirt", price=Money.of(1500), rating=4.6, material="linen")
PLAIN = a_stocked_product(title="Blue poplin shirt", price=Money.of(1100), rating=4.1)


async def test_a_search_finds_what_meets_every_filter(tmp_path: Path) -> None:
    async with open_till(tmp_path, KURTA, SHIRT, PLAIN) as till:
        cheap = await till.call("search_products", text="shirt", categories=["shirt"], price_max=1100)
        dear_first = await till.call("search_products", categories=["shirt"], sort="price_desc")
        second_page = await till.call("search_products", sort="price_asc", limit=1, offset=1)
        none = await till.call("search_products", colours=["teal"])

    assert [s.product for s in cheap.data.products] == [PLAIN.product]
    assert [s.product for s in dear_first.data.products] == [SHIRT.product, PLAIN.product]
    assert [s.product for s in second_page.data.products] == [SHIRT.product]
    assert (none.data.products, none.data.total) == ((), 0)


@pytest.mark.parametrize(
    "arguments",
    [{"gender": "everyone"}, {"sort": "prettiest"}, {"limit": 0}, {"price_max": -1}, {"text": "x" * 501}],
    ids=lambda arguments: next(iter(arguments)),
)
async def test_a_search_for_nonsense_is_refused(arguments: dict[str, Any], tmp_path: Path) -> None:
    async with open_till(tmp_path, KURTA) as till:
        with pytest.raises(BadArguments):
            await till.call("search_products", **arguments)


async def test_details_hold_reviews_and_prices_and_their_sources(tmp_path: Path) -> None:
    reviews = [a_review(SHIRT.product, text=f"Review {n}") for n in range(5)]
    prices = [
        a_price_point(SHIRT.product, date(2026, m, 1), Money.of(p)) for m, p in ((8, 1700), (9, 1400), (10, 1500))
    ]
    async with open_till(tmp_path, SHIRT, others=(*reviews, *prices)) as till:
        result = await till.call("product_details", product_id=SHIRT.product.product_id)
        with pytest.raises(UnknownProduct):
            await till.call("product_details", product_id="P-none")

    assert result.data.stocked == SHIRT
    assert len(result.data.reviews) == 3
    assert result.data.lowest == prices[1]
    assert (f"product:{SHIRT.product.product_id}:price", "1500.00") in {(c.source, c.text) for c in result.claims}


async def test_a_product_that_says_little_claims_little(tmp_path: Path) -> None:
    bare = a_stocked_product(brand=None, price=None, mrp=None, rating=None, rating_count=0, material=None)
    async with open_till(tmp_path, bare) as till:
        result = await till.call("product_details", product_id=bare.product.product_id)

    facts = {claim.source.rpartition(":")[2] for claim in result.claims}
    assert facts.isdisjoint({"brand", "price", "mrp", "rating", "rating_count", "material"})
    assert result.data.lowest is None


async def test_a_comparison_tells_only_differences_and_clear_winners(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, PLAIN, KURTA) as till:
        ids = [SHIRT.product.product_id, PLAIN.product.product_id]
        compared = (await till.call("compare_products", product_ids=ids)).data
        with pytest.raises(UnknownProduct):
            await till.call("compare_products", product_ids=[ids[0], "P-none"])
        with pytest.raises(BadArguments):
            await till.call("compare_products", product_ids=ids[:1])

    differences = {d.fact: d.values for d in compared.differences}
    assert differences == {"price": ("1500.00", "1100.00"), "rating": ("4.6", "4.1"), "material": ("linen", "cotton")}
    assert (compared.cheapest, compared.best_rated) == (ids[1], ids[0])


async def test_equals_have_no_winner(tmp_path: Path) -> None:
    twin = a_stocked_product(price=PLAIN.product.price, rating=PLAIN.product.rating)
    async with open_till(tmp_path, PLAIN, twin) as till:
        ids = [PLAIN.product.product_id, twin.product.product_id]
        compared = (await till.call("compare_products", product_ids=ids)).data

    assert (compared.cheapest, compared.best_rated) == (None, None)


async def test_stock_is_told_by_size_and_by_shop(tmp_path: Path) -> None:
    medium = next(v for v in SHIRT.variants if v.size == "M")
    some = replace(SHIRT, variants=tuple(replace(v, stock=0) if v.size == "S" else v for v in SHIRT.variants))
    here, there = a_store(), a_store(city="Pune")
    stocked = (here, there, stock_in(here, medium, 2), stock_in(there, medium, 4))
    async with open_till(tmp_path, some, others=stocked) as till:
        product_id = SHIRT.product.product_id
        every = (await till.call("check_stock", product_id=product_id)).data
        medium_in_pune = (await till.call("check_stock", product_id=product_id, size="m", city="पुणे")).data
        with pytest.raises(NoSuchVariant):
            await till.call("check_stock", product_id=product_id, size="XXL")

    assert every.by_size == {"S": 0, "M": 5, "L": 5}
    assert [n.store for n in every.stores] == [there, here]
    assert medium_in_pune.by_size == {"M": 5}
    assert [(n.store, n.stock) for n in medium_in_pune.stores] == [(there, 4)]


async def test_what_goes_with_a_product_is_of_another_category_in_stock_and_fits_its_wearer(tmp_path: Path) -> None:
    bought = a_stocked_product(category="belt")
    unsuited = a_stocked_product(category="trousers", gender=Gender.WOMEN)
    sold_out = a_stocked_product(category="tie", stock=0)
    also = a_stocked_product(category="chinos", title="Chinos")
    other_shirt = PLAIN
    shelf = (SHIRT, bought, unsuited, sold_out, also, other_shirt)
    lines = tuple(an_order_line(product_id=s.product.product_id) for s in shelf if s is not also)
    async with open_till(tmp_path, *shelf, others=(an_order(lines=lines),)) as till:
        found = (await till.call("complementary_products", product_id=SHIRT.product.product_id)).data.products

    assert [s.product for s in found] == [bought.product, also.product]


async def test_an_imported_category_is_understood_by_its_words(tmp_path: Path) -> None:
    imported = a_stocked_product(category="Shirts")
    jeans = a_stocked_product(category="jeans")
    async with open_till(tmp_path, imported, jeans) as till:
        found = (await till.call("complementary_products", product_id=imported.product.product_id)).data.products

    assert [s.product for s in found] == [jeans.product]
