"""The in-memory search with what an assistant needs beside it: loosening, and a record of what was asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from core.domain.catalogue import StockedProduct
from core.domain.search import Found, ProductQuery, Relaxable, Relaxation
from tests.fakes.retriever import ShelfRetriever

LOOSENED = {
    Relaxable.FIT: "fits",
    Relaxable.PATTERN: "patterns",
    Relaxable.MATERIAL: "materials",
    Relaxable.OCCASION: "occasions",
    Relaxable.BRAND: "brands",
    Relaxable.SIZE: "sizes",
    Relaxable.COLOUR: "colours",
}


class LooseningRetriever(ShelfRetriever):
    """Drops one filter when nothing meets all; `queries` and `vectors` hold what was asked."""

    def __init__(self, products: Iterable[StockedProduct] = ()) -> None:
        super().__init__(products)
        self.queries: list[ProductQuery] = []
        self.vectors: list[Any] = []

    async def search(self, query: ProductQuery, *, vector: Any = None) -> Found:
        self.queries.append(query)
        self.vectors.append(vector)
        found = await super().search(query, vector=vector)
        return found if found.hits or not query.may_relax else await self._loosened(query, found)

    async def _loosened(self, query: ProductQuery, nothing: Found) -> Found:
        for what, field in LOOSENED.items():
            wanted: tuple[str, ...] = getattr(query.filters, field)
            without = replace(query, filters=replace(query.filters, **{field: ()}))  # type: ignore[arg-type]
            found = await super().search(without) if wanted else nothing
            if found.hits:
                return replace(found, relaxed=(Relaxation(what, ", ".join(wanted)),))
        return nothing
