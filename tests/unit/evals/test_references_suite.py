"""Pointing is measured over lists of products that rows bring along."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.errors import BadRequest
from core.settings import Settings
from evals.suite import no_progress
from evals.suites.references import references

SETTINGS = Settings(models=Path(__file__).resolve().parents[3] / "models")
SHOWN = [
    {"title": "Brown belt", "category": "belt", "colours": ["brown"], "price": 700, "rating": 4.1},
    {"title": "Black belt", "category": "belt", "colours": ["black"], "price": 900, "rating": 4.4},
]


def a_file(folder: Path, *rows: Mapping[str, object]) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps({"shown": SHOWN, **row}) + "\n" for row in rows), "utf-8")
    return path


def test_rows_count_when_just_the_meant_products_are_found(tmp_path: Path) -> None:
    file = a_file(
        tmp_path,
        {"text": "add the second one", "lang": "en", "expect": [2]},
        {"text": "add the first one", "lang": "en", "expect": [2]},
        {"text": "where is my order", "lang": "en", "expect": []},
        {"text": "add it", "focus": 1},
    )

    found = references.run(file, SETTINGS, no_progress)

    assert (found.figures["n"], found.figures["exact_match"]) == (3, pytest.approx(2 / 3))
    assert found.predictions[0] == {"numbers": [2], "where": "shown"}
    assert found.predictions[3] == {"numbers": [1], "where": "shown"}


def test_the_cart_has_places_of_its_own(tmp_path: Path) -> None:
    row = {"text": "remove the black belt from my cart", "cart": SHOWN, "expect": [2], "where": "cart", "split": "test"}

    found = references.run(a_file(tmp_path, row), SETTINGS, no_progress)

    assert found.predictions == [{"numbers": [2], "where": "cart"}]
    assert found.measured["exact_match of split test"].n == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"focus": 3}, "focus"),
        ({"expect": ["2"]}, "expect"),
        ({"shown": "belts"}, "shown must be a list"),
        ({"shown": [{"price": 3}]}, "no title"),
        ({"expect": [1], "where": "shelf"}, "where"),
    ],
)
def test_a_row_that_is_wrong_stops_with_its_place(tmp_path: Path, row: dict[str, object], reason: str) -> None:
    with pytest.raises(BadRequest, match=rf"rows\.jsonl:1.*{reason}"):
        references.run(a_file(tmp_path, {"text": "that one", **row}), SETTINGS, no_progress)


def test_the_kept_rows_have_two_halves_that_share_no_text() -> None:
    rows = [json.loads(line) for line in Path("evals/data/references.jsonl").read_text("utf-8").splitlines()]
    halves = {split: {row["text"] for row in rows if row["split"] == split} for split in ("dev", "test")}

    assert {split: len(texts) for split, texts in halves.items()} == {"dev": 110, "test": 110}
    assert not halves["dev"] & halves["test"]
