"""Make one list of several: weighted reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

K = 10
"""How little the first ranks stand out. Measured, with the legs' weights, on half of Chorus's and of 2,000 Home Depot
queries (finetune/LOG.md): the paper's 60 and Qdrant's 2, both at equal weights, do worse than BM25 alone there.
"""


def fuse(legs: Mapping[str, Sequence[str]], weights: Mapping[str, float]) -> dict[str, float]:
    """Product id to score; 1 for the product that every leg puts first."""
    whole = sum(weights[leg] for leg in legs) or 1.0
    scores: dict[str, float] = {}
    for leg, ranked in legs.items():
        share = weights[leg] / whole * (K + 1)
        for rank, product_id in enumerate(ranked, start=1):
            scores[product_id] = scores.get(product_id, 0.0) + share / (K + rank)
    return scores
