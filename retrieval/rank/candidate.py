"""What a ranker sees of a product that was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from retrieval.search.query_words import QueryWords
from retrieval.stores.index import Facts


@dataclass(frozen=True, slots=True)
class Candidate:
    facts: Facts
    fused: float
    """0..1, see fusion."""
    bm25: float | None
    """None when that leg did not find it."""
    cosine: float | None


@dataclass(frozen=True, slots=True)
class Ranked:
    product_id: str
    score: float
    features: dict[str, float]


class Ranker(Protocol):
    @property
    def name(self) -> str: ...

    def rank(self, candidates: list[Candidate], words: QueryWords, *, newest_launch: int) -> list[Ranked]:
        """Best first, ties by product id; every candidate once."""
        ...
