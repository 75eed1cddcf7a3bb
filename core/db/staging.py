"""A place beside the live tables where a new shop is put together: nobody sees it or waits for it until the switch."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import sqlite

from core.db.engine import dumps, is_sqlite, sqlite_path
from core.db.migrate import plain_engine
from core.db.sqlite_driver import open_file

Cells = Sequence[Any]


class Stage(Protocol):
    """`switching` is the one transaction that touches what others see."""

    def make(self, table: Table) -> str:
        """Makes an empty twin of the table; returns its name for SQL."""
        ...

    def write(self, table: Table, rows: Iterable[Cells]) -> None: ...

    def switching(self) -> None: ...

    def run(self, sql: str, cells: Cells = ()) -> list[Any]:
        """A statement with `?` for each cell."""
        ...

    def run_many(self, sql: str, rows: Sequence[Cells]) -> None: ...

    def commit(self) -> None: ...

    @property
    def dialect(self) -> Dialect: ...


@contextmanager
def staged(url: str) -> Iterator[Stage]:
    """Left without a commit, nothing has happened."""
    if is_sqlite(url):
        with _sqlite_stage(url) as stage:
            yield stage
    else:
        with plain_engine(url).connect() as connection:
            yield PostgresStage(connection)


def encoder(table: Table, dialect: Dialect) -> Callable[[dict[str, Any]], Cells]:
    """Turns a row's values into what the driver takes, in the order of the columns."""
    columns = [(c.name, c.type.dialect_impl(dialect).bind_processor(dialect)) for c in table.columns]

    def encode(values: dict[str, Any]) -> Cells:
        return [process(values[name]) if process else values[name] for name, process in columns]

    return encode


class SqliteStage:
    """Tables in a nameless temporary database, which SQLite removes by itself however the process ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.dialect: Dialect = sqlite.dialect(json_serializer=dumps)
        connection.execute("ATTACH '' AS stage")
        connection.execute("PRAGMA stage.journal_mode=OFF")
        connection.execute("PRAGMA stage.synchronous=OFF")
        connection.execute("BEGIN")

    def make(self, table: Table) -> str:
        columns = ", ".join(c.name for c in table.columns)
        self._connection.execute(f"CREATE TABLE stage.{table.name} ({columns})")
        return f"stage.{table.name}"

    def write(self, table: Table, rows: Iterable[Cells]) -> None:
        marks = ", ".join("?" for _ in table.columns)
        self._connection.executemany(f"INSERT INTO stage.{table.name} VALUES ({marks})", rows)  # noqa: S608

    def switching(self) -> None:
        self._connection.execute("COMMIT")
        self._connection.execute("BEGIN IMMEDIATE")

    def run(self, sql: str, cells: Cells = ()) -> list[Any]:
        return self._connection.execute(sql, cells).fetchall()

    def run_many(self, sql: str, rows: Sequence[Cells]) -> None:
        self._connection.executemany(sql, rows)

    def commit(self) -> None:
        self._connection.execute("COMMIT")
        self._connection.execute("DETACH stage")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class PostgresStage:
    """Temporary tables of the session, filled by COPY."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.dialect = connection.dialect
        self._cursor = connection.connection.cursor()

    def make(self, table: Table) -> str:
        self._cursor.execute(f"CREATE TEMP TABLE stage_{table.name} (LIKE {table.name})")
        return f"stage_{table.name}"

    def write(self, table: Table, rows: Iterable[Cells]) -> None:
        columns = ", ".join(c.name for c in table.columns)
        copying: Any = self._cursor
        with copying.copy(f"COPY stage_{table.name} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def switching(self) -> None:
        """Everything so far was in the session's own tables. Of two that switch at once the second waits for the first,
        and then sees the shop that it put there; readers and carts go on.
        """
        self._cursor.execute("LOCK TABLE shop_state IN SHARE ROW EXCLUSIVE MODE")

    def run(self, sql: str, cells: Cells = ()) -> list[Any]:
        self._cursor.execute(sql.replace("?", "%s"), cells)
        return list(self._cursor.fetchall()) if self._cursor.description else []

    def run_many(self, sql: str, rows: Sequence[Cells]) -> None:
        self._cursor.executemany(sql.replace("?", "%s"), rows)

    def commit(self) -> None:
        self._connection.connection.commit()
        self._cursor.execute("ANALYZE")  # the planner knows the old shop's figures until then
        self._connection.connection.commit()


@contextmanager
def _sqlite_stage(url: str) -> Iterator[SqliteStage]:
    connection = open_file(str(Path(sqlite_path(url)).resolve()))
    try:
        yield SqliteStage(connection)
    finally:
        connection.close()
