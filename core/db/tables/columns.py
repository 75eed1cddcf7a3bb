"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, DateTime, Dialect, Integer, MetaData, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_N_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
        "fk": "%(table_name)s_%(column_0_name)s_exists",
        "pk": "%(table_name)s_key",
    }
)


class Instant(TypeDecorator[datetime]):
    """A moment: aware in Python, kept in UTC; SQLite, which has no such type, orders its text form rightly."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Fields = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""Structured values that may be compared for equality in the database."""

Document = JSON(none_as_null=True)
"""A structured value that is stored and given back, never looked into."""


RowNumber = BigInteger().with_variant(Integer, "sqlite")
"""Counts up with each row, so that the newest row is known even within one tick of the clock."""


def words(name: str, *, null: bool = False) -> Column[Any]:
    """A text column."""
    return Column(name, Text, nullable=null)
