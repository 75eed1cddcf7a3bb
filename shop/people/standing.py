"""What orders say of a customer: spending of the last year, points, and since when they must have been here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.domain.customer import Customer
from core.domain.delivery import INDIA
from core.domain.money import Money
from core.domain.offer import tier_of
from core.domain.order import Order, OrderStatus
from shop.rules import tiers

YEAR = timedelta(days=365)


def by_customer(orders: Iterable[Order]) -> dict[str, list[Order]]:
    found: dict[str, list[Order]] = defaultdict(list)
    for order in orders:
        found[order.customer_id].append(order)
    return found


def settled(customer: Customer, orders: Sequence[Order], now: datetime) -> Customer:
    """With spending and points (clauses LOY-1 and LOY-2) out of the orders delivered within the last year."""
    kept = [order for order in orders if order.status is OrderStatus.DELIVERED and _delivered_since(order, now - YEAR)]
    spent = sum(order.total.minor for order in kept)
    tier = tier_of(Money(spent), tiers())
    points = sum(int(order.total.minor // 10_000 * tier.multiplier) for order in kept)
    first = min((order.placed_at.astimezone(INDIA).date() for order in orders), default=customer.joined_on)
    return replace(customer, spent_minor=spent, loyalty_points=points, joined_on=min(customer.joined_on, first))


def _delivered_since(order: Order, day: datetime) -> bool:
    brought = order.shipment.delivered_at if order.shipment else None
    return brought is not None and brought >= day
