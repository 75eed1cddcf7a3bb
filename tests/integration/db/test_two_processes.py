"""Two processes at once: each thing is had once, nothing is lost, nobody is turned away."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from core.db.migrate import plain_engine
from core.db.storage import SqlStorage
from core.db.tables import turns
from tests.builders import NOON, a_turn
from tests.integration.db.contender import ROUNDS

ROOT = Path(__file__).resolve().parents[3]
PIPES: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}


def compete(contest: str, url: str) -> tuple[Any, Any]:
    """What each of two processes got, which begin at the same moment."""
    command = [sys.executable, "-m", "tests.integration.db.contender", contest, url]
    running = [subprocess.Popen([*command, name], cwd=ROOT, **PIPES) for name in ("one", "two")]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()
    told = _let_go(running)
    assert [process.returncode for process in running] == [0, 0], told
    one, two = (json.loads(out) for out, _ in told)
    return one, two


def _let_go(ready: list[subprocess.Popen[str]]) -> list[tuple[str, str]]:
    for process in ready:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate(timeout=120) for process in ready]


async def open_conversations(storage: SqlStorage, count: int = 1) -> None:
    async with storage.writing() as shop:
        for number in range(count):
            await shop.conversations.open(f"K-{number}", shopper_id="A-1", at=NOON)


async def test_a_lease_is_had_by_one(database_url: str, storage: SqlStorage) -> None:
    await open_conversations(storage, ROUNDS)

    one, two = compete("take_leases", database_url)

    assert sorted([*one, *two]) == sorted(f"K-{number}" for number in range(ROUNDS))


async def test_turns_of_one_conversation_are_numbered_without_gap_or_repeat(
    database_url: str, storage: SqlStorage
) -> None:
    await open_conversations(storage)

    one, two = compete("accept_turns", database_url)

    assert sorted([*one, *two]) == list(range(1, 2 * ROUNDS + 1))
    assert one == sorted(one)


async def test_a_message_sent_to_both_becomes_one_turn(database_url: str, storage: SqlStorage) -> None:
    await open_conversations(storage)

    one, two = compete("send_the_same", database_url)

    assert [turn for turn, _ in one] == [turn for turn, _ in two]
    assert all(first != second for (_, first), (_, second) in zip(one, two, strict=True))


async def test_an_anonymous_first_message_sent_to_both_becomes_one_conversation(
    database_url: str, storage: SqlStorage
) -> None:
    one, two = compete("send_the_same_first", database_url)

    with plain_engine(database_url).connect() as connection:
        stored = connection.scalar(select(func.count()).select_from(turns))
    assert one == two
    assert stored == ROUNDS


async def test_what_one_reads_and_writes_the_other_does_not_overwrite(database_url: str, storage: SqlStorage) -> None:
    compete("read_then_write", database_url)

    async with storage.reading() as shop:
        assert (await shop.carts.of("A-both")).lines[0].quantity == 2 * ROUNDS


async def test_a_turn_run_by_both_is_closed_by_one(database_url: str, storage: SqlStorage) -> None:
    await open_conversations(storage)
    async with storage.writing() as shop:
        for number in range(ROUNDS):
            await shop.journal.accept(a_turn(turn_id=f"T-{number}", conversation_id="K-0"))

    one, two = compete("close_turns", database_url)

    assert sorted([*one, *two]) == sorted(f"T-{number}" for number in range(ROUNDS))


async def test_limits_are_shared_in_the_database(database_url: str) -> None:
    one, two = compete("limits", database_url)

    assert one + two == 50


@pytest.mark.redis
async def test_limits_are_shared_in_redis(redis_url: str, clean_redis: None) -> None:
    one, two = compete(f"limits={redis_url}", "sqlite:///none.db")

    assert one + two == 50
