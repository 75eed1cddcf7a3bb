"""What an index holds of a product: the passage that is encoded, weighted words, facets and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

from retrieval.search.facets import Facet

NO_PRICE = -1


@dataclass(frozen=True, slots=True)
class Document:
    product_id: str
    passage: str
    """What the encoder reads."""
    terms: Mapping[str, float]
    """Index term to weighted count."""
    length: float
    """Of the text in weighted words, for BM25."""
    title_terms: tuple[str, ...]
    """In order, repeats kept."""
    facets: Mapping[Facet, tuple[str, ...]]
    price: int
    """Minor units, or NO_PRICE."""
    rating: float
    """0 when nobody rated it."""
    rating_count: int
    launched: int
    """Day number (proleptic Gregorian ordinal); 0 when unknown."""
    stock: int
    discount: float = nan
    """Share of the MRP that is taken off; NaN without price or MRP."""
    sizes_left: float = nan
    """Share of its sizes that are in stock; NaN for a product without any."""
    bought: int = 0
    click_rate: float = nan
