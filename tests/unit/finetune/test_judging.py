"""An encoder before and after it was tuned: scores of the same queries, and the gain drawn in pairs."""

from __future__ import annotations

import numpy as np
import pytest

from evals.scorers.interval import Sample, bootstrap_gain
from evals.scorers.search import SearchScores
from finetune.embeddings.judging import before_and_after


def scores(*mrrs: float | None) -> list[SearchScores | None]:
    return [None if mrr is None else SearchScores(mrr / 2, mrr, 1.0) for mrr in mrrs]


def test_the_gain_is_drawn_over_the_queries_that_both_were_scored_on() -> None:
    before, after = [0.5, 0.25, 1.0] * 10, [1.0, 0.25, 1.0] * 10

    found = before_and_after({"all": [*scores(*before), None]}, {"all": [*scores(*after), None]})["all"]

    gain = bootstrap_gain(Sample(after), Sample(before))
    assert gain is not None
    assert found == {
        "n": 30,
        "before": {"mrr_10": round(float(np.mean(before)), 4), "ndcg_10": 0.2917, "recall_100": 1.0},
        "after": {"mrr_10": 0.75, "ndcg_10": 0.375, "recall_100": 1.0},
        "mrr_10_gain": pytest.approx([gain.mean, gain.low, gain.high], abs=1e-4),
    }


def test_there_is_no_gain_over_nothing_found() -> None:
    found = before_and_after({"en": scores(0.0, 0.0)}, {"en": scores(1.0, 0.5)})["en"]

    assert isinstance(found, dict)
    assert found["mrr_10_gain"] is None
