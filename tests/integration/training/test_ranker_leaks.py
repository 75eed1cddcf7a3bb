"""Nothing of its own outcome reaches a search: outcomes dealt out by chance teach nothing, and a leak would be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import mean

import numpy as np
import pytest

from core.settings import Settings
from evals.simulate.visits import Plan
from evals.suite import no_progress
from finetune.ranker.figures import auc
from finetune.ranker.past import Record
from finetune.ranker.sources import Source, simulated
from finetune.ranker.train import Size, Wish, learned_from

DEALS = (1, 2, 3)
TREES = 40


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    work = tmp_path_factory.mktemp("leaks")
    return simulated(Settings(_env_file=None), work, Plan(searches=1_500, seed=5), 300, no_progress)


def aucs(sources: Iterator[Source]) -> list[float]:
    """Of a ranker that learned from each, on its newest searches."""
    return [own for source in sources if (own := _auc(source)) is not None]


def _auc(source: Source) -> float | None:
    rows = source.rows(no_progress)
    learned = learned_from(rows, Wish(Path(), Path(), Size(0, 0, TREES)))
    test = learned.split.test
    return auc(learned.booster.predict(test.features), test.labels > 0, np.ones(len(test.labels)))


def known_at_once(source: Source) -> Source:
    """With the protection switched off: what is done in a search is known a moment before it."""
    moment = timedelta(seconds=1)
    events = [replace(each, at=each.at - moment) for each in source.record.events]
    bought = [replace(each, at=each.at - moment) for each in source.record.bought]
    return replace(source, record=Record(events, bought, source.record.sold))


def test_outcomes_dealt_out_by_chance_teach_nothing(source: Source) -> None:
    found = aucs(source.by_chance(1.0, seed) for seed in DEALS)

    assert mean(found) == pytest.approx(0.5, abs=0.02)


def test_a_search_that_knew_its_own_outcome_would_be_seen(source: Source) -> None:
    (found,) = aucs(known_at_once(source.by_chance(1.0, seed)) for seed in DEALS[:1])

    assert found > 0.55


def test_what_shoppers_choose_teaches_more_than_chance(source: Source) -> None:
    (found,) = aucs(iter([source]))

    assert found > 0.7
