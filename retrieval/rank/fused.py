"""Keep the order of fusion: what a ranker has to beat."""

from __future__ import annotations

from retrieval.rank.candidate import Candidate, Ranked
from retrieval.search.query_words import QueryWords


class FusedRanker:
    name = "fused"

    def rank(self, candidates: list[Candidate], words: QueryWords, *, newest_launch: int) -> list[Ranked]:  # noqa: ARG002  # the port's signature
        ranked = [Ranked(c.facts.product_id, c.fused, {"fused": c.fused}) for c in candidates]
        return sorted(ranked, key=lambda each: (-each.score, each.product_id))
