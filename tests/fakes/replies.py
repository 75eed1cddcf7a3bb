"""An assistant that repeats what it hears: it keeps the real one's promises to the journal, and can be held up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

from core.domain.conversation import Turn, TurnStatus
from core.domain.customer import Shopper
from core.domain.events import EVENTS_PER_TURN, Event, EventName
from core.domain.ports import Storage


@dataclass
class Parrot:
    """Says back each word; `hold` stops it before the last event until `go`."""

    storage: Storage
    heard: list[Turn] = field(default_factory=list)
    shoppers: list[Shopper] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    """Raised one a try, before anything is stored."""
    holding: frozenset[str] = frozenset()
    """Texts it holds at."""
    held: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def reply(self, turn: Turn, shopper: Shopper) -> AsyncIterator[Event]:
        self.heard.append(turn)
        self.shoppers.append(shopper)
        events = self._events(turn)
        for event in events[:-1]:
            yield event
            await asyncio.sleep(0)
        if self.failures:
            raise self.failures.pop(0)
        if turn.text in self.holding:
            self.held.set()
            await self.go.wait()
        async with self.storage.writing() as uow:
            await uow.journal.close(replace(turn, status=TurnStatus.ANSWERED, answer=events[-1].data), events)
        yield events[-1]

    def _events(self, turn: Turn) -> list[Event]:
        answer: dict[str, object] = {
            "conversation_id": turn.conversation_id,
            "turn_id": turn.turn_id,
            "reply": f"{turn.text}!",
        }
        told: list[tuple[EventName, dict[str, object]]] = [
            (EventName.TURN_STARTED, {"turn_id": turn.turn_id}),
            *((EventName.TEXT_DELTA, _text(word)) for word in turn.text.split(" ")),
            (EventName.TEXT_DELTA, _text("!")),
            (EventName.TURN_COMPLETED, answer),
        ]
        first = turn.number * EVENTS_PER_TURN + 1
        return [Event(first + place, name, data) for place, (name, data) in enumerate(told)]


def _text(word: str) -> dict[str, object]:
    return {"text": word}
