"""`retailgenie serve`: the server alone, with what is missing built first."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import signal
import socket
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.output import FAILED, exit_code_of, people
from core.errors import BadRequest, RetailError
from core.settings import Settings, load_settings

app = typer.Typer(add_completion=False)

CLOSING_S = 15
"""Requests that run at a stop signal have so long to end."""
BACKLOG = 2048
HEALTHY_WITHIN_S = 30
"""A worker that does not answer its supervisor for so long is replaced."""


class PortInUse(RetailError):
    """Something else listens there."""


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 for every one.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any that is free.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that share the port.")] = 1,
    products: Annotated[
        int | None, typer.Option(help="Products of the demo shop that is made when there is none; else 10,000.")
    ] = None,
) -> None:
    """Serve the shop, its pages and its API until stopped."""
    settings = load_settings()
    listening = listen(host, port)
    with listening:
        prepare(settings, products=products)
        announce(host, listening.getsockname()[1], settings)
        _serve(settings, listening, workers)


def listen(host: str, port: int) -> socket.socket:
    """The bound socket; raises PortInUse and BadRequest."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise BadRequest(f"--host {host} is no address of this machine: {error.strerror or error}") from error
    bound = socket.socket(family, kind, proto)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
        bound.listen(BACKLOG)
    except OSError as error:
        bound.close()
        raise _cannot_bind(host, port, error) from error
    bound.set_inheritable(True)
    return bound


def _cannot_bind(host: str, port: int, error: OSError) -> RetailError:
    match error.errno:
        case errno.EADDRINUSE:
            return PortInUse(f"port {port} is in use: stop what listens there, or choose another with --port")
        case errno.EACCES:
            return BadRequest(f"port {port} needs more rights than this user has: choose one above 1023 with --port")
        case errno.EADDRNOTAVAIL:
            return BadRequest(f"--host {host} is no address of this machine")
        case _:
            return BadRequest(f"cannot listen on {host}:{port}: {error.strerror}")


def prepare(settings: Settings, *, products: int | None = None) -> None:
    """Tables of this version, a shop to sell from (the demo's when there is none), and an index to search it by."""
    from core.db.migrate import upgrade

    settings.home.mkdir(parents=True, exist_ok=True)
    upgrade(settings.database)
    generation = asyncio.run(_generation(settings.database))
    if generation is None:
        _make_shop(settings, products)
    else:
        _mend_index(settings, generation)


def _make_shop(settings: Settings, products: int | None) -> None:
    from cli.shop import stages_bar
    from shop.making import DEFAULT_PRODUCTS, make_shop

    people().print("there is no shop yet: making the demo shop (about a minute)", highlight=False)
    with stages_bar() as progress:
        make_shop(settings, products=DEFAULT_PRODUCTS if products is None else products, progress=progress)


def _mend_index(settings: Settings, generation: str) -> None:
    """Looks before the workers start: each of them would refuse to."""
    from cli.shop import stages_bar
    from retrieval.encoder import load_encoder
    from shop.reindexing import index_fault, rebuild_index

    encoder = load_encoder(settings)
    fault = index_fault(settings, generation, encoder)
    if fault is None:
        return
    reason = fault.message.partition(": ")[0]
    people().print(f"{reason}: building the search index again", highlight=False, soft_wrap=True)
    with stages_bar() as progress:
        rebuild_index(settings, generation, encoder, progress)


async def _generation(url: str) -> str | None:
    from core.db.storage import SqlStorage

    storage = await SqlStorage.open(url)
    try:
        return await storage.generation()
    finally:
        await storage.close()


def announce(host: str, port: int, settings: Settings) -> None:
    """Where to find what, on stdout."""
    from server.pages import BUILT

    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 -- only recognised
    base = f"http://{shown}:{port}"
    note = "" if (BUILT / "index.html").is_file() else "  (not built: run `make web`)"
    print(f"RetailGenie\n  shop        {base}/{note}")
    print(f"  console     {base}/console  (not built yet)\n  playground  {base}/playground  (not built yet)")
    print(f"  API         {base}/docs{'  demo sign-in is on' if settings.demo else ''}", flush=True)


def _serve(settings: Settings, listening: socket.socket, workers: int) -> None:
    if workers == 1:
        _alone(settings, listening)
    else:
        _together(settings, listening, workers)


def _alone(settings: Settings, listening: socket.socket) -> None:
    """In this process; what keeps it from starting was said on stderr.

    uvicorn raises the stop signal once more when everything has ended well: by then it means nothing.
    """
    import uvicorn

    from core.telemetry import configure_logging
    from server.app import make_app

    configure_logging(settings.log_level)
    app = make_app(settings, owns_process=True)
    signal.signal(signal.SIGTERM, lambda *_: None)
    server = uvicorn.Server(uvicorn.Config(app, **server_options(settings)))
    try:
        server.run([listening])
    except SystemExit as stopped:
        raise typer.Exit(exit_code_of(app.state.refusal)) from stopped
    except KeyboardInterrupt:
        return


def _together(settings: Settings, listening: socket.socket, workers: int) -> None:
    """In processes that a supervisor starts, watches and stops."""
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    from retrieval.encoder import shipped_version

    shipped_version(settings)
    _share_metrics(settings.home)
    config = uvicorn.Config(
        "server.app:app_from_environment", factory=True, workers=workers, **server_options(settings)
    )
    supervisor = Multiprocess(config, [listening])
    supervisor.run()
    if any(process.exitcode == STARTUP_FAILURE for process in supervisor.processes):
        raise typer.Exit(FAILED)


STARTUP_FAILURE = 3
"""uvicorn's exit code of a worker whose application refused to start."""


def _share_metrics(home: Path) -> None:
    """A fresh folder for the workers' figures, named before any of them imports prometheus_client."""
    from core.telemetry import MULTIPROCESS

    folder = home / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ[MULTIPROCESS] = str(folder.resolve())


def server_options(settings: Settings) -> dict[str, Any]:
    """How uvicorn is to run."""
    from server.logs import LOGS

    return {
        "loop": "uvloop" if sys.platform != "win32" else "asyncio",
        "http": "httptools",
        "lifespan": "on",
        "access_log": False,
        "log_config": LOGS,
        "timeout_worker_healthcheck": HEALTHY_WITHIN_S,
        "server_header": False,
        "timeout_graceful_shutdown": CLOSING_S,
        "proxy_headers": bool(settings.trusted_proxies),
        "forwarded_allow_ips": settings.trusted_proxies or None,
        "backlog": BACKLOG,
    }
