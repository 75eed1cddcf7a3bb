"""Check the message before anything works on it; from here on only the checked text is seen."""

from __future__ import annotations

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.state import TurnState
from guardrails.pipeline import check_input


@step
async def guard_input(state: TurnState, runtime: Runtime[TurnContext]) -> Update:  # noqa: ARG001 (a node's shape)
    """Masks what no one may see and stops what is not to be worked on."""
    verdict = check_input(runtime.context.turn.text)
    return {"verdict": verdict, "text": verdict.text}
