"""Hear a bare yes or no."""

from __future__ import annotations

from agent.understanding.cues import Cues, Phrases
from agent.understanding.text import Text
from core.domain.intent import Affirmation, DialogueContext

_LONGEST = 7


class Replies:
    def __init__(self, cues: Cues) -> None:
        self._yes = cues("reply", "yes")
        self._no = cues("reply", "no")
        self._filler = cues("reply", "filler")
        self._thanks = cues("reply", "thanks")

    def affirmation(self, text: Text, context: DialogueContext) -> Affirmation | None:
        """Yes or no when the message says nothing else; thanks with it take leave, unless something was asked."""
        words = [token for token in text.tokens if token.is_word]
        if not words or len(words) > _LONGEST or any(token.is_number for token in text.tokens):
            return None
        asked = context.awaiting is not None
        if not asked and self._thanks.first(text):
            return None
        if self._only(text, self._no):
            return Affirmation.NO if asked or words[0].low != "cancel" else None
        return Affirmation.YES if self._only(text, self._yes) else None

    def _only(self, text: Text, meant: Phrases) -> bool:
        """Some of these phrases, and beside them only fillers."""
        place, heard = 0, False
        while place < len(text.tokens):
            found = meant.at(text.tokens, place)
            heard = heard or found is not None
            found = found or self._filler.at(text.tokens, place)
            if found is None and text.tokens[place].is_word:
                return False
            place = found.last if found else place + 1
        return heard
