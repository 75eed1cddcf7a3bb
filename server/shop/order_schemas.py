"""Wire shapes of orders."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import Field

from core.domain.order import OrderStatus, PaymentMethod, PaymentStatus
from server.schemas import MoneyOut, Page, Told
from server.shop.cart_schemas import DiscountOut


class OrderLineOut(Told):
    line_id: str
    product_id: str
    title: str
    size: str
    colour: str
    quantity: int
    unit_price: MoneyOut
    status: OrderStatus
    image: str
    url: str


class AddressOut(Told):
    name: str
    line1: str
    line2: str
    city: str
    state: str
    pin_code: str
    phone: str


class PaymentOut(Told):
    method: PaymentMethod
    status: PaymentStatus
    amount: MoneyOut
    paid_at: datetime | None


class TrackingEventOut(Told):
    at: datetime
    status: OrderStatus
    place: str
    note: str


class ShipmentOut(Told):
    carrier: str
    awb: str
    expected_on: date
    delivered_at: datetime | None
    events: list[TrackingEventOut]


class OrderOut(Told):
    order_id: str
    status: OrderStatus
    placed_at: datetime
    lines: list[OrderLineOut]
    discounts: list[DiscountOut]
    delivery_fee: MoneyOut
    total: MoneyOut
    address: AddressOut
    payment: PaymentOut
    shipment: ShipmentOut | None
    returnable_until: date | None = Field(description="Last day to give it back; null when nothing can be returned.")
    returns: list[dict[str, Any]]
    exchanges: list[dict[str, Any]]


class OrderList(Page):
    items: list[OrderOut]
