"""`retailgenie eval`: run a suite, show its tables, write its report and its predictions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import TaskID

from core.clock import SystemClock
from core.errors import BadRequest
from core.settings import Settings, load_settings
from evals.report.page import show, write_report
from evals.rows import write_rows
from evals.suite import Evaluation, FileSuite, Progress, SearchFiles, SearchSuite, Suite
from evals.suites import SUITES

app = typer.Typer(no_args_is_help=True, help="Measure a part of RetailGenie on files of labelled rows.")

AsJson = Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object with the figures.")]
Predictions = Annotated[
    Path | None,
    typer.Option("--predictions", help="Write one JSON line a row: its number from 0, and the prediction."),
]
Reports = Annotated[Path, typer.Option("--reports", help="Folder of the report.")]

REPORTS = Path("reports")


@dataclass(frozen=True, slots=True)
class Output:
    """Where the figures go beside the tables on stderr."""

    as_json: bool
    predictions: Path | None
    reports: Path


def _command(suite: Suite) -> Callable[..., None]:
    match suite:
        case SearchSuite():
            return _search_command(suite)
        case FileSuite():
            return _file_command(suite)


def _search_command(suite: SearchSuite) -> Callable[..., None]:
    def command(
        *,
        catalogue: Annotated[Path, typer.Option(help="Products as JSON Lines.")],
        queries: Annotated[Path, typer.Option(help="Queries as JSON Lines.")],
        qrels: Annotated[Path | None, typer.Option(help="Grades; without them nothing is scored.")] = None,
        as_json: AsJson = False,
        predictions: Predictions = None,
        reports: Reports = REPORTS,
    ) -> None:
        files = SearchFiles(catalogue, queries, qrels)
        inputs = {"catalogue": str(catalogue), "queries": str(queries), "qrels": str(qrels or "none")}
        output = Output(as_json, predictions, reports)
        _evaluate(suite.name, lambda settings, told: suite.run(files, settings, told), inputs, output)

    return command


def _file_command(suite: FileSuite) -> Callable[..., None]:
    def command(
        *,
        file: Annotated[Path, typer.Argument(help="Labelled rows as JSON Lines.")],
        as_json: AsJson = False,
        predictions: Predictions = None,
        reports: Reports = REPORTS,
    ) -> None:
        output = Output(as_json, predictions, reports)
        _evaluate(suite.name, lambda settings, told: suite.run(file, settings, told), {"file": str(file)}, output)

    return command


def _evaluate(
    name: str, run: Callable[[Settings, Progress], Evaluation], inputs: dict[str, str], output: Output
) -> None:
    people = Console(stderr=True)
    _refuse_unwritable(output.predictions)
    with Bar(console=people, transient=True, disable=not people.is_terminal) as bar:
        evaluation = run(load_settings(), _told_to(bar))
    show(evaluation, people)
    page = write_report(name, evaluation, inputs=inputs, at=SystemClock().now(), folder=output.reports)
    people.print(f"report: {page}")
    if output.predictions is not None:
        rows = ({"row": row, "prediction": each} for row, each in enumerate(evaluation.predictions))
        write_rows(output.predictions, rows)
    if output.as_json:
        typer.echo(json.dumps(evaluation.figures, ensure_ascii=False))


def _refuse_unwritable(path: Path | None) -> None:
    """Before the work, not after it."""
    if path is not None and not path.resolve().parent.is_dir():
        raise BadRequest(f"cannot write {path}: there is no folder {path.resolve().parent}")


def _told_to(bar: Bar) -> Progress:
    tasks: dict[str, TaskID] = {}

    def told(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(stage)
        bar.update(tasks[stage], completed=done, total=total)

    return told


for _suite in SUITES:
    app.command(_suite.name, help=_suite.about)(_command(_suite))
