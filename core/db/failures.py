"""What the database's own errors mean to the house."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from core.errors import Misconfigured, RetailError, Unavailable

NO_TABLES = ("no such table", "does not exist")
_LOGIN_REFUSED = re.compile(r"FATAL:\s+((?:role|database|password authentication|no pg_hba)[^\n]*)")
_NOT_REACHED = re.compile(r"(?:port \d+ failed:|could not translate host name .*:|failed to resolve host .*:)(.+)")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turns a database that is full, locked, down or without tables into Unavailable or Misconfigured."""
    try:
        yield
    except PoolTimeout as error:
        raise Unavailable("the database is busy; please try again") from error
    except (DBAPIError, sqlite3.Error) as error:
        meant = _unconnected(error) or _meaning(error)
        if meant is None:
            raise
        raise meant from error


def _unconnected(error: Exception) -> RetailError | None:
    """The host is left out: shoppers may see it as well."""
    text = str(error.orig if isinstance(error, DBAPIError) else error)
    if refused := _LOGIN_REFUSED.search(text):
        return Misconfigured(f"RETAILGENIE_DATABASE_URL: PostgreSQL lets nobody in by it: {refused[1]}")
    if failed := _NOT_REACHED.search(text):
        return Unavailable(f"the database of RETAILGENIE_DATABASE_URL cannot be reached: {failed[1].strip().lower()}")
    return None


def _meaning(error: Exception) -> RetailError | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    text = str(cause).lower()
    name = type(cause).__name__
    if "readonly database" in text:
        return None  # a write in a reading unit of work: a mistake of ours, not the database's
    if any(sign in text for sign in NO_TABLES):
        return Misconfigured("the database holds no shop yet: run `retailgenie shop make`")
    if "not a database" in text or "malformed" in text:
        return Misconfigured("the database file is not a database: move it away and run `retailgenie shop make`")
    if "full" in text or "no space" in text:
        return Unavailable("the disk is full: nothing was changed; free some space and try again")
    if name in ("OperationalError", "AdminShutdown", "InterfaceError") or "Unable" in name:
        return Unavailable("the database cannot be used right now; please try again")
    return None
