"""Search metrics as the contracts define them, by ir-measures: exponential gain, unjudged counts as 0.

NDCG: Burges et al. 2005 (gain 2^grade − 1, discount log2(rank + 1)). MRR and recall count a grade above 0 as relevant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

Grades = Mapping[str, float]
"""Product id to grade, of one query."""


@dataclass(frozen=True, slots=True)
class SearchScores:
    """Of one query."""

    ndcg_10: float
    mrr_10: float
    recall_100: float


def in_order(scores: Mapping[str, float]) -> list[str]:
    """Product ids, best first; equal scores by product id."""
    return sorted(scores, key=lambda product: (-scores[product], product))


def search_scores(ranked: Sequence[Sequence[str]], grades: Sequence[Grades]) -> list[SearchScores | None]:
    """For each query its scores; None for one without a relevant product, which is left out of every mean."""
    from ir_measures import RR, R

    judged = {str(row): each for row, each in enumerate(grades) if any(grade > 0 for grade in each.values())}
    run = {row: _by_place(ranked[int(row)]) for row in judged}
    relevant = {row: {p: int(grade > 0) for p, grade in each.items()} for row, each in judged.items()}
    ranks, recalls = _by_query(RR @ 10, relevant, run), _by_query(R @ 100, relevant, run)
    gains = _ndcg(judged, run)
    rows = (str(row) for row in range(len(grades)))
    return [SearchScores(gains[row], ranks[row], recalls[row]) if row in judged else None for row in rows]


def _ndcg(judged: Mapping[str, Grades], run: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """By the library where grades are whole numbers, which is all that it takes."""
    from ir_measures import nDCG

    if not all(float(grade).is_integer() for each in judged.values() for grade in each.values()):
        return {row: ndcg(list(run[row]), each, depth=10) for row, each in judged.items()}
    whole = {row: {product: int(grade) for product, grade in each.items()} for row, each in judged.items()}
    levels = {grade for each in whole.values() for grade in each.values()}
    measure = nDCG(gains={grade: 2**grade - 1 if grade > 0 else 0 for grade in levels}) @ 10
    return _by_query(measure, whole, run)


def _by_query(
    measure: Any, grades: Mapping[str, Mapping[str, int]], run: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """0 for a query that nothing was found for, which the library leaves out."""
    import ir_measures

    scores = dict.fromkeys(grades, 0.0)
    for found in ir_measures.iter_calc([measure], grades, run):
        scores[found.query_id] = float(found.value)
    return scores


def _by_place(ranked: Sequence[str]) -> dict[str, float]:
    """Scores that fall from place to place, so that nothing is left to how a library breaks ties."""
    return {product: float(-place) for place, product in enumerate(ranked)}


def ndcg(ranked: Sequence[str], grades: Grades, *, depth: int) -> float:
    """The formula itself, for grades of any fraction."""
    gained = _dcg([grades.get(product, 0.0) for product in ranked[:depth]])
    best = _dcg(sorted(grades.values(), reverse=True)[:depth])
    return gained / best if best else 0.0


def _dcg(grades: Sequence[float]) -> float:
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, start=1) if grade > 0)
