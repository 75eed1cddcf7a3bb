"""What is asked of the catalogue, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.intent import Sort
from core.domain.money import Money
from core.domain.taste import History


@dataclass(frozen=True, slots=True)
class Filters:
    """Hard limits: every product found meets each of them. Values within one tuple are alternatives.

    `sizes` means in stock in one of them; with `in_stock` some size must be left.
    Prices include their bounds; a product without a price never meets a price bound.
    """

    categories: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    gender: str | None = None
    brands: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    fits: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    price_min: Money | None = None
    price_max: Money | None = None
    not_categories: tuple[str, ...] = ()
    not_colours: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    not_materials: tuple[str, ...] = ()
    not_patterns: tuple[str, ...] = ()
    not_fits: tuple[str, ...] = ()
    not_products: tuple[str, ...] = ()
    """Already shown, or not to be shown again."""
    in_stock: bool = False
    min_rating: float | None = None


@dataclass(frozen=True, slots=True)
class ProductQuery:
    text: str
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    limit: int = 24
    offset: int = 0
    may_relax: bool = True
    """Loosen one filter at a time when nothing meets all of them."""
    history: History | None = None
    """Of the shopper who asks, to put what is found into their order; None: into everybody's."""
    explain: int = 0
    """How many of the first hits say why they stand where they do."""


class Relaxable(StrEnum):
    """Filters that may be loosened, named as the answer's `relaxed` names them."""

    FIT = "fit"
    PATTERN = "pattern"
    MATERIAL = "material"
    OCCASION = "occasion"
    BRAND = "brand"
    COLOUR = "colour"
    PRICE = "price"
    SIZE = "size"


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One filter that was loosened so that something could be shown."""

    what: Relaxable
    wanted: str
    """What the shopper asked for, ready to show: "maroon", "under ₹3,000"."""
    now: str | None = None
    """What stands in its place ("under ₹3,600"), or None when it was dropped."""


@dataclass(frozen=True, slots=True)
class Hit:
    product_id: str
    score: float
    scores: dict[str, float] = field(default_factory=dict)
    """By leg or feature: "dense", "bm25", "fused", …; "+name" is what a feature added to the score."""
    reasons: tuple[str, ...] = ()
    """Features of the ranker that speak for it, the strongest first."""


@dataclass(frozen=True, slots=True)
class Found:
    hits: tuple[Hit, ...]
    total: int
    """How many products meet the filters (after loosening), not only this page."""
    relaxed: tuple[Relaxation, ...] = ()
    timings_ms: dict[str, float] = field(default_factory=dict)
    """"encode", "search", "rank"."""
