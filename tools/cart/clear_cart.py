"""Empty the cart."""

from __future__ import annotations

from tools.cart.change import CartChange, saved
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ClearCart(Arguments):
    pass


@tool(ClearCart, effect=Effect.WRITES, result=CartChange)
async def clear_cart(_: ClearCart, ctx: ToolContext) -> ToolResult:
    """Take every line and the coupon out of the shopper's cart; undo_last_write puts them back.

    Only when the shopper asks for the whole cart to go.
    """
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    after = cart.removing([line.line_id for line in cart.lines])
    return await saved(cart, after, ctx, action="clear_cart", target="cart")
