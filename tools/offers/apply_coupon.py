"""Use a coupon on the cart."""

from __future__ import annotations

from dataclasses import replace

from pydantic import Field

from core.domain.offer import CouponNotApplicable
from tools.cart.change import CartChange, coupon_history, product_facts, saved, today
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ApplyCoupon(Arguments):
    code: str = Field(min_length=1, max_length=60, description="The coupon code, in any case.")


@tool(ApplyCoupon, effect=Effect.WRITES, result=CartChange)
async def apply_coupon(args: ApplyCoupon, ctx: ToolContext) -> ToolResult:
    """Use a coupon code on the shopper's cart. One coupon at a time: another one takes its place.

    A refusal gives the reason: not started, expired, below its minimum, nothing in the cart it covers, used up,
    used by this customer, needs sign-in, first order only, or a higher loyalty tier.
    """
    offer = await ctx.uow.offers.get(args.code)
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    covered = offer.covered(cart.lines, await product_facts(cart, ctx))
    reason = offer.refusal(cart, covered, on=today(ctx), customer=await coupon_history(offer, ctx))
    if reason is not None:
        raise CouponNotApplicable(
            f"{offer.code} cannot be used: {reason}",
            code=offer.code,
            reason=reason,
            minimum=offer.minimum,
            starts_on=offer.starts_on,
            ends_on=offer.ends_on,
            categories=offer.categories,
            brands=offer.brands,
            tier=offer.tier,
        )
    after = replace(cart, coupon=offer.code)
    return await saved(cart, after, ctx, action="apply_coupon", target=offer.code)
