"""Everything the shop knows about one product."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from core.domain.answer import Claim
from core.domain.catalogue import PricePoint, Review, StockedProduct
from tools.catalogue.claims import product_claims
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool

REVIEWS = 3


class ProductDetailsArguments(Arguments):
    product_id: str = Field(description="The product (P-…).")


@dataclass(frozen=True, slots=True)
class ProductDetails:
    stocked: StockedProduct
    reviews: tuple[Review, ...]
    """The newest few."""
    prices: tuple[PricePoint, ...]
    """Oldest first."""

    @property
    def lowest(self) -> PricePoint | None:
        """The lowest price on record, the latest day of it."""
        return min(reversed(self.prices), key=lambda point: point.price.minor, default=None)


@tool(ProductDetailsArguments, effect=Effect.READS, result=ProductDetails)
async def product_details(args: ProductDetailsArguments, ctx: ToolContext) -> ToolResult:
    """Tell about one product: fabric, fit, care, colours, sizes in stock, price and MRP, rating, newest reviews.

    Use it for questions about a product that is known by id, such as one shown before.
    """
    stocked = await ctx.uow.products.get(args.product_id)
    reviews = tuple(await ctx.uow.products.reviews(args.product_id, limit=REVIEWS))
    prices = tuple(await ctx.uow.products.prices(args.product_id))
    said = tuple(Claim(review.text, f"review:{review.review_id}") for review in reviews)
    return ToolResult(ProductDetails(stocked, reviews, prices), claims=product_claims(stocked) + said)
