"""`retailgenie chat`: talk to the assistant in the terminal, or through a pipe, one message a line."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, suppress
from io import TextIOWrapper
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import FAILED, complain
from core.errors import BadRequest, RetailError, Unavailable
from core.settings import Settings, load_settings

if TYPE_CHECKING:
    from cli.screen import Screen
    from cli.talk import Talk

app = typer.Typer(add_completion=False)

LEAVE = frozenset({"/quit", "/exit", "/q"})
OVER = "/new"
HINT = "Say what you are looking for. /new starts over, /quit leaves."
PROMPT = "you › "


@app.command()
def chat(
    customer: Annotated[str | None, typer.Option(help="Be signed in as this customer (C-…).")] = None,
    server: Annotated[str | None, typer.Option(help="Address of a running server; else it runs here.")] = None,
) -> None:
    """Talk to the assistant. Lines from a pipe are taken as well: one message each."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    refused = asyncio.run(_chat(_opening(customer, server)))
    if refused and not sys.stdin.isatty():
        raise typer.Exit(FAILED)


def _opening(customer: str | None, server: str | None) -> AbstractAsyncContextManager[Talk]:
    from cli.talk import talk_here, talk_over

    if server is None:
        return talk_here(_ready(load_settings()), customer)
    if not server.startswith(("http://", "https://")):
        raise BadRequest(f"--server {server} is no address: write it as http://127.0.0.1:8000")
    return talk_over(server, customer)


def _ready(settings: Settings) -> Settings:
    """A shop to talk about, and logs that stay out of the talk."""
    from cli.serve import prepare
    from core.telemetry import configure_logging

    configure_logging("debug" if settings.log_level == "debug" else "warning")
    prepare(settings)
    return settings


async def _chat(opening: AbstractAsyncContextManager[Talk]) -> int:
    """How many messages were refused."""
    from cli.screen import Screen

    screen, refused = Screen(), 0
    async with opening as talk:
        if sys.stdin.isatty():
            screen.console.print(HINT, style="dim")
        async for message in _messages(screen):
            if message == OVER:
                talk.start_over()
            else:
                refused += not await _answered(talk, message, screen)
    return refused


async def _answered(talk: Talk, message: str, screen: Screen) -> bool:
    """Shows the turn; a refusal is said in a line, and the talk goes on."""
    try:
        async for told in talk.say(message):
            screen.show(told)
    except Unavailable:
        raise
    except RetailError as refusal:
        complain(refusal.message)
        return False
    return True


async def _messages(screen: Screen) -> AsyncIterator[str]:
    """What is typed, or comes through the pipe, without blank lines."""
    is_person = sys.stdin.isatty()
    while (line := await _line(PROMPT if is_person else "")) is not None:
        message = line.strip()
        if message in LEAVE:
            return
        if message:
            if not is_person:
                screen.console.print(f"{PROMPT}{message}", style="dim", markup=False)
            yield message


async def _line(prompt: str) -> str | None:
    """Read on a thread that may be left behind, so that Ctrl-C needs no Enter; None at the end."""
    loop = asyncio.get_running_loop()
    read: asyncio.Future[str | None] = loop.create_future()

    def settle(line: str | None) -> None:
        if not read.done():
            read.set_result(line)

    def wait() -> None:
        try:
            line = input(prompt)
        except EOFError:
            line = None
        with suppress(RuntimeError):  # the talk ended meanwhile
            loop.call_soon_threadsafe(settle, line)

    Thread(target=wait, name="stdin", daemon=True).start()
    return await read
