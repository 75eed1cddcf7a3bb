"""The events of a turn while it runs in this process, for all who follow it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from core.domain.events import Event


class LiveTurn:
    """Grows as the turn runs; late followers see it from the start."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._finished = False
        self._more = asyncio.Event()
        self._ended = asyncio.Event()

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(self._events)

    @property
    def last_id(self) -> int:
        return self._events[-1].event_id if self._events else 0

    def add(self, event: Event) -> None:
        self._events.append(event)
        self._wake()

    def finish(self) -> None:
        """Nothing more comes; followers leave when they have seen everything."""
        self._finished = True
        self._wake()
        self._ended.set()

    async def last(self) -> Event | None:
        """The last event once nothing more comes, without being woken for those before it."""
        await self._ended.wait()
        return self._events[-1] if self._events else None

    async def follow(self, after: int) -> AsyncIterator[Event]:
        """Events with greater ids, as they come, until the turn leaves this process."""
        seen = 0
        while True:
            for event in self._events[seen:]:
                seen += 1
                if event.event_id > after:
                    yield event
            if seen == len(self._events):
                if self._finished:
                    return
                await self._more.wait()

    def _wake(self) -> None:
        more, self._more = self._more, asyncio.Event()
        more.set()
