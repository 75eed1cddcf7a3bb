"""Children's sizes, named by age: "7-8 years", "9-12 months", "mera beta 6 saal ka hai"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import Text

_SIZES = ((2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (9, 10), (11, 12), (13, 14))
_FEW = 4
"""Words of a message that only names a size."""
_NO_AGE = frozenset({"after", "for", "since", "last", "past", "next"})
""" "After six years" tells no age, "for six years old" does."""
_JOINS = frozenset({"-", "to", "se", "te", "से", "ते"})


class Ages:
    def __init__(self, cues: Cues) -> None:
        self._years = cues("size", "years")
        self._months = cues("size", "months")

    def find(self, text: Text, amounts: Sequence[Amount]) -> Iterator[SizeNamed]:
        for place, amount in enumerate(amounts):
            if bare := _bare_range(text, amounts, place):
                yield bare
                continue
            unit = text.at(amount.last)
            suffix = "M" if unit in self._months else "Y" if unit in self._years else None
            is_old = text.word(amount.last + 1) == "old"
            if suffix is None or amount.value % 1 or (text.word(amount.first - 1) in _NO_AGE and not is_old):
                continue
            last = amount.last + (2 if is_old else 1)
            before = amounts[place - 1] if place else None
            if before and amount.first - before.last == 1 and text.word(before.last) in _JOINS:
                yield SizeNamed(f"{int(before.value)}-{int(amount.value)}{suffix}", before.first, last)
            elif suffix == "Y" and (size := _holding(int(amount.value))):
                yield SizeNamed(size, amount.first, last, from_age=True)


def _bare_range(text: Text, amounts: Sequence[Amount], place: int) -> SizeNamed | None:
    """ "No, 6-7": a children's size as it is written, in a message with hardly a word more."""
    before, amount = amounts[place - 1] if place else None, amounts[place]
    if before is None or text.length > _FEW or before.is_spelt or amount.is_spelt:
        return None
    if amount.first - before.last != 1 or text.word(before.last) != "-" or amount.last < len(text.tokens):
        return None
    years = (int(before.value), int(amount.value))
    return SizeNamed(f"{years[0]}-{years[1]}Y", before.first, amount.last) if years in _SIZES else None


def _holding(age: int) -> str | None:
    """The size that holds an age: a six-year-old wears 6-7Y, a ten-year-old 9-10Y."""
    starts = [f"{low}-{high}Y" for low, high in _SIZES if low == age]
    holds = [f"{low}-{high}Y" for low, high in _SIZES if low <= age <= high]
    return next(iter(starts or holds), None)
