"""Filters are hard, in every store: what is found meets each of them, and what meets them is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from core.domain.catalogue import Gender, StockedProduct, Variant
from core.domain.money import Money
from core.domain.ports import Encoder
from tests.builders import a_product, a_stocked_product
from tests.integration.retrieval.conftest import STORES, Store, find, settings_for


def in_variants(product_id: str, **stock: int) -> StockedProduct:
    """`red_M=2`: two pieces of the red one in M."""
    variants = []
    for piece, left in stock.items():
        colour, size = piece.split("_")
        variants.append(Variant(f"{product_id}-{piece}", product_id, size, colour, left))
    colours = tuple(dict.fromkeys(variant.colour for variant in variants))
    return StockedProduct(a_product(product_id=product_id, colours=colours), tuple(variants))


SHELVES: dict[str, list[StockedProduct]] = {
    "spelling": [
        a_stocked_product(product_id="1", category="t-shirt"),
        a_stocked_product(product_id="2", category="shirt"),
    ],
    "imported": [
        a_stocked_product(product_id="1", category="Casual Shoes", title="Runner"),
        a_stocked_product(product_id="2", category="Flip Flops", title="Beach pair"),
        a_stocked_product(product_id="3", category="Shoe Laces", title="Flat laces"),
        a_stocked_product(product_id="4", category="chappal", title="Leather Kolhapuri"),
    ],
    "broad": [
        a_stocked_product(product_id="1", category="sandals"),
        a_stocked_product(product_id="2", category="boots"),
        a_stocked_product(product_id="3", category="belt"),
        a_stocked_product(product_id="4", category="sneakers"),
    ],
    "shades": [
        a_stocked_product(product_id="1", colours=("navy blue",)),
        a_stocked_product(product_id="2", colours=("Blue",)),
        a_stocked_product(product_id="3", colours=("green",)),
        a_stocked_product(product_id="4", colours=("maroon",)),
    ],
    "gender": [
        *(a_stocked_product(product_id=gender.value, gender=gender) for gender in Gender),
        a_stocked_product(product_id="none", gender=None),
    ],
    "price": [
        a_stocked_product(product_id="1", price=Money.of(999)),
        a_stocked_product(product_id="2", price=Money.of(1000)),
        a_stocked_product(product_id="3", price=Money.of("1000.01")),
        a_stocked_product(product_id="4", price=None),
    ],
    "size": [in_variants("1", red_M=1, red_L=0), in_variants("2", red_M=0, red_L=3)],
    "crossed": [in_variants("1", red_L=1, blue_M=1), in_variants("2", red_M=1, blue_L=1)],
    "sold out": [in_variants("1", red_M=0, blue_M=1), in_variants("2", red_M=1), in_variants("3", red_M=0)],
    "sizes": [a_stocked_product(product_id=size, sizes=(size,)) for size in ("2XL", "UK 9", "M", "Free Size")],
    "facts": [
        a_stocked_product(product_id="1", occasions=("party", "wedding"), material="linen", fit="relaxed", rating=4.6),
        a_stocked_product(product_id="2", pattern="checked"),
    ],
    "ruled out": [
        a_stocked_product(product_id="1", category="kurta", colours=("white", "black")),
        a_stocked_product(product_id="2", material="polyester", pattern="striped"),
    ],
    "crowd": [a_stocked_product(product_id=f"{n:03}", title="Red silk saree") for n in range(150)],
    "rare": [a_stocked_product(product_id="1", title="Steel bottle", category="bottle")],
}


def branded(shelf: str, stocked: StockedProduct) -> StockedProduct:
    product_id = f"{shelf}-{stocked.product.product_id}"
    return StockedProduct(replace(stocked.product, product_id=product_id, brand=shelf), stocked.variants)


@pytest.fixture(scope="module", params=STORES)
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
) -> Iterator[Store]:
    store = Store(settings_for(request.param, tmp_path_factory.mktemp("home")), encoder)
    store.build(branded(shelf, stocked) for shelf, products in SHELVES.items() for stocked in products)
    yield store
    store.clean()


@pytest.mark.parametrize("spelling", ["t-shirt", "T-Shirts", "tee", "टीशर्ट"])
async def test_a_category_holds_in_every_spelling(filled: Store, spelling: str) -> None:
    shelf = await filled.shelf("spelling")

    assert await shelf.ids(categories=(spelling,)) == ["1"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("shoes", ["1"]),
        ("Casual Shoes", ["1"]),
        ("Shoe Laces", ["3"]),
        ("chappal", ["2", "4"]),
        ("flip flops", ["2"]),
    ],
)
async def test_an_imported_category_goes_by_its_own_name_and_by_the_shops(
    filled: Store, wanted: str, found: list[str]
) -> None:
    shelf = await filled.shelf("imported")

    assert await shelf.ids(categories=(wanted,)) == found


async def test_a_narrower_name_that_no_product_has_means_the_broader_one(embedded: Store) -> None:
    shop = await embedded.holding(a_stocked_product(product_id="P-1", category="chappal", title="Leather pair"))

    assert (await find(shop, categories=("flip flops",))).total == 1


async def test_a_broad_word_covers_its_categories(filled: Store) -> None:
    shelf = await filled.shelf("broad")

    assert await shelf.ids(categories=("footwear",)) == ["1", "2", "4"]
    assert await shelf.ids(categories=("shoes",)) == ["2", "4"]


async def test_a_plain_colour_meets_the_shades_that_bear_its_name_and_a_shade_only_itself(filled: Store) -> None:
    shelf = await filled.shelf("shades")

    assert await shelf.ids(colours=("blue",)) == ["1", "2"]
    assert await shelf.ids(colours=("नीला",)) == ["1", "2"]
    assert await shelf.ids(colours=("navy blue",)) == ["1"]
    assert await shelf.ids(colours=("red",)) == []
    assert await shelf.ids(not_colours=("blue",)) == ["3", "4"]
    assert await shelf.ids(not_colours=("navy blue",)) == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("women", ["unisex", "women"]),
        ("men", ["men", "unisex"]),
        ("kids", ["boys", "girls"]),
        ("ladies", ["unisex", "women"]),
        ("unisex", ["unisex"]),
    ],
)
async def test_unisex_meets_men_and_women_and_kids_are_girls_and_boys(
    filled: Store, wanted: str, found: list[str]
) -> None:
    shelf = await filled.shelf("gender")

    assert await shelf.ids(gender=wanted) == found


async def test_price_bounds_are_included_and_a_product_without_price_meets_none(filled: Store) -> None:
    shelf = await filled.shelf("price")

    assert await shelf.ids(price_max=Money.of(1000)) == ["1", "2"]
    assert await shelf.ids(price_min=Money.of(1000)) == ["2", "3"]
    assert await shelf.ids(price_min=Money.of(1000), price_max=Money.of(1000)) == ["2"]
    assert await shelf.ids(price_max=Money.of(0)) == []
    assert await shelf.ids() == ["1", "2", "3", "4"]


async def test_size_means_in_stock_in_that_size(filled: Store) -> None:
    shelf = await filled.shelf("size")

    assert await shelf.ids(sizes=("M",)) == ["1"]
    assert await shelf.ids(sizes=("m", "L")) == ["1", "2"]


async def test_colour_and_size_must_meet_in_one_piece(filled: Store) -> None:
    shelf = await filled.shelf("crossed")

    assert await shelf.ids(colours=("red",), sizes=("M",)) == ["2"]
    assert await shelf.ids(colours=("red",), sizes=("M", "L")) == ["1", "2"]


async def test_what_is_sold_out_is_not_in_stock(filled: Store) -> None:
    shelf = await filled.shelf("sold out")

    assert await shelf.ids(in_stock=True) == ["1", "2"]
    assert await shelf.ids(colours=("red",), in_stock=True) == ["2"]
    assert await shelf.ids(colours=("red",)) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("XXL", ["2XL"]),
        ("2xl", ["2XL"]),
        ("9", ["UK 9"]),
        ("uk9", ["UK 9"]),
        ("One Size", ["Free Size"]),
        ("L", []),
    ],
)
async def test_one_size_has_several_spellings(filled: Store, wanted: str, found: list[str]) -> None:
    shelf = await filled.shelf("sizes")

    assert await shelf.ids(sizes=(wanted,)) == found


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ({"occasions": ("wedding",)}, ["1"]),
        ({"materials": ("linen",)}, ["1"]),
        ({"fits": ("relaxed fit",)}, ["1"]),
        ({"patterns": ("checks",)}, ["2"]),
        ({"min_rating": 4.5}, ["1"]),
        ({"not_products": ("facts-1",)}, ["2"]),
    ],
)
async def test_every_other_filter_holds(filled: Store, wish: dict[str, Any], found: list[str]) -> None:
    shelf = await filled.shelf("facts")

    assert await shelf.ids(**wish) == found


@pytest.mark.parametrize(
    ("unwanted", "left"),
    [
        ({"not_categories": ("kurtas",)}, ["2"]),
        ({"not_colours": ("black",)}, ["2"]),
        ({"not_materials": ("polyester",)}, ["1"]),
        ({"not_patterns": ("stripes",)}, ["1"]),
        ({"not_brands": ("RULED OUT",)}, []),
    ],
)
async def test_what_is_ruled_out_is_not_found_even_when_the_text_asks_for_it(
    filled: Store, unwanted: dict[str, Any], left: list[str]
) -> None:
    shelf = await filled.shelf("ruled out")

    assert await shelf.ids("black kurta striped polyester", **unwanted) == left


async def test_filters_are_applied_before_the_cut(filled: Store) -> None:
    """The only one that meets them is the worst match of all, far below the legs' hundred."""
    shelf = await filled.shelf("rare")

    assert await shelf.ids("red silk saree") == ["1"]


async def test_total_counts_every_product_that_meets_the_filters(filled: Store) -> None:
    shop = await filled.open()

    assert (await find(shop, "red silk saree", brands=("crowd",), limit=5)).total == 150
    assert (await find(shop, limit=5)).total == sum(map(len, SHELVES.values()))


async def test_one_product_may_be_found_by_any_of_several_values(filled: Store) -> None:
    shop = await filled.open()

    found = await find(shop, brands=("price", "size"), price_max=Money.of(999))

    assert [hit.product_id for hit in found.hits] == ["price-1"]
