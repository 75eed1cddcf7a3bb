"""The demo shop with its real search, made for simulated shoppers: the same seed and day give the same shop."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import numpy.typing as npt

from core.clock import FrozenClock
from core.domain.lexicon import Lexicon, load_lexicon
from core.domain.order import Order, OrderStatus
from core.domain.ports import Encoder
from core.domain.signals import Sale
from core.settings import Settings
from evals.simulate.fingerprints import fingerprints
from evals.simulate.goods import Goods
from evals.suite import Progress
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from retrieval.pipeline import SearchPipeline
from retrieval.rank.candidate import Ranker
from retrieval.rank.fused import FusedRanker
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome
from retrieval.stores.embedded.reader import EmbeddedIndex
from retrieval.stores.index import Facts, ProductIndex
from shop.whole import WholeShop, whole_shop

STANDS_AT = date(2026, 6, 1)
"""The shop's day: fixed, so that a seed gives the same shop on any day."""


@dataclass(frozen=True)
class Stage:
    """A made shop, its index, and what to search it with."""

    goods: Goods
    fingerprint: str
    """Of a log of its shoppers: one of another stage must not be gone on with."""
    index: ProductIndex
    encoder: Encoder
    lexicon: Lexicon
    sales: Sequence[Sale]
    """The shop's orders, oldest first."""

    def search(self, ranker: Ranker | None = None) -> Searching:
        """By default in the order of fusion."""
        clock = FrozenClock(datetime.combine(STANDS_AT, datetime.min.time(), UTC))
        ranker = ranker or FusedRanker()
        return Searching(SearchPipeline(self.index, self.encoder, self.lexicon, ranker=ranker, clock=clock), clock)

    def with_click_rates(self, rates: Mapping[str, float]) -> Stage:
        """The same shop after an index was built that knows these."""
        return replace(self, index=WithClickRates(self.index, rates))


class WithClickRates:
    """An index whose products have other click rates, everything else being as it is."""

    def __init__(self, index: ProductIndex, rates: Mapping[str, float]) -> None:
        self._index = index
        self._rates = rates
        self.count = index.count
        self.categories = index.categories
        self.newest_launch = index.newest_launch
        self.select = index.select
        self.vector = index.vector
        self.close = index.close

    async def facts(self, product_ids: Sequence[str]) -> list[Facts]:
        found = await self._index.facts(product_ids)
        return [replace(f, click_rate=self._rates.get(f.product_id, f.click_rate)) for f in found]


@dataclass(frozen=True)
class Searching:
    """A pipeline that takes any time for now."""

    pipeline: SearchPipeline
    clock: FrozenClock

    @property
    def index(self) -> ProductIndex:
        return self.pipeline.index

    def at(self, moment: datetime) -> SearchPipeline:
        self.clock.advance(moment - self.clock.now())
        return self.pipeline


def open_stage(settings: Settings, *, products: int, seed: int, progress: Progress) -> Stage:
    """Built under the home folder, and found there by the next that asks for the same."""
    lexicon = load_lexicon()

    def told(stage: str, done: int, total: int | None) -> None:
        progress(stage, done, total or 0)

    made = whole_shop(products, seed=seed, as_of=STANDS_AT, progress=told)
    encoder = Remembering(load_encoder(settings))
    own = fingerprints(made, encoder.name)
    index = _index(settings, made, encoder, f"sim-{products}-{seed}", own.index, progress)
    goods = Goods(made, lexicon, seed=seed, as_of=STANDS_AT)
    return Stage(goods, own.log, index, encoder, lexicon, _sales(made.people.orders))


def _sales(orders: Iterable[Order]) -> list[Sale]:
    """Oldest first."""
    kept = ((order, line) for order in orders for line in order.lines if line.status is not OrderStatus.CANCELLED)
    sales = (Sale(o.placed_at, o.customer_id, line.product_id, line.size, line.quantity) for o, line in kept)
    return sorted(sales, key=lambda sale: sale.at)


def _index(  # noqa: PLR0917  # one caller
    settings: Settings, made: WholeShop, encoder: Encoder, name: str, made_of: str, progress: Progress
) -> EmbeddedIndex:
    """Found where it was built of the same shop, words and code; else built, in the place of those that were."""
    home, generation, count = IndexHome(settings.home), f"{name}-{made_of}", len(made.products)
    with suppress(BrokenIndex):
        return EmbeddedIndex.open(home.newest(generation, encoder.name))
    local = settings.model_copy(update={"qdrant_url": ""})
    build_index(
        local, generation, made.products, encoder, lambda n: progress("indexing", n, count), signals=made.signals
    )
    for old in home.path.glob(f"{name}-*"):
        if old.name != generation:
            shutil.rmtree(old, ignore_errors=True)
    return EmbeddedIndex.open(home.newest(generation, encoder.name))


class Remembering:
    """An encoder that keeps every vector: the same queries are asked again and again."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, npt.NDArray[np.float32]] = {}
        self.name = encoder.name
        self.dimensions = encoder.dimensions

    async def encode(self, text: str) -> npt.NDArray[np.float32]:
        if text not in self._known:
            self._known[text] = await self._encoder.encode(text)
        return self._known[text]

    def encode_many(self, texts: Sequence[str]) -> Any:
        return self._encoder.encode_many(texts)
