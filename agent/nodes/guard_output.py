"""Let only traced sentences through; a reply that loses all of them says so instead."""

from __future__ import annotations

from dataclasses import replace

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.state import TurnState
from agent.telling import statuses, teller_for
from guardrails.output.untraced_facts import Evidence
from guardrails.pipeline import check_output


@step
async def guard_output(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    draft, context = state["draft"], runtime.context
    language = state["understanding"].language
    kept = check_output(list(draft.sentences), Evidence(statuses=statuses(context.phrasebook, language)))
    if len(kept) == len(draft.sentences):
        return {}
    if not kept:
        kept = [teller_for(state, context, language).line("guard.untraced")]
    return {"draft": replace(draft, sentences=tuple(kept))}
