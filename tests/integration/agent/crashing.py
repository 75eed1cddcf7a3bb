"""Run one turn in a process of its own and die at a chosen transaction: `python -m tests.integration.agent.crashing`.

Arguments: the shop's folder, the turn's id, which writing transaction, "before" or "after" its commit.
"""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import replace
from pathlib import Path

from core.db.storage import SqlStorage
from core.domain.customer import Role, Shopper
from core.domain.intent import CartAction
from tests.builders import sqlite_url
from tests.conversing import an_assistant
from tests.fakes.encoder import HashEncoder
from tests.fakes.failing_storage import FailingStorage
from tests.fakes.loosening_retriever import LooseningRetriever
from tests.fakes.understander import PreparedUnderstander, cart, ordinal, understood
from tests.integration.agent.shop import PRODUCTS

TEXT = "add both in l"
BOTH = understood(
    cart(CartAction.ADD, references=ordinal(1), sizes=("L",), colours=("maroon",)),
    cart(CartAction.ADD, references=ordinal(2), sizes=("L",), colours=("maroon",)),
)


def die() -> None:
    """As kill -9 does: no clean-up, no flush."""
    os._exit(9)


async def main(folder: Path, turn_id: str, at: int, *, after_commit: bool) -> None:
    storage = await SqlStorage.open(sqlite_url(folder))
    async with storage.writing() as uow:
        turn = replace(await uow.journal.get(turn_id), tries=await uow.journal.begin(turn_id))
    understander = PreparedUnderstander()
    understander.told(TEXT, BOTH)
    assistant = an_assistant(
        FailingStorage(storage, at=at, after_commit=after_commit, fail=die),
        retriever=LooseningRetriever(PRODUCTS),
        understander=understander,
        encoder=HashEncoder(),
    )
    async for _ in assistant.reply(turn, Shopper(turn.shopper_id, Role.ANONYMOUS)):
        pass
    await storage.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), after_commit=sys.argv[4] == "after"))
