"""What `retailgenie eval retrieval` says of grades that cannot be meant, or that no search can earn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.main import run

CATALOGUE = [{"id": "1", "title": "Red linen shirt"}, {"id": "2", "title": "Blue denim jacket"}]
QUERIES = [{"id": "q1", "text": "red shirt"}]


def jsonl(path: Path, rows: list[dict[str, Any]]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


def graded(**grades: float) -> list[dict[str, Any]]:
    """Rows of the one query, by product."""
    return [{"query": "q1", "product": product, "grade": grade} for product, grade in grades.items()]


def evaluate(folder: Path, qrels: list[dict[str, Any]]) -> int:
    catalogue = jsonl(folder / "catalogue.jsonl", CATALOGUE)
    queries = jsonl(folder / "queries.jsonl", QUERIES)
    files = ["--catalogue", catalogue, "--queries", queries, "--qrels", jsonl(folder / "qrels.jsonl", qrels)]
    return run(["eval", "retrieval", *files, "--reports", str(folder / "reports")])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RETAILGENIE_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.parametrize(
    ("qrels", "says"),
    [
        ([], "qrels.jsonl holds no grade"),
        (graded(**{"1": 3, "2": -1}), "qrels.jsonl:2: grade -1 is below 0"),
        (graded(**{"1": float("nan")}), "qrels.jsonl:1: grade nan is no number"),
        (graded(**{"1": float("inf")}), "qrels.jsonl:1: grade inf is no number"),
    ],
)
def test_grades_that_cannot_be_meant_stop_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], qrels: list[dict[str, Any]], says: str
) -> None:
    assert evaluate(folder, qrels) == 2

    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1
    assert says in said[0]


def test_judged_products_that_the_catalogue_lacks_are_counted_in_the_report(folder: Path) -> None:
    assert evaluate(folder, graded(**{"1": 3, "8": 2, "9": 0})) == 0

    (page,) = (folder / "reports").glob("retrieval-*.md")
    assert "2 of 3 judged products are not in the catalogue, such as '8'" in page.read_text("utf-8")


def test_a_report_says_nothing_of_unknown_products_where_all_are_known(folder: Path) -> None:
    assert evaluate(folder, graded(**{"1": 3, "2": 0})) == 0

    (page,) = (folder / "reports").glob("retrieval-*.md")
    assert "judged products" not in page.read_text("utf-8")
