"""Grade products against a need: 3 for all that was asked for, less for each wish missed, 0 for a hard one.

A need names values as the catalogue has them, any of a list will do. Hard: category, brand, colour, size (in stock),
gender, price_min, price_max, and under "not" whatever is ruled out. Soft: material, pattern, fit, occasion, season and
words (of the title, description or attributes); each one missed takes a grade off. Unisex, and a product of no gender,
suits women, men and children by name; "kids" are girls and boys. A product without a price meets no price.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from core.domain.catalogue import StockedProduct

WORDS = "words"
HARD = ("category", "brand", "colour", "size")
SOFT = ("material", "pattern", "fit", "occasion", "season", WORDS)
PRICES = ("price_min", "price_max")
GENDERS = ("women", "men", "girls", "boys", "kids", "unisex")
RULED_OUT = "not"
BEST = 3.0


@dataclass(frozen=True, slots=True)
class Need:
    """What a shopper needs; values lower case."""

    wanted: Mapping[str, tuple[str, ...]]
    """Hard and soft keys to values, any of which will do."""
    ruled_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gender: str | None = None
    price_min: float | None = None
    price_max: float | None = None

    @property
    def is_hard(self) -> bool:
        """Whether it names a limit beyond the kind of thing that is looked for."""
        limits = (self.gender, self.price_min, self.price_max, self.ruled_out, self.wanted.keys() & {*HARD[1:]})
        return any(limits)


def need_from(value: object) -> Need:
    """Raises ValueError saying what is wrong with it."""
    if not isinstance(value, Mapping):
        raise ValueError("need must be an object")
    unknown = value.keys() - {*HARD, *SOFT, *PRICES, "gender", RULED_OUT}
    if unknown:
        raise ValueError(f"need has unknown keys: {', '.join(sorted(map(str, unknown)))}")
    ruled_out = value.get(RULED_OUT, {})
    if not isinstance(ruled_out, Mapping) or ruled_out.keys() - {*HARD, *SOFT}:
        raise ValueError(f"need: {RULED_OUT} must be an object of {', '.join((*HARD, *SOFT))}")
    gender = value.get("gender")
    if gender is not None and gender not in GENDERS:
        raise ValueError(f"need: gender {gender!r} is not one of {', '.join(GENDERS)}")
    return Need(
        wanted={key: _values(value[key]) for key in (*HARD, *SOFT) if key in value},
        ruled_out={str(key): _values(each) for key, each in ruled_out.items()},
        gender=gender,
        price_min=_price(value, "price_min"),
        price_max=_price(value, "price_max"),
    )


def _values(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(each, str | int | float) for each in values):
        raise ValueError(f"need: {value!r} is no list of values")
    return tuple(str(each).lower() for each in values)


def _price(need: Mapping[Any, Any], key: str) -> float | None:
    price = need.get(key)
    if price is not None and (isinstance(price, bool) or not isinstance(price, int | float)):
        raise ValueError(f"need: {key} {price!r} is no number")
    return None if price is None else float(price)


class Shelf:
    """A catalogue laid out so that a need finds its products fast."""

    def __init__(self, products: Sequence[StockedProduct]) -> None:
        self._all = frozenset(range(len(products)))
        self._ids = [stocked.product.product_id for stocked in products]
        self._prices = [_rupees(stocked) for stocked in products]
        self._texts = [_text(stocked) for stocked in products]
        self._rows: dict[tuple[str, str], set[int]] = {}
        for row, stocked in enumerate(products):
            for key, values in _facts(stocked).items():
                for value in values:
                    self._rows.setdefault((key, value.lower()), set()).add(row)

    def grades(self, need: Need) -> dict[str, float]:
        """Every product that is worth anything, by its id."""
        missed = dict.fromkeys(self._meeting_the_hard(need), 0)
        for key in SOFT:
            if key in need.wanted:
                met = self._with(key, need.wanted[key])
                missed = {row: count + (row not in met) for row, count in missed.items()}
        return {self._ids[row]: BEST - count for row, count in missed.items() if count < BEST}

    def _meeting_the_hard(self, need: Need) -> set[int]:
        wanted = [self._with(key, need.wanted[key]) for key in HARD if key in need.wanted]
        rows = reduce(set[int].intersection, wanted, set(self._all))
        if need.gender:
            rows &= self._with("gender", _suiting(need.gender))
        if need.price_min is not None or need.price_max is not None:
            rows = {row for row in rows if self._is_within(row, need)}
        return rows.difference(*(self._with(key, values) for key, values in need.ruled_out.items()))

    def _is_within(self, row: int, need: Need) -> bool:
        price = self._prices[row]
        if price is None:
            return False
        low, high = need.price_min, need.price_max
        return (low is None or price >= low) and (high is None or price <= high)

    def _with(self, key: str, values: Iterable[str]) -> set[int]:
        if key == WORDS:
            return {row for row, text in enumerate(self._texts) if any(value in text for value in values)}
        return set().union(*(self._rows.get((key, value), ()) for value in values))


def _suiting(gender: str) -> tuple[str, ...]:
    return ("girls", "boys") if gender == "kids" else (gender, "unisex", NO_GENDER)


NO_GENDER = ""


def _facts(stocked: StockedProduct) -> dict[str, Iterable[str]]:
    product = stocked.product
    return {
        "category": [product.category],
        "brand": [product.brand or ""],
        "colour": product.colours,
        "size": stocked.sizes_in_stock,
        "gender": [product.gender.value if product.gender else NO_GENDER],
        "material": [product.material or ""],
        "pattern": [product.pattern or ""],
        "fit": [product.fit or ""],
        "occasion": product.occasions,
        "season": [product.season or ""],
    }


def _text(stocked: StockedProduct) -> str:
    product = stocked.product
    return " ".join((product.title, product.description, *product.attributes.values())).lower()


def _rupees(stocked: StockedProduct) -> float | None:
    price = stocked.product.price
    return None if price is None else float(price.amount)
