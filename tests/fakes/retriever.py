"""An in-memory twin of the search: the same hard filters, and words in common instead of an index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from core.domain.catalogue import Gender, StockedProduct
from core.domain.intent import Sort
from core.domain.search import Filters, Found, Hit, ProductQuery


class ShelfRetriever:
    """Implements `ports.Retriever` over a few products; loosens nothing."""

    def __init__(self, products: Iterable[StockedProduct] = ()) -> None:
        self._products = list(products)

    async def search(self, query: ProductQuery, *, vector: Any = None) -> Found:  # noqa: ARG002 (the port has it)
        meeting = [s for s in self._products if meets(s, query.filters)]
        ranked = sorted(meeting, key=lambda s: _place(s, query))
        page = ranked[query.offset : query.offset + query.limit]
        hits = tuple(Hit(s.product.product_id, float(_words_in_common(s, query.text))) for s in page)
        return Found(hits, total=len(meeting))

    async def similar(self, product_id: str, query: ProductQuery) -> Found:
        this = next(s for s in self._products if s.product.product_id == product_id)
        without = replace(query.filters, not_products=(*query.filters.not_products, product_id))
        return await self.search(replace(query, text=this.product.title, filters=without))


def meets(stocked: StockedProduct, filters: Filters) -> bool:
    """Whether the product is within every filter."""
    product = stocked.product
    price = product.price
    return all(
        (
            not filters.categories or product.category in filters.categories,
            not filters.colours or bool(set(filters.colours) & set(product.colours)),
            filters.gender is None or product.gender is None or product.gender in Gender.meeting(filters.gender),
            not filters.brands or product.brand in filters.brands,
            not filters.sizes or bool(set(filters.sizes) & set(stocked.sizes_in_stock)),
            not filters.occasions or bool(set(filters.occasions) & set(product.occasions)),
            not filters.materials or product.material in filters.materials,
            not filters.fits or product.fit in filters.fits,
            not filters.patterns or product.pattern in filters.patterns,
            filters.price_min is None or (price is not None and price >= filters.price_min),
            filters.price_max is None or (price is not None and price <= filters.price_max),
            product.category not in filters.not_categories,
            not set(filters.not_colours) & set(product.colours),
            product.brand not in filters.not_brands,
            product.product_id not in filters.not_products,
            not filters.in_stock or bool(stocked.sizes_in_stock),
        )
    )


def _place(stocked: StockedProduct, query: ProductQuery) -> tuple[float, str]:
    product = stocked.product
    price = product.price.minor if product.price else 0
    match query.sort:
        case Sort.PRICE_ASC:
            return price, product.product_id
        case Sort.PRICE_DESC:
            return -price, product.product_id
        case Sort.RATING:
            return -(product.rating or 0), product.product_id
        case Sort.NEWEST:
            return -(product.launched_on.toordinal() if product.launched_on else 0), product.product_id
        case Sort.RELEVANCE:
            return -_words_in_common(stocked, query.text), product.product_id


def _words_in_common(stocked: StockedProduct, text: str) -> int:
    product = stocked.product
    said = f"{product.title} {product.category} {' '.join(product.colours)} {product.brand}".casefold().split()
    return len(set(said) & set(text.casefold().split()))
