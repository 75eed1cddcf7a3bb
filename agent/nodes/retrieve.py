"""Search the catalogue for each search of the plan: down its ladder until enough is found."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.planning.plan import Search
from agent.planning.searching import unpacked
from agent.results import Sourced
from agent.state import TurnState
from core.domain.search import Found, ProductQuery


@step
async def retrieve(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """Searches of one message are independent and run side by side."""
    searches = state["plan"].numbered(Search)
    sourced = await asyncio.gather(*(_sourced(number, s, state, runtime.context) for number, s in searches))
    return {"sourced": tuple(sourced)}


async def _sourced(number: int, search: Search, state: TurnState, context: TurnContext) -> Sourced:
    if search.pieces:
        found = await asyncio.gather(*(_piece(piece, search, context) for piece in search.pieces))
        return Sourced(number, search, search.ladder[0], tuple(found))
    best: Sourced | None = None
    for rung, query in enumerate(search.ladder):
        found_here = await _found(search, query, state, context)
        if best is None or len(found_here.hits) > len(best.found[0].hits):
            best = Sourced(number, search, query, (found_here,), rung)
        if len(found_here.hits) >= search.enough:
            break
    if best is None:
        raise AssertionError("a search has a rung")
    return best


async def _piece(piece: ProductQuery, search: Search, context: TurnContext) -> Found:
    """One piece of a look; where nothing is found and nobody named it, what comes near to it."""
    found = await _on_hand(context.retriever.search, piece)
    term = context.lexicon.categories.get(piece.filters.categories[0])
    if found.hits or not search.may_swap or term is None or not term.kin:
        return found
    kin = replace(piece, filters=replace(piece.filters, categories=term.kin))
    return await _on_hand(context.retriever.search, kin)


async def _found(search: Search, query: ProductQuery, state: TurnState, context: TurnContext) -> Found:
    """Uses the embedding there is: the message's for its own words, the remembered one for a refinement.

    The encoder reads Latin letters only; a text in another script is embedded by the retriever in English words.
    """
    if search.like:
        return await _on_hand(partial(context.retriever.similar, search.like), query)
    if search.text_is_message:
        vector = context.vector if query.text.isascii() else None
        return await _on_hand(partial(context.retriever.search, vector=vector), query)
    before = state["memory"].search
    if before and before.vector and before.text == query.text:
        return await _on_hand(partial(context.retriever.search, vector=unpacked(before.vector)), query)
    return await _on_hand(context.retriever.search, query)


async def _on_hand(find: Callable[[ProductQuery], Awaitable[Found]], query: ProductQuery) -> Found:
    """What can be bought; only where that is nothing, also what is sold out."""
    found = await find(replace(query, filters=replace(query.filters, in_stock=True)))
    return found if found.hits or found.total else await find(query)
