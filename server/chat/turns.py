"""Runs the turns of a conversation one after another, on one worker at a time, whoever waits for them or leaves."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

import structlog

from core.clock import Clock
from core.domain.conversation import Turn, TurnStatus, UnknownTurn
from core.domain.customer import Role, Shopper
from core.domain.events import EVENTS_PER_TURN, Event, EventName
from core.domain.ids import Kind
from core.domain.ports import Storage, UnitOfWork
from core.errors import RetailError
from server.chat.failure import given_up
from server.chat.inbox import Inbox, Said, Taken
from server.chat.live import LiveTurn
from server.chat.wakes import Wakes
from server.metrics import Metrics, Outcome

MAX_TRIES = 3
"""A turn that brought its worker down this often is given up."""
LOOK_AGAIN_S = (0.02, 0.05, 0.1, 0.25)
"""Between looks at a turn that runs on another worker; the last goes on."""
NEWS_S = 1.0
"""Between looks for later replies that another worker stored."""
FINAL = frozenset({EventName.TURN_COMPLETED, EventName.TURN_FAILED})

log = structlog.get_logger(__name__)


class Replies(Protocol):
    """What answers a turn: agent.assistant.Assistant."""

    def reply(self, turn: Turn, shopper: Shopper) -> AsyncIterator[Event]:
        """Yields events as they happen; at the last one everything is committed and the turn closed."""
        ...


@dataclass(slots=True)
class Drain:
    """One conversation's open turns being run here; `more`: another came meanwhile."""

    task: asyncio.Task[None] | None = None
    more: bool = False


class TurnRunner:
    """Every accepted turn is run to its end: here, or by whichever worker finds it left behind."""

    def __init__(
        self,
        *,
        assistant: Replies,
        storage: Storage,
        inbox: Inbox,
        clock: Clock,
        wakes: Wakes,
        metrics: Metrics,
        turn_timeout: timedelta,
    ) -> None:
        self._assistant = assistant
        self._storage = storage
        self._inbox = inbox
        self._clock = clock
        self._wakes = wakes
        self._metrics = metrics
        self._timeout = turn_timeout
        self._drains: dict[str, Drain] = {}
        self._live: dict[str, LiveTurn] = {}

    async def accept(self, said: Said) -> Taken:
        """Puts the message on disk and sees to it that it is answered; raises as Inbox.take does."""
        conversation = said.conversation_id
        taken = await self._inbox.take(said, may_run=conversation is None or conversation not in self._drains)
        if not taken.is_repeat:
            self._metrics.turn_accepted()
            self._see_to(taken)
        return taken

    async def answer(self, turn: Turn) -> dict[str, object]:
        """The final answer's wire form; waits for it where it runs elsewhere or is queued."""
        if turn.answer is not None:
            return turn.answer
        live = self._live.get(turn.turn_id)
        if live is not None and (last := await live.last()) is not None and last.name in FINAL:
            return last.data
        async for event in self.follow(turn):
            if event.name in FINAL:
                return event.data
        async with self._storage.reading() as uow:
            return (await uow.journal.get(turn.turn_id)).answer or {}

    async def follow(self, turn: Turn, *, after: int = 0) -> AsyncIterator[Event]:
        """Events with greater ids, to the last: live while the turn runs here, from the log otherwise."""
        looks = 0
        while True:
            live = self._live.get(turn.turn_id)
            if live is not None:
                async for event in live.follow(after):
                    after = event.event_id
                    yield event
                    if event.name in FINAL:
                        return
            async with self._storage.reading() as uow:
                now = await uow.journal.get(turn.turn_id)
                closed = now.status is not TurnStatus.RECEIVED
                rest = (
                    await uow.journal.events(turn.conversation_id, after=after, turn_id=turn.turn_id) if closed else []
                )
            for event in rest:
                yield event
            if closed:
                return
            if turn.turn_id not in self._live:
                await self._wakes.wait(turn.conversation_id, at_most_s=LOOK_AGAIN_S[min(looks, len(LOOK_AGAIN_S) - 1)])
                looks += 1

    async def follow_conversation(self, conversation_id: str, *, after: int | None) -> AsyncIterator[Event]:
        """Events of closed turns as they come to be, from now on or after an id, until it is forgotten."""
        while True:
            async with self._storage.reading() as uow:
                if await uow.conversations.owner(conversation_id) is None:
                    return
                if after is None:
                    after = await _latest(uow, conversation_id)
                come = await uow.journal.events(conversation_id, after=after)
            for event in come:
                after = event.event_id
                yield event
            await self._wakes.wait(conversation_id, at_most_s=NEWS_S)

    def take_over(self, conversation_id: str) -> None:
        """Runs what is open there, if no other worker holds it."""
        if conversation_id not in self._drains:
            self._start(conversation_id, begun=None)

    async def settle(self, *, at_most: timedelta) -> set[asyncio.Task[None]]:
        """Waits for the turns that run here; returns those that still do."""
        tasks = [drain.task for drain in self._drains.values() if drain.task is not None]
        return (await asyncio.wait(tasks, timeout=at_most.total_seconds()))[1] if tasks else set()

    async def close(self, *, grace: timedelta) -> None:
        """Lets running turns end; those that do not in time are left to the next start."""
        late = await self.settle(at_most=grace)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _see_to(self, taken: Taken) -> None:
        """Between the commit and this nothing is awaited: a follower finds the turn live at once."""
        turn = taken.turn
        running = self._drains.get(turn.conversation_id)
        if running is not None:
            running.more = True
        elif taken.holds:
            self._start(turn.conversation_id, begun=turn if taken.begun else None, held=True)
        else:
            self._start(turn.conversation_id, begun=None)

    def _start(self, conversation_id: str, *, begun: Turn | None, held: bool = False) -> None:
        drain = self._drains[conversation_id] = Drain(more=True)
        if begun is not None:
            self._live[begun.turn_id] = LiveTurn()
        drain.task = asyncio.create_task(
            self._drain(conversation_id, drain, begun, held), name=f"drain {conversation_id}"
        )

    async def _drain(self, conversation_id: str, drain: Drain, begun: Turn | None, held: bool) -> None:
        try:
            if begun is not None:
                await self._run(replace(begun, tries=1))
                await asyncio.sleep(0)  # whoever waits for the answer gets it before the next turn is looked for
            while drain.more or held:
                drain.more = False
                turn = await self._next(conversation_id)
                held = turn is not None
                if turn is not None:
                    await self._run(turn)
        except Exception as error:  # a part is down: the turn is on disk, and the sweeper comes by again
            log.error("drain.failed", error=type(error).__name__, exc_info=error)
            await self._let_go(conversation_id)
        finally:
            del self._drains[conversation_id]

    async def _let_go(self, conversation_id: str) -> None:
        with contextlib.suppress(Exception):  # the lease runs out by itself
            async with self._storage.writing() as uow:
                await uow.conversations.release_lease(conversation_id, holder=self._inbox.holder)

    async def _next(self, conversation_id: str) -> Turn | None:
        """Takes the lease and the oldest open turn, counting the try; None when there is none or another holds it."""
        async with self._storage.reading() as uow:
            if await uow.journal.next_open(conversation_id) is None:
                return None
        now = self._clock.now()
        async with self._storage.writing() as uow:
            until = now + self._inbox.lease
            if not await uow.conversations.take_lease(conversation_id, holder=self._inbox.holder, now=now, until=until):
                return None
            turn = await uow.journal.next_open(conversation_id)
            return replace(turn, tries=await uow.journal.begin(turn.turn_id)) if turn is not None else None

    async def _run(self, turn: Turn) -> None:
        live = self._live.setdefault(turn.turn_id, LiveTurn())
        self._wakes.here(turn.conversation_id)
        started = time.perf_counter()
        try:
            outcome = await self._outcome(turn, live)
            self._metrics.turn_ended(outcome, time.perf_counter() - started)
        finally:
            live.finish()
            del self._live[turn.turn_id]
            await self._wakes.answered(turn.conversation_id)

    async def _outcome(self, turn: Turn, live: LiveTurn) -> Outcome:
        if turn.tries > MAX_TRIES:
            return await self._give_up(turn, live, Outcome.GIVEN_UP)
        try:
            async with asyncio.timeout(self._timeout.total_seconds()):
                async for event in self._assistant.reply(turn, shopper_of(turn.shopper_id)):
                    live.add(event)
        except TimeoutError:
            return await self._give_up(turn, live, Outcome.TIMED_OUT)
        except Exception as error:
            if isinstance(error, RetailError) and error.retryable and turn.tries < MAX_TRIES:
                raise
            log.error("turn.failed", turn_id=turn.turn_id, error=type(error).__name__, exc_info=error)
            return await self._give_up(turn, live, Outcome.FAILED)
        return Outcome.ANSWERED

    async def _give_up(self, turn: Turn, live: LiveTurn, outcome: Outcome) -> Outcome:
        """Closes the turn with an apology, unless its answer was stored at the last moment, or it was forgotten."""
        async with self._storage.writing() as uow:
            try:
                now = await uow.journal.get(turn.turn_id)
            except UnknownTurn:
                return Outcome.FORGOTTEN
            if now.status is TurnStatus.RECEIVED:
                rest = given_up(turn, after=live.last_id)
                await uow.journal.close(
                    replace(turn, status=TurnStatus.FAILED, answer=rest[-1].data), [*live.events, *rest]
                )
            else:
                rest = await uow.journal.events(turn.conversation_id, after=live.last_id, turn_id=turn.turn_id)
                outcome = Outcome.ANSWERED
        for event in rest:
            live.add(event)
        return outcome


async def _latest(uow: UnitOfWork, conversation_id: str) -> int:
    """The id that every event so far is below, and every later one above."""
    messages = await uow.journal.messages(conversation_id, limit=1)
    if not messages:
        return 0
    last = await uow.journal.get(messages[-1].turn_id)
    is_open = last.status is TurnStatus.RECEIVED
    return (last.number if is_open else last.number + 1) * EVENTS_PER_TURN - 1


def shopper_of(shopper_id: str) -> Shopper:
    """Who said it, by the kind of id that their token proved when the message came."""
    is_anonymous = shopper_id.startswith(f"{Kind.ANONYMOUS}-")
    return Shopper(shopper_id, Role.ANONYMOUS if is_anonymous else Role.CUSTOMER)
