"""How often a key may do something, counted across all workers: in the database, or in Redis when there is one."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

from redis.asyncio import Redis
from redis.exceptions import RedisError
from sqlalchemy import BindParameter, bindparam, case, delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.schema import CreateTable

from core.clock import Clock
from core.db.connections import Connections
from core.db.engine import is_sqlite, open_counters
from core.db.failures import told_plainly
from core.db.tables import limits
from core.errors import Unavailable

# GCRA: each call moves the moment at which the allowance is whole again by per/limit; a call is refused when that
# moment would lie more than `per` ahead. So `limit` may come at once, and then one each per/limit.
_NOW: BindParameter[float] = bindparam("now")
_STEP: BindParameter[float] = bindparam("step")
_LATEST: BindParameter[float] = bindparam("latest")
_NEXT = case((limits.c.full_at > _NOW, limits.c.full_at), else_=_NOW) + _STEP
_PUT = insert(limits).values(key=bindparam("key"), full_at=_NOW + _STEP)
_ALLOW = _PUT.on_conflict_do_update(index_elements=["key"], set_={"full_at": _NEXT}, where=_NEXT <= _LATEST).returning(
    limits.c.full_at
)
_SWEEP = delete(limits).where(limits.c.full_at < _NOW)
_SWEEP_EVERY = 10_000
_ROUNDING_S = 1e-6

_SCRIPT = """
local now, step, per = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local full_at = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + step
if full_at > now + per + 1e-6 then return 0 end
redis.call('SET', KEYS[1], string.format('%.6f', full_at), 'PX', math.ceil((full_at - now) * 1000))
return 1
"""


class SqlLimits:
    """Implements `ports.Limits` in the database."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock
        self._calls = count(1)

    async def allow(self, key: str, *, limit: int, per: timedelta) -> bool:
        """Whether one more is within `limit` per `per`; counts it when it is."""
        if limit < 1:
            return False
        now, window = self._clock.now().timestamp(), per.total_seconds()
        asked = {"key": key, "now": now, "step": window / limit, "latest": now + window + _ROUNDING_S}
        with told_plainly():
            async with self._connections.transaction() as connection:
                allowed = (await connection.execute(_ALLOW, asked)).first() is not None
                if next(self._calls) % _SWEEP_EVERY == 0:
                    await connection.execute(_SWEEP, {"now": now})
        return allowed

    async def close(self) -> None:
        await self._connections.dispose()


class RedisLimits:
    """Implements `ports.Limits` in Redis; raises Unavailable while it is down."""

    def __init__(self, redis: Redis, clock: Clock) -> None:
        self._redis = redis
        self._clock = clock
        self._allow = redis.register_script(_SCRIPT)

    async def allow(self, key: str, *, limit: int, per: timedelta) -> bool:
        """Whether one more is within `limit` per `per`; counts it when it is."""
        if limit < 1:
            return False
        window = per.total_seconds()
        arguments = [self._clock.now().timestamp(), window / limit, window]
        try:
            return bool(await self._allow(keys=[f"retailgenie:limit:{key}"], args=arguments))
        except RedisError as error:
            raise Unavailable("limits cannot be checked right now; please try again") from error

    async def close(self) -> None:
        await self._redis.aclose()


async def open_limits(database_url: str, *, redis_url: str = "", clock: Clock) -> SqlLimits | RedisLimits:
    """In Redis when a URL is given, else in the database; close it when done."""
    if redis_url:
        return RedisLimits(Redis.from_url(redis_url), clock)
    connections = open_counters(database_url)
    if is_sqlite(database_url):
        with told_plainly():
            async with connections.transaction() as connection:
                await connection.execute(CreateTable(limits, if_not_exists=True))
    return SqlLimits(connections, clock)
