"""Connections between units of work: shared fairly, replaced when they die."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from core.db import connections
from core.db.engine import sqlite_path
from core.db.migrate import plain_engine
from core.db.sqlite_driver import open_file
from core.db.storage import SqlStorage
from core.errors import Unavailable
from tests.builders import NOON


@pytest.mark.parametrize("database_url", [pytest.param("sqlite", marks=pytest.mark.sqlite)], indirect=True)
async def test_writers_are_served_in_the_order_of_coming(storage: SqlStorage) -> None:
    served: list[int] = []

    async def write(number: int) -> None:
        async with storage.writing() as shop:
            await shop.conversations.open(f"K-{number}", shopper_id="A-1", at=NOON)
            served.append(number)
            await asyncio.sleep(0.001)

    async with asyncio.TaskGroup() as group:
        for number in range(30):
            group.create_task(write(number))
            await asyncio.sleep(0)

    assert served == sorted(served)


@pytest.mark.parametrize("database_url", [pytest.param("sqlite", marks=pytest.mark.sqlite)], indirect=True)
async def test_who_waits_too_long_is_told_that_the_database_is_busy(
    storage: SqlStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "WAIT_S", 0.1)

    async def write() -> None:
        async with storage.writing() as shop:
            await shop.conversations.open("K-2", shopper_id="A-1", at=NOON)

    async def hold_every_writer() -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(20):
                group.create_task(hold())

    async def hold() -> None:
        async with storage.writing() as shop:
            await shop.conversations.owner("K-1")
            await asyncio.sleep(0.5)

    with pytest.raises(ExceptionGroup) as refused:
        await hold_every_writer()
    await write()

    assert {type(error) for error in refused.value.exceptions} == {Unavailable}
    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-2") == "A-1"


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_a_server_that_cut_all_connections_costs_one_answer_and_no_more(
    database_url: str, storage: SqlStorage
) -> None:
    async def read() -> None:
        async with storage.reading() as shop:
            await shop.conversations.owner("K-1")

    await asyncio.gather(*(read() for _ in range(4)))
    with plain_engine(database_url).connect() as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        connection.execute(text(f"{others} AND pid <> pg_backend_pid()"))

    with pytest.raises(Unavailable):
        await read()

    await read()


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_a_connection_that_lay_idle_long_is_asked_before_it_is_used(
    database_url: str, storage: SqlStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with plain_engine(database_url).connect() as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        connection.execute(text(f"{others} AND pid <> pg_backend_pid()"))
    monkeypatch.setattr(connections, "ASKED_AFTER_S", 0.0)

    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-1") is None


@pytest.mark.parametrize("database_url", [pytest.param("sqlite", marks=pytest.mark.sqlite)], indirect=True)
async def test_a_write_that_waits_for_another_process_holds_up_nothing_else(
    database_url: str, storage: SqlStorage
) -> None:
    other = open_file(sqlite_path(database_url))
    other.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with storage.writing() as shop:
            await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)

    waiting = asyncio.create_task(write())
    began, beats = asyncio.get_running_loop().time(), 0
    while asyncio.get_running_loop().time() - began < 0.5:
        async with storage.reading() as shop:
            assert await shop.conversations.owner("K-1") is None
        await asyncio.sleep(0.01)
        beats += 1
    still_waiting = not waiting.done()
    other.execute("COMMIT")
    other.close()
    await waiting

    assert still_waiting
    assert beats > 5
    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-1") == "A-1"
