"""Words of a text as search compares them: stems, and concepts of the lexicon that languages share.

`joote`, `जूते` and `shoes` all hold the concept `category:shoes`; a product holds it through its category.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import Stemmer
from bm25s.stopwords import STOPWORDS_EN

from core.domain.lexicon import Lexicon, Term

VERSION = 1
"""Raised when the same text gives other words: indexes made with another version are rebuilt."""

STOP_WORDS = frozenset(STOPWORDS_EN)

_WORD = re.compile(r"[\w\u0900-\u0963\u0966-\u097F]+")
"""Letters, digits and, unlike `\\w`, the vowel signs of Devanagari; the danda stays outside."""

_ACCENTS = re.compile(r"[\u0300-\u036f\u093c]")
"""Latin accents and the nukta: shoppers write crêpe and crepe, ज़ and ज alike."""

_LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Concept:
    """A value of the lexicon that a text names."""

    slot: str
    value: str

    @property
    def term(self) -> str:
        """Its form in the index; the colon keeps it apart from every word."""
        return f"{self.slot}:{self.value}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words and the concepts it stands for; none for a plain word."""

    words: tuple[str, ...]
    concepts: tuple[Concept, ...] = ()


def words_of(text: str) -> list[str]:
    """Words in order without case, hyphens as spaces."""
    return _WORD.findall(_without_case(text))


def folded(name: str) -> str:
    """Case, hyphens and spaces apart, the same: "T-Shirts" and "t shirts"."""
    return " ".join(words_of(name))


def _without_case(text: str) -> str:
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).casefold()


class WordReader:
    """Reads texts against one lexicon. Not for two threads at once: the stemmer keeps a cache."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stemmer = Stemmer.Stemmer("english")
        self._phrases = _phrases(lexicon)

    def stems(self, text: str) -> list[str]:
        """Stems of the words that are no stop words and longer than one letter, repeats kept."""
        return self.stemmed(words_of(text))

    def stemmed(self, words: list[str]) -> list[str]:
        kept = [word for word in words if len(word) > 1 and word not in STOP_WORDS]
        stems: list[str] = self._stemmer.stemWords(kept)
        return stems

    def concepts(self, text: str) -> list[Concept]:
        return [concept for mention in self.mentions(words_of(text)) for concept in mention.concepts]

    def mentions(self, words: list[str]) -> Iterator[Mention]:
        """The text from left to right, longest phrase first."""
        at = 0
        while at < len(words):
            mention = self._longest(words, at)
            yield mention
            at += len(mention.words)

    def _longest(self, words: list[str], at: int) -> Mention:
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            run = tuple(words[at : at + length])
            if concepts := self._phrases.get(run):
                return Mention(run, concepts)
        return Mention((words[at],))


def _phrases(lexicon: Lexicon) -> dict[tuple[str, ...], tuple[Concept, ...]]:
    """Every surface form to what it stands for; forms that are everyday words too count for none."""
    found: dict[tuple[str, ...], list[Concept]] = {}
    for slot, terms in _slots(lexicon).items():
        for term in terms.values():
            for word in term.words:
                if word not in term.shy:
                    found.setdefault(tuple(words_of(word)), []).extend(_meanings(slot, term, word))
    for word, members in lexicon.groups.items():
        found.setdefault(tuple(words_of(word)), []).extend(Concept("category", folded(member)) for member in members)
    return {words: tuple(dict.fromkeys(concepts)) for words, concepts in found.items() if words}


def _slots(lexicon: Lexicon) -> Mapping[str, Mapping[str, Term]]:
    return {
        "category": lexicon.categories,
        "colour": lexicon.colours,
        "occasion": lexicon.occasions,
        "material": lexicon.materials,
        "pattern": lexicon.patterns,
        "fit": lexicon.fits,
        "brand": lexicon.brands,
        "gender": lexicon.genders,
    }


def _meanings(slot: str, term: Term, word: str) -> list[Concept]:
    """The canonical value, and the narrower name where the word is one of its own; folded, as facets are."""
    return [Concept(slot, folded(name)) for name in dict.fromkeys((term.name, term.called(word)))]
