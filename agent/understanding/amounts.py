"""Read the numbers of a message, in figures and in words of four languages: "1,499", "2k", "अडीच हजार"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from agent.understanding.cues import Cues
from agent.understanding.sound import sound
from agent.understanding.text import Text, Token

_HUNDRED_ENDINGS = ("she", "शे", "शें")
"""Marathi glues its hundreds on: "pandhrashe", "पाचशे"."""
_QUARTER_STARTS = ("साडे", "सव्वा", "पावणे", "पौने", "saade", "sade", "saadhe", "sadhe", "savva", "pavne", "paune")
"""And its quarters before a number: "साडेतीन"."""

_COUNTED = frozenset({"so", "she", "soo", "lac"})
"""Scales that are everyday words where no number goes before them: bangles of lac."""
_AFTER_KE = frozenset("andar under niche neeche upar uper aas aaspaas as karib kareeb bhitar around".split())


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the tokens it covers, its currency included."""

    value: Decimal
    first: int
    last: int
    has_currency: bool = False
    has_scale: bool = False
    """Said with hundred, thousand, k, lakh."""
    is_spelt: bool = False
    """In words alone."""


class Amounts:
    def __init__(self, cues: Cues) -> None:
        self._units = cues("amount", "units")
        self._scales = cues("amount", "scales")
        self._fractions = cues("amount", "fractions")
        self._quarters = cues("amount", "quarters")
        self._currency = cues("amount", "currency")
        self._percent = cues("amount", "percent")
        lists = (self._units, self._scales, self._fractions, self._quarters)
        self._starts = frozenset(key for phrases in lists for key in phrases.starts)

    def find(self, text: Text) -> list[Amount]:
        """From left to right; percentages and clock times are left out."""
        return list(self._all(text))

    def _all(self, text: Text) -> Iterator[Amount]:
        place = 0
        while place < len(text.tokens):
            amount = self._at(text, place) if self._may_start(text.tokens[place]) else None
            if amount is None:
                place += 1
                continue
            if not self._is_percent(text, amount):
                yield self._with_currency(text, amount)
            place = amount.last

    def _may_start(self, token: Token) -> bool:
        """Most words start no number, and are told at once."""
        if token.is_number or token.key in self._starts:
            return True
        return token.low.endswith(_HUNDRED_ENDINGS) or token.low.startswith(_QUARTER_STARTS)

    def _is_percent(self, text: Text, amount: Amount) -> bool:
        return amount.last < len(text.tokens) and text.tokens[amount.last] in self._percent

    def _with_currency(self, text: Text, amount: Amount) -> Amount:
        first, last, tokens = amount.first, amount.last, text.tokens
        if first and tokens[first - 1].low == "." and first > 1:
            first -= 1
        before = tokens[first - 1] if first else None
        marked = before is not None and before in self._currency and not self._has_figure(text, first - 1)
        first = first - 1 if marked else amount.first
        if last < len(tokens) and tokens[last] in self._currency and not self._leads_another(text, last):
            marked, last = True, last + 1
        elif last + 1 < len(tokens) and tokens[last].low == "/" and tokens[last + 1].low == "-":
            marked, last = True, last + 2
        elif last < len(tokens) and tokens[last].low == "/" and last + 1 == len(tokens):
            marked, last = True, last + 1
        return Amount(amount.value, first, last, marked, amount.has_scale, amount.is_spelt)

    def _leads_another(self, text: Text, place: int) -> bool:
        """ "Uk 8 rs 2500": the currency belongs to the figure behind it, unless that has its own."""
        behind = text.at(place + 1)
        return (
            behind is not None
            and behind.is_number
            and text.word(place) in ("rs", "₹", "inr")
            and text.at(place + 2) not in self._currency
        )

    def _has_figure(self, text: Text, place: int) -> bool:
        """Whether a currency word already belongs to the figure before it ("500 rs 600")."""
        return place > 0 and text.tokens[place - 1].is_number and text.tokens[place].low not in ("₹", "rs")

    def _at(self, text: Text, first: int) -> Amount | None:
        """The number that starts here: parts fall from large scales to small ones ("do hazaar paanch sau")."""
        total, place, smallest, scaled, spelt = Decimal(0), first, None, False, True
        while place < len(text.tokens):
            part = self._part(text, place)
            if part is None or (smallest is not None and part.scale >= smallest):
                break
            if smallest == 1:
                break
            total, place, smallest = total + part.value, part.last, part.scale
            scaled, spelt = scaled or part.scale > 1, spelt and part.is_spelt
        if place == first:
            return None
        return Amount(total, first, place, has_scale=scaled, is_spelt=spelt)

    def _part(self, text: Text, place: int) -> _Part | None:
        """A count with its scales: "dedh hazaar", "15 sau", "2k", "twenty five", "hazaar"."""
        start, shift = place, Decimal(0)
        if (quarter := self._quarters.value(text.at(place))) is not None:
            shift, place = Decimal(quarter), place + 1
        count = self._count(text, place)
        place = count.last if count else place
        scale, last = self._scale(text, place, counted=count is not None)
        if scale == 1 and (count is None or shift):
            return None
        value = (count.value if count else Decimal(1)) + shift
        return _Part(value * scale, int(scale), last, count.is_spelt if count else last > start)

    def _count(self, text: Text, place: int) -> _Part | None:
        """The number before any scale."""
        token = text.at(place)
        if token is None:
            return None
        if token.is_number:
            return _Part(_figure(token), 1, place + 1, is_spelt=False)
        if (fraction := self._fractions.value(token)) is not None and text.at(place + 1) in self._scales:
            return _Part(Decimal(fraction), 1, place + 1, is_spelt=True)
        if (hundreds := self._glued_hundreds(token)) is not None:
            return _Part(hundreds, 1, place + 1, is_spelt=True)
        if (quartered := self._glued_quarter(token)) is not None and text.at(place + 1) in self._scales:
            return _Part(quartered, 1, place + 1, is_spelt=True)
        return self._units_and_tens(text, place)

    def _units_and_tens(self, text: Text, place: int) -> _Part | None:
        """ "Seven", "pachees", "forty two"."""
        unit = self._units.value(text.at(place))
        if unit is None:
            return None
        value, after = Decimal(unit), text.at(place + 1)
        ones = self._units.value(after) if value >= 20 and value % 10 == 0 else None
        if ones is not None and Decimal(ones) < 10 and after is not None and after.low.isascii():
            return _Part(value + Decimal(ones), 1, place + 2, is_spelt=True)
        return _Part(value, 1, place + 1, is_spelt=True)

    def _glued_hundreds(self, token: Token) -> Decimal | None:
        for ending in _HUNDRED_ENDINGS:
            stem = token.low.removesuffix(ending)
            if stem not in (token.low, ""):
                said = Token(stem, stem, sound(stem), 0, 0)
                count = self._fractions.value(said) or self._units.value(said)
                return Decimal(count) * 100 if count is not None else None
        return None

    def _glued_quarter(self, token: Token) -> Decimal | None:
        start = next((start for start in _QUARTER_STARTS if token.low.startswith(start)), "")
        rest = token.low.removeprefix(start)
        if not start or not rest:
            return None
        quarter = self._quarters.value(Token(start, start, sound(start), 0, 0))
        count = self._units.value(Token(rest, rest, sound(rest), 0, 0))
        return Decimal(count) + Decimal(quarter) if count is not None and quarter is not None else None

    def _scale(self, text: Text, place: int, *, counted: bool) -> tuple[Decimal, int]:
        """ "sau", "hazaar", "k"; several multiply ("sau hazaar"). A lone "k" counts only after a figure."""
        scale = Decimal(1)
        while place < len(text.tokens) and (value := self._scales.value(text.tokens[place])) is not None:
            low = text.tokens[place].low
            if low == "k" and not (counted and text.tokens[place - 1].is_number and _are_thousands(text, place)):
                break
            if low in _COUNTED and not counted:
                break
            if scale > 1 and Decimal(value) < scale:
                break
            scale, place = scale * Decimal(value), place + 1
        return scale, place


def _are_thousands(text: Text, place: int) -> bool:
    """ "2000 k andar" is "ke andar", and "y2k" a time."""
    is_ke = not text.glued(place) and text.word(place + 1) in _AFTER_KE
    return not is_ke and not (text.glued(place) and text.word(place - 2) == "y")


@dataclass(frozen=True, slots=True)
class _Part:
    value: Decimal
    scale: int
    last: int
    is_spelt: bool


def _figure(token: Token) -> Decimal:
    """ "1,499" and "1499.50"; a lone comma or point before one or two digits is a decimal point."""
    whole, point, cents = token.low.rpartition(".")
    if point and whole.replace(",", "").isdigit() and len(cents) <= 2:
        return Decimal(f"{whole.replace(',', '')}.{cents}")
    return Decimal(token.low.replace(",", "").replace(".", ""))
