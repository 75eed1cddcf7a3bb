"""One plain form of a text for rules to read: same letters, same spaces, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


def plain(text: str) -> str:
    """Compatibility letters unified, case folded, invisible characters and doubled spaces gone."""
    visible = INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(APOSTROPHES)
    return " ".join(visible.casefold().split())


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern that finds any of them as whole words, in Latin and Devanagari alike."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")
