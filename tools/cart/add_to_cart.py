"""Put a product into the cart."""

from __future__ import annotations

from pydantic import Field

from core.domain.ids import Kind, new_id
from core.domain.variants import variant_meant
from tools.cart.change import CartChange, saved
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class AddToCart(Arguments):
    product_id: str = Field(description="The product, as a search or the cart named it (P-…).")
    size: str | None = Field(None, description="The size wanted. May be left out only for one-size products.")
    colour: str | None = Field(None, description="The colour wanted. Left out: the colour with most stock.")
    quantity: int = Field(1, description="Pieces, 1 to 10.")


@tool(AddToCart, effect=Effect.WRITES, result=CartChange)
async def add_to_cart(args: AddToCart, ctx: ToolContext) -> ToolResult:
    """Add pieces of one product in one size and colour to the shopper's cart.

    Call it when the shopper clearly wants the product in the cart and its size is known; ask for the size first
    when the product has several and none was named. More of what is there already joins its line. Price and stock
    are checked at this moment; refusals say what is left, or which sizes and colours there are.
    """
    stocked = await ctx.uow.products.get(args.product_id)
    variant = variant_meant(stocked, size=args.size, colour=args.colour)
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    after = cart.adding(stocked.product, variant, args.quantity, line_id=new_id(Kind.LINE))
    line = after.holding(variant.variant_id)
    return await saved(cart, after, ctx, action="add_to_cart", target=line.line_id if line else "")
