"""One worker's turn machinery over a real store, with an assistant that can be held up."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.clock import Clock, SystemClock
from core.domain.ports import Storage
from server.chat.holder import Holder
from server.chat.inbox import Inbox
from server.chat.recovery import Recovery
from server.chat.turns import TurnRunner
from server.chat.wakes import LocalWakes
from server.metrics import Metrics
from tests.fakes.replies import Parrot

LEASE = timedelta(seconds=30)


@dataclass
class Worker:
    storage: Storage
    parrot: Parrot
    turns: TurnRunner
    holder: Holder
    recovery: Recovery

    async def die(self) -> None:
        """As after kill -9: nothing is finished or let go of but what the kernel takes back."""
        await self.turns.close(grace=timedelta(0))
        self.holder.file.close()


@asynccontextmanager
async def a_worker(
    storage: Storage, home: Path, *, clock: Clock | None = None, patience: timedelta = timedelta(seconds=20)
) -> AsyncIterator[Worker]:
    time = clock or SystemClock()
    parrot, holder = Parrot(storage), Holder.enrol(home)
    turns = TurnRunner(
        assistant=parrot,
        storage=storage,
        inbox=Inbox(storage, time, holder.name, LEASE),
        clock=time,
        wakes=LocalWakes(),
        metrics=Metrics(),
        turn_timeout=patience,
    )
    recovery = Recovery(storage=storage, turns=turns, clock=time, holder=holder)
    try:
        yield Worker(storage, parrot, turns, holder, recovery)
    finally:
        await turns.close(grace=timedelta(seconds=5))
        holder.leave()
