"""Whether the server is up, can serve, and how it is doing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from enum import StrEnum
from typing import Literal

import structlog
from fastapi import APIRouter, Request, Response

from core.domain.search import ProductQuery
from core.errors import RetailError, Unavailable
from server.deps import PartsHere
from server.parts import Parts
from server.schemas import Told

router = APIRouter(tags=["health"])

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"
LIMITS_LOOK = timedelta(seconds=1)
LOOK_S = 2.0
"""One dependency's time to answer."""

log = structlog.get_logger(__name__)


class State(StrEnum):
    OK = "ok"
    DEGRADED = "degraded"
    DOWN = "down"


class Up(Told):
    status: Literal["ok"]


class Dependency(Told):
    state: State
    about: str


class Readiness(Told):
    ready: bool
    degraded: list[str]
    dependencies: dict[str, Dependency]


@router.get("/healthz")
async def healthz() -> Up:
    """The process is up."""
    return Up(status="ok")


@router.get("/readyz", responses={503: {"model": Readiness}})
async def readyz(request: Request, parts: PartsHere, response: Response) -> Readiness:
    """Each dependency; 503 only when the shop cannot serve."""
    found = {
        "database": await _looked(lambda: _database(parts), State.DOWN),
        "search": await _looked(lambda: _search(parts), State.DOWN),
        "limits": await _looked(lambda: _limits(parts), State.DOWN),
        "pages": _pages(built=request.app.state.pages.built),
    }
    ready = all(each.state is not State.DOWN for each in found.values())
    response.status_code = 200 if ready else 503
    degraded = [name for name, each in found.items() if each.state is not State.OK]
    return Readiness(ready=ready, degraded=degraded, dependencies=found)


@router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
async def metrics(parts: PartsHere) -> Response:
    """In Prometheus' text format."""
    return Response(parts.metrics.exposition(), media_type=METRICS_TYPE)


async def _looked(look: Callable[[], Awaitable[str]], otherwise: State) -> Dependency:
    """What a look at it says; an operator reads the reason, and the log has the rest."""
    try:
        async with asyncio.timeout(LOOK_S):
            return Dependency(state=State.OK, about=await look())
    except RetailError as error:
        return Dependency(state=otherwise, about=error.message)
    except TimeoutError:
        return Dependency(state=otherwise, about=f"did not answer within {LOOK_S:g} s")
    except Exception as error:
        log.error("readiness.failed", error=type(error).__name__, exc_info=error)
        return Dependency(state=otherwise, about="failed; the log says why")


async def _database(parts: Parts) -> str:
    generation = await parts.storage.generation()
    if generation is None:
        raise Unavailable("it holds no shop yet: run `retailgenie shop make`")
    return f"shop {generation}"


async def _search(parts: Parts) -> str:
    found = await parts.retriever.search(ProductQuery("shirt", limit=1, may_relax=False))
    if not found.total:
        raise Unavailable("it finds no products: run `retailgenie shop make`")
    where = "Qdrant" if parts.settings.qdrant_url else "embedded"
    return f"{where}, encoder {parts.encoder.name}"


async def _limits(parts: Parts) -> str:
    await parts.limits.allow("readiness", limit=1_000_000, per=LIMITS_LOOK)
    return "in Redis" if parts.settings.redis_url else "in the database"


def _pages(*, built: bool) -> Dependency:
    if built:
        return Dependency(state=State.OK, about="built")
    return Dependency(state=State.DEGRADED, about="not built: run `make web`; the API serves without")
