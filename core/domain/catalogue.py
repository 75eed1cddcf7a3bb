"""Products, their variants and what is written about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.domain.money import Money
from core.domain.sizes import in_order
from core.errors import NotFound


class Gender(StrEnum):
    """Whom a product is made for; unisex meets women and men, and for children girls and boys."""

    WOMEN = "women"
    MEN = "men"
    GIRLS = "girls"
    BOYS = "boys"
    UNISEX = "unisex"

    @classmethod
    def meeting(cls, wanted: str) -> frozenset[Gender]:
        """The genders of products that suit `wanted` (a gender, or "kids")."""
        if wanted == "kids":
            return frozenset({cls.GIRLS, cls.BOYS})
        return frozenset({cls(wanted), cls.UNISEX})


@dataclass(frozen=True, slots=True)
class Product:
    """A style as it is shown; its sizes and colours are variants. `price` None: cannot be bought online."""

    product_id: str
    title: str
    category: str
    """Canonical category of the lexicon ("kurta"), or the source's own for imported catalogues."""
    description: str = ""
    brand: str | None = None
    gender: Gender | None = None
    """None: for the home, or not said by the source."""
    colours: tuple[str, ...] = ()
    price: Money | None = None
    mrp: Money | None = None
    rating: float | None = None
    rating_count: int = 0
    material: str | None = None
    fit: str | None = None
    pattern: str | None = None
    care: str | None = None
    season: str | None = None
    occasions: tuple[str, ...] = ()
    launched_on: date | None = None
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Variant:
    """One size in one colour; `stock` is what the online warehouse can sell now."""

    variant_id: str
    product_id: str
    size: str
    """"One Size" where a product has no sizes."""
    colour: str
    stock: int


@dataclass(frozen=True, slots=True)
class StoreStock:
    store_id: str
    variant_id: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Review:
    review_id: str
    product_id: str
    customer_id: str
    order_id: str
    stars: int
    text: str
    language: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class PricePoint:
    product_id: str
    on: date
    price: Money


class PictureView(StrEnum):
    FRONT = "front"
    BACK = "back"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class StockedProduct:
    """A product with its variants, as a page or a card needs it."""

    product: Product
    variants: tuple[Variant, ...]

    @property
    def sizes_in_stock(self) -> tuple[str, ...]:
        """Sizes with any colour left, smallest first, no repeats."""
        return in_order(v.size for v in self.variants if v.stock > 0)

    @property
    def stock_by_size(self) -> dict[str, int]:
        """Size to pieces left over all colours; sold-out sizes are there with 0."""
        totals: dict[str, int] = {}
        for variant in self.variants:
            totals[variant.size] = totals.get(variant.size, 0) + variant.stock
        return totals


class UnknownProduct(NotFound):
    """No product has that id."""
