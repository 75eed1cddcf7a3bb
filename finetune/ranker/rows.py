"""The ranker's training data as arrays: a row a card that was seen, cards of one search side by side."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from retrieval.rank.features import NAMES

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

TRAIN, VALID = 0.6, 0.8
"""Where training ends and where testing begins, as shares of the searches in the order of time."""


@dataclass(frozen=True)
class Rows:
    """`lists` are the lengths of the searches, oldest first; everything else has an entry a row, or a search."""

    features: npt.NDArray[np.float32]
    labels: Ints
    """0 seen, 1 clicked, 2 put into the cart, 3 bought; of judgements the grade."""
    positions: Ints
    """From 1; 0 where products were judged and not shown."""
    lists: Ints
    shuffled: Bools
    """By search."""
    appeal: Floats
    """What a simulator's oracle would rank by; NaN elsewhere."""
    products: Ints
    """A number for each product; the same in all rows of it."""

    @property
    def ends(self) -> Ints:
        return np.cumsum(self.lists)

    @property
    def fingerprint(self) -> str:
        """Changes with anything that is learned from."""
        digest = hashlib.sha256()
        for part in (self.features, self.labels, self.positions, self.lists, self.shuffled, self.products):
            digest.update(np.ascontiguousarray(part).tobytes())
        return digest.hexdigest()[:12]

    def taken(self, searches: Bools) -> Rows:
        """Only these searches."""
        rows = np.repeat(searches, self.lists)
        return Rows(
            self.features[rows],
            self.labels[rows],
            self.positions[rows],
            self.lists[searches],
            self.shuffled[searches],
            self.appeal[rows],
            self.products[rows],
        )

    def spans(self) -> list[slice]:
        ends = self.ends.tolist()
        return [slice(first, last) for first, last in zip([0, *ends[:-1]], ends, strict=True)]


@dataclass(frozen=True)
class Split:
    train: Rows
    valid: Rows
    test: Rows


def by_time(rows: Rows) -> Split:
    """The first 60 % of the searches to learn from, 20 to stop by, the last 20 to be measured on."""
    place = np.arange(len(rows.lists)) / max(len(rows.lists), 1)
    return Split(rows.taken(place < TRAIN), rows.taken((place >= TRAIN) & (place < VALID)), rows.taken(place >= VALID))


@dataclass(frozen=True)
class OneSearch:
    """A row a card."""

    features: npt.NDArray[np.float32]
    labels: Sequence[int]
    products: Sequence[str]
    positions: Sequence[int]
    appeal: Sequence[float]
    shuffled: bool = False


def joined(found: Sequence[OneSearch]) -> Rows:
    """Searches in their order."""
    numbers: dict[str, int] = {}
    products = [numbers.setdefault(name, len(numbers)) for each in found for name in each.products]
    return Rows(
        np.concatenate([each.features for each in found]) if found else np.empty((0, len(NAMES)), np.float32),
        np.array([label for each in found for label in each.labels], np.int64),
        np.array([place for each in found for place in each.positions], np.int64),
        np.array([len(each.labels) for each in found], np.int64),
        np.array([each.shuffled for each in found], np.bool_),
        np.array([appeal for each in found for appeal in each.appeal], np.float64),
        np.array(products, np.int64),
    )


SHOP_FACTS = tuple(
    NAMES.index(name)
    for name in NAMES
    if not name.startswith(("asked_", "for_", "title_", "whole_", "fused", "cosine", "bm25"))
)
"""Columns that a foreign catalogue may lack."""
SHOPPER_FACTS = tuple(NAMES.index(name) for name in NAMES if name.startswith("taste_") or name == "nearby")


def with_gaps(rows: Rows, *, shop: float, shopper: float, seed: int) -> Rows:
    """Shop facts missing from a share of the searches and the shopper's from another, so that a model is met there by
    what it will meet elsewhere: a catalogue without ratings, a shopper without a past.
    """
    chance = np.random.default_rng(seed)
    features = rows.features.copy()
    for columns, share in ((SHOP_FACTS, shop), (SHOPPER_FACTS, shopper)):
        without = np.repeat(chance.random(len(rows.lists)) < share, rows.lists)
        features[np.ix_(without, np.array(columns))] = np.nan
    single = np.repeat(chance.random((len(rows.lists), len(SHOP_FACTS))) < shop / 2, rows.lists, axis=0)
    block = features[:, SHOP_FACTS]
    block[single] = np.nan
    features[:, SHOP_FACTS] = block
    return replace(rows, features=features)
