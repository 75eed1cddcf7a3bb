"""Whoever waits for a conversation is woken when it moves on, on this worker and on others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from redis.asyncio import Redis

from server.chat.wakes import LocalWakes, RedisWakes, Wakes

LONG_S = 30.0


async def woken_by(waiting: Wakes, moving: Wakes, conversation_id: str = "K-1") -> float:
    """Seconds until a waiter on one is woken by the other."""
    loop = asyncio.get_running_loop()
    started = loop.time()
    waiter = asyncio.create_task(waiting.wait("K-1", at_most_s=LONG_S))
    await asyncio.sleep(0)
    await moving.answered(conversation_id)
    await asyncio.wait_for(waiter, LONG_S)
    return loop.time() - started


async def test_a_waiter_of_the_same_worker_is_woken_at_once() -> None:
    wakes = LocalWakes()

    assert await woken_by(wakes, wakes) < 1


async def test_another_conversation_wakes_nobody() -> None:
    wakes = LocalWakes()
    waiter = asyncio.create_task(wakes.wait("K-1", at_most_s=0.1))
    await asyncio.sleep(0)

    await wakes.answered("K-2")

    await asyncio.sleep(0.02)
    assert not waiter.done()
    await waiter


async def test_a_waiter_looks_again_by_itself() -> None:
    await asyncio.wait_for(LocalWakes().wait("K-1", at_most_s=0.01), 1)


@pytest.fixture
async def pair(redis_url: str) -> AsyncIterator[tuple[RedisWakes, RedisWakes]]:
    one, other = RedisWakes(Redis.from_url(redis_url)), RedisWakes(Redis.from_url(redis_url))
    await asyncio.gather(one.listening(), other.listening())
    yield one, other
    await one.close()
    await other.close()


@pytest.mark.redis
async def test_a_waiter_of_another_worker_is_woken_through_redis(pair: tuple[RedisWakes, RedisWakes]) -> None:
    one, other = pair

    assert await woken_by(one, other) < 5


@pytest.mark.redis
async def test_a_waiter_of_the_same_worker_needs_no_redis(pair: tuple[RedisWakes, RedisWakes]) -> None:
    assert await woken_by(pair[0], pair[0]) < 1


async def test_without_redis_waiters_still_look_again_by_themselves() -> None:
    wakes = RedisWakes(Redis.from_url("redis://127.0.0.1:9/0"))

    await asyncio.wait_for(wakes.wait("K-1", at_most_s=0.01), 1)
    assert await woken_by(wakes, wakes) < 5
    await wakes.close()
