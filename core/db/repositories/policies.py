"""The shop's rules, in the order they were written."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.rules import clause_from
from core.db.tables import clauses
from core.domain.policy import Clause

_ALL = select(clauses).order_by(clauses.c.position)
_OF = _ALL.where(clauses.c.policy == bindparam("policy"))


class SqlPolicies:
    """Implements `ports.Policies`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def clauses(self, policy: str | None = None) -> list[Clause]:
        found = self._connection.execute(_ALL) if policy is None else self._connection.execute(_OF, {"policy": policy})
        return [clause_from(row) for row in await found]
