"""Put a new shop in the place of the old one: search index first, then the rows, and one commit that switches both."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from core.db.migrate import upgrade
from core.db.stocking import Item, restocking
from core.domain.catalogue import StockedProduct
from core.domain.ports import Encoder
from core.domain.signals import Signals
from core.settings import Settings
from retrieval.ingest.indexing import build_index
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome
from shop.progress import Progress, Stage, told


def switch_shop(
    settings: Settings,
    generation: str,
    *,
    encoder: Encoder,
    products: Iterable[StockedProduct],
    product_count: int,
    rows: Callable[[], Iterable[Item]],
    signals: Signals,
    progress: Progress,
) -> None:
    """The old shop is served until the commit, whenever and however this is interrupted.

    `products` are read once, for the index; `rows` is called after it, for the database. The index is ready before
    the database names the new generation, so no reader finds one without the other.
    """
    settings.home.mkdir(parents=True, exist_ok=True)
    progress(Stage.INDEXING, 0, product_count)
    build_index(
        settings,
        generation,
        products,
        encoder,
        lambda done: progress(Stage.INDEXING, done, product_count),
        signals=signals,
    )
    upgrade(settings.database)
    with restocking(settings.database, generation=generation) as shelf:
        shelf.add(told(rows(), Stage.STOCKING, None, progress))
    _drop_old_indexes(settings, generation, encoder)


def _drop_old_indexes(settings: Settings, generation: str, encoder: Encoder) -> None:
    home = IndexHome(settings.home)
    with suppress(BrokenIndex):
        home.drop_older_than(home.newest(generation, encoder.name))
