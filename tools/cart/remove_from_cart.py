"""Take lines out of the cart."""

from __future__ import annotations

from pydantic import Field

from tools.cart.change import CartChange, saved
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class RemoveFromCart(Arguments):
    line_ids: tuple[str, ...] = Field(min_length=1, description="The lines to take out (L-…), as the cart shows them.")


@tool(RemoveFromCart, effect=Effect.WRITES, result=CartChange)
async def remove_from_cart(args: RemoveFromCart, ctx: ToolContext) -> ToolResult:
    """Take one or more whole lines out of the shopper's cart.

    To keep some pieces of a line use change_cart_line; to empty the cart use clear_cart. A coupon that no longer
    applies afterwards is dropped and named in the result.
    """
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    after = cart.removing(args.line_ids)
    return await saved(cart, after, ctx, action="remove_from_cart", target=",".join(dict.fromkeys(args.line_ids)))
