"""Say when and for how much a parcel would come."""

from __future__ import annotations

from pydantic import Field

from core.domain.answer import Claim
from core.domain.delivery import DeliveryEstimate, checked_pin_code, estimate
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class EstimateDelivery(Arguments):
    pin_code: str = Field(description="Six-digit Indian pin code of the address.")


@tool(EstimateDelivery, effect=Effect.READS, result=DeliveryEstimate)
async def estimate_delivery(args: EstimateDelivery, ctx: ToolContext) -> ToolResult:
    """Estimate delivery to a pin code: earliest and latest day, the fee for this cart, cash on delivery or not.

    Reckoned for the cart as it is, ordered now.
    """
    pin = checked_pin_code(args.pin_code)
    city = await ctx.uow.stores.city_of_pin(pin)
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    found = estimate(pin, city, value=cart.total, at=ctx.clock.now())
    claims = (
        Claim(f"{found.earliest} to {found.latest}", "policy:DEL-1"),
        Claim(str(found.fee.amount), "policy:DEL-2"),
        Claim("cash on delivery" if found.cod else "no cash on delivery", "policy:COD-1"),
    )
    return ToolResult(found, claims=claims)
