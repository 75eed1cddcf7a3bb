"""Show what is in the cart, as it stands today."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.cart import Cart
from core.domain.offer import DroppedCoupon
from tools.cart.change import cart_claims, settle_coupon
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ShowCart(Arguments):
    pass


@dataclass(frozen=True, slots=True)
class CartShown:
    cart: Cart
    lapsed_coupon: DroppedCoupon | None = None
    """In the cart, and no longer good: it goes with the next change."""
    left: dict[str, int] | None = None
    """Line id to pieces in stock, where fewer are left than the line holds."""


@tool(ShowCart, effect=Effect.READS, result=CartShown)
async def show_cart(_: ShowCart, ctx: ToolContext) -> ToolResult:
    """Show the shopper's cart: its lines with sizes, quantities and prices, discounts and the total.

    Use it for questions about the cart, its total, or before checking out. Lines that sold out since are named.
    """
    cart, lapsed = await settle_coupon(await ctx.uow.carts.of(ctx.shopper.shopper_id), ctx)
    stocked = await ctx.uow.products.many([line.product_id for line in cart.lines])
    stock = {variant.variant_id: variant.stock for s in stocked for variant in s.variants}
    left = {x.line_id: stock.get(x.variant_id, 0) for x in cart.lines if stock.get(x.variant_id, 0) < x.quantity}
    return ToolResult(CartShown(cart, lapsed, left or None), claims=cart_claims(cart, cart.lines))
