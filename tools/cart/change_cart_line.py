"""Change the quantity, size or colour of a line in the cart."""

from __future__ import annotations

from pydantic import Field

from core.domain.cart import NothingToChange
from core.domain.variants import variant_meant
from tools.cart.change import CartChange, saved
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ChangeCartLine(Arguments):
    line_id: str = Field(description="The line (L-…), as the cart shows it.")
    quantity: int | None = Field(None, description="Pieces it shall hold, 1 to 10. Left out: as many as now.")
    size: str | None = Field(None, description="The size it shall be. Left out: the same.")
    colour: str | None = Field(None, description="The colour it shall be. Left out: the same.")


@tool(ChangeCartLine, effect=Effect.WRITES, result=CartChange)
async def change_cart_line(args: ChangeCartLine, ctx: ToolContext) -> ToolResult:
    """Set a cart line's quantity to a new total, or swap it for another size or colour of the same product.

    `quantity` is the new total, not a difference. At least one of quantity, size and colour is needed; to take the
    line out use remove_from_cart. Price and stock are checked at this moment.
    """
    if args.quantity is None and args.size is None and args.colour is None:
        raise NothingToChange("say a new quantity, size or colour", line_id=args.line_id)
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    line = cart.line(args.line_id)
    stocked = await ctx.uow.products.get(line.product_id)
    variant = variant_meant(stocked, size=args.size or line.size, colour=args.colour or line.colour)
    quantity = line.quantity if args.quantity is None else args.quantity
    after = cart.changing(line.line_id, stocked.product, variant, quantity)
    return await saved(cart, after, ctx, action="update_cart", target=line.line_id)
