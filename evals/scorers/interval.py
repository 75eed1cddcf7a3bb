"""How sure a figure is: bootstrap intervals over its rows, alone and against another figure on the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

DRAWS = 2000
_AT_ONCE = 1_000_000
"""Cells of weights in memory."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"

    @property
    def ends(self) -> list[float]:
        return [self.low, self.high]


@dataclass(frozen=True, slots=True)
class Sample:
    """A figure as a sum over rows by another one: a mean where every row counts 1, F1 where rows count their pairs."""

    tops: Sequence[float]
    bottoms: Sequence[float] | None = None
    """None: 1 each."""

    @property
    def value(self) -> float | None:
        return _ratio(self, np.ones((1, len(self.tops))))[0] if self.tops else None

    @property
    def ends(self) -> list[float] | None:
        """Of its interval at 95 %."""
        interval = self.interval()
        return interval.ends if interval else None

    def interval(self, *, coverage: float = 0.95, seed: int = 0) -> Interval | None:
        """Percentile bootstrap (Efron 1979), the same for the same rows; None for no rows."""
        value = self.value
        if value is None or np.isnan(value):
            return None
        return _interval(float(value), _drawn(len(self.tops), seed, lambda weights: _ratio(self, weights)), coverage)


def bootstrap(values: Sequence[float], *, coverage: float = 0.95, seed: int = 0) -> Interval | None:
    """Of the mean; None for no values."""
    return Sample(values).interval(coverage=coverage, seed=seed)


def bootstrap_difference(ours: Sample, theirs: Sample, *, coverage: float = 0.95, seed: int = 0) -> Interval | None:
    """`ours` less `theirs`, drawn in pairs: both are of the same rows. None for no rows."""
    return _paired(ours, theirs, np.subtract, coverage, seed)


def bootstrap_gain(ours: Sample, theirs: Sample, *, coverage: float = 0.95, seed: int = 0) -> Interval | None:
    """`ours` over `theirs`, less 1; None for no rows, or where theirs is nothing."""
    return _paired(ours, theirs, lambda a, b: a / b - 1, coverage, seed) if theirs.value else None


def bootstrap_figure(
    rows: int, figure: Callable[[Floats], Floats], *, coverage: float = 0.95, seed: int = 0
) -> Interval | None:
    """Of a figure that is no ratio of sums: worked out for each line of a matrix of row weights; None for no rows."""
    if not rows:
        return None
    return _interval(float(figure(np.ones((1, rows)))[0]), _drawn(rows, seed, figure), coverage)


def _paired(
    ours: Sample, theirs: Sample, of: Callable[[Floats, Floats], Floats], coverage: float, seed: int
) -> Interval | None:
    if len(ours.tops) != len(theirs.tops):
        raise ValueError("figures of other rows cannot be paired")
    if not ours.tops:
        return None
    whole = np.ones((1, len(ours.tops)))
    value = of(_ratio(ours, whole), _ratio(theirs, whole))[0]
    with np.errstate(divide="ignore", invalid="ignore"):
        draws = _drawn(len(ours.tops), seed, lambda weights: of(_ratio(ours, weights), _ratio(theirs, weights)))
    return _interval(float(value), draws, coverage)


def _interval(value: float, draws: Floats, coverage: float) -> Interval:
    """A draw in which there was nothing to divide by tells nothing."""
    known = draws[np.isfinite(draws)]
    low, high = np.quantile(known, [(1 - coverage) / 2, (1 + coverage) / 2]) if known.size else (value, value)
    return Interval(value, float(low), float(high))


def _ratio(sample: Sample, weights: Floats) -> Floats:
    """One figure a row of weights; NaN where nothing was to be counted."""
    tops = np.asarray(sample.tops, np.float64)
    bottoms = np.ones_like(tops) if sample.bottoms is None else np.asarray(sample.bottoms, np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = (weights @ tops) / (weights @ bottoms)
    return found


def _drawn(rows: int, seed: int, figure: Callable[[Floats], Floats]) -> Floats:
    return np.concatenate([figure(weights) for weights in _weights(rows, seed)])


def _weights(rows: int, seed: int) -> Iterator[Floats]:
    """How often each row is drawn, a line a draw, a block of draws at a time."""
    generator, left = np.random.default_rng(seed), DRAWS
    while left > 0:
        block = min(left, max(_AT_ONCE // rows, 1))
        yield generator.multinomial(rows, np.full(rows, 1 / rows), size=block).astype(np.float64)
        left -= block
