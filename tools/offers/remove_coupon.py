"""Take the coupon off the cart."""

from __future__ import annotations

from dataclasses import replace

from core.domain.offer import NoCoupon
from tools.cart.change import CartChange, saved
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class RemoveCoupon(Arguments):
    pass


@tool(RemoveCoupon, effect=Effect.WRITES, result=CartChange)
async def remove_coupon(_: RemoveCoupon, ctx: ToolContext) -> ToolResult:
    """Take the applied coupon off the shopper's cart, when the shopper asks for it."""
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    if cart.coupon is None:
        raise NoCoupon("no coupon is applied")
    return await saved(cart, replace(cart, coupon=None), ctx, action="remove_coupon", target=cart.coupon)
