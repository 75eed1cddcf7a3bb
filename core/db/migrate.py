"""Bring a database's tables to this version's, on SQLite and PostgreSQL by the same migrations."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import NullPool

from core.db.engine import dumps, is_sqlite, parsed, sqlite_path
from core.db.failures import told_plainly
from core.db.sqlite_driver import open_file

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK_KEY = 7_243_016
"""Any number that nothing else in the database locks: several workers may start at once."""


def upgrade(url: str, revision: str = "head") -> None:
    """Migrates up to `revision`; waits for another process that is doing the same."""
    _run(url, command.upgrade, revision)


def downgrade(url: str, revision: str) -> None:
    """Migrates down; "base" removes every table."""
    _run(url, command.downgrade, revision)


def current(url: str) -> str | None:
    """The revision the database is at; None for one without tables."""
    with told_plainly(), plain_engine(url).connect() as connection:
        found: str | None = MigrationContext.configure(connection).get_current_revision()
        return found


def head() -> str | None:
    """The revision that this version's tables have."""
    newest: str | None = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    return newest


def plain_engine(url: str) -> Engine:
    """A synchronous engine that keeps no connections; on SQLite every transaction is BEGIN IMMEDIATE."""
    if not is_sqlite(url):
        address = parsed(url).set(drivername="postgresql+psycopg")
        return create_engine(address, poolclass=NullPool, json_serializer=dumps)
    path = str(Path(sqlite_path(url)).resolve())
    engine = create_engine("sqlite://", creator=lambda: open_file(path), poolclass=NullPool, json_serializer=dumps)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
    driver.execute("BEGIN IMMEDIATE")


def _run(url: str, how: Any, revision: str) -> None:
    with told_plainly(), plain_engine(url).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK_KEY})
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        how(config, revision)
