"""Hear when a message means the cheapest or dearest of the products shown, rather than cheaper ones to look for."""

from __future__ import annotations

from agent.understanding.cues import Cues, Found
from agent.understanding.text import Text
from core.domain.intent import ReferenceKind

_CHEAPEST = frozenset({"price_asc", "less"})


class Extremes:
    def __init__(self, cues: Cues) -> None:
        self._superlatives = cues("sort", "price_asc", "price_desc")
        self._comparatives = cues("refer", "less", "dearer")
        self._comparing = cues("refer", "comparing")
        self._pointing = cues("refer", "pointing")
        self._of_these = cues("refer", "of_these")
        self._better_rated = cues("refer", "better_rated")
        self._relative = cues("refer", "relative")

    def superlative(self, text: Text) -> ReferenceKind | None:
        """ "Cheapest", "sabse mehnga"; it may still ask for a search."""
        found = self._superlatives.first(text)
        return _kind(found) if found else None

    def among_shown(self, text: Text, *, carting: bool = False) -> ReferenceKind | None:
        """ "The cheapest one", "which of these is cheaper"; what is carted was shown: "sasta wala daal do"."""
        if rated := self._rated(text, carting=carting):
            return rated
        if found := self._superlatives.first(text):
            meant = self._is_pointed(text, found) or self._of_these.first(text) or self._is_told_of(text, found)
            return _kind(found) if meant else None
        found = self._comparatives.first(text)
        if found is None:
            return None
        if text.at(found.first - 1) in self._comparing and not self._of_these.ending(text.tokens, found.first):
            return None
        definite = self._is_pointed(text, found) and (carting or text.word(found.first - 1) == "the")
        return _kind(found) if definite or self._of_these.first(text) or self._is_told_of(text, found) else None

    def _is_told_of(self, text: Text, found: Found) -> bool:
        """ "Jo sasta hai wo": what a relative word leads is one of those seen."""
        return self._relative.first(text, 0, found.first) is not None

    def _rated(self, text: Text, *, carting: bool) -> ReferenceKind | None:
        """ "The better rated one": of those shown, as "best rated kurtas" is not."""
        found = self._better_rated.first(text)
        if found is None:
            return None
        pointed = self._is_pointed(text, found) and (carting or text.word(found.first - 1) == "the")
        told = pointed or self._of_these.first(text) or self._is_told_of(text, found)
        return ReferenceKind.BEST_RATED if told else None

    def _is_pointed(self, text: Text, found: Found) -> bool:
        return text.at(found.last) in self._pointing


def _kind(found: Found) -> ReferenceKind:
    return ReferenceKind.CHEAPEST if found.value in _CHEAPEST else ReferenceKind.DEAREST
