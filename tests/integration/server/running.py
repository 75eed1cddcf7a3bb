"""A real server in processes of its own, over a small shop that was really made."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

ROOT = Path(__file__).parents[3]
FEW_PRODUCTS = 100
"""Of the shop that it makes where there is none."""
READY_WITHIN_S = 90
"""On a machine that does much else."""


@dataclass
class Running:
    process: subprocess.Popen[str]
    url: str

    def client(self) -> httpx.AsyncClient:
        """Each request on a connection of its own, so that any worker may take it."""
        limits = httpx.Limits(max_keepalive_connections=0)
        return httpx.AsyncClient(base_url=self.url, timeout=60, limits=limits)

    def workers(self) -> list[psutil.Process]:
        """The processes that answer, when there are several."""
        children = psutil.Process(self.process.pid).children()
        return [child for child in children if "spawn_main" in " ".join(child.cmdline())]

    def kill(self) -> None:
        """As a power cut does."""
        for process in [*psutil.Process(self.process.pid).children(recursive=True), psutil.Process(self.process.pid)]:
            process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def stop(self) -> tuple[int, str]:
        """Asks it to end; its exit code and what it said on stderr."""
        self.process.terminate()
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said


def environment(home: Path, **settings: str) -> dict[str, str]:
    """This process's, without its own settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("RETAILGENIE_")}
    return plain | {"RETAILGENIE_HOME": str(home), "PYTHONPATH": str(ROOT), **settings}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from cli.main import main; main()", *arguments]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def a_server(home: Path, *, workers: int = 1, **settings: str) -> Iterator[Running]:
    """Started and ready; killed at the end if the test did not end it."""
    port = free_port()
    options = ("--port", str(port), "--workers", str(workers), "--products", str(FEW_PRODUCTS))
    process = subprocess.Popen(
        command("serve", *options),
        cwd=ROOT,
        env=environment(home, RETAILGENIE_MODELS=str(ROOT / "models"), **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    running = Running(process, f"http://127.0.0.1:{port}")
    try:
        _wait_until_ready(running)
        yield running
    finally:
        if process.poll() is None:
            running.kill()


def _wait_until_ready(running: Running) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline:
        if running.process.poll() is not None:
            raise AssertionError(f"the server ended: {running.process.communicate()[1]}")
        try:
            if httpx.get(f"{running.url}/readyz", timeout=10).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server was not ready in time")
