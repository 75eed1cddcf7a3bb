"""Orders and pages, in every store: sorting goes over all that is relevant, pages neither repeat nor lose a product."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from core.domain.catalogue import UnknownProduct
from core.domain.intent import Sort
from core.domain.money import Money
from core.domain.ports import Encoder
from core.domain.search import Filters, ProductQuery
from retrieval.search.conditions import Conditions
from tests.builders import a_stocked_product
from tests.integration.retrieval.conftest import STORES, Store, find, found_ids, settings_for

PRICED = [
    a_stocked_product(product_id="P-b", category="kurta", price=Money.of(500), launched_on=date(2026, 1, 2)),
    a_stocked_product(product_id="P-a", category="kurta", price=Money.of(500), launched_on=date(2026, 1, 1)),
    a_stocked_product(product_id="P-c", category="kurta", price=None, rating=5.0, rating_count=1),
    a_stocked_product(product_id="P-d", category="kurta", price=Money.of(90), rating=None, rating_count=0, stock=0),
    a_stocked_product(product_id="P-e", category="kurta", price=Money.of(900), rating=4.9, launched_on=None),
]
CROWD = [
    a_stocked_product(
        product_id=f"S-{number:03}",
        title=("Ivory linen shirt" if number % 3 else "Ivory silk shirt") + f" number {number}",
        price=Money.of(2000 - number),
    )
    for number in range(240)
]
OTHERS = [
    a_stocked_product(product_id="W-1", category="watch", title="Steel chronograph watch", colours=("silver",)),
    a_stocked_product(product_id="W-2", category="watch", title="Leather strap watch", colours=("brown",)),
    a_stocked_product(product_id="D-1", category="saree", title="Banarasi drape", colours=("green",), material="silk"),
]


@pytest.fixture(scope="module", params=STORES)
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, encoder: Encoder
) -> Iterator[Store]:
    store = Store(settings_for(request.param, tmp_path_factory.mktemp("home")), encoder)
    store.build([*PRICED, *CROWD, *OTHERS])
    yield store
    store.clean()


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.PRICE_ASC, ["P-d", "P-a", "P-b", "P-e", "P-c"]),
        (Sort.PRICE_DESC, ["P-e", "P-a", "P-b", "P-d", "P-c"]),
        (Sort.RATING, ["P-c", "P-e", "P-a", "P-b", "P-d"]),
        (Sort.NEWEST, ["P-c", "P-d", "P-b", "P-a", "P-e"]),
    ],
)
async def test_sorted_by_what_was_asked_ties_by_id_and_unpriced_last(
    filled: Store, sort: Sort, expected: list[str]
) -> None:
    shop = await filled.open()

    found = await shop.search(ProductQuery("", Filters(categories=("kurta",)), sort=sort))

    assert found_ids(found) == expected
    assert found.total == 5


async def test_browsing_puts_what_is_sold_out_last(filled: Store) -> None:
    shop = await filled.open()

    assert found_ids(await find(shop, categories=("kurta",)))[-1] == "P-d"


async def test_sorting_goes_over_all_that_is_relevant_not_over_one_page(filled: Store) -> None:
    """The cheapest of 240 shirts is far down the order of relevance."""
    shop = await filled.open()

    by_filter = await shop.search(
        ProductQuery("an ivory linen shirt", Filters(categories=("shirt",)), sort=Sort.PRICE_ASC, limit=3)
    )
    by_text = await shop.search(ProductQuery("ivory silk shirt", sort=Sort.PRICE_ASC, limit=3))

    assert found_ids(by_filter) == ["S-239", "S-238", "S-237"]
    assert by_filter.total == 240
    assert found_ids(by_text) == ["S-237", "S-234", "S-231"]
    assert by_text.total == 80


@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.PRICE_ASC, Sort.NEWEST])
async def test_pages_neither_repeat_nor_lose_a_product(filled: Store, sort: Sort) -> None:
    shop = await filled.open()
    filters = Filters(categories=("shirt",))

    pages = [
        await shop.search(ProductQuery("linen shirt", filters, sort=sort, limit=50, offset=offset))
        for offset in range(0, 300, 50)
    ]

    shown = [product_id for page in pages for product_id in found_ids(page)]
    assert {page.total for page in pages} == {240}
    assert [len(page.hits) for page in pages] == [50, 50, 50, 50, 40, 0]
    assert sorted(shown) == sorted(stocked.product.product_id for stocked in CROWD)


async def test_the_same_query_gives_the_same_page(filled: Store) -> None:
    shop = await filled.open()
    query = ProductQuery("ivory shirt", limit=30, offset=40)

    assert found_ids(await shop.search(query)) == found_ids(await shop.search(query))


async def test_words_in_any_language_find_the_product(filled: Store) -> None:
    shop = await filled.open()

    for text in ("green silk sari", "hari resham saree", "हरी साड़ी", "mujhe green saree dikhao"):
        assert found_ids(await find(shop, text, limit=1)) == ["D-1"], text


async def test_meaning_finds_what_shares_no_word(filled: Store) -> None:
    shop = await filled.open()

    assert found_ids(await find(shop, "timepiece for the wrist", limit=2))[0] in {"W-1", "W-2"}


async def test_words_that_nothing_speaks_of_leave_only_what_meaning_finds(filled: Store) -> None:
    shop = await filled.open()

    found = await find(shop, "timepiece", limit=5)

    assert 0 < found.total <= 100


async def test_similar_products_leave_the_product_itself_out(filled: Store) -> None:
    shop = await filled.open()

    found = await shop.similar("W-1", ProductQuery("", limit=3))

    assert found_ids(found)[0] == "W-2"
    assert "W-1" not in found_ids(found)


async def test_similar_products_stay_within_the_filters(filled: Store) -> None:
    shop = await filled.open()

    found = await shop.similar("W-1", ProductQuery("", Filters(categories=("kurta",), price_max=Money.of(100))))

    assert found_ids(found) == ["P-d"]


async def test_nothing_is_similar_to_a_product_that_is_not_there(filled: Store) -> None:
    shop = await filled.open()

    with pytest.raises(UnknownProduct):
        await shop.similar("P-nowhere", ProductQuery(""))


async def test_a_search_says_where_its_time_went(filled: Store) -> None:
    shop = await filled.open()

    found = await find(shop, "linen shirt")

    assert set(found.timings_ms) == {"encode", "search", "rank"}
    assert found.hits[0].scores["fused"] > 0


async def test_of_equal_products_the_first_by_id_are_kept(filled: Store) -> None:
    """All linen shirts are alike to BM25: which of them a leg keeps must not be chance."""
    shop = await filled.open()
    among = await shop.index.select(Conditions())

    kept = await among.sparse({"linen": 1.0, "shirt": 1.0, "category:shirt": 0.5}, 50)

    linen = [f"S-{number:03}" for number in range(240) if number % 3]
    assert [each.product_id for each in kept] == linen[:50]
    assert kept[-1].score == kept[10].score, "the cut falls among equals"


@pytest.mark.qdrant
async def test_both_stores_give_one_answer(embedded: Store, qdrant: Store) -> None:
    products = [*PRICED, *CROWD, *OTHERS]
    here, there = await embedded.holding(*products), await qdrant.holding(*products)

    for query in (
        ProductQuery("watch", limit=10),
        ProductQuery("ivory silk shirt under 1900", Filters(price_max=Money.of(1900)), limit=20),
        ProductQuery("ivory linen shirt", limit=100),
        ProductQuery("linen shirt for a summer wedding", Filters(categories=("shirt",)), limit=100),
        ProductQuery("", Filters(not_categories=("shirt",)), sort=Sort.PRICE_DESC),
        ProductQuery("green drape", Filters(materials=("silk",))),
    ):
        ours, theirs = await here.search(query), await there.search(query)
        assert (found_ids(ours), ours.total) == (found_ids(theirs), theirs.total), query
