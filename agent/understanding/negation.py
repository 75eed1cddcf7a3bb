"""Which of the values a message names it rules out: "not black", "kaala nahi chahiye", "लाल नको", "X ke alawa"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from agent.understanding.cues import Cues, Found
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import PAUSES, Text

_VALUES = frozenset({Kind.CATEGORY, Kind.COLOUR, Kind.BRAND, Kind.MATERIAL, Kind.PATTERN, Kind.FIT})
_REACH = 3
"""Words, or looks of the same thing, that may stand between a value and the word that rules it out."""
_SIZE_WORDS = frozenset("size in saiz साइज साईज".split())
_BEFORE_STOCK = frozenset({"no", "never", "nothing"})
""" "No L left?" asks, it rules nothing out."""
_TELLING = frozenset({"order", "phone", "has", "have"})
""" "Order no 5" counts, it denies nothing."""


class Negation:
    def __init__(self, cues: Cues) -> None:
        self._before = cues("negation", "before")
        self._after = cues("negation", "after")
        self._happening = cues("negation", "happening")
        self._correcting = cues("negation", "correcting")
        self._joins, self._turns, self._small, self._closing, self._bare = (
            frozenset(cues.words("negation", name)) for name in ("joins", "turns", "small", "closing", "bare")
        )

    def ruled_out(self, text: Text, mentions: Sequence[Mention]) -> frozenset[Mention]:
        values = [mention for mention in mentions if mention.kind in _VALUES]
        led = {mention for mention in values if self._is_led(text, mention, values)}
        followed = {mention for mention in values if mention not in led and self._is_followed(text, mention)}
        return frozenset(_narrowed(values, self._with_joined(text, values, led, followed)))

    def sizes_ruled_out(self, text: Text, sizes: Sequence[SizeNamed]) -> frozenset[SizeNamed]:
        """ "L nahi", "not 8-9Y": right beside the no; where a size did not come nothing is ruled out."""
        return frozenset(size for size in sizes if self._is_refused(text, size))

    def _is_refused(self, text: Text, size: SizeNamed) -> bool:
        place = size.first - 1 if text.word(size.first - 1) in _SIZE_WORDS else size.first
        led = self._before.ending(text.tokens, place)
        if led is not None and self._denies(text, led):
            return text.word(led.first) not in _BEFORE_STOCK
        behind = size.last + 1 if text.word(size.last) in _SIZE_WORDS else size.last
        found = self._after.at(text.tokens, behind) if behind < len(text.tokens) else None
        return found is not None and not self._tells(text, found) and text.word(found.last) != "?"

    def _is_led(self, text: Text, mention: Mention, values: Sequence[Mention]) -> bool:
        """ "Not in black", "without red", "no floral print"."""
        place = mention.first
        for _ in range(_REACH + 1):
            if found := self._before.ending(text.tokens, place):
                return self._denies(text, found)
            inner = next((value for value in values if value.last == place), None)
            if inner is None and not self._may_stand_between(text, place - 1):
                return False
            place = inner.first if inner else place - 1
        return False

    def _may_stand_between(self, text: Text, place: int) -> bool:
        word = text.word(place)
        return word in self._small and word not in PAUSES and (word not in self._closing or place == 0)

    def _denies(self, text: Text, found: Found) -> bool:
        """An opening "no," answers or corrects; what follows it is wished for."""
        counts = text.word(found.first) == "no" and text.word(found.first - 1) in _TELLING
        return text.word(found.last) not in PAUSES and not counts

    def _is_followed(self, text: Text, mention: Mention) -> bool:
        """ "Black nahi chahiye", "X ke alawa", "belts no,": a postposed no, unless it tells what did not happen."""
        if text.word(mention.last) == "no" and text.word(mention.last + 1) in PAUSES:
            return True
        for place in range(mention.last, min(mention.last + _REACH, len(text.tokens))):
            if found := self._after.at(text.tokens, place):
                return not self._tells(text, found)
            if text.word(place) not in self._small:
                return False
        return False

    def _tells(self, text: Text, found: Found) -> bool:
        """ "Kurta nahi mila": a bare "nahi" before a verb of happening."""
        bare = found.length == 1 and text.word(found.first) in self._bare
        return bare and text.at(found.last) in self._happening

    def _with_joined(
        self, text: Text, values: Sequence[Mention], led: set[Mention], followed: set[Mention]
    ) -> set[Mention]:
        """ "No black or brown": what is joined to a value ruled out, of its kind and on the far side of the no."""
        out = led | followed
        for left, right in pairwise(values):
            between = set(text.words[left.last : right.first])
            joined = 0 < right.first - left.last <= 2 and between <= self._joins and not between & self._turns
            if joined and left.kind is Kind.CATEGORY and left not in led and between <= PAUSES:
                continue
            if joined and left.kind is right.kind and (left in led or right in followed):
                if left in led and self._corrects(text, values, left, right):
                    continue
                out |= {left, right}
                led = led | {right} if left in led else led
        return out

    def _corrects(self, text: Text, values: Sequence[Mention], left: Mention, right: Mention) -> bool:
        """ "Not yellow, blue": of two alone, with nothing but a pause between them, the second is the wish."""
        alone = sum(value.kind is left.kind for value in values) == 2
        paused = set(text.words[left.last : right.first]) <= PAUSES
        places = range(max(0, left.first - _REACH), left.first + 1)
        return alone and paused and any(self._correcting.ending(text.tokens, place) for place in places)


def _narrowed(values: Sequence[Mention], out: set[Mention]) -> set[Mention]:
    """ "I don't want black shoes" rules out black, not shoes; "silver anklets no, earrings" both."""
    kinds = {value.name for value in values if value.kind is Kind.CATEGORY and value not in out}
    for left, right in pairwise(values):
        beside = right.first - left.last <= 1
        others = kinds - {right.name}
        if beside and right in out and right.kind is Kind.CATEGORY and left.kind is not Kind.CATEGORY and not others:
            out = (out - {right}) | {left}
    return out
