"""Make of each product the document that indexes hold: passage, weighted words, facets, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import nan

from core.domain.catalogue import Product, StockedProduct
from core.domain.lexicon import Lexicon
from core.domain.signals import NOTHING_KNOWN, Signals
from retrieval.search.facets import Facet, FacetKeys
from retrieval.search.words import Concept, WordReader, folded
from retrieval.stores.document import NO_PRICE, Document

FIELD_WEIGHTS = {"title": 3.0, "category": 3.0, "brand": 1.0, "description": 1.0, "attributes": 0.3}
"""How often a word of each field counts; measured on half of Chorus's queries, see finetune/LOG.md."""
CONCEPT_WEIGHT = 3.0
"""A concept of the product's own facets counts as a word of its title."""


class DocumentMaker:
    """Makes documents in the terms of one lexicon; `signals` are what shoppers did with the products."""

    def __init__(self, lexicon: Lexicon, signals: Signals = NOTHING_KNOWN) -> None:
        self._signals = signals
        self._reader = WordReader(lexicon)
        self._keys = FacetKeys(lexicon)

    def document(self, stocked: StockedProduct) -> Document:
        product = stocked.product
        facets, known = self._keys.of_product(stocked), self._signals
        counts, length = self._counts(product)
        for term in _concepts(facets):
            counts[term] = counts.get(term, 0.0) + CONCEPT_WEIGHT
        if cities := known.cities.get(product.product_id):
            facets[Facet.CITY] = tuple(folded(city) for city in cities)
        return Document(
            product_id=product.product_id,
            passage=passage(product),
            terms=counts,
            length=length,
            title_terms=tuple(self._reader.stems(product.title)),
            facets=facets,
            price=product.price.minor if product.price else NO_PRICE,
            rating=product.rating or 0.0,
            rating_count=product.rating_count,
            launched=product.launched_on.toordinal() if product.launched_on else 0,
            stock=sum(variant.stock for variant in stocked.variants),
            discount=_discount(product),
            sizes_left=_sizes_left(stocked),
            bought=known.bought.get(product.product_id, 0),
            click_rate=known.click_rates.get(product.product_id, nan),
        )

    def _counts(self, product: Product) -> tuple[dict[str, float], float]:
        counts: dict[str, float] = {}
        length = 0.0
        for name, text in _fields(product).items():
            weight = FIELD_WEIGHTS[name]
            for stem in self._reader.stems(text):
                counts[stem] = counts.get(stem, 0.0) + weight
                length += weight
        return counts, length


def passage(product: Product) -> str:
    """Title first: the encoder reads no more than its first tokens."""
    whom = product.gender.value if product.gender else None
    looks = (*product.colours, product.material, product.fit, product.pattern)
    facts = (product.brand, product.category, whom, *looks)
    parts = (product.title, *facts, *product.occasions, product.description)
    return ". ".join(part for part in parts if part)


def _discount(product: Product) -> float:
    if product.price is None or product.mrp is None or product.mrp.minor <= 0:
        return nan
    return max(1.0 - product.price.minor / product.mrp.minor, 0.0)


def _sizes_left(stocked: StockedProduct) -> float:
    left = stocked.stock_by_size
    return sum(pieces > 0 for pieces in left.values()) / len(left) if left else nan


def _fields(product: Product) -> dict[str, str]:
    facts = (product.material, product.fit, product.pattern, product.season, product.care)
    return {
        "title": product.title,
        "category": product.category,
        "brand": product.brand or "",
        "description": product.description,
        "attributes": _joined((*product.colours, *product.occasions, *facts, *product.attributes.values())),
    }


def _joined(parts: Iterable[str | None]) -> str:
    return " ".join(part for part in parts if part)


def _concepts(facets: Mapping[Facet, tuple[str, ...]]) -> Iterable[str]:
    """The facets that the lexicon has concepts for, as the query's words name them."""
    slots = (
        Facet.CATEGORY,
        Facet.COLOUR,
        Facet.OCCASION,
        Facet.MATERIAL,
        Facet.PATTERN,
        Facet.FIT,
        Facet.BRAND,
        Facet.GENDER,
    )
    return [Concept(facet.value, value).term for facet in slots for value in facets.get(facet, ())]
