"""Counters and timings for Prometheus, summed over all workers of a server."""

from __future__ import annotations

import os
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest

from core.telemetry import MULTIPROCESS, metrics

BUCKETS_S = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 20)


class Outcome(StrEnum):
    """How running a turn ended."""

    ANSWERED = "answered"
    FAILED = "failed"
    TIMED_OUT = "timed_out"
    GIVEN_UP = "given_up"
    FORGOTTEN = "forgotten"


class Metrics:
    """What happens at the door; what happens inside a turn is counted by core.telemetry. One for each app."""

    def __init__(self) -> None:
        own = self._registry = CollectorRegistry()
        self._requests = Counter(
            "retailgenie_http_requests", "Requests by route and status.", ("method", "route", "status"), registry=own
        )
        self._request_s = Histogram(
            "retailgenie_http_request_seconds",
            "Time to the start of the response.",
            ("route",),
            registry=own,
            buckets=BUCKETS_S,
        )
        self._accepted = Counter("retailgenie_messages_accepted", "Messages put on disk.", registry=own)
        self._limited = Counter("retailgenie_messages_limited", "Messages that came too fast.", registry=own)
        self._runs = Counter("retailgenie_turn_runs", "Runs of a turn by how they ended.", ("outcome",), registry=own)
        self._run_s = Histogram(
            "retailgenie_turn_run_seconds", "A run of a turn from lease to last event.", registry=own, buckets=BUCKETS_S
        )
        ProcessCollector(registry=own)

    def request_ended(self, method: str, route: str, status: int, seconds: float) -> None:
        self._requests.labels(method, route, str(status)).inc()
        self._request_s.labels(route).observe(seconds)

    def turn_accepted(self) -> None:
        self._accepted.inc()

    def turn_ended(self, outcome: Outcome, seconds: float) -> None:
        self._runs.labels(outcome.value).inc()
        self._run_s.observe(seconds)

    def limited(self) -> None:
        self._limited.inc()

    def exposition(self) -> bytes:
        """The text format; with several workers the sums over them, which telemetry reads from their shared files."""
        inside = metrics().exposition()
        return inside if os.environ.get(MULTIPROCESS) else inside + generate_latest(self._registry)
