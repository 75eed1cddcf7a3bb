"""The candidates of one query as columns, for features that look at all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from retrieval.rank.candidate import Asked, Candidate
from retrieval.stores.index import NUMBERS, Facts

Column = npt.NDArray[np.float32]
Matrix = npt.NDArray[np.float32]


class Batch:
    """Each column is worked out at most once."""

    def __init__(self, candidates: Sequence[Candidate], asked: Asked) -> None:
        self.asked = asked
        self.candidates = candidates
        self.facts: list[Facts] = [candidate.facts for candidate in candidates]

    def nothing(self) -> Column:
        return np.full(len(self.facts), np.nan, np.float32)

    @cached_property
    def numbers(self) -> Matrix:
        """All of the facts' numbers."""
        return np.frombuffer(b"".join([facts.packed for facts in self.facts]), np.float32).reshape(-1, len(NUMBERS))

    def column(self, name: str) -> Column:
        """A number of the facts."""
        return self.numbers[:, NUMBERS.index(name)]

    def holds(self, keys: frozenset[str]) -> npt.NDArray[np.bool_]:
        """Which products have one of these facet values."""
        return np.array([not keys.isdisjoint(facts.held) for facts in self.facts], np.bool_)

    @cached_property
    def stems_in_title(self) -> tuple[Column, Column]:
        """Shares of the query's words, and of its neighbouring words, that stand in the title; NaN for no words."""
        stems = self.asked.words.stems
        words, pairs = frozenset(stems), frozenset(pairwise(stems))
        singles = [len(words.intersection(facts.title)) for facts in self.facts]
        doubles = [
            len(pairs.intersection(pairwise(facts.title))) if found > 1 else 0
            for found, facts in zip(singles, self.facts, strict=True)
        ]
        return (
            np.array(singles, np.float32) / np.float32(len(words)) if words else self.nothing(),
            np.array(doubles, np.float32) / np.float32(len(pairs)) if pairs else self.nothing(),
        )
