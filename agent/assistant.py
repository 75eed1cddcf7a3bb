"""Answer a turn: load what is known, run the graph, and commit answer, memory and events in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from time import perf_counter

import structlog
from langchain_core.runnables import RunnableConfig

from agent.closing import answer_of, send_text
from agent.context import TurnContext, Understander
from agent.graph import RECURSION_LIMIT, Graph
from agent.memory import Memory, memory_bytes, memory_from
from agent.nodes.act import announce, step_key
from agent.planning.plan import Call, Plan, plan_from
from agent.remembering import remembered
from agent.respond.composing import compose_error
from agent.respond.phrasebook import Phrasebook
from agent.results import Refusal
from agent.stage import Stage
from agent.state import TurnState
from agent.telling import language_of, teller_for
from agent.wire import answer_wire
from core.clock import Clock
from core.domain.answer import Answer
from core.domain.cart import Cart
from core.domain.conversation import AlreadyAnswered, Turn, TurnStatus
from core.domain.customer import Customer, Shopper
from core.domain.events import Event, EventName, ShopEvent, ShopEventName
from core.domain.lexicon import Lexicon
from core.domain.ports import Encoder, Retriever, Storage, UnitOfWork
from core.errors import NotFound, RetailError
from core.telemetry import metrics, trace_of

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Parts:
    """What every turn shares."""

    graph: Graph
    storage: Storage
    retriever: Retriever
    encoder: Encoder
    understander: Understander
    clock: Clock
    lexicon: Lexicon
    phrasebook: Phrasebook
    node_timeout_s: float
    turn_timeout_s: float
    personalises: bool = True


@dataclass(frozen=True, slots=True)
class Opening:
    """What a turn starts from, read in one transaction."""

    memory: Memory
    cart: Cart
    customer: Customer | None
    plan: dict[str, object] | None


class Assistant:
    """Serves one shopper's turn at a time; holds nothing between turns."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def reply(self, turn: Turn, shopper: Shopper) -> AsyncIterator[Event]:
        """Events as they happen. At the last, `turn.completed`, everything is committed and the turn closed.

        What goes wrong inside the turn is answered; only what keeps the answer from being committed is raised.
        """
        stage = Stage(turn)
        running = asyncio.create_task(self._run(turn, shopper, stage), name=f"turn {turn.turn_id}")
        try:
            async for event in stage.events(running):
                yield event
            await running
        finally:
            if not running.done():
                running.cancel()

    async def _run(self, turn: Turn, shopper: Shopper, stage: Stage) -> None:
        started = perf_counter()
        context = self._context(turn, shopper, stage)
        stage.emit(EventName.TURN_STARTED, {"turn_id": turn.turn_id, "conversation_id": turn.conversation_id})
        opening = await self._open(turn, shopper)
        context.stored_plan = opening.plan
        context.timings_ms["load"] = round((perf_counter() - started) * 1000, 3)
        state = TurnState(memory=opening.memory, cart=opening.cart, customer=opening.customer)
        if opening.memory.last_turn_id == turn.turn_id:
            state = _applied(state, context)
        else:
            state = await self._played(state, context)
        await self._close(state, context, stage)
        metrics().turn_seconds.observe(perf_counter() - started)

    def _context(self, turn: Turn, shopper: Shopper, stage: Stage) -> TurnContext:
        parts = self._parts
        return TurnContext(
            turn=turn,
            shopper=shopper,
            storage=parts.storage,
            retriever=parts.retriever,
            encoder=parts.encoder,
            understander=parts.understander,
            clock=parts.clock,
            lexicon=parts.lexicon,
            phrasebook=parts.phrasebook,
            node_timeout_s=parts.node_timeout_s,
            emit=stage.emit,
            personalises=parts.personalises,
        )

    async def _open(self, turn: Turn, shopper: Shopper) -> Opening:
        async with self._parts.storage.reading() as uow:
            memory = memory_from(await uow.conversations.state(turn.conversation_id))
            cart = await uow.carts.of(shopper.shopper_id)
            customer = await _known(uow, shopper)
            plan = await uow.journal.plan(turn.turn_id) if turn.tries > 1 else None
        return Opening(memory, cart, customer, plan)

    async def _played(self, state: TurnState, context: TurnContext) -> TurnState:
        """The graph's last state; a turn that broke on the way is answered kindly all the same."""
        try:
            async with asyncio.timeout(self._parts.turn_timeout_s):
                config: RunnableConfig = {"recursion_limit": RECURSION_LIMIT}
                end = await self._parts.graph.ainvoke(state, config, context=context, version="v2")
                return end.value
        except Exception as error:
            refusal = refusal_of(error)
            where = {"error": type(error).__name__, "trace": trace_of(error)}
            log.error("turn.broke", turn=context.turn.turn_id, kind=refusal.code, **where)
            metrics().errors.labels(error=refusal.code).inc()
            return await self._apologised(refusal, state, context)

    async def _apologised(self, refusal: Refusal, state: TurnState, context: TurnContext) -> TurnState:
        """What was written before the break stands, and the answer shows it."""
        if context.stored_plan is not None:
            state["cart"] = await self._written(context, plan_from(context.stored_plan))
        teller = teller_for(state, context, language_of(state, context))
        draft = compose_error(refusal, teller, shows_cart=bool(context.receipts))
        answer = answer_of(draft, state, context)
        context.emit(EventName.TEXT_RESET, {})
        send_text(draft, context)
        state.update({"draft": draft, "answer": answer, "kept": remembered(state, draft, answer, context)})
        return state

    async def _written(self, context: TurnContext, plan: Plan) -> Cart:
        """The cart as it is now. A step broken off while it committed gave no receipt: the ledger has it.

        A writing transaction, because it waits for a commit that is still under way.
        """
        async with self._parts.storage.writing() as uow:
            for number, _ in plan.numbered(Call):
                receipt = await uow.ledger.receipt(step_key(context.turn.turn_id, number))
                if receipt is not None:
                    announce(receipt, context)
            return await uow.carts.of(context.shopper.shopper_id)

    async def _close(self, state: TurnState, context: TurnContext, stage: Stage) -> None:
        """Journal, memory, events and impressions in one commit; only then the last event is sent."""
        answer = replace(state["answer"], timings_ms=dict(context.timings_ms))
        wire = answer_wire(answer)
        stage.prepare(EventName.TURN_COMPLETED, wire)
        closed = replace(context.turn, status=TurnStatus.ANSWERED, answer=wire)
        try:
            async with self._parts.storage.writing() as uow:
                await uow.journal.close(closed, stage.all_events)
                await uow.conversations.save_state(closed.conversation_id, memory_bytes(state["kept"]))
                shown = impressions(answer, state, context)
                if shown:
                    await uow.shop_events.add(shown, context.clock.now())
        except AlreadyAnswered:
            await self._retell(context.turn, stage)
            return
        _count(answer)
        stage.finish()

    async def _retell(self, turn: Turn, stage: Stage) -> None:
        """Another worker closed the turn first: its last event is this one's too."""
        async with self._parts.storage.reading() as uow:
            told = await uow.journal.events(turn.conversation_id, turn_id=turn.turn_id)
        stage.finish(told[-1] if told else None)


async def _known(uow: UnitOfWork, shopper: Shopper) -> Customer | None:
    """None for an anonymous shopper, and for a customer whom only the identity provider knows."""
    if shopper.customer_id is None:
        return None
    try:
        return await uow.customers.get(shopper.customer_id)
    except NotFound:
        return None


def _applied(state: TurnState, context: TurnContext) -> TurnState:
    """The memory holds this turn already: nothing is done again, the journal alone is to be closed."""
    draft = compose_error(Refusal("Applied"), teller_for(state, context, language_of(state, context)), shows_cart=True)
    send_text(draft, context)
    state.update({"draft": draft, "answer": answer_of(draft, state, context), "kept": state["memory"]})
    return state


def refusal_of(error: Exception) -> Refusal:
    """A domain error by its own name; a time limit and anything unforeseen by a general one."""
    if isinstance(error, RetailError):
        return Refusal(error.code if error.status != 500 else "Unknown", error.facts)
    if isinstance(error, TimeoutError):
        return Refusal("TimedOut")
    return Refusal("Unknown")


def impressions(answer: Answer, state: TurnState, context: TurnContext) -> list[ShopEvent]:
    """What was shown where; what went into the cart the tools wrote down."""
    search = state["kept"].search
    query, turn_id, shopper_id = search.text if search else "", answer.turn_id, context.shopper.shopper_id
    return [
        ShopEvent(ShopEventName.IMPRESSION, shopper_id, card.product.product_id, query, place, turn_id)
        for place, card in enumerate(answer.products, 1)
    ]


def _count(answer: Answer) -> None:
    outcome = "blocked" if answer.blocked else "answered"
    metrics().turns.labels(intent=answer.intent.name.value, mode=answer.mode.value, outcome=outcome).inc()
    log.info("turn.done", turn=answer.turn_id, intent=answer.intent.name.value, outcome=outcome)
