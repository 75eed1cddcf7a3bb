"""Empty migrated databases for tests, quickly: a copied file on SQLite, an emptied database on PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from core.db.migrate import plain_engine, upgrade
from core.db.tables import metadata


@contextmanager
def fresh_postgres(server_url: str) -> Iterator[str]:
    """The URL of a migrated database of its own on that server, dropped afterwards."""
    address = make_url(server_url).set(drivername="postgresql+psycopg")
    name = f"retailgenie_test_{uuid4().hex[:12]}"
    server = create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    url = address.set(database=name).render_as_string(hide_password=False)
    try:
        upgrade(url)
        yield url
    finally:
        with server.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def emptied(url: str) -> str:
    """The same PostgreSQL database without a row."""
    names = ", ".join(table.name for table in metadata.sorted_tables)
    with plain_engine(url).begin() as connection:
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
    return url


def migrated_file(template: Path, folder: Path) -> str:
    """The URL of a copy of `template` (see `template_file`) in `folder`."""
    path = folder / "shop.db"
    shutil.copyfile(template, path)
    return f"sqlite:///{path}"


def template_file(folder: Path) -> Path:
    """A migrated, empty SQLite database to copy from."""
    path = folder / "template.db"
    upgrade(f"sqlite:///{path}")
    return path
