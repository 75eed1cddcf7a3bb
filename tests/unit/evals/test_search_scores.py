"""Search metrics against figures worked out by hand, and against ir-measures where the definitions meet."""

from __future__ import annotations

import random
from math import log2

import ir_measures
import pytest
from ir_measures import RR, R

from evals.scorers.search import in_order, ndcg, recall, reciprocal_rank, search_scores


def test_ndcg_uses_exponential_gain() -> None:
    grades = {"a": 3.0, "b": 1.0, "c": 2.0}

    score = ndcg(["b", "x", "a"], grades, depth=10)

    gained = 1 / log2(2) + 0 / log2(3) + 7 / log2(4)
    best = 7 / log2(2) + 3 / log2(3) + 1 / log2(4)
    assert score == pytest.approx(gained / best)


def test_ndcg_is_one_for_the_best_order_even_beyond_its_depth() -> None:
    grades = {f"p{n}": 1.0 for n in range(30)}

    assert ndcg(sorted(grades), grades, depth=10) == pytest.approx(1.0)


def test_ndcg_counts_no_rank_below_its_depth() -> None:
    assert ndcg(["x"] * 10 + ["a"], {"a": 3.0}, depth=10) == 0.0


def test_fractional_grades_gain_in_between() -> None:
    assert ndcg(["b", "a"], {"a": 2.0, "b": 1.5}, depth=10) == pytest.approx(
        ((2**1.5 - 1) + 3 / log2(3)) / (3 + (2**1.5 - 1) / log2(3))
    )


def test_reciprocal_rank_is_of_the_first_relevant_product() -> None:
    grades = {"a": 1.0, "b": 3.0, "c": 0.0}

    assert reciprocal_rank(["c", "x", "a", "b"], grades, depth=10) == pytest.approx(1 / 3)
    assert reciprocal_rank(["c"] * 10 + ["a"], grades, depth=10) == 0.0


def test_recall_counts_every_grade_above_zero() -> None:
    assert recall(["a", "x", "c"], {"a": 0.5, "b": 3.0, "c": 0.0}, depth=100) == 0.5


def test_a_query_without_a_relevant_product_is_left_out() -> None:
    assert search_scores(["a"], {"a": 0.0}) is None


def test_equal_scores_stand_in_order_of_product_id() -> None:
    assert in_order({"p2": 1.0, "p10": 1.0, "p1": 2.0}) == ["p1", "p10", "p2"]


def test_the_published_implementation_agrees_on_reciprocal_rank_and_recall() -> None:
    draw = random.Random(5)
    products = [f"p{n:03}" for n in range(300)]
    grades = {product: float(draw.choice([0, 0, 1, 2, 3])) for product in draw.sample(products, 40)}
    scores = {product: draw.random() for product in products}
    ranked = in_order(scores)

    published = ir_measures.calc_aggregate(
        [RR @ 10, R @ 100], {"q": {p: int(g) for p, g in grades.items()}}, {"q": scores}
    )

    assert reciprocal_rank(ranked, grades, depth=10) == pytest.approx(published[RR @ 10])
    assert recall(ranked, grades, depth=100) == pytest.approx(published[R @ 100])
