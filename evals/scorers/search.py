"""Search metrics as the contracts define them: exponential gain, unjudged counts as 0, ties by product id.

NDCG: Burges et al. 2005 (gain 2^grade − 1, discount log2(rank + 1)). MRR and recall count a grade above 0 as relevant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

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


def search_scores(ranked: Sequence[str], grades: Grades) -> SearchScores | None:
    """None for a query without a relevant product: it is left out of every mean."""
    if not any(grade > 0 for grade in grades.values()):
        return None
    return SearchScores(
        ndcg(ranked, grades, depth=10),
        reciprocal_rank(ranked, grades, depth=10),
        recall(ranked, grades, depth=100),
    )


def ndcg(ranked: Sequence[str], grades: Grades, *, depth: int) -> float:
    gained = _dcg([grades.get(product, 0.0) for product in ranked[:depth]])
    best = _dcg(sorted(grades.values(), reverse=True)[:depth])
    return gained / best if best else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Grades, *, depth: int) -> float:
    hits = (rank for rank, product in enumerate(ranked[:depth], start=1) if grades.get(product, 0) > 0)
    return 1 / next(hits, float("inf"))


def recall(ranked: Sequence[str], grades: Grades, *, depth: int) -> float:
    relevant = {product for product, grade in grades.items() if grade > 0}
    return len(relevant.intersection(ranked[:depth])) / len(relevant) if relevant else 0.0


def _dcg(grades: Sequence[float]) -> float:
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, start=1) if grade > 0)
