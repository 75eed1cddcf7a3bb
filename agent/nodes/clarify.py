"""Keep in mind what is asked, so that the next message can answer it."""

from __future__ import annotations

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.memory import Awaiting
from agent.nodes.step import Update, step
from agent.planning.plan import Ask
from agent.state import TurnState


@step
async def clarify(state: TurnState, runtime: Runtime[TurnContext]) -> Update:  # noqa: ARG001 (a node's shape)
    _, ask = state["plan"].numbered(Ask)[0]
    return {"awaiting": Awaiting(ask.what, ask.call, ask.later, ask.options, ask.search)}
