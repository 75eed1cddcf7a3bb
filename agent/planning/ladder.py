"""Go down a search's rungs until one finds enough, and find each piece of a look: of what can be bought first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from agent.planning.plan import Search
from core.domain.lexicon import Lexicon
from core.domain.search import Found, ProductQuery, Relaxable

Find = Callable[[ProductQuery], Awaitable[Found]]


@dataclass(frozen=True, slots=True)
class Taken:
    """The query that was taken, what it found, and how far down it stood."""

    query: ProductQuery
    found: Found
    rung: int


async def down_the_ladder(search: Search, find: Find) -> Taken:
    """The first rung that finds `search.enough` that is in stock; else the one that finds most of anything."""
    on_hand = await _first_with_enough(search, lambda query: find(of_stock(query)))
    return on_hand if on_hand.found.total else await _first_with_enough(search, find)


async def piece_of_look(piece: ProductQuery, search: Search, lexicon: Lexicon, find: Find) -> Taken:
    """One piece of a look. What nobody named may be another of its kind, where there is none within the budget or none
    in the colour that the look shall have.
    """
    found = _within_budget(await find(of_stock(piece)))
    term = lexicon.categories.get(piece.filters.categories[0])
    if not search.may_swap or term is None or not term.kin or (found.hits and not _in_another_colour(found)):
        return Taken(piece, found, 0)
    kin = replace(piece, filters=replace(piece.filters, categories=term.kin))
    instead = _within_budget(await find(of_stock(kin)))
    better = instead.hits and not (found.hits and _in_another_colour(instead))
    return Taken(kin, instead, 1) if better else Taken(piece, found, 0)


def _in_another_colour(found: Found) -> bool:
    return any(relaxation.what is Relaxable.COLOUR for relaxation in found.relaxed)


def _within_budget(found: Found) -> Found:
    """Nothing that was found by going past the price: the other pieces of a look keep to it."""
    dear = any(relaxation.what is Relaxable.PRICE for relaxation in found.relaxed)
    return Found((), 0, timings_ms=found.timings_ms) if dear else found


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
