"""How sure a mean is: bootstrap intervals over the rows it was taken from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Interval:
    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def bootstrap(values: Sequence[float], *, coverage: float = 0.95, seed: int = 0) -> Interval | None:
    """Percentile bootstrap of the mean (Efron 1979), the same for the same values; None for no values."""
    if not values:
        return None
    sample = np.asarray(values, np.float64)
    draws = np.random.default_rng(seed).choice(sample, size=(DRAWS, sample.size)).mean(axis=1)
    low, high = np.quantile(draws, [(1 - coverage) / 2, (1 + coverage) / 2])
    return Interval(float(sample.mean()), float(low), float(high))
