"""Wire shapes of the cart."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from server.schemas import Asked, Id, MoneyOut, Told

Name = Annotated[str, Field(min_length=1, max_length=80)]
Pieces = Annotated[int, Field(strict=True)]
"""No text and no truth value passes for a number of pieces."""


class CartLineOut(Told):
    line_id: str
    product_id: str
    title: str
    size: str
    colour: str
    quantity: int
    unit_price: MoneyOut
    line_total: MoneyOut
    image: str
    url: str


class DiscountOut(Told):
    code: str
    amount: MoneyOut


class CartOut(Told):
    """Lines, discounts and what they come to; delivery is apart."""

    lines: list[CartLineOut]
    subtotal: MoneyOut
    discounts: list[DiscountOut]
    total: MoneyOut
    coupon: str | None = Field(description="The code applied.")


class ReceiptOut(Told):
    receipt_id: str
    action: str
    target: str
    undo_until: datetime | None = None


class CartWritten(CartOut):
    """The cart after a write."""

    receipts: list[ReceiptOut]
    conversation_token: str | None = Field(
        default=None, description="A new anonymous shopper's token, on the request that started them."
    )


class AddLine(Asked):
    product_id: Id
    size: Name | None = Field(default=None, description="May be left out where a product has one size.")
    colour: Name | None = Field(default=None, description="Left out: the one with most stock.")
    quantity: Pieces = 1


class ChangeLine(Asked):
    quantity: Pieces | None = None
    size: Name | None = None
    colour: Name | None = None


class Coupon(Asked):
    code: Name
