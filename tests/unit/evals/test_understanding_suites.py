"""The intents and slots suites on small files, with the shipped models."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import BadRequest
from core.settings import Settings
from evals.suite import FileSuite, no_progress
from evals.suites.intents import intents
from evals.suites.slots import slots

SETTINGS = Settings(models=Path(__file__).resolve().parents[3] / "models")


def a_file(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def test_intents_are_scored_and_predicted_row_by_row(tmp_path: Path) -> None:
    file = a_file(
        tmp_path,
        {"text": "show me grey hoodies", "intent": "browse"},
        {"text": "remove it from my cart", "intent": "cart"},
        {"text": "what is the capital of Peru", "intent": "out_of_scope"},
    )

    found = intents.run(file, SETTINGS, no_progress)

    assert found.predictions == ["browse", "cart", "out_of_scope"]
    assert (found.figures["n"], found.figures["accuracy"], found.figures["macro_f1"]) == (3, 1.0, 1.0)
    assert found.figures["out_of_scope"] == {"auroc": 1.0, "recall": 1.0, "precision": 1.0}
    assert {"per_intent", "confusion", "p50_ms", "p95_ms"} <= found.figures.keys()


def test_rows_without_labels_are_predicted_and_count_in_no_figure(tmp_path: Path) -> None:
    file = a_file(tmp_path, {"text": "hello there"}, {"text": "बेल्ट दाखवा"})

    of_intents, of_slots = intents.run(file, SETTINGS, no_progress), slots.run(file, SETTINGS, no_progress)

    assert (len(of_intents.predictions), of_intents.figures["n"], of_intents.figures["accuracy"]) == (2, 0, None)
    assert of_slots.predictions == [{}, {"category": "belt"}]
    assert (of_slots.figures["n"], of_slots.figures["exact_match"]) == (0, None)


def test_slots_are_scored_over_their_pairs(tmp_path: Path) -> None:
    file = a_file(
        tmp_path,
        {"text": "navy blue blazer under 4k", "slots": {"category": "blazer", "colour": "navy blue", "price_max": 4000}},
        {"text": "not pink", "slots": {"not": {"colour": "pink"}}},
        {"text": "hello", "slots": {"category": "ghost"}},
    )

    figures = slots.run(file, SETTINGS, no_progress).figures

    assert figures["slot_f1"] == pytest.approx(2 * 4 / (4 + 5))
    assert figures["exact_match"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("suite", [intents, slots])
def test_a_row_without_text_stops_with_its_place(tmp_path: Path, suite: FileSuite) -> None:
    file = a_file(tmp_path, {"text": "hi"}, {"intent": "browse"})

    with pytest.raises(BadRequest, match=r"rows\.jsonl:2"):
        suite.run(file, SETTINGS, no_progress)


def test_a_foreign_label_is_refused_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"row 0.*'weather'"):
        intents.run(a_file(tmp_path, {"text": "rain?", "intent": "weather"}), SETTINGS, no_progress)
