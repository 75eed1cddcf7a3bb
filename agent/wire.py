"""The answer as everyone outside gets it: the JSON of the chat contract."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from core.domain.answer import Answer, Claim, Confirmation, ProductCard, Receipt
from core.domain.cart import Cart
from core.domain.catalogue import PictureView, Product


def answer_wire(answer: Answer) -> dict[str, Any]:
    """Every key is always there; null or empty when there is nothing to say."""
    return {
        "conversation_id": answer.conversation_id,
        "turn_id": answer.turn_id,
        "reply": answer.reply,
        "language": answer.language.value,
        "intent": {"name": answer.intent.name.value, "confidence": round(answer.intent.confidence, 4)},
        "products": [card_wire(card) for card in answer.products],
        "relaxed": list(answer.relaxed),
        "cart": cart_wire(answer.cart) if answer.cart else None,
        "confirmation": confirmation_wire(answer.confirmation) if answer.confirmation else None,
        "receipts": [receipt_wire(receipt) for receipt in answer.receipts],
        "claims": [claim_wire(claim) for claim in answer.claims],
        "handoff": {"state": answer.speaker.value},
        "mode": answer.mode.value,
        "blocked": {"kind": answer.blocked.kind} if answer.blocked else None,
        "timings_ms": dict(answer.timings_ms),
        "chips": list(answer.chips),
    }


def card_wire(card: ProductCard) -> dict[str, Any]:
    product = card.product
    return {
        "product_id": product.product_id,
        "title": product.title,
        "brand": product.brand,
        "category": product.category,
        "gender": product.gender.value if product.gender else None,
        "colours": sorted(product.colours, key=lambda colour: colour != card.colour),
        "colour": card.colour,
        "sizes_in_stock": list(card.sizes_in_stock),
        "sizes_in_colour": list(card.sizes_in_colour),
        "price": product.price.wire() if product.price else None,
        "mrp": product.mrp.wire() if product.mrp else None,
        "rating": product.rating,
        "url": product_url(product.product_id),
        "why": card.why,
        "images": images(product, card.colour),
    }


def images(product: Product, colour: str | None = None) -> dict[str, str]:
    """Its pictures by view: front, back and detail."""
    return {view.value: image_url(product.product_id, view, colour) for view in PictureView}


def image_url(product_id: str, view: PictureView = PictureView.FRONT, colour: str | None = None) -> str:
    """Without a colour the product's first is drawn."""
    suffix = f"?colour={quote(colour)}" if colour else ""
    return f"/images/{quote(product_id, safe='')}/{view.value}.svg{suffix}"


def product_url(product_id: str) -> str:
    return f"/p/{quote(product_id, safe='')}"


def cart_wire(cart: Cart) -> dict[str, Any]:
    return {
        "lines": [
            {
                "line_id": line.line_id,
                "product_id": line.product_id,
                "title": line.title,
                "size": line.size,
                "colour": line.colour,
                "quantity": line.quantity,
                "unit_price": line.unit_price.wire(),
                "line_total": line.line_total.wire(),
                "image": image_url(line.product_id, colour=line.colour),
                "url": product_url(line.product_id),
            }
            for line in cart.lines
        ],
        "coupon": cart.coupon,
        "subtotal": cart.subtotal.wire(),
        "discounts": [{"code": d.code, "amount": d.amount.wire()} for d in cart.discounts],
        "total": cart.total.wire(),
    }


def receipt_wire(receipt: Receipt) -> dict[str, Any]:
    """`undo_until` only where the write can be taken back."""
    wire = {"receipt_id": receipt.receipt_id, "action": receipt.action, "target": receipt.target}
    return wire | ({"undo_until": _utc(receipt.undo_until)} if receipt.undo_until else {})


def confirmation_wire(confirmation: Confirmation) -> dict[str, Any]:
    return {
        "confirmation_id": confirmation.confirmation_id,
        "action": confirmation.action,
        "summary": confirmation.summary,
        "expires_at": _utc(confirmation.expires_at),
    }


def claim_wire(claim: Claim) -> dict[str, Any]:
    return {"text": claim.text, "source": claim.source}


def _utc(moment: datetime) -> str:
    """RFC 3339 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
