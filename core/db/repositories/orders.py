"""A customer's orders; nobody else's are ever found."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.shoppers import order_from
from core.db.tables import order_lines, orders
from core.domain.order import Order, UnknownOrder

_GET = select(orders).where(
    orders.c.order_id == bindparam("order_id"), orders.c.customer_id == bindparam("customer_id")
)
_HOLD = _GET.with_for_update()
_OF_CUSTOMER = (
    select(orders)
    .where(orders.c.customer_id == bindparam("customer_id"))
    .order_by(orders.c.placed_at.desc(), orders.c.order_id.desc())
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_LINES = (
    select(order_lines)
    .where(order_lines.c.order_id.in_(bindparam("ids", expanding=True)))
    .order_by(order_lines.c.order_id, order_lines.c.position)
)


class SqlOrders:
    """Implements `ports.Orders`."""

    def __init__(self, connection: AsyncConnection, *, writes: bool) -> None:
        self._connection = connection
        self._get = _HOLD if writes else _GET

    async def get(self, order_id: str, *, customer_id: str) -> Order:
        row = (await self._connection.execute(self._get, {"order_id": order_id, "customer_id": customer_id})).first()
        if row is None:
            raise UnknownOrder(f"no order {order_id}", order_id=order_id)
        lines = await self._connection.execute(_LINES, {"ids": [order_id]})
        return order_from(row, lines)

    async def of_customer(self, *, customer_id: str, limit: int = 20, offset: int = 0) -> list[Order]:
        asked = {"customer_id": customer_id, "limit": limit, "offset": offset}
        rows = (await self._connection.execute(_OF_CUSTOMER, asked)).all()
        if not rows:
            return []
        lines = (await self._connection.execute(_LINES, {"ids": [row.order_id for row in rows]})).all()
        return [order_from(row, (line for line in lines if line.order_id == row.order_id)) for row in rows]
