"""`retailgenie shop`: make the demo shop, or make a shop of a catalogue file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from cli.output import people, say_json
from core.settings import load_settings
from shop.importing import ImportReport, import_shop
from shop.making import DEFAULT_PRODUCTS, DEFAULT_SEED, ShopReport, make_shop
from shop.progress import Progress, Stage

app = typer.Typer(no_args_is_help=True, help="Make the demo shop, or make a shop of a catalogue file.")

AsJson = Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object with the figures.")]


@app.command("make")
def make(
    products: Annotated[int, typer.Option(help="How many products the shop has.")] = DEFAULT_PRODUCTS,
    seed: Annotated[int, typer.Option(help="The same seed and day give the same shop.")] = DEFAULT_SEED,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day it stands at; today when not given.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """(Re)build the demo shop; the old one is served until the new one is whole."""
    day = as_of.date() if as_of else None
    with stages_bar() as progress:
        report = make_shop(load_settings(), products=products, seed=seed, as_of=day, progress=progress)
    _show_made(report, people())
    if as_json:
        say_json(asdict(report))


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="Catalogue in JSON Lines, plain or .gz.")], as_json: AsJson = False
) -> None:
    """Make a shop of a catalogue file; a bad line stops it, and nothing is half imported."""
    with stages_bar() as progress:
        report = import_shop(load_settings(), file, progress)
    _show_imported(report, people())
    if as_json:
        say_json(asdict(report))


@contextmanager
def stages_bar() -> Iterator[Progress]:
    """One bar a stage on stderr; nothing when that is no terminal."""
    console = people()
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=console, disable=not console.is_terminal) as bar:
        tasks: dict[Stage, TaskID] = {}

        def told(stage: Stage, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(str(stage), total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield told


def _show_made(report: ShopReport, console: Console) -> None:
    rows = ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in report.rows.items())
    console.print(f"made the shop {report.generation} in {report.seconds} s: {rows}", highlight=False, soft_wrap=True)


def _show_imported(report: ImportReport, console: Console) -> None:
    refused = ", ".join(f"{count:,} ({reason})" for reason, count in report.refused.items()) or "none"
    lines = (
        f"imported the shop {report.generation} in {report.seconds} s: ",
        f"{report.read:,} rows read, {report.kept:,} kept, refused: {refused}; ",
        f"{report.without_price:,} have no price and cannot be bought; ",
        f"the stock of {report.stock_assumed:,} is assumed; ",
        f"the colours of {report.colours_from_title:,} are read from the title; ",
        f"{report.orders:,} orders made",
    )
    console.print("".join(lines), highlight=False, soft_wrap=True)
