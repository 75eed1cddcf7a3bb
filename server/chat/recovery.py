"""Finds turns that a crash, a restart or a failing store left behind, and has them answered."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from core.clock import Clock
from core.domain.ports import Storage
from server.chat.holder import Holder
from server.chat.turns import TurnRunner

EVERY_S = 1.0
LEFT_BEHIND_AFTER = timedelta(seconds=2)

log = structlog.get_logger(__name__)


class Recovery:
    """One a worker; the lease decides who runs what is found."""

    def __init__(self, *, storage: Storage, turns: TurnRunner, clock: Clock, holder: Holder) -> None:
        self._storage = storage
        self._turns = turns
        self._clock = clock
        self._holder = holder

    async def forever(self) -> None:
        """At once everything that is open, then each second what nobody has taken up."""
        older_than = timedelta(0)
        while True:
            try:
                await self.sweep(older_than=older_than)
                older_than = LEFT_BEHIND_AFTER
            except Exception as error:  # the store is away: look again when it is back
                log.warning("recovery.failed", error=type(error).__name__)
            await asyncio.sleep(EVERY_S)

    async def sweep(self, *, older_than: timedelta) -> list[str]:
        """Frees the leases of dead workers and takes over open conversations; returns those."""
        await self._bury_the_dead()
        async with self._storage.reading() as uow:
            left = await uow.journal.open_conversations(older_than=older_than, now=self._clock.now())
        for conversation_id in left:
            self._turns.take_over(conversation_id)
        return left

    async def _bury_the_dead(self) -> None:
        async with self._storage.reading() as uow:
            holders = await uow.conversations.lease_holders()
        dead = [name for name in holders if self._holder.is_dead(name)]
        if not dead:
            return
        async with self._storage.writing() as uow:
            for name in dead:
                await uow.conversations.free_leases(name)
        log.info("recovery.freed", workers=len(dead))
