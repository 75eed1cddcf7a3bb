"""Collections of a Qdrant server: their names, how each is set up, and which one a generation is searched in.

A collection is filled once and never changed: `products_<generation>_<what it holds>`. The alias `products` stands for
the one being searched and `products_before` for the last one, so that whoever looks from outside finds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qdrant_client import models

from core.domain.intent import Sort
from core.settings import Settings
from retrieval.search.facets import Facet

PREFIX = "products"
BEFORE = f"{PREFIX}_before"

DENSE = "dense"
SPARSE = "bm25"

TERMS = "terms"
SHARES = ("price_ratio", "discount", "sizes_left", "popularity", "click_rate")
"""Numbers that may be missing."""
PRODUCT_ID = "product_id"


@dataclass(frozen=True, slots=True)
class CollectionFacts:
    """What a collection says of itself in its metadata."""

    format: str
    generation: str
    encoder: str
    count: int
    newest_launch: int
    built_at: float
    complete: bool


def collection_name(generation: str, contents: str) -> str:
    return f"{PREFIX}_{generation}_{contents[:12]}"


def facts_of(metadata: dict[str, Any] | None) -> CollectionFacts | None:
    """None for a collection that is not ours."""
    try:
        return CollectionFacts(**(metadata or {}))
    except TypeError:
        return None


def place_in(sort: Sort) -> str:
    """The payload field with a product's place in an order: whole numbers without ties, so that pages are stable."""
    return f"place_{sort.value}"


def payload_indexes() -> dict[str, models.PayloadSchemaType]:
    """Every field that is filtered or ordered by; made before the points are, as the HNSW graph needs them."""
    keywords = [PRODUCT_ID, TERMS, *(facet.value for facet in Facet)]
    whole = ["price", *(place_in(sort) for sort in Sort)]
    return {
        **dict.fromkeys(keywords, models.PayloadSchemaType.KEYWORD),
        **dict.fromkeys(whole, models.PayloadSchemaType.INTEGER),
        "rating": models.PayloadSchemaType.FLOAT,
    }


def vector_params(dimensions: int) -> dict[str, models.VectorParams]:
    return {DENSE: models.VectorParams(size=dimensions, distance=models.Distance.COSINE)}


def sparse_params() -> dict[str, models.SparseVectorParams]:
    """The weights come finished from our own BM25, idf included: both stores score alike."""
    return {SPARSE: models.SparseVectorParams()}


def quantisation(settings: Settings) -> models.ScalarQuantization | None:
    """int8 in memory, the full vectors on disk for the last comparison."""
    if settings.qdrant_quantisation == "none":
        return None
    scalar = models.ScalarQuantizationConfig(type=models.ScalarType.INT8, quantile=0.99, always_ram=True)
    return models.ScalarQuantization(scalar=scalar)
