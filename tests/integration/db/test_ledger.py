"""The ledger: proof of each write, and the way back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from core.db.storage import SqlStorage
from core.domain.answer import Receipt
from tests.builders import NOON

HALF_AN_HOUR = timedelta(minutes=30)


def a_receipt(name: str = "R-1", *, until_minutes: int | None = 30) -> Receipt:
    until = None if until_minutes is None else NOON + timedelta(minutes=until_minutes)
    return Receipt(name, "add_to_cart", "L-1", undo_until=until)


async def test_a_key_gives_back_its_receipt_and_result(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        nothing = await shop.ledger.receipt("T-1:0")
        await shop.ledger.store("T-1:0", a_receipt(), shopper_id="A-1", at=NOON, result={"cart": [1, "₹"]})
    async with storage.reading() as shop:
        receipt, result = await shop.ledger.receipt("T-1:0"), await shop.ledger.result("T-1:0")

    assert nothing is None
    assert receipt == a_receipt()
    assert result == {"cart": [1, "₹"]}


async def test_a_key_holds_one_write(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.ledger.store("T-1:0", a_receipt(), shopper_id="A-1", at=NOON)

    with pytest.raises(IntegrityError):
        async with storage.writing() as shop:
            await shop.ledger.store("T-1:0", a_receipt("R-2"), shopper_id="A-1", at=NOON)


async def test_the_last_undoable_is_the_newest_of_the_shopper_within_its_time(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.ledger.store("1", a_receipt("R-1"), shopper_id="A-1", at=NOON, undo={"tool": "first"})
        await shop.ledger.store("2", a_receipt("R-2"), shopper_id="A-1", at=NOON, undo={"tool": "second"})
        await shop.ledger.store("3", a_receipt("R-3", until_minutes=None), shopper_id="A-1", at=NOON)
        await shop.ledger.store("4", a_receipt("R-4"), shopper_id="A-2", at=NOON, undo={"tool": "theirs"})

    async with storage.writing() as shop:
        newest = await shop.ledger.last_undoable("A-1", NOON)
        in_time = await shop.ledger.last_undoable("A-1", NOON + HALF_AN_HOUR)
        too_late = await shop.ledger.last_undoable("A-1", NOON + HALF_AN_HOUR + timedelta(seconds=1))
        await shop.ledger.mark_undone("R-2")
        before_it = await shop.ledger.last_undoable("A-1", NOON)

    assert newest == (a_receipt("R-2"), {"tool": "second"})
    assert in_time == newest
    assert too_late is None
    assert before_it == (a_receipt("R-1"), {"tool": "first"})
