"""Search one collection of a Qdrant server."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from qdrant_client import AsyncQdrantClient, models

from core.domain.intent import Sort
from core.settings import Settings
from retrieval.search.conditions import Conditions
from retrieval.search.facets import RANKED, Facet
from retrieval.stores.index import Facts, Scored, Vector, held_key
from retrieval.stores.precision import SCORE_STEP, whole_steps
from retrieval.stores.qdrant.collections import DENSE, PRODUCT_ID, SHARES, SPARSE, CollectionFacts, place_in
from retrieval.stores.qdrant.connection import told_plainly
from retrieval.stores.qdrant.filtering import filter_of
from retrieval.stores.qdrant.points import sparse_vector

MOST_CATEGORIES = 10_000
REMEMBERED = 20_000
"""Products whose facts are kept: they came with the search, and ranking asks for them next."""

SLACK = 28
"""Asked for beyond the cut, so that ties across it are seen."""
EXACT_UP_TO = 50_000
"""Selected products up to which every vector is compared; beyond, Qdrant's graph finds nearly all that are nearest."""
GRAPH = models.SearchParams(hnsw_ef=256)
EXACT = models.SearchParams(exact=True)

NUMBERS = ("rating", "rating_count", "launched", "stock", "price")
HELD = sorted(RANKED)
FACTS = [PRODUCT_ID, "title", *NUMBERS, *SHARES, *HELD]


class QdrantIndex:
    """One collection, which never changes; the client is shared and outlives it."""

    def __init__(
        self,
        client: AsyncQdrantClient,
        settings: Settings,
        name: str,
        facts: CollectionFacts,
        categories: frozenset[str],
    ) -> None:
        self._client = client
        self._settings = settings
        self._name = name
        self._collection = facts
        self._categories = categories
        self._facts: OrderedDict[str, Facts] = OrderedDict()

    @classmethod
    async def open(
        cls, client: AsyncQdrantClient, settings: Settings, name: str, facts: CollectionFacts
    ) -> QdrantIndex:
        with told_plainly(settings):
            found = await client.facet(name, Facet.CATEGORY.value, limit=MOST_CATEGORIES, exact=True)
        return cls(client, settings, name, facts, frozenset(str(hit.value) for hit in found.hits))

    @property
    def count(self) -> int:
        return self._collection.count

    @property
    def categories(self) -> frozenset[str]:
        return self._categories

    @property
    def newest_launch(self) -> int:
        return self._collection.newest_launch

    async def select(self, conditions: Conditions) -> QdrantSelection:
        wanted = filter_of(conditions)
        if conditions == Conditions():
            return QdrantSelection(self, wanted, self.count)
        with told_plainly(self._settings):
            counted = await self._client.count(self._name, count_filter=wanted, exact=True)
        return QdrantSelection(self, wanted, counted.count)

    async def facts(self, product_ids: Sequence[str]) -> list[Facts]:
        unknown = [product_id for product_id in product_ids if product_id not in self._facts]
        if unknown:
            await self._records(unknown)
        return [self._facts[product_id] for product_id in product_ids if product_id in self._facts]

    async def vector(self, product_id: str) -> Vector | None:
        records = await self._records([product_id], with_vectors=[DENSE])
        if not records:
            return None
        vectors: Any = records[0].vector
        return np.asarray(vectors[DENSE], np.float32)

    async def close(self) -> None:
        """Closes the client, also for the older collections that were searched through it."""
        await self._client.close()

    async def dense(self, vector: Vector, among: models.Filter, total: int, limit: int) -> list[Scored]:
        """Quantised vectors are searched by the graph at any size: who chose them wants the full ones left alone."""
        exactly = total <= EXACT_UP_TO and self._settings.qdrant_quantisation == "none"
        return await self._best(limit, vector.tolist(), DENSE, among, EXACT if exactly else GRAPH)

    async def sparse(self, terms: Mapping[str, float], among: models.Filter, limit: int) -> list[Scored]:
        return await self._best(limit, sparse_vector(terms), SPARSE, among, None)

    async def _best(self, limit: int, *search: Any) -> list[Scored]:
        """The server cuts ties as it likes: more is asked for until no tie reaches across the limit."""
        asked = limit + SLACK
        while True:
            found = await self._found(asked, *search)
            if len(found) < asked or found[-1].score < found[limit - 1].score:
                return found[:limit]
            asked *= 4

    async def _found(
        self, limit: int, query: Any, using: str, among: models.Filter, params: models.SearchParams | None
    ) -> list[Scored]:
        with told_plainly(self._settings):
            answer = await self._client.query_points(
                self._name,
                query=query,
                using=using,
                query_filter=among,
                search_params=params,
                limit=limit,
                with_payload=FACTS,
            )
        scores = whole_steps(np.array([point.score for point in answer.points], np.float32), SCORE_STEP).tolist()
        ids = [self._remember(point.payload or {}) for point in answer.points]
        return sorted(map(Scored, ids, scores), key=lambda each: (-each.score, each.product_id))

    async def page(self, sort: Sort, among: models.Filter, offset: int, limit: int) -> list[str]:
        order = models.OrderByQuery(order_by=models.OrderBy(key=place_in(sort), direction=models.Direction.ASC))
        with told_plainly(self._settings):
            answer = await self._client.query_points(
                self._name, query=order, query_filter=among, offset=offset, limit=limit, with_payload=FACTS
            )
        return [self._remember(point.payload or {}) for point in answer.points]

    async def _records(self, product_ids: Sequence[str], with_vectors: bool | list[str] = False) -> list[models.Record]:
        named = models.FieldCondition(key=PRODUCT_ID, match=models.MatchAny(any=list(product_ids)))
        with told_plainly(self._settings):
            records, _ = await self._client.scroll(
                self._name,
                scroll_filter=models.Filter(must=[named]),
                limit=len(product_ids),
                with_payload=FACTS,
                with_vectors=with_vectors,
            )
        for record in records:
            self._remember(record.payload or {})
        return records

    def _remember(self, payload: Mapping[str, Any]) -> str:
        product_id = str(payload[PRODUCT_ID])
        if product_id not in self._facts:
            self._facts[product_id] = _facts(product_id, payload)
            if len(self._facts) > REMEMBERED:
                self._facts.popitem(last=False)
        return product_id


def _facts(product_id: str, payload: Mapping[str, Any]) -> Facts:
    held = frozenset(held_key(facet, value) for facet in HELD for value in payload.get(facet, ()))
    numbers = {name: payload[name] for name in (*NUMBERS, *SHARES) if name in payload}
    return Facts(product_id, tuple(payload["title"]), held=held, **numbers)


class QdrantSelection:
    def __init__(self, index: QdrantIndex, among: models.Filter, total: int) -> None:
        self._index = index
        self._filter = among
        self._total = total

    @property
    def total(self) -> int:
        return self._total

    async def dense(self, vector: Vector, limit: int) -> list[Scored]:
        return await self._index.dense(vector, self._filter, self._total, limit) if self._total else []

    async def sparse(self, terms: Mapping[str, float], limit: int) -> list[Scored]:
        if not self._total or not terms:
            return []
        return await self._index.sparse(terms, self._filter, limit)

    async def listed(self, sort: Sort, *, offset: int, limit: int) -> list[str]:
        return await self._index.page(sort, self._filter, offset, limit) if offset < self._total else []
