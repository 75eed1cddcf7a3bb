"""Orders and where they are on their way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.domain.customer import Address
from core.domain.money import Money
from core.errors import NotFound


class OrderStatus(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    PACKED = "packed"
    SHIPPED = "shipped"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    RETURNED = "returned"


class PaymentMethod(StrEnum):
    UPI = "upi"
    CARD = "card"
    COD = "cod"
    EMI = "emi"
    GIFT_CARD = "gift_card"


class PaymentStatus(StrEnum):
    AUTHORISED = "authorised"
    CAPTURED = "captured"
    DUE = "due"
    """Cash on delivery, not collected yet."""
    FAILED = "failed"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class OrderLine:
    line_id: str
    product_id: str
    variant_id: str
    title: str
    size: str
    colour: str
    quantity: int
    unit_price: Money
    status: OrderStatus


@dataclass(frozen=True, slots=True)
class Payment:
    method: PaymentMethod
    status: PaymentStatus
    amount: Money
    reference: str
    paid_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrackingEvent:
    at: datetime
    status: OrderStatus
    place: str
    note: str


@dataclass(frozen=True, slots=True)
class Shipment:
    carrier: str
    awb: str
    expected_on: date
    delivered_at: datetime | None = None
    events: tuple[TrackingEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    order_id: str
    customer_id: str
    status: OrderStatus
    placed_at: datetime
    lines: tuple[OrderLine, ...]
    total: Money
    address: Address
    payment: Payment
    shipment: Shipment | None = None
    discount: Money = field(default_factory=lambda: Money(0))
    delivery_fee: Money = field(default_factory=lambda: Money(0))
    coupon: str | None = None
    returnable_until: date | None = None
    """Last day to give it back; None when it was not delivered or nothing in it can be returned."""

    def is_returnable(self, on: date) -> bool:
        return (
            self.status is OrderStatus.DELIVERED and self.returnable_until is not None and on <= self.returnable_until
        )


class UnknownOrder(NotFound):
    """No such order of this customer."""
