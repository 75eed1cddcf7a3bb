"""Hear what a message does not mean of a list, what it means by its price, and "the other one"."""

from __future__ import annotations

from collections.abc import Iterator

from agent.understanding.cues import Cues, Found
from agent.understanding.gazetteer import Kind
from agent.understanding.slots import Reading
from agent.understanding.text import Text
from core.domain.intent import DialogueContext, Reference, ReferenceKind

_LEAST_PRICE = 50
_GOODS = frozenset({Kind.CATEGORY, Kind.GROUP})
_BESIDE = 2
_PAIR = 2
_SECOND = "2"
""" "Doosra" is "the second" and "the other"."""


class Denied:
    """What a no stands beside: "not the first", "pehla nahi", "ये नहीं"; "all except the first" does mean the first."""

    def __init__(self, cues: Cues) -> None:
        self._before = cues("negation", "before")
        self._after = cues("negation", "after")
        self._bare = frozenset(cues.words("negation", "bare"))
        self._happening = cues("negation", "happening")
        self._except = cues("cart", "except")
        self._pointing = cues("refer", "pointing")
        self._genitives = cues("refer", "genitives")

    def holds(self, reading: Reading, found: Found) -> bool:
        text = reading.text
        for led in self._led(text, found.first):
            if (no := self._before.ending(text.tokens, led)) and not self._leaves(text, no):
                return True
        place = found.last
        while place < len(text.tokens) and place < found.last + _BESIDE + 1:
            if no := self._after.at(text.tokens, place):
                tells = no.length == 1 and text.word(no.first) in self._bare and text.at(no.last) in self._happening
                return not tells and not self._leaves(text, no)
            goods = next((m for m in reading.mentions if m.first == place and m.kind in _GOODS), None)
            if goods is None and text.at(place) not in self._pointing and text.at(place) not in self._genitives:
                return False
            place = goods.last if goods else place + 1
        return False

    def _leaves(self, text: Text, no: Found) -> bool:
        return any(self._except.at(text.tokens, place) for place in range(no.first, no.last))

    def _led(self, text: Text, first: int) -> Iterator[int]:
        yield first
        if first > 1 and text.word(first - 1) in ("the", "this", "that"):
            yield first - 1


class Others:
    """ "The other one", "not this one, the other two", "isko nahi, dusre wale ko"."""

    def __init__(self, cues: Cues) -> None:
        self._phrases = cues("refer", "other_one")
        self._pronouns = cues("refer", "last", "last_marathi")
        self._ordinals = cues("refer", "ordinals")
        self._denied = Denied(cues)

    def find(self, reading: Reading, context: DialogueContext) -> Reference | None:
        text = reading.text
        refused = tuple(int(o.value) for o in self._ordinals.all(text) if self._denied.holds(reading, o))
        if found := self._phrases.first(text):
            return Reference(ReferenceKind.OTHER, refused, count=_count(reading, found))
        other_of_two = context.shown == _PAIR and context.has_focus and self._refuses_it(reading)
        second = any(ordinal.value == _SECOND for ordinal in self._ordinals.all(text))
        return Reference(ReferenceKind.OTHER) if other_of_two and second else None

    def _refuses_it(self, reading: Reading) -> bool:
        return any(self._denied.holds(reading, found) for found in self._pronouns.all(reading.text))


class Priced:
    """ "1599 wala", "the one for 1,599"."""

    def __init__(self, cues: Cues) -> None:
        self._pointing = cues("refer", "pointing")

    def find(self, reading: Reading) -> Reference | None:
        amounts = [a for a in reading.amounts if a.value >= _LEAST_PRICE and not a.value % 1]
        meant = [int(a.value) for a in amounts if self._is_pointed(reading.text, a.first, a.last)]
        return Reference(ReferenceKind.PRICED, tuple(meant)) if meant else None

    def _is_pointed(self, text: Text, first: int, last: int) -> bool:
        if text.at(last) in self._pointing:
            return True
        return text.word(first - 1) in ("for", "at", "of") and text.word(first - _BESIDE) in ("one", "ones")


def _count(reading: Reading, found: Found) -> int:
    """ "The other two"."""
    return next((int(a.value) for a in reading.amounts if a.first == found.last and 2 <= a.value <= 10), 1)
