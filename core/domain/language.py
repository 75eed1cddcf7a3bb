"""The languages and scripts shoppers write and are answered in."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A BCP 47 tag; the romanised ones are Hindi and Marathi in Latin letters, mixed with English."""

    ENGLISH = "en"
    HINDI = "hi"
    MARATHI = "mr"
    HINGLISH = "hi-Latn"
    ROMAN_MARATHI = "mr-Latn"

    @property
    def is_devanagari(self) -> bool:
        return self in (Language.HINDI, Language.MARATHI)

    @property
    def is_romanised(self) -> bool:
        return self in (Language.HINGLISH, Language.ROMAN_MARATHI)
