"""A shop's till: calls tools as one shopper after another, over a real storage."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from core.clock import FrozenClock
from core.db.stocking import Item
from core.db.storage import SqlStorage
from core.domain.cart import Cart
from core.domain.catalogue import StockedProduct
from core.domain.customer import Shopper
from tests.builders import NOON, a_shopper, a_small_shop, sqlite_url, stocked_items
from tests.fakes.retriever import ShelfRetriever
from tools import tool_named
from tools.run import run_tool
from tools.tool import ToolResult


class Till:
    """`clock` stands at noon until it is moved; each call is a step of its own unless `key` says otherwise."""

    def __init__(self, storage: SqlStorage, products: tuple[StockedProduct, ...], url: str) -> None:
        self.storage = storage
        self.clock = FrozenClock(NOON)
        self.shopper = a_shopper()
        self.url = url
        self._retriever = ShelfRetriever(products)
        self._steps = count()

    async def call(
        self, tool: str, *, by: Shopper | None = None, key: str | None = None, **arguments: Any
    ) -> ToolResult:
        return await run_tool(
            tool_named(tool),
            arguments,
            shopper=by or self.shopper,
            step_key=key or f"T-1:{next(self._steps)}",
            storage=self.storage,
            clock=self.clock,
            retriever=self._retriever,
        )

    async def add(self, stocked: StockedProduct, **arguments: Any) -> str:
        """Puts a piece of the product's first size into the cart; returns the line's id."""
        facts = {"product_id": stocked.product.product_id, "size": stocked.variants[0].size, **arguments}
        result = await self.call("add_to_cart", **facts)
        assert result.receipt is not None
        return result.receipt.target

    async def cart(self, of: Shopper | None = None) -> Cart:
        """As it is stored."""
        async with self.storage.reading() as shop:
            return await shop.carts.of((of or self.shopper).shopper_id)


@asynccontextmanager
async def open_till(folder: Path, *products: StockedProduct, others: tuple[Item, ...] = ()) -> AsyncIterator[Till]:
    """A till in a shop of these products and other things."""
    storage = await a_small_shop(folder, *stocked_items(*products), *others)
    try:
        yield Till(storage, products, sqlite_url(folder))
    finally:
        await storage.close()
