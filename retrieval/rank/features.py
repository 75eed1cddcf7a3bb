"""Every feature of the learned ranker, named and defined once: training and serving call `matrix` and nothing else.

A column is NaN where its fact is not known, because a catalogue lacks it, nobody asked for it, or the shopper is new:
LightGBM takes NaN for missing, so that it neither helps nor harms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from core.domain.catalogue import Gender
from retrieval.rank.batch import Batch, Column, Matrix
from retrieval.rank.candidate import Asked, Candidate
from retrieval.search.facets import Facet, size_key
from retrieval.search.words import folded
from retrieval.stores.document import NO_PRICE
from retrieval.stores.index import held_key

_TRUSTED_RATINGS = 20.0
_USUAL_STARS = 4.0
_UNSURE = 0.5
"""How far a history must go against chance before a brand counts as liked or left."""
_SEASONS = {
    "winter": frozenset({11, 12, 1, 2}),
    "summer": frozenset({3, 4, 5, 6}),
    "monsoon": frozenset({7, 8, 9}),
}
"""Months of each in India."""
_ALL_YEAR = frozenset({held_key(Facet.SEASON, "all seasons")})
_IN_SEASON = {
    month: frozenset(held_key(Facet.SEASON, name) for name, months in _SEASONS.items() if month in months)
    for month in range(1, 13)
}
_OUT_OF_SEASON = {
    month: frozenset(held_key(Facet.SEASON, name) for name in _SEASONS) - own for month, own in _IN_SEASON.items()
}


@dataclass(frozen=True, slots=True)
class Feature:
    """`rising` 1: the score may only rise with it, all else equal; -1: only fall; 0: as it was learned."""

    name: str
    of: Callable[[Batch], Column]
    rising: int = 0


def matrix(candidates: Sequence[Candidate], asked: Asked) -> Matrix:
    """Shape (candidates, FEATURES)."""
    batch = Batch(candidates, asked)
    return np.stack([feature.of(batch) for feature in FEATURES], axis=1) if candidates else _EMPTY


def _fused(batch: Batch) -> Column:
    return np.array([candidate.fused for candidate in batch.candidates], np.float32)


def _cosine(batch: Batch) -> Column:
    return np.array([np.nan if c.cosine is None else c.cosine for c in batch.candidates], np.float32)


def _bm25(batch: Batch) -> Column:
    """Beside the best of the list, since its scale goes by the query's words."""
    scores = np.array([np.nan if c.bm25 is None else c.bm25 for c in batch.candidates], np.float32)
    best = max((c.bm25 for c in batch.candidates if c.bm25 is not None), default=0.0)
    return scores / np.float32(best) if best > 0 else batch.nothing()


def _asked_for(*slots: Facet) -> Callable[[Batch], Column]:
    """Share of the words naming such values that the product meets; NaN where the query names none."""

    def column(batch: Batch) -> Column:
        met = [batch.holds(keys) for keys in _wanted(batch.asked, slots)]
        return np.mean(met, axis=0, dtype=np.float32) if met else batch.nothing()

    return column


def _wanted(asked: Asked, slots: Sequence[Facet]) -> list[frozenset[str]]:
    """For each word or phrase of the query that names such a value, the facet values that meet it."""
    prefixes = tuple(f"{slot.value}:" for slot in slots)
    groups = (group for group in asked.words.groups if any(term.startswith(prefixes) for term in group))
    return [frozenset(key for term in group if ":" in term for key in _keys(term)) for group in groups]


def _keys(term: str) -> list[str]:
    slot, _, value = term.partition(":")
    if slot == Facet.GENDER.value and value in _GENDERS:
        return [held_key(Facet.GENDER, gender.value) for gender in Gender.meeting(value)]
    return [held_key(Facet(slot), value)]


def _for_children(batch: Batch) -> Column:
    """1 for children's goods where nobody said for whom; NaN where somebody did, and for goods that are for no one."""
    if _wanted(batch.asked, (Facet.GENDER,)) or any(c.facet is Facet.GENDER for c in batch.asked.conditions.all_of):
        return batch.nothing()
    known = batch.holds(frozenset(held_key(Facet.GENDER, gender.value) for gender in Gender))
    return np.where(known, batch.holds(_CHILDREN), np.nan).astype(np.float32)


def _price_in_range(batch: Batch) -> Column:
    """Price over the most that may be spent, or over the least where only that is said."""
    bound = batch.asked.conditions.price_max or batch.asked.conditions.price_min
    if not bound:
        return batch.nothing()
    prices = batch.column("price")
    return np.where(prices == NO_PRICE, np.nan, prices / np.float32(bound)).astype(np.float32)


def _rating(batch: Batch) -> Column:
    """Stars, drawn towards the usual ones where few have rated."""
    stars, count = batch.column("rating"), batch.column("rating_count")
    damped = (stars * count + _USUAL_STARS * _TRUSTED_RATINGS) / (count + _TRUSTED_RATINGS)
    return np.where(stars > 0, damped, np.nan).astype(np.float32)


def _rating_count(batch: Batch) -> Column:
    counts = np.log1p(batch.column("rating_count"))
    return np.where(batch.column("rating") > 0, counts, np.nan).astype(np.float32)


def _stock(batch: Batch) -> Column:
    known = ~np.isnan(batch.column("sizes_left"))
    return np.where(known, np.log1p(batch.column("stock")), np.nan).astype(np.float32)


def _newness(batch: Batch) -> Column:
    """Logarithm of the days that it is older than the newest product, turned round."""
    launched = np.array([facts.launched for facts in batch.facts], np.int64)
    age = np.log1p(np.maximum(batch.asked.newest_launch - launched, 0))
    return np.where(launched > 0, -age, np.nan).astype(np.float32)


def _in_season(batch: Batch) -> Column:
    """1 in its season, 0.5 for all the year, 0 out of season."""
    if batch.asked.month is None:
        return batch.nothing()
    found = batch.nothing()
    found[batch.holds(_OUT_OF_SEASON[batch.asked.month])] = 0.0
    found[batch.holds(_ALL_YEAR)] = 0.5
    found[batch.holds(_IN_SEASON[batch.asked.month])] = 1.0
    return found


def _nearby(batch: Batch) -> Column:
    if batch.asked.city is None:
        return batch.nothing()
    return batch.holds(frozenset({held_key(Facet.CITY, folded(batch.asked.city))})).astype(np.float32)


def _taste_category(batch: Batch) -> Column:
    if batch.asked.taste is None:
        return batch.nothing()
    known = batch.asked.taste.categories
    return np.array([known.get(facts.category, 0.0) for facts in batch.facts], np.float32)


def _taste_brand(batch: Batch) -> Column:
    """Logarithm of the brand's share of the shopper's history over its share of this list: 0 for a brand that was
    chosen as often as it is found, so that big brands are not taken for loved ones. 0 for a product without a brand.
    """
    taste = batch.asked.taste
    if taste is None or not taste.brands:
        return batch.nothing()
    here = Counter(facts.brand for facts in batch.facts)
    whole = len(batch.facts)
    lifts = {brand: _lift(taste.brands.get(brand, 0.0), count / whole) for brand, count in here.items() if brand}
    return np.array([lifts.get(facts.brand, 0.0) for facts in batch.facts], np.float32)


def _lift(liked: float, here: float) -> float:
    return log((liked + _UNSURE * here) / ((1.0 + _UNSURE) * here))


def _taste_gender(batch: Batch) -> Column:
    if batch.asked.taste is None:
        return batch.nothing()
    known = batch.asked.taste.genders
    return np.array([known.get(facts.gender, 0.0) for facts in batch.facts], np.float32)


def _taste_price(batch: Batch) -> Column:
    """How far its price lies from the shopper's band, turned round: 0 is in the middle of it."""
    taste = batch.asked.taste
    if taste is None or taste.price_ratio is None:
        return batch.nothing()
    distance: Column = np.abs(batch.column("price_ratio") - np.float32(taste.price_ratio))
    return -distance


def _taste_band(batch: Batch) -> Column:
    """The middle of the shopper's price band, alike for all: beside `price_ratio` it says what is dear to them."""
    taste = batch.asked.taste
    if taste is None or taste.price_ratio is None:
        return batch.nothing()
    return np.full(len(batch.facts), taste.price_ratio, np.float32)


def _taste_size(batch: Batch) -> Column:
    """Whether the shopper's size of the product's category is in stock; NaN where their size is not known."""
    taste = batch.asked.taste
    if taste is None or not taste.sizes:
        return batch.nothing()
    sizes = {category: held_key(Facet.SIZE, size_key(size)) for category, size in taste.sizes.items()}
    wanted = [sizes.get(facts.category) for facts in batch.facts]
    pairs = zip(wanted, batch.facts, strict=True)
    return np.array([np.nan if size is None else size in facts.held for size, facts in pairs], np.float32)


def _number(name: str) -> Callable[[Batch], Column]:
    return lambda batch: batch.column(name)


def _whole_title(batch: Batch) -> Column:
    share, _ = batch.stems_in_title
    return np.where(np.isnan(share), np.nan, share == 1.0).astype(np.float32)


FEATURES: tuple[Feature, ...] = (
    Feature("fused", _fused, rising=1),
    Feature("cosine", _cosine, rising=1),
    Feature("bm25", _bm25, rising=1),
    Feature("title_words", lambda batch: batch.stems_in_title[0], rising=1),
    Feature("title_pairs", lambda batch: batch.stems_in_title[1], rising=1),
    Feature("whole_title", _whole_title, rising=1),
    Feature("asked_category", _asked_for(Facet.CATEGORY), rising=1),
    Feature("asked_colour", _asked_for(Facet.COLOUR), rising=1),
    Feature("asked_brand", _asked_for(Facet.BRAND), rising=1),
    Feature("asked_gender", _asked_for(Facet.GENDER), rising=1),
    Feature("for_children", _for_children, rising=-1),
    Feature("asked_make", _asked_for(Facet.MATERIAL, Facet.PATTERN, Facet.FIT, Facet.OCCASION), rising=1),
    Feature("price_in_range", _price_in_range),
    Feature("price_ratio", _number("price_ratio")),
    Feature("discount", _number("discount"), rising=1),
    Feature("popularity", _number("popularity"), rising=1),
    Feature("click_rate", _number("click_rate"), rising=1),
    Feature("rating", _rating, rising=1),
    Feature("rating_count", _rating_count),
    Feature("stock", _stock),
    Feature("sizes_left", _number("sizes_left"), rising=1),
    Feature("nearby", _nearby, rising=1),
    Feature("newness", _newness),
    Feature("in_season", _in_season, rising=1),
    Feature("taste_category", _taste_category, rising=1),
    Feature("taste_brand", _taste_brand, rising=1),
    Feature("taste_gender", _taste_gender, rising=1),
    Feature("taste_price", _taste_price, rising=1),
    Feature("taste_band", _taste_band),
    Feature("taste_size", _taste_size, rising=1),
)
"""In the order of the matrix's columns; a model names them and is refused when they differ."""

NAMES = tuple(feature.name for feature in FEATURES)

_CHILDREN = frozenset({held_key(Facet.GENDER, Gender.GIRLS.value), held_key(Facet.GENDER, Gender.BOYS.value)})
_GENDERS = frozenset({*(gender.value for gender in Gender), "kids"})
_EMPTY = np.empty((0, len(NAMES)), np.float32)
