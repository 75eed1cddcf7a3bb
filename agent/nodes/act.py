"""Run the plan's tool calls in order; the plan is on disk before the first of them writes."""

from __future__ import annotations

import structlog
from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.planning.plan import Call, Plan, stored_form
from agent.results import Outcome, Refusal
from agent.state import TurnState
from agent.wire import receipt_wire
from core.domain.answer import Receipt
from core.domain.events import EventName
from core.errors import RetailError
from core.telemetry import metrics
from tools import tool_named
from tools.run import run_tool
from tools.tool import Effect

log = structlog.get_logger()


@step
async def act(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """One outcome a call. What the shop refuses is an outcome too; what may work if tried again is raised."""
    context, plan = runtime.context, state["plan"]
    calls = plan.numbered(Call)
    if any(tool_named(call.tool).effect is Effect.WRITES for _, call in calls):
        await _keep(plan, context)
    return {"outcomes": tuple([await _outcome(number, call, context) for number, call in calls])}


async def _keep(plan: Plan, context: TurnContext) -> None:
    """A re-run replays this plan, so that its calls keep their numbers and the ledger knows them again."""
    if context.stored_plan is not None:
        return
    form = stored_form(plan)
    async with context.storage.writing() as uow:
        await uow.journal.store_plan(context.turn.turn_id, form)
    context.stored_plan = form


async def _outcome(number: int, call: Call, context: TurnContext) -> Outcome:
    try:
        result = await run_tool(
            tool_named(call.tool),
            dict(call.arguments),
            shopper=context.shopper,
            step_key=step_key(context.turn.turn_id, number),
            storage=context.storage,
            clock=context.clock,
            retriever=context.retriever,
        )
    except RetailError as error:
        if error.retryable or error.status >= 500:
            raise
        _count(call, error.code)
        return Outcome(number, call, refusal=Refusal(error.code, error.facts))
    _count(call, "done")
    if result.receipt:
        announce(result.receipt, context)
    return Outcome(number, call, result.data, result.claims, result.receipt)


def step_key(turn_id: str, number: int) -> str:
    """Under which the ledger knows the write of a plan's step."""
    return f"{turn_id}:{number}"


def announce(receipt: Receipt, context: TurnContext) -> None:
    """Tells of a write, once a turn, though a retried step comes by its receipts again."""
    if all(known.receipt_id != receipt.receipt_id for known in context.receipts):
        context.receipts.append(receipt)
        context.emit(EventName.RECEIPT, receipt_wire(receipt))


def _count(call: Call, outcome: str) -> None:
    metrics().tools.labels(tool=call.tool, outcome=outcome).inc()
    log.info("tool.ran", tool=call.tool, outcome=outcome)
