"""Find products by words and hard filters."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pydantic import Field

from core.domain.catalogue import StockedProduct
from core.domain.intent import Sort
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery, Relaxation
from tools.catalogue.claims import product_claims
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool

_SEVERAL = "Several are alternatives."


class SearchProducts(Arguments):
    text: str = Field("", max_length=500, description="What is looked for, in the shopper's own words.")
    categories: tuple[str, ...] = Field((), description=f"Garments, singular and lower case. {_SEVERAL}")
    colours: tuple[str, ...] = Field((), description=f"Colours in English. {_SEVERAL}")
    gender: str | None = Field(None, pattern="^(women|men|girls|boys|kids|unisex)$", description="Whom it is for.")
    brands: tuple[str, ...] = Field((), description=f"Brand names. {_SEVERAL}")
    sizes: tuple[str, ...] = Field((), description=f"Sizes that must be in stock. {_SEVERAL}")
    occasions: tuple[str, ...] = Field((), description=f"Occasions. {_SEVERAL}")
    materials: tuple[str, ...] = Field((), description=f"Fabrics. {_SEVERAL}")
    fits: tuple[str, ...] = Field((), description=f"Fits. {_SEVERAL}")
    patterns: tuple[str, ...] = Field((), description=f"Patterns. {_SEVERAL}")
    price_min: Decimal | None = Field(None, ge=0, description="Least price in rupees, itself included.")
    price_max: Decimal | None = Field(None, ge=0, description="Most price in rupees, itself included.")
    not_colours: tuple[str, ...] = Field((), description="Colours ruled out.")
    not_brands: tuple[str, ...] = Field((), description="Brands ruled out.")
    sort: Sort = Field(Sort.RELEVANCE, description="Order of the results.")
    limit: int = Field(12, ge=1, le=48, description="How many to give.")
    offset: int = Field(0, ge=0, le=10_000, description="How many to pass over, for the next page.")
    may_relax: bool = Field(True, description="Loosen one filter at a time when nothing meets all, and say which.")


@dataclass(frozen=True, slots=True)
class ProductsFound:
    products: tuple[StockedProduct, ...]
    """Best first."""
    total: int
    """How many meet the filters in all."""
    relaxed: tuple[Relaxation, ...] = ()


@tool(SearchProducts, effect=Effect.READS, result=ProductsFound)
async def search_products(args: SearchProducts, ctx: ToolContext) -> ToolResult:
    """Find products in the catalogue by words, category, colour, size, brand, price and more.

    Filters are hard: everything found meets them all, unless `relaxed` names what was loosened because nothing did.
    Use it for any wish to see, compare or be advised on products that are not already in the conversation.
    """
    found = await ctx.retriever.search(_query(args))
    products = tuple(await ctx.uow.products.many([hit.product_id for hit in found.hits]))
    claims = tuple(claim for stocked in products for claim in product_claims(stocked))
    return ToolResult(ProductsFound(products, found.total, found.relaxed), claims=claims)


def _query(args: SearchProducts) -> ProductQuery:
    filters = Filters(
        categories=args.categories,
        colours=args.colours,
        gender=args.gender,
        brands=args.brands,
        sizes=args.sizes,
        occasions=args.occasions,
        materials=args.materials,
        fits=args.fits,
        patterns=args.patterns,
        price_min=_rupees(args.price_min),
        price_max=_rupees(args.price_max),
        not_colours=args.not_colours,
        not_brands=args.not_brands,
    )
    return ProductQuery(args.text, filters, args.sort, args.limit, args.offset, args.may_relax)


def _rupees(amount: Decimal | None) -> Money | None:
    return None if amount is None else Money.of(amount)
