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
        {
            "text": "navy blue blazer under 4k",
            "slots": {"category": "blazer", "colour": "navy blue", "price_max": 4000},
        },
        {"text": "not pink", "slots": {"not": {"colour": "pink"}}},
        {"text": "hello", "slots": {"category": "ghost"}},
    )

    figures = slots.run(file, SETTINGS, no_progress).figures

    assert figures["slot_f1"] == pytest.approx(2 * 4 / (4 + 5))
    assert figures["exact_match"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("suite", [intents, slots])
def test_keys_that_no_suite_knows_change_nothing(tmp_path: Path, suite: FileSuite) -> None:
    row: dict[str, object] = {"text": "show me a red belt", "intent": "browse", "slots": {"category": "belt"}}

    plain = suite.run(a_file(tmp_path, row), SETTINGS, no_progress)
    more = suite.run(a_file(tmp_path, {**row, "mood": {"good": 1}, "id": 7}), SETTINGS, no_progress)

    assert more.predictions == plain.predictions
    assert more.measured == plain.measured


def test_a_slot_that_nobody_reads_counts_as_missed(tmp_path: Path) -> None:
    file = a_file(
        tmp_path, {"text": "show me a red belt", "slots": {"category": "belt", "colour": "red", "mood": "good"}}
    )

    figures = slots.run(file, SETTINGS, no_progress).figures

    assert figures["slot_f1"] == pytest.approx(2 * 2 / (2 + 3))


@pytest.mark.parametrize("text", ["s", "where is my order " * 125])
@pytest.mark.parametrize("suite", [intents, slots])
def test_a_message_of_one_letter_or_of_five_hundred_words_is_understood(
    tmp_path: Path, suite: FileSuite, text: str
) -> None:
    file = a_file(tmp_path, {"text": text, "intent": "order_status", "slots": {}})

    found = suite.run(file, SETTINGS, no_progress)

    assert (found.figures["n"], len(found.predictions)) == (1, 1)


@pytest.mark.parametrize("suite", [intents, slots])
def test_a_row_without_text_stops_with_its_place(tmp_path: Path, suite: FileSuite) -> None:
    file = a_file(tmp_path, {"text": "hi"}, {"intent": "browse"})

    with pytest.raises(BadRequest, match=r"rows\.jsonl:2"):
        suite.run(file, SETTINGS, no_progress)


def test_a_foreign_label_is_refused_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"rows\.jsonl:1: .*'weather'"):
        intents.run(a_file(tmp_path, {"text": "rain?", "intent": "weather"}), SETTINGS, no_progress)


def test_a_context_tells_what_a_bare_word_answers(tmp_path: Path) -> None:
    """ "M" after the question for a size is about the cart; alone it is about nothing."""
    asked = {"awaiting": "size", "last_intent": "cart", "shown": 6}
    file = a_file(tmp_path, {"text": "M", "intent": "cart", "context": asked}, {"text": "M", "intent": "cart"})

    found = intents.run(file, SETTINGS, no_progress)

    assert found.predictions[0] == "cart"
    assert found.figures["slices"]["in a talk"]["n"] == 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("context", "why"),
    [
        ("size", "context must be an object"),
        ({"asked": "size"}, "unknown keys: asked"),
        ({"last_intent": "weather"}, "last_intent 'weather' is no IntentName"),
        ({"shown": "six"}, "shown 'six' is no int"),
        ({"has_focus": 1}, "has_focus 1 is no bool"),
    ],
)
def test_a_context_that_is_none_is_refused_with_its_line(tmp_path: Path, context: object, why: str) -> None:
    file = a_file(tmp_path, {"text": "hi"}, {"text": "M", "context": context})

    with pytest.raises(BadRequest, match=rf"rows\.jsonl:2: .*{why}"):
        intents.run(file, SETTINGS, no_progress)


def test_figures_are_cut_by_language_length_and_tag(tmp_path: Path) -> None:
    file = a_file(
        tmp_path,
        {"text": "hii", "intent": "greeting", "lang": "hi-Latn", "tags": ["typo"]},
        {"text": "बेल्ट दाखवा", "intent": "browse"},
    )

    slices = intents.run(file, SETTINGS, no_progress).figures["slices"]

    assert {"language hi-Latn", "language mr", "length 1-3 words", "tag typo"} == set(slices)  # type: ignore[call-overload]
    assert slices["language hi-Latn"]["n"] == 1  # type: ignore[index]


def test_the_report_names_the_worst_rows_and_what_was_given_to_their_true_label(tmp_path: Path) -> None:
    file = a_file(tmp_path, {"text": "show me grey hoodies", "intent": "complaint"})

    confused, worst = intents.run(file, SETTINGS, no_progress).details

    assert confused.rows == (("complaint", "browse", 1),)
    assert worst.rows[0][:4] == (1, "show me grey hoodies", "complaint", "browse")
    assert 0.0 <= worst.rows[0][5] < 0.5  # type: ignore[operator]


@pytest.mark.parametrize("suite", [intents, slots])
def test_one_kind_of_row_alone_gives_figures_and_null_for_what_cannot_be(tmp_path: Path, suite: FileSuite) -> None:
    file = a_file(tmp_path, {"text": "show me grey hoodies", "intent": "browse", "slots": {}})

    figures = suite.run(file, SETTINGS, no_progress).figures

    assert figures["n"] == 1
    if suite is intents:
        assert figures["out_of_scope"] == {"auroc": None, "recall": None, "precision": None}


@pytest.mark.parametrize("suite", [intents, slots])
def test_messages_of_one_letter_and_of_five_hundred_words_are_read(tmp_path: Path, suite: FileSuite) -> None:
    file = a_file(tmp_path, {"text": "k"}, {"text": "red shirt " * 250}, {"text": ""})

    assert len(suite.run(file, SETTINGS, no_progress).predictions) == 3


@pytest.mark.parametrize("suite", [intents, slots])
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "holds no row"),
        (b'{"text": "hi"}\n{"text": "caf\xe9"}\n', r"jsonl:\d: not UTF-8"),
        (b'{"text": ["hi"]}\n', "jsonl:1: text must be a text"),
        (b'{"text": "hi"}\nhello\n', "jsonl:2: not JSON"),
    ],
)
def test_a_file_that_cannot_be_measured_is_refused_with_the_reason(
    tmp_path: Path, suite: FileSuite, content: bytes, why: str
) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_bytes(content)

    with pytest.raises(BadRequest, match=why):
        suite.run(file, SETTINGS, no_progress)


def test_slots_that_are_no_object_are_refused_with_their_line(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"rows\.jsonl:1: slots must be an object"):
        slots.run(a_file(tmp_path, {"text": "red shirt", "slots": ["red"]}), SETTINGS, no_progress)
