"""Connections held open between units of work: SQLAlchemy's own checkout costs as much as a small read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from core.errors import Unavailable

WAIT_S = 30.0
"""How long a unit of work waits for a connection before it gives up as Unavailable."""
ASKED_AFTER_S = 30.0
"""A connection that lay idle so long is asked whether it still lives."""
_ALIVE = text("SELECT 1")


class Connections:
    """At most `size` transactions at once; who waits is served in the order of coming."""

    def __init__(self, engine: AsyncEngine, size: int) -> None:
        self._engine = engine
        self._free = asyncio.Semaphore(size)
        self._idle: list[tuple[AsyncConnection, float]] = []

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Begins with its first statement; committed on leaving without an error, else rolled back."""
        await self._wait()
        try:
            connection = await self._take()
            try:
                yield connection
            except BaseException as error:
                await self._roll_back(connection)
                if isinstance(error, DBAPIError) and error.connection_invalidated:
                    await self._let_go()  # the server went away, and the others with it
                raise
            await self._commit(connection)
        finally:
            self._free.release()

    async def dispose(self) -> None:
        """Closes what is idle, and the engine."""
        await self._let_go()
        await self._engine.dispose()

    async def _let_go(self) -> None:
        while self._idle:
            connection, _ = self._idle.pop()
            await connection.close()

    async def _wait(self) -> None:
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(WAIT_S):
                await self._free.acquire()
        except TimeoutError as error:
            raise Unavailable("the database is busy; please try again") from error

    async def _take(self) -> AsyncConnection:
        while self._idle:
            connection, since = self._idle.pop()
            if monotonic() - since < ASKED_AFTER_S or await _is_alive(connection):
                return connection
            await connection.close()
        return await self._engine.connect()

    async def _commit(self, connection: AsyncConnection) -> None:
        try:
            await connection.commit()
        except BaseException:
            await self._roll_back(connection)
            raise
        self._idle.append((connection, monotonic()))

    async def _roll_back(self, connection: AsyncConnection) -> None:
        """A connection that cannot even do that is let go."""
        try:
            await connection.rollback()
        except BaseException:
            await connection.invalidate()
            raise
        finally:
            if connection.invalidated:
                await connection.close()
            else:
                self._idle.append((connection, monotonic()))


async def _is_alive(connection: AsyncConnection) -> bool:
    try:
        await connection.execute(_ALIVE)
        await connection.rollback()
    except DBAPIError:
        return False
    return True
