"""Run methods of search over queries, one after another, and keep what each found and how long it took."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from evals.suite import Progress

DEPTH = 100
"""Products of one answer that are looked at."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Product ids, best first."""

    found: Sequence[str]
    kept: int = DEPTH
    """How many of them meet the limits that were understood; those behind fill up the depth of the eval."""
    limited: bool = False
    """Whether any limit was understood."""
    language: str | None = None
    """That the query was understood to be in; None where nothing was understood."""
    violations: tuple[str, ...] = ()
    """Products among the first `kept` that miss a limit as it was understood, and that no relaxation names."""
    aside_ms: float = 0.0
    """What the eval did meanwhile and no shop does: filling up, and checking limits."""


Method = Callable[[str], Awaitable[Answer]]
"""The text of a query to products."""


@dataclass(frozen=True, slots=True)
class Ran:
    """One method over all queries, in their order."""

    answers: list[Answer] = field(default_factory=list)
    times_ms: list[float] = field(default_factory=list)


async def run_all(methods: dict[str, Method], texts: Sequence[str], progress: Progress) -> dict[str, Ran]:
    return {name: await _run(method, texts, partial(progress, name)) for name, method in methods.items()}


async def _run(method: Method, texts: Sequence[str], told: Callable[[int, int], None]) -> Ran:
    """One query after another, after one that warms caches and is not counted."""
    ran = Ran()
    if texts:
        await method(f"{texts[0]} ")
    for text in texts:
        start = time.perf_counter()
        answer = await method(text)
        ran.times_ms.append((time.perf_counter() - start) * 1000 - answer.aside_ms)
        ran.answers.append(answer)
        told(len(ran.answers), len(texts))
    return ran
