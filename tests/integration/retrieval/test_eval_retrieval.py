"""`retailgenie eval retrieval` from files to figures, on a small catalogue whose answers are known."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.main import run
from evals.suites import SUITES

CATALOGUE: list[dict[str, Any]] = [
    {"id": "1", "title": "Red linen shirt", "category": "shirt", "price": 1200, "colours": ["red"]},
    {"id": "2", "title": "Blue denim jacket", "category": "jacket", "description": "Sturdy, with brass buttons"},
    {"id": "3", "title": "Steel wrist watch", "category": "watch", "brand": "Tempo", "unknown_key": [1]},
    {"id": "4", "title": "Green silk saree", "category": "saree", "gender": "Women", "stock": {"Free Size": 3}},
]
QUERIES = [{"id": "q1", "text": "red shirt"}, {"id": "q2", "text": "timepiece"}, {"id": "q3", "text": "nothing known"}]
QRELS = [
    {"query": "q1", "product": "1", "grade": 3},
    {"query": "q2", "product": "3", "grade": 2},
    {"query": "q3", "product": "2", "grade": 0},
]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("RETAILGENIE_HOME", str(tmp_path / "home"))
    paths = {}
    for name, rows in (("catalogue", CATALOGUE), ("queries", QUERIES), ("qrels", QRELS)):
        path = tmp_path / f"{name}.jsonl.gz"
        path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
        paths[name] = str(path)
    return paths


def jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def evaluate(files: dict[str, str], tmp_path: Path, *more: str) -> int:
    options = [word for name, path in files.items() for word in (f"--{name}", path)]
    return run(["eval", "retrieval", *options, "--reports", str(tmp_path / "reports"), *more])


def test_figures_are_the_last_line_of_stdout(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = evaluate(files, tmp_path, "--json")

    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert code == 0
    assert (figures["n_products"], figures["n_queries"]) == (4, 2)
    assert {"random", "bm25", "dense", "hybrid", "ranked"} <= set(figures["methods"])
    assert set(figures["methods"]["ranked"]) == {"ndcg_10", "mrr_10", "recall_100", "p50_ms", "p95_ms"}


def test_known_answers_score_as_they_should(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """BM25 finds the shirt and not the watch, which shares no word with its query; the encoder finds both."""
    evaluate(files, tmp_path, "--json")

    methods = json.loads(capsys.readouterr().out.splitlines()[-1])["methods"]
    assert methods["bm25"]["ndcg_10"] == pytest.approx(0.5)
    assert methods["bm25"]["recall_100"] == pytest.approx(0.5)
    assert methods["dense"]["mrr_10"] == methods["ranked"]["ndcg_10"] == pytest.approx(1.0)


def test_figures_have_intervals_and_differences_to_bm25(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evaluate(files, tmp_path, "--json")

    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["intervals"].keys() == figures["methods"].keys()
    assert figures["intervals"]["bm25"]["ndcg_10"] == {"mean": 0.5, "low": 0.0, "high": 1.0}
    assert figures["over_bm25"]["ndcg_10"]["difference"] == {"mean": 0.5, "low": 0.0, "high": 1.0}


def test_figures_are_cut_by_what_is_understood_of_a_query(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One query names a kind of goods, the other only what its words say."""
    queries = [{"id": "q1", "text": "red shirt"}, {"id": "q2", "text": "sturdy with buttons"}]
    files["queries"] = str(jsonl(tmp_path / "cut.jsonl", queries))
    files["qrels"] = str(jsonl(tmp_path / "cut-qrels.jsonl", [QRELS[0], {"query": "q2", "product": "2", "grade": 1}]))

    evaluate(files, tmp_path, "--json")

    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    slices = figures["slices"]
    assert {name: each["n"] for name, each in slices.items()} == {
        "language en": 2,
        "length 1-2 words": 1,
        "length 3-4 words": 1,
        "limits understood": 1,
        "no limits understood": 1,
    }
    assert slices["limits understood"]["methods"]["ranked"]["mrr_10"] == 1.0
    assert figures["slices_under_bm25"] == []
    assert figures["limits"] == {"queries": 1, "shown": 1, "violated": 0}


def test_figures_are_cut_by_what_the_rows_say_of_their_queries(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt query is guessed to be one only where its row does not say what is hard about it."""
    queries: list[dict[str, Any]] = [
        {"id": "q1", "text": "linnen", "lang": "hi-Latn", "tags": ["typo", "hard"]},
        {"id": "q2", "text": "sturdy jackat"},
        {"id": "q3", "text": "brass butons", "tags": []},
    ]
    qrels: list[dict[str, Any]] = [{"query": f"q{number}", "product": "1", "grade": 1} for number in (1, 2, 3)]
    files["queries"] = str(jsonl(tmp_path / "said.jsonl", queries))
    files["qrels"] = str(jsonl(tmp_path / "said-qrels.jsonl", qrels))

    evaluate(files, tmp_path, "--json")

    slices = json.loads(capsys.readouterr().out.splitlines()[-1])["slices"]
    assert slices["language hi-Latn"]["n"] == slices["tag typo"]["n"] == slices["tag hard"]["n"] == 1
    assert (slices["language en"]["n"], slices["likely misspelt"]["n"]) == (2, 1)


def test_a_run_is_held_against_a_kept_one(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    evaluate(files, tmp_path, "--save-baseline", str(kept))
    form = json.loads(kept.read_text("utf-8"))
    form["figures"]["ranked.ndcg_10 of language en"] |= {"value": 2.0, "interval": [2.0, 2.0], "rows": [2.0] * 2}
    worse = tmp_path / "worse.json"
    worse.write_text(json.dumps(form), "utf-8")
    capsys.readouterr()

    assert evaluate(files, tmp_path, "--json", "--compare", str(kept)) == 0
    same = json.loads(capsys.readouterr().out.splitlines()[-1])["compared"]
    assert evaluate(files, tmp_path, "--json", "--compare", str(worse)) == 1

    assert (same["worse"], same["better"], same["same"]) == ([], [], len(form["figures"]))
    compared = json.loads(capsys.readouterr().out.splitlines()[-1])["compared"]
    assert compared["worse"] == ["ranked.ndcg_10 of language en"]


@pytest.mark.parametrize("text", ["s", "red linen shirt " * 167])
def test_a_query_of_one_letter_or_of_five_hundred_words_is_answered(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    files["queries"] = str(jsonl(tmp_path / "odd.jsonl", [{"id": "q1", "text": text}]))
    files["qrels"] = str(jsonl(tmp_path / "odd-qrels.jsonl", [QRELS[0]]))

    assert evaluate(files, tmp_path, "--json") == 0

    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["n_queries"] == 1
    assert figures["limits"]["violated"] == 0


def test_predictions_hold_a_row_for_each_query(files: dict[str, str], tmp_path: Path) -> None:
    evaluate(files, tmp_path, "--predictions", str(tmp_path / "out.jsonl"))

    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [row["row"] for row in rows] == [0, 1, 2]
    assert rows[0]["prediction"]["query"] == "q1"
    assert rows[0]["prediction"]["products"]["ranked"][0] == "1"


def test_without_grades_there_are_predictions_and_no_scores(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del files["qrels"]

    assert evaluate(files, tmp_path, "--json") == 0

    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["n_queries"] == 0
    assert figures["methods"]["ranked"]["ndcg_10"] is None
    assert figures["methods"]["ranked"]["p50_ms"] > 0
    assert figures["intervals"]["ranked"]["ndcg_10"] is None
    assert figures["slices"] == {}


def test_a_report_is_written_with_intervals(files: dict[str, str], tmp_path: Path) -> None:
    evaluate(files, tmp_path)

    (page,) = (tmp_path / "reports").glob("retrieval-*.md")
    assert "NDCG@10 [95 %]" in page.read_text("utf-8")
    assert json.loads(page.with_suffix(".json").read_text("utf-8"))["n_products"] == 4


def test_chance_is_the_same_on_every_run(files: dict[str, str], tmp_path: Path) -> None:
    outputs = []
    for name in ("a", "b"):
        evaluate(files, tmp_path, "--predictions", str(tmp_path / name))
        outputs.append((tmp_path / name).read_text("utf-8"))

    assert outputs[0] == outputs[1]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("catalogue", '{"id": "1", "title": "x"}\n{"id": "2"}\n', "catalogue.jsonl:2: title missing"),
        (
            "catalogue",
            '\n{"id": "1", "title": "x", "price": "cheap"}\n',
            "catalogue.jsonl:2: price is",
        ),
        ("queries", "no json\n", "queries.jsonl:1: not JSON"),
        ("qrels", '{"query": "q1", "product": "1"}\n', "qrels.jsonl:1: grade missing"),
        ("qrels", '{"query": "q1", "product": "1", "grade": "good"}\n', "qrels.jsonl:1: grade 'good' is no number"),
    ],
)
def test_a_bad_line_is_wrong_use_in_one_line(
    *, files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, says: str
) -> None:
    path = tmp_path / f"{name}.jsonl"
    path.write_text(content, "utf-8")

    code = evaluate({**files, name: str(path)}, tmp_path)

    said = capsys.readouterr().err.strip().splitlines()
    assert code == 2
    assert len(said) == 1
    assert says in said[0]


def test_a_missing_file_is_wrong_use_in_one_line(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = evaluate({**files, "queries": str(tmp_path / "nowhere.jsonl")}, tmp_path)

    said = capsys.readouterr().err.strip().splitlines()
    assert (code, len(said)) == (2, 1)
    assert "nowhere.jsonl" in said[0]


def test_a_place_that_cannot_be_written_is_said_before_the_work(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = evaluate(files, tmp_path, "--predictions", str(tmp_path / "no" / "folder" / "out.jsonl"))

    assert code == 2
    assert "there is no folder" in capsys.readouterr().err


def test_every_suite_has_a_command_and_a_name_of_its_own() -> None:
    names = [suite.name for suite in SUITES]

    assert len(set(names)) == len(names)
    assert all(suite.about for suite in SUITES)


@pytest.mark.parametrize(
    ("name", "rows", "why"),
    [
        ("queries", [QUERIES[0], QUERIES[0]], "queries.jsonl:2: the id 'q1' stands there twice"),
        ("queries", [], "holds no query"),
        ("qrels", [{"query": "q9", "product": "1", "grade": 1}], "qrels.jsonl:1: .*has no query 'q9'"),
        ("qrels", [{"query": "q1", "product": "1", "grade": "high"}], "qrels.jsonl:1: grade 'high' is no number"),
        ("catalogue", [], "holds no product"),
    ],
)
def test_files_that_do_not_belong_together_stop_with_the_reason(
    *,
    files: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    rows: list[dict[str, Any]],
    why: str,
) -> None:
    path = tmp_path / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    assert evaluate({**files, name: str(path)}, tmp_path) == 2
    assert re.search(why, capsys.readouterr().err)


def test_a_catalogue_of_other_words_takes_no_harm_from_what_was_read_into_a_message(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """ "Watch" is a category of the lexicon; this catalogue files its smart watch under wearables."""
    gadgets = [
        {"id": "1", "title": "Smart Watch Charger", "category": "Cables"},
        {"id": "2", "title": "Smart Watch", "category": "Wearables", "brand": "Tempo"},
        {"id": "3", "title": "Wall Clock", "category": "watch"},
    ]
    queries = [{"id": "q1", "text": "smart watch by tempo"}]
    qrels = [{"query": "q1", "product": "2", "grade": 3}]
    for name, rows in (("catalogue", gadgets), ("queries", queries), ("qrels", qrels)):
        path = tmp_path / f"other-{name}.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        files[name] = str(path)

    evaluate(files, tmp_path, "--json")

    assert json.loads(capsys.readouterr().out.splitlines()[-1])["methods"]["ranked"]["mrr_10"] == 1.0
