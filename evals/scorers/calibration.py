"""Whether a confidence can be taken at its word: expected calibration error."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evals.scorers.interval import Floats, Interval, bootstrap_figure

BINS = 15


def calibration_error(confidence: Sequence[float], right: Sequence[float]) -> Interval | None:
    """ECE over 15 bins of equal width (Guo et al. 2017): how far confidence and accuracy lie apart, weighted by rows.

    None for no rows.
    """
    sure, correct = np.asarray(confidence, np.float64), np.asarray(right, np.float64)
    places = np.minimum((sure * BINS).astype(np.int64), BINS - 1)
    apart = np.zeros((len(sure), BINS))
    apart[np.arange(len(sure)), places] = sure - correct

    def error(weights: Floats) -> Floats:
        found: Floats = np.abs(weights @ apart).sum(axis=1) / weights.sum(axis=1)
        return found

    return bootstrap_figure(len(sure), error)
