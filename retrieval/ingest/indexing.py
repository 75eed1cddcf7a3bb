"""Build the search index of one generation of the catalogue, in the store that the settings name."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.ports import Encoder
from core.domain.signals import NOTHING_KNOWN, Signals
from core.settings import Settings
from retrieval.ingest.building import build_folder, put_in_place, scratch_folder
from retrieval.ingest.documents import DocumentMaker
from retrieval.stores.embedded.layout import IndexHome


@dataclass(frozen=True, slots=True)
class IndexReport:
    generation: str
    products: int
    seconds: float
    where: str
    """Folder or collection."""


def build_index(
    settings: Settings,
    generation: str,
    products: Iterable[StockedProduct],
    encoder: Encoder,
    progress: Callable[[int], None],
    *,
    signals: Signals = NOTHING_KNOWN,
) -> IndexReport:
    """Makes the index ready before the catalogue is switched; readers go on with the old one until it is.

    Built whole or not at all. Tried again after an interruption, it takes up the vectors that were made. Raises
    RepeatedProduct, IndexBeingBuilt, or Unavailable when the store cannot be reached.
    """
    start = time.monotonic()
    home = IndexHome(settings.home)
    documents = DocumentMaker(load_lexicon(), signals)
    with scratch_folder(home, generation, encoder) as (scratch, known):
        manifest = build_folder(
            scratch,
            products,
            generation=generation,
            encoder=encoder,
            documents=documents,
            known=known,
            progress=progress,
        )
        where = _into_store(settings, home, scratch, generation, encoder)
    return IndexReport(generation, manifest.count, time.monotonic() - start, where)


def _into_store(settings: Settings, home: IndexHome, scratch: Path, generation: str, encoder: Encoder) -> str:
    if settings.qdrant_url:
        from retrieval.stores.qdrant.upload import upload

        return upload(settings, scratch)
    folder = home.new_folder(generation, encoder.name)
    put_in_place(scratch, folder)
    return str(folder)
