"""Scores in whole steps: sums come out the same in whatever order a store adds."""

from __future__ import annotations

import numpy as np

from retrieval.stores.precision import SCORE_STEP, WEIGHT_STEP, whole_steps


def sums_in_two_orders(weights: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> int:
    """Of how many rows the sum depends on the order of its terms."""
    forwards, backwards = (np.zeros(len(weights), np.float32) for _ in range(2))
    for column in range(weights.shape[1]):
        forwards += weights[:, column]
        backwards += weights[:, -1 - column]
    return int((forwards != backwards).sum())


def test_sums_of_stepped_weights_do_not_depend_on_the_order_of_terms() -> None:
    weights = np.random.default_rng(5).uniform(0, 13, (1000, 12)).astype(np.float32)

    assert sums_in_two_orders(weights) > 0, "unrounded sums do"
    assert sums_in_two_orders(whole_steps(weights, WEIGHT_STEP) * np.float32(0.5)) == 0


def test_noise_of_the_last_bits_is_gone_and_differences_stay() -> None:
    cosines = np.array([0.7, 0.7 + 1e-7, 0.7001], np.float32)

    stepped = whole_steps(cosines, SCORE_STEP)

    assert stepped[0] == stepped[1]
    assert stepped[2] > stepped[1]
