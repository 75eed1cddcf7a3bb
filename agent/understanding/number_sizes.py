"""Sizes in numbers: "UK 9", "32 waist", "9 number", "size 42", "jeans 32", "kurta chahiye 42 ka"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.understanding.amounts import Amount
from agent.understanding.counts import leads_goods
from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import PAUSES, Text, Token

_SHOES = frozenset(
    [*"shoes sneakers sandals heels flats loafers boots chappal mojari footwear".split(), "formal shoes"]
)
NOT_BY_SIZE = frozenset(
    """saree dupatta stole shawl scarf handbag clutch tote backpack wallet tie cufflinks suspenders handkerchief socks
    gloves sunglasses watch earrings necklace bangles ring anklet umbrella perfume lipstick bedsheet curtain towel
    blanket rug brooch pen apron bag jewellery accessories""".split()
) | {
    *("school bag", "pocket square", "jewellery set", "nail polish", "pillow cover", "cushion cover", "table runner"),
    "home furnishing",
}
"""Goods that come in no sizes: a number beside them is a count or a price."""
_LOOKS = frozenset({Kind.FIT, Kind.COLOUR, Kind.BRAND, Kind.MATERIAL, Kind.PATTERN})
_TOWARDS = frozenset("to ko ke kar karke karo se into is hai की को के कर से".split())
_LARGEST = 60
_LARGEST_LED = 130
"""In centimetres, of innerwear: it must be called a size."""
_LARGEST_SHOE = 13
_EUROPEAN = range(34, 48)
_INCHES = frozenset({"inch", "inches"})
_FEET = frozenset({"ft", "feet", "foot", "फुट", "फीट"})
_NEXT = frozenset({",", "/", "&"})


class NumberSizes:
    def __init__(self, cues: Cues) -> None:
        self._systems = cues("size", "shoe_systems")
        self._waist = cues("size", "waist")
        self._after = cues("size", "after_numbers")
        self._leads = cues("size", "number_leads")
        self._worn = cues("size", "worn")
        self._of = cues("size", "of")
        self._is = cues("size", "is")
        self._not_led = cues("size", "not_led")
        self._not_followed = cues("size", "not_followed")
        self._measures = cues("size", "measures")
        self._inside = cues("size", "inside")
        self._follows = cues("size", "follows")
        self._or = cues("size", "or")
        self._changing = cues("cart", "change")
        self._counters = cues("quantity", "counters")

    def find(
        self, text: Text, amounts: Sequence[Amount], mentions: Sequence[Mention], *, expected: bool
    ) -> Iterator[SizeNamed]:
        before: SizeNamed | None = None
        for amount in amounts:
            size = None if amount.has_currency or amount.has_scale else self._size(text, amount, mentions, expected)
            if size is None and before is not None and self._goes_on(text, before, amount):
                size = SizeNamed(_figures(amount), amount.first, amount.last)
            if size is not None:
                yield size
                before = size

    def _size(self, text: Text, amount: Amount, mentions: Sequence[Mention], expected: bool) -> SizeNamed | None:
        if not 1 <= amount.value <= _LARGEST:
            return self._large(text, amount)
        if system := self._system(text, amount, mentions):
            return SizeNamed(f"{system} {_figures(amount)}", amount.first - 1, amount.last)
        if system := self._system_behind(text, amount):
            return SizeNamed(f"{system} {_figures(amount)}", amount.first, amount.last + 1)
        if _is_waist_mark(text, amount):
            return SizeNamed(_figures(amount), amount.first - 1, amount.last)
        if (expected and text.length <= 2) or self._is_size(text, amount, mentions):
            return SizeNamed(_figures(amount), amount.first, self._end(text, amount))
        return None

    def _large(self, text: Text, amount: Amount) -> SizeNamed | None:
        """ "Size 90"."""
        led = text.word(amount.first - 1) in ("size", "saiz", "साइज", "साईज", "chest", "bust")
        fits = _LARGEST < amount.value <= _LARGEST_LED and not amount.value % 1
        return SizeNamed(_figures(amount), amount.first, amount.last) if led and fits else None

    def _system(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> str | None:
        """ "UK" and its like; "us" is mostly a pronoun, so it counts in capitals or beside shoes only."""
        before = text.at(amount.first - 1)
        if before is None or before not in self._systems:
            return None
        if before.low == "us" and not (_are_shoes(mentions) or before.raw == "US"):
            return None
        return self._systems.value(before)

    def _system_behind(self, text: Text, amount: Amount) -> str | None:
        """ "9 UK"."""
        after = text.at(amount.last)
        return self._systems.value(after) if after is not None and after.low in ("uk", "eu", "यूके") else None

    def _is_size(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        after = text.at(amount.last)
        if (after in self._measures and after not in self._waist) or text.word(amount.first - 1) in _FEET:
            return False
        if amount.is_spelt:
            return _are_shoes(mentions) and self._is_numbered(after)
        return (
            self._is_by_waist(text, amount, after)
            or self._is_led(text, amount, mentions)
            or self._is_altered(text, amount)
            or (self._is_numbered(after) and not self._is_a_place(text, amount, mentions))
            or _is_behind_goods(amount, mentions)
            or self._is_worn(text, amount, mentions)
            or self._is_inside(text, amount)
            or self._is_in_range(text, amount, mentions)
        )

    def _is_by_waist(self, text: Text, amount: Amount, after: Token | None) -> bool:
        """ "32 waist"; bare inches only near a waist or the like."""
        if after not in self._waist or after is None:
            return False
        beside = text.tokens[max(0, amount.first - 3) : amount.last + 3]
        return after.low not in _INCHES or any(t in self._waist and t.low not in _INCHES for t in beside)

    def _is_led(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """ "Size 42", "waist is 32"; "number 8" is a shoe's size beside shoes and else a place in the list."""
        before = text.at(amount.first - 1)
        if before is None:
            return False
        if before in self._leads and (before.low in ("size", "saiz") or before.is_devanagari or _are_shoes(mentions)):
            return True
        place = amount.first - 1
        while place > 0 and place > amount.first - 3 and text.at(place) in self._is:
            place -= 1
        named = text.at(place)
        if named is not None and named in self._waist:
            return named.low not in _INCHES
        return place < amount.first - 1 and text.word(place) in ("size", "saiz", "naap", "साइज", "साईज", "नाप", "माप")

    def _is_worn(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """ "He wears 42", "mujhe 9 lagta hai"."""
        worn = text.at(amount.first - 1) in self._worn or text.at(amount.last) in self._worn
        return worn and (_is_a_garments(amount) or (_are_shoes(mentions) and amount.value <= _LARGEST_SHOE))

    def _is_altered(self, text: Text, amount: Amount) -> bool:
        """ "Change the size to 7", "size badal ke 7 kar do": only words of changing stand between."""
        place = amount.first - 1
        while place > 0 and (text.at(place) in self._changing or text.word(place) in _TOWARDS):
            place -= 1
        return place < amount.first - 1 and text.word(place) in ("size", "saiz", "साइज", "साइज़", "साईज")

    def _is_numbered(self, after: Token | None) -> bool:
        """ "9 number", "32 size"."""
        return after is not None and after in self._after and after.low not in ("ka", "no", "num")

    def _is_a_place(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """ "4 number wala", "4 नंबरचा टी-शर्ट": so small a number is a size of shoes alone."""
        if amount.value > _LARGEST_SHOE or _are_shoes(mentions):
            return False
        goods = any(mention.kind is Kind.CATEGORY for mention in mentions)
        return goods or text.word(amount.last + 1) in ("wala", "wali", "wale", "वाला", "वाली", "वाले")

    def _is_inside(self, text: Text, amount: Amount) -> bool:
        """ "In 32" at the end or before a word of asking, and "32 mein": by the numbers that garments come in."""
        if not _is_a_garments(amount):
            return False
        before, after = text.at(amount.first - 1), text.at(amount.last)
        if after is not None and after in self._inside and after.low != "in":
            return text.word(amount.last + 1) not in ("se", "से")
        if after in self._or and text.at(amount.last + 2) in self._measures:
            return False
        ends = (
            after is None or not after.is_word or any(after in cue for cue in (self._follows, self._or, self._inside))
        )
        return ends and before is not None and before in self._inside

    def _is_in_range(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """A figure that only a size can be: garments sold by such numbers are named, and nothing counts or dates it."""
        before, after = text.at(amount.first - 1), text.at(amount.last)
        if text.word(amount.first - 1) == "l" and text.glued(amount.first):
            return False
        if before in self._not_led or after in self._not_followed or after in self._counters or amount.value % 1:
            return False
        if leads_goods(amount.last, mentions):
            return False
        goods = [mention for mention in mentions if mention.kind is Kind.CATEGORY and _is_sold_by(amount, mention)]
        if amount.value <= _LARGEST_SHOE:
            return bool(goods) and (self._is_apart(before, after) or self._is_of(text, amount, goods))
        return bool(goods)

    def _is_apart(self, before: Token | None, after: Token | None) -> bool:
        """Between pauses: "a sandal, 5"."""
        paused = before is not None and before.low in PAUSES
        return paused and (after is None or after.low in PAUSES)

    def _is_of(self, text: Text, amount: Amount, goods: Sequence[Mention]) -> bool:
        """ "9 ke joote"."""
        return text.at(amount.last) in self._of and any(good.first == amount.last + 1 for good in goods)

    def _goes_on(self, text: Text, before: SizeNamed, amount: Amount) -> bool:
        """The second of "28, 30" and "in 32 or 34"."""
        if amount.has_currency or amount.has_scale or amount.is_spelt or amount.first - before.last != 1:
            return False
        joint, after = text.at(before.last), text.at(amount.last)
        joined = joint is not None and (joint in self._or or joint.low in _NEXT)
        figures = before.size.split()[-1]
        near = figures.replace(".", "").isdigit() and abs(float(figures) - float(amount.value)) <= max(_LARGEST_SHOE, 4)
        return joined and near and after not in self._counters and after not in self._measures

    def _end(self, text: Text, amount: Amount) -> int:
        """Takes "inch waist" and "number" along."""
        last = amount.last
        while (after := text.at(last)) is not None and (after in self._waist or self._is_numbered(after)):
            last += 1
        return last


def _is_waist_mark(text: Text, amount: Amount) -> bool:
    """ "W34", "W 34"."""
    return text.word(amount.first - 1) == "w" and _is_a_garments(amount)


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
    if good.name in _SHOES:
        return amount.value <= _LARGEST_SHOE or amount.value in _EUROPEAN
    return good.name not in NOT_BY_SIZE and _is_a_garments(amount)


def _is_a_garments(amount: Amount) -> bool:
    """A waist, a chest or a collar, in inches."""
    return 24 <= amount.value <= 52


def _figures(amount: Amount) -> str:
    return str(amount.value.normalize()) if amount.value % 1 else str(int(amount.value))
