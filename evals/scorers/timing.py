"""Percentiles of times."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def percentile(times: Sequence[float], share: float) -> float | None:
    """Nearest-rank percentile, so that every figure is a time that was seen; None for no times."""
    if not times:
        return None
    return float(np.percentile(np.asarray(times), share, method="inverted_cdf"))
