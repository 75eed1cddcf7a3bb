"""Understand in the brands and the currency of the shop that is open now, taken up anew when its catalogue changes."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import structlog

from agent.understanding.embedding import Vector
from agent.understanding.understander import Understander
from core.domain.intent import DialogueContext, Request, Understanding
from core.domain.money import Money
from core.domain.ports import Storage
from core.errors import RetailError

log = structlog.get_logger()

INDIAN = "INR"
"""What an amount is in, unless the shop sells in another currency: a shop has one, whatever sign is written."""
CHECKED_EVERY_S = 1.0
"""How long a worker may go on without the brands of a catalogue just imported."""


class FollowingUnderstander:
    """The turn that notices a new catalogue waits for it; the others go on with what was known before."""

    def __init__(self, base: Understander, storage: Storage, *, checked_every_s: float = CHECKED_EVERY_S) -> None:
        """`base` knows the lexicon's brands; `storage` the shop's."""
        self._base = base
        self._current = base
        self._currency = INDIAN
        self._storage = storage
        self._every_s = checked_every_s
        self._known: str | None = None
        self._checked = float("-inf")
        self._renewing = asyncio.Lock()

    def understand(self, text: str, *, vector: Vector | None, context: DialogueContext) -> Understanding:
        heard = self._current.understand(text, vector=vector, context=context)
        if self._currency == INDIAN:
            return heard
        return replace(heard, requests=tuple(_priced_in(self._currency, request) for request in heard.requests))

    async def ready(self) -> None:
        """Takes up a new catalogue's brands and currency.

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
            finally:
                self._checked = time.monotonic()

    async def _renew(self) -> None:
        generation = await self._storage.generation()
        if generation is None or generation == self._known:
            return
        async with self._storage.reading() as unit:
            brands = [name for name, _ in (await unit.products.facets()).get("brand", [])]
            currency = await unit.products.currency()
        self._current = await asyncio.to_thread(self._base.selling, brands)
        self._currency = currency or INDIAN
        self._known = generation
        log.info("understanding.brands_renewed", generation=generation, brands=len(brands))


def _priced_in(currency: str, request: Request) -> Request:
    """The same amounts, in the currency that the shop's prices are in."""
    slots = request.slots
    low, high = (m and Money(m.minor, currency) for m in (slots.price_min, slots.price_max))
    return replace(request, slots=replace(slots, price_min=low, price_max=high))
