"""`retailgenie doctor`: look at everything the shop needs, and say how to mend what is wrong."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import asdict, dataclass
from typing import Annotated

import typer

from cli.checkup import Check, State, checked
from cli.output import FAILED, people, say_json
from core.telemetry import configure_logging

app = typer.Typer(add_completion=False)

COLOURS = {State.OK: "green", State.WARN: "yellow", State.FAIL: "red"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What the last line of `--json` holds."""

    ok: bool
    checks: list[dict[str, str]]


@app.command()
def doctor(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port that the server is to use.")] = 8000,
    as_json: Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object.")] = False,
) -> None:
    """Check settings, models, stores, services, the graph and the pages. Exit code 1 when something must be mended."""
    configure_logging("error")
    checks = asyncio.run(checked(port))
    _show(checks, to_stderr=as_json)
    is_well = all(check.state is not State.FAIL for check in checks)
    if as_json:
        say_json(asdict(Finding(is_well, [_told(check) for check in checks])))
    if not is_well:
        raise typer.Exit(FAILED)


def _told(check: Check) -> dict[str, str]:
    return {"name": check.name, "state": check.state.value, "about": check.about, "mend": check.mend}


def _show(checks: list[Check], *, to_stderr: bool) -> None:
    from rich.console import Console

    console = people() if to_stderr else Console(file=sys.stdout)
    for check in checks:
        console.print(f"[{COLOURS[check.state]}]{check.state.value:<5}[/]", end="")
        mend = f" → {check.mend}" if check.mend else ""
        console.print(f"{check.name:<12} {check.about}{mend}", markup=False, highlight=False, soft_wrap=True)
