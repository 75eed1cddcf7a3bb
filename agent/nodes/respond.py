"""Put the turn's results into words of the shopper's language, and show its products."""

from __future__ import annotations

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.respond.composing import compose
from agent.state import TurnState
from agent.telling import teller_for
from agent.wire import card_wire
from core.domain.events import EventName


@step
async def respond(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    context = runtime.context
    draft = compose(
        state["plan"],
        shelves=state.get("shelves", ()),
        outcomes=state.get("outcomes", ()),
        nearest=state.get("nearest"),
        teller=teller_for(state, context, state["understanding"].language),
    )
    if draft.cards:
        context.emit(EventName.PRODUCTS, {"products": [card_wire(card) for card in draft.cards]})
    return {"draft": draft}
