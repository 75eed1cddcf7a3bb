"""`retailgenie eval golden` from files to figures, on a small catalogue whose answers are known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.main import run
from core.settings import Settings
from evals.suite import GoldenFiles, no_progress
from evals.suites.golden import golden

CATALOGUE: list[dict[str, Any]] = [
    {"id": "1", "title": "Red Linen Shirt", "category": "shirt", "gender": "Men", "price": 1200, "colours": ["red"]},
    {"id": "2", "title": "Blue Linen Shirt", "category": "shirt", "gender": "Men", "price": 900, "colours": ["blue"]},
    {"id": "3", "title": "Dry-Weave Raincoat", "category": "raincoat", "description": "Waterproof.", "price": 1500},
    {
        "id": "4",
        "title": "Green Silk Saree",
        "category": "saree",
        "gender": "Women",
        "price": 5000,
        "colours": ["green"],
    },
    {"id": "5", "title": "Black Leather Belt", "category": "belt", "gender": "Men", "price": 700, "colours": ["black"]},
]
QUERIES: list[dict[str, Any]] = [
    {
        "id": "q1",
        "text": "linen shirts under 1000",
        "lang": "en",
        "tags": ["price"],
        "need": {"category": ["shirt"], "price_max": 1000},
    },
    {
        "id": "q2",
        "text": "हरी साड़ी",
        "lang": "hi",
        "tags": ["colour"],
        "need": {"category": ["saree"], "colour": ["green"]},
    },
    {
        "id": "q3",
        "text": "shirt but not red",
        "lang": "en",
        "tags": ["negation"],
        "need": {"category": ["shirt"], "not": {"colour": ["red"]}},
    },
    {
        "id": "q4",
        "text": "something that keeps me dry on the bike",
        "lang": "en",
        "tags": ["need"],
        "need": {"category": ["raincoat"]},
    },
]


def a_file(folder: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index is built once for all of them."""
    return tmp_path_factory.mktemp("golden")


@pytest.fixture
def evaluate(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    monkeypatch.setenv("RETAILGENIE_HOME", str(place / "home"))
    catalogue, queries = a_file(place, "catalogue", CATALOGUE), a_file(place, "queries", QUERIES)
    reports = str(place / "reports")

    def evaluating(*more: str, queries: Path = queries) -> tuple[int, dict[str, Any], str]:
        files = ["--catalogue", str(catalogue), "--queries", str(queries), "--reports", reports]
        code = run(["eval", "golden", *files, "--json", *more])
        said = capsys.readouterr()
        lines = said.out.splitlines()
        return code, json.loads(lines[-1]) if lines else {}, said.err

    return evaluating


@pytest.fixture(scope="module")
def figures(place: Path) -> dict[str, Any]:
    """Of one plain run."""
    files = GoldenFiles(a_file(place, "queries", QUERIES), a_file(place, "catalogue", CATALOGUE))
    evaluation = golden.run(files, Settings(home=place / "home"), no_progress)
    return json.loads(json.dumps(evaluation.figures))  # type: ignore[no-any-return]


def test_the_shops_own_way_serves_what_plain_text_does_not(figures: dict[str, Any]) -> None:
    assert (figures["n_products"], figures["n_queries"]) == (5, 4)
    assert figures["methods"]["ranked"]["mrr_10"] == 1.0
    assert figures["methods"]["bm25"]["mrr_10"] < 1.0
    assert set(figures["methods"]) >= {"random", "bm25", "dense", "hybrid", "ranked"}


def test_figures_are_cut_into_slices_with_differences_to_bm25(figures: dict[str, Any]) -> None:
    hindi = figures["slices"]["language hi"]
    assert (hindi["n"], hindi["methods"]["bm25"]["ndcg_10"], hindi["methods"]["ranked"]["ndcg_10"]) == (1, 0.0, 1.0)
    assert hindi["over_bm25"]["ndcg_10"]["difference"] == {"mean": 1.0, "low": 1.0, "high": 1.0}
    assert {"tag price", "tag negation", "tag need", "limits named", "length 3-4 words"} <= figures["slices"].keys()
    assert figures["slices_under_bm25"] == []


def test_nothing_shown_misses_a_limit_as_it_was_understood(figures: dict[str, Any]) -> None:
    assert figures["limits"]["queries"] == 4
    assert figures["limits"]["violated"] == 0
    assert 0 < figures["limits"]["shown"] < 4 * len(CATALOGUE)


def test_pairs_are_judged_by_order_for_bm25_cosine_and_the_shops_list(figures: dict[str, Any]) -> None:
    assert figures["pairs"]["n"] == 2
    assert figures["pairs"]["ranked"] == 1.0
    assert {"bm25", "dense"} < figures["pairs"].keys()


def test_without_synonyms_hindi_words_name_nothing(evaluate: Any) -> None:
    _, figures, _ = evaluate("--without-synonyms")

    assert figures["limits"]["queries"] == 3
    assert figures["slices"]["language hi"]["methods"]["sparse"]["ndcg_10"] == 0.0


def test_a_run_held_against_its_own_baseline_is_the_same(evaluate: Any, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    evaluate("--save-baseline", str(kept))

    code, figures, told = evaluate("--compare", str(kept))

    assert code == 0
    assert figures["compared"] == {
        "baseline": str(kept),
        "worse": [],
        "better": [],
        "same": len(json.loads(kept.read_text("utf-8"))["figures"]),
    }
    assert "Against" in told


def test_a_run_that_is_worse_than_its_baseline_fails(evaluate: Any, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    evaluate("--save-baseline", str(kept), "--without-synonyms")
    form = json.loads(kept.read_text("utf-8"))
    form["figures"]["dense.ndcg_10"] |= {"value": 2.0, "interval": [2.0, 2.0], "rows": [2.0] * 4}
    kept.write_text(json.dumps(form), "utf-8")

    code, figures, _ = evaluate("--compare", str(kept))

    assert code == 1
    assert figures["compared"]["worse"] == ["dense.ndcg_10"]
    assert "ranked.ndcg_10" not in figures["compared"]["worse"]


def test_compare_alone_says_that_nothing_is_kept_for_these_files(evaluate: Any) -> None:
    code, _, told = evaluate("--compare")

    assert code == 2
    assert "no baseline of golden was measured on these files" in told


def test_queries_of_one_letter_and_of_five_hundred_words_are_answered(evaluate: Any, tmp_path: Path) -> None:
    short, long = {**QUERIES[0], "text": "s"}, {**QUERIES[0], "id": "q9", "text": "red linen shirt " * 167}

    code, figures, _ = evaluate(queries=a_file(tmp_path, "odd", [short, long]))

    assert (code, figures["n_queries"]) == (0, 2)


def test_a_bad_catalogue_row_stops_with_its_line(evaluate: Any, tmp_path: Path) -> None:
    bad = a_file(tmp_path, "bad", [CATALOGUE[0], {"id": "2", "title": "Shirt", "price": "cheap"}])

    code, _, told = evaluate("--catalogue", str(bad))

    assert code == 2
    assert "bad.jsonl:2" in told


def test_a_shop_that_was_never_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETAILGENIE_HOME", str(tmp_path))

    code = run(["eval", "golden", "--reports", str(tmp_path)])

    assert code != 0
    assert "retailgenie shop make" in capsys.readouterr().err
