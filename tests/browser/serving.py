"""Makes a small shop once and serves it, as a newcomer's `make run` would."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

PRODUCTS = 1500
STARTS_WITHIN_S = 120
COMMAND = Path(sys.executable).parent / "retailgenie"


@contextmanager
def served(home: Path, *, products: int = PRODUCTS) -> Iterator[str]:
    """The address of a shop of its own under `home`, until the block ends."""
    port = _free_port()
    settings = {"RETAILGENIE_HOME": str(home), "RETAILGENIE_MESSAGES_PER_SECOND": "100"}
    environment = {**os.environ, **settings}
    subprocess.run(
        [COMMAND, "shop", "make", "--products", str(products)], env=environment, check=True, capture_output=True
    )
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [COMMAND, "serve", "--port", str(port)], env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(20)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if httpx.get(f"{address}/readyz", timeout=2).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise RuntimeError(f"the server at {address} did not get ready")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
