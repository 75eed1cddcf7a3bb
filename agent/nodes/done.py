"""Close the turn: the answer as everyone gets it, its text in pieces, and what to remember."""

from __future__ import annotations

from langgraph.runtime import Runtime

from agent.closing import answer_of, send_text
from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.remembering import remembered
from agent.respond.composing import compose_stop
from agent.state import TurnState
from agent.telling import language_of, teller_for


@step
async def done(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """A message that was stopped at the door comes here straight, and is answered by what was found in it."""
    context, stop = runtime.context, state["verdict"].stop
    draft = compose_stop(stop, teller_for(state, context, language_of(state, context))) if stop else state["draft"]
    answer = answer_of(draft, state, context)
    send_text(draft, context)
    return {"draft": draft, "answer": answer, "kept": remembered(state, draft, answer, context)}
