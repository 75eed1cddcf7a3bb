"""Say which coupons there are today, and what each would take off this cart."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.answer import Claim
from core.domain.cart import Cart
from core.domain.money import Money, total
from core.domain.offer import CouponRefusal, Offer, ProductFacts
from tools.cart.change import coupon_history, product_facts, today
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ListOffers(Arguments):
    pass


@dataclass(frozen=True, slots=True)
class OfferNow:
    """`refusal` None: it can be used on the cart as it is, and takes `saving` off.

    `short_of`: what the pieces it covers still lack to its minimum, where nothing else stands in the way.
    """

    offer: Offer
    refusal: CouponRefusal | None
    saving: Money | None
    short_of: Money | None = None


@dataclass(frozen=True, slots=True)
class OffersNow:
    """Usable ones first, the most saving first; then those that another cart, or signing in, makes usable."""

    offers: tuple[OfferNow, ...]
    cart: Cart


@tool(ListOffers, effect=Effect.READS, result=OffersNow)
async def list_offers(_: ListOffers, ctx: ToolContext) -> ToolResult:
    """List today's coupons with their conditions, and for each whether it can be used on this cart and saves how much.

    Use it for questions about coupons, discounts, sales and the best offer. Coupons do not stack.
    """
    cart = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    facts = await product_facts(cart, ctx)
    judged = [await _judged(offer, cart, facts, ctx) for offer in await ctx.uow.offers.current(today(ctx))]
    offers = [now for now in judged if now.refusal is None or not now.refusal.is_final]
    offers.sort(key=_nearness)
    claims = tuple(Claim(now.offer.title, f"offer:{now.offer.code}") for now in offers)
    return ToolResult(OffersNow(tuple(offers), cart), claims=claims)


async def _judged(offer: Offer, cart: Cart, facts: ProductFacts, ctx: ToolContext) -> OfferNow:
    covered = offer.covered(cart.lines, facts)
    refusal = offer.refusal(cart, covered, on=today(ctx), customer=await coupon_history(offer, ctx))
    must_sign_in = offer.asks_who and ctx.shopper.customer_id is None
    if refusal is CouponRefusal.BELOW_MINIMUM and offer.minimum and not must_sign_in:
        worth = total([line.line_total for line in covered], offer.minimum.currency)
        return OfferNow(offer, refusal, None, offer.minimum - worth)
    return OfferNow(offer, refusal, None if refusal else offer.saving(covered))


def _nearness(now: OfferNow) -> tuple[int, int]:
    """What saves most; then what signing in opens, then what lacks least."""
    if now.refusal is None:
        return 0, -(now.saving.minor if now.saving else 0)
    if now.refusal is CouponRefusal.SIGN_IN:
        return 1, 0
    return (2, now.short_of.minor) if now.short_of else (3, 0)
