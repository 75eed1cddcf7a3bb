"""Tell which of the shop's languages a message is written in."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

from agent.understanding.cues import Cues
from agent.understanding.text import Text
from core.domain.language import Language

_LATIN = (Language.ENGLISH, Language.HINGLISH, Language.ROMAN_MARATHI)
_DEVANAGARI = (Language.HINDI, Language.MARATHI)
_MARATHI_LETTER = "ळ"
_SURE = 3
"""Unshared function words that settle Hindi or Marathi without a second opinion."""


class LanguageDetector:
    """By script and function words; a message that has none keeps the language of the talk."""

    def __init__(self, cues: Cues) -> None:
        self._weights: dict[str, dict[Language, float]] = {}
        for group in (_LATIN, _DEVANAGARI):
            self._weigh({language: cues.words("language", language) for language in group})
        self._endings = {
            language: tuple(cues.words("language", f"{language}-endings"))
            for language in (Language.HINGLISH, Language.ROMAN_MARATHI)
        }

    def _weigh(self, lists: dict[Language, tuple[str, ...]]) -> None:
        """A word of two languages counts half for each."""
        shared = Counter(word for words in lists.values() for word in set(words))
        for language, words in lists.items():
            for word in words:
                self._weights.setdefault(word, {})[language] = 1 / shared[word]

    def detect(self, text: Text, before: Language | None = None) -> Language:
        """The language to answer in; `before` is that of the message before."""
        words = [token for token in text.tokens if token.is_word]
        devanagari = sum(token.is_devanagari for token in words)
        scores = self._scores(text)
        if devanagari and devanagari * 3 >= len(words):
            return self._devanagari(text, scores, before)
        return self._latin(scores, before)

    def _scores(self, text: Text) -> dict[Language, float]:
        scores: dict[Language, float] = {}
        for token in text.tokens:
            for language, weight in (self._weights.get(token.low) or self._by_ending(token.low)).items():
                scores[language] = scores.get(language, 0.0) + weight
        return scores

    def _by_ending(self, word: str) -> dict[Language, float]:
        if len(word) < 5:
            return {}
        return {language: 1.0 for language, endings in self._endings.items() if word.endswith(endings)}

    def _latin(self, scores: dict[Language, float], before: Language | None) -> Language:
        """Some Hindi or Marathi among English is the mixed language; shared words alone decide nothing."""
        english, hindi, marathi = (scores.get(language, 0.0) for language in _LATIN)
        if max(hindi, marathi) >= 1 or max(hindi, marathi) > english:
            return self._romanised(hindi, marathi, before)
        if english > 0:
            return Language.ENGLISH
        return before or Language.ENGLISH

    def _romanised(self, hindi: float, marathi: float, before: Language | None) -> Language:
        if hindi == marathi and before in (Language.ROMAN_MARATHI, Language.MARATHI):
            return Language.ROMAN_MARATHI
        return Language.ROMAN_MARATHI if marathi > hindi else Language.HINGLISH

    def _devanagari(self, text: Text, scores: dict[Language, float], before: Language | None) -> Language:
        hindi, marathi = (scores.get(language, 0.0) for language in _DEVANAGARI)
        if _MARATHI_LETTER in text.normal:
            marathi += _SURE
        if hindi != marathi:
            return Language.MARATHI if marathi > hindi else Language.HINDI
        if before in _DEVANAGARI:
            return before
        return Language(_identifier().classify(text.normal)[0])


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """py3langid, told to choose between the two; loaded when a message without function words comes first."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([language.value for language in _DEVANAGARI])
    return identifier
