"""Around a visit: shops nearby, delivery, offers, who is visiting, and what they looked at."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Query, Request

from core.domain.customer import Customer, Role
from core.domain.delivery import FREE_FROM
from core.domain.events import ShopEvent, ShopEventName
from core.domain.money import Money
from core.domain.offer import tier_of
from core.errors import BadRequest, NotFound
from guardrails.pipeline import masked
from server.deps import OR_NOBODY, Anyone, PartsHere, StaffOrShopper, Visiting
from server.schemas import Id
from server.shop.schemas import DeliveryOut, Me, OfferList, OfferOut, SeenEvents, StoreList
from server.shop.tool_calls import PASSER_BY, call
from server.wire import maybe_money, money_out, store_out
from tools.offers.list_offers import OfferNow

router = APIRouter(prefix="/v1", tags=["shop"])

CRAWLER = re.compile(r"(?<!cu)bot\b|crawl|spider|slurp|facebookexternalhit|lighthouse", re.IGNORECASE)
"""What visits pages without a shopper says so in its User-Agent; what hides it cannot be told from a person."""
FROM_PAGES = frozenset({ShopEventName.IMPRESSION, ShopEventName.CLICK})

Word = Annotated[str | None, Query(min_length=1, max_length=80)]
PinCode = Annotated[str, Query(min_length=1, max_length=20, examples=["560001"])]


class WhereMissing(BadRequest):
    """Shops are near something: a pin code, a city or a place."""


class NotFromPages(BadRequest):
    """The shop itself records what is added to carts and bought."""


@router.get("/products/{product_id}/stores")
async def stores(
    product_id: Id,
    parts: PartsHere,
    *,
    pin_code: PinCode | None = None,
    city: Word = None,
    lat: Annotated[float | None, Query(ge=-90, le=90)] = None,
    lon: Annotated[float | None, Query(ge=-180, le=180)] = None,
    size: Word = None,
    colour: Word = None,
    radius_km: Annotated[float, Query(gt=0, le=500)] = 25,
) -> StoreList:
    """Shops near a pin code, in a city or around a place; those that have the product first."""
    place = {"pin_code": pin_code, "city": city, "latitude": lat, "longitude": lon}
    if pin_code is None and city is None and (lat is None or lon is None):
        raise WhereMissing("Say where: pin_code, city, or lat and lon.")
    asked = {**place, "product_id": product_id, "size": size, "colour": colour, "radius_km": radius_km}
    result = await call(parts, PASSER_BY, "nearest_stores", {k: v for k, v in asked.items() if v is not None})
    return StoreList(near=result.data.near, items=[store_out(each) for each in result.data.stores])


@router.get("/offers", openapi_extra=OR_NOBODY)
async def offers(parts: PartsHere, shopper: Anyone) -> OfferList:
    """Coupons of today, and whether each can be used on the caller's cart."""
    result = await call(parts, shopper or PASSER_BY, "list_offers", {})
    return OfferList(items=[_offer(each) for each in result.data.offers])


@router.get("/delivery", openapi_extra=OR_NOBODY)
async def delivery(parts: PartsHere, shopper: Anyone, pin_code: PinCode) -> DeliveryOut:
    """When and for how much the caller's cart, ordered now, reaches a pin code."""
    result = await call(parts, shopper or PASSER_BY, "estimate_delivery", {"pin_code": pin_code})
    estimate = result.data
    return DeliveryOut(
        pin_code=estimate.pin_code,
        city=estimate.city,
        zone=estimate.zone,
        earliest=estimate.earliest,
        latest=estimate.latest,
        fee=money_out(estimate.fee),
        free_from=money_out(FREE_FROM),
        cod=estimate.cod,
    )


@router.get("/me", openapi_extra=OR_NOBODY)
async def me(parts: PartsHere, caller: StaffOrShopper) -> Me:
    """Who the token says is calling; anonymous without one."""
    role = caller.role if caller else Role.ANONYMOUS
    customer_id = caller.customer_id if caller else None
    customer, tier = (None, None) if customer_id is None else await _looked_up(parts, customer_id)
    return Me(
        role=role,
        customer_id=customer_id,
        name=customer.name if customer else None,
        language=customer.language if customer else None,
        city=customer.city if customer else None,
        pin_code=customer.pin_code if customer else None,
        usual_sizes=customer.usual_sizes if customer else {},
        loyalty_points=customer.loyalty_points if customer else None,
        tier=tier,
    )


@router.post("/events", status_code=204, openapi_extra=OR_NOBODY)
async def seen(asked: SeenEvents, request: Request, visitor: Visiting, parts: PartsHere) -> None:
    """What the shopper saw and clicked: later rankings learn from it, and from nothing that a crawler does."""
    if CRAWLER.search(request.headers.get("user-agent", "")):
        return
    if any(event.name not in FROM_PAGES for event in asked.events):
        raise NotFromPages("Only impression and click are taken from pages.")
    events = [
        ShopEvent(
            event.name,
            visitor.shopper.shopper_id,
            event.product_id,
            query=masked(event.query),
            position=event.position,
            turn_id=event.turn_id,
        )
        for event in asked.events
    ]
    async with parts.storage.writing() as uow:
        await uow.shop_events.add(events, parts.clock.now())


async def _looked_up(parts: PartsHere, customer_id: str) -> tuple[Customer | None, str | None]:
    """The customer and their tier; neither for one whom only the identity provider knows."""
    async with parts.storage.reading() as uow:
        try:
            customer = await uow.customers.get(customer_id)
        except NotFound:
            return None, None
        tiers = await uow.offers.tiers()
    return customer, tier_of(Money(customer.spent_minor), tiers).name if tiers else None


def _offer(now: OfferNow) -> OfferOut:
    offer = now.offer
    return OfferOut(
        code=offer.code,
        title=offer.title,
        starts_on=offer.starts_on,
        ends_on=offer.ends_on,
        percent=None if offer.percent is None else float(offer.percent),
        amount_off=maybe_money(offer.amount_off),
        minimum=maybe_money(offer.minimum),
        cap=maybe_money(offer.cap),
        categories=list(offer.categories),
        brands=list(offer.brands),
        first_order_only=offer.first_order_only,
        tier=offer.tier,
        applies=now.refusal is None,
        refusal=now.refusal,
        saving=maybe_money(now.saving),
    )
