"""An empty shop's storage, on SQLite and on PostgreSQL, and a worker over it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from os import environ
from pathlib import Path

import pytest

from core.db.storage import SqlStorage
from tests.databases import emptied, fresh_postgres, migrated_file, template_file
from tests.unit.server.worker import Worker, a_worker


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return template_file(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgres_database() -> Iterator[str]:
    with fresh_postgres(environ["RETAILGENIE_TEST_POSTGRES_URL"]) as url:
        yield url


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
