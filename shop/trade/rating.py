"""Ratings of products: the mean over their reviews and over stars that were given without a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.domain.catalogue import Product, Review
from shop.chance import stream
from shop.trade.reviewing import quality_of, stars_for

_WORDLESS = 45
"""Stars without words of a product of average demand that has been in the shop for a year."""
_DRAWN = 60
"""Beyond so many, stars are scaled up from this many."""


@dataclass(frozen=True, slots=True)
class Standing:
    rating: float | None
    """Mean stars to one decimal, over reviews and wordless stars together; None while there is neither."""
    count: int
    """Reviews and wordless stars together."""


def stars_by_product(reviews: Iterable[Review]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for review in reviews:
        found[review.product_id].append(review.stars)
    return found


def standing(product: Product, popularity: float, reviewed: Sequence[int], *, seed: int, as_of: date) -> Standing:
    """The shop carries stars over from customers who wrote nothing: more of them the longer and the better a product
    sells. They are drawn from the same distribution as its reviews' stars, so the rating is the mean over all of
    them, and `count` is the number of reviews plus the number carried over."""
    chance = stream(seed, "wordless", product.product_id)
    age = (as_of - (product.launched_on or as_of)).days / 365
    carried = int(_WORDLESS * popularity * age * chance.lognormvariate(-0.2, 0.6))
    drawn = [stars_for(quality_of(product.product_id, seed), chance) for _ in range(min(carried, _DRAWN))]
    total = sum(reviewed) + (sum(drawn) * carried / len(drawn) if drawn else 0)
    count = len(reviewed) + carried
    return Standing(round(total / count, 1) if count else None, count)


def rated(product: Product, stood: Standing) -> Product:
    return replace(product, rating=stood.rating, rating_count=stood.count)
