"""Figures of a ranker and the bias of places, against hand-computed and planted values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from finetune.ranker.figures import auc, gain_over, ndcgs, quality
from finetune.ranker.propensity import LEAST, propensities, weights
from finetune.ranker.rows import SHOP_FACTS, SHOPPER_FACTS, OneSearch, Rows, by_time, joined, with_gaps
from retrieval.rank.features import NAMES

ONES = np.ones


def a_search(*labels: int, shuffled: bool = False, **more: Any) -> OneSearch:
    count = len(labels)
    plain: dict[str, Any] = {
        "features": np.zeros((count, len(NAMES)), np.float32),
        "products": [f"P-{n}" for n in range(count)],
        "positions": list(range(1, count + 1)),
        "appeal": [0.0] * count,
    }
    return OneSearch(labels=labels, shuffled=shuffled, **{**plain, **more})


def visits(looked_at: list[float], *, shuffled: bool, searches: int = 6000, seed: int = 1) -> Rows:
    """Products with appeals of their own at every place, each place looked at with its planted chance."""
    chance = np.random.default_rng(seed)
    found = []
    for _ in range(searches):
        products = chance.permutation(len(looked_at) * 2)[: len(looked_at)]
        appeals = 0.1 + 0.6 * products / (2 * len(looked_at))
        clicks = chance.random(len(looked_at)) < appeals * np.array(looked_at)
        names = [f"P-{number}" for number in products]
        found.append(a_search(*clicks.astype(int).tolist(), products=names, shuffled=shuffled))
    return joined(found)


def test_auc_is_the_share_of_pairs_in_the_right_order() -> None:
    clicked = np.array([True, False, True, False])

    assert auc(np.array([4.0, 3.0, 2.0, 1.0]), clicked, ONES(4)) == 0.75
    assert auc(np.array([1.0, 1.0, 1.0, 1.0]), clicked, ONES(4)) == 0.5
    assert auc(np.array([4.0, 1.0]), np.array([True, True]), ONES(2)) is None


def test_a_weight_of_two_counts_like_two_cards() -> None:
    twice = auc(np.array([3.0, 2.0, 2.0, 1.0]), np.array([False, True, True, False]), ONES(4))

    assert auc(np.array([3.0, 2.0, 1.0]), np.array([False, True, False]), np.array([1.0, 2.0, 1.0])) == twice


def test_ndcg_is_one_for_the_best_order_and_leaves_out_searches_without_a_click() -> None:
    rows = joined([a_search(0, 3, 1), a_search(0, 0, 0)])

    assert ndcgs(rows, np.array([0.0, 2.0, 1.0, 0, 0, 0]), ONES(6)) == [1.0]
    assert ndcgs(rows, np.array([2.0, 1.0, 0.0, 0, 0, 0]), ONES(6))[0] < 0.7


def test_a_gain_is_a_share_of_the_others_figure() -> None:
    rows = joined([a_search(0, 1)] * 20)

    gained = gain_over(rows, np.tile([0.0, 1.0], 20), np.tile([1.0, 0.0], 20), ONES(40))

    assert gained is not None
    assert gained.mean == pytest.approx(np.log2(3) - 1)


def test_what_cannot_be_computed_is_none() -> None:
    found = quality(joined([a_search(0, 0)]), np.zeros(2), ONES(2))

    assert (found.auc, found.auc_in_search, found.ndcg_10) == (None, None, None)


@pytest.mark.parametrize("shuffled", [True, False])
def test_the_bias_of_places_is_found_by_either_way(shuffled: bool) -> None:
    planted = [1.0, 0.8, 0.6, 0.4]

    assert propensities(visits(planted, shuffled=shuffled)) == pytest.approx(planted, abs=0.06)


def test_a_place_is_never_looked_at_more_than_the_one_above() -> None:
    found = propensities(visits([0.3, 0.9, 0.3, 0.9], shuffled=True))

    assert (np.diff(found) <= 0).all()
    assert found[0] == 1.0


def test_a_click_low_down_counts_for_those_who_did_not_look() -> None:
    rows = joined([a_search(1, 1, 0)])

    assert weights(rows, np.array([1.0, 0.5, 0.5])).tolist() == [1.0, 2.0, 0.5]
    assert weights(rows, np.array([1.0, 0.0, 0.0])).tolist() == [1.0, 1 / LEAST, LEAST]


def test_judged_products_have_no_place() -> None:
    rows = joined([a_search(2, 0, positions=[0, 0])])

    assert weights(rows, propensities(rows)).tolist() == [1.0, 1.0]


def test_the_newest_searches_are_measured_and_the_oldest_learned_from() -> None:
    rows = joined([a_search(n, 0) for n in range(10)])

    split = by_time(rows)

    assert [split.train.labels[::2].tolist(), split.valid.labels[::2].tolist(), split.test.labels[::2].tolist()] == [
        [0, 1, 2, 3, 4, 5],
        [6, 7],
        [8, 9],
    ]


def test_gaps_leave_what_was_asked_and_found_alone() -> None:
    rows = joined([a_search(0, 0)] * 50)

    features = with_gaps(rows, shop=1.0, shopper=0.0, seed=1).features

    kept = [n for n in range(len(NAMES)) if n not in SHOP_FACTS]
    assert np.isnan(features[:, SHOP_FACTS]).all()
    assert not np.isnan(features[:, kept]).any()
    assert {NAMES[n] for n in SHOPPER_FACTS} == {n for n in NAMES if n.startswith("taste_")} | {"nearby"}
