"""Search the catalogue for each search of the plan: down its ladder until enough is found."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.planning.plan import Search
from agent.planning.searching import unpacked
from agent.results import Sourced
from agent.state import TurnState
from core.domain.search import Found, ProductQuery, Relaxable


@step
async def retrieve(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """Searches of one message are independent and run side by side."""
    searches = state["plan"].numbered(Search)
    sourced = await asyncio.gather(*(_sourced(number, s, state, runtime.context) for number, s in searches))
    return {"sourced": tuple(sourced)}


async def _sourced(number: int, search: Search, state: TurnState, context: TurnContext) -> Sourced:
    """Of what can be bought; only where that is nothing, also of what is sold out."""
    if search.pieces:
        found = await asyncio.gather(*(_piece(piece, search, context) for piece in search.pieces))
        return Sourced(number, search, search.ladder[0], tuple(found))
    on_hand = await _down_the_ladder(number, search, state, context, in_stock=True)
    if on_hand.found[0].total:
        return on_hand
    return await _down_the_ladder(number, search, state, context, in_stock=False)


async def _down_the_ladder(
    number: int, search: Search, state: TurnState, context: TurnContext, *, in_stock: bool
) -> Sourced:
    best: Sourced | None = None
    for rung, query in enumerate(search.ladder):
        found_here = await _found(search, _of_stock(query) if in_stock else query, state, context)
        if best is None or len(found_here.hits) > len(best.found[0].hits):
            best = Sourced(number, search, query, (found_here,), rung)
        if len(found_here.hits) >= search.enough:
            break
    if best is None:
        raise AssertionError("a search has a rung")
    return best


async def _piece(piece: ProductQuery, search: Search, context: TurnContext) -> Found:
    """One piece of a look; where nothing is found and nobody named it, what comes near to it."""
    found = _within_budget(await context.retriever.search(_of_stock(piece)))
    term = context.lexicon.categories.get(piece.filters.categories[0])
    if found.hits or not search.may_swap or term is None or not term.kin:
        return found
    kin = replace(piece, filters=replace(piece.filters, categories=term.kin))
    return _within_budget(await context.retriever.search(_of_stock(kin)))


def _within_budget(found: Found) -> Found:
    """Nothing that was found by going past the price: the other pieces of a look keep to it."""
    dear = any(relaxation.what is Relaxable.PRICE for relaxation in found.relaxed)
    return Found((), 0, timings_ms=found.timings_ms) if dear else found


async def _found(search: Search, query: ProductQuery, state: TurnState, context: TurnContext) -> Found:
    """Uses the embedding there is: the message's for its own words, the remembered one for a refinement.

    The encoder reads Latin letters only; a text in another script is embedded by the retriever in English words.
    """
    if search.like:
        return await context.retriever.similar(search.like, query)
    if search.text_is_message:
        return await context.retriever.search(query, vector=context.vector if query.text.isascii() else None)
    before = state["memory"].search
    if before and before.vector and before.text == query.text:
        return await context.retriever.search(query, vector=unpacked(before.vector))
    return await context.retriever.search(query)


def _of_stock(query: ProductQuery) -> ProductQuery:
    return replace(query, filters=replace(query.filters, in_stock=True))
