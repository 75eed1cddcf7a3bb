"""Hold a rate of turns on a real server, open loop; run: python -m bench.load --rate 50 --seconds 60 --json

Latency counts from the moment a message was meant to be sent, so a server that falls behind cannot hide it.
The server is started on the shop of the current settings unless --url names a running one.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil

from bench.figures import percentile, report
from bench.talks import TALKS

READY_WITHIN_S = 60


@dataclass(slots=True)
class Session:
    """One shopper, saying the lines of a talk over and over."""

    talk: tuple[str, ...]
    said: int = 0
    conversation_id: str | None = None
    token: str | None = None
    first: asyncio.Event | None = None

    def next_line(self) -> str:
        line = self.talk[self.said % len(self.talk)]
        self.said += 1
        return line


@dataclass(slots=True)
class Outcome:
    latencies_ms: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


async def say(client: httpx.AsyncClient, session: Session, meant_at: float, outcome: Outcome) -> None:
    """Send one line; a session's first answer brings its token, and the lines behind wait for it."""
    starter = session.first is None
    if session.first is None:
        session.first = asyncio.Event()
    else:
        await session.first.wait()
    body = {"message": session.next_line()} | (
        {"conversation_id": session.conversation_id} if session.conversation_id else {}
    )
    headers = {"X-Conversation-Token": session.token} if session.token else {}
    try:
        answer = await client.post("/v1/chat", json=body, headers=headers)
        if answer.status_code != 200:
            outcome.errors.append(f"{answer.status_code} {answer.text[:200]}")
            return
        session.conversation_id = answer.json()["conversation_id"]
        session.token = answer.headers.get("X-Conversation-Token", session.token)
        outcome.latencies_ms.append((time.perf_counter() - meant_at) * 1000)
    except httpx.HTTPError as error:
        outcome.errors.append(type(error).__name__)
    finally:
        if starter:
            session.first.set()


async def hold(url: str, *, rate: float, seconds: float, sessions: int) -> Outcome:
    outcome = Outcome()
    shoppers = [Session(TALKS[n % len(TALKS)]) for n in range(sessions)]
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=200)
    async with httpx.AsyncClient(base_url=url, timeout=30, limits=limits) as client, asyncio.TaskGroup() as group:
        start = time.perf_counter()
        for number in range(int(rate * seconds)):
            meant_at = start + number / rate
            await asyncio.sleep(max(0.0, meant_at - time.perf_counter()))
            group.create_task(say(client, shoppers[number % sessions], meant_at, outcome))
    return outcome


@contextlib.contextmanager
def server(workers: int) -> Iterator[tuple[str, psutil.Process]]:
    """A server of our own on a free port, with limits that let one address load it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("retailgenie")),
        "serve",
        "--port",
        str(port),
        "--workers",
        str(workers),
    ]
    environment = os.environ | {"RETAILGENIE_MESSAGES_PER_SECOND": "10000", "RETAILGENIE_LOG_LEVEL": "warning"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_ready(url, process)
        yield url, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"{url}/readyz", timeout=2).status_code == 200:
                return
        time.sleep(0.05)
    raise SystemExit("the server did not become ready")


def largest_worker_mb(process: psutil.Process) -> float:
    """Resident memory of the largest process of the server's family, MB."""
    family = [process, *process.children(recursive=True)]
    return max(one.memory_info().rss for one in family) / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=50, help="turns a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    wish = parser.parse_args()
    with server(wish.workers) as (url, process):
        asyncio.run(hold(url, rate=5, seconds=4, sessions=8))
        before = largest_worker_mb(process)
        outcome = asyncio.run(hold(url, rate=wish.rate, seconds=wish.seconds, sessions=wish.sessions))
        after = largest_worker_mb(process)
    result: dict[str, object] = {
        "sent": len(outcome.latencies_ms) + len(outcome.errors),
        "errors": len(outcome.errors),
        "p50_ms": percentile(outcome.latencies_ms, 50),
        "p95_ms": percentile(outcome.latencies_ms, 95),
        "p99_ms": percentile(outcome.latencies_ms, 99),
        "rss_mb_start": before,
        "rss_mb_end": after,
    }
    for error in sorted(set(outcome.errors))[:5]:
        sys.stderr.write(f"error: {error}\n")
    report(
        f"{wish.rate:g} turns/s for {wish.seconds:g} s, {wish.workers} workers",
        result,
        as_json=wish.json,
        result=result,
    )


if __name__ == "__main__":
    main()
