"""The port of every product index: choose products by conditions, then search, sort and look among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import nan
from struct import Struct
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.domain.intent import Sort
from retrieval.search.conditions import Conditions
from retrieval.search.facets import Facet
from retrieval.stores.document import NO_PRICE

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scored:
    product_id: str
    score: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What ranking may look at, as the index holds it."""

    product_id: str
    title: tuple[str, ...]
    """Stems of the title, in order."""
    rating: float
    """0 when nobody rated it."""
    rating_count: int
    launched: int
    """Day number; 0 when unknown."""
    stock: int
    held: frozenset[str] = frozenset()
    """Facet values that the product has, as `held_key` writes them."""
    price: int = NO_PRICE
    price_ratio: float = nan
    """Logarithm of the price over its category's median; like every share below NaN where it is not known."""
    discount: float = nan
    sizes_left: float = nan
    popularity: float = nan
    """Its place among the catalogue's products by pieces sold, 0 to 1."""
    click_rate: float = nan
    """See `core.domain.signals.click_rates`."""
    category: str = field(default="", init=False)
    """Of several values the first by name, as of brand and gender: one that is the same in every store."""
    brand: str = field(default="", init=False)
    gender: str = field(default="", init=False)
    packed: bytes = field(default=b"", init=False, repr=False, compare=False)
    """NUMBERS as float32, so that those of many products are put side by side without a loop."""

    def __post_init__(self) -> None:
        for key in sorted(self.held, reverse=True):
            facet, _, value = key.partition("\t")
            if facet in _NAMED:
                object.__setattr__(self, facet, value)
        object.__setattr__(self, "packed", _PACK(*(getattr(self, name) for name in NUMBERS)))


NUMBERS = (
    *("rating", "rating_count", "stock", "price", "price_ratio", "discount"),
    *("sizes_left", "popularity", "click_rate"),
)
"""Of `Facts.packed`, in its order."""

_NAMED = frozenset({Facet.CATEGORY.value, Facet.BRAND.value, Facet.GENDER.value})
_PACK = Struct(f"{len(NUMBERS)}f").pack


def held_key(facet: Facet, value: str) -> str:
    """A facet's value as `Facts.held` has it."""
    return f"{facet.value}\t{value}"


class Selection(Protocol):
    """Products that meet some conditions. Equal scores are in order of product id."""

    @property
    def total(self) -> int: ...

    async def dense(self, vector: Vector, limit: int) -> list[Scored]:
        """Nearest by cosine, best first."""
        ...

    async def sparse(self, terms: Mapping[str, float], limit: int) -> list[Scored]:
        """By BM25 over the weighted terms, best first; products without any of them are left out."""
        ...

    async def listed(self, sort: Sort, *, offset: int, limit: int) -> list[str]:
        """A page of all products: products without a price last, the most popular first for RELEVANCE."""
        ...


class ProductIndex(Protocol):
    """One generation of the catalogue, unchanging; many readers may share it."""

    @property
    def count(self) -> int: ...

    @property
    def categories(self) -> frozenset[str]:
        """Every value of the category facet."""
        ...

    @property
    def newest_launch(self) -> int:
        """The latest day number among its products; newness is counted back from it."""
        ...

    async def select(self, conditions: Conditions) -> Selection: ...

    async def facts(self, product_ids: Sequence[str]) -> list[Facts]:
        """In the order asked; unknown ids are left out."""
        ...

    async def vector(self, product_id: str) -> Vector | None:
        """None for an unknown product."""
        ...

    async def close(self) -> None: ...
