"""What is particular to the Qdrant server: resumed uploads, aliases, quantisation, and a server that is not there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qdrant_client import AsyncQdrantClient, QdrantClient

from core.domain.ports import Encoder
from core.domain.search import ProductQuery
from core.errors import Unavailable
from core.settings import Settings
from retrieval.ingest import indexing
from retrieval.stores.qdrant import upload as uploading
from retrieval.stores.qdrant.collections import BEFORE, PREFIX, facts_of
from retrieval.stores.qdrant.generations import point_aliases
from tests.builders import a_stocked_product
from tests.integration.retrieval.conftest import Store, found_ids, silent

pytestmark = pytest.mark.qdrant


@pytest.fixture
def client(qdrant_url: str) -> QdrantClient:
    return QdrantClient(qdrant_url, check_compatibility=False)


async def test_an_upload_goes_on_where_it_stopped(
    qdrant: Store, client: QdrantClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    products = [a_stocked_product(product_id=f"P-{n:04}", title=f"Linen shirt {n}") for n in range(700)]
    sent: list[int] = []
    upsert = QdrantClient.upsert

    def counted(self: QdrantClient, name: str, points: Any, wait: bool) -> Any:
        if len(sent) == 2:
            sent.append(0)
            raise ConnectionResetError
        sent.append(len(points))
        return upsert(self, name, points, wait=wait)

    monkeypatch.setattr(QdrantClient, "upsert", counted)
    with pytest.raises(ConnectionResetError):
        qdrant.build(products)
    half = [name for name in names(client) if qdrant.name("g1") in name]
    half_facts = facts_of(client.get_collection(half[0]).config.metadata)
    qdrant.build(products)

    shop = await qdrant.open()
    assert half_facts is not None
    assert not half_facts.complete
    assert sent == [256, 256, 0, 188]
    assert shop.index.count == client.count(half[0], exact=True).count == 700


async def test_the_same_products_are_not_sent_twice(qdrant: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    products = [a_stocked_product(product_id="P-1")]
    first = qdrant.build(products).where
    monkeypatch.setattr(uploading, "Points", None)

    assert qdrant.build(products).where == first


async def test_aliases_follow_what_is_searched_and_the_last_but_one_goes(qdrant: Store, client: QdrantClient) -> None:
    reader = AsyncQdrantClient(qdrant.settings.qdrant_url, check_compatibility=False)
    first, second, third = (
        qdrant.build([a_stocked_product(product_id=name)], name).where for name in ("one", "two", "three")
    )

    for name in (first, second, second, third):
        await point_aliases(reader, qdrant.settings, name)

    aliases = {alias.alias_name: alias.collection_name for alias in client.get_aliases().aliases}
    assert (aliases[PREFIX], aliases[BEFORE]) == (third, second)
    assert first not in names(client)
    await reader.close()


async def test_quantised_vectors_find_the_same_products(
    qdrant: Store, client: QdrantClient, encoder: Encoder, tmp_path: Path
) -> None:
    products = [
        a_stocked_product(product_id="P-1", title="Woollen winter coat", category="coat"),
        a_stocked_product(product_id="P-2", title="Beach sandals", category="sandals"),
    ]
    settings = qdrant.settings.model_copy(update={"home": tmp_path / "other", "qdrant_quantisation": "int8"})
    quantised = Store(settings, encoder)
    where = quantised.build(products).where

    shop = await quantised.open()
    found = await shop.search(ProductQuery("something warm against snow", limit=1))

    assert client.get_collection(where).config.quantization_config is not None
    assert found_ids(found) == ["P-1"]
    await quantised.close()
    quantised.clean()


async def test_a_server_that_is_not_there_is_unavailable(tmp_path: Path, encoder: Encoder) -> None:
    settings = Settings(home=tmp_path, qdrant_url="http://127.0.0.1:9")
    store = Store(settings, encoder)

    with pytest.raises(Unavailable, match="RETAILGENIE_QDRANT_URL"):
        store.build([a_stocked_product()])
    with pytest.raises(Unavailable, match="RETAILGENIE_QDRANT_URL"):
        await store.open()


def test_a_build_for_qdrant_leaves_nothing_in_the_home_folder(qdrant: Store) -> None:
    report = indexing.build_index(qdrant.settings, qdrant.name("g1"), [a_stocked_product()], qdrant.encoder, silent)

    left = [path for path in qdrant.settings.home.rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert report.products == 1
    assert left == []


def names(client: QdrantClient) -> list[str]:
    return [collection.name for collection in client.get_collections().collections]
