"""Customers by id, and those the demo signs in."""

from __future__ import annotations

from sqlalchemy import bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.shoppers import customer_from
from core.db.tables import customers
from core.domain.customer import Customer, UnknownCustomer

_GET = select(customers).where(customers.c.customer_id == bindparam("customer_id"))
_DEMO = select(customers).where(text("is_demo")).order_by(customers.c.customer_id)


class SqlCustomers:
    """Implements `ports.Customers`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, customer_id: str) -> Customer:
        row = (await self._connection.execute(_GET, {"customer_id": customer_id})).first()
        if row is None:
            raise UnknownCustomer(f"no customer {customer_id}", customer_id=customer_id)
        return customer_from(row)

    async def demo(self) -> list[Customer]:
        return [customer_from(row) for row in await self._connection.execute(_DEMO)]
