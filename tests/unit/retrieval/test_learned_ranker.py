"""The learned ranker: its order, its reasons, and the models that it refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.errors import Misconfigured
from core.model_store import open_version
from core.settings import Settings
from retrieval.rank.candidate import Candidate
from retrieval.rank.features import NAMES
from retrieval.rank.learned import BOOSTER, NAME, LearnedRanker
from retrieval.rank.rankers import RANKERS, load_ranker
from tests.fakes.trees import a_ranker
from tests.unit.retrieval.candidates import a_candidate, asking


@pytest.fixture
def models(tmp_path: Path) -> Path:
    a_ranker(tmp_path)
    return tmp_path


def a_sold_one(product_id: str = "P-1", **facts: Any) -> Candidate:
    """Of a shop that has sold something: only there does the model rank."""
    return a_candidate(product_id, popularity=0.5, **facts)


def ranker_of(models: Path) -> LearnedRanker:
    return LearnedRanker.open(open_version(models, NAME))


def test_what_was_learned_puts_candidates_in_order(tmp_path: Path) -> None:
    a_ranker(tmp_path, wants="discount")
    plain, reduced = a_sold_one("P-1", discount=0.1), a_sold_one("P-2", discount=0.9)

    ranked = ranker_of(tmp_path).rank([plain, reduced], asking())

    assert [each.product_id for each in ranked] == ["P-2", "P-1"]


def test_equal_candidates_stand_in_order_of_id(models: Path) -> None:
    ranked = ranker_of(models).rank([a_sold_one("P-2"), a_sold_one("P-10")], asking())

    assert [each.product_id for each in ranked] == ["P-10", "P-2"]


def test_nothing_found_is_nothing_ranked(models: Path) -> None:
    ranker = ranker_of(models)

    assert ranker.rank([], asking()) == []
    assert ranker.explained([]) == []


def test_parts_of_a_score_differ_as_the_scores_do(tmp_path: Path) -> None:
    a_ranker(tmp_path, wants="discount")
    ranker = ranker_of(tmp_path)
    ranked = ranker.rank([a_sold_one("P-1", discount=0.9), a_sold_one("P-2", discount=0.1)], asking())

    first, second = ranker.explained(ranked)

    parts = [sum(own for name, own in each.features.items() if name.startswith("+")) for each in (first, second)]
    assert parts[0] - parts[1] == pytest.approx(first.score - second.score, abs=0.01)
    assert first.features["discount"] == pytest.approx(0.9)
    assert first.reasons[0] == "discount"


def test_a_catalogue_that_nobody_bought_from_is_ranked_by_the_rules(tmp_path: Path) -> None:
    a_ranker(tmp_path, wants="discount")
    match, bargain = a_candidate("P-1", fused=0.9, discount=0.0), a_candidate("P-2", fused=0.1, discount=0.9)
    ranker = ranker_of(tmp_path)

    ranked = ranker.rank([bargain, match], asking())

    assert ranked == RANKERS[0].rank([bargain, match], asking())
    assert ranker.explained(ranked) == ranked
    assert ranked[0].product_id == "P-1"


def test_what_judges_taught_ranks_a_catalogue_that_nobody_bought_from(tmp_path: Path) -> None:
    a_ranker(tmp_path, wants="discount", knows_sales=False)
    match, bargain = a_candidate("P-1", fused=0.9, discount=0.0), a_candidate("P-2", fused=0.1, discount=0.9)

    ranked = ranker_of(tmp_path).rank([match, bargain], asking())

    assert [each.product_id for each in ranked] == ["P-2", "P-1"]


def test_what_is_missing_or_absent_is_no_reason(models: Path) -> None:
    ranker = ranker_of(models)

    (explained,) = ranker.explained(ranker.rank([a_sold_one(discount=0.0)], asking()))

    assert not {"rating", "discount", "taste_brand"} & set(explained.reasons)
    assert "rating" not in explained.features


def test_a_model_of_other_features_is_refused(tmp_path: Path) -> None:
    a_ranker(tmp_path, features=(*NAMES[:-1], "weather"))

    with pytest.raises(Misconfigured, match="weather"):
        ranker_of(tmp_path)


def test_a_model_of_the_same_features_in_another_order_is_refused(tmp_path: Path) -> None:
    a_ranker(tmp_path, features=NAMES[::-1])

    with pytest.raises(Misconfigured, match="another order"):
        ranker_of(tmp_path)


def test_a_model_cut_short_is_refused(models: Path) -> None:
    trees = models / NAME / "v1" / BOOSTER
    trees.write_text(trees.read_text()[:500])

    with pytest.raises(Misconfigured, match="train ranker"):
        ranker_of(models)


def test_the_setting_picks_the_ranker(models: Path) -> None:
    a_ranker(models, wants="discount")

    def picked(name: str) -> str:
        return load_ranker(Settings(_env_file=None, models=models, ranker=name)).name

    assert picked("") == "ranker-v1"
    assert picked("v2") == "ranker-v2"
    assert picked("rules") == "rules"
    assert picked("fused") == "fused"


def test_a_version_that_is_not_there_is_named(models: Path) -> None:
    with pytest.raises(Misconfigured, match="v9"):
        load_ranker(Settings(_env_file=None, models=models, ranker="v9"))


def test_without_any_model_the_rules_rank(tmp_path: Path) -> None:
    assert load_ranker(Settings(_env_file=None, models=tmp_path)) is RANKERS[0]


def test_rules_and_fusion_load_no_trees() -> None:
    """Nor does importing the room: LightGBM takes a third of a second and is only for who has a model."""
    script = (
        "import sys; from core.settings import Settings; from retrieval.rank.rankers import load_ranker;"
        "load_ranker(Settings(_env_file=None, ranker='rules')); print('lightgbm' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
