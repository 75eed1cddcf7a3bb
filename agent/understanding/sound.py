"""Bring Devanagari and every romanisation of a word to one spelling of how it sounds."""

from __future__ import annotations

import re
from functools import lru_cache

_PHONEMES = str.maketrans(
    {"A": "a", "I": "i", "U": "u", "R": "ri", "M": "n", "H": "", "G": "n", "J": "n", "T": "t", "D": "d", "N": "n"}
    | {"z": "sh", "S": "sh", "L": "l", "'": None}
)
_VOWELS = "aeiouAIUR"
_MEDIAL_SCHWA = re.compile(f"(?<=[{_VOWELS}][^{_VOWELS}])a(?=[^{_VOWELS}M][{_VOWELS}])")
_CHANDRA = str.maketrans({"ॅ": "े", "ॉ": "ो", "ऑ": "ओ", "ऍ": "ए", "ॲ": "ए"})
_FOLDS = (
    (re.compile(r"(?<=[aeiou])y(?=[aeiou])"), ""),
    (re.compile(r"cch|chh"), "ch"),
    (re.compile("aa"), "a"),
    (re.compile("ee|ii"), "i"),
    (re.compile("oo|uu"), "u"),
    (re.compile("ck|q"), "k"),
    (re.compile("ph"), "f"),
    (re.compile("a[iy]|e[iy]"), "e"),
    (re.compile("au|ou"), "o"),
    (re.compile("w"), "v"),
    (re.compile("z"), "j"),
    (re.compile("(?<=[aeo])h$"), ""),
    (re.compile(r"([a-z])\1+"), r"\1"),
)


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """How a lower-case word sounds, in plain Latin letters: "chahiye" and "चाहिए" are both "chahie"."""
    latin = _latin(word) if is_devanagari(word) else word
    for pattern, plain in _FOLDS:
        latin = pattern.sub(plain, latin)
    return latin


def is_devanagari(word: str) -> bool:
    return any("\u0900" <= letter <= "\u097f" for letter in word)


def _latin(word: str) -> str:
    """Spoken Hindi and Marathi drop the vowel that the script leaves unwritten: at the end, and between syllables."""
    from indic_transliteration import sanscript

    written = sanscript.transliterate(word.translate(_CHANDRA), sanscript.DEVANAGARI, sanscript.HK)
    spoken = _MEDIAL_SCHWA.sub("", written)
    if len(spoken) > 2 and spoken.endswith("a") and spoken[-2] not in _VOWELS:
        spoken = spoken[:-1]
    spoken = re.sub(r"M$", "", spoken)
    return re.sub(r"c(?!h)", "ch", spoken).translate(_PHONEMES).lower()
