"""The brands a shop sells beyond the lexicon's, told apart from the everyday words that some of them are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from agent.intents import INTENTS
from agent.understanding.cues import load_cues
from core.domain.lexicon import Lexicon, Term

MOST = 20_000
"""Brands that are known by name; of more, those with the most products."""
_SHORT = 5
"""Fewer letters than these need a sign that the brand is meant."""


def shop_brands(names: Iterable[str], lexicon: Lexicon) -> Iterator[Term]:
    """Terms of the brands that the lexicon lacks, in the order given; one made of everyday words is shy."""
    known = {word for terms in (lexicon.brands, lexicon.other_brands) for term in terms.values() for word in term.words}
    known |= {name.casefold() for name in (*lexicon.brands, *lexicon.other_brands)}
    for name in islice((name for name in names if name.casefold() not in known), MOST):
        word = name.lower()
        yield Term(name, (word,), shy=frozenset({word}) if _is_shy(word) else frozenset())


def _is_shy(word: str) -> bool:
    """Short, or nothing but words that shoppers use anyway: "style", "all about you"."""
    return ("".join(word.split()).isalpha() and len(word) < _SHORT) or set(word.split()) <= everyday_words()


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Latin words of the messages that the classifier learns from, and of the cues."""
    lines = [line for intent in INTENTS for family in intent.families() for line in family]
    said = " ".join([*lines, *load_cues().everything()]).lower()
    return frozenset(re.findall("[a-z]+", re.sub(r"{\w+}", " ", said)))
