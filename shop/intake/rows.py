"""Bring one row of a catalogue file into the shop's terms, or say what is wrong with it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from core.domain.catalogue import Gender, Product, StockedProduct, Variant
from core.domain.lexicon import Lexicon
from core.domain.money import Money

ASSUMED_STOCK = 10
"""Pieces of each size taken to be there when the file says nothing of stock."""
ONE_SIZE = "One Size"
NO_COLOUR = ""
"""Colour of a variant when the file names none."""
OTHER = "other"
"""Category of a row that names none and whose title does not say either."""
_OWN = frozenset(
    ("id", "title", "description", "brand", "category", "gender", "colours", "sizes", "price", "mrp", "currency")
).union(("rating", "rating_count", "stock", "season", "occasion", "material", "attributes"))
_LONGEST_ID = 200
_MOST_SIZES = 100


class BadRow(ValueError):
    """The row breaks the catalogue format; the message says how."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A row as the shop sells it, and what the file left open."""

    stocked: StockedProduct
    stock_assumed: bool
    colours_from_title: bool


class RowReader:
    """Reads rows in the terms of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._genders = {word: term.name for term in lexicon.genders.values() for word in term.words}
        self._longest_colour = max(len(word.split()) for word in lexicon.colour_of_word)
        self._longest_category = max(len(word.split()) for word in lexicon.category_of_word)

    def taken(self, row: Mapping[str, Any]) -> Taken:
        """Raises BadRow."""
        title = _text(row, "title", required=True)
        said = tuple(dict.fromkeys(self._colour(name) for name in _texts(row, "colours")))
        colours = said or self._colours_in(title)
        stock = _stock(row)
        product_id, category = _id(row), _text(row, "category")
        price, mrp = _prices(row)
        product = Product(
            product_id=f"P-{product_id}",
            title=title,
            category=category or self._category_in(title),
            description=_text(row, "description"),
            brand=_text(row, "brand") or None,
            gender=self._gender(_text(row, "gender")),
            colours=colours,
            price=price,
            mrp=mrp,
            rating=_rating(row),
            rating_count=_count(row, "rating_count"),
            material=_text(row, "material").casefold() or None,
            season=_text(row, "season").casefold() or None,
            occasions=tuple(dict.fromkeys(name.casefold() for name in _texts(row, "occasion"))),
            attributes=_attributes(row),
        )
        variants = _variants(product_id, product, _sizes(row, stock), stock)
        return Taken(StockedProduct(product, variants), stock is None, not said and bool(colours))

    def _colour(self, name: str) -> str:
        return self._lexicon.colour_of_word.get(name.casefold(), name.casefold())

    def _gender(self, name: str) -> Gender | None:
        """None for a word the lexicon does not hold, and for "kids", which is both."""
        known = self._genders.get(name.casefold())
        return Gender(known) if known in {gender.value for gender in Gender} else None

    def _colours_in(self, title: str) -> tuple[str, ...]:
        """Colours that the title names, for files that have no field for them."""
        return tuple(dict.fromkeys(_found(title, self._lexicon.colour_of_word, self._longest_colour)))

    def _category_in(self, title: str) -> str:
        """The last kind of thing the title names: in "t-shirt dress" that is the dress."""
        found = list(_found(title, self._lexicon.category_of_word, self._longest_category))
        return found[-1] if found else OTHER


def _found(title: str, values: Mapping[str, str], longest: int) -> Iterable[str]:
    """Values of the words of the title, the longest phrase first at each place."""
    words, at = title.casefold().split(), 0
    while at < len(words):
        spans = range(min(longest, len(words) - at), 0, -1)
        span = next((n for n in spans if " ".join(words[at : at + n]) in values), 0)
        if span:
            yield values[" ".join(words[at : at + span])]
        at += span or 1


def _id(row: Mapping[str, Any]) -> str:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise BadRow("id is missing" if value is None else f"id is {value!r}, not a text")
    if len(value) > _LONGEST_ID or not value.isprintable():
        raise BadRow(f"id {value[:40]!r} is longer than {_LONGEST_ID} characters or has signs that cannot be printed")
    return value.strip()


def _text(row: Mapping[str, Any], key: str, *, required: bool = False) -> str:
    value = row.get(key)
    if value is None:
        if required:
            raise BadRow(f"{key} is missing")
        return ""
    if not isinstance(value, str):
        raise BadRow(f"{key} is {value!r}, not a text")
    if required and not value.strip():
        raise BadRow(f"{key} is empty")
    return " ".join(value.split())


def _texts(row: Mapping[str, Any], key: str) -> list[str]:
    """A list of texts; a single text counts as a list of it."""
    value = row.get(key)
    listed = [] if value is None else [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise BadRow(f"{key} is {value!r}, not a list of texts")
    return [" ".join(one.split()) for one in listed if one.strip()]


def _number(row: Mapping[str, Any], key: str) -> float | None:
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise BadRow(f"{key} is {value!r}, not a number")
    if value < 0:
        raise BadRow(f"{key} is {value}, below zero")
    if value > 10**12:
        raise BadRow(f"{key} is {value}, more than anything costs or counts")
    return value


def _prices(row: Mapping[str, Any]) -> tuple[Money | None, Money | None]:
    """Selling price and MRP. 0 counts as not given; so does an MRP below the price."""
    currency = _text(row, "currency") or "INR"
    if len(currency) != 3 or not currency.isascii() or not currency.isalpha():
        raise BadRow(f"currency is {currency!r}, not a code of three letters such as INR")
    price, mrp = (_money(_number(row, key), currency.upper()) for key in ("price", "mrp"))
    if price is None:
        return None, mrp
    return price, mrp if mrp is not None and mrp >= price else None


def _money(amount: float | None, currency: str) -> Money | None:
    return Money.of(Decimal(str(amount)), currency) if amount else None


def _rating(row: Mapping[str, Any]) -> float | None:
    rating = _number(row, "rating")
    if rating is not None and rating > 5:
        raise BadRow(f"rating is {rating}, above 5")
    return rating or None


def _count(row: Mapping[str, Any], key: str) -> int:
    number = _number(row, key)
    if number is not None and number != int(number):
        raise BadRow(f"{key} is {number}, not a whole number")
    return int(number or 0)


def _stock(row: Mapping[str, Any]) -> dict[str, int] | None:
    """Pieces by size; None when the row says nothing of stock."""
    stock = row.get("stock")
    if stock is None:
        return None
    if not isinstance(stock, dict):
        raise BadRow(f"stock is {stock!r}, not sizes with their numbers")
    return {" ".join(size.split()) or ONE_SIZE: _count(stock, size) for size in stock}


def _sizes(row: Mapping[str, Any], stock: Mapping[str, int] | None) -> tuple[str, ...]:
    """As listed, then those that only have stock."""
    sizes = tuple(dict.fromkeys((*_texts(row, "sizes"), *(stock or ())))) or (ONE_SIZE,)
    if len(sizes) > _MOST_SIZES:
        raise BadRow(f"{len(sizes)} sizes are more than {_MOST_SIZES}")
    return sizes


def _variants(
    product_id: str, product: Product, sizes: tuple[str, ...], stock: Mapping[str, int] | None
) -> tuple[Variant, ...]:
    """Each size in each colour; stock is by size in the file and shared out evenly over the colours."""
    colours = product.colours or (NO_COLOUR,)
    made: list[Variant] = []
    for colour_at, colour in enumerate(colours):
        for size in sizes:
            pieces = ASSUMED_STOCK if stock is None else _share(stock.get(size, 0), colour_at, len(colours))
            made.append(Variant(f"V-{product_id}-{len(made) + 1}", product.product_id, size, colour, pieces))
    return tuple(made)


def _share(pieces: int, at: int, among: int) -> int:
    return pieces // among + (at < pieces % among)


def _attributes(row: Mapping[str, Any]) -> dict[str, str]:
    """What the row says beyond the format, as texts; a nested object is kept as it reads."""
    given = row.get("attributes")
    if given is not None and not isinstance(given, dict):
        raise BadRow(f"attributes is {given!r}, not an object")
    extra = {key: value for key, value in row.items() if key not in _OWN}
    return {
        str(key): _shown(value) for key, value in (extra | (given or {})).items() if value not in (None, "", [], {})
    }


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(one)}" for key, one in value.items())
    return str(value)
