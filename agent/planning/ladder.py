"""Go down a search's rungs until one finds enough: of what can be bought, and only then of what is sold out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from agent.planning.plan import Search
from core.domain.search import Found, ProductQuery

Find = Callable[[ProductQuery], Awaitable[Found]]


@dataclass(frozen=True, slots=True)
class Taken:
    """The rung that was taken, and what it found."""

    query: ProductQuery
    found: Found
    rung: int


async def down_the_ladder(search: Search, find: Find) -> Taken:
    """The first rung that finds `search.enough` that is in stock; else the one that finds most of anything."""
    on_hand = await _first_with_enough(search, lambda query: find(of_stock(query)))
    return on_hand if on_hand.found.total else await _first_with_enough(search, find)


def of_stock(query: ProductQuery) -> ProductQuery:
    return replace(query, filters=replace(query.filters, in_stock=True))


async def _first_with_enough(search: Search, find: Find) -> Taken:
    best: Taken | None = None
    for rung, query in enumerate(search.ladder):
        found = await find(query)
        if best is None or len(found.hits) > len(best.found.hits):
            best = Taken(query, found, rung)
        if len(found.hits) >= search.enough:
            break
    if best is None:
        raise AssertionError("a search has a rung")
    return best
