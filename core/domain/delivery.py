"""When and for how much a parcel reaches a pin code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from core.domain.money import Money
from core.domain.store import City
from core.errors import Unprocessable

FREE_FROM = Money.of(999)
"""Orders of this much ship free (policy clause DEL-2)."""
STANDARD_FEE = Money.of(79)
COD_LIMIT = Money.of(20000)
"""Cash on delivery up to this order value (policy clause COD-1)."""


class UnknownPinCode(Unprocessable):
    """Not an Indian pin code, or one no carrier serves."""


class Zone(StrEnum):
    METRO = "metro"
    CITY = "city"
    REST = "rest"
    REMOTE = "remote"
    """The north-east, Jammu and Kashmir, Ladakh and the islands."""


DAYS = {Zone.METRO: (2, 3), Zone.CITY: (3, 5), Zone.REST: (5, 7), Zone.REMOTE: (7, 10)}
"""Working days, from and to, by zone (policy clause DEL-1)."""

REMOTE_PREFIXES = ("18", "19", "744", "682555", "737", "78", "79")


@dataclass(frozen=True, slots=True)
class DeliveryEstimate:
    pin_code: str
    city: str | None
    zone: Zone
    earliest: date
    latest: date
    fee: Money
    cod: bool
    """Cash on delivery is offered: not in the remote zone, and up to COD_LIMIT."""
    free_from: Money = FREE_FROM


INDIA = timezone(timedelta(hours=5, minutes=30), "IST")
CUT_OFF = time(16, 0)
"""Orders placed until then, India time, leave the same working day (policy clause DEL-1)."""

POSTAL_CIRCLES = frozenset(
    f"{first}{second}"
    for first, seconds in {
        "1": "123456789",
        "2": "012345678",
        "3": "012346789",
        "4": "0123456789",
        "5": "01236789",
        "6": "01234789",
        "7": "0123456789",
        "8": "012345",
    }.items()
    for second in seconds
)
"""First two digits that India Post has given out; 9 is the army's, which no carrier here serves."""


def checked_pin_code(text: str) -> str:
    """Six digits, not starting with zero; raises UnknownPinCode otherwise."""
    digits = re.sub(r"\s", "", text)
    if not re.fullmatch(r"[1-9]\d{5}", digits, re.ASCII) or digits[:2] not in POSTAL_CIRCLES:
        raise UnknownPinCode(f"{text!r} is not an Indian pin code", pin_code=text)
    return digits


def working_days_after(start: date, days: int) -> date:
    """The date `days` working days on; parcels do not move on Sundays."""
    at = start
    while days > 0:
        at += timedelta(days=1)
        days -= at.weekday() != 6
    return at


def zone_of(pin_code: str, city: City | None) -> Zone:
    if pin_code.startswith(REMOTE_PREFIXES):
        return Zone.REMOTE
    if city is None or not city.holds(pin_code):
        return Zone.REST
    return Zone.METRO if city.is_metro else Zone.CITY


def leaves_on(at: datetime) -> date:
    """The day a parcel ordered at this moment leaves: today until the cut-off, never a Sunday."""
    local = at.astimezone(INDIA)
    ready = local.date() if local.time() <= CUT_OFF else local.date() + timedelta(days=1)
    return ready if ready.weekday() != 6 else ready + timedelta(days=1)


def delivery_fee(value: Money) -> Money:
    """For lines worth this much after discounts."""
    return Money(0, value.currency) if value.minor >= FREE_FROM.minor else STANDARD_FEE


def estimate(pin_code: str, city: City | None, *, value: Money, at: datetime) -> DeliveryEstimate:
    """For an order of that value placed at that moment; raises UnknownPinCode."""
    pin = checked_pin_code(pin_code)
    zone = zone_of(pin, city)
    soonest, latest = DAYS[zone]
    leaves = leaves_on(at)
    return DeliveryEstimate(
        pin_code=pin,
        city=city.name if city else None,
        zone=zone,
        earliest=working_days_after(leaves, soonest),
        latest=working_days_after(leaves, latest),
        fee=delivery_fee(value),
        cod=zone is not Zone.REMOTE and value.minor <= COD_LIMIT.minor,
    )
