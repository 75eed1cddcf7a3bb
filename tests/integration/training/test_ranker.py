"""The ranker's trainer from a simulated log to a published version that serves, as small as it can be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.domain.search import ProductQuery
from core.errors import BadRequest
from core.model_store import open_version
from core.settings import Settings
from evals.simulate.log import as_row, read_log
from evals.simulate.stage import open_stage
from evals.simulate.visits import Plan, Visits
from evals.suite import no_progress
from finetune.ranker.sources import from_file
from finetune.ranker.train import Size, Wish, train
from retrieval.rank.learned import BOOSTER, NAME, LearnedRanker

SMALL = Size(products=150, searches=240, trees=6)
SETTINGS = Settings(_env_file=None)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ranker")


@pytest.fixture(scope="module")
def figures(work: Path) -> dict[str, Any]:
    return train(Wish(work / "models", work, SMALL), SETTINGS)


def test_a_version_is_published_with_its_card_and_figures(work: Path, figures: dict[str, Any]) -> None:
    version = open_version(work / "models", NAME)

    assert figures["version"] == version.version == "v1"
    assert "Learned from" in (version.folder / "card.md").read_text()
    written = json.loads((version.folder / "metrics.json").read_text())
    assert {"ranker", "hybrid", "oracle", "shuffled", "ndcg_10_over_hybrid", "human_judged"} <= written.keys()
    assert figures["rows"] > SMALL.searches


async def test_what_was_published_serves(work: Path, figures: dict[str, Any]) -> None:
    ranker = LearnedRanker.open(open_version(work / "models", NAME, figures["version"]))
    stage = open_stage(
        SETTINGS.model_copy(update={"home": work}), products=SMALL.products, seed=5, progress=no_progress
    )

    found = await stage.search(ranker).pipeline.search(ProductQuery("cotton shirt", limit=5, explain=2))

    assert len(found.hits) == 5
    assert [bool(hit.scores) for hit in found.hits] == [True, True, False, False, False]
    assert found.hits[0].reasons


def test_training_again_gives_the_same_trees(work: Path, figures: dict[str, Any]) -> None:
    again = train(Wish(work / "models", work, SMALL), SETTINGS)

    def trees(version: str) -> str:
        return (work / "models" / NAME / version / BOOSTER).read_text()

    assert trees(again["version"]) == trees(figures["version"])  # type: ignore[arg-type]


def test_simulation_that_was_killed_goes_on_to_the_same_log(work: Path) -> None:
    stage = open_stage(
        SETTINGS.model_copy(update={"home": work}), products=SMALL.products, seed=5, progress=no_progress
    )
    plan = Plan(searches=560, seed=5)
    whole = Visits(stage, plan).log(work / "whole", no_progress)
    for path in (work / "whole").glob("*-0000500.jsonl"):
        path.unlink()
    (work / "whole" / "training-0000500.new").write_text('{"at": "2025')

    assert Visits(stage, plan).log(work / "whole", no_progress) == whole


def test_a_log_in_a_file_reads_back_as_it_was(work: Path) -> None:
    stage = open_stage(
        SETTINGS.model_copy(update={"home": work}), products=SMALL.products, seed=5, progress=no_progress
    )
    log = Visits(stage, Plan(searches=40, seed=5)).log(work / "short", no_progress)
    path = work / "log.jsonl"
    path.write_text("".join(json.dumps(as_row(search)) + "\n" for search in log))

    assert list(read_log(path)) == log


def test_a_log_without_a_click_or_too_short_teaches_nothing(tmp_path: Path) -> None:
    search = {"at": "2026-01-01", "shopper": None, "text": "x", "shown": [{"product_id": "P-1", "position": 1}]}
    path = tmp_path / "log.jsonl"

    path.write_text((json.dumps(search) + "\n") * 60)
    with pytest.raises(BadRequest, match="nothing was ever clicked"):
        from_file(SETTINGS, path)
    path.write_text(json.dumps(search) + "\n")
    with pytest.raises(BadRequest, match="a ranker needs 50"):
        from_file(SETTINGS, path)
