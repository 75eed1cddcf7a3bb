"""Sizes in numbers: "UK 9", "32 waist", "9 number", "size 42", "jeans 32"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import Text, Token

_SHOES = frozenset(
    [
        "shoes",
        "sneakers",
        "formal shoes",
        "sandals",
        "heels",
        "flats",
        "loafers",
        "boots",
        "chappal",
        "mojari",
        "footwear",
    ]
)
_BY_NUMBER = frozenset(
    [
        *("jeans", "trousers", "chinos", "cargo pants", "shorts", "belt", "bra", "blouse"),
        *("shirt", "suit", "blazer", "kurta", "kurti", "kurta set", "sherwani", "nehru jacket", "waistcoat"),
    ]
)
_LOOKS = frozenset({Kind.FIT, Kind.COLOUR, Kind.BRAND, Kind.MATERIAL, Kind.PATTERN})
_TOWARDS = frozenset("to ko ke kar karke karo se into is hai की को के कर से".split())
_LARGEST = 60
_LARGEST_SHOE = 13
_INCHES = frozenset({"inch", "inches"})


class NumberSizes:
    def __init__(self, cues: Cues) -> None:
        self._systems = cues("size", "shoe_systems")
        self._waist = cues("size", "waist")
        self._cues = cues("size", "cues")
        self._after = cues("size", "after_numbers")
        self._leads = cues("size", "number_leads")
        self._measures = cues("size", "measures")
        self._inside = cues("size", "inside")
        self._follows = cues("size", "follows")
        self._or = cues("size", "or")
        self._changing = cues("cart", "change")

    def find(
        self, text: Text, amounts: Sequence[Amount], mentions: Sequence[Mention], *, expected: bool
    ) -> Iterator[SizeNamed]:
        for amount in amounts:
            if amount.has_currency or amount.has_scale or not 1 <= amount.value <= _LARGEST:
                continue
            if system := self._system(text, amount, mentions):
                yield SizeNamed(f"{system} {_figures(amount)}", amount.first - 1, amount.last)
            elif (expected and text.length <= 2) or self._is_size(text, amount, mentions):
                yield SizeNamed(_figures(amount), amount.first, self._end(text, amount))

    def _system(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> str | None:
        """ "UK" and its like; "us" is mostly a pronoun, so it counts beside shoes only."""
        before = text.at(amount.first - 1)
        if before not in self._systems or before is None:
            return None
        return None if before.low == "us" and not _are_shoes(mentions) else before.low.upper()

    def _is_size(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        after = text.at(amount.last)
        if after in self._measures and after not in self._waist:
            return False
        if amount.is_spelt:
            return _are_shoes(mentions) and self._is_numbered(after)
        return (
            self._is_by_waist(text, amount, after)
            or self._is_led(text.at(amount.first - 1), mentions)
            or self._is_altered(text, amount)
            or self._is_numbered(after)
            or _is_behind_goods(amount, mentions)
            or self._is_inside(text, amount, mentions)
        )

    def _is_by_waist(self, text: Text, amount: Amount, after: Token | None) -> bool:
        """ "32 waist"; bare inches only near a waist or the like."""
        if after not in self._waist or after is None:
            return False
        beside = text.tokens[max(0, amount.first - 3) : amount.last + 3]
        return after.low not in _INCHES or any(t in self._waist and t.low not in _INCHES for t in beside)

    def _is_led(self, before: Token | None, mentions: Sequence[Mention]) -> bool:
        """ "Size 42", "waist 32"; "number 8" is a shoe's size beside shoes and else a place in the list."""
        if before is None:
            return False
        if before in self._waist:
            return before.low not in _INCHES
        return before in self._leads and (
            before.low in ("size", "saiz") or before.is_devanagari or _are_shoes(mentions)
        )

    def _is_altered(self, text: Text, amount: Amount) -> bool:
        """ "Change the size to 7", "size badal ke 7 kar do": only words of changing stand between."""
        place = amount.first - 1
        while place > 0 and (text.at(place) in self._changing or text.word(place) in _TOWARDS):
            place -= 1
        return place < amount.first - 1 and text.word(place) in ("size", "saiz", "साइज", "साइज़", "साईज")

    def _is_numbered(self, after: Token | None) -> bool:
        """ "9 number", "32 size"."""
        return after is not None and after in self._after and after.low not in ("ka", "no", "num")

    def _is_inside(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """ "In 32" at the end or before a word of asking, and "32 mein": by the numbers that garments come in."""
        if not any(_is_sold_by(amount, good) for good in mentions) and not _is_a_garments(amount):
            return False
        before, after = text.at(amount.first - 1), text.at(amount.last)
        if after is not None and after in self._inside and after.low != "in":
            return text.word(amount.last + 1) not in ("se", "से")
        if after in self._or and text.at(amount.last + 2) in self._measures:
            return False
        ends = (
            after is None or not after.is_word or any(after in cue for cue in (self._follows, self._or, self._inside))
        )
        return ends and before is not None and (before in self._inside or self._is_joined(text, amount))

    def _is_joined(self, text: Text, amount: Amount) -> bool:
        """The second of "in 32 or 34"."""
        joins, number, inside = (text.at(amount.first - back) for back in (1, 2, 3))
        return bool(joins in self._or and number and number.is_number and inside in self._inside)

    def _end(self, text: Text, amount: Amount) -> int:
        """Takes "inch waist" and "number" along."""
        last = amount.last
        while (after := text.at(last)) is not None and (after in self._waist or self._is_numbered(after)):
            last += 1
        return last


def _are_shoes(mentions: Sequence[Mention]) -> bool:
    return any(mention.name in _SHOES for mention in mentions)


def _is_behind_goods(amount: Amount, mentions: Sequence[Mention]) -> bool:
    """Right behind a garment that is sold by such numbers, or behind how it looks: "shirt, slim fit 40"."""
    before = next((mention for mention in mentions if mention.last == amount.first), None)
    if before is None:
        return False
    goods = [before] if before.kind is Kind.CATEGORY else [m for m in mentions if m.kind is Kind.CATEGORY]
    return any(_is_sold_by(amount, good) for good in goods if before.kind in _LOOKS or good is before)


def _is_sold_by(amount: Amount, good: Mention) -> bool:
    shoe = good.name in _SHOES and amount.value <= _LARGEST_SHOE
    return shoe or (good.name in _BY_NUMBER and _is_a_garments(amount))


def _is_a_garments(amount: Amount) -> bool:
    """A waist, a chest or a collar, in inches."""
    return 26 <= amount.value <= 50


def _figures(amount: Amount) -> str:
    return str(amount.value.normalize()) if amount.value % 1 else str(int(amount.value))
