"""`retailgenie eval`: run a suite, show its tables, write its report, and hold it against what was seen before."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import TaskID
from typer.core import TyperCommand

from core.clock import SystemClock
from core.errors import BadRequest
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from evals.report.baseline import COMMITTED, baseline_of, committed_baseline, read_baseline, write_baseline
from evals.report.comparing import compared, comparison_table
from evals.report.page import show, write_report
from evals.rows import write_rows
from evals.suite import Evaluation, FileSuite, GoldenFiles, GoldenSuite, Progress, SearchFiles, SearchSuite, Suite
from evals.suites import SUITES

app = typer.Typer(no_args_is_help=True, help="Measure a part of RetailGenie on files of labelled rows.")

AsJson = Annotated[bool, typer.Option("--json", help="The last line of stdout is one JSON object with the figures.")]
Predictions = Annotated[
    Path | None,
    typer.Option("--predictions", help="Write one JSON line a row: its number from 0, and the prediction."),
]
Reports = Annotated[Path, typer.Option("--reports", help="Folder of the report.")]
Compare = Annotated[
    str | None,
    typer.Option(
        "--compare",
        metavar="[BASELINE]",
        help="Say what got worse or better than a saved baseline, the project's own unless one is named; exit 1 when "
        "something got worse.",
    ),
]
SaveBaseline = Annotated[Path | None, typer.Option("--save-baseline", help="Write these figures as a baseline.")]
WithoutSynonyms = Annotated[
    bool,
    typer.Option("--without-synonyms", help="Search with the catalogue's own English names alone, to see the encoder."),
]

REPORTS = Path("reports")


class MayNameBaseline(TyperCommand):
    """`--compare` may stand alone or before another option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        for place in [place for place, word in enumerate(args) if word == "--compare"]:
            if place + 1 == len(args) or args[place + 1].startswith("-"):
                args[place] = f"--compare={COMMITTED}"
        return super().parse_args(ctx, args)


@dataclass(frozen=True, slots=True)
class Output:
    """Where the figures go beside the tables on stderr, and what they are held against."""

    as_json: bool
    predictions: Path | None
    reports: Path
    compare: str | None
    save_baseline: Path | None


def _command(suite: Suite) -> Callable[..., None]:
    match suite:
        case GoldenSuite():
            return _golden_command(suite)
        case SearchSuite():
            return _search_command(suite)
        case FileSuite():
            return _file_command(suite)


def _golden_command(suite: GoldenSuite) -> Callable[..., None]:
    def command(
        *,
        queries: Annotated[Path | None, typer.Option(help="Golden queries; without, those that are shipped.")] = None,
        catalogue: Annotated[Path | None, typer.Option(help="Products; without, those of the shop.")] = None,
        without_synonyms: WithoutSynonyms = False,
        as_json: AsJson = False,
        predictions: Predictions = None,
        reports: Reports = REPORTS,
        compare: Compare = None,
        save_baseline: SaveBaseline = None,
    ) -> None:
        files = GoldenFiles(queries, catalogue, synonyms=not without_synonyms)
        inputs = {"queries": str(queries or "shipped"), "catalogue": str(catalogue or "the shop")}
        output = Output(as_json, predictions, reports, compare, save_baseline)
        _evaluate(suite.name, lambda settings, told: suite.run(files, settings, told), inputs, output)

    return command


def _search_command(suite: SearchSuite) -> Callable[..., None]:
    def command(
        *,
        catalogue: Annotated[Path, typer.Option(help="Products as JSON Lines.")],
        queries: Annotated[Path, typer.Option(help="Queries as JSON Lines.")],
        qrels: Annotated[Path | None, typer.Option(help="Grades; without them nothing is scored.")] = None,
        without_synonyms: WithoutSynonyms = False,
        as_json: AsJson = False,
        predictions: Predictions = None,
        reports: Reports = REPORTS,
        compare: Compare = None,
        save_baseline: SaveBaseline = None,
    ) -> None:
        files = SearchFiles(catalogue, queries, qrels, synonyms=not without_synonyms)
        inputs = {"catalogue": str(catalogue), "queries": str(queries), "qrels": str(qrels or "none")}
        output = Output(as_json, predictions, reports, compare, save_baseline)
        _evaluate(suite.name, lambda settings, told: suite.run(files, settings, told), inputs, output)

    return command


def _file_command(suite: FileSuite) -> Callable[..., None]:
    def command(
        *,
        file: Annotated[Path, typer.Argument(help="Labelled rows as JSON Lines.")],
        as_json: AsJson = False,
        predictions: Predictions = None,
        reports: Reports = REPORTS,
        compare: Compare = None,
        save_baseline: SaveBaseline = None,
    ) -> None:
        output = Output(as_json, predictions, reports, compare, save_baseline)
        _evaluate(suite.name, lambda settings, told: suite.run(file, settings, told), {"file": str(file)}, output)

    return command


def _evaluate(
    name: str, run: Callable[[Settings, Progress], Evaluation], inputs: dict[str, str], output: Output
) -> None:
    people = Console(stderr=True)
    configure_logging("error")
    _refuse_unwritable(output.predictions, output.save_baseline)
    with Bar(console=people, transient=True, disable=not people.is_terminal) as bar:
        evaluation = run(load_settings(), _told_to(bar))
    show(evaluation, people)
    page = write_report(name, evaluation, inputs=inputs, at=SystemClock().now(), folder=output.reports)
    people.print(f"report: {page}")
    if output.predictions is not None:
        rows = ({"row": row, "prediction": each} for row, each in enumerate(evaluation.predictions))
        write_rows(output.predictions, rows)
    if output.save_baseline is not None:
        write_baseline(output.save_baseline, baseline_of(name, evaluation, at=SystemClock().now()))
    held_against, got_worse = _compared(name, evaluation, output.compare, people)
    if output.as_json:
        typer.echo(json.dumps({**evaluation.figures, **held_against}, ensure_ascii=False))
    if got_worse:
        raise typer.Exit(1)


def _compared(
    name: str, evaluation: Evaluation, compare: str | None, people: Console
) -> tuple[dict[str, object], bool]:
    """What the JSON says of the comparison, and whether something got worse."""
    if compare is None:
        return {}, False
    path = committed_baseline(name, evaluation) if compare == COMMITTED else Path(compare)
    found = compared(evaluation, read_baseline(path, name, evaluation))
    show(Evaluation({}, (comparison_table(path, found),)), people)
    names = {verdict: [each.name for each in found if each.verdict == verdict] for verdict in ("worse", "better")}
    same = sum(each.verdict == "same" for each in found)
    return {"compared": {"baseline": str(path), **names, "same": same}}, bool(names["worse"])


def _refuse_unwritable(*paths: Path | None) -> None:
    """Before the work, not after it."""
    for path in paths:
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
    app.command(_suite.name, help=_suite.about, cls=MayNameBaseline)(_command(_suite))
