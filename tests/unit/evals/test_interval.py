"""Bootstrap intervals and percentiles."""

from __future__ import annotations

import pytest

from evals.scorers.interval import bootstrap
from evals.scorers.timing import percentile


def test_an_interval_holds_its_mean_and_narrows_with_more_rows() -> None:
    few, many = bootstrap([0.0, 1.0] * 10), bootstrap([0.0, 1.0] * 1000)

    assert few is not None
    assert many is not None
    assert few.low < 0.5 < few.high
    assert few.mean == pytest.approx(0.5)
    assert many.high - many.low < (few.high - few.low) / 5


def test_the_same_values_give_the_same_interval() -> None:
    assert bootstrap([0.1, 0.5, 0.9, 0.2]) == bootstrap([0.1, 0.5, 0.9, 0.2])


def test_equal_values_leave_no_doubt() -> None:
    interval = bootstrap([0.7] * 20)

    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((0.7, 0.7))


def test_nothing_measured_has_no_interval_and_no_percentile() -> None:
    assert bootstrap([]) is None
    assert percentile([], 95) is None


def test_a_percentile_is_a_time_that_was_seen() -> None:
    assert percentile([5.0, 1.0, 3.0, 100.0], 50) == 3.0
    assert percentile([5.0, 1.0, 3.0, 100.0], 95) == 100.0
