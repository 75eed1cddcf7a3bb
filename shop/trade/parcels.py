"""Parcels with their tracking events, and payments with their references, as an order's timeline has them."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from core.domain.delivery import COD_LIMIT
from core.domain.money import Money
from core.domain.order import OrderStatus, Payment, PaymentMethod, PaymentStatus, Shipment, TrackingEvent
from shop.chance import weighted
from shop.trade.timeline import Timeline

EMI_FROM = Money.of(3000)
"""Least order value that can be paid in instalments (policy clause EMI-1)."""
_CARRIERS = {"Delhivery": 40, "Blue Dart": 25, "Xpressbees": 20, "Ecom Express": 15}
_WAREHOUSES = {
    "Bhiwandi": "Maharashtra, Goa, Gujarat, Madhya Pradesh, Chhattisgarh",
    "Hosur": "Karnataka, Tamil Nadu, Kerala, Puducherry, Lakshadweep, Andhra Pradesh, Telangana",
    "Dankuni": "West Bengal, Odisha, Bihar, Jharkhand, Sikkim, Assam, Tripura, Meghalaya, Manipur, Nagaland, Mizoram, "
    "Arunachal Pradesh, Andaman and Nicobar Islands",
}
"""Which states a warehouse sends to; Farukhnagar sends to all others."""
_METHODS = {
    PaymentMethod.UPI: 46,
    PaymentMethod.CARD: 23,
    PaymentMethod.COD: 23,
    PaymentMethod.EMI: 4,
    PaymentMethod.GIFT_CARD: 4,
}
_OPEN = (
    OrderStatus.PENDING,
    OrderStatus.CONFIRMED,
    OrderStatus.PACKED,
    OrderStatus.SHIPPED,
    OrderStatus.OUT_FOR_DELIVERY,
)


def shipment(when: Timeline, city: str, state: str, chance: Random) -> Shipment | None:
    """None before it is packed, and for what was cancelled before."""
    if when.packed is None:
        return None
    carrier = weighted(chance, _CARRIERS)
    warehouse = next((place for place, states in _WAREHOUSES.items() if state in states.split(", ")), "Farukhnagar")
    return Shipment(
        carrier=carrier,
        awb=f"{carrier[:2].upper()}{chance.randrange(10**11, 10**12)}",
        expected_on=when.expected_on,
        delivered_at=when.delivered,
        events=tuple(_events(when, warehouse, city, chance)),
    )


def _events(when: Timeline, warehouse: str, city: str, chance: Random) -> list[TrackingEvent]:
    """Oldest first."""
    arrival = when.shipped + timedelta(hours=chance.uniform(8, 15)) if when.shipped else None
    latest = when.out or (arrival if arrival and when.delivered else None)
    steps: list[tuple[datetime | None, OrderStatus, str, str]] = [
        (when.packed, OrderStatus.PACKED, f"{warehouse} warehouse", "Packed and labelled"),
        (when.shipped, OrderStatus.SHIPPED, f"{warehouse} warehouse", "Handed over to the carrier"),
        (arrival if latest else None, OrderStatus.SHIPPED, f"{city} hub", "Reached the hub nearest to you"),
        (when.out, OrderStatus.OUT_FOR_DELIVERY, city, "Out for delivery"),
        (
            when.delivered,
            OrderStatus.DELIVERED,
            city,
            chance.choice(("Delivered", "Handed to the customer", "Left with the guard at the gate")),
        ),
        (when.ended, OrderStatus.RETURNED, city, "Picked up and checked; refund started"),
    ]
    events = [TrackingEvent(at, status, place, note) for at, status, place, note in steps if at is not None]
    return sorted(events, key=lambda event: event.at)


def payment(
    status: OrderStatus, amount: Money, when: Timeline, *, is_remote: bool, order_number: int, chance: Random
) -> Payment:
    """Cash only up to its limit and not in remote places; instalments only from their least value."""
    allowed = dict(_METHODS)
    if is_remote or amount > COD_LIMIT:
        del allowed[PaymentMethod.COD]
    if amount < EMI_FROM:
        del allowed[PaymentMethod.EMI]
    method = weighted(chance, allowed)
    state = _payment_status(method, status, chance)
    paid = state in (PaymentStatus.CAPTURED, PaymentStatus.REFUNDED)
    at = (when.delivered if method is PaymentMethod.COD else when.placed) if paid else None
    return Payment(method, state, amount, _reference(method, order_number, chance), at)


def _payment_status(method: PaymentMethod, status: OrderStatus, chance: Random) -> PaymentStatus:
    if status is OrderStatus.RETURNED:
        return PaymentStatus.REFUNDED
    if status is OrderStatus.CANCELLED:
        unpaid = method is PaymentMethod.COD or chance.random() < 0.2
        return PaymentStatus.FAILED if unpaid else PaymentStatus.REFUNDED
    if method is PaymentMethod.COD and status in _OPEN:
        return PaymentStatus.DUE
    return PaymentStatus.AUTHORISED if status is OrderStatus.PENDING else PaymentStatus.CAPTURED


def _reference(method: PaymentMethod, order_number: int, chance: Random) -> str:
    if method is PaymentMethod.COD:
        return f"COD-{order_number}"
    return f"{method.value.upper().replace('_', '')}-{chance.randrange(10**11, 10**12)}"
