"""Set aside the hello and the thank-you around a wish."""

from __future__ import annotations

from agent.understanding.cues import Cues
from agent.understanding.text import Text

_LEAST = 2
"""Words that must remain: "hello bot" is a greeting as a whole."""


class Courtesies:
    def __init__(self, cues: Cues) -> None:
        self._words = cues("courtesy", "words")

    def set_aside(self, text: Text) -> Text:
        """The message without courtesies at its ends; itself when hardly anything else is there."""
        first, last = self._start(text), self._end(text)
        rest = text.tokens[first:last]
        if sum(token.is_word or token.is_number for token in rest) < _LEAST:
            return text
        return text.part(first, last)

    def _start(self, text: Text) -> int:
        place = 0
        while place < len(text.tokens):
            found = self._words.at(text.tokens, place)
            if found:
                place = found.last
            elif place and not text.tokens[place].is_word and not text.tokens[place].is_number:
                place += 1
            else:
                break
        return place

    def _end(self, text: Text) -> int:
        """A question mark stays with what it ends."""
        last = len(text.tokens)
        while last:
            found = self._words.ending(text.tokens, last)
            if found:
                last = found.first
            elif text.tokens[last - 1].low in ",.!" and last > 1 and self._words.ending(text.tokens, last - 1):
                last -= 1
            else:
                break
        return last
