"""When an order was placed, packed, sent and brought, worked back from where it is now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from core.domain.delivery import DAYS, INDIA, Zone, leaves_on, working_days_after
from core.domain.order import OrderStatus

OLDEST_DAYS = 690


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in UTC, None for what has not happened; `expected_on` is the day that was promised."""

    placed: datetime
    expected_on: date
    packed: datetime | None = None
    shipped: datetime | None = None
    out: datetime | None = None
    delivered: datetime | None = None
    ended: datetime | None = None
    """When it was cancelled, or taken back."""


def opening_of(as_of: date) -> datetime:
    """The latest moment anything in the shop happened: orders look recent and never lie in the future."""
    return datetime.combine(as_of, time(0), UTC)


def timeline(
    status: OrderStatus, zone: Zone, now: datetime, chance: Random, *, delivered_days_ago: int | None = None
) -> Timeline:
    """One that has come just as far as `status` by `now`."""
    match status:
        case OrderStatus.PENDING | OrderStatus.CONFIRMED:
            hours = (0.3, 20) if status is OrderStatus.PENDING else (4, 34)
            return _promised(now - _hours(chance, *hours), zone)
        case OrderStatus.PACKED:
            return _packed(now - _hours(chance, 1, 10), zone, chance)
        case OrderStatus.SHIPPED:
            return _shipped(now - _hours(chance, 6, 40), zone, chance)
        case OrderStatus.OUT_FOR_DELIVERY:
            on_way = _shipped(now - timedelta(days=sum(DAYS[zone]) / 2 - 0.6), zone, chance)
            return replace(on_way, out=now - _hours(chance, 0.2, 1.4))
        case OrderStatus.CANCELLED:
            placed = now - timedelta(days=chance.uniform(0.8, OLDEST_DAYS * chance.random() + 1))
            return _promised(placed, zone, ended=min(now, placed + _hours(chance, 0.5, 30)))
        case OrderStatus.DELIVERED | OrderStatus.RETURNED:
            least = 9 if status is OrderStatus.RETURNED else 0
            days = delivered_days_ago if delivered_days_ago is not None else least + _days_ago(chance)
            return _brought(now, days, zone, chance, returned=status is OrderStatus.RETURNED)


def _promised(placed: datetime, zone: Zone, ended: datetime | None = None) -> Timeline:
    return Timeline(placed, _expected(placed, zone), ended=ended)


def _packed(packed: datetime, zone: Zone, chance: Random) -> Timeline:
    placed = packed - _hours(chance, 4, 20)
    return Timeline(placed, _expected(placed, zone), packed)


def _shipped(shipped: datetime, zone: Zone, chance: Random) -> Timeline:
    return replace(_packed(shipped - _hours(chance, 2, 9), zone, chance), shipped=shipped)


def _brought(now: datetime, days_ago: int, zone: Zone, chance: Random, *, returned: bool) -> Timeline:
    """Delivered by day, India time, after a journey as long as the zone's; one in nine came late."""
    day = now.astimezone(INDIA).date() - timedelta(days=days_ago + 1)
    delivered = datetime.combine(day, time(chance.randint(10, 19), chance.randrange(60)), INDIA).astimezone(UTC)
    soonest, latest = DAYS[zone]
    journey = chance.randint(soonest, latest) + (chance.randint(1, 3) if chance.random() < 0.11 else 0)
    out = delivered - _hours(chance, 1, 4)
    shipped = out - timedelta(days=max(1, journey - 1), hours=chance.uniform(2, 9))
    packed = shipped - _hours(chance, 2, 9)
    placed = packed - _hours(chance, 4, 20)
    back = min(now, delivered + timedelta(days=chance.uniform(1.5, 6.5))) if returned else None
    return Timeline(placed, _expected(placed, zone), packed, shipped, out, delivered, back)


def _expected(placed: datetime, zone: Zone) -> date:
    return working_days_after(leaves_on(placed), DAYS[zone][1])


def _days_ago(chance: Random) -> int:
    """Recent days saw more orders than old ones, but the shop is not new."""
    return int(OLDEST_DAYS * chance.random() ** 1.5)


def _hours(chance: Random, least: float, most: float) -> timedelta:
    return timedelta(seconds=int(3600 * chance.uniform(least, most)))
