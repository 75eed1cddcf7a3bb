"""Search metrics against figures worked out by hand: the definitions are the contracts', whichever library counts."""

from __future__ import annotations

from math import log2

import pytest

from evals.scorers.search import Grades, SearchScores, in_order, ndcg, search_scores


def scores_of(ranked: list[str], grades: Grades) -> SearchScores:
    (found,) = search_scores([ranked], [grades])
    assert found is not None
    return found


def test_ndcg_uses_exponential_gain() -> None:
    scores = scores_of(["b", "x", "a"], {"a": 3.0, "b": 1.0, "c": 2.0})

    gained = 1 / log2(2) + 0 / log2(3) + 7 / log2(4)
    best = 7 / log2(2) + 3 / log2(3) + 1 / log2(4)
    assert scores.ndcg_10 == pytest.approx(gained / best)


def test_ndcg_is_one_for_the_best_order_even_beyond_its_depth() -> None:
    grades = {f"p{n}": 1.0 for n in range(30)}

    assert scores_of(sorted(grades), grades).ndcg_10 == pytest.approx(1.0)


def test_ndcg_counts_no_rank_below_its_depth() -> None:
    assert scores_of([f"x{n}" for n in range(10)] + ["a"], {"a": 3.0}).ndcg_10 == 0.0


def test_fractional_grades_gain_in_between() -> None:
    assert scores_of(["b", "a"], {"a": 2.0, "b": 1.5}).ndcg_10 == pytest.approx(
        ((2**1.5 - 1) + 3 / log2(3)) / (3 + (2**1.5 - 1) / log2(3))
    )


def test_whole_grades_by_the_library_and_by_the_formula_score_the_same() -> None:
    grades = {"a": 3.0, "b": 1.0, "c": 2.0, "d": 0.0, "e": 2.0}
    ranked = ["d", "e", "x", "a", "b"]

    assert scores_of(ranked, grades).ndcg_10 == pytest.approx(ndcg(ranked, grades, depth=10))


def test_reciprocal_rank_is_of_the_first_relevant_product() -> None:
    grades = {"a": 1.0, "b": 3.0, "c": 0.0}

    assert scores_of(["c", "x", "a", "b"], grades).mrr_10 == pytest.approx(1 / 3)
    assert scores_of(["c", *(f"x{n}" for n in range(9)), "a"], grades).mrr_10 == 0.0


def test_recall_counts_every_grade_above_zero() -> None:
    assert scores_of(["a", "x", "c"], {"a": 0.5, "b": 3.0, "c": 0.0}).recall_100 == 0.5


def test_a_query_without_a_relevant_product_is_left_out() -> None:
    assert search_scores([["a"], ["a"]], [{"a": 0.0}, {}]) == [None, None]


def test_a_query_for_which_nothing_was_found_scores_nothing() -> None:
    assert scores_of([], {"a": 2.0}) == SearchScores(0.0, 0.0, 0.0)


def test_equal_scores_stand_in_order_of_product_id() -> None:
    assert in_order({"p2": 1.0, "p10": 1.0, "p1": 2.0}) == ["p1", "p10", "p2"]


def test_a_place_in_the_list_decides_and_no_library_breaks_ties_by_itself() -> None:
    first, last = scores_of(["a", "z"], {"a": 1.0}), scores_of(["z", "a"], {"a": 1.0})

    assert (first.mrr_10, last.mrr_10) == (1.0, 0.5)
