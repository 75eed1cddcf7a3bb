"""Tell a message that only says more of what is looked at: "under 2000", "no, for boys", "cheaper ones"."""

from __future__ import annotations

from collections.abc import Iterator

from agent.understanding.cues import Cues, Found, Phrases
from agent.understanding.extremes import Extremes
from agent.understanding.gazetteer import Kind
from agent.understanding.slots import Reading
from agent.understanding.text import Token
from core.domain.intent import DialogueContext, Sort


class Narrowing:
    def __init__(self, cues: Cues) -> None:
        self._small = cues("refine", "narrowing")
        self._others = cues("refine", "cheaper", "dearer", "more")
        self._adding = cues("cart", "add", "remove", "change")
        self._one_more = cues("quantity", "one_more", "one_less")
        self._sorts = cues("sort", *(sort.value for sort in Sort if sort is not Sort.RELEVANCE))
        self._features = cues("refine", "features")
        self._extremes = Extremes(cues)

    def said(self, reading: Reading) -> set[int]:
        """The places of looks, sizes and prices."""
        spans = [(span.first, span.last) for span in reading.mentions]
        spans += [(span.first, span.last) for span in reading.sizes]
        spans += [(span.first, span.last) for span in reading.prices.used]
        return {place for first, last in spans for place in range(first, last)}

    def unsaid(self, reading: Reading, covered: set[int], *small: Phrases) -> list[Token]:
        """The words beside those and the small ones."""
        words = [token for place, token in enumerate(reading.text.tokens) if place not in covered and token.is_word]
        return [token for token in words if not any(token in listed for listed in (self._small, *small))]

    def alone(self, reading: Reading, context: DialogueContext) -> bool:
        """Nothing but looks, prices, the small words between them and one more: "no, for boys", "under 2000"."""
        adds = self._adding.first(reading.text)
        if adds and any(amount not in reading.prices.used for amount in reading.amounts):
            return False
        named = () if adds else self._wishes(reading, context)
        covered = self.said(reading) | {place for span in named for place in range(span.first, span.last)}
        rest = self.unsaid(reading, covered)
        return bool(covered) and not reading.has(Kind.CATEGORY, Kind.CITY) and len(rest) <= 1

    def to_others(self, reading: Reading) -> bool:
        """Wants cheaper, dearer or more ones."""
        if self._one_more.first(reading.text) or self._adding.first(reading.text):
            return False
        wants_others = self._others.first(reading.text) and not reading.has(Kind.CATEGORY)
        return bool(wants_others) and self._extremes.superlative(reading.text) is None

    def _wishes(self, reading: Reading, context: DialogueContext) -> Iterator[Found]:
        """Words of an order, and of how goods are made unless one product is talked about."""
        for phrases in (self._sorts,) if context.has_focus else (self._sorts, self._features):
            yield from phrases.all(reading.text)
