"""The real app over a small real shop; only the assistant is a parrot, so that tests decide what it says and when."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from core.clock import Clock, FrozenClock
from core.db.limits import open_limits
from core.db.storage import SqlStorage
from core.domain.catalogue import Gender
from core.domain.language import Language
from core.domain.money import Money
from core.domain.order import OrderStatus
from core.domain.ports import Encoder
from core.settings import Settings
from retrieval.assembly import open_retriever
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from server.app import make_app
from server.auth import Tokens, tokens_of
from server.chat.holder import Holder
from server.chat.inbox import Inbox
from server.chat.turns import TurnRunner
from server.chat.wakes import LocalWakes
from server.parts import Parts
from tests.builders import (
    NOON,
    a_clause,
    a_customer,
    a_review,
    a_small_shop,
    a_stocked_product,
    a_store,
    an_offer,
    an_order,
    sqlite_url,
    stock_in,
    stocked_items,
)
from tests.fakes.replies import Parrot

MEERA = a_customer(customer_id="C-MEERA", name="Meera Nair", about="Two orders", is_demo=True, loyalty_points=120)
ARJUN = a_customer(customer_id="C-ARJUN", name="Arjun Rao", language=Language.HINDI, is_demo=True)
HIDDEN = a_customer(customer_id="C-HIDDEN", is_demo=False)
SHIRT = a_stocked_product(product_id="P-SHIRT", title="Linen shirt", colours=("white", "blue"), price=Money.of(1499))
SAREE = a_stocked_product(
    product_id="P-SAREE",
    title="Banarasi silk saree",
    category="saree",
    gender=Gender.WOMEN,
    brand="Vastra",
    colours=("maroon",),
    price=Money.of(4999),
    occasions=("wedding",),
    sizes=("One Size",),
)
SOLD_OUT = a_stocked_product(product_id="P-GONE", title="Denim jacket", category="jacket", stock=0)
UNPRICED = a_stocked_product(product_id="P-UNPRICED", title="Felt hat", category="cap", price=None, mrp=None)
PRODUCTS = (SHIRT, SAREE, SOLD_OUT, UNPRICED)
STORE = a_store(store_id="S-1")
ORDERS = (
    an_order(of=MEERA, order_id="O-PENDING", placed_at=NOON - timedelta(days=1)),
    an_order(of=MEERA, order_id="O-DONE", status=OrderStatus.DELIVERED, placed_at=NOON - timedelta(days=9)),
)


@dataclass
class House:
    """A running shop: its client, and what a test may turn and look at."""

    app: FastAPI
    client: httpx.AsyncClient
    parts: Parts
    parrot: Parrot
    clock: FrozenClock

    @property
    def tokens(self) -> Tokens:
        return self.parts.tokens

    def signed_in(self, customer_id: str = MEERA.customer_id) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens.for_customer(customer_id)}"}

    async def newcomer(self) -> dict[str, str]:
        """The header of a fresh anonymous shopper with one shirt in the cart."""
        said = await self.client.post("/v1/cart/lines", json={"product_id": "P-SHIRT", "size": "M"})
        return {"X-Conversation-Token": said.json()["conversation_token"]}

    async def chat(self, message: str, *, headers: dict[str, str] | None = None, **more: Any) -> httpx.Response:
        return await self.client.post("/v1/chat", json={"message": message, **more}, headers=headers)


Opens = Callable[..., AbstractAsyncContextManager[House]]


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder(Settings(_env_file=None))


@pytest.fixture
def open_house(tmp_path: Path, encoder: Encoder) -> Opens:
    """Opens the shop with these settings."""

    @asynccontextmanager
    async def opened(**settings: Any) -> AsyncIterator[House]:
        chosen = Settings(_env_file=None, **{"home": tmp_path, "database_url": sqlite_url(tmp_path), **settings})
        storage = await a_small_shop(tmp_path, *_stock())
        build_index(chosen, "g1", PRODUCTS, encoder, lambda _: None)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(storage.close)
            yield await _house(chosen, storage, encoder, stack)

    return opened


@pytest.fixture
async def house(open_house: Opens) -> AsyncIterator[House]:
    async with open_house() as opened:
        yield opened


def _stock() -> list[Any]:
    reviews = [a_review(SHIRT.product, stars=stars) for stars in (3, 4, 5)]
    return [
        *stocked_items(*PRODUCTS),
        MEERA,
        ARJUN,
        HIDDEN,
        *ORDERS,
        *reviews,
        STORE,
        stock_in(STORE, SHIRT.variants[0], 3),
        an_offer("SAVE10"),
        an_offer("BIG", minimum=Money.of(10_000)),
        a_clause(),
    ]


async def _house(settings: Settings, storage: SqlStorage, encoder: Encoder, stack: AsyncExitStack) -> House:
    clock = FrozenClock(NOON)
    app = make_app(settings, pages=settings.home / "dist")
    limits = await open_limits(settings.database, redis_url=settings.redis_url, clock=clock)
    stack.push_async_callback(limits.close)
    holder, parrot = Holder.enrol(settings.home), Parrot(storage)
    stack.callback(holder.leave)
    turns = _runner(parrot, storage, clock, holder, app.state.metrics)
    stack.push_async_callback(lambda: turns.close(grace=timedelta(seconds=5)))
    app.state.parts = Parts(
        settings=settings,
        clock=clock,
        storage=storage,
        encoder=encoder,
        retriever=open_retriever(settings, encoder, storage.generation),
        limits=limits,
        tokens=tokens_of(settings, clock),
        turns=turns,
        metrics=app.state.metrics,
    )
    transport = httpx.ASGITransport(app)
    client = await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url="http://shop"))
    return House(app, client, app.state.parts, parrot, clock)


def _runner(parrot: Parrot, storage: SqlStorage, clock: Clock, holder: Holder, metrics: Any) -> TurnRunner:
    return TurnRunner(
        assistant=parrot,
        storage=storage,
        inbox=Inbox(storage, clock, holder.name, timedelta(seconds=30)),
        clock=clock,
        wakes=LocalWakes(),
        metrics=metrics,
        turn_timeout=timedelta(seconds=20),
    )
