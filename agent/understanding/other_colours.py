"""Hear when a message asks for other colours or brands of what is talked about, without naming one."""

from __future__ import annotations

from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind
from agent.understanding.slots import Reading

_LONGEST = 8
"""Words of a message that asks for nothing else."""
_REACH = 3
"""Words that may stand between "colour" and "other": "is rang ke alawa aur"."""


class OtherColours:
    words = "colour_words"
    kind = Kind.COLOUR

    def __init__(self, cues: Cues) -> None:
        self._words = cues("everyday", self.words)
        self._other = cues("refer", "other")
        self._show = cues("refer", "show")
        self._same = cues("refer", "same")

    def asked(self, reading: Reading) -> bool:
        text = reading.text
        named = reading.has(self.kind, Kind.CATEGORY, Kind.GROUP)
        if named or text.length > _LONGEST or self._same.first(text):
            return False
        places = [place for place, token in enumerate(text.tokens) if token in self._words]
        others = [found.first for found in self._other.all(text)] if places else []
        return any(-_REACH <= first - place <= _REACH for place in places for first in others)

    def shown_too(self, reading: Reading) -> bool:
        """Whether they are to be shown, not only told."""
        return self._show.first(reading.text) is not None


class OtherBrands(OtherColours):
    words = "brand_nouns"
    kind = Kind.BRAND
