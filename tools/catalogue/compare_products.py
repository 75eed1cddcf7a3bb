"""Lay a few products side by side."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from core.domain.catalogue import Product, StockedProduct, UnknownProduct
from tools.catalogue.claims import product_claims
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class CompareProducts(Arguments):
    product_ids: tuple[str, ...] = Field(min_length=2, max_length=6, description="Two to six products (P-…).")


@dataclass(frozen=True, slots=True)
class Difference:
    """One respect in which they differ; `values` in the order of the products, None where a product says nothing."""

    fact: str
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    products: tuple[StockedProduct, ...]
    differences: tuple[Difference, ...]
    cheapest: str | None
    """Product id; None when no price is known, or all cost the same."""
    best_rated: str | None


@tool(CompareProducts, effect=Effect.READS, result=Comparison)
async def compare_products(args: CompareProducts, ctx: ToolContext) -> ToolResult:
    """Compare two to six products: where they differ in price, fabric, fit, rating and sizes, and which is cheapest.

    Use it when the shopper weighs products that were shown against each other.
    """
    products = tuple(await ctx.uow.products.many(args.product_ids))
    missing = set(args.product_ids) - {s.product.product_id for s in products}
    if missing:
        raise UnknownProduct(f"no product {min(missing)}", product_id=min(missing))
    claims = tuple(claim for stocked in products for claim in product_claims(stocked))
    return ToolResult(
        Comparison(products, _differences(products), _cheapest(products), _best_rated(products)), claims=claims
    )


def _differences(products: tuple[StockedProduct, ...]) -> tuple[Difference, ...]:
    rows = [_facts(stocked) for stocked in products]
    told = [Difference(fact, tuple(row[fact] for row in rows)) for fact in rows[0]]
    return tuple(difference for difference in told if len(set(difference.values)) > 1)


def _facts(stocked: StockedProduct) -> dict[str, str | None]:
    product = stocked.product
    return {
        "brand": product.brand,
        "price": str(product.price.amount) if product.price else None,
        "rating": f"{product.rating:.1f}" if product.rating else None,
        "material": product.material,
        "fit": product.fit,
        "pattern": product.pattern,
        "care": product.care,
        "colours": ", ".join(product.colours) or None,
        "sizes_in_stock": ", ".join(stocked.sizes_in_stock) or None,
    }


def _cheapest(products: tuple[StockedProduct, ...]) -> str | None:
    priced = [(s.product.price.minor, s.product) for s in products if s.product.price]
    return _clear(sorted(priced, key=lambda pair: pair[0]))


def _best_rated(products: tuple[StockedProduct, ...]) -> str | None:
    rated = [(s.product.rating, s.product) for s in products if s.product.rating]
    return _clear(sorted(rated, key=lambda pair: -pair[0]))


def _clear(ranked: list[tuple[int, Product]] | list[tuple[float, Product]]) -> str | None:
    """The first, unless it ties with the second or stands alone."""
    if len(ranked) < 2 or ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1].product_id
