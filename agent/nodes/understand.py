"""Read the message: language, intents, slots, references; the turn's one encoder pass is made here."""

from __future__ import annotations

from dataclasses import replace

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.state import TurnState
from agent.telling import wished
from core.domain.verdict import Finding


@step
async def understand(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    context, memory = runtime.context, state["memory"]
    await context.understander.ready()
    context.vector = await context.encoder.encode(state["text"])
    dialogue = memory.dialogue(carted=len(state["cart"].lines), signed_in=context.shopper.customer_id is not None)
    understanding = context.understander.understand(state["text"], vector=context.vector, context=dialogue)
    language = wished(context.turn.language)
    if language is None and Finding.EMOJI_ONLY in state["verdict"].findings:
        language = memory.language
    context.heard = replace(understanding, language=language or understanding.language)
    return {"understanding": context.heard}
