"""How likely a card is looked at by its place alone, estimated from the log: the first place counts 1.

From pages shown in an order of chance, where a place's clicks owe nothing to what stood there (Joachims, Swaminathan
and Schnabel 2017); where a log has too few of them, from products that stood at several places: their clicks are taken
for product times place, and the two are told apart by turns.
"""

from __future__ import annotations

import numpy as np

from finetune.ranker.rows import Floats, Ints, Rows

FEWEST_CLICKS = 300
"""On shuffled pages; with fewer the second way is taken."""
LEAST = 0.1
"""No place weighs a click more than tenfold."""
_SMOOTHING = 10.0
_TURNS = 30


def propensities(rows: Rows) -> Floats:
    """By place, from the first; falling or level, because lists are read downwards. 1 for rows that were judged."""
    places = int(rows.positions.max(initial=0))
    if not places:
        return np.ones(1)
    by_chance = np.repeat(rows.shuffled, rows.lists)
    clicked = (rows.labels > 0).astype(np.float64)
    if clicked[by_chance].sum() >= FEWEST_CLICKS:
        return _falling(*_counts(rows.positions[by_chance], clicked[by_chance], places))
    return _told_apart(rows.positions, clicked, rows.products, places)


def weights(rows: Rows, looked_at: Floats) -> Floats:
    """A click counts for the others who would have clicked had they looked; a card without one only as far as it was
    looked at. 1 for judged rows, which have no place.
    """
    at_place = np.r_[1.0, np.maximum(looked_at, LEAST)]
    own = at_place[np.minimum(rows.positions, len(looked_at))]
    found: Floats = np.where(rows.labels > 0, 1.0 / own, own)
    return found


def _counts(positions: Ints, clicked: Floats, places: int) -> tuple[Floats, Floats]:
    return _sums(positions, np.ones(len(positions)), places), _sums(positions, clicked, places)


def _sums(positions: Ints, weights: Floats, places: int) -> Floats:
    found: Floats = np.bincount(positions, weights=weights, minlength=places + 1)[1:].astype(np.float64)
    return found


def _falling(seen: Floats, clicks: Floats) -> Floats:
    """Click rates drawn towards the mean where few were seen, made level where they would rise."""
    from scipy.optimize import isotonic_regression

    mean = clicks.sum() / max(seen.sum(), 1.0)
    rates = (clicks + mean * _SMOOTHING) / (seen + _SMOOTHING)
    level: Floats = isotonic_regression(rates, weights=seen + _SMOOTHING, increasing=False).x
    shares: Floats = level / level[0] if level[0] > 0 else np.ones(len(level))
    return shares


def _told_apart(positions: Ints, clicked: Floats, products: Ints, places: int) -> Floats:
    looked_at = np.ones(places)
    clicks = np.bincount(products, weights=clicked)
    for _ in range(_TURNS):
        expected = np.bincount(products, weights=looked_at[positions - 1])
        mean = clicks.sum() / max(expected.sum(), 1.0)
        drawn = (clicks + 5 * mean) / (expected + 5)
        looked_at = _falling(*_expected_counts(positions, clicked, drawn[products], places))
    return looked_at


def _expected_counts(positions: Ints, clicked: Floats, drawn: Floats, places: int) -> tuple[Floats, Floats]:
    """Clicks that would fall on each place were all places alike, and those that did."""
    return _sums(positions, drawn, places), _sums(positions, clicked, places)
