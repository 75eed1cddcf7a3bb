"""Mend a misspelt or inflected word to one the shop knows, and leave everyday words alone."""

from __future__ import annotations

import re
from collections import OrderedDict, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from agent.understanding.sound import is_devanagari, sound
from agent.understanding.text import Token

REMEMBERED = 4096
"""Words whose mending is kept."""
_SHORTEST = 4
"""Shorter words are too near to each other to be mended."""
_TELLING = 6
"""A part of a longer name is only mended when it is this long ("heusen", not "home")."""
_CASE_ENDINGS = (
    "साठी मध्ये मधला मधली मधले मधून पर्यंत पेक्षा खाली वाला वाली वाले सोबत बरोबर सारखा सारखी सारखे बद्दल च्या चा ची चे चं ला ना ने वर "
    "ात त ा ां ों ें ं sathi saathi madhe madhye chya cha chi che cya wala wali wale vala vali vale la"
).split()


class Speller:
    """Knows a vocabulary; `plain` words are right as they stand though they look like slips of known ones."""

    def __init__(self, forms: Iterable[tuple[str, ...]], plain: frozenset[str]) -> None:
        forms = list(forms)
        self._words = frozenset(word for form in forms for word in form)
        self._plain = plain
        self._whole = frozenset(form[0] for form in forms if len(form) == 1)
        telling = sorted(
            word for word in self._words if word in self._whole or (len(word) >= _TELLING and word.isascii())
        )
        self._by_sound = {sound(word): word for word in telling if len(word) >= _SHORTEST}
        self._near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in telling:
            if len(word) >= _SHORTEST and word.isalpha() and word.isascii():
                self._near[word[0], len(word)].append(word)
        self._remembered: OrderedDict[str, str | None] = OrderedDict()

    def mended(self, token: Token) -> str | None:
        """The known word meant, itself if it is known; None for any other word."""
        if token.low in self._words:
            return token.low
        if not token.is_word or token.low in self._plain:
            return None
        if token.low not in self._remembered:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.popitem(last=False)
            self._remembered[token.low] = self._mend(token)
        return self._remembered[token.low]

    def _mend(self, token: Token) -> str | None:
        return self._stem(token.low) or self._alike(token) or self._misspelt(token.low)

    def _stem(self, word: str, endings: int = 3) -> str | None:
        """Without the case endings that Marathi and Hindi glue on, three at most; "लेहेंग्या" is of "लेहेंगा"."""
        if word.endswith("्या") and (straight := word.removesuffix("्या") + "ा") in self._whole:
            return straight
        for ending in _CASE_ENDINGS if endings else ():
            stem = word.removesuffix(ending)
            if stem == word or len(stem) < 2:
                continue
            if stem in self._whole and (len(stem) >= _SHORTEST or is_devanagari(stem)):
                return stem
            if further := self._stem(stem, endings - 1):
                return further
        return None

    def _alike(self, token: Token) -> str | None:
        """Another romanisation, or another script, of a known word."""
        return self._by_sound.get(token.key) if len(token.low) >= _SHORTEST and len(token.key) >= 3 else None

    def _misspelt(self, word: str) -> str | None:
        """One slip in a short word, two in a long one; the first letter is nearly always right."""
        if len(word) < _SHORTEST or not word.isascii():
            return None
        slips = 1 if len(word) < 9 else 2
        lengths = range(len(word) - slips, len(word) + slips + 1)
        known = (k for length in lengths for k in self._near.get((word[0], length), ()))
        near = [(d, k) for k in known if (d := OSA.distance(word, k, score_cutoff=slips)) <= slips]
        near = [(distance, k) for distance, k in near if _could_be(word, k)]
        return min(near, key=lambda each: (each[0], not word.startswith(each[1]), each[1]))[1] if near else None


def _could_be(word: str, known: str) -> bool:
    """Short words are a slip of another only with the same consonants, or from six letters on the same last letter."""
    if len(word) >= 7 or _consonants(word) == _consonants(known):
        return True
    return len(word) >= 6 and word[-1] == known[-1]


@lru_cache(maxsize=8192)
def _consonants(word: str) -> str:
    """Without vowels and doublings, in alphabetical order: swapped letters change nothing."""
    return "".join(sorted(re.sub(r"(.)\1", r"\1", re.sub("[aeiouyh]", "", word))))


@lru_cache(maxsize=1)
def load_plain_words() -> frozenset[str]:
    """Everyday words within a slip of the shop's own."""
    return frozenset(files("agent.understanding").joinpath("plain_words.txt").read_text("utf-8").split())
