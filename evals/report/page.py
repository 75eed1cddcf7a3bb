"""Write an evaluation as a markdown page with its figures beside it, and show its tables on a terminal."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table as TerminalTable

from evals.suite import Evaluation, Table


def write_report(suite: str, evaluation: Evaluation, *, inputs: dict[str, str], at: datetime, folder: Path) -> Path:
    """`reports/retrieval-20260101T120000Z.md` and the figures as `.json` of the same name."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{suite}-{at:%Y%m%dT%H%M%SZ}.md"
    path.write_text(_page(suite, evaluation, inputs, at), "utf-8")
    path.with_suffix(".json").write_text(json.dumps(evaluation.figures, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return path


def show(evaluation: Evaluation, console: Console) -> None:
    for table in evaluation.tables:
        drawn = TerminalTable(title=table.title, title_justify="left")
        for number, column in enumerate(table.columns):
            drawn.add_column(column, justify="left" if number == 0 else "right")
        for row in table.rows:
            drawn.add_row(*(_cell(value) for value in row))
        console.print(drawn)
    for note in evaluation.notes:
        console.print(note, style="dim")


def _page(suite: str, evaluation: Evaluation, inputs: dict[str, str], at: datetime) -> str:
    lines = [f"# eval {suite}", "", f"{at:%Y-%m-%d %H:%M} UTC", ""]
    lines += [f"- {name}: `{value}`" for name, value in inputs.items()] + [""]
    for table in (*evaluation.tables, *evaluation.details):
        lines += _markdown(table)
    lines += [f"- {note}" for note in evaluation.notes]
    return "\n".join(lines).rstrip() + "\n"


def _markdown(table: Table) -> list[str]:
    head = [f"## {table.title}", "", "| " + " | ".join(table.columns) + " |", "|---" * len(table.columns) + "|"]
    return [*head, *("| " + " | ".join(_cell(value) for value in row) + " |" for row in table.rows), ""]


def _cell(value: object) -> str:
    match value:
        case None:
            return "–"
        case float():
            return f"{value:.3f}"
        case _:
            return str(value).replace("|", "\\|").replace("\n", " ")
