"""Which product somebody would have put into the bag on a given day, and what it cost then."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from random import Random

from core.domain.catalogue import PricePoint, Product, Variant
from core.domain.complements import complements_of
from core.domain.money import Money
from shop.assortment.lines import SizeSystem
from shop.chance import weighted
from shop.people.profiles import Profile

_GOES_WITH = 0.45
"""Share of further pieces that are chosen to go with one already in the bag."""
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Offered:
    """A product as it can be ordered."""

    product: Product
    gender: str
    """Of its line: "home" for what is for no one."""
    sizing: SizeSystem
    variants: tuple[Variant, ...]
    popularity: float
    prices: tuple[PricePoint, ...]

    def price_on(self, day: date) -> Money:
        """What it cost that day; of what was launched later, the first price."""
        at = bisect_right(self.prices, day, key=lambda point: point.on)
        return self.prices[max(0, at - 1)].price


class Shelf:
    """Products of one kind, oldest first, to be drawn by popularity from those already launched."""

    def __init__(self, offered: Iterable[Offered]) -> None:
        self._offered = sorted(offered, key=lambda one: (_launch(one), one.product.product_id))
        self._launches = [_launch(one) for one in self._offered]
        self._sums = list(accumulate(one.popularity for one in self._offered))

    def draw(self, day: date, chance: Random) -> Offered | None:
        """None when nothing of the kind was in the shop yet."""
        until = bisect_right(self._launches, day)
        if not until:
            return None
        return self._offered[bisect_left(self._sums, chance.random() * self._sums[until - 1], 0, until - 1)]


class Market:
    def __init__(self, offered: Iterable[Offered]) -> None:
        self.products = {one.product.product_id: one for one in offered}
        shelves: dict[tuple[str, str], list[Offered]] = defaultdict(list)
        for one in self.products.values():
            shelves[one.gender, one.product.category].append(one)
            shelves[one.gender, ""].append(one)
        self._shelves = {key: Shelf(ones) for key, ones in shelves.items()}

    def fill(self, profile: Profile, pieces: int, day: date, chance: Random) -> list[Offered]:
        """Up to `pieces` different products this customer buys together that day; may be fewer early on."""
        bag: dict[str, Offered] = {}
        for _ in range(pieces * _TRIES):
            if len(bag) == pieces:
                break
            found = self._next(profile, tuple(bag.values()), day, chance)
            if found is not None:
                bag.setdefault(found.product.product_id, found)
        return list(bag.values())

    def one_of(self, gender: str, categories: Iterable[str], day: date, chance: Random) -> Offered | None:
        """A product of the first of these categories that has one."""
        found = (self._draw(gender, category, day, chance) for category in categories)
        return next((one for one in found if one is not None), None)

    def _next(self, profile: Profile, bag: tuple[Offered, ...], day: date, chance: Random) -> Offered | None:
        if bag and chance.random() < _GOES_WITH:
            companion = chance.choice(bag)
            others = complements_of(companion.product.category)
            if others:
                return self._draw(companion.gender, chance.choice(others), day, chance)
        gender = weighted(chance, profile.buys_for)
        category = weighted(chance, profile.taste) if profile.taste and chance.random() < 0.35 else ""
        return self._draw(gender, category, day, chance) or self._draw(gender, "", day, chance)

    def _draw(self, gender: str, category: str, day: date, chance: Random) -> Offered | None:
        shelf = self._shelves.get((gender, category)) or self._shelves.get(("unisex", category))
        return shelf.draw(day, chance) if shelf else None


def size_for(offered: Offered, profile: Profile, chance: Random) -> str:
    """The customer's own size where it is made, else one that many take."""
    made = list(dict.fromkeys(variant.size for variant in offered.variants))
    own = profile.sizes.get(offered.sizing.name)
    if own in made and chance.random() < 0.86:
        return str(own)
    return chance.choices(made, weights=[offered.sizing.share(size) for size in made])[0]


def _launch(one: Offered) -> date:
    return one.product.launched_on or date.min
