"""SQLite for asyncio with few thread hops: SQLAlchemy's dialect over connections of our own.

The stock aiosqlite adapter hops to its thread for each of cursor, execute, fetch and close. Here only what may wait
goes to the thread: a COMMIT, which waits for the disk, and a BEGIN while another process holds the write lock. All
else takes a fraction of a millisecond, less than a hop: in WAL mode readers wait for nobody, and nor does who has the
write lock. Transactions begin when the dialect says so, never by the driver's own guess.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeVar

from sqlalchemy import URL
from sqlalchemy.connectors.asyncio import AsyncAdapt_dbapi_module
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import ConnectArgsType
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util.concurrency import await_

from core.db.call_thread import CallThread
from core.errors import Misconfigured

T = TypeVar("T")

BUSY_TIMEOUT_S = 30.0
DRIVER = "sqlite+threaded"


class Use(Enum):
    """What a connection is for."""

    READING = "reading"
    """Snapshots, read on the caller's own thread."""
    WRITING = "writing"
    """Transactions that hold the one write lock from their start."""
    COUNTING = "counting"
    """Single statements on a file that may be lost."""


def register() -> None:
    """Makes `sqlite+threaded://` known to SQLAlchemy."""
    registry.register("sqlite.threaded", __name__, "SQLiteDialect_threaded")


async def _nothing() -> None:
    return None


class ThreadedCursor:
    """A DBAPI cursor whose rows are all there when execute returns."""

    arraysize = 1
    lastrowid = 0
    rowcount = -1
    description: Any = None

    def __init__(self, connection: ThreadedConnection) -> None:
        self._connection = connection
        self._rows: list[Any] = []

    def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        self._run(lambda connection: connection.execute(operation, parameters))

    def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._run(lambda connection: connection.executemany(operation, parameters))

    def _run(self, work: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> None:
        self.description, self.rowcount, self.lastrowid, self._rows = self._connection.run(work)

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        taken = self._rows[: size or self.arraysize]
        del self._rows[: len(taken)]
        return taken

    def fetchall(self) -> list[Any]:
        taken, self._rows = self._rows, []
        return taken

    def close(self) -> None:
        self._rows = []

    async def _async_soft_close(self) -> None:
        """SQLAlchemy asks for it; there is nothing left open."""

    def setinputsizes(self, *sizes: Any) -> None:
        """Part of the DBAPI; SQLite has no use for it."""


class ThreadedConnection:
    """A DBAPI connection; a transaction begins with its first statement, in the way of its use."""

    def __init__(self, thread: CallThread, connection: sqlite3.Connection, use: Use) -> None:
        self._thread = thread
        self._connection = connection
        self._use = use
        self._pending = False

    def begin(self) -> None:
        self._pending = self._use is not Use.COUNTING

    def cursor(self, *_: Any, **__: Any) -> ThreadedCursor:
        return ThreadedCursor(self)

    def run(self, work: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> tuple[Any, int, int, list[Any]]:
        def execute() -> tuple[Any, int, int, list[Any]]:
            cursor = work(self._connection)
            rows = cursor.fetchall() if cursor.description else []
            return cursor.description, cursor.rowcount, cursor.lastrowid or 0, rows

        await_(_nothing())  # SQLAlchemy wants to see an await in every call
        if self._use is Use.COUNTING:
            return self._at_once_or_waiting(execute)
        if self._pending:
            self._begin_now()
        return execute()

    def commit(self) -> None:
        self._pending = False
        if not self._connection.in_transaction:
            return
        if self._use is Use.READING:
            self._connection.execute("COMMIT")
        else:
            await_(self._thread.call(lambda: self._connection.execute("COMMIT")))

    def rollback(self) -> None:
        self._pending = False
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def _begin_now(self) -> None:
        self._pending = False
        if self._use is Use.READING:
            self._connection.execute("BEGIN")
        else:
            self._at_once_or_waiting(lambda: self._connection.execute("BEGIN IMMEDIATE"))

    def _at_once_or_waiting(self, work: Callable[[], T]) -> T:
        """At once when nobody else writes, else on the thread, which may wait."""
        try:
            return work()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
        done: T = await_(self._thread.call(lambda: self._waiting(work)))
        return done

    def _waiting(self, work: Callable[[], T]) -> T:
        self._connection.execute(f"PRAGMA busy_timeout={int(BUSY_TIMEOUT_S * 1000)}")
        try:
            return work()
        finally:
            self._connection.execute("PRAGMA busy_timeout=0")

    def close(self) -> None:
        self.terminate()

    def terminate(self) -> None:
        """Closing rolls back what is open; the next connection waits for it as for any other writer."""
        self._thread.post(self._connection.close)
        self._thread.stop()


class ThreadedDBAPI(AsyncAdapt_dbapi_module):
    """The DBAPI module that SQLAlchemy sees: sqlite3's, with connections on threads."""

    def __init__(self) -> None:
        super().__init__(sqlite3, dbapi_module=sqlite3)
        self.paramstyle = "qmark"
        for name in ("DatabaseError", "Error", "IntegrityError", "NotSupportedError", "OperationalError"):
            setattr(self, name, getattr(sqlite3, name))
        for name in ("ProgrammingError", "InterfaceError", "sqlite_version", "sqlite_version_info", "Binary"):
            setattr(self, name, getattr(sqlite3, name))

    def connect(self, path: str, *, use: Use) -> ThreadedConnection:
        thread = CallThread()
        try:
            connection = await_(thread.call(lambda: open_file(path, use)))
            if use is not Use.READING:
                connection.execute("PRAGMA busy_timeout=0")
        except BaseException:
            thread.stop()
            raise
        return ThreadedConnection(thread, connection, use)


def open_file(path: str, use: Use = Use.WRITING) -> sqlite3.Connection:
    """A connection that leaves transactions to its user; what is written is kept through a power cut.

    Raises Misconfigured when there can be no such file.
    """
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Misconfigured(f"no database can be kept at {path}: {error.strerror}; set RETAILGENIE_HOME") from error
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    _to_wal(connection)
    for pragma in (
        "synchronous=OFF" if use is Use.COUNTING else "synchronous=FULL",
        "foreign_keys=ON",
        "cache_size=-16000",
        "mmap_size=268435456",
        "journal_size_limit=67108864",
    ):
        connection.execute(f"PRAGMA {pragma}")
    if use is Use.READING:
        connection.execute("PRAGMA query_only=ON")
    return connection


def _to_wal(connection: sqlite3.Connection) -> None:
    """Other processes may open a new file at the same moment, and this one switch does not wait by itself."""
    give_up_at = monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > give_up_at:
                raise
            sleep(0.01)


class SQLiteDialect_threaded(SQLiteDialect_pysqlite):  # noqa: N801 (SQLAlchemy's naming of dialects)
    """`sqlite+threaded:////path/to/file.db`."""

    driver = "threaded"
    supports_statement_cache = True
    is_async = True
    has_terminate = True

    @classmethod
    def import_dbapi(cls) -> Any:
        return ThreadedDBAPI()

    @classmethod
    def get_pool_class(cls, url: URL) -> type[AsyncAdaptedQueuePool]:  # noqa: ARG003 (the signature is SQLAlchemy's)
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: URL) -> ConnectArgsType:
        return [str(Path(url.database or "").resolve())], {}

    def on_connect(self) -> None:  # type: ignore[override]
        """No regexp and floor functions: nothing here asks for them."""
        return

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.begin()

    def do_terminate(self, dbapi_connection: Any) -> None:
        dbapi_connection.terminate()

    def get_default_isolation_level(self, _connection: Any) -> Any:
        return "SERIALIZABLE"

    def detect_autocommit_setting(self, _connection: Any) -> bool:
        return False
