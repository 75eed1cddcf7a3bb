"""Offers, tiers and what a customer's past says about a coupon."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.rules import offer_from, tier_from
from core.db.tables import customers, offers, orders, tiers
from core.domain.customer import UnknownCustomer
from core.domain.money import Money
from core.domain.offer import CouponHistory, Offer, Tier, UnknownCoupon, tier_of
from core.domain.order import OrderStatus

_CURRENT = (
    select(offers)
    .where(offers.c.starts_on <= bindparam("day"), offers.c.ends_on >= bindparam("day"))
    .order_by(offers.c.ends_on, offers.c.code)
)
_GET = select(offers).where(offers.c.code == bindparam("code"))
_TIERS = select(tiers).order_by(tiers.c.from_spend_minor)
_KEPT = (orders.c.customer_id == customers.c.customer_id) & (orders.c.status != OrderStatus.CANCELLED.value)
_HISTORY = select(
    customers.c.spent_minor,
    select(func.count()).select_from(orders).where(_KEPT).scalar_subquery(),
    select(func.count()).select_from(orders).where(_KEPT, orders.c.coupon == bindparam("code")).scalar_subquery(),
).where(customers.c.customer_id == bindparam("customer_id"))


class SqlOffers:
    """Implements `ports.Offers`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def current(self, on: date) -> list[Offer]:
        """Soonest to end first."""
        return [offer_from(row) for row in await self._connection.execute(_CURRENT, {"day": on})]

    async def get(self, code: str) -> Offer:
        row = (await self._connection.execute(_GET, {"code": code.strip().upper()})).first()
        if row is None:
            raise UnknownCoupon(f"no coupon {code}", code=code)
        return offer_from(row)

    async def history(self, code: str, *, customer_id: str) -> CouponHistory:
        """Orders and uses that were not cancelled."""
        asked = {"code": code.strip().upper(), "customer_id": customer_id}
        row = (await self._connection.execute(_HISTORY, asked)).first()
        if row is None:
            raise UnknownCustomer(f"no customer {customer_id}", customer_id=customer_id)
        spent, placed, uses = row
        known = await self.tiers()
        names = tuple(tier.name for tier in known)
        return CouponHistory(placed, uses, tier_of(Money(spent), known).name if known else "", names)

    async def tiers(self) -> tuple[Tier, ...]:
        """Lowest first."""
        return tuple([tier_from(row) for row in await self._connection.execute(_TIERS)])
