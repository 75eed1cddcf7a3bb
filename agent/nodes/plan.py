"""Decide what to do; a turn that came as far as writing before a crash takes up the plan it had."""

from __future__ import annotations

from collections.abc import Sequence

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.planning.plan import plan_from
from agent.planning.planner import plan_turn
from agent.planning.scene import Scene
from agent.state import TurnState
from core.domain.catalogue import StockedProduct


@step
async def plan(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    context = runtime.context
    if context.stored_plan is not None:
        return {"plan": plan_from(context.stored_plan)}

    async def rows(product_ids: Sequence[str]) -> list[StockedProduct]:
        if not product_ids:
            return []
        async with context.storage.reading() as uow:
            return await uow.products.many(product_ids)

    scene = Scene(
        memory=state["memory"],
        cart=state["cart"],
        lexicon=context.lexicon,
        rows=rows,
        alone=len(state["understanding"].requests) == 1,
        customer=state["customer"],
    )
    return {"plan": await plan_turn(state["understanding"], scene)}
