"""Bootstrap intervals and percentiles."""

from __future__ import annotations

import pytest

from evals.scorers.interval import Sample, bootstrap, bootstrap_difference, bootstrap_gain
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


def test_a_ratio_weighs_rows_by_what_they_count() -> None:
    f1 = Sample([2.0, 0.0], [4.0, 1.0])

    assert f1.value == pytest.approx(2 / 5)


def test_a_ratio_of_nothing_has_no_interval() -> None:
    assert Sample([0.0, 0.0], [0.0, 0.0]).interval() is None


def test_pairs_tell_a_small_difference_that_two_intervals_hide() -> None:
    """Half of the queries are hard: each method's own interval is wide, and ours is better on every one."""
    theirs = [0.1, 0.9] * 50
    ours = [value + 0.05 for value in theirs]

    difference = bootstrap_difference(Sample(ours), Sample(theirs))

    assert difference is not None
    assert difference.low > 0
    assert difference.mean == pytest.approx(0.05)


def test_a_gain_is_a_share_of_theirs() -> None:
    gain = bootstrap_gain(Sample([0.6, 0.6]), Sample([0.5, 0.5]))

    assert gain is not None
    assert (gain.low, gain.mean, gain.high) == pytest.approx((0.2, 0.2, 0.2))
    assert bootstrap_gain(Sample([0.6]), Sample([0.0])) is None


def test_a_gain_over_hardly_anything_is_drawn_from_what_can_be_divided() -> None:
    """In some draws of these rows the other method has nothing at all."""
    gain = bootstrap_gain(Sample([1.0, 1.0]), Sample([0.0, 0.5]))

    assert gain is not None
    assert (gain.low, gain.mean, gain.high) == pytest.approx((1.0, 3.0, 3.0))


def test_figures_of_other_rows_are_not_paired() -> None:
    with pytest.raises(ValueError, match="other rows"):
        bootstrap_difference(Sample([1.0]), Sample([1.0, 0.0]))


def test_nothing_measured_has_no_interval_and_no_percentile() -> None:
    assert bootstrap([]) is None
    assert percentile([], 95) is None


def test_a_percentile_is_a_time_that_was_seen() -> None:
    assert percentile([5.0, 1.0, 3.0, 100.0], 50) == 3.0
    assert percentile([5.0, 1.0, 3.0, 100.0], 95) == 100.0
