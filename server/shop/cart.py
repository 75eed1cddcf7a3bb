"""The cart: everyone may fill one; it reserves nothing."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header

from core.domain.answer import Receipt
from core.domain.cart import Cart
from server.deps import OR_NOBODY, Anyone, PartsHere, Visiting, Visitor
from server.parts import Parts
from server.schemas import Id
from server.shop.cart_schemas import AddLine, CartOut, CartWritten, ChangeLine, Coupon, ReceiptOut
from server.shop.tool_calls import call
from server.wire import cart_out

router = APIRouter(prefix="/v1/cart", tags=["cart"])

IdempotencyKey = Annotated[
    str | None, Header(max_length=200, description="The same key again returns the first receipt and does nothing.")
]


@router.get("", openapi_extra=OR_NOBODY)
async def show(shopper: Anyone, parts: PartsHere) -> CartOut:
    """Empty for someone who has none."""
    if shopper is None:
        return cart_out(Cart(shopper_id=""))
    result = await call(parts, shopper, "show_cart", {})
    return cart_out(result.data.cart)


@router.delete("", openapi_extra=OR_NOBODY)
async def clear(visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None) -> CartWritten:
    return await _write(parts, visitor, "clear_cart", {}, idempotency_key)


@router.post("/lines", openapi_extra=OR_NOBODY)
async def add(
    asked: AddLine, visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None
) -> CartWritten:
    """Adds pieces of one variant; stock and price are checked now."""
    return await _write(parts, visitor, "add_to_cart", asked.model_dump(), idempotency_key)


@router.patch("/lines/{line_id}", openapi_extra=OR_NOBODY)
async def change(
    line_id: Id, asked: ChangeLine, visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None
) -> CartWritten:
    """Another quantity, size or colour; what is left out stays."""
    return await _write(parts, visitor, "change_cart_line", {"line_id": line_id, **asked.model_dump()}, idempotency_key)


@router.delete("/lines/{line_id}", openapi_extra=OR_NOBODY)
async def remove(
    line_id: Id, visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None
) -> CartWritten:
    return await _write(parts, visitor, "remove_from_cart", {"line_ids": [line_id]}, idempotency_key)


@router.post("/coupon", openapi_extra=OR_NOBODY)
async def apply_coupon(
    asked: Coupon, visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None
) -> CartWritten:
    """Puts a coupon on the cart in place of any other; refused with the reason where it does not apply."""
    return await _write(parts, visitor, "apply_coupon", {"code": asked.code}, idempotency_key)


@router.delete("/coupon", openapi_extra=OR_NOBODY)
async def remove_coupon(visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None) -> CartWritten:
    return await _write(parts, visitor, "remove_coupon", {}, idempotency_key)


@router.post("/undo", openapi_extra=OR_NOBODY)
async def undo(visitor: Visiting, parts: PartsHere, idempotency_key: IdempotencyKey = None) -> CartWritten:
    """Takes the shopper's last write back, while that can be done."""
    return await _write(parts, visitor, "undo_last_write", {}, idempotency_key)


async def _write(parts: Parts, visitor: Visitor, tool: str, arguments: dict[str, Any], key: str | None) -> CartWritten:
    result = await call(parts, visitor.shopper, tool, arguments, key=key)
    receipts = [] if result.receipt is None else [_receipt(result.receipt)]
    return CartWritten(**dict(cart_out(result.data.cart)), receipts=receipts, conversation_token=visitor.token)


def _receipt(receipt: Receipt) -> ReceiptOut:
    return ReceiptOut(
        receipt_id=receipt.receipt_id,
        action=receipt.action,
        target=receipt.target,
        undo_until=receipt.undo_until,
    )
