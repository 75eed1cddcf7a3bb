"""Products with their variants, reviews and price history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.catalogue import product_from
from core.db.tables import facets, order_lines, price_points, products, reviews, shop_state, variants
from core.domain.catalogue import PricePoint, Review, StockedProduct, UnknownProduct, Variant
from core.domain.money import Money

AnyRow = Row[*tuple[Any, ...]]
_VARIANT_COLUMNS = (
    variants.c.variant_id,
    variants.c.product_id,
    variants.c.size,
    variants.c.colour,
    variants.c.stock,
)
_MANY = select(products).where(products.c.product_id.in_(bindparam("ids", expanding=True)))
VARIANTS_OF = (
    select(*_VARIANT_COLUMNS)
    .where(variants.c.product_id.in_(bindparam("ids", expanding=True)))
    .order_by(variants.c.product_id, variants.c.position)
)
_REVIEWS = (
    select(reviews)
    .where(reviews.c.product_id == bindparam("product_id"))
    .order_by(reviews.c.written_at.desc(), reviews.c.review_id)
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_PRICES = select(price_points).where(price_points.c.product_id == bindparam("product_id")).order_by(price_points.c.day)
_THIS, _OTHER = order_lines.alias("this"), order_lines.alias("other")
_BOUGHT_WITH = (
    select(_OTHER.c.product_id)
    .join(_THIS, _THIS.c.order_id == _OTHER.c.order_id)
    .join(products, products.c.product_id == _OTHER.c.product_id)
    .where(_THIS.c.product_id == bindparam("product_id"), _OTHER.c.product_id != bindparam("product_id"))
    .group_by(_OTHER.c.product_id)
    .order_by(func.count(_OTHER.c.order_id.distinct()).desc(), _OTHER.c.product_id)
    .limit(bindparam("limit"))
)
_FACETS = select(facets).order_by(facets.c.facet, facets.c.products.desc(), facets.c.value)
_COUNT = select(shop_state.c.products)
_CURRENCY = (
    select(products.c.currency)
    .where(products.c.price_minor.is_not(None))
    .group_by(products.c.currency)
    .order_by(func.count().desc(), products.c.currency)
    .limit(1)
)


class SqlProducts:
    """Implements `ports.Products`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, product_id: str) -> StockedProduct:
        found = await self.many([product_id])
        if not found:
            raise UnknownProduct(f"no product {product_id}", product_id=product_id)
        return found[0]

    async def many(self, product_ids: Sequence[str]) -> list[StockedProduct]:
        """Two statements, however many products."""
        if not product_ids:
            return []
        ids = {"ids": list(dict.fromkeys(product_ids))}
        rows = (await self._connection.execute(_MANY, ids)).all()
        by_id = {
            each.product.product_id: each for each in stocked(rows, await self._connection.execute(VARIANTS_OF, ids))
        }
        return [by_id[i] for i in ids["ids"] if i in by_id]

    async def reviews(self, product_id: str, *, limit: int = 20, offset: int = 0) -> list[Review]:
        asked = {"product_id": product_id, "limit": limit, "offset": offset}
        rows = await self._connection.execute(_REVIEWS, asked)
        return [Review(**row._mapping) for row in rows]

    async def prices(self, product_id: str) -> list[PricePoint]:
        rows = await self._connection.execute(_PRICES, {"product_id": product_id})
        return [PricePoint(row.product_id, row.day, Money(row.price_minor, row.currency)) for row in rows]

    async def bought_with(self, product_id: str, *, limit: int = 6) -> list[str]:
        rows = await self._connection.execute(_BOUGHT_WITH, {"product_id": product_id, "limit": limit})
        return [row[0] for row in rows]

    async def facets(self) -> dict[str, list[tuple[str, int]]]:
        counted: dict[str, list[tuple[str, int]]] = {}
        for facet, value, number in await self._connection.execute(_FACETS):
            counted.setdefault(facet, []).append((value, number))
        return counted

    async def count(self) -> int:
        return await self._connection.scalar(_COUNT) or 0

    async def currency(self) -> str | None:
        found: str | None = await self._connection.scalar(_CURRENCY)
        return found


def stocked(product_rows: Iterable[AnyRow], variant_rows: Iterable[AnyRow]) -> list[StockedProduct]:
    """Products in the order of their rows, each with its variants in theirs."""
    kept: dict[str, list[Variant]] = {}
    for row in variant_rows:
        kept.setdefault(row[1], []).append(Variant(*row))
    products_read = (product_from(row) for row in product_rows)
    return [StockedProduct(product, tuple(kept.get(product.product_id, ()))) for product in products_read]
