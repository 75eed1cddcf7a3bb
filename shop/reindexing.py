"""Build the search index of the shop that stands, where it is gone, damaged or another version's."""

from __future__ import annotations

import asyncio

from core.db.every_product import every_product
from core.db.signals import read_signals
from core.db.storage import SqlStorage
from core.domain.ports import Encoder
from core.settings import Settings
from retrieval.assembly import index_opener
from retrieval.ingest.indexing import build_index
from retrieval.stores.embedded.layout import BrokenIndex
from shop.progress import Progress, Stage, silent
from shop.turn import making_alone


def index_fault(settings: Settings, generation: str, encoder: Encoder) -> BrokenIndex | None:
    """Why the shop's index cannot be searched, by opening it as a server does; None for one that can."""
    try:
        asyncio.run(_opened(settings, generation, encoder))
    except BrokenIndex as fault:
        return fault
    return None


def rebuild_index(settings: Settings, generation: str, encoder: Encoder, progress: Progress = silent) -> int:
    """How many products the new index holds; the database is only read. Raises ShopBeingMade."""
    with making_alone(settings.home):
        count = asyncio.run(_count(settings))
        progress(Stage.INDEXING, 0, count)
        report = build_index(
            settings,
            generation,
            every_product(settings.database),
            encoder,
            lambda done: progress(Stage.INDEXING, done, count),
            signals=read_signals(settings.database),
        )
        return report.products


async def _opened(settings: Settings, generation: str, encoder: Encoder) -> None:
    index = await index_opener(settings, encoder)(generation)
    await index.close()


async def _count(settings: Settings) -> int:
    storage = await SqlStorage.open(settings.database)
    try:
        async with storage.reading() as uow:
            return await uow.products.count()
    finally:
        await storage.close()
