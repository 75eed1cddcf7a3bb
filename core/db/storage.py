"""Units of work over SQLite or PostgreSQL: a writing one is durable when it is left, or it never was."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.engine import Engines, open_engines
from core.db.failures import told_plainly
from core.db.repositories.carts import SqlCarts
from core.db.repositories.conversations import SqlConversations
from core.db.repositories.customers import SqlCustomers
from core.db.repositories.journal import SqlJournal
from core.db.repositories.ledger import SqlLedger
from core.db.repositories.offers import SqlOffers
from core.db.repositories.orders import SqlOrders
from core.db.repositories.policies import SqlPolicies
from core.db.repositories.products import SqlProducts
from core.db.repositories.shop_events import SqlShopEvents
from core.db.repositories.stores import SqlStores
from core.db.tables import shop_state

_ANYTHING = text("SELECT 1")
_GENERATION = select(shop_state.c.generation)


@dataclass(frozen=True, slots=True)
class SqlUnitOfWork:
    """Every repository over one connection's transaction."""

    products: SqlProducts
    carts: SqlCarts
    orders: SqlOrders
    customers: SqlCustomers
    stores: SqlStores
    offers: SqlOffers
    policies: SqlPolicies
    journal: SqlJournal
    conversations: SqlConversations
    ledger: SqlLedger
    shop_events: SqlShopEvents

    @classmethod
    def over(cls, connection: AsyncConnection, *, writes: bool) -> SqlUnitOfWork:
        return cls(
            products=SqlProducts(connection),
            carts=SqlCarts(connection, writes=writes),
            orders=SqlOrders(connection, writes=writes),
            customers=SqlCustomers(connection),
            stores=SqlStores(connection),
            offers=SqlOffers(connection),
            policies=SqlPolicies(connection),
            journal=SqlJournal(connection),
            conversations=SqlConversations(connection),
            ledger=SqlLedger(connection),
            shop_events=SqlShopEvents(connection),
        )


class SqlStorage:
    """Implements `ports.Storage`."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines

    @classmethod
    async def open(cls, url: str) -> SqlStorage:
        """Migrates nothing; raises Unavailable when the database cannot be reached."""
        engines = open_engines(url)
        with told_plainly():
            for connections in (engines.reading, engines.writing):
                async with connections.transaction() as connection:
                    await connection.execute(_ANYTHING)
        return cls(engines)

    async def close(self) -> None:
        await self._engines.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnitOfWork]:
        """A snapshot; writes in it are refused."""
        with told_plainly():
            async with self._engines.reading.transaction() as connection:
                yield SqlUnitOfWork.over(connection, writes=False)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqlUnitOfWork]:
        """Commits on leaving without an error, else nothing was done."""
        with told_plainly():
            async with self._engines.writing.transaction() as connection:
                yield SqlUnitOfWork.over(connection, writes=True)

    async def generation(self) -> str | None:
        with told_plainly():
            async with self._engines.reading.transaction() as connection:
                found: str | None = await connection.scalar(_GENERATION)
                return found
