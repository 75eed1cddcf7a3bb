"""What a ranker sees: the query, and each product that was found for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.domain.taste import Taste
from retrieval.search.conditions import Conditions
from retrieval.search.query_words import QueryWords
from retrieval.stores.index import Facts

Row = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as rankers need it."""

    words: QueryWords
    conditions: Conditions = field(default_factory=Conditions)
    newest_launch: int = 0
    """Day number from which newness is counted back."""
    month: int | None = None
    """1 to 12; None where the season does not matter."""
    taste: Taste | None = None
    """None for a shopper of whom nothing is known, or who is not to be told from others."""
    city: str | None = None


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
    features: Mapping[str, float] = field(default_factory=dict)
    """The numbers behind the score; of a learned ranker only once it was asked to explain."""
    reasons: tuple[str, ...] = ()
    """Features that speak for it, the strongest first; only once it was asked to explain."""
    row: Row | None = None


class Ranker(Protocol):
    @property
    def name(self) -> str: ...

    def rank(self, candidates: Sequence[Candidate], asked: Asked) -> list[Ranked]:
        """Best first, ties by product id; every candidate once."""
        ...

    def explained(self, ranked: Sequence[Ranked]) -> list[Ranked]:
        """The same with features and reasons."""
        ...
