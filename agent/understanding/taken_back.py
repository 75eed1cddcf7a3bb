"""Hear which values a message takes back itself: "red, no wait, wine", "XS ki jagah M", "change 40 to 41"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from agent.understanding.cues import Cues, Found, Phrases
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import Text

Value = Mention | SizeNamed
_KINDS = frozenset({Kind.CATEGORY, Kind.COLOUR, Kind.BRAND, Kind.MATERIAL, Kind.PATTERN, Kind.FIT})
_REACH = 6
"""Tokens between a correction and the values on both its sides."""
_BESIDE = 3
_V = TypeVar("_V", Mention, SizeNamed)


@dataclass(frozen=True, slots=True)
class TakenBack:
    mentions: frozenset[Mention] = frozenset()
    sizes: frozenset[SizeNamed] = frozenset()


class TakingBack:
    def __init__(self, cues: Cues) -> None:
        self._corrections = cues("taken_back", "corrections")
        self._instead_before = cues("taken_back", "instead_before")
        self._instead_after = cues("taken_back", "instead_after")
        self._slips = cues("taken_back", "slips")
        self._exchanging = cues("taken_back", "exchanging")
        self._towards = cues("taken_back", "towards")
        self._had_before = cues("taken_back", "had_before")
        self._had_after = cues("taken_back", "had_after")
        self._got_before = cues("taken_back", "got_before")
        self._got_after = cues("taken_back", "got_after", "ill_fitting")

    def find(self, text: Text, mentions: Sequence[Mention], sizes: Sequence[SizeNamed]) -> TakenBack:
        """A value goes only where another of its kind stays, but for "instead of A"."""
        by_kind = [[m for m in mentions if m.kind is kind] for kind in _KINDS]
        goods = {m for of_kind in by_kind if of_kind for m in self._of_kind(text, of_kind)}
        worn = self._of_kind(text, sizes) | self._of_sizes(text, sizes) if sizes else set()
        return TakenBack(frozenset(goods), frozenset(worn))

    def _of_kind(self, text: Text, values: Sequence[_V]) -> set[_V]:
        instead = self._instead_before.first(text) or self._instead_after.first(text)
        out = {value for value in values if self._is_replaced(text, value)} if instead else set()
        if len(values) < 2:
            return out
        for found in self._corrections.all(text):
            out |= _before(found, values)
        for slip in self._slips.all(text):
            near = [value for value in values if 0 <= slip.first - value.last <= _BESIDE]
            out |= {near[-1]} if near and len(values) > len(out) + 1 else set()
        return out | self._exchanged(text, values)

    def _is_replaced(self, text: Text, value: Value) -> bool:
        """ "Instead of A", "A ki jagah"."""
        for first in (value.first, value.first - 1):
            if first > 0 and self._instead_before.ending(text.tokens, first):
                return True
        return value.last < len(text.tokens) and self._instead_after.at(text.tokens, value.last) is not None

    def _exchanged(self, text: Text, values: Sequence[_V]) -> set[_V]:
        """ "Exchange A for B", "change from A to B", "A se B me badal do": only small words between them."""
        if self._exchanging.first(text) is None:
            return set()
        out = set[_V]()
        for left, right in pairwise(values):
            between = text.tokens[left.last : right.first]
            if len(between) <= _BESIDE and any(token in self._towards for token in between):
                out.add(left)
        return out

    def _of_sizes(self, text: Text, sizes: Sequence[SizeNamed]) -> set[SizeNamed]:
        """ "I ordered M, exchange for S", "L aaya, XL chahiye", "XL tight pad gaya, double XL bhejo"."""
        if len({size.size for size in sizes}) < 2:
            return set()
        out = {size for size in sizes if self._is_told(text, size, self._got_before, self._got_after)}
        out = out if len(out) < len(sizes) else set()
        ordered = out | {size for size in sizes if self._is_told(text, size, self._had_before, self._had_after)}
        return ordered if len(ordered) < len(sizes) else out

    def _is_told(self, text: Text, size: SizeNamed, before: Phrases, after: Phrases) -> bool:
        places = range(max(1, size.first - _BESIDE + 1), size.first + 1)
        if any(before.ending(text.tokens, place) for place in places):
            return True
        for place in range(size.last, min(size.last + _BESIDE, len(text.tokens))):
            if after.at(text.tokens, place):
                return True
            if not text.tokens[place].is_word:
                return False
        return False


def _before(found: Found, values: Sequence[_V]) -> set[_V]:
    """The value before a correction, where another of its kind follows it."""
    left = [value for value in values if 0 <= found.first - value.last <= _REACH]
    right = [value for value in values if 0 <= value.first - found.last <= _REACH]
    return {left[-1]} if left and right else set()
