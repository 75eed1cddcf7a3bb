"""The whole shopper's journey on PostgreSQL, Redis and Qdrant together, from the command line to two workers."""

from __future__ import annotations

import asyncio
import re
import subprocess
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from os import environ
from typing import Any
from uuid import uuid4

import httpx
import pytest
from qdrant_client import QdrantClient

from core.settings import Settings
from retrieval.stores.qdrant.collections import PREFIX, facts_of
from tests.databases import fresh_postgres
from tests.integration.retrieval.conftest import drop_collections
from tests.integration.server.running import ROOT, Running, a_server, command
from tests.integration.shop.making import served, surroundings

pytestmark = [pytest.mark.postgres, pytest.mark.redis, pytest.mark.qdrant]

PRODUCTS = 300


@dataclass
class Made:
    settings: Settings
    generation: str


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """`shop make --products 300` by the command, with every service named in the settings."""
    with fresh_postgres(environ["RETAILGENIE_TEST_POSTGRES_URL"]) as database:
        settings = Settings(
            _env_file=None,
            home=tmp_path_factory.mktemp("home"),
            models=ROOT / "models",
            database_url=database,
            redis_url=environ["RETAILGENIE_TEST_REDIS_URL"],
            qdrant_url=environ["RETAILGENIE_TEST_QDRANT_URL"],
        )
        make(settings, seed=11)
        generation = served(settings)[0]
        assert generation is not None
        yield Made(settings, generation)
        drop_collections(settings.qdrant_url, containing=generation)


def make(settings: Settings, *, seed: int) -> None:
    done = subprocess.run(
        command("shop", "make", "--products", str(PRODUCTS), "--seed", str(seed)),
        env=surroundings(settings),
        cwd=settings.home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def server(made: Made) -> Iterator[Running]:
    settings = {
        "RETAILGENIE_DATABASE_URL": made.settings.database_url,
        "RETAILGENIE_REDIS_URL": made.settings.redis_url,
        "RETAILGENIE_QDRANT_URL": made.settings.qdrant_url,
    }
    with a_server(made.settings.home, workers=2, **settings) as running:
        yield running


@dataclass
class Talk:
    """One shopper's conversation over HTTP."""

    client: httpx.AsyncClient
    headers: dict[str, str] = field(default_factory=dict)
    conversation: str | None = None

    async def say(self, message: str) -> dict[str, Any]:
        body = {"message": message, "message_id": str(uuid4())}
        body |= {"conversation_id": self.conversation} if self.conversation else {}
        response = await self.client.post("/v1/chat", json=body, headers=self.headers)
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        self.conversation = answer["conversation_id"]
        if token := answer.get("conversation_token"):
            self.headers["X-Conversation-Token"] = token
        assert answer["reply"].strip()
        return answer

    async def sign_in(self, customer_id: str) -> None:
        answer = await self.client.post("/v1/demo/login", json={"customer_id": customer_id})
        self.headers["Authorization"] = f"Bearer {answer.json()['token']}"


@pytest.fixture
async def talk(server: Running) -> AsyncIterator[Talk]:
    async with server.client() as client:
        yield Talk(client)


def test_the_command_fills_a_complete_collection_and_leaves_no_index_in_the_home(made: Made) -> None:
    client = QdrantClient(made.settings.qdrant_url, check_compatibility=False)
    (name,) = [each.name for each in client.get_collections().collections if made.generation in each.name]
    facts = facts_of(client.get_collection(name).config.metadata)
    points = client.count(name, exact=True).count
    client.close()

    assert facts is not None
    assert (facts.complete, facts.count, points) == (True, PRODUCTS, PRODUCTS)
    assert served(made.settings)[1] == PRODUCTS
    assert list((made.settings.home / "index").rglob("vectors.f32")) == []
    assert not (made.settings.home / "retailgenie.db").exists()


async def test_products_come_from_the_collection_that_the_alias_names(made: Made, server: Running) -> None:
    async with server.client() as client:
        found = (await client.get("/v1/products", params={"q": "cotton shirt"})).json()
        health = (await client.get("/readyz")).json()
    qdrant = QdrantClient(made.settings.qdrant_url, check_compatibility=False)
    aliases = {each.alias_name: each.collection_name for each in qdrant.get_aliases().aliases}
    qdrant.close()

    assert found["items"]
    assert made.generation in aliases[PREFIX]
    assert health["degraded"] == []
    assert health["dependencies"]["limits"]["about"] == "in Redis"
    assert health["dependencies"]["search"]["about"].startswith("Qdrant")


async def test_a_shopper_is_served_from_hello_to_a_store_near_by(talk: Talk) -> None:
    await talk.say("good evening")

    found = await talk.say("t-shirts for men under 2500 please")
    prices = [price_of(each) for each in found["products"]]
    assert prices
    assert max(prices) <= 2500
    assert {each["category"] for each in found["products"]} == {"t-shirt"}

    cheaper = await talk.say("something less costly")
    assert cheaper["products"]
    assert max(price_of(each) for each in cheaper["products"]) <= max(prices)

    sizes = await talk.say("which sizes do you have of the first one?")
    (first,) = [each for each in cheaper["products"] if each["product_id"] in str(sizes["claims"])][:1] or [None]
    assert first is not None, sizes["reply"]
    size = first["sizes_in_stock"][0]
    assert size in sizes["reply"]

    added = await talk.say(f"put the first one in my cart in {size}")
    if not added["cart"]:
        added = await talk.say(f"{first['colours'][0]} please")
    assert [line["product_id"] for line in added["cart"]["lines"]] == [first["product_id"]]
    assert added["receipts"][0]["action"] == "add_to_cart"

    told = await talk.say("how much does my cart come to?")
    assert price_of(first) == float(told["cart"]["total"]["amount"])
    assert f"{price_of(first):,.0f}" in told["reply"]

    removed = await talk.say("remove the t-shirt from my cart")
    assert removed["cart"] is None or removed["cart"]["lines"] == []
    undone = await talk.say("undo that")
    assert [line["product_id"] for line in undone["cart"]["lines"]] == [first["product_id"]]

    coupon = await talk.say("is there a coupon for me?")
    assert re.search(r"\b[A-Z]{3,}\d*\b", coupon["reply"])

    near = await talk.say("which shop near 560038 has it?")
    assert re.search(r"\d\s?km", near["reply"])


async def test_orders_are_told_to_whom_they_belong_and_the_cart_comes_along(talk: Talk) -> None:
    shown = (await talk.client.get("/v1/products", params={"category": "shirt"})).json()["items"]
    product = next(each for each in shown if each["sizes_in_stock"])
    asked = await talk.say("where has my latest order got to?")
    assert not re.search(r"\bO-\w+", asked["reply"]), "nobody's order is told to a stranger"
    line = {"product_id": product["product_id"], "size": product["sizes_in_stock"][0]}
    assert (await talk.client.post("/v1/cart/lines", json=line, headers=talk.headers)).status_code == 200

    customers = (await talk.client.get("/v1/demo/customers")).json()
    customer = next(each for each in customers if any(o["status"] == "shipped" for o in each["orders"]))
    await talk.sign_in(customer["customer_id"])
    told = await talk.say("where has my latest order got to?")
    cart = (await talk.client.get("/v1/cart", headers=talk.headers)).json()

    assert {o["order_id"] for o in customer["orders"]} & set(re.findall(r"\bO-\w+", told["reply"]))
    assert product["product_id"] in {each["product_id"] for each in cart["lines"]}


async def test_a_shop_made_anew_is_served_without_a_restart(made: Made, server: Running) -> None:
    """The last test: it puts another shop in the place of the one above."""
    old = made.generation
    await asyncio.to_thread(make, made.settings, seed=12)
    new = (await asyncio.to_thread(served, made.settings))[0]
    assert new is not None
    assert new != old

    try:
        async with server.client() as client:
            found = (await client.get("/v1/products", params={"q": "cotton shirt", "limit": 5})).json()["items"]
            answer = await Talk(client).say("show me cotton shirts")
            pages = [await client.get(f"/v1/products/{each['product_id']}") for each in found]
        assert found
        assert answer["products"]
        assert {page.status_code for page in pages} == {200}
    finally:
        drop_collections(made.settings.qdrant_url, containing=new)


def price_of(product: dict[str, Any]) -> float:
    return float(product["price"]["amount"])
