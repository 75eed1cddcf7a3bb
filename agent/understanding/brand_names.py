"""Know a brand of two words by its consonants, however its vowels are spelt and in either script: "lewis phillipe"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from agent.understanding.sound import sound
from agent.understanding.text import Token
from core.domain.lexicon import Term

_ALIKE = 62
"""Of 100: how near the sounds must be beside the same consonants (rapidfuzz's ratio)."""
_SHORTEST = 3


class BrandNames:
    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[tuple[str, str], tuple[Term, str]] = {}
        for term in terms:
            words = term.name.lower().split()
            if len(words) == 2 and all(word.isalpha() and len(word) >= _SHORTEST for word in words):
                heard = [sound(word) for word in words]
                self._terms.setdefault((_bones(heard[0]), _bones(heard[1])), (term, " ".join(heard)))
        self._first = frozenset(first for first, _ in self._terms)

    def at(self, tokens: tuple[Token, ...], first: int) -> Term | None:
        """The brand whose two words stand here; both must begin as the brand's do."""
        if first + 1 >= len(tokens):
            return None
        one, two = tokens[first], tokens[first + 1]
        if not (one.is_word and two.is_word and len(one.low) >= _SHORTEST and len(two.low) >= _SHORTEST):
            return None
        if (bones := _bones(one.key)) not in self._first:
            return None
        term, heard = self._terms.get((bones, _bones(two.key)), (None, ""))
        said = f"{one.key} {two.key}"
        return term if term is not None and said[0] == heard[0] and ratio(said, heard) >= _ALIKE else None


@lru_cache(maxsize=8192)
def _bones(key: str) -> str:
    """The consonants of a sound, those that are hardly heard left out."""
    bare = key[:1] + re.sub("[vyh]", "", key[1:])
    return re.sub("[aeiouh]", "", bare.replace("c", "k").replace("g", "j"))
