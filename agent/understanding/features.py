"""Turn a read message into features that English, Devanagari and romanised wordings share."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from agent.understanding.cues import Cues
from agent.understanding.slots import Reading
from core.domain.intent import DialogueContext

VERSION = 3
"""Raised when the same message gives other features: a model made with another version is refused."""

SHORTEST_GRAM, LONGEST_GRAM = 3, 5
MOST_WORDS = 60
SHORT = 4
"""Words of a message that are looked at; and up to which it is short."""
_CUES = (
    ("cart", ("undo", "clear", "check_out", "remove", "change", "set", "add", "show", "words")),
    ("refine", ("cheaper", "dearer", "more", "similar", "correction")),
    ("sort", ("price_asc", "price_desc", "rating", "newest")),
    ("refer", ("ordinals", "last_ordinals", "all", "of_these")),
    ("negation", ("before", "after")),
    ("reply", ("yes", "no")),
    ("elsewhere", ("companies",)),
    ("verbs", ("wanting", "asking")),
)


class Features:
    """The features of a message as 32-bit hashes; the same message always has the same ones, in any process."""

    def __init__(self, cues: Cues) -> None:
        self._cues = [(f"{section}.{name}", cues(section, name)) for section, names in _CUES for name in names]

    def hashes(self, reading: Reading, context: DialogueContext | None = None) -> npt.NDArray[np.uint32]:
        """Distinct, ascending; `context` adds what the talk before says of the message."""
        abstract = _abstracted(reading)[:MOST_WORDS]
        features = itertools.chain(self._all(reading, abstract), _of_the_talk(context, abstract))
        hashed = {crc32(feature.encode()) for feature in features}
        for word in abstract:
            hashed.update(_letters(word))
        return np.sort(np.fromiter(hashed, np.uint32, len(hashed)))

    def _all(self, reading: Reading, abstract: Sequence[str]) -> Iterator[str]:
        keys = [token.key for token in reading.text.tokens if token.is_word or token.low == "?"][:MOST_WORDS]
        yield from (f"w:{key}" for key in keys)
        yield from _grams("b", keys, 2)
        yield from (f"a:{word}" for word in abstract)
        yield from _grams("c", abstract, 2)
        yield from _grams("d", abstract, 3)
        yield from (f"cue:{name}" for name, phrases in self._cues if phrases.first(reading.text))
        yield f"first:{abstract[0] if abstract else ''}"
        yield f"last:{abstract[-1] if abstract else ''}"
        yield f"length:{min(len(abstract), 12) // 2}"


def _of_the_talk(context: DialogueContext | None, abstract: Sequence[str]) -> Iterator[str]:
    """How the talk stands, alone and beside the shape of a message that is too short to speak for itself."""
    if context is None:
        return
    facts = [
        *((f"asked:{context.awaiting}",) if context.awaiting else ()),
        *((f"before:{context.last_intent.value}",) if context.last_intent else ()),
        *(("list",) if context.shown else ()),
        *(("focus",) if context.has_focus else ()),
        *(("carted",) if context.carted else ()),
    ]
    is_short = len(abstract) <= SHORT
    shape = " ".join(abstract) if is_short else f"{abstract[0]} … {min(len(abstract), 12) // 4}"
    for fact in facts:
        yield f"t:{fact}"
        yield f"t:{fact}|{shape}"
        yield from (f"t:{fact}|w:{word}" for word in abstract[:SHORT])


def _grams(name: str, words: Sequence[str], length: int) -> Iterator[str]:
    padded = ["^", *words, "$"]
    for place in range(len(padded) - length + 1):
        yield f"{name}:{' '.join(padded[place : place + length])}"


@lru_cache(maxsize=4096)
def _letters(word: str) -> tuple[int, ...]:
    """Hashes of a word's groups of letters; none for what stands for a value. Shoppers use few words often."""
    if word.startswith("<"):
        return ()
    padded = f"_{word}_"
    grams = [
        padded[place : place + length]
        for length in range(SHORTEST_GRAM, LONGEST_GRAM + 1)
        for place in range(len(padded) - length + 1)
    ]
    return tuple(crc32(f"l:{gram}".encode()) for gram in grams)


def _abstracted(reading: Reading) -> list[str]:
    """The words by sound, with the shop's values, prices and numbers by their kind: "show me <colour> <category>"."""
    stands: dict[int, str | None] = {}
    spans = [(mention.first, mention.last, f"<{mention.kind}>") for mention in reading.mentions]
    spans += [(amount.first, amount.last, "<price>") for amount in reading.prices.used]
    spans += [(size.first, size.last, "<size>") for size in reading.sizes]
    spans += [(amount.first, amount.last, "<number>") for amount in reading.amounts if not amount.is_spelt]
    ids = reading.identifiers
    spans += [(order.first, order.last, "<order>") for order in ids.order_ids]
    spans += [
        (found.first, found.last, name) for found, name in ((ids.pin_code, "<pin>"), (ids.coupon, "<coupon>")) if found
    ]
    for first, last, name in spans:
        for place in range(first, last):
            stands.setdefault(place, name if place == first else None)
    words = []
    for place, token in enumerate(reading.text.tokens):
        word = stands.get(place, token.key if token.is_word or token.low == "?" else None)
        if word:
            words.append(word)
    return words
