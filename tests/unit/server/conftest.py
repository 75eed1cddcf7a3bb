"""An empty shop's storage, on SQLite and on PostgreSQL, and a worker over it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.db.storage import SqlStorage
from tests.databases import emptied, migrated_file
from tests.unit.server.worker import Worker, a_worker


@pytest.fixture(
    params=[pytest.param("sqlite", marks=pytest.mark.sqlite), pytest.param("postgres", marks=pytest.mark.postgres)]
)
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SqlStorage]:
    if request.param == "sqlite":
        url = migrated_file(request.getfixturevalue("sqlite_template"), tmp_path)
    else:
        url = emptied(request.getfixturevalue("postgres_database"))
    opened = await SqlStorage.open(url)
    yield opened
    await opened.close()


@pytest.fixture
async def worker(storage: SqlStorage, tmp_path: Path) -> AsyncIterator[Worker]:
    async with a_worker(storage, tmp_path) as one:
        yield one
