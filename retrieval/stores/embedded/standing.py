"""Where a product stands among the others of its catalogue: its price in its category, its sales in the shop."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from retrieval.stores.document import NO_PRICE

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

FEWEST = 5
"""Priced products of a category from which it has a usual price."""


def price_ratios(prices: Ints, categories: Ints) -> Floats:
    """Natural logarithm of the price over the median price of its category; NaN without a price or a usual one."""
    ratios = np.full(len(prices), np.nan, np.float32)
    priced = np.flatnonzero((prices != NO_PRICE) & (prices > 0))
    by_category = priced[np.argsort(categories[priced], kind="stable")]
    edges = np.flatnonzero(np.diff(categories[by_category])) + 1
    for rows in np.split(by_category, edges):
        if len(rows) >= FEWEST:
            logarithms = np.log(prices[rows])
            ratios[rows] = logarithms - np.median(logarithms)
    return ratios


def sales_ranks(bought: Ints) -> Floats:
    """0 for what sold least to 1 for what sold most, ties in the middle; NaN all through where nothing was sold."""
    if not bought.any():
        return np.full(len(bought), np.nan, np.float32)
    ordered = np.sort(bought)
    below, upto = np.searchsorted(ordered, bought, "left"), np.searchsorted(ordered, bought, "right")
    ranks: Floats = ((below + upto - 1) / (2 * max(len(bought) - 1, 1))).astype(np.float32)
    return ranks
