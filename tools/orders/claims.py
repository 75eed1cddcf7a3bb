"""Where each fact about an order comes from."""

from __future__ import annotations

from core.domain.answer import Claim
from core.domain.order import Order


def order_claims(order: Order) -> tuple[Claim, ...]:
    source = f"order:{order.order_id}"
    claims = [
        Claim(order.order_id, source),
        Claim(order.status, f"{source}:status"),
        Claim(order.placed_at.date().isoformat(), f"{source}:placed_at"),
        Claim(str(order.total.amount), f"{source}:total"),
        Claim(order.payment.method, f"{source}:payment"),
    ]
    claims += [Claim(line.title, f"{source}:{line.line_id}:title") for line in order.lines]
    if order.shipment is not None:
        claims += [
            Claim(order.shipment.carrier, f"{source}:carrier"),
            Claim(order.shipment.awb, f"{source}:awb"),
            Claim(order.shipment.expected_on.isoformat(), f"{source}:expected_on"),
        ]
        if order.shipment.delivered_at is not None:
            claims.append(Claim(order.shipment.delivered_at.date().isoformat(), f"{source}:delivered_at"))
    if order.returnable_until is not None:
        claims.append(Claim(order.returnable_until.isoformat(), f"{source}:returnable_until"))
    return tuple(claims)
