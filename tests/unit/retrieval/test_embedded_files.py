"""The embedded index's arithmetic: lists by key, BM25 weights, orders, and exact search against plain NumPy."""

from __future__ import annotations

import random
from pathlib import Path

import bm25s
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.intent import Sort
from retrieval.stores.document import NO_PRICE
from retrieval.stores.embedded import spool as spooling
from retrieval.stores.embedded.bm25 import weigh
from retrieval.stores.embedded.orders import listing_orders, shrunk_ratings
from retrieval.stores.embedded.spool import Spool
from retrieval.stores.embedded.writer import IdColumn
from retrieval.stores.precision import WEIGHT_STEP


@given(entries=st.lists(st.tuples(st.sampled_from("abcde"), st.floats(0, 10, width=32)), max_size=60))
@settings(max_examples=60, deadline=None)
def test_lists_hold_each_keys_rows_in_order(entries: list[tuple[str, float]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        spool = Spool(Path(folder), "x")
        for row, (key, weight) in enumerate(entries):
            spool.add(key, row, weight)
        lists = spool.lists()

        for number, key in enumerate(spool.keys):
            span = slice(lists.starts[number], lists.starts[number + 1])
            expected = [(row, weight) for row, (of, weight) in enumerate(entries) if of == key]
            assert list(zip(lists.rows[span].tolist(), lists.weights[span].tolist(), strict=True)) == expected


def test_lists_do_not_depend_on_how_many_are_sorted_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rows() -> list[list[int]]:
        draw = random.Random(4)
        spool = Spool(tmp_path, f"x{draw.random()}")
        for row in range(500):
            for key in draw.sample("abcdefgh", 3):
                spool.add(key, row)
            if row % 50 == 0:
                spool.flush()
        lists = spool.lists()
        return [lists.rows[lists.starts[n] : lists.starts[n + 1]].tolist() for n in range(len(spool.keys))]

    whole = rows()
    monkeypatch.setattr(spooling, "_CHUNK", 7)

    assert rows() == whole


def test_weights_are_those_of_the_bm25s_library(tmp_path: Path) -> None:
    texts = [["red", "shirt", "red"], ["blue", "shirt"], ["red", "saree", "silk", "silk", "border"], ["belt"]]
    spool = Spool(tmp_path, "postings")
    for row, text in enumerate(texts):
        for term in dict.fromkeys(text):
            spool.add(term, row, text.count(term))
    postings = spool.lists()

    weigh(postings, np.array([len(text) for text in texts], np.float32))

    reference = bm25s.BM25(k1=1.2, b=0.75)
    reference.index(texts, show_progress=False)
    for number, term in enumerate(spool.keys):
        span = slice(postings.starts[number], postings.starts[number + 1])
        scores = np.zeros(len(texts), np.float32)
        scores[postings.rows[span]] = postings.weights[span]
        assert scores == pytest.approx(reference.get_scores([term]), rel=1e-5, abs=WEIGHT_STEP), term


def test_ids_of_any_length_and_script_come_back_as_given() -> None:
    column = IdColumn()
    given_ids = ["P-1", "a much longer id of a product", "कुर्ता-7", ""]
    for product_id in given_ids:
        column.append(product_id)

    assert [each.decode() for each in column.array().tolist()] == given_ids
    assert len(IdColumn().array()) == 0


def orders(**columns: list[float]) -> dict[Sort, list[int]]:
    count = len(next(iter(columns.values())))
    plain: dict[str, list[float]] = {
        "prices": [1.0],
        "ratings": [4.0],
        "rating_counts": [10],
        "launched": [5],
        "stock": [1],
    }
    filled = {name: columns.get(name, values * count) for name, values in plain.items()}
    found = listing_orders(
        prices=np.array(filled["prices"], np.int64),
        ratings=np.array(filled["ratings"], np.float64),
        rating_counts=np.array(filled["rating_counts"], np.int64),
        launched=np.array(filled["launched"], np.int64),
        stock=np.array(filled["stock"], np.int64),
        by_id=np.arange(count),
    )
    return {sort: rows.tolist() for sort, rows in found.items()}


def test_products_without_a_price_stand_last_in_both_orders_of_price() -> None:
    found = orders(prices=[NO_PRICE, 300, 100])

    assert found[Sort.PRICE_ASC] == [2, 1, 0]
    assert found[Sort.PRICE_DESC] == [1, 2, 0]


def test_equal_ratings_are_ordered_by_how_many_gave_them() -> None:
    assert orders(ratings=[4.5, 4.5, 4.9], rating_counts=[3, 90, 1])[Sort.RATING] == [2, 1, 0]


def test_the_popular_order_puts_well_rated_by_many_first_and_sold_out_last() -> None:
    found = orders(ratings=[5.0, 4.6, 4.9], rating_counts=[1, 800, 900], stock=[3, 3, 0])

    assert found[Sort.RELEVANCE] == [1, 0, 2]


def test_few_ratings_are_drawn_towards_the_shops_mean() -> None:
    one, many = shrunk_ratings(np.array([5.0, 4.0]), np.array([1, 1000]))

    assert 4.0 < one < 4.1
    assert many == pytest.approx(4.0, abs=0.01)


def test_without_any_ratings_nothing_is_divided_by_nothing() -> None:
    assert shrunk_ratings(np.array([0.0, 0.0]), np.array([0, 0])).tolist() == [0.0, 0.0]
