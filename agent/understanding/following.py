"""Understand with the brands of the shop that is open now: they are taken up anew when its catalogue changes."""

from __future__ import annotations

import asyncio
import time

import structlog

from agent.understanding.embedding import Vector
from agent.understanding.understander import Understander
from core.domain.intent import DialogueContext, Understanding
from core.domain.ports import Storage
from core.errors import RetailError

log = structlog.get_logger()

CHECKED_EVERY_S = 1.0
"""How long a worker may go on without the brands of a catalogue just imported."""


class FollowingUnderstander:
    """Turns go on with the brands known before while the new ones are made ready in a thread."""

    def __init__(self, base: Understander, storage: Storage, *, checked_every_s: float = CHECKED_EVERY_S) -> None:
        """`base` knows the lexicon's brands; `storage` the shop's."""
        self._base = base
        self._current = base
        self._storage = storage
        self._every_s = checked_every_s
        self._known: str | None = None
        self._checked = float("-inf")
        self._renewing = asyncio.Lock()

    def understand(self, text: str, *, vector: Vector | None, context: DialogueContext) -> Understanding:
        return self._current.understand(text, vector=vector, context=context)

    async def ready(self) -> None:
        """Takes up a new catalogue's brands; only the first time a turn waits for them.

        A shop whose brands cannot be read is served with those known before: they are asked for again.
        """
        if time.monotonic() - self._checked < self._every_s or (self._known is not None and self._renewing.locked()):
            return
        async with self._renewing:
            if time.monotonic() - self._checked < self._every_s:
                return
            try:
                await self._renew()
            except RetailError as error:
                log.error("understanding.brands_not_renewed", reason=error.code)
            self._checked = time.monotonic()

    async def _renew(self) -> None:
        generation = await self._storage.generation()
        if generation is None or generation == self._known:
            return
        async with self._storage.reading() as unit:
            brands = [name for name, _ in (await unit.products.facets()).get("brand", [])]
        self._current = await asyncio.to_thread(self._base.selling, brands)
        self._known = generation
        log.info("understanding.brands_renewed", generation=generation, brands=len(brands))
