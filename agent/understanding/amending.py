"""Hear when a message takes back what the cart was just told: "no, L", "sorry, the green one", "i meant 8 years"."""

from __future__ import annotations

from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind
from agent.understanding.slots import Reading
from core.domain.intent import DialogueContext, IntentName

_LONGEST = 7


class Amending:
    def __init__(self, cues: Cues) -> None:
        self._amending = cues("talk", "amending")
        self._no = cues("reply", "no")
        self._places = cues("refer", "ordinals", "last_ordinals", "number_words")
        self._having = cues("talk", "having")

    def of_the_cart(self, reading: Reading, context: DialogueContext) -> bool:
        """Names another size, colour or number for what was just talked about, and nothing else."""
        told = context.carted and context.last_intent is IntentName.CART and context.awaiting in (None, "confirm")
        told = told or context.awaiting in ("size", "colour") or self._refuses_a_size(reading, context)
        if not told or reading.text.length > _LONGEST or reading.has(Kind.CATEGORY) or reading.prices.used:
            return False
        named = reading.sizes or reading.amounts or reading.has(Kind.COLOUR)
        if not named or self._points(reading) or self._having.first(reading.text):
            return False
        opens = self._no.at(reading.text.tokens, 0)
        return bool((opens and opens.last < len(reading.text.tokens)) or self._amending.first(reading.text))

    def _refuses_a_size(self, reading: Reading, context: DialogueContext) -> bool:
        """ "Nahi 9" to "it is there in 8, shall I add it?"."""
        offered = context.awaiting == "confirm" and context.has_focus and context.last_intent is IntentName.PRODUCT_INFO
        return offered and bool(reading.sizes or reading.amounts) and not reading.mentions

    def _points(self, reading: Reading) -> bool:
        """ "No, the second one" is another piece; the "no" that opens is no number's word here."""
        return self._places.first(reading.text, 1 if self._no.at(reading.text.tokens, 0) else 0) is not None
