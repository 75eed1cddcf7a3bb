"""Opens everything a worker needs to serve, and closes it again: the server's one composition root."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from agent.assembly import make_assistant
from core.clock import SystemClock
from core.db.limits import open_limits
from core.db.storage import SqlStorage
from core.settings import Settings
from retrieval.assembly import open_retriever
from retrieval.encoder import load_encoder
from server.auth import tokens_of
from server.chat.holder import Holder
from server.chat.inbox import Inbox
from server.chat.recovery import Recovery
from server.chat.turns import TurnRunner
from server.chat.wakes import LocalWakes, RedisWakes, Wakes
from server.metrics import Metrics
from server.parts import Parts

TURN_GRACE = timedelta(seconds=5)
"""On top of a turn's own timeout, before the runner ends it."""
CLOSING_GRACE = timedelta(seconds=8)


@asynccontextmanager
async def opened(settings: Settings, metrics: Metrics) -> AsyncIterator[Parts]:
    """Raises Misconfigured or Unavailable, naming what is missing."""
    clock = SystemClock()
    async with AsyncExitStack() as stack:
        storage = await SqlStorage.open(settings.database)
        stack.push_async_callback(storage.close)
        encoder = await asyncio.to_thread(load_encoder, settings)
        retriever = open_retriever(settings, encoder, storage.generation)
        stack.push_async_callback(retriever.close)
        await retriever.ready()
        limits = await open_limits(settings.database, redis_url=settings.redis_url, clock=clock)
        stack.push_async_callback(limits.close)
        wakes = _wakes(settings)
        stack.push_async_callback(wakes.close)
        holder = Holder.enrol(settings.home)
        stack.callback(holder.leave)
        assistant = await asyncio.to_thread(
            make_assistant, settings, storage=storage, encoder=encoder, retriever=retriever, clock=clock
        )
        timeout = timedelta(seconds=settings.turn_timeout_s) + TURN_GRACE
        turns = TurnRunner(
            assistant=assistant,
            storage=storage,
            inbox=Inbox(storage, clock, holder.name, lease_of(settings)),
            clock=clock,
            wakes=wakes,
            metrics=metrics,
            turn_timeout=timeout,
        )
        recovery = Recovery(storage=storage, turns=turns, clock=clock, holder=holder)
        sweeping = asyncio.create_task(recovery.forever(), name="recovery")
        try:
            yield Parts(
                settings=settings,
                clock=clock,
                storage=storage,
                encoder=encoder,
                retriever=retriever,
                limits=limits,
                tokens=tokens_of(settings, clock),
                turns=turns,
                metrics=metrics,
            )
        finally:
            sweeping.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sweeping
            await turns.close(grace=CLOSING_GRACE)


def lease_of(settings: Settings) -> timedelta:
    """As set, but never shorter than the longest turn: a lease is renewed between turns."""
    longest = timedelta(seconds=settings.turn_timeout_s) + 2 * TURN_GRACE
    return max(timedelta(seconds=settings.lease_s), longest)


def _wakes(settings: Settings) -> Wakes:
    if not settings.redis_url:
        return LocalWakes()
    from redis.asyncio import Redis

    return RedisWakes(Redis.from_url(settings.redis_url))
