"""`retailgenie models`: which versions there are, which one is served, and serving another or an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.output import people, say_json
from core.errors import RetailError
from core.model_store import current_version, open_version, use_version, versions
from core.settings import load_settings

app = typer.Typer(no_args_is_help=True, help="See the versions of the models, and choose which one is served.")

AsJson = Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object.")]


@app.command("list")
def list_models(as_json: AsJson = False) -> None:
    """Every version of every model, whether it is whole, and which one is served."""
    from rich.table import Table

    rows = list(_rows(load_settings().models))
    table = Table("model", "version", "served", "state", "MB")
    for row in rows:
        table.add_row(row["model"], row["version"], "yes" if row["served"] else "", row["state"], f"{row['mb']:.1f}")
    people().print(table)
    if as_json:
        say_json({"models": rows})


@app.command("use")
def use(
    model: Annotated[str, typer.Argument(help="intents, embeddings or ranker.")],
    version: Annotated[str, typer.Argument(help="Such as v2; an earlier one goes back.")],
) -> None:
    """Serve this version from the next start on; a damaged one is refused and changes nothing."""
    models = load_settings().models
    before, wanted = _served(models, model), open_version(models, model, version)
    wanted.card()
    wanted.metrics()
    chosen = use_version(models, model, version)
    people().print(f"{model} {chosen.version} is served from the next start on (before: {before or 'none'})")
    if chosen.is_fast:
        people().print("It was made with --fast, from a small part of everything: for tests, not for shoppers")
    if model == "embeddings":
        people().print(
            "`retailgenie serve` makes the search index again. Intents do without its vectors until "
            "`retailgenie train intents` has learned them"
        )


@app.command("show")
def show(
    model: Annotated[str, typer.Argument(help="intents, embeddings or ranker.")],
    version: Annotated[str, typer.Argument(help="The one that is served when not given.")] = "",
    as_json: AsJson = False,
) -> None:
    """The card of a version, and its figures."""
    from rich.markdown import Markdown

    opened = open_version(load_settings().models, model, version)
    card, metrics = opened.card(), opened.metrics()
    people().print(Markdown(card))
    if as_json:
        say_json({"model": model, "version": opened.version, "metrics": metrics})


def _rows(models: Path) -> Iterator[dict[str, Any]]:
    for name in sorted(path.name for path in models.iterdir() if path.is_dir()):
        for version in versions(models, name):
            size = sum(file.stat().st_size for file in (models / name / version).iterdir()) / 1e6
            served = version == _served(models, name)
            yield {
                "model": name,
                "version": version,
                "served": served,
                "state": _state(models, name, version),
                "mb": size,
            }


def _state(models: Path, name: str, version: str) -> str:
    try:
        opened = open_version(models, name, version)
        opened.card()
        opened.metrics()
    except RetailError as error:
        return error.message
    return "whole, made with --fast" if opened.is_fast else "whole"


def _served(models: Path, name: str) -> str:
    try:
        return current_version(models, name)
    except RetailError:
        return ""
