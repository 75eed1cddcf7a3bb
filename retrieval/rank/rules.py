"""Rank by a sum that a person can read: the fused score, words of the title, and small favours for good stock.

The title's weights are measured (finetune/LOG.md): on 2,000 Home Depot queries they raise NDCG@10 from .364 to .369,
on Chorus they change nothing beyond noise. The favours for rating, newness and stock have no graded queries to be
measured on; they are kept so small that together they move a product by about one place at the top.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log1p

from retrieval.rank.candidate import Asked, Candidate, Ranked
from retrieval.stores.index import Facts

WEIGHTS = {
    "fused": 1.0,
    "cosine": 0.1,
    "whole_title": 0.05,
    "title_pairs": 0.05,
    "rating": 0.02,
    "newness": 0.01,
    "stock": 0.01,
}

_TRUSTED_RATINGS = 20
_SEASON_DAYS = 180
_DEEP_STOCK = log1p(50)


class RuleRanker:
    name = "rules"

    def rank(self, candidates: Sequence[Candidate], asked: Asked) -> list[Ranked]:
        stems = asked.words.stems
        wanted, pairs = frozenset(stems), frozenset(pairwise(stems))
        ranked = [
            _ranked(
                candidate.facts.product_id,
                {
                    "fused": candidate.fused,
                    "cosine": candidate.cosine or 0.0,
                    **_title_features(candidate.facts.title, wanted, pairs),
                    **_shop_features(candidate.facts, asked.newest_launch),
                },
            )
            for candidate in candidates
        ]
        return sorted(ranked, key=lambda each: (-each.score, each.product_id))

    def explained(self, ranked: Sequence[Ranked]) -> list[Ranked]:
        """A sum explains itself; its small favours are no reasons."""
        return list(ranked)


def _ranked(product_id: str, features: dict[str, float]) -> Ranked:
    score = 0.0
    for name, weight in WEIGHTS.items():
        score += weight * features[name]
    return Ranked(product_id, score, features)


def _title_features(
    title: tuple[str, ...], wanted: frozenset[str], pairs: frozenset[tuple[str, str]]
) -> dict[str, float]:
    """Whether every word of the query stands in the title, and which share of its neighbours do side by side."""
    return {
        "whole_title": 1.0 if wanted and wanted.issubset(title) else 0.0,
        "title_pairs": len(pairs.intersection(pairwise(title))) / len(pairs) if pairs else 0.0,
    }


def _shop_features(facts: Facts, newest_launch: int) -> dict[str, float]:
    """Each 0..1: stars above three as far as ratings can be trusted, launched this season, pieces left."""
    trust = facts.rating_count / (facts.rating_count + _TRUSTED_RATINGS)
    age = newest_launch - facts.launched if facts.launched else _SEASON_DAYS
    return {
        "rating": trust * max(facts.rating - 3.0, 0.0) / 2.0,
        "newness": max(1.0 - age / _SEASON_DAYS, 0.0),
        "stock": min(log1p(facts.stock) / _DEEP_STOCK, 1.0),
    }
