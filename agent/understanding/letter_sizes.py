"""Letter sizes in letters and words: "XL", "2XL", "double XL", "medium", "एक्सएल", and bra sizes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.understanding.cues import Cues, Found
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.number_sizes import NOT_BY_SIZE
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import PAUSES, Text

_X = {"2": "XXL", "3": "XXXL", "4": "4XL", "5": "5XL", "6": "6XL"}
_PLACES = frozenset({"st", "nd", "rd", "th"})
_CUPS = frozenset({"a", "b", "c", "d", "dd"})


class LetterSizes:
    def __init__(self, cues: Cues) -> None:
        self._letters = dict(item.split("=") for item in cues.words("size", "letters"))
        self._words = cues("size", "words")
        self._cues = cues("size", "cues")
        self._leads = cues("size", "leads")
        self._follows = cues("size", "follows")
        self._asked = cues("size", "asked")
        self._ordinals = cues("refer", "ordinals", "last_ordinals")

    def find(self, text: Text, mentions: Sequence[Mention] = (), *, expected: bool) -> Iterator[SizeNamed]:
        """One that could be something else needs a sign that it is a size."""
        behind = frozenset(mention.last for mention in mentions)
        place = 0
        while place < len(text.tokens):
            found = self._glued(text, place) or self._worded(text, place) or self._letter(text, place)
            sure = found is not None and (expected or self._is_sure(found) or self._has_sign(text, found))
            if found and (sure or (mentions and self._is_apart(text, found, behind)) or _is_before(found, mentions)):
                yield SizeNamed(found.value, found.first, found.last)
            place = found.last if found else place + 1

    def _glued(self, text: Text, place: int) -> Found | None:
        """ "2XL", "34B"."""
        number, letters = text.word(place), text.word(place + 1)
        if not number.isdigit() or not text.glued(place + 1):
            return None
        if letters == "xl" and number in _X:
            return Found(_X[number], place, place + 2)
        if letters in _CUPS and len(number) == 2 and 28 <= int(number) <= 46:
            return Found(f"{number}{letters.upper()}", place, place + 2)
        return None

    def _worded(self, text: Text, place: int) -> Found | None:
        """ "Medium", "one size"; "the second one, size 9" names no size with its "one"."""
        found = self._words.at(text.tokens, place)
        if found is None or found.value != "One Size":
            return found
        after, before = text.at(found.last), text.word(found.first - 1)
        told = after is not None and (after.is_number or after.low in self._letters)
        return None if told or before in _PLACES or text.at(found.first - 1) in self._ordinals else found

    def _letter(self, text: Text, place: int) -> Found | None:
        size = self._letters.get(text.word(place))
        return Found(size, place, place + 1) if size else None

    def _is_sure(self, found: Found) -> bool:
        return found.length > 1 or found.value.endswith("XL") or found.value.startswith("X")

    def _has_sign(self, text: Text, found: Found) -> bool:
        """Alone, beside a word for size, or where only a size would stand."""
        before, after = text.at(found.first - 1), text.at(found.last)
        if text.length == 1 or before in self._cues or after in self._cues:
            return True
        followed = after is None or after in self._follows or not after.is_word
        if len(text.word(found.first)) > 1 and not text.tokens[found.first].is_devanagari:
            if after in self._asked:
                return True
            return text.word(found.first - 1) in ("in", "a", "into") and followed
        if text.tokens[found.first].is_devanagari:
            return after in self._follows
        capital = text.tokens[found.first].is_capital and self._stands_alone(text, found.first)
        return capital or (before in self._leads and followed)

    def _is_apart(self, text: Text, found: Found, behind: frozenset[int]) -> bool:
        """ "Joggers. Medium.", "olive hoodie medium": after a pause or a value, and before a pause or the end."""
        before, after = text.at(found.first - 1), text.at(found.last)
        opens = found.first in behind or (before is not None and before.low in PAUSES)
        return opens and not text.glued(found.first) and (after is None or after.low in PAUSES)

    def _stands_alone(self, text: Text, place: int) -> bool:
        """No initial of a name ("H & M", "M/s"), nor a letter of something longer."""
        if {"&", "/"} & {text.word(place - 1), text.word(place + 1)} or text.glued(place):
            return False
        after = text.at(place + 1)
        return after is None or not text.glued(place + 1) or after.low in (",", ".", "?", "!")


def _is_before(found: Found, mentions: Sequence[Mention]) -> bool:
    """ "Two medium polos": a word for a size right before clothes."""
    clothes = (m for m in mentions if m.kind is Kind.CATEGORY and m.name not in NOT_BY_SIZE)
    return len(found.value) == 1 and found.length == 1 and any(m.first == found.last for m in clothes)
