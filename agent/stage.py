"""A turn's events in order: numbered as they happen, kept for the journal, and handed on at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from core.domain.conversation import Turn
from core.domain.events import EVENTS_PER_TURN, Event, EventName

EVENTS_PER_TRY = 1_000
"""A later try numbers on from here, so that who saw part of an earlier one sees all of the later."""
MOST_TRIES = 8


class Stage:
    """`emit` at any time; the last event waits until the turn is committed."""

    def __init__(self, turn: Turn) -> None:
        tries = min(max(turn.tries - 1, 0), MOST_TRIES)
        self._next_id = turn.number * EVENTS_PER_TURN + tries * EVENTS_PER_TRY + 1
        self._queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self._last: Event | None = None
        self.all_events: list[Event] = []

    def emit(self, name: EventName, data: dict[str, object]) -> None:
        self._queue.put_nowait(self.prepare(name, data))

    def prepare(self, name: EventName, data: dict[str, object]) -> Event:
        """Numbers and keeps the event without handing it on yet."""
        self._last = Event(self._next_id, name, data)
        self._next_id += 1
        self.all_events.append(self._last)
        return self._last

    def finish(self, event: Event | None = None) -> None:
        """Hands on the prepared last event, or another in its place."""
        last = event or self._last
        if last is not None:
            self._queue.put_nowait(last)

    async def events(self, running: asyncio.Task[None]) -> AsyncIterator[Event]:
        """Until the task that plays here has ended and everything is handed on."""
        running.add_done_callback(lambda _: self._queue.put_nowait(None))
        while (event := await self._queue.get()) is not None:
            yield event
