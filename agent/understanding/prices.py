"""Which of a message's amounts bound a price: budgets, ranges, "around"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues, Phrases
from agent.understanding.text import Text

AROUND = Decimal("0.2")
_LEAST_PRICE = 50
"""Smaller bare numbers are sizes and counts."""
_SURE_PRICE = 200


@dataclass(frozen=True, slots=True)
class PriceBounds:
    """In rupees; the amounts read as prices are `used`."""

    low: Decimal | None = None
    high: Decimal | None = None
    used: tuple[Amount, ...] = ()


class Prices:
    def __init__(self, cues: Cues) -> None:
        self._before = cues("amount", "most_before", "least_before", "around_before")
        self._after = cues("amount", "most_after", "least_after", "around_after")
        self._perhaps_before = cues("amount", "perhaps_before")
        self._perhaps_after = cues("amount", "perhaps_after")
        self._joins = cues("amount", "joins")
        self._between = cues("amount", "between")
        self._budget = cues("amount", "budget")
        self._bought = cues("amount", "bought")
        self._fillers = cues("amount", "between_fillers")
        self._other_money = cues("amount", "other_money")

    def find(self, text: Text, amounts: Sequence[Amount], *, beside_goods: bool, alone: bool = False) -> PriceBounds:
        """The bounds among `amounts`, which are not claimed by anything else; `beside_goods`: a garment is named.

        `alone`: the message is one number and narrows a list.
        """
        if alone and len(amounts) == 1 and (amounts[0].has_currency or amounts[0].value >= _SURE_PRICE):
            return PriceBounds(high=amounts[0].value, used=(amounts[0],))
        bounds, place = PriceBounds(), 0
        while place < len(amounts):
            pair = self._range(text, amounts[place : place + 2])
            if pair:
                low, high = pair
                bounds = PriceBounds(low, high, (*bounds.used, *amounts[place : place + 2]))
                place += 2
                continue
            bounds = self._with(bounds, text, amounts[place], beside_goods=beside_goods)
            place += 1
        return bounds

    def _range(self, text: Text, pair: Sequence[Amount]) -> tuple[Decimal, Decimal] | None:
        """ "500 to 1000", "2-3k", "between A and B"; the first takes the second's scale when it is too small."""
        if len(pair) < 2:
            return None
        first, second = pair
        join = text.tokens[first.last : second.first]
        between = any(token in self._between for token in text.tokens)
        joined = len(join) == 1 and (join[0].low == "-" or join[0] in self._joins)
        if not (joined or (between and len(join) <= 1)):
            return None
        if joined and join[0].low in ("and", "aur", "ani", "और", "आणि") and not between:
            return None
        low, high = self._same_scale(first, second)
        sure = first.has_currency or second.has_currency or second.has_scale or high >= _SURE_PRICE
        return (low, high) if sure and low < high and not self._is_other_money(text, second) else None

    def _same_scale(self, first: Amount, second: Amount) -> tuple[Decimal, Decimal]:
        low, high = first.value, second.value
        if second.has_scale and not first.has_scale and low < 100 <= high:
            low *= 1000 if high >= 1000 else 100
        return low, high

    def _with(self, bounds: PriceBounds, text: Text, amount: Amount, *, beside_goods: bool) -> PriceBounds:
        role = self._role(text, amount, beside_goods=beside_goods)
        used = (*bounds.used, amount)
        match role.rsplit("_", 1)[0] if role else None:
            case "most":
                return replace(bounds, high=amount.value, used=used)
            case "least":
                return replace(bounds, low=amount.value, used=used)
            case "around":
                slack = amount.value * AROUND
                return PriceBounds(amount.value - slack, amount.value + slack, used)
            case _:
                return bounds

    def _role(self, text: Text, amount: Amount, *, beside_goods: bool) -> str | None:
        """The name of the cue list that decides what the amount is; None for no price."""
        if amount.is_spelt and not amount.has_scale and not amount.has_currency and amount.value < _LEAST_PRICE:
            return None
        if amount.value < _LEAST_PRICE and not amount.has_currency:
            return None
        if self._is_other_money(text, amount):
            return None
        return self._by_cue(text, amount) or self._by_looks(text, amount, beside_goods=beside_goods)

    def _by_cue(self, text: Text, amount: Amount) -> str | None:
        after = self._after.at(text.tokens, amount.last) if amount.last < len(text.tokens) else None
        before = self._led_by(self._before, text, amount.first)
        if after and before and before.startswith("least") and after.value.startswith("most"):
            return before
        return after.value if after else before

    def _led_by(self, cue: Phrases, text: Text, first: int) -> str | None:
        """A cue right before the amount, or with one small word between them."""
        found = cue.ending(text.tokens, first)
        if found is None and first > 1 and text.tokens[first - 1] in self._fillers:
            found = cue.ending(text.tokens, first - 1)
        return found.value if found else None

    def _by_looks(self, text: Text, amount: Amount, *, beside_goods: bool) -> str | None:
        """Without a cue: a budget is spoken of, or it looks like money and stands where a price would."""
        if any(token in self._budget for token in text.tokens):
            return "most_budget"
        if not (amount.has_currency or amount.has_scale or amount.value >= _SURE_PRICE):
            return None
        after = amount.last < len(text.tokens) and self._perhaps_after.at(text.tokens, amount.last) is not None
        if self._bought.first(text, 0, amount.last + 3) is not None:
            return None
        weak = after or self._perhaps_before.ending(text.tokens, amount.first) is not None
        looks_like_money = amount.has_currency or amount.has_scale
        return "most_looks" if (looks_like_money and (weak or beside_goods)) or (weak and beside_goods) else None

    def _is_other_money(self, text: Text, amount: Amount) -> bool:
        """Paid, saved or earned money: the telling word right after, or among the two before."""
        after = text.tokens[amount.last : amount.last + 1]
        start = amount.first
        cue = self._before.ending(text.tokens, start)
        if cue:
            start = cue.first
        before = text.tokens[max(0, start - 1) : start]
        return any(token in self._other_money for token in (*before, *after))
