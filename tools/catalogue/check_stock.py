"""Say what is left of a product, by size and by shop."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from core.domain.answer import Claim
from core.domain.catalogue import Product, Variant
from core.domain.store import NearbyStore
from core.domain.variants import variants_meant
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class CheckStock(Arguments):
    product_id: str = Field(description="The product (P-…).")
    size: str | None = Field(None, description="Only this size. Left out: every size.")
    colour: str | None = Field(None, description="Only this colour. Left out: every colour.")
    city: str | None = Field(None, description="Only shops in this city. Left out: every city.")


@dataclass(frozen=True, slots=True)
class StockFound:
    product: Product
    variants: tuple[Variant, ...]
    """Those asked for, sold-out ones too."""
    stores: tuple[NearbyStore, ...]
    """Shops that have any of them, most pieces first; `km` means nothing here."""

    @property
    def by_size(self) -> dict[str, int]:
        """Size to pieces that can be bought online."""
        left: dict[str, int] = {}
        for variant in self.variants:
            left[variant.size] = left.get(variant.size, 0) + variant.stock
        return left


@tool(CheckStock, effect=Effect.READS, result=StockFound)
async def check_stock(args: CheckStock, ctx: ToolContext) -> ToolResult:
    """Check how many pieces of a product are left online by size and colour, and which shops have it.

    Use it for "is it available in …" questions. For the shops nearest to the shopper use nearest_stores.
    """
    stocked = await ctx.uow.products.get(args.product_id)
    variants = variants_meant(stocked, size=args.size, colour=args.colour)
    stores = await ctx.uow.stores.stock([v.variant_id for v in variants], city=args.city)
    online = [Claim(f"{v.size} {v.colour}: {v.stock}", f"variant:{v.variant_id}:stock") for v in variants]
    shops = [Claim(f"{n.store.name}: {n.stock}", f"store:{n.store.store_id}:stock:{args.product_id}") for n in stores]
    return ToolResult(StockFound(stocked.product, variants, tuple(stores)), claims=(*online, *shops))
