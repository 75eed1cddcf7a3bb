"""Every test here runs on SQLite and on PostgreSQL, with a database of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis import Redis

from core.db.storage import SqlStorage
from tests.databases import emptied, migrated_file


@pytest.fixture(
    params=[pytest.param("sqlite", marks=pytest.mark.sqlite), pytest.param("postgres", marks=pytest.mark.postgres)]
)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated, empty database."""
    if request.param == "sqlite":
        return migrated_file(request.getfixturevalue("sqlite_template"), tmp_path)
    return emptied(request.getfixturevalue("postgres_database"))


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[SqlStorage]:
    opened = await SqlStorage.open(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def clean_redis(redis_url: str) -> None:
    """No counter is left from a run before."""
    with Redis.from_url(redis_url) as redis:
        for key in redis.scan_iter("retailgenie:limit:*"):
            redis.delete(key)
