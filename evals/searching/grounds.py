"""What an eval searches: a catalogue file with an index of the eval's own, or the shop that is open here."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import Lexicon
from core.errors import BadRequest
from core.settings import Settings
from evals.catalogue import read_catalogue
from evals.rows import digest_of
from evals.searching.methods import Ground
from evals.suite import Progress

if TYPE_CHECKING:
    from retrieval.stores.index import ProductIndex


def ground_of_file(catalogue: Path, lexicon: Lexicon, settings: Settings, progress: Progress) -> Ground:
    """Products by the file's ids. The index is kept under the home folder, by what the file holds."""
    products = list(read_catalogue(catalogue))
    if not products:
        raise BadRequest(f"{catalogue} holds no product")
    index = _own_index(products, digest_of(catalogue)[:16], settings, progress)
    return Ground(products, index, lexicon, settings)


def ground_of_shop(lexicon: Lexicon, settings: Settings, progress: Progress) -> Ground:
    """The open shop's rows and its very index; with another encoder than the shop's, an index of the eval's own."""
    from core.db.every_product import every_product
    from retrieval.encoder import load_encoder
    from retrieval.stores.embedded.layout import BrokenIndex, IndexHome
    from retrieval.stores.embedded.reader import EmbeddedIndex

    generation = asyncio.run(_generation(settings))
    products = list(every_product(settings.database))
    try:
        folder = IndexHome(settings.home).newest(generation, load_encoder(settings).name)
    except BrokenIndex:
        return Ground(products, _own_index(products, generation, settings, progress), lexicon, settings)
    return Ground(products, EmbeddedIndex.open(folder), lexicon, settings)


async def _generation(settings: Settings) -> str:
    from core.db.storage import SqlStorage

    storage = await SqlStorage.open(settings.database)
    try:
        generation = await storage.generation()
    finally:
        await storage.close()
    if generation is None:
        raise BadRequest("there is no shop yet: run `retailgenie shop make`, or name a file with --catalogue")
    return generation


def _own_index(products: list[StockedProduct], generation: str, settings: Settings, progress: Progress) -> ProductIndex:
    """Kept under the home folder: another run on the same products encodes nothing again."""
    from retrieval.encoder import load_encoder
    from retrieval.ingest.indexing import build_index
    from retrieval.stores.embedded.layout import IndexHome
    from retrieval.stores.embedded.reader import EmbeddedIndex

    local = settings.model_copy(update={"home": settings.home / "evals" / generation, "qdrant_url": ""})
    encoder = load_encoder(local)
    build_index(local, generation, products, encoder, lambda done: progress("indexing", done, len(products)))
    home = IndexHome(local.home)
    folder = home.newest(generation, encoder.name)
    home.drop_older_than(folder)
    return EmbeddedIndex.open(folder)
