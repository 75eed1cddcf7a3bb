"""Simulated shoppers try a ranker: what it is given, that arms differ in their order alone, and what is counted."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from core.settings import Settings
from evals.simulate.compare import ARMS, MEASURES, Shopping, Trial, compare
from evals.simulate.shoppers import Make
from evals.simulate.stage import Stage, open_stage
from evals.simulate.visits import started
from evals.suite import no_progress
from retrieval.rank.candidate import Asked, Candidate, Ranked
from retrieval.rank.fused import FusedRanker

TRIAL = Trial(shoppers=10, before=4, visits=4)


class Noting(FusedRanker):
    """Keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def rank(self, candidates: Sequence[Candidate], asked: Asked) -> list[Ranked]:
        self.asked.append(asked)
        return super().rank(candidates, asked)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(_env_file=None, home=tmp_path_factory.mktemp("compare"))


@pytest.fixture(scope="module")
def stage(settings: Settings) -> Stage:
    return open_stage(settings, products=150, seed=5, progress=no_progress)


def compared(settings: Settings, ranker: str) -> dict[str, Any]:
    own = settings.model_copy(update={"ranker": ranker})
    return compare(TRIAL, own, products=150, seed=5, progress=no_progress)


def test_every_arm_is_counted_and_none_does_better_than_who_knows_all(settings: Settings) -> None:
    found = compared(settings, "rules")

    per_visit = found["per_visit"]
    assert (found["ranker"], found["make"], found["visits"]) == ("rules", "other", 40)
    assert {arm: set(own) for arm, own in per_visit.items()} == {arm: set(MEASURES) for arm in ARMS}
    assert per_visit["oracle"]["clicks"] > max(per_visit[arm]["clicks"] for arm in ("hybrid", "ranked", "personal"))
    assert found["oracle_over_hybrid"]["clicks"]["mean"] > 0


def test_a_ranker_that_changes_nothing_gains_exactly_nothing(settings: Settings) -> None:
    found = compared(settings, "fused")

    nothing = {"mean": 0.0, "low": 0.0, "high": 0.0}
    assert found["ranked_over_hybrid"]["clicks"] == nothing
    assert found["personal_over_ranked"]["clicks"] == nothing


def test_the_ranker_knows_the_day_of_a_visit_and_who_comes_where_it_may(stage: Stage) -> None:
    ranker = Noting()
    shopping = Shopping(stage, {"hybrid": stage.search(), "ranked": stage.search(ranker)}, TRIAL, Make.OTHER)

    asyncio.run(shopping.warm_up(no_progress))
    warmed_up = len(ranker.asked)
    asyncio.run(shopping.compared(no_progress))

    months = [started(visit, 8).month for visit in range(4, 8)]
    ranked, personal = ranker.asked[::2], ranker.asked[1::2]
    assert warmed_up == 0
    assert [asked.month for asked in ranked] == [asked.month for asked in personal] == months * TRIAL.shoppers
    assert len(set(months)) > 1
    assert all(asked.taste is None for asked in ranked)
    assert sum(asked.taste is not None for asked in personal) > TRIAL.shoppers


def test_click_rates_of_the_first_visits_are_what_an_index_would_count(stage: Stage) -> None:
    shopping = Shopping(stage, {"hybrid": stage.search()}, TRIAL, Make.OTHER)

    rates = asyncio.run(shopping.warm_up(no_progress))
    known = stage.with_click_rates(rates)

    some = sorted(rates)[:5]
    facts = asyncio.run(known.index.facts(some))
    assert [each.click_rate for each in facts] == [rates[name] for name in some]
    assert min(rates.values()) < 1 < max(rates.values())


def test_work_is_kept_under_the_home(settings: Settings, stage: Stage) -> None:
    kept = [path.name for path in (Path(settings.home) / "index").iterdir() if path.name.startswith("sim-")]

    assert len(kept) == 1
    assert stage.fingerprint
