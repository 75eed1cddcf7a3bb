"""The customers whom the demo sign-in offers: between them there is every kind of order, many times over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum

from core.domain.customer import Customer
from core.domain.delivery import Zone
from core.domain.language import Language
from core.domain.money import Money
from core.domain.offer import tier_of
from core.domain.order import Order, OrderStatus
from shop.chance import stream
from shop.people.profiles import Profile
from shop.rules import tiers
from shop.trade.ordering import Planned
from shop.trade.timeline import timeline

WITH_ORDERS = 26
WITHOUT_ORDERS = 4


class Kind(Enum):
    """Where an order can stand, as far as it decides what may be done with it: its status, and days since delivery."""

    PENDING = (OrderStatus.PENDING, None)
    SHIPPED = (OrderStatus.SHIPPED, None)
    RETURNABLE = (OrderStatus.DELIVERED, (0, 3))
    PAST = (OrderStatus.DELIVERED, (30, 320))
    CANCELLED = (OrderStatus.CANCELLED, None)


_SPEAKS = {
    Language.HINDI: "writes Hindi",
    Language.MARATHI: "writes Marathi",
    Language.HINGLISH: "writes Hinglish",
    Language.ROMAN_MARATHI: "writes Marathi in Latin letters",
}


def kinds_of(number: int) -> tuple[Kind, ...]:
    """The orders that demo customer `number` is given: each of the first lacks at most one kind, the last have none."""
    if number >= WITH_ORDERS:
        return ()
    return tuple(kind for i, kind in enumerate(Kind) if i != number % 6)


def plan_demo(profiles: Sequence[Profile], zones: Mapping[str, Zone], now: datetime, seed: int) -> list[Planned]:
    """Orders of the demo customers: the kinds of each, and some delivered long ago for those who shop a lot."""
    planned = []
    for number, profile in enumerate(profiles[: WITH_ORDERS + WITHOUT_ORDERS]):
        chance = stream(seed, "demo", number)
        given = kinds_of(number)
        kinds = (*given, *((Kind.PAST,) * (chance.choice((0, 1, 3, 8)) if given else 0)))
        for kind in kinds:
            status, days = kind.value
            zone = zones[profile.customer.city]
            ago = chance.randint(*days) if days else None
            when = timeline(status, zone, now, chance, delivered_days_ago=ago)
            planned.append(Planned(profile, zone, status, when, needs_returnable=kind in (Kind.RETURNABLE, Kind.PAST)))
    return planned


def introduced(customer: Customer, orders: Sequence[Order], now: datetime) -> Customer:
    """Flagged for the demo sign-in, with one line on who they are."""
    return replace(customer, is_demo=True, about=_about(customer, orders, now))


def _about(customer: Customer, orders: Sequence[Order], now: datetime) -> str:
    if not orders:
        parts = ["nothing ordered yet", _SPEAKS.get(customer.language, "")]
        return _line(f"New here, from {customer.city}", parts)
    tier = tier_of(Money(customer.spent_minor), tiers()).name
    states = Counter(order.status for order in orders)
    open_ = [
        "one order just placed" if states[OrderStatus.PENDING] else "",
        "one on its way" if states[OrderStatus.SHIPPED] else "",
        "one that can still go back" if any(order.is_returnable(now.date()) for order in orders) else "",
        _SPEAKS.get(customer.language, ""),
    ]
    return _line(f"{tier} member from {customer.city}", open_)


def _line(start: str, parts: Sequence[str]) -> str:
    return ", ".join((start, *(part for part in parts if part)))
