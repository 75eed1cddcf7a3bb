"""Every order that products can be listed in, worked out once for the whole catalogue."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.domain.intent import Sort
from retrieval.stores.document import NO_PRICE

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

PRIOR_RATINGS = 20
"""A product's own ratings weigh as much as the shop's mean once it has this many."""


def listing_orders(
    *, prices: Ints, ratings: Floats, rating_counts: Ints, launched: Ints, stock: Ints, by_id: Ints
) -> dict[Sort, npt.NDArray[np.int32]]:
    """Rows in each order, ties by product id; `by_id` is each row's place among the ids."""
    rated = shrunk_ratings(ratings, rating_counts)
    unpriced = prices == NO_PRICE
    sold_out = stock <= 0
    keys: dict[Sort, tuple[npt.NDArray[np.generic], ...]] = {
        Sort.PRICE_ASC: (prices, unpriced),
        Sort.PRICE_DESC: (-prices, unpriced),
        Sort.RATING: (-rating_counts, -ratings),
        Sort.NEWEST: (-rated, -launched),
        Sort.RELEVANCE: (-launched, -_popularity(rated, rating_counts), sold_out),
    }
    return {sort: np.lexsort((by_id, *parts)).astype(np.int32) for sort, parts in keys.items()}


def shrunk_ratings(ratings: Floats, counts: Ints) -> Floats:
    """Ratings drawn towards the shop's mean where few rated (Bayesian average); unrated products get the mean."""
    total = counts.sum()
    mean = float((ratings * counts).sum() / total) if total else 0.0
    return (ratings * counts + mean * PRIOR_RATINGS) / (counts + PRIOR_RATINGS)


def _popularity(rated: Floats, counts: Ints) -> Floats:
    """Well rated by many: the rating counts full, each tenfold of raters as a third of a star."""
    return rated + np.log10(1 + counts) / 3
