"""`retailgenie train`: make a model again, where torch is; a new version beside those that are there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from cli.output import WRONG_USE
from core.errors import Misconfigured, RetailError
from core.settings import load_settings

app = typer.Typer(no_args_is_help=True, help="Train, evaluate and save a new version of one model, with its card.")

ROOT = Path(__file__).resolve().parent.parent
TRAINING_PYTHON = ROOT / ".venv-train" / "bin" / "python"

AsJson = Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object with the figures.")]
Fast = Annotated[bool, typer.Option("--fast", help="A small part of everything: for tests, not for serving.")]
Backbone = Annotated[str, typer.Option(help="minilm, or any sentence-transformers name: bert-base-uncased, …")]
Epochs = Annotated[float | None, typer.Option(help="Passes over the data.")]
Batch = Annotated[int | None, typer.Option(help="Rows a step.")]
Rate = Annotated[float | None, typer.Option("--learning-rate", help="Of the topmost layer.")]
Out = Annotated[Path | None, typer.Option(help="Where the version goes; the folder of the models when not given.")]


class TrainingFailed(RetailError):
    """The training process ended with an error of its own, which it printed."""


@app.command("embeddings")
def embeddings(
    *,
    catalogue: Annotated[
        Path | None, typer.Option(help="Products to learn from; a made shop's when not given.")
    ] = None,
    backbone: Backbone = "minilm",
    epochs: Epochs = None,
    batch: Batch = None,
    learning_rate: Rate = None,
    keep: Annotated[float | None, typer.Option(help="Share of the published weights in the mean, 0 to 1.")] = None,
    queries_per_product: Annotated[float | None, typer.Option(help="Simulated queries a product.")] = None,
    out: Out = None,
    fast: Fast = False,
    as_json: AsJson = False,
) -> None:
    """Tune the sentence encoder on queries and messages, and export it to int8 ONNX."""
    given = {
        "catalogue": catalogue,
        "backbone": backbone,
        "epochs": epochs,
        "batch": batch,
        "learning-rate": learning_rate,
        "keep": keep,
        "queries-per-product": queries_per_product,
        "out": out or load_settings().models,
        "run": load_settings().home / "training" / "embeddings",
    }
    _train("finetune.embeddings.train", given, fast=fast, as_json=as_json)


@app.command("intents")
def intents(
    *,
    data: Annotated[Path | None, typer.Option(help="Messages with labels of their own, to learn those.")] = None,
    eval_file: Annotated[Path | None, typer.Option("--eval", help="Messages to measure on, with --data.")] = None,
    extra: Annotated[Path | None, typer.Option(help="More messages with the shop's labels, to learn from.")] = None,
    compare: Annotated[bool, typer.Option("--compare", help="Also train the simpler models, in one table.")] = False,
    backbone: Backbone = "minilm",
    epochs: Epochs = None,
    batch: Batch = None,
    learning_rate: Rate = None,
    out: Out = None,
    fast: Fast = False,
    as_json: AsJson = False,
) -> None:
    """Train the intent classifier on the project's messages, or on a file with labels of its own."""
    settings = load_settings()
    own = settings.home / "trained"
    given = {
        "data": data,
        "eval": eval_file,
        "extra": extra,
        "backbone": backbone,
        "epochs": epochs,
        "batch": batch,
        "learning-rate": learning_rate,
        "models": settings.models,
        "out": out or (own if data else settings.models),
        "run": settings.home / "training" / "intents",
    }
    _train("finetune.intents.train", given, fast=fast, as_json=as_json, more=["--compare"] if compare else [])


@app.command("ranker")
def ranker(
    *,
    data: Annotated[Path | None, typer.Option(help="A log of searches to learn from (docs/guides/ranking.md).")] = None,
    events: Annotated[bool, typer.Option("--events", help="Learn from the running shop's own event log.")] = False,
    judged: Annotated[Path | None, typer.Option(help="A folder of catalogue, queries and qrels to learn from.")] = None,
    judgements: Annotated[Path | None, typer.Option(help="Such a folder, only to measure on.")] = None,
    out: Out = None,
    fast: Fast = False,
    as_json: AsJson = False,
) -> None:
    """Train the ranker on simulated shoppers, on the shop's event log, or on graded judgements."""
    given = {"data": data, "judged": judged, "judgements": judgements, "out": out or load_settings().models}
    _train("finetune.ranker.train", given, fast=fast, as_json=as_json, more=["--events"] if events else [])


def _train(
    module: str, given: Mapping[str, object], *, fast: bool, as_json: bool, more: list[str] | None = None
) -> None:
    options = [word for name, value in given.items() if value is not None for word in (f"--{name}", _said(value))]
    figures = _in_training_environment(module, *options, *(["--fast"] if fast else []), *(more or []))
    typer.echo(figures if as_json else f"done: {figures}")


def _said(value: object) -> str:
    return str(value.resolve()) if isinstance(value, Path) else str(value)


def _in_training_environment(module: str, *arguments: str) -> str:
    """Runs a module where torch is, its progress on stderr, and returns its last line: its figures as JSON."""
    ran = subprocess.run(  # noqa: S603  # our own module with our own arguments
        [str(_training_python()), "-m", module, *arguments],
        cwd=ROOT,
        env={"OMP_WAIT_POLICY": "PASSIVE", **os.environ},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if ran.returncode == WRONG_USE:
        raise typer.Exit(WRONG_USE)
    if ran.returncode != 0:
        raise TrainingFailed(f"{module} failed with exit status {ran.returncode}; its message stands above")
    return ran.stdout.strip().splitlines()[-1]


def _training_python() -> Path:
    if find_spec("torch") is not None:
        return Path(sys.executable)
    if TRAINING_PYTHON.exists():
        return TRAINING_PYTHON
    raise Misconfigured("training needs the environment .venv-train: `make train MODEL=embeddings` makes it and trains")
