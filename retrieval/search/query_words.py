"""What a query's text asks of the catalogue's words: weighted index terms, and what is left that filters do not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from core.domain.search import Filters
from retrieval.search.words import STOP_WORDS, Concept, Mention, WordReader, folded, words_of

CONCEPT_WEIGHT = 0.5
"""Of a lexicon's concept beside a plain word, which counts 1."""

_AMOUNT_SUFFIXES = ("k", "rs", "/-")


@dataclass(frozen=True, slots=True)
class QueryWords:
    terms: Mapping[str, float]
    """Index terms with their weights."""
    groups: tuple[tuple[str, ...], ...]
    """A group for each telling word or phrase, its index terms being alternatives."""
    english: str
    """The text with the lexicon's words put into the catalogue's own: what the encoder reads best. A text that names
    nothing of the lexicon is left as it is.
    """

    @property
    def stems(self) -> list[str]:
        """The plain words among the terms, in the order of the text."""
        return [term for term in self.terms if ":" not in term]


def read_query(
    text: str, reader: WordReader, *, with_price: bool, ruled_out: frozenset[Concept] = frozenset()
) -> QueryWords:
    """`with_price`: a price is filtered on, so amounts in the text are no names of models. What is `ruled_out` is
    named in the text only to say so, and is not looked for.
    """
    everything = list(reader.mentions(words_of(text)))
    telling = [mention for mention in everything if not _is_talk(mention, with_price)]
    mentions = [mention for mention in telling if ruled_out.isdisjoint(mention.concepts)]
    terms: dict[str, float] = {}
    groups = []
    for mention in mentions:
        stems = reader.stemmed(list(mention.words))
        concepts = [concept.term for concept in mention.concepts]
        for term, weight in (*((s, 1.0) for s in stems), *((c, CONCEPT_WEIGHT) for c in concepts)):
            terms[term] = terms.get(term, 0.0) + weight
        groups += _groups(stems, concepts)
    return QueryWords(terms, tuple(dict.fromkeys(groups)), _in_english(text, everything, mentions))


def ruled_out_by(filters: Filters) -> frozenset[Concept]:
    """What the filters leave out, as the words of a text name it."""
    slots = {
        "category": filters.not_categories,
        "colour": filters.not_colours,
        "brand": filters.not_brands,
        "material": filters.not_materials,
        "pattern": filters.not_patterns,
        "fit": filters.not_fits,
    }
    return frozenset(Concept(slot, folded(name)) for slot, names in slots.items() for name in names)


def _groups(stems: list[str], concepts: list[str]) -> list[tuple[str, ...]]:
    """A phrase of the lexicon is met by its concept or its words; a plain word stands for itself."""
    if concepts:
        return [(*concepts, *stems)]
    return [(stem,) for stem in stems]


def _in_english(text: str, everything: list[Mention], mentions: list[Mention]) -> str:
    """Talk stays in Latin letters, which the encoder reads as it was trained to; of another script only goods are."""
    if not any(mention.concepts for mention in everything):
        return text if text.isascii() else " ".join(word for mention in mentions for word in mention.words) or text
    kept = everything if text.isascii() else mentions
    return " ".join(mention.concepts[-1].value if mention.concepts else " ".join(mention.words) for mention in kept)


def _is_talk(mention: Mention, with_price: bool) -> bool:
    return not mention.concepts and all(
        word in STOP_WORDS or word in talk_words() or (with_price and _is_amount(word)) for word in mention.words
    )


def _is_amount(word: str) -> bool:
    for suffix in _AMOUNT_SUFFIXES:
        word = word.removesuffix(suffix)
    return word.isdigit()


@lru_cache(maxsize=1)
def talk_words() -> frozenset[str]:
    """The shipped list, read once."""
    lines = files("retrieval.search").joinpath("talk_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in words_of(line))
