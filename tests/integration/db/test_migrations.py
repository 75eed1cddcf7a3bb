"""The migrations make exactly the tables that the code reads, and can be taken back."""

from __future__ import annotations

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from core.db.migrate import current, downgrade, plain_engine, upgrade
from core.db.tables import metadata


def differences(url: str) -> list[Any]:
    """Between the database and the tables in code, types included."""
    with plain_engine(url).connect() as connection:
        dialect = connection.dialect.name

        def counts(table: Any, _name: str | None, kind: str, *_: object) -> bool:
            return kind != "table" or table.info.get("only", dialect) == dialect

        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": counts})
        return list(compare_metadata(context, metadata))


def test_the_migrations_and_the_tables_agree(database_url: str) -> None:
    assert differences(database_url) == []


def test_migrations_go_all_the_way_down_and_up_again(database_url: str) -> None:
    downgrade(database_url, "base")
    with plain_engine(database_url).connect() as connection:
        left = set(inspect(connection).get_table_names()) - {"alembic_version"}
    nothing = current(database_url)
    upgrade(database_url)

    assert left == set()
    assert nothing is None
    assert differences(database_url) == []
