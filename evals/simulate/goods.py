"""The demo shop as simulated shoppers meet it: what they see of each product, and what only its makers know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log
from statistics import median

from core.domain.catalogue import Product, StockedProduct
from core.domain.lexicon import Lexicon
from shop.trade.reviewing import quality_of
from shop.whole import WholeShop


@dataclass(frozen=True, slots=True)
class Good:
    """A product and how it strikes people; `quality` and `fame` are standard normal and stand in no row."""

    stocked: StockedProduct
    kin: frozenset[str]
    """Categories that would do in its place."""
    words: frozenset[str]
    """Of its title, lower case."""
    says: str
    """All that is written of it, lower case."""
    """Of its title, lower case."""
    price: float
    """In rupees."""
    price_ratio: float
    """Logarithm of its price over the median of its category."""
    discount: float
    age_days: int
    quality: float
    fame: float
    cities: frozenset[str]
    sizes_left: frozenset[str]

    @property
    def product_id(self) -> str:
        return self.stocked.product.product_id

    @property
    def category(self) -> str:
        return self.stocked.product.category


class Goods:
    """Every product of one made shop."""

    def __init__(self, made: WholeShop, lexicon: Lexicon, *, seed: int, as_of: date) -> None:
        usual = _usual_prices(made.products)
        cities = made.signals.cities
        self.by_id: Mapping[str, Good] = {
            stocked.product.product_id: Good(
                stocked,
                kin=_kin(stocked.product.category, lexicon),
                words=frozenset(stocked.product.title.casefold().split()),
                says=_says(stocked.product),
                price=_rupees(stocked),
                price_ratio=log(_rupees(stocked) / usual[stocked.product.category]),
                discount=_discount(stocked),
                age_days=(as_of - (stocked.product.launched_on or as_of)).days,
                quality=quality_of(stocked.product.product_id, seed),
                fame=log(made.popularity[stocked.product.product_id]) + 0.5,
                cities=frozenset(cities.get(stocked.product.product_id, ())),
                sizes_left=frozenset(stocked.sizes_in_stock),
            )
            for stocked in made.products
        }

    @cached_property
    def shelves(self) -> Mapping[tuple[str, str], Sequence[Good]]:
        """By gender ("home" for what is for no one) and category."""
        found: dict[tuple[str, str], list[Good]] = defaultdict(list)
        for good in self.by_id.values():
            gender = good.stocked.product.gender
            found[gender.value if gender else "home", good.category].append(good)
        return dict(found)

    @cached_property
    def brands(self) -> Sequence[str]:
        return sorted({good.stocked.product.brand or "" for good in self.by_id.values()} - {""})


def _says(product: Product) -> str:
    return " | ".join((product.title, *product.attributes.values(), product.description)).casefold()


def _usual_prices(products: Iterable[StockedProduct]) -> dict[str, float]:
    prices: dict[str, list[float]] = defaultdict(list)
    for stocked in products:
        prices[stocked.product.category].append(_rupees(stocked))
    return {category: median(found) for category, found in prices.items()}


def _kin(category: str, lexicon: Lexicon) -> frozenset[str]:
    term = lexicon.categories.get(category)
    return frozenset(term.kin) if term else frozenset()


def _rupees(stocked: StockedProduct) -> float:
    price = stocked.product.price
    return price.minor / 100 if price else 1.0


def _discount(stocked: StockedProduct) -> float:
    price, mrp = stocked.product.price, stocked.product.mrp
    return max(1.0 - price.minor / mrp.minor, 0.0) if price and mrp and mrp.minor else 0.0
