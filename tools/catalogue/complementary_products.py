"""Find what goes with a product."""

from __future__ import annotations

from pydantic import Field

from core.domain.catalogue import Gender, StockedProduct
from core.domain.complements import complements_of
from core.domain.lexicon import load_lexicon
from core.domain.search import Filters, ProductQuery
from tools.catalogue.claims import product_claims
from tools.catalogue.search_products import ProductsFound
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ComplementaryProducts(Arguments):
    product_id: str = Field(description="The product (P-…) that something shall go with.")
    limit: int = Field(4, ge=1, le=12, description="How many to give.")


@tool(ComplementaryProducts, effect=Effect.READS, result=ProductsFound)
async def complementary_products(args: ComplementaryProducts, ctx: ToolContext) -> ToolResult:
    """Find products that go with one: of other categories, bought together with it or made to be worn with it.

    Use it to complete an outfit or when asked what would match. Everything given is in stock.
    """
    stocked = await ctx.uow.products.get(args.product_id)
    bought = await ctx.uow.products.bought_with(args.product_id, limit=args.limit * 3)
    together = [s for s in await ctx.uow.products.many(bought) if _goes_with(s, stocked)]
    found = together[: args.limit]
    if len(found) < args.limit:
        found += await _worn_with(stocked, args.limit - len(found), {s.product.product_id for s in found}, ctx)
    claims = tuple(claim for s in found for claim in product_claims(s))
    return ToolResult(ProductsFound(tuple(found), total=len(found)), claims=claims)


def _goes_with(other: StockedProduct, stocked: StockedProduct) -> bool:
    a, b = other.product, stocked.product
    suits = a.gender is None or b.gender is None or Gender.UNISEX in (a.gender, b.gender) or a.gender is b.gender
    return suits and _canonical(a.category) in complements_of(_canonical(b.category)) and bool(other.sizes_in_stock)


async def _worn_with(stocked: StockedProduct, wanted: int, have: set[str], ctx: ToolContext) -> list[StockedProduct]:
    """From the search, one category after the other, so that the outfit is not four belts."""
    product, chosen = stocked.product, list[str]()
    for category in complements_of(_canonical(product.category)):
        if len(chosen) == wanted:
            break
        filters = Filters(
            categories=(category,),
            gender=product.gender,
            occasions=product.occasions[:1],
            not_products=(product.product_id, *have, *chosen),
            in_stock=True,
        )
        query = ProductQuery(f"{category} {product.title}", filters, limit=1, may_relax=False)
        chosen += [hit.product_id for hit in (await ctx.retriever.search(query)).hits]
    return await ctx.uow.products.many(chosen)


def _canonical(category: str) -> str:
    """The lexicon's name for it: imported catalogues say "Shirts"."""
    return load_lexicon().category_of_word.get(category.casefold(), category)
