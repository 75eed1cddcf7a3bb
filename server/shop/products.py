"""Products to browse, look at closely and put together."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from agent.ranking.matching import own_colours
from core.domain.catalogue import StockedProduct
from core.domain.intent import Sort
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from core.errors import Unprocessable
from server.deps import PartsHere
from server.schemas import Id
from server.shop.paging import MAX_OFFSET, Page, Paging, next_page
from server.shop.schemas import Complements, Facet, Facets, ProductAlone, ProductList, ReviewList
from server.shop.tool_calls import PASSER_BY, call
from server.wire import product_alone, product_item, review_out

router = APIRouter(prefix="/v1/products", tags=["products"])

Word = Annotated[str, Field(min_length=1, max_length=80)]
Words = Annotated[list[Word], Field(default=[], max_length=20, description="Given several times: any of them.")]
Rupees = Annotated[Decimal | None, Field(default=None, ge=0, le=100_000_000, description="In rupees, included.")]


class PriceBoundsCrossed(Unprocessable):
    """The least price is above the highest."""


class ProductFilters(BaseModel):
    """Every product listed meets each of them."""

    q: str = Field(default="", max_length=300, description="Words to search for.")
    category: Words
    colour: Words
    gender: Literal["women", "men", "girls", "boys", "kids", "unisex"] | None = None
    brand: Words
    size: Words
    occasion: Words
    price_min: Rupees
    price_max: Rupees
    sort: Sort = Sort.RELEVANCE
    limit: int = Field(default=24, ge=1, le=100)
    offset: int = Field(default=0, ge=0, le=MAX_OFFSET)


@router.get("")
async def list_products(request: Request, parts: PartsHere, asked: Annotated[ProductFilters, Query()]) -> ProductList:
    """Products that meet every filter, best match first unless sorted."""
    query = _query(asked)
    found = await parts.retriever.search(query)
    async with parts.storage.reading() as uow:
        stocked = await uow.products.many([hit.product_id for hit in found.hits])
    is_last = asked.offset + len(found.hits) >= found.total
    return ProductList(
        items=[product_item(each, _asked_colour(each, query.filters)) for each in stocked],
        total=found.total,
        next=None if is_last else next_page(request, Page(asked.limit, asked.offset)),
    )


@router.get("/facets")
async def facets(parts: PartsHere) -> Facets:
    """What can be filtered by, and how many products each value has."""
    async with parts.storage.reading() as uow:
        counted = await uow.products.facets()
    return Facets.model_validate(
        {
            name: [Facet(value=value, count=count) for value, count in counted.get(name, [])]
            for name in Facets.model_fields
        }
    )


@router.get("/{product_id}")
async def product(product_id: Id, parts: PartsHere) -> ProductAlone:
    """One product with its variants and what it cost before."""
    async with parts.storage.reading() as uow:
        return product_alone(await uow.products.get(product_id), await uow.products.prices(product_id))


@router.get("/{product_id}/reviews")
async def reviews(product_id: Id, request: Request, parts: PartsHere, page: Paging) -> ReviewList:
    """Newest first."""
    async with parts.storage.reading() as uow:
        await uow.products.get(product_id)
        found = await uow.products.reviews(product_id, limit=page.limit + 1, offset=page.offset)
    return ReviewList(
        items=[review_out(each) for each in found[: page.limit]],
        next=next_page(request, page) if len(found) > page.limit else None,
    )


@router.get("/{product_id}/complements")
async def complements(product_id: Id, parts: PartsHere) -> Complements:
    """What goes with it."""
    result = await call(parts, PASSER_BY, "complementary_products", {"product_id": product_id})
    return Complements(items=[product_item(each) for each in result.data.products])


def _asked_colour(stocked: StockedProduct, filters: Filters) -> str | None:
    return next(iter(own_colours(stocked.product, filters, load_lexicon())), None)


def _query(asked: ProductFilters) -> ProductQuery:
    if asked.price_min is not None and asked.price_max is not None and asked.price_min > asked.price_max:
        raise PriceBoundsCrossed("price_min is above price_max.")
    words = load_lexicon()
    filters = Filters(
        categories=tuple(words.category_of_word.get(each.lower(), each) for each in asked.category),
        colours=tuple(words.colour_of_word.get(each.lower(), each) for each in asked.colour),
        gender=asked.gender,
        brands=tuple(asked.brand),
        sizes=tuple(asked.size),
        occasions=tuple(each.lower() for each in asked.occasion),
        price_min=None if asked.price_min is None else Money.of(asked.price_min),
        price_max=None if asked.price_max is None else Money.of(asked.price_max),
    )
    return ProductQuery(asked.q.strip(), filters, asked.sort, limit=asked.limit, offset=asked.offset, may_relax=False)
