"""Search the catalogue for each search of the plan: down its ladder until enough is found."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.knowing import history_of
from agent.nodes.rank import PAGE
from agent.nodes.step import Update, step
from agent.planning.ladder import down_the_ladder, piece_of_look
from agent.planning.plan import Search
from agent.planning.searching import is_english, unpacked
from agent.results import Sourced
from agent.state import TurnState
from core.domain.search import Found, ProductQuery


@step
async def retrieve(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """Searches of one message are independent and run side by side, all for the same shopper."""
    searches, context = state["plan"].numbered(Search), runtime.context
    if searches and context.personalises:
        async with context.storage.reading() as uow:
            context.history = await history_of(context.shopper.shopper_id, state.get("customer"), uow)
    sourced = await asyncio.gather(*(_sourced(number, s, state, context) for number, s in searches))
    return {"sourced": tuple(sourced)}


async def _sourced(number: int, search: Search, state: TurnState, context: TurnContext) -> Sourced:
    if search.pieces:
        found = await asyncio.gather(*(_piece(piece, search, context) for piece in search.pieces))
        return Sourced(number, search, search.ladder[0], tuple(found))
    taken = await down_the_ladder(search, lambda query: _found(search, query, state, context))
    return Sourced(number, search, taken.query, (taken.found,), taken.rung)


async def _piece(piece: ProductQuery, search: Search, context: TurnContext) -> Found:
    theirs = replace(piece, history=context.history)
    return (await piece_of_look(theirs, search, context.lexicon, context.retriever.search)).found


async def _found(search: Search, query: ProductQuery, state: TurnState, context: TurnContext) -> Found:
    """Uses the embedding there is: the message's for its own words, the remembered one for a refinement.

    The encoder reads English best: a text in another language is embedded by the retriever in the catalogue's words.
    """
    query = replace(query, history=context.history, explain=PAGE)
    if search.like:
        return await context.retriever.similar(search.like, query)
    if search.text_is_message:
        as_said = is_english(query.text, state["understanding"].language)
        return await context.retriever.search(query, vector=context.vector if as_said else None)
    before = state["memory"].search
    if before and before.vector and before.text == query.text:
        return await context.retriever.search(query, vector=unpacked(before.vector))
    return await context.retriever.search(query)
