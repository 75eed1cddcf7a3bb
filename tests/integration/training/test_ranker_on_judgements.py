"""A ranker learned from graded judgements ranks what they were made on, and its figures are its own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from core.errors import BadRequest
from core.model_store import open_version
from core.settings import Settings
from evals.suite import no_progress
from finetune.ranker.judged import human_judged, judged_rows, open_judged
from finetune.ranker.train import Size, Wish, train
from retrieval.rank.fused import FusedRanker
from retrieval.rank.learned import NAME, LearnedRanker
from retrieval.rank.rules import RuleRanker

SETTINGS = Settings(_env_file=None)
SMALL = Size(products=150, searches=120, trees=12)
THINGS = ("kettle", "lamp", "router", "toaster", "monitor", "printer", "speaker", "camera", "heater", "keyboard")
KINDS = ("small", "large", "silver", "black", "office", "travel")


def write(folder: Path, name: str, rows: Iterable[dict[str, Any]]) -> None:
    with gzip.open(folder / f"{name}.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def judgements(folder: Path) -> Path:
    """Of things whose judges like the half-priced best, whatever the words say of it."""
    folder.mkdir()
    products = [
        {"id": f"{kind}-{thing}-{n}", "title": f"{kind} {thing}", "price": 100 - 10 * n, "mrp": 100}
        for thing in THINGS
        for kind in KINDS
        for n in range(6)
    ]
    queries = [{"id": f"{kind} {thing}", "text": f"{kind} {thing}"} for thing in THINGS for kind in KINDS]
    grades = [
        {"query": f"{kind} {thing}", "product": f"{kind}-{thing}-{n}", "grade": grade}
        for thing in THINGS
        for kind in KINDS
        for n, grade in enumerate((0, 0, 0, 1, 2, 3))
    ]
    write(folder, "catalogue", products)
    write(folder, "queries", queries)
    write(folder, "qrels", grades)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return judgements(tmp_path_factory.mktemp("judged") / "appliances")


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def figures(folder: Path, work: Path) -> dict[str, Any]:
    return train(Wish(work / "models", work, SMALL, judged=folder), SETTINGS)


def test_what_judges_taught_is_measured_on_queries_that_were_held_out(figures: dict[str, Any]) -> None:
    judged = figures["human_judged"]

    assert (judged["of"], judged["queries"], judged["held_out"]) == ("appliances", 12, True)
    assert judged["ndcg_10"] == judged["served_ndcg_10"]
    assert judged["gain"]["low"] > 0


def test_the_version_ranks_the_catalogue_that_it_was_judged_on(
    folder: Path, work: Path, figures: dict[str, Any]
) -> None:
    judged = open_judged(SETTINGS.model_copy(update={"home": work}), folder, no_progress).held_out
    ranker = LearnedRanker.open(open_version(work / "models", NAME, figures["version"]))

    found = human_judged(judged, RuleRanker(), ranker).as_figures()

    assert figures["knows_sales"] is False
    assert found["served_ndcg_10"] == figures["human_judged"]["ndcg_10"]
    assert found["served_ndcg_10"] != found["ndcg_10"]


def test_its_card_says_what_is_true_of_judgements(work: Path, figures: dict[str, Any]) -> None:
    card = (work / "models" / NAME / str(figures["version"]) / "card.md").read_text()

    assert "held-out queries of appliances" in card
    assert "ranks every catalogue" in card
    for untrue in ("imulated", "Clicks are weighed", "oracle", "shuffled", "No human judgements", "chance of a click"):
        assert untrue not in card


def test_a_ranker_of_clicks_is_judged_by_its_own_trees_and_as_it_serves(folder: Path, work: Path) -> None:
    found = train(Wish(work / "clicked", work, SMALL, judgements=folder), SETTINGS)

    judged = found["human_judged"]
    rules = human_judged(
        open_judged(SETTINGS.model_copy(update={"home": work}), folder, no_progress), FusedRanker(), RuleRanker()
    ).as_figures()
    assert isinstance(judged, dict)
    assert judged["served_ndcg_10"] == rules["served_ndcg_10"]
    assert judged["ndcg_10"] != judged["served_ndcg_10"]
    card = (work / "clicked" / NAME / "v1" / "card.md").read_text()
    assert "60 queries of appliances" in card
    assert "so the rules rank" in card
    assert "Simulated shoppers are not people" in card


def test_every_query_is_one_search_of_all_its_candidates(folder: Path, work: Path) -> None:
    judged = open_judged(SETTINGS.model_copy(update={"home": work}), folder, no_progress)

    rows = judged_rows(judged, no_progress)

    assert len(rows.lists) == len(judged.queries) == 60
    assert set(rows.lists.tolist()) == {100}
    assert set(rows.positions.tolist()) == {0}
    assert sorted(set(rows.labels.tolist())) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"query": "small lamp", "product": "x", "grade": "good"}, r"qrels.jsonl.gz:1: grade 'good'"),
        ({"query": "small lamp", "product": "x", "grade": -1}, r"qrels.jsonl.gz:\d+: grade -1 is below 0"),
        ({"query": "small lamp", "product": "x", "grade": 100}, "is not 0 to 10"),
        ({"query": "no query", "product": "x", "grade": 1}, "has no query 'no query'"),
        ({"query": "small lamp", "product": "x", "grade": 0}, "no product is graded above 0"),
    ],
)
def test_a_grade_that_is_none_is_named(tmp_path: Path, work: Path, row: dict[str, Any], said: str) -> None:
    folder = judgements(tmp_path / "bad")
    write(folder, "qrels", [row])

    with pytest.raises(BadRequest, match=said):
        open_judged(SETTINGS.model_copy(update={"home": work}), folder, no_progress)


def test_a_few_judged_queries_teach_nothing(tmp_path: Path, work: Path) -> None:
    folder = judgements(tmp_path / "few")
    write(folder, "qrels", [{"query": "small lamp", "product": "small-lamp-1", "grade": 1}])
    judged = open_judged(SETTINGS.model_copy(update={"home": work}), folder, no_progress)

    with pytest.raises(BadRequest, match="1 queries with a relevant product; a ranker needs 50"):
        judged_rows(judged, no_progress)


def test_what_is_learned_from_is_not_measured_on(folder: Path, work: Path) -> None:
    with pytest.raises(BadRequest, match="cannot be learned from and measured on"):
        train(Wish(work / "models", work, SMALL, judged=folder, judgements=folder), SETTINGS)
