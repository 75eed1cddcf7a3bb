"""Fusion by hand-computed figures, and what the rules of rank favour."""

from __future__ import annotations

from typing import Any

import pytest

from retrieval.rank.candidate import Asked, Candidate
from retrieval.rank.fused import FusedRanker
from retrieval.rank.rankers import RANKERS
from retrieval.rank.rules import WEIGHTS, RuleRanker
from retrieval.search.fusion import K, fuse
from retrieval.search.query_words import QueryWords
from retrieval.stores.index import Facts


def a_candidate(product_id: str, *, fused: float = 0.5, title: str = "", **facts: Any) -> Candidate:
    plain: dict[str, Any] = {"rating": 0.0, "rating_count": 0, "launched": 0, "stock": 0}
    return Candidate(
        Facts(product_id, tuple(title.split()), **{**plain, **facts}),
        fused=fused,
        bm25=None,
        cosine=None,
    )


def words(*stems: str) -> QueryWords:
    return QueryWords(dict.fromkeys(stems, 1.0), (), " ".join(stems))


def order(candidates: list[Candidate], asked: QueryWords, *, newest_launch: int = 0) -> list[str]:
    ranked = RuleRanker().rank(candidates, Asked(asked, newest_launch=newest_launch))
    return [each.product_id for each in ranked]


def test_reciprocal_ranks_add_up_with_their_weights() -> None:
    fused = fuse({"bm25": ["a", "b"], "dense": ["b", "c"]}, {"bm25": 3.0, "dense": 1.0})

    assert fused["a"] == pytest.approx(0.75)
    assert fused["b"] == pytest.approx(0.75 * (K + 1) / (K + 2) + 0.25)
    assert fused["c"] == pytest.approx(0.25 * (K + 1) / (K + 2))


def test_what_every_leg_puts_first_scores_one() -> None:
    assert fuse({"x": ["a"], "y": ["a"]}, {"x": 0.2, "y": 7.0})["a"] == pytest.approx(1.0)


def test_a_leg_that_found_nothing_leaves_the_others_order() -> None:
    fused = fuse({"bm25": [], "dense": ["a", "b"]}, {"bm25": 0.65, "dense": 0.35})

    assert sorted(fused, key=lambda product: -fused[product]) == ["a", "b"]


def test_a_title_with_every_word_side_by_side_comes_first() -> None:
    scattered = a_candidate("P-1", title="leather bag black strap")
    together = a_candidate("P-2", title="black leather bag")

    assert order([scattered, together], words("black", "leather")) == ["P-2", "P-1"]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"rating": 4.8, "rating_count": 400}, {"rating": 3.1, "rating_count": 400}),
        ({"rating": 4.6, "rating_count": 400}, {"rating": 5.0, "rating_count": 1}),
        ({"launched": 1000}, {"launched": 700}),
        ({"stock": 40}, {"stock": 1}),
    ],
)
def test_of_two_alike_the_better_stocked_newer_or_better_rated_comes_first(
    better: dict[str, Any], worse: dict[str, Any]
) -> None:
    candidates = [a_candidate("P-1", **worse), a_candidate("P-2", **better)]

    assert order(candidates, words("shirt"), newest_launch=1000) == ["P-2", "P-1"]


def test_all_favours_together_do_not_outweigh_a_clearly_better_match() -> None:
    favoured = a_candidate("P-1", fused=0.5, rating=5.0, rating_count=1000, launched=1000, stock=100)
    better = a_candidate("P-2", fused=0.6)

    assert order([favoured, better], words("shirt"), newest_launch=1000) == ["P-2", "P-1"]
    assert WEIGHTS["rating"] + WEIGHTS["newness"] + WEIGHTS["stock"] < 0.05


def test_equal_candidates_stand_in_order_of_id() -> None:
    assert order([a_candidate("P-2"), a_candidate("P-10")], words("shirt")) == ["P-10", "P-2"]


def test_a_score_is_the_sum_of_its_weighted_features() -> None:
    (ranked,) = RuleRanker().rank([a_candidate("P-1", title="red shirt", stock=9)], Asked(words("red")))

    assert ranked.score == pytest.approx(sum(WEIGHTS[name] * value for name, value in ranked.features.items()))
    assert set(ranked.features) == set(WEIGHTS)


def test_the_fused_ranker_keeps_the_order_of_fusion() -> None:
    candidates = [a_candidate("P-1", fused=0.2, stock=100), a_candidate("P-2", fused=0.3)]

    ranked = FusedRanker().rank(candidates, Asked(words("shirt")))

    assert [each.product_id for each in ranked] == ["P-2", "P-1"]


def test_rankers_have_names_of_their_own() -> None:
    assert len({ranker.name for ranker in RANKERS}) == len(RANKERS)
