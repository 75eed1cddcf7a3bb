"""One shop's index in every store: the same tests hold both to the same promises."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

import pytest

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.ports import Encoder
from core.domain.search import Filters, Found, ProductQuery
from core.settings import Settings
from retrieval.assembly import index_opener
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import IndexReport, build_index
from retrieval.pipeline import SearchPipeline

STORES = ("embedded", pytest.param("qdrant", marks=pytest.mark.qdrant))


class Store:
    """A store that is empty at first; generations get names of their own, so that tests share a server."""

    def __init__(self, settings: Settings, encoder: Encoder) -> None:
        self.settings = settings
        self.encoder = encoder
        self._run = uuid.uuid4().hex[:8]
        self._opened: list[SearchPipeline] = []

    def name(self, generation: str) -> str:
        return f"{generation}-{self._run}"

    def build(self, products: Iterable[StockedProduct], generation: str = "g1") -> IndexReport:
        return build_index(self.settings, self.name(generation), products, self.encoder, silent)

    async def open(self, generation: str = "g1") -> SearchPipeline:
        index = await index_opener(self.settings, self.encoder)(self.name(generation))
        self._opened.append(SearchPipeline(index, self.encoder, load_lexicon()))
        return self._opened[-1]

    async def holding(self, *products: StockedProduct) -> SearchPipeline:
        self.build(products)
        return await self.open()

    async def close(self) -> None:
        for pipeline in self._opened:
            await pipeline.index.close()

    async def shelf(self, brand: str) -> Shelf:
        return Shelf(await self.open(), brand)

    def clean(self) -> None:
        if self.settings.qdrant_url:
            drop_collections(self.settings.qdrant_url, containing=self._run)


def silent(done: int) -> None:
    """Progress that nobody watches."""


class Shelf:
    """The products of one brand: a test's own in a shop that many tests share, since collections are slow to make."""

    def __init__(self, pipeline: SearchPipeline, brand: str) -> None:
        self._pipeline = pipeline
        self._brand = brand

    async def ids(self, text: str = "", **filters: Any) -> list[str]:
        """Without the brand before them, in order of id; nothing is loosened."""
        found = await find(self._pipeline, text, brands=(self._brand,), **filters)
        return sorted(product_id.removeprefix(f"{self._brand}-") for product_id in found_ids(found))


def drop_collections(url: str, *, containing: str) -> None:
    from qdrant_client import QdrantClient

    client = QdrantClient(url, check_compatibility=False)
    for collection in client.get_collections().collections:
        if containing in collection.name:
            client.delete_collection(collection.name)
    client.close()


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder(Settings())


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path, encoder: Encoder) -> AsyncIterator[Store]:
    made = Store(settings_for(request.param, tmp_path), encoder)
    yield made
    await made.close()
    made.clean()


def settings_for(store: str, home: Path) -> Settings:
    return Settings(home=home, qdrant_url=os.environ["RETAILGENIE_TEST_QDRANT_URL"] if store == "qdrant" else "")


@pytest.fixture
def embedded(tmp_path: Path, encoder: Encoder) -> Store:
    return Store(Settings(home=tmp_path), encoder)


@pytest.fixture
async def qdrant(qdrant_url: str, tmp_path: Path, encoder: Encoder) -> AsyncIterator[Store]:
    made = Store(Settings(home=tmp_path, qdrant_url=qdrant_url), encoder)
    yield made
    await made.close()
    made.clean()


async def ids(pipeline: SearchPipeline, text: str = "", *, limit: int = 100, **filters: Any) -> list[str]:
    """Ids found, best first, with nothing loosened."""
    return found_ids(await find(pipeline, text, limit=limit, **filters))


async def find(pipeline: SearchPipeline, text: str = "", *, limit: int = 100, **filters: Any) -> Found:
    return await pipeline.search(ProductQuery(text, Filters(**filters), limit=limit, may_relax=False))


def found_ids(found: Found) -> list[str]:
    return [hit.product_id for hit in found.hits]
