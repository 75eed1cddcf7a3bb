"""Simulated shoppers and their hidden tastes. Nothing in this file is a feature of any ranker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from random import Random

from evals.simulate.goods import Good, Goods
from evals.simulate.needs import Need
from shop.assortment.lines import shop_range
from shop.chance import stream, weighted
from shop.people.profiles import Profile, profiles
from shop.places import cities

_SEASONS = {"winter": {11, 12, 1, 2}, "summer": {3, 4, 5, 6}}


class Make(StrEnum):
    """Two makes: what holds for shoppers of one may only be trusted once it holds for those of the other."""

    TRAINING = "training"
    """Like single brands, one price band, and look at each place of a list with a chance of its own."""
    OTHER = "other"
    """Like kinds of brands and cloths, are the more put off the dearer it is, and read from the top until they stop."""


@dataclass(frozen=True, slots=True)
class Likes:
    """Hidden tastes, in units of a product's appeal."""

    brands: Mapping[str, float]
    colours: Mapping[str, float]
    cloths: Mapping[str, float]
    band: float
    """Logarithm of what they like to pay over the usual price."""
    narrow: float
    """How much straying from the band puts them off."""
    thrift: float
    """How much a high price puts them off, over all of its range."""
    bargains: float
    ratings: float
    fame: float
    news: float
    nearby: float
    seasons: float
    size: float


@dataclass(frozen=True, slots=True)
class SimulatedShopper:
    shopper_id: str
    make: Make
    profile: Profile
    likes: Likes
    is_known: bool
    """Signed in, so that what they do is remembered."""
    seed: int

    def draws(self, goods: Goods, chance: Random) -> Good:
        """A product of the kind they are after, by whom they buy for and what they like."""
        for _ in range(20):
            gender = weighted(chance, self.profile.buys_for)
            kinds = [key for key in goods.shelves if key[0] == gender]
            if kinds:
                weights = {key: len(goods.shelves[key]) * self.profile.taste.get(key[1], 1.0) for key in kinds}
                shelf = goods.shelves[weighted(chance, weights)]
                some = chance.choices(shelf, k=min(6, len(shelf)))
                return max(some, key=lambda good: self.taste_for(good) + chance.gauss(0, 1))
        raise AssertionError("a shop has products for everybody")

    def taste_for(self, good: Good) -> float:
        """How this one strikes this shopper whatever they are after."""
        likes, product = self.likes, good.stocked.product
        felt = likes.brands.get(product.brand or "", 0.0) + likes.cloths.get(product.material or "", 0.0)
        felt += max((likes.colours.get(colour, 0.0) for colour in product.colours), default=0.0)
        felt -= min(likes.narrow * (good.price_ratio - likes.band) ** 2, 4.0) + likes.thrift * good.price_ratio
        felt += likes.bargains * good.discount + likes.ratings * good.quality + likes.fame * good.fame
        felt += likes.news * max(1.0 - good.age_days / 180, 0.0)
        return felt + stream(self.seed, "whim", self.shopper_id, good.product_id).gauss(0, 0.2)

    def appeal(self, good: Good, need: Need, month: int) -> float:
        """How much they want it now: how far it meets the need, and how it strikes them."""
        felt = _met(good, need) + self.taste_for(good)
        season = _SEASONS.get(good.stocked.product.season or "")
        if season is not None and month not in season:
            felt -= self.likes.seasons
        if self.profile.customer.city in good.cities:
            felt += self.likes.nearby
        return felt if self.finds_size(good) else felt - self.likes.size

    def finds_size(self, good: Good) -> bool:
        """Whether a size of theirs is left; what comes in sizes they do not wear is for somebody else."""
        made = {variant.size for variant in good.stocked.variants}
        own = made & set(self.profile.sizes.values())
        return bool((own or made) & good.sizes_left)

    def size_of(self, good: Good) -> str | None:
        own = [size for size in self.profile.sizes.values() if size in good.sizes_left]
        return own[0] if own else next(iter(sorted(good.sizes_left)), None)


def make_shoppers(make: Make, count: int, goods: Goods, *, seed: int, as_of: date) -> list[SimulatedShopper]:
    """People of the demo shop's kind with tastes of their own; the makes share nobody."""
    people = profiles(count, cities(), seed=seed * 2 + (make is Make.OTHER), as_of=as_of)
    return [_shopper(make, number, profile, goods, seed) for number, profile in enumerate(people)]


def _shopper(make: Make, number: int, profile: Profile, goods: Goods, seed: int) -> SimulatedShopper:
    chance = stream(seed, "likes", make, number)
    likes = _single_likes(goods, chance) if make is Make.TRAINING else _kindred_likes(goods, chance)
    is_known = chance.random() < 0.85
    return SimulatedShopper(f"X-{make[0]}{number}", make, profile, likes, is_known, seed)


def _single_likes(goods: Goods, chance: Random) -> Likes:
    """A few brands loved, a few avoided, one price band."""
    brands = {brand: chance.gauss(0, 0.45) for brand in goods.brands}
    brands |= dict.fromkeys(chance.sample(goods.brands, min(4, len(goods.brands))), 1.6)
    return Likes(
        brands=brands,
        colours={colour: chance.gauss(0, 0.2) for colour in _colours(goods)},
        cloths={},
        band=chance.gauss(0, 0.45),
        narrow=chance.uniform(0.8, 1.6),
        thrift=0.0,
        bargains=chance.uniform(1.0, 3.0),
        ratings=chance.uniform(0.9, 1.3),
        fame=chance.uniform(0.3, 0.6),
        news=chance.gauss(0.4, 0.5),
        nearby=chance.uniform(0.0, 0.8),
        seasons=chance.uniform(0.3, 1.6),
        size=chance.uniform(1.5, 3.0),
    )


def _kindred_likes(goods: Goods, chance: Random) -> Likes:
    """Brands that make alike things are liked alike; cloths too; what is dear is liked less, by some much less."""
    leanings = {kind: chance.gauss(0, 1.0) for kind in sorted({_kind(brand) for brand in goods.brands})}
    return Likes(
        brands={brand: leanings[_kind(brand)] + chance.gauss(0, 0.6) for brand in goods.brands},
        colours=dict.fromkeys(chance.sample(_colours(goods), 6), 1.0),
        cloths={cloth: chance.gauss(0, 0.4) for cloth in _cloths(goods)},
        band=chance.gauss(0.0, 0.5),
        narrow=chance.uniform(0.3, 1.2),
        thrift=chance.choice((-0.6, 0.3, 0.8, 1.6)),
        bargains=chance.choice((0.0, 0.8, 3.5)),
        ratings=chance.uniform(0.2, 1.4),
        fame=chance.uniform(0.1, 1.1),
        news=chance.choice((0.0, 0.2, 1.2)),
        nearby=chance.choice((0.0, 0.6)),
        seasons=chance.uniform(0.2, 1.4),
        size=chance.uniform(1.0, 3.5),
    )


def _met(good: Good, need: Need) -> float:
    """0 for all that was wished; each wish that is not met, said or not, costs its own."""
    product, cost = good.stocked.product, 0.0
    if good.category != need.category:
        cost += 1.8 if need.category in good.kin else 4.0
    gender = product.gender.value if product.gender else "home"
    if gender not in (need.gender, "unisex"):
        cost += 3.0
    own = {
        "colour": {colour.casefold() for colour in product.colours},
        "material": {(product.material or "").casefold()},
        "occasion": {occasion.casefold() for occasion in product.occasions},
        "pattern": {(product.pattern or "").casefold()},
        "fit": {(product.fit or "").casefold()},
        "brand": {(product.brand or "").casefold()},
    }
    cost += sum(_COSTS[what] for what, value in need.wishes.items() if not _is_among(value.casefold(), own[what]))
    if need.word and need.word not in good.words:
        cost += 1.2
    if need.detail and need.detail not in good.says:
        cost += 1.8
    if need.price_max and good.price > need.price_max:
        cost += 1.0 + 3.0 * min(good.price / need.price_max - 1.0, 1.0)
    return -cost


def _is_among(wish: str, own: set[str]) -> bool:
    """Navy blue will do for blue, not the other way round."""
    return wish in own or any(value.endswith(f" {wish}") for value in own)


_COSTS = {"colour": 1.8, "material": 1.5, "occasion": 1.1, "pattern": 1.3, "fit": 1.2, "brand": 2.2}


def _kind(brand: str) -> str:
    """What a brand dresses people for, and whether it is dear."""
    known = shop_range().brands[brand]
    return f"{known.lean} {known.tier}"


def _colours(goods: Goods) -> list[str]:
    return sorted({colour for good in goods.by_id.values() for colour in good.stocked.product.colours})


def _cloths(goods: Goods) -> list[str]:
    return sorted({good.stocked.product.material or "" for good in goods.by_id.values()} - {""})
