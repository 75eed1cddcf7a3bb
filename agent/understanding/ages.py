"""Children's sizes, named by age: "7-8 years", "9-12 months", "mera beta 6 saal ka hai"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import Text

_SIZES = ((2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (9, 10), (11, 12), (13, 14))
_JOINS = frozenset({"-", "to", "se", "te", "से", "ते"})


class Ages:
    def __init__(self, cues: Cues) -> None:
        self._years = cues("size", "years")
        self._months = cues("size", "months")

    def find(self, text: Text, amounts: Sequence[Amount]) -> Iterator[SizeNamed]:
        for place, amount in enumerate(amounts):
            unit = text.at(amount.last)
            suffix = "M" if unit in self._months else "Y" if unit in self._years else None
            if suffix is None or amount.value % 1:
                continue
            last = amount.last + (2 if text.word(amount.last + 1) == "old" else 1)
            before = amounts[place - 1] if place else None
            if before and amount.first - before.last == 1 and text.word(before.last) in _JOINS:
                yield SizeNamed(f"{int(before.value)}-{int(amount.value)}{suffix}", before.first, last)
            elif suffix == "Y" and (size := _holding(int(amount.value))):
                yield SizeNamed(size, amount.first, last, from_age=True)


def _holding(age: int) -> str | None:
    """The size that holds an age: a six-year-old wears 6-7Y, a ten-year-old 9-10Y."""
    starts = [f"{low}-{high}Y" for low, high in _SIZES if low == age]
    holds = [f"{low}-{high}Y" for low, high in _SIZES if low <= age <= high]
    return next(iter(starts or holds), None)
