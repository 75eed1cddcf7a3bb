"""`retailgenie train`: make a shipped model again, in the environment that holds torch."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from core.errors import Misconfigured, RetailError
from core.settings import load_settings

app = typer.Typer(no_args_is_help=True, help="Train, evaluate and save one model with its card.")

ROOT = Path(__file__).resolve().parent.parent
TRAINING_PYTHON = ROOT / ".venv-train" / "bin" / "python"

AsJson = Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object with the figures.")]


class TrainingFailed(RetailError):
    """The training process ended with an error of its own, which it printed."""


@app.command("embeddings")
def embeddings(as_json: AsJson = False) -> None:
    """Export the sentence encoder to int8 ONNX; not fine-tuned yet: the published weights are packed as they are."""
    out = load_settings().models / "minilm"
    figures = _in_training_environment("finetune.embeddings.export", "--out", str(out.resolve()))
    typer.echo(figures if as_json else f"wrote {out}: {figures}")


@app.command("intents")
def intents(as_json: AsJson = False) -> None:
    """Train the intent classifier on the seed wordings of agent/intents; prints its held-out figures."""
    out = load_settings().models / "intents"
    figures = _in_training_environment("finetune.intents.train", "--out", str(out.resolve()))
    typer.echo(figures if as_json else f"wrote {out}: {figures}")


def _in_training_environment(module: str, *arguments: str) -> str:
    """Runs a module where torch is, its progress on stderr, and returns its last line: its figures as JSON."""
    ran = subprocess.run(  # noqa: S603  # our own module with our own arguments
        [str(_training_python()), "-m", module, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if ran.returncode != 0:
        raise TrainingFailed(f"{module} failed with exit status {ran.returncode}; its message stands above")
    return ran.stdout.strip().splitlines()[-1]


def _training_python() -> Path:
    if find_spec("torch") is not None:
        return Path(sys.executable)
    if TRAINING_PYTHON.exists():
        return TRAINING_PYTHON
    raise Misconfigured("training needs the environment .venv-train: `make train MODEL=embeddings` makes it and trains")
