"""Decide whether an everyday word is meant as a value of the shop: "wine" the colour, "W" the brand."""

from __future__ import annotations

from collections.abc import Sequence

from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.text import Text
from core.domain.language import Language

_BESIDE = 2
_MONEY = 100
"""A figure from here on is no count of goods."""
_GARMENTS = frozenset({Kind.CATEGORY, Kind.GROUP})
_LOOKS = _GARMENTS | {Kind.COLOUR, Kind.MATERIAL, Kind.PATTERN, Kind.FIT, Kind.BRAND}


class Telling:
    """Keeps the mentions that are meant."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._followed = cues.table("everyday", "followed")
        self._small = cues("refine", "narrowing")
        self._led = cues.table("everyday", "led")
        self._speaking = cues("everyday", "speaking")
        self._called = cues("everyday", "called")
        self._scales, self._numbers = cues("amount", "scales"), cues("amount", "scales", "units")
        self._bounds = cues("amount", "most_before", "least_before", "around_before")
        self._ceilings = frozenset(cues.words("everyday", "ceilings"))
        self._ages = cues("size", "years", "months")
        self._speech = frozenset(word for tag in Language for word in cues.words("language", tag))

    def meant(self, text: Text, mentions: Sequence[Mention]) -> list[Mention]:
        named = self._speaking.first(text) is not None or self._called.first(text) is not None
        told = [m for m in mentions if not (self._is_ruled_out(text, m) or self._is_a_name(text, m, mentions, named))]
        told = [m for m in told if not self._is_a_ceiling(text, m, told)]
        return [mention for mention in told if not mention.shy or self._is_shown(text, mention, told)]

    def _is_a_name(self, text: Text, mention: Mention, mentions: Sequence[Mention], named: bool) -> bool:
        """ "Sunehri Kumari speaking", "my name is Rose", "Orange County": someone's or some place's."""
        if mention.kind in (Kind.BRAND, Kind.GENDER, Kind.CITY):
            return False
        if named and self._is_introduced(text, mention):
            return True
        return mention.kind is Kind.COLOUR and _leads_a_name(text, mention, mentions)

    def _is_introduced(self, text: Text, mention: Mention) -> bool:
        behind = range(mention.last, min(mention.last + _BESIDE, len(text.tokens)))
        before = range(max(1, mention.first - _BESIDE + 1), mention.first + 1)
        return any(self._speaking.at(text.tokens, place) for place in behind) or any(
            self._called.ending(text.tokens, place) for place in before
        )

    def _is_a_ceiling(self, text: Text, mention: Mention, mentions: Sequence[Mention]) -> bool:
        """ "A watch, ten thousand tops", "four thousand cap": the most to be paid, where other goods are named."""
        before = text.at(mention.first - 1)
        if before is None or text.word(mention.first) not in self._ceilings:
            return False
        if before in self._scales and not self._is_priced(text, mention.first - 1):
            return True
        money = before in self._scales or (before.is_number and len(before.low) >= len(str(_MONEY)))
        return money and any(other.kind in _GARMENTS and other.last < mention.first for other in mentions)

    def _is_priced(self, text: Text, place: int) -> bool:
        """A word for a bound leads the amount that ends here: "tops under two thousand tops" has its bound."""
        while place > 0 and (text.tokens[place].is_number or text.at(place) in self._numbers):
            place -= 1
        return self._bounds.ending(text.tokens, place + 1) is not None

    def _is_ruled_out(self, text: Text, mention: Mention) -> bool:
        """By the word before or after it."""
        word = text.tokens[mention.first].low
        if mention.length > 1:
            return False
        before = text.tokens[mention.first - 1].low if mention.first else ""
        after = text.tokens[mention.last].low if mention.last < len(text.tokens) else ""
        return after in self._followed.get(word, ()) or before in self._led.get(word, ())

    def _is_shown(self, text: Text, mention: Mention, others: Sequence[Mention]) -> bool:
        """Whether its surroundings show that a shy word is meant."""
        match mention.kind:
            case Kind.COLOUR | Kind.MATERIAL if self._says_no_more(text, mention):
                return True
            case Kind.COLOUR:
                return (
                    self._beside(mention, others, _LOOKS, 2)
                    or self._next_to(text, mention, "colour_words", 1)
                    or self._next_to(text, mention, "choosing", 1, after=False)
                    or any(token in self._cues("everyday", "colour_words") for token in text.tokens)
                )
            case Kind.BRAND:
                return self._is_brand(text, mention, others)
            case Kind.GENDER:
                return text.length == 1 or self._is_recipient(text, mention) or self._beside(mention, others, _LOOKS, 0)
            case _:
                return self._beside(mention, others, _LOOKS, 1)

    def _says_no_more(self, text: Text, mention: Mention) -> bool:
        """ "Net ki", "cream": a look, with nothing but a small word or two beside it."""
        beside = [token for place, token in enumerate(text.tokens) if not mention.first <= place < mention.last]
        return len(beside) <= _BESIDE and all(token in self._small for token in beside)

    def _is_brand(self, text: Text, mention: Mention, others: Sequence[Mention]) -> bool:
        """Written as a name and used as one, said to be a brand, or, if no word of a language, before a garment."""
        token = text.tokens[mention.first]
        behind = text.at(mention.last)
        if behind is not None and behind.is_number and (text.glued(mention.last) or token.low == "w"):
            return False
        if self._next_to(text, mention, "brand_words", 1, before=False) and text.words[mention.last].startswith("bran"):
            return True
        if token.is_capital and not _is_shouting(text) and self._beside(mention, others, frozenset({Kind.BRAND}), 1):
            return True
        if not self._beside(mention, others, _GARMENTS, 2) and not self._next_to(text, mention, "brand_words", 1):
            return False
        shouted = len(token.raw) <= 3 or mention.name.isupper()
        is_name = (token.raw.isupper() if shouted else token.is_capital) and not _is_shouting(text)
        return is_name or (token.low not in self._speech and self._leads(mention, others))

    def _leads(self, mention: Mention, others: Sequence[Mention]) -> bool:
        return any(other.kind in _GARMENTS and other.first == mention.last for other in others)

    def _is_recipient(self, text: Text, mention: Mention) -> bool:
        inflected = mention.mended and text.tokens[mention.first].is_devanagari
        before, after = text.at(mention.first - 1), text.at(mention.last)
        aged = after is not None and after.is_number and text.at(mention.last + 1) not in self._numbers
        numbered = aged or (before is not None and (before.is_number or before in self._ages))
        return (
            inflected
            or numbered
            or self._next_to(text, mention, "owners", 1, after=False)
            or self._next_to(text, mention, "receiving", 1, before=False)
        )

    def _next_to(
        self, text: Text, mention: Mention, words: str, reach: int, *, before: bool = True, after: bool = True
    ) -> bool:
        listed = self._cues("everyday", words)
        beside = text.tokens[max(0, mention.first - reach) : mention.first] if before else ()
        beside += text.tokens[mention.last : mention.last + reach] if after else ()
        return any(token in listed for token in beside)

    def _beside(self, mention: Mention, others: Sequence[Mention], kinds: frozenset[Kind], gap: int) -> bool:
        """Whether a surer mention of these kinds stands at most `gap` words away."""
        return any(
            other.kind in kinds
            and not other.shy
            and -1 < max(other.first - mention.last, mention.first - other.last) <= gap
            for other in others
        )


def _leads_a_name(text: Text, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """A colour and a word the shop does not know, both in capitals, in a message that is not."""
    first, after = text.tokens[mention.first], text.at(mention.last)
    if after is None or not (first.is_capital and after.is_capital) or len(after.raw) < 4 or after.raw.isupper():
        return False
    if any(other.first == mention.last for other in mentions):
        return False
    others = [token for place, token in enumerate(text.tokens) if place not in (mention.first, mention.last)]
    words = [token for token in others if token.is_word]
    return sum(token.is_capital for token in words[1:]) * 2 <= len(words)


def _is_shouting(text: Text) -> bool:
    """All in capitals, where they tell nothing."""
    latin = [token.raw for token in text.tokens if token.is_word and token.low.isascii()]
    return len(latin) > 2 and all(word.isupper() for word in latin)
