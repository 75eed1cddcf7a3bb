"""Proof of each write: a repeat finds its receipt instead of writing again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.tables import ledger
from core.domain.answer import Receipt

_RECEIPT = (ledger.c.receipt_id, ledger.c.action, ledger.c.target, ledger.c.undo_until)
_BY_KEY = select(*_RECEIPT).where(ledger.c.key == bindparam("key"))
_RESULT = select(ledger.c.result).where(ledger.c.key == bindparam("key"))
_STORE = insert(ledger)
_UNDOABLE = (
    select(*_RECEIPT, ledger.c.undo)
    .where(
        ledger.c.shopper_id == bindparam("shopper"),
        ledger.c.undo_until >= bindparam("now", type_=ledger.c.undo_until.type),
        ledger.c.undone.is_(False),
    )
    .order_by(ledger.c.id.desc())
    .limit(1)
)
_UNDONE = update(ledger).where(ledger.c.receipt_id == bindparam("receipt")).values(undone=True)


class SqlLedger:
    """Implements `ports.Ledger`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def receipt(self, key: str) -> Receipt | None:
        row = (await self._connection.execute(_BY_KEY, {"key": key})).first()
        return None if row is None else _receipt(row)

    async def result(self, key: str) -> object | None:
        found: object | None = await self._connection.scalar(_RESULT, {"key": key})
        return found

    async def store(
        self,
        key: str,
        receipt: Receipt,
        *,
        shopper_id: str,
        at: datetime,
        undo: dict[str, object] | None = None,
        result: object | None = None,
    ) -> None:
        values = {
            "key": key,
            "receipt_id": receipt.receipt_id,
            "shopper_id": shopper_id,
            "action": receipt.action,
            "target": receipt.target,
            "at": at,
            "undo_until": receipt.undo_until,
            "undo": undo,
            "undone": False,
            "result": result,
        }
        await self._connection.execute(_STORE, values)

    async def last_undoable(self, shopper_id: str, now: datetime) -> tuple[Receipt, dict[str, object]] | None:
        row = (await self._connection.execute(_UNDOABLE, {"shopper": shopper_id, "now": now})).first()
        return None if row is None or row.undo is None else (_receipt(row), row.undo)

    async def mark_undone(self, receipt_id: str) -> None:
        await self._connection.execute(_UNDONE, {"receipt": receipt_id})


def _receipt(row: Row[*tuple[Any, ...]]) -> Receipt:
    return Receipt(row.receipt_id, row.action, row.target, row.undo_until)
