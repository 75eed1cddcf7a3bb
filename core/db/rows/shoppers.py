"""Customers, orders and carts as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from core.db.rows.catalogue import Values
from core.domain.cart import CartLine, Discount
from core.domain.customer import Address, Customer
from core.domain.language import Language
from core.domain.money import Money
from core.domain.order import (
    Order,
    OrderLine,
    OrderStatus,
    Payment,
    PaymentMethod,
    PaymentStatus,
    Shipment,
    TrackingEvent,
)


def customer_values(customer: Customer) -> Values:
    return {
        "customer_id": customer.customer_id,
        "name": customer.name,
        "email": customer.email,
        "phone": customer.phone,
        "language": customer.language,
        "city": customer.city,
        "pin_code": customer.pin_code,
        "joined_on": customer.joined_on,
        "gender": customer.gender,
        "usual_sizes": customer.usual_sizes,
        "loyalty_points": customer.loyalty_points,
        "spent_minor": customer.spent_minor,
        "about": customer.about,
        "is_demo": customer.is_demo,
    }


def customer_from(row: Row[Any]) -> Customer:
    values = dict(row._mapping)
    values["language"] = Language(values["language"])
    return Customer(**values)


def order_values(order: Order) -> Values:
    return {
        "order_id": order.order_id,
        "customer_id": order.customer_id,
        "status": order.status,
        "placed_at": order.placed_at,
        "total_minor": order.total.minor,
        "currency": order.total.currency,
        "address": asdict(order.address),
        "payment": _payment_values(order.payment),
        "shipment": None if order.shipment is None else _shipment_values(order.shipment),
        "discount_minor": order.discount.minor,
        "delivery_fee_minor": order.delivery_fee.minor,
        "coupon": order.coupon,
        "returnable_until": order.returnable_until,
    }


def order_line_values(order: Order) -> list[Values]:
    return [
        {
            "order_id": order.order_id,
            "position": position,
            "line_id": line.line_id,
            "product_id": line.product_id,
            "variant_id": line.variant_id,
            "title": line.title,
            "size": line.size,
            "colour": line.colour,
            "quantity": line.quantity,
            "unit_minor": line.unit_price.minor,
            "status": line.status,
        }
        for position, line in enumerate(order.lines)
    ]


def order_from(row: Row[Any], lines: Iterable[Row[Any]]) -> Order:
    return Order(
        order_id=row.order_id,
        customer_id=row.customer_id,
        status=OrderStatus(row.status),
        placed_at=row.placed_at,
        lines=tuple(_order_line(line, row.currency) for line in lines),
        total=Money(row.total_minor, row.currency),
        address=Address(**row.address),
        payment=_payment(row.payment, row.currency),
        shipment=None if row.shipment is None else _shipment(row.shipment),
        discount=Money(row.discount_minor, row.currency),
        delivery_fee=Money(row.delivery_fee_minor, row.currency),
        coupon=row.coupon,
        returnable_until=row.returnable_until,
    )


def _order_line(row: Row[Any], currency: str) -> OrderLine:
    return OrderLine(
        line_id=row.line_id,
        product_id=row.product_id,
        variant_id=row.variant_id,
        title=row.title,
        size=row.size,
        colour=row.colour,
        quantity=row.quantity,
        unit_price=Money(row.unit_minor, currency),
        status=OrderStatus(row.status),
    )


def _payment_values(payment: Payment) -> Values:
    return {
        "method": payment.method.value,
        "status": payment.status.value,
        "amount": payment.amount.minor,
        "reference": payment.reference,
        "paid_at": _text(payment.paid_at),
    }


def _payment(values: Values, currency: str) -> Payment:
    return Payment(
        method=PaymentMethod(values["method"]),
        status=PaymentStatus(values["status"]),
        amount=Money(values["amount"], currency),
        reference=values["reference"],
        paid_at=_moment(values["paid_at"]),
    )


def _shipment_values(shipment: Shipment) -> Values:
    return {
        "carrier": shipment.carrier,
        "awb": shipment.awb,
        "expected_on": shipment.expected_on.isoformat(),
        "delivered_at": _text(shipment.delivered_at),
        "events": [[_text(e.at), e.status.value, e.place, e.note] for e in shipment.events],
    }


def _shipment(values: Values) -> Shipment:
    return Shipment(
        carrier=values["carrier"],
        awb=values["awb"],
        expected_on=date.fromisoformat(values["expected_on"]),
        delivered_at=_moment(values["delivered_at"]),
        events=tuple(
            TrackingEvent(datetime.fromisoformat(at), OrderStatus(status), place, note)
            for at, status, place, note in values["events"]
        ),
    )


def cart_line_values(line: CartLine) -> list[Any]:
    return [
        line.line_id,
        line.product_id,
        line.variant_id,
        line.title,
        line.size,
        line.colour,
        line.quantity,
        line.unit_price.minor,
        line.unit_price.currency,
    ]


def cart_line_from(values: list[Any]) -> CartLine:
    line_id, product_id, variant_id, title, size, colour, quantity, amount, currency = values
    return CartLine(line_id, product_id, variant_id, title, size, colour, quantity, Money(amount, currency))


def discount_values(discount: Discount) -> list[Any]:
    return [discount.code, discount.amount.minor, discount.amount.currency]


def discount_from(values: list[Any]) -> Discount:
    code, amount, currency = values
    return Discount(code, Money(amount, currency))


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
