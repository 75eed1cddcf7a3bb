"""What a shopper seems to like, worked out from what they looked at and bought: categories, brands, prices, sizes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.domain.events import ShopEventName

WEIGHTS: Mapping[ShopEventName, float] = {
    ShopEventName.CLICK: 1.0,
    ShopEventName.ADD_TO_CART: 3.0,
    ShopEventName.PURCHASE: 6.0,
}
"""How much each says of a taste; what was only shown, or was put back, says nothing."""

REMEMBERED = 40
"""Of order lines, and of all else that was done: the newest count. Older ones say little of what is liked now."""

_DOUBT = 4.0
"""Weight of not knowing: somebody who clicked once does not like that brand alone."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something a shopper did with a product."""

    product_id: str
    name: ShopEventName
    size: str | None = None
    """Of what was bought."""


@dataclass(frozen=True, slots=True)
class History:
    """What is known of the shopper who asks; part of a query, so that results can be put into their order."""

    acts: tuple[Act, ...] = ()
    """What was bought before all else, both newest first."""
    city: str | None = None
    usual_sizes: Mapping[str, str] = field(default_factory=dict)
    """Category to size, as the customer's profile has them."""


@dataclass(frozen=True, slots=True)
class Liked:
    """A product that somebody did something with, as far as it tells their taste."""

    weight: float
    category: str | None = None
    brand: str | None = None
    gender: str | None = None
    price_ratio: float | None = None
    """Logarithm of its price over the usual one of its category."""
    size: str | None = None


@dataclass(frozen=True, slots=True)
class Taste:
    """Shares are 0 to 1 of all that was done, less the doubt; a category that is not named has a share of 0."""

    categories: Mapping[str, float] = field(default_factory=dict)
    brands: Mapping[str, float] = field(default_factory=dict)
    genders: Mapping[str, float] = field(default_factory=dict)
    """Of the products, not of the shopper: whom they shop for."""
    sizes: Mapping[str, str] = field(default_factory=dict)
    """Category to the size bought most."""
    price_ratio: float | None = None
    """The middle of the price band, as `Liked.price_ratio`; None while nothing with a price is known."""


def taste_of(liked: Sequence[Liked], usual_sizes: Mapping[str, str] | None = None) -> Taste:
    """Newest first. Sizes that were bought go before those of the profile."""
    total = sum(each.weight for each in liked) + _DOUBT
    priced = [(each.weight, each.price_ratio) for each in liked if each.price_ratio is not None]
    weight = sum(own for own, _ in priced)
    return Taste(
        categories=_shares(((each.category, each.weight) for each in liked), total),
        brands=_shares(((each.brand, each.weight) for each in liked), total),
        genders=_shares(((each.gender, each.weight) for each in liked), total),
        sizes={**(usual_sizes or {}), **_sizes(liked)},
        price_ratio=sum(own * ratio for own, ratio in priced) / weight if weight else None,
    )


def _shares(weighed: Iterable[tuple[str | None, float]], total: float) -> dict[str, float]:
    sums = dict[str, float]()
    for value, weight in weighed:
        if value is not None:
            sums[value] = sums.get(value, 0.0) + weight
    return {value: weight / total for value, weight in sums.items()}


def _sizes(liked: Iterable[Liked]) -> dict[str, str]:
    """Equally often bought: the newer one, which comes first."""
    counts = dict[tuple[str, str], float]()
    for each in liked:
        if each.category and each.size:
            counts[each.category, each.size] = counts.get((each.category, each.size), 0.0) + each.weight
    best = dict[str, str]()
    for category, size in sorted(counts, key=lambda pair: -counts[pair]):
        best.setdefault(category, size)
    return best
