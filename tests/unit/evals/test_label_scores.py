"""Scores of one label a row, worked out by hand."""

from __future__ import annotations

import pytest

from evals.scorers.calibration import calibration_error
from evals.scorers.labels import auroc, confusion, macro_f1, macro_f1_interval, most_confused, per_label

TRUTH = ["cart", "cart", "browse", "offers"]
SAID = ["cart", "browse", "browse", "store"]


def test_precision_and_recall_of_each_label() -> None:
    scores = per_label(TRUTH, SAID)

    assert (scores["cart"].precision, scores["cart"].recall) == (1.0, 0.5)
    assert (scores["browse"].precision, scores["browse"].recall) == (0.5, 1.0)


def test_what_cannot_be_computed_is_none() -> None:
    scores = per_label(TRUTH, SAID)

    assert scores["offers"].precision is None
    assert scores["store"].recall is None


def test_macro_f1_is_the_mean_over_labels_that_truly_occur() -> None:
    assert macro_f1(per_label(TRUTH, SAID)) == pytest.approx((2 / 3 + 2 / 3 + 0) / 3)
    assert macro_f1({}) is None


def test_confusion_counts_true_label_against_what_was_said() -> None:
    assert confusion(TRUTH, SAID) == {"browse": {"browse": 1}, "cart": {"cart": 1, "browse": 1}, "offers": {"store": 1}}


@pytest.mark.parametrize(
    ("scores", "positive", "expected"),
    [
        ([0.9, 0.8, 0.2], [True, True, False], 1.0),
        ([0.1, 0.9], [True, False], 0.0),
        ([0.5, 0.5], [True, False], 0.5),
        ([0.9, 0.4, 0.6, 0.1], [True, True, False, False], 0.75),
    ],
)
def test_auroc_is_how_often_a_positive_row_scores_higher(
    scores: list[float], positive: list[bool], expected: float
) -> None:
    assert auroc(scores, positive) == pytest.approx(expected)


def test_auroc_of_one_kind_alone_is_none() -> None:
    assert auroc([0.3, 0.4], [True, True]) is None


def test_the_interval_of_macro_f1_holds_it() -> None:
    interval = macro_f1_interval(TRUTH * 20, SAID * 20)

    assert interval is not None
    assert interval.mean == pytest.approx(macro_f1(per_label(TRUTH, SAID)))
    assert interval.low < interval.mean < interval.high


def test_the_most_confused_come_first() -> None:
    truth, said = ["cart"] * 3 + ["offers"] + ["browse"], ["browse"] * 3 + ["store"] + ["browse"]

    assert most_confused(truth, said, 2) == [("cart", "browse", 3), ("offers", "store", 1)]


def test_a_confidence_that_is_right_as_often_as_it_says_is_calibrated() -> None:
    honest = calibration_error([0.75] * 4, [1.0, 1.0, 1.0, 0.0])
    boastful = calibration_error([0.95] * 4, [1.0, 1.0, 0.0, 0.0])

    assert honest is not None
    assert boastful is not None
    assert (honest.mean, boastful.mean) == pytest.approx((0.0, 0.45))
    assert calibration_error([], []) is None
