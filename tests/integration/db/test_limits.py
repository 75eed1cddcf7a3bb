"""How often is often enough."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.clock import FrozenClock
from core.db.limits import RedisLimits, SqlLimits, open_limits
from core.errors import Unavailable
from tests.builders import NOON
from tests.databases import emptied

SECOND = timedelta(seconds=1)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(NOON)


STORES = [pytest.param(name, marks=getattr(pytest.mark, name)) for name in ("sqlite", "postgres", "redis")]


@pytest.fixture(params=STORES)
async def limits(
    request: pytest.FixtureRequest, tmp_path: Path, clock: FrozenClock
) -> AsyncIterator[SqlLimits | RedisLimits]:
    url, redis_url = f"sqlite:///{tmp_path / 'shop.db'}", ""
    if request.param == "postgres":
        url = emptied(request.getfixturevalue("postgres_database"))
    elif request.param == "redis":
        request.getfixturevalue("clean_redis")
        redis_url = request.getfixturevalue("redis_url")
    opened = await open_limits(url, redis_url=redis_url, clock=clock)
    yield opened
    await opened.close()


async def allowed(limits: SqlLimits | RedisLimits, key: str = "a", *, calls: int = 1, limit: int = 5) -> int:
    return sum([await limits.allow(key, limit=limit, per=SECOND) for _ in range(calls)])


async def test_as_many_as_the_limit_may_come_at_once_and_no_more(limits: SqlLimits | RedisLimits) -> None:
    assert await allowed(limits, calls=8) == 5


async def test_the_allowance_grows_back_evenly(limits: SqlLimits | RedisLimits, clock: FrozenClock) -> None:
    await allowed(limits, calls=5)

    clock.advance(timedelta(milliseconds=200))
    after_a_fifth = await allowed(limits, calls=3)
    clock.advance(SECOND)
    after_all_of_it = await allowed(limits, calls=8)

    assert after_a_fifth == 1
    assert after_all_of_it == 5


async def test_keys_do_not_share_an_allowance(limits: SqlLimits | RedisLimits) -> None:
    await allowed(limits, "a", calls=5)

    assert await allowed(limits, "b", calls=5) == 5


async def test_a_limit_of_none_allows_nothing(limits: SqlLimits | RedisLimits) -> None:
    assert await allowed(limits, limit=0) == 0


async def test_a_redis_that_is_down_is_said_to_be(clock: FrozenClock) -> None:
    limits = await open_limits("sqlite:///none.db", redis_url="redis://127.0.0.1:1/0", clock=clock)

    with pytest.raises(Unavailable):
        await limits.allow("a", limit=1, per=SECOND)
    await limits.close()
