"""The demo shop with its real search, made for simulated shoppers: the same seed and day give the same shop."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.clock import FrozenClock
from core.domain.lexicon import Lexicon, load_lexicon
from core.domain.ports import Encoder
from core.domain.signals import Signals
from core.settings import Settings
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
    """Changes with the shop, the encoder and the shoppers: a log of another one must not be gone on with."""
    index: ProductIndex
    encoder: Encoder
    lexicon: Lexicon

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

    def at(self, moment: datetime) -> SearchPipeline:
        self.clock.advance(moment - self.clock.now())
        return self.pipeline


def open_stage(
    settings: Settings, *, products: int, seed: int, progress: Progress, signals: Signals | None = None
) -> Stage:
    """Built under the home folder, and found there by the next that asks for the same."""
    lexicon = load_lexicon()

    def told(stage: str, done: int, total: int | None) -> None:
        progress(stage, done, total or 0)

    made = whole_shop(products, seed=seed, as_of=STANDS_AT, progress=told)
    encoder = Remembering(load_encoder(settings))
    name = f"sim-{products}-{seed}"
    index = None if signals else _there(settings, encoder, name)
    if index is None:
        known = replace(made.signals, click_rates=signals.click_rates if signals else {})
        index = _built(settings, made, encoder, name, known, progress)
    goods = Goods(made, lexicon, seed=seed, as_of=STANDS_AT)
    return Stage(goods, _fingerprint(name, encoder), index, encoder, lexicon)


def _fingerprint(shop: str, encoder: Encoder) -> str:
    digest = hashlib.sha256(f"{shop} {encoder.name}".encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _there(settings: Settings, encoder: Encoder, name: str) -> EmbeddedIndex | None:
    try:
        return EmbeddedIndex.open(IndexHome(settings.home).newest(name, encoder.name))
    except BrokenIndex:
        return None


def _built(  # noqa: PLR0917  # one caller
    settings: Settings, made: WholeShop, encoder: Encoder, name: str, signals: Signals, progress: Progress
) -> EmbeddedIndex:
    """From the vectors that are there, should the shop have been built before."""
    count = len(made.products)
    local = settings.model_copy(update={"qdrant_url": ""})
    build_index(local, name, made.products, encoder, lambda done: progress("indexing", done, count), signals=signals)
    return EmbeddedIndex.open(IndexHome(settings.home).newest(name, encoder.name))


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
