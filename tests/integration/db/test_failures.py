"""A database that is full, missing, unreachable or misnamed is said to be so, and nothing is half done."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from os import environ
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from core.db.migrate import current, plain_engine, upgrade
from core.db.stocking import restocking
from core.db.storage import SqlStorage
from core.errors import Misconfigured, Unavailable
from tests.builders import NOON, a_cart, a_cart_line, a_stocked_product, a_turn, stock, stocked_items
from tests.databases import migrated_file


@pytest.fixture
def full_disk_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A SQLite database with an old shop that may grow by no more than a few pages."""
    return migrated_file(sqlite_template, tmp_path)


async def fill_up(storage: SqlStorage) -> None:
    """From now on the writing connection finds the disk full."""
    async with storage._engines.writing.transaction() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 4}")


@pytest.mark.sqlite
async def test_a_full_disk_is_said_and_nothing_is_lost_or_half_done(full_disk_url: str) -> None:
    storage = await SqlStorage.open(full_disk_url)
    async with storage.writing() as shop:
        await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)
        kept = await shop.carts.save(a_cart())
        first = (await shop.journal.accept(a_turn())).turn
    await fill_up(storage)

    async def write_much() -> None:
        async with storage.writing() as shop:
            await shop.carts.save(replace(kept, lines=(a_cart_line(title="x" * 100_000),)))
            await shop.journal.accept(a_turn())

    with pytest.raises(Unavailable, match="disk is full"):
        await write_much()

    async with storage.reading() as shop:
        assert await shop.carts.of(kept.shopper_id) == kept
        assert await shop.journal.next_open("K-1") == first
    async with storage.writing() as shop:
        second = (await shop.journal.accept(a_turn())).turn
    await storage.close()
    assert second.number == 2


@pytest.mark.sqlite
def test_a_disk_that_fills_while_a_shop_is_stocked_leaves_the_old_one(
    full_disk_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = a_stocked_product()
    stock(full_disk_url, *stocked_items(old), generation="one")
    limit_growth(monkeypatch)

    def restock() -> None:
        with restocking(full_disk_url, generation="two") as shelf:
            shelf.add(item for _ in range(3000) for item in stocked_items(a_stocked_product()))

    with pytest.raises(Unavailable, match="disk is full"):
        restock()

    with plain_engine(full_disk_url).connect() as connection:
        assert connection.execute(text("SELECT generation, products FROM shop_state")).one() == ("one", 1)
        assert connection.execute(text("SELECT product_id FROM products")).scalars().all() == [old.product.product_id]


def limit_growth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every SQLite file opened from now on may hold 60 pages more than it does."""
    from core.db import staging
    from core.db.sqlite_driver import open_file

    def opened(path: str) -> object:
        connection = open_file(path)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 60}")
        return connection

    monkeypatch.setattr(staging, "open_file", opened)


@pytest.mark.sqlite
async def test_a_database_without_tables_says_how_to_make_them(tmp_path: Path) -> None:
    storage = await SqlStorage.open(f"sqlite:///{tmp_path / 'new.db'}")

    with pytest.raises(Misconfigured, match="retailgenie shop make"):
        await storage.generation()
    await storage.close()


@pytest.mark.sqlite
async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"not a database at all, but long enough to look into" * 40)

    with pytest.raises(Misconfigured, match="not a database"):
        await SqlStorage.open(f"sqlite:///{path}")


@pytest.mark.sqlite
async def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")

    with pytest.raises(Misconfigured, match="blocked"):
        await SqlStorage.open(f"sqlite:///{blocked / 'shop.db'}")


async def test_a_server_that_does_not_answer_is_unavailable() -> None:
    with pytest.raises(Unavailable, match=r"RETAILGENIE_DATABASE_URL cannot be reached: connection refused"):
        await _looked_into("postgresql://anyone:secret@127.0.0.1:1/shop")


@pytest.mark.postgres
async def test_a_login_that_the_server_refuses_is_a_wrong_setting() -> None:
    url = make_url(environ["RETAILGENIE_TEST_POSTGRES_URL"]).set(username="nobody_known", password="secret")

    with pytest.raises(Misconfigured, match=r"RETAILGENIE_DATABASE_URL: PostgreSQL lets nobody in") as refused:
        await _looked_into(url.render_as_string(hide_password=False))

    assert "secret" not in refused.value.message


async def _looked_into(url: str) -> None:
    storage = await SqlStorage.open(url)
    try:
        async with storage.reading() as uow:
            await uow.carts.of("A-1")
    finally:
        await storage.close()


@pytest.mark.parametrize("url", ["mysql://root@localhost/shop", "not a url", "sqlite://"])
async def test_a_url_that_cannot_be_used_is_refused_in_one_line(url: str) -> None:
    with pytest.raises(Misconfigured, match="RETAILGENIE_DATABASE_URL") as refused:
        await SqlStorage.open(url)

    assert "\n" not in refused.value.message


async def test_a_write_where_only_reading_was_asked_for_is_a_mistake(storage: SqlStorage) -> None:
    async def write_while_reading() -> None:
        async with storage.reading() as shop:
            await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)

    with pytest.raises(Exception, match=r"read-?only"):
        await write_while_reading()

    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-1") is None


async def test_the_storage_works_on_after_a_cancelled_write(storage: SqlStorage) -> None:
    async def hang() -> None:
        async with storage.writing() as shop:
            await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)
            await asyncio.sleep(60)

    task = asyncio.create_task(hang())
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    async with storage.writing() as shop:
        await shop.conversations.open("K-2", shopper_id="A-1", at=NOON)
    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-1") is None
        assert await shop.conversations.owner("K-2") == "A-1"


async def test_a_hundred_writers_in_one_process_all_get_their_turn(storage: SqlStorage) -> None:
    async def write(number: int) -> None:
        async with storage.writing() as shop:
            await shop.conversations.open(f"K-{number}", shopper_id="A-1", at=NOON)

    await asyncio.gather(*(write(number) for number in range(100)))

    async with storage.reading() as shop:
        owners = [await shop.conversations.owner(f"K-{number}") for number in range(100)]
    assert owners == ["A-1"] * 100


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    before = current(database_url)

    upgrade(database_url)

    assert before is not None
    assert current(database_url) == before
