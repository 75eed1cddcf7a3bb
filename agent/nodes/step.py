"""What every step has in common: it is announced as it starts, timed, and broken off when it takes too long."""

from __future__ import annotations

from asyncio import timeout
from collections.abc import Awaitable
from functools import wraps
from time import perf_counter
from typing import Any, Protocol, cast

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.state import TurnState
from core.domain.events import EventName
from core.telemetry import metrics

Update = dict[str, Any]


class Node(Protocol):
    """LangGraph hands the runtime over by the parameter's name."""

    __name__: str

    def __call__(self, state: TurnState, runtime: Runtime[TurnContext]) -> Awaitable[Update]: ...


def step(run: Node) -> Node:
    """Announces the step by its function's name, and adds its milliseconds to the turn's timings.

    Raises TimeoutError after the context's `node_timeout_s`, at the next moment that the step waits.
    """

    @wraps(run)
    async def timed(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
        name, context = run.__name__, runtime.context
        context.emit(EventName.STEP, {"step": name})
        started = perf_counter()
        try:
            async with timeout(context.node_timeout_s):
                return await run(state, runtime)
        finally:
            seconds = perf_counter() - started
            context.timings_ms[name] = round(context.timings_ms.get(name, 0.0) + seconds * 1000, 3)
            metrics().step_seconds.labels(step=name).observe(seconds)

    return cast("Node", timed)
