"""Tells waiting requests, on this worker and the others, that a turn was answered."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

import structlog

if TYPE_CHECKING:
    from redis.asyncio import Redis

CHANNEL = "retailgenie:answered"

log = structlog.get_logger(__name__)


class Wakes(Protocol):
    def here(self, conversation_id: str) -> None:
        """Wakes this worker's waiters."""
        ...

    async def answered(self, conversation_id: str) -> None:
        """Wakes every worker's waiters."""
        ...

    async def wait(self, conversation_id: str, *, at_most_s: float) -> None:
        """Returns when the conversation moved on, or the time is over: the caller looks again either way."""
        ...

    async def close(self) -> None: ...


class LocalWakes:
    """Wakes waiters of this process at once; those of other workers look again when their time is over."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)

    def here(self, conversation_id: str) -> None:
        for event in self._waiting.get(conversation_id, ()):
            event.set()

    async def answered(self, conversation_id: str) -> None:
        self.here(conversation_id)

    async def wait(self, conversation_id: str, *, at_most_s: float) -> None:
        event = asyncio.Event()
        self._waiting[conversation_id].add(event)
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(event.wait(), at_most_s)
        finally:
            self._waiting[conversation_id].discard(event)
            if not self._waiting[conversation_id]:
                del self._waiting[conversation_id]

    async def close(self) -> None:
        """Nothing to let go of."""


class RedisWakes:
    """Wakes waiters of every worker through Redis; without it they only look again more slowly."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._local = LocalWakes()
        self._subscribed = asyncio.Event()
        self._listener = asyncio.create_task(self._listen(), name="wakes")

    def here(self, conversation_id: str) -> None:
        self._local.here(conversation_id)

    async def answered(self, conversation_id: str) -> None:
        self._local.here(conversation_id)
        try:
            await self._redis.publish(CHANNEL, conversation_id)
        except Exception as error:  # a lost wake-up costs milliseconds, never an answer
            log.warning("wakes.not_sent", error=type(error).__name__)

    async def wait(self, conversation_id: str, *, at_most_s: float) -> None:
        await self._local.wait(conversation_id, at_most_s=at_most_s)

    async def close(self) -> None:
        self._listener.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._listener
        await self._redis.aclose()

    async def listening(self) -> None:
        """Returns once other workers' answers are heard."""
        await self._subscribed.wait()

    async def _listen(self) -> None:
        while True:
            try:
                async with self._redis.pubsub() as channel:
                    await channel.subscribe(CHANNEL)
                    async for message in channel.listen():
                        if message["type"] == "message":
                            self._local.here(_text(message["data"]))
                        else:
                            self._subscribed.set()
            except Exception as error:  # Redis went away: listen again when it is back
                log.warning("wakes.not_heard", error=type(error).__name__)
            await asyncio.sleep(1)


def _text(data: str | bytes) -> str:
    return data.decode() if isinstance(data, bytes) else data
