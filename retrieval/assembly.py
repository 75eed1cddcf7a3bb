"""Make a retriever that follows the shop: when the catalogue's generation changes, searches move to its index."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from core.domain.lexicon import load_lexicon
from core.domain.ports import Encoder
from core.domain.search import Found, ProductQuery
from core.errors import Misconfigured, RetailError
from core.settings import Settings
from retrieval.pipeline import SearchPipeline
from retrieval.rank.rankers import load_ranker
from retrieval.stores.embedded.layout import IndexHome
from retrieval.stores.embedded.reader import EmbeddedIndex
from retrieval.stores.index import ProductIndex, Vector

log = structlog.get_logger()

CHECKED_EVERY_S = 0.5
"""How long a worker may go on searching the catalogue before the newest."""

OpenIndex = Callable[[str], Awaitable[ProductIndex]]
"""The index of a generation; raises Misconfigured or Unavailable."""


class NoShop(Misconfigured):
    """The database holds no shop yet."""


def open_retriever(
    settings: Settings, encoder: Encoder, generation: Callable[[], Awaitable[str | None]]
) -> FollowingRetriever:
    """A Retriever for `generation()`'s catalogue. It opens nothing before the first search or `ready`."""
    lexicon, ranker = load_lexicon(), load_ranker(settings)
    open_index = index_opener(settings, encoder)
    return FollowingRetriever(
        generation, open_index, lambda index: SearchPipeline(index, encoder, lexicon, ranker=ranker)
    )


def index_opener(settings: Settings, encoder: Encoder) -> OpenIndex:
    """Opens the index of a generation where the settings say, and drops the older ones that it replaces."""
    return _qdrant_opener(settings, encoder) if settings.qdrant_url else _embedded_opener(settings, encoder)


def _embedded_opener(settings: Settings, encoder: Encoder) -> OpenIndex:
    home = IndexHome(settings.home)

    def open_newest(generation: str) -> ProductIndex:
        folder = home.newest(generation, encoder.name)
        index = EmbeddedIndex.open(folder)
        home.drop_older_than(folder)
        return index

    return lambda generation: asyncio.to_thread(open_newest, generation)


def _qdrant_opener(settings: Settings, encoder: Encoder) -> OpenIndex:
    """One client serves every generation: searches in the old collection go on while the new one opens."""
    from retrieval.stores.qdrant.connection import connect
    from retrieval.stores.qdrant.generations import newest_collection, point_aliases
    from retrieval.stores.qdrant.reader import QdrantIndex

    client = connect(settings)

    async def open_newest(generation: str) -> ProductIndex:
        name, facts = await newest_collection(client, settings, generation, encoder.name)
        index = await QdrantIndex.open(client, settings, name, facts)
        await point_aliases(client, settings, name)
        return index

    return open_newest


class FollowingRetriever:
    """Searches go on in the old index while the new one opens; a new one that cannot be opened changes nothing."""

    def __init__(
        self,
        generation: Callable[[], Awaitable[str | None]],
        open_index: OpenIndex,
        pipeline: Callable[[ProductIndex], SearchPipeline],
    ) -> None:
        self._generation = generation
        self._open_index = open_index
        self._pipeline = pipeline
        self._current: SearchPipeline | None = None
        self._opened: str | None = None
        self._checked = float("-inf")
        self._switching = asyncio.Lock()

    async def search(self, query: ProductQuery, *, vector: Vector | None = None) -> Found:
        return await (await self._following()).search(query, vector=vector)

    async def similar(self, product_id: str, query: ProductQuery) -> Found:
        return await (await self._following()).similar(product_id, query)

    async def ready(self) -> None:
        """Opens the index now; raises what keeps it from being searched."""
        await self._following()

    async def close(self) -> None:
        if self._current is not None:
            await self._current.index.close()
            self._current, self._opened = None, None

    async def _following(self) -> SearchPipeline:
        if self._current is not None and time.monotonic() - self._checked < CHECKED_EVERY_S:
            return self._current
        async with self._switching:
            if self._current is None or time.monotonic() - self._checked >= CHECKED_EVERY_S:
                self._current = await self._newest()
                self._checked = time.monotonic()
        return self._current

    async def _newest(self) -> SearchPipeline:
        wanted = await self._generation()
        if wanted is None:
            raise NoShop("there is no shop yet: run `retailgenie shop make`")
        if self._current is not None and wanted == self._opened:
            return self._current
        try:
            return await self._opened_for(wanted)
        except RetailError as error:
            if self._current is None:
                raise
            log.error("index.not_switched", generation=wanted, reason=error.code)
            return self._current

    async def _opened_for(self, generation: str) -> SearchPipeline:
        """The old index is left to the searches that still run in it; closing it is the garbage collector's."""
        opened = self._pipeline(await self._open_index(generation))
        self._opened = generation
        log.info("index.opened", generation=generation, products=opened.index.count)
        return opened
