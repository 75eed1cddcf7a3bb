"""What shoppers did with what they were shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.tables import shop_events
from core.domain.events import ShopEvent

_ADD = insert(shop_events)


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
