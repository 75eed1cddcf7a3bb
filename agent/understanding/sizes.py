"""The sizes a message names: letters, shoe and waist numbers, ages of children, beds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agent.understanding.ages import Ages
from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Mention
from agent.understanding.letter_sizes import LetterSizes
from agent.understanding.number_sizes import NumberSizes
from agent.understanding.size_named import SizeNamed
from agent.understanding.text import Text


class Sizes:
    def __init__(self, cues: Cues) -> None:
        self._ages = Ages(cues)
        self._letters = LetterSizes(cues)
        self._numbers = NumberSizes(cues)

    def find(
        self, text: Text, amounts: Sequence[Amount], mentions: Sequence[Mention], *, expected: bool = False
    ) -> list[SizeNamed]:
        """From left to right; `expected`: the shopper was just asked for a size."""
        taken = {place for mention in mentions for place in range(mention.first, mention.last)}
        found: list[SizeNamed] = []
        for sizes in self._each(text, amounts, mentions, expected=expected):
            for size in sizes:
                places = set(range(size.first, size.last))
                if not places & taken:
                    taken |= places
                    found.append(size)
        return sorted(found, key=lambda size: size.first)

    def _each(
        self, text: Text, amounts: Sequence[Amount], mentions: Sequence[Mention], *, expected: bool
    ) -> Iterable[Iterable[SizeNamed]]:
        """The surest kind first: what it claims, no other reads."""
        yield self._ages.find(text, amounts)
        yield self._letters.find(text, mentions, expected=expected)
        yield self._numbers.find(text, amounts, mentions, expected=expected)
