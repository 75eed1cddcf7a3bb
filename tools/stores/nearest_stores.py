"""Find the nearest shops, those with the asked product first."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field, model_validator

from core.domain.answer import Claim
from core.domain.catalogue import Product, Variant
from core.domain.delivery import UnknownPinCode, checked_pin_code
from core.domain.store import NearbyStore, Place, UnknownCity
from core.domain.variants import variants_meant
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool

ANYWHERE_KM = 5_000.0
"""Farther than any two places in India."""


class NearestStores(Arguments):
    pin_code: str | None = Field(None, description="Six-digit Indian pin code.")
    city: str | None = Field(None, description="A city's name in any spelling.")
    latitude: float | None = Field(None, ge=-90, le=90, description="Of the position the shopper shares.")
    longitude: float | None = Field(None, ge=-180, le=180, description="Of the position the shopper shares.")
    product_id: str | None = Field(None, description="Shops that have this product come first (P-…).")
    size: str | None = Field(None, description="In this size.")
    colour: str | None = Field(None, description="In this colour.")
    radius_km: float = Field(25, gt=0, le=500, description="How far away a shop may be.")

    @model_validator(mode="after")
    def _one_place(self) -> NearestStores:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("latitude and longitude go together")
        if self.pin_code is None and self.city is None and self.latitude is None:
            raise ValueError("a pin code, a city or a position is needed")
        return self


@dataclass(frozen=True, slots=True)
class StoresFound:
    near: str
    """The place they are near to: a city's name, a pin code, or "you"."""
    stores: tuple[NearbyStore, ...]
    """`stock` counts the pieces asked for; None when no product was."""
    beyond: NearbyStore | None = None
    """The nearest shop of all, when none is within the radius."""
    product: Product | None = None
    variants: tuple[Variant, ...] = ()
    """The sizes and colours counted."""


@tool(NearestStores, effect=Effect.READS, result=StoresFound)
async def nearest_stores(args: NearestStores, ctx: ToolContext) -> ToolResult:
    """Find the shops nearest to a pin code, a city or the shopper's position, with address, hours and distance.

    Given a product (and size or colour) each shop says how many pieces it has, and shops that have it come first.
    Ask for a pin code or city when neither is known.
    """
    near, place = await _place(args, ctx)
    product, variants = await _asked_for(args, ctx)
    ids = [variant.variant_id for variant in variants]
    stores = await ctx.uow.stores.nearest(place, radius_km=args.radius_km, variant_ids=ids)
    further = [] if stores else await ctx.uow.stores.nearest(place, radius_km=ANYWHERE_KM, variant_ids=ids)
    beyond = min(further, key=lambda near: near.km, default=None)
    claims = _claims([*stores, *([beyond] if beyond else [])], args.product_id)
    return ToolResult(StoresFound(near, tuple(stores), beyond, product, variants), claims=claims)


async def _place(args: NearestStores, ctx: ToolContext) -> tuple[str, Place]:
    if args.latitude is not None and args.longitude is not None:
        return "you", Place(args.latitude, args.longitude)
    if args.pin_code is not None:
        pin = checked_pin_code(args.pin_code)
        city = await ctx.uow.stores.city_of_pin(pin)
        if city is None:
            raise UnknownPinCode(
                f"we know no shop around pin code {pin}; name a city or share a position", pin_code=pin
            )
        return f"{city.name} {pin}", city.place
    city = await ctx.uow.stores.city_named(args.city or "")
    if city is None:
        raise UnknownCity(f"no city called {args.city} is known here", city=args.city)
    return city.name, city.place


async def _asked_for(args: NearestStores, ctx: ToolContext) -> tuple[Product | None, tuple[Variant, ...]]:
    if args.product_id is None:
        return None, ()
    stocked = await ctx.uow.products.get(args.product_id)
    return stocked.product, variants_meant(stocked, size=args.size, colour=args.colour)


def _claims(stores: list[NearbyStore], product_id: str | None) -> tuple[Claim, ...]:
    claims = []
    for near in stores:
        source = f"store:{near.store.store_id}"
        claims += [Claim(near.store.name, f"{source}:name"), Claim(near.store.address, f"{source}:address")]
        claims += [Claim(f"{near.km:.1f} km", f"{source}:distance")]
        claims += [Claim(f"{near.store.opens}-{near.store.closes}", f"{source}:hours")]
        if near.stock is not None:
            claims.append(Claim(str(near.stock), f"{source}:stock:{product_id}"))
    return tuple(claims)
