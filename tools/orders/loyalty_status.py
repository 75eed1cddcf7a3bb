"""Say where the signed-in customer stands in the loyalty programme."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.answer import Claim
from core.domain.money import Money
from core.domain.offer import Tier, tier_after, tier_of
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class LoyaltyStatusArguments(Arguments):
    pass


@dataclass(frozen=True, slots=True)
class LoyaltyStatus:
    points: int
    tier: Tier
    spent: Money
    """Delivered spending of the last year."""
    next_tier: Tier | None
    """None at the top."""
    to_next: Money | None


@tool(LoyaltyStatusArguments, effect=Effect.READS, result=LoyaltyStatus)
async def loyalty_status(_: LoyaltyStatusArguments, ctx: ToolContext) -> ToolResult:
    """Tell the signed-in customer's loyalty points, tier with its benefits, and what is missing to the next tier.

    An anonymous shopper is asked to sign in.
    """
    customer = await ctx.uow.customers.get(ctx.signed_in())
    tiers = await ctx.uow.offers.tiers()
    spent = Money(customer.spent_minor)
    tier = tier_of(spent, tiers)
    upper = tier_after(tier, tiers)
    status = LoyaltyStatus(customer.loyalty_points, tier, spent, upper, upper.from_spend - spent if upper else None)
    source = f"customer:{customer.customer_id}"
    claims = (
        Claim(str(status.points), f"{source}:points"),
        Claim(tier.name, f"{source}:tier"),
        *(Claim(benefit, f"tier:{tier.name}:benefits") for benefit in tier.benefits),
    )
    return ToolResult(status, claims=claims)
