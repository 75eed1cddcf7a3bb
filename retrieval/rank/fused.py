"""Keep the order of fusion: what a ranker has to beat."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.rank.candidate import Asked, Candidate, Ranked


class FusedRanker:
    name = "fused"

    def rank(self, candidates: Sequence[Candidate], asked: Asked) -> list[Ranked]:  # noqa: ARG002  # the port's signature
        ranked = [Ranked(c.facts.product_id, c.fused, {"fused": c.fused}) for c in candidates]
        return sorted(ranked, key=lambda each: (-each.score, each.product_id))

    def explained(self, ranked: Sequence[Ranked]) -> list[Ranked]:
        return list(ranked)
