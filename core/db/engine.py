"""Engines for reading and for writing, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from core.db import sqlite_driver
from core.db.connections import Connections
from core.db.sqlite_driver import Use
from core.errors import Misconfigured

READERS = 4
POSTGRES_WRITERS = 8
COUNTERS = 2
HASTY = "-c synchronous_commit=off"
SNAPSHOTS = r"-c default_transaction_isolation=repeatable\ read -c default_transaction_read_only=on"


@dataclass(frozen=True, slots=True)
class Engines:
    """For reading and for writing.

    SQLite has one writer anyway, so its units of work queue for one connection, first come first served.
    """

    reading: Connections
    writing: Connections

    async def dispose(self) -> None:
        await self.reading.dispose()
        await self.writing.dispose()


def parsed(url: str) -> URL:
    """The URL, or Misconfigured when it names no database that is supported."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise Misconfigured("RETAILGENIE_DATABASE_URL: not a database URL; see .env.example") from error
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        raise Misconfigured(f"RETAILGENIE_DATABASE_URL: {address.get_backend_name()} is neither sqlite nor postgresql")
    return address


def is_sqlite(url: str) -> bool:
    return parsed(url).get_backend_name() == "sqlite"


def sqlite_path(url: str) -> str:
    """The database file."""
    path = parsed(url).database
    if not path or path == ":memory:":
        raise Misconfigured("RETAILGENIE_DATABASE_URL: SQLite needs a file, workers share it")
    return path


def open_engines(url: str) -> Engines:
    """Nothing is connected before the first use."""
    return _sqlite_engines(url) if is_sqlite(url) else _postgres_engines(url)


def _sqlite_engines(url: str) -> Engines:
    sqlite_driver.register()
    address = URL.create(sqlite_driver.DRIVER, database=sqlite_path(url))
    return Engines(
        reading=Connections(_engine(address, connect_args={"use": Use.READING}), READERS),
        writing=Connections(_engine(address, connect_args={"use": Use.WRITING}), 1),
    )


def open_counters(url: str) -> Connections:
    """For counters that may be lost: on SQLite a file of their own, so that they never wait for a turn's commit."""
    if is_sqlite(url):
        sqlite_driver.register()
        address = URL.create(sqlite_driver.DRIVER, database=f"{sqlite_path(url)}.limits")
        return Connections(_engine(address, connect_args={"use": Use.COUNTING}), 1)
    return Connections(_engine(_postgres(url), connect_args={"options": HASTY}), COUNTERS)


def _postgres_engines(url: str) -> Engines:
    address = _postgres(url)
    return Engines(
        reading=Connections(_engine(address, connect_args={"options": SNAPSHOTS}), READERS),
        writing=Connections(_engine(address), POSTGRES_WRITERS),
    )


def _postgres(url: str) -> URL:
    return parsed(url).set(drivername="postgresql+psycopg")


def _engine(address: URL, **options: Any) -> AsyncEngine:
    return create_async_engine(
        address,
        poolclass=NullPool,
        json_serializer=dumps,
        json_deserializer=orjson.loads,
        **options,
    )


def dumps(value: object) -> str:
    """JSON as the columns hold it."""
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
