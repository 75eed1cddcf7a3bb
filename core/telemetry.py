"""What the running system tells about itself: log events with fields, and figures for Prometheus."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from functools import lru_cache
from io import TextIOBase
from typing import TextIO, cast

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from structlog.typing import EventDict, WrappedLogger

PRIVATE = frozenset(
    {"text", "message", "reply", "say", "query", "name", "email", "phone", "address", "card", "token", "upi"}
)
"""Fields that could carry a shopper's own words or data: they never reach a log."""

MULTIPROCESS = "PROMETHEUS_MULTIPROC_DIR"
"""When set, prometheus_client shares the figures of all workers through files in this folder."""

STEP_BUCKETS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
TURN_BUCKETS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 20.0)


class Metrics:
    """The figures of this process; label values come from closed sets, never from a message."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = self._counter("turns", "Turns answered.", "intent", "mode", "outcome")
        self.turn_seconds = self._histogram("turn_seconds", "A turn from its start to its last event.", TURN_BUCKETS)
        self.step_seconds = self._histogram("step_seconds", "One step of the graph.", STEP_BUCKETS, "step")
        self.guards = self._counter("guard_findings", "What the guardrails found.", "guard", "finding")
        self.tools = self._counter("tool_runs", "Tool calls by how they ended.", "tool", "outcome")
        self.errors = self._counter("turn_errors", "Errors that reached an answer.", "error")

    def exposition(self) -> bytes:
        """The text of `/metrics`: of every worker when the figures are shared, else of this process."""
        if not os.environ.get(MULTIPROCESS):
            return generate_latest(self.registry)
        shared = CollectorRegistry()
        MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
        return generate_latest(shared)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"retailgenie_{name}", about, labels, registry=self.registry)

    def _histogram(self, name: str, about: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(f"retailgenie_{name}", about, labels, buckets=buckets, registry=self.registry)


@lru_cache(maxsize=1)
def metrics() -> Metrics:
    """The one set of figures of this process, made at first use."""
    return Metrics()


class Stderr(TextIOBase):
    """Wherever stderr leads when a line is written: loggers are kept, and stderr may be put elsewhere meanwhile."""

    def write(self, text: str) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


def configure_logging(level: str = "info", *, as_json: bool = True) -> None:
    """Logs go to stderr as one event a line; private fields are dropped whatever the caller wrote."""
    render: structlog.typing.Processor = (
        structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            drop_private,
            trace_without_words,
            render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(file=cast("TextIO", Stderr())),
        cache_logger_on_first_use=True,
    )


def drop_private(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Leave out every field that may carry a shopper's words or personal data."""
    return {key: value for key, value in event.items() if key not in PRIVATE}


def trace_without_words(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Turn `exc_info` into the error's type and where it rose; an error's message may quote the shopper."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exception()
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["trace"] = trace_of(error)
    return event


def trace_of(error: BaseException) -> list[str]:
    """Where an error rose, innermost last, without its message or anybody's values."""
    return [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
