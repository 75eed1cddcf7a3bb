"""A process that dies while it writes: what it committed stays, what it had not yet is gone, nobody is locked out."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.db.storage import SqlStorage
from tests.builders import NOON, a_turn

ROOT = Path(__file__).resolve().parents[3]
WRITER = """
import asyncio, os, signal, sys
from core.db.storage import SqlStorage
from tests.builders import a_cart, a_turn

async def write_and_die(url, moment):
    storage = await SqlStorage.open(url)
    async with storage.writing() as shop:
        await shop.journal.accept(a_turn(turn_id="T-1", message_id="m-1"))
        await shop.carts.save(a_cart())
        if moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(write_and_die(sys.argv[1], sys.argv[2]))
"""


def write_and_die(url: str, moment: str) -> int:
    return subprocess.run([sys.executable, "-c", WRITER, url, moment], cwd=ROOT, check=False).returncode


@pytest.mark.parametrize(("moment", "kept"), [("before", False), ("after", True)])
async def test_a_write_is_kept_from_its_commit_on_and_wholly(
    moment: str, kept: bool, database_url: str, storage: SqlStorage
) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)

    died = write_and_die(database_url, moment)

    async with storage.reading() as shop:
        turn, cart = await shop.journal.next_open("K-1"), await shop.carts.of("A-1")
    async with storage.writing() as shop:
        after = (await shop.journal.accept(a_turn())).turn
    assert died == -signal.SIGKILL
    assert (turn is not None, bool(cart.lines)) == (kept, kept)
    assert after.number == (2 if kept else 1)
