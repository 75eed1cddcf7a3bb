"""The steps that scores are counted in, so that every store gives a product the same score and ties fall alike."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]

WEIGHT_STEP = 2.0**-14
"""Of a BM25 weight. Query weights are halves, so a sum of products is exact in float32 up to 512, in any order of terms
and in any store; unrounded, the last bit of equal sums differs with the order in which a store adds.
"""
SCORE_STEP = 2.0**-16
"""Of a score: some hundred times the noise of a float32 dot product, and far below what tells products apart."""


def whole_steps(values: Scores, step: float) -> Scores:
    """Each value at the nearest multiple of the step, a power of two."""
    stepped: Scores = np.rint(values / np.float32(step)) * np.float32(step)
    return stepped
