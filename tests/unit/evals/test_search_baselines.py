"""The methods that ours stand beside."""

from __future__ import annotations

from evals.baselines.search import Chance, PlainBM25
from tests.builders import a_stocked_product

PRODUCTS = [
    a_stocked_product(product_id="b", title="Red shirt", description="", brand=None, category="shirt"),
    a_stocked_product(product_id="a", title="Red shirt", description="", brand=None, category="shirt"),
    a_stocked_product(product_id="c", title="Printed curtains", description="", brand=None, category="curtain"),
]


def test_bm25_matches_stems_and_orders_ties_by_id() -> None:
    bm25 = PlainBM25(PRODUCTS)

    assert bm25.search("the red shirts", 10) == ["a", "b"]
    assert bm25.search("curtain", 10) == ["c"]


def test_bm25_finds_nothing_for_words_that_no_product_has() -> None:
    bm25 = PlainBM25(PRODUCTS)

    for text in ("sneakers", "x 4 y", "", "the of and"):
        assert bm25.search(text, 10) == [], text


def test_chance_draws_differently_for_each_query_and_alike_on_each_run() -> None:
    ids = [f"P-{n}" for n in range(100)]

    assert Chance(ids).search("one", 10) == Chance(ids).search("one", 10) != Chance(ids).search("two", 10)
    assert sorted(Chance(ids[:5]).search("one", 10)) == ids[:5]
