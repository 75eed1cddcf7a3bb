"""What shoppers did with what they were shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.tables import order_lines, orders, shop_events
from core.domain.events import LoggedEvent, ShopEvent, ShopEventName
from core.domain.order import OrderStatus
from core.domain.taste import REMEMBERED, WEIGHTS, Act

_E = shop_events.c
_ADD = insert(shop_events)
_AFTER = select(shop_events).where(_E.id > bindparam("after")).order_by(_E.id).limit(bindparam("limit"))
_DONE = (
    select(_E.product_id, _E.name)
    .where(
        _E.shopper_id == bindparam("shopper"),
        _E.name.in_([name.value for name in WEIGHTS if name is not ShopEventName.PURCHASE]),
    )
    .order_by(_E.id.desc())
    .limit(bindparam("limit"))
)
_BOUGHT = (
    select(order_lines.c.product_id, order_lines.c.size)
    .join(orders, orders.c.order_id == order_lines.c.order_id)
    .where(orders.c.customer_id == bindparam("shopper"), order_lines.c.status != OrderStatus.CANCELLED.value)
    .order_by(orders.c.placed_at.desc(), order_lines.c.order_id, order_lines.c.position)
    .limit(bindparam("limit"))
)


class SqlShopEvents:
    """Implements `ports.ShopEvents`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, events: Sequence[ShopEvent], at: datetime) -> None:
        if not events:
            return
        rows = [
            {
                "name": event.name.value,
                "shopper_id": event.shopper_id,
                "product_id": event.product_id,
                "query": event.query,
                "position": event.position,
                "turn_id": event.turn_id,
                "at": at,
            }
            for event in events
        ]
        await self._connection.execute(_ADD, rows)

    async def acts_of(self, shopper_id: str, *, limit: int = REMEMBERED) -> tuple[Act, ...]:
        """What was bought is read from the orders, which hold sizes and are never forgotten."""
        asked = {"shopper": shopper_id, "limit": limit}
        bought = await self._connection.execute(_BOUGHT, asked)
        acts = [Act(product_id, ShopEventName.PURCHASE, size) for product_id, size in bought]
        done = await self._connection.execute(_DONE, asked)
        return (*acts, *(Act(product_id, ShopEventName(name)) for product_id, name in done))

    async def page(self, *, after: int = 0, limit: int = 1000) -> list[LoggedEvent]:
        rows = await self._connection.execute(_AFTER, {"after": after, "limit": limit})
        return [
            LoggedEvent(
                row.id,
                ShopEvent(
                    ShopEventName(row.name), row.shopper_id, row.product_id, row.query, row.position, row.turn_id
                ),
                row.at,
            )
            for row in rows
        ]
