"""A new catalogue takes the place of the old one: whole or not at all, while others read, also from other processes."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from core.domain.catalogue import StockedProduct
from core.domain.ports import Encoder
from core.domain.search import ProductQuery
from retrieval.assembly import FollowingRetriever, NoShop, open_retriever
from retrieval.ingest.building import IndexBeingBuilt
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome
from retrieval.stores.embedded.writer import RepeatedProduct
from tests.builders import a_stocked_product
from tests.integration.retrieval.conftest import Store, found_ids

ROOT = Path(__file__).resolve().parents[3]


def shop_of(generation: str, count: int = 30) -> list[StockedProduct]:
    """Every product bears the generation's name."""
    return [a_stocked_product(product_id=f"{generation}-{n:03}", title=f"Linen shirt {n}") for n in range(count)]


class Shop:
    """Says which generation is committed, as the database does."""

    def __init__(self, generation: str | None = None) -> None:
        self.generation = generation

    async def __call__(self) -> str | None:
        return self.generation


def follow(store: Store, shop: Shop) -> FollowingRetriever:
    return open_retriever(store.settings, store.encoder, shop)


async def generations_found(retriever: FollowingRetriever) -> set[str]:
    found = await retriever.search(ProductQuery("linen shirt", limit=50))
    return {product_id.split("-")[0] for product_id in found_ids(found)}


async def switched(retriever: FollowingRetriever, to: str) -> None:
    for _ in range(200):
        if await generations_found(retriever) == {to}:
            return
        await asyncio.sleep(0.05)
    pytest.fail(f"searches did not move to {to} within 10 s")


async def test_searches_follow_the_committed_generation(store: Store) -> None:
    store.build(shop_of("old"), "old")
    shop = Shop(store.name("old"))
    retriever = follow(store, shop)

    before = await generations_found(retriever)
    store.build(shop_of("new"), "new")
    uncommitted = await generations_found(retriever)
    shop.generation = store.name("new")
    await switched(retriever, to="new")

    assert before == uncommitted == {"old"}
    await retriever.close()


async def test_without_a_shop_the_search_says_how_to_make_one(store: Store) -> None:
    with pytest.raises(NoShop, match="retailgenie shop make"):
        await follow(store, Shop(None)).ready()


async def test_without_an_index_the_search_says_how_to_build_it(store: Store) -> None:
    with pytest.raises(BrokenIndex, match="retailgenie serve") as caught:
        await follow(store, Shop("nowhere")).ready()

    assert "\n" not in caught.value.message


async def test_a_new_index_that_cannot_be_opened_leaves_the_old_one_searched(store: Store) -> None:
    store.build(shop_of("old"), "old")
    shop = Shop(store.name("old"))
    retriever = follow(store, shop)
    await retriever.ready()

    shop.generation = "never-built"
    await asyncio.sleep(0.6)

    assert await generations_found(retriever) == {"old"}
    await retriever.close()


async def test_the_same_generation_can_be_built_again_with_other_products(store: Store) -> None:
    store.build(shop_of("first"), "g1")
    await store.open("g1")
    store.build(shop_of("second"), "g1")

    again = await store.open("g1")

    found = await again.search(ProductQuery("linen shirt", limit=50))
    assert {product_id.split("-")[0] for product_id in found_ids(found)} == {"second"}


async def test_a_shop_without_products_can_be_searched(store: Store) -> None:
    shop = await store.holding()

    assert (await shop.search(ProductQuery("linen shirt"))).total == 0
    assert (await shop.search(ProductQuery(""))).hits == ()


def test_a_repeated_product_is_named_and_nothing_is_built(embedded: Store) -> None:
    with pytest.raises(RepeatedProduct, match="P-7"):
        embedded.build([a_stocked_product(product_id="P-7"), a_stocked_product(product_id="P-7")])

    with pytest.raises(BrokenIndex):
        IndexHome(embedded.settings.home).newest(embedded.name("g1"), embedded.encoder.name)


def test_vectors_of_unchanged_products_are_not_made_again(embedded: Store, encoder: Encoder) -> None:
    counting = Counting(encoder)
    embedded.encoder = counting
    embedded.build(shop_of("x", 20), "old")

    embedded.build([*shop_of("x", 20), a_stocked_product(product_id="new", title="Silk saree")], "new")

    assert counting.encoded == 21


async def test_products_that_read_alike_are_encoded_once(embedded: Store, encoder: Encoder) -> None:
    counting = Counting(encoder)
    embedded.encoder = counting
    alike = [a_stocked_product(product_id=f"A-{n:03}", title="Linen shirt") for n in range(600)]
    other = a_stocked_product(product_id="B-1", title="Silk saree", category="saree")
    shop = await embedded.holding(*alike, other)

    first, last, differing = [await shop.index.vector(each) for each in ("A-000", "A-599", "B-1")]

    assert counting.encoded == 2
    assert np.array_equal(first, last)  # type: ignore[arg-type]
    assert not np.array_equal(first, differing)  # type: ignore[arg-type]


def test_an_interrupted_build_is_taken_up_where_it_stopped(embedded: Store, encoder: Encoder) -> None:
    counting = Counting(encoder)
    embedded.encoder = counting
    products = shop_of("x", 600)

    with pytest.raises(PowerCut):
        embedded.build(until_power_cut(products, after=550))
    made = counting.encoded
    embedded.build(products)

    assert made == 512
    assert counting.encoded == 600


@pytest.mark.parametrize("damage", ["cut", "removed", "manifest", "foreign"])
def test_a_damaged_index_is_one_clear_line(embedded: Store, damage: str) -> None:
    folder = Path(embedded.build(shop_of("x")).where)
    harm(folder, damage)

    with pytest.raises(BrokenIndex, match="retailgenie serve") as caught:
        asyncio.run(embedded.open())

    assert "\n" not in caught.value.message


def harm(folder: Path, damage: str) -> None:
    match damage:
        case "cut":
            path = folder / "vectors.f32"
            os.truncate(path, path.stat().st_size - 4)
        case "removed":
            (folder / "facets_rows.npy").unlink()
        case "manifest":
            (folder / "manifest.json").write_text("{", "utf-8")
        case "foreign":
            manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
            (folder / "manifest.json").write_text(json.dumps({**manifest, "format": "0.0"}), "utf-8")


def test_a_damaged_index_is_built_anew(embedded: Store) -> None:
    harm(Path(embedded.build(shop_of("x")).where), "cut")

    embedded.build(shop_of("x"))

    assert asyncio.run(embedded.open()).index.count == 30


def test_older_indexes_go_when_the_new_one_is_searched(embedded: Store) -> None:
    old = Path(embedded.build(shop_of("a"), "old").where)
    embedded.build(shop_of("b"), "new")
    assert old.exists()

    asyncio.run(embedded.open("new"))

    assert not old.exists()


READER = """
import asyncio, sys, pathlib, structlog
from core.settings import Settings
from core.domain.search import ProductQuery
from retrieval.assembly import open_retriever
from retrieval.encoder import load_encoder

structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
home = pathlib.Path(sys.argv[1])
settings = Settings(home=home, qdrant_url=sys.argv[2])

async def generation():
    return (home / "generation").read_text()

async def main():
    retriever = open_retriever(settings, load_encoder(settings), generation)
    seen = []
    while seen[-1:] != ["new"]:
        found = await retriever.search(ProductQuery("linen shirt", limit=50))
        names = {hit.product_id.split("-")[0] for hit in found.hits}
        assert len(names) == 1 and len(found.hits) == 30, names
        if seen[-1:] != list(names):
            seen += names
            print(*names, flush=True)
    await retriever.close()

asyncio.run(main())
"""


async def test_another_process_reads_while_this_one_rebuilds(store: Store) -> None:
    """The reader fails on any page that is mixed, short or empty; it ends when it has seen the new generation."""
    home = store.settings.home
    store.build(shop_of("old"), "old")
    (home / "generation").write_text(store.name("old"))
    with running(READER, str(home), store.settings.qdrant_url) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline().strip() == "old"
        store.build(shop_of("new"), "new")
        commit(home, store.name("new"))

        said, errors = reader.communicate(timeout=30)

    assert reader.returncode == 0, errors
    assert said.split() == ["new"]


def commit(home: Path, generation: str) -> None:
    (home / "generation.next").write_text(generation)
    (home / "generation.next").rename(home / "generation")


BUILDER = """
import sys, pathlib
from core.settings import Settings
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from tests.builders import a_stocked_product

settings = Settings(home=pathlib.Path(sys.argv[1]), qdrant_url=sys.argv[2])
products = (a_stocked_product(product_id=f"new-{n:05}", title=f"Linen shirt {n}") for n in range(20_000))
build_index(settings, sys.argv[3], products, load_encoder(settings), lambda done: print(done, flush=True))
"""


async def test_a_build_that_is_killed_leaves_the_old_shop_searched(store: Store) -> None:
    store.build(shop_of("old"), "old")
    home = store.settings.home

    with running(BUILDER, str(home), store.settings.qdrant_url, store.name("new")) as builder:
        assert builder.stdout is not None
        assert int(builder.stdout.readline()) > 0
        with pytest.raises(IndexBeingBuilt):
            store.build(shop_of("other"), "new")
        builder.send_signal(signal.SIGKILL)

    retriever = follow(store, Shop(store.name("old")))
    assert await generations_found(retriever) == {"old"}
    with pytest.raises(BrokenIndex):
        await store.open("new")
    store.build(shop_of("new"), "new")
    assert (await store.open("new")).index.count == 30
    await retriever.close()


class running(subprocess.Popen[str]):  # noqa: N801  # reads as a sentence where it is used
    """A Python process of its own, killed at the end if it still runs."""

    def __init__(self, script: str, *arguments: str) -> None:
        super().__init__(
            [sys.executable, "-c", script, *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __exit__(self, *caught: object) -> None:
        self.kill()
        self.communicate()


class PowerCut(Exception):
    """The machine stops."""


def until_power_cut(products: list[StockedProduct], *, after: int) -> Iterator[StockedProduct]:
    yield from products[:after]
    raise PowerCut


class Counting:
    """The real encoder, with a count of the texts it was given."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.dimensions = encoder.name, encoder.dimensions
        self.encoded = 0
        self.encode = encoder.encode

    def encode_many(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.encoded += len(texts)
        return self._encoder.encode_many(texts)
