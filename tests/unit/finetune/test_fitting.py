"""Trees grow on planted wishes, obey what may only help, and go on where a killed run left them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from finetune.ranker.fitting import CHECKPOINT_EVERY, Material, fitted
from finetune.ranker.rows import OneSearch, Rows, by_time, joined
from retrieval.rank.features import NAMES

RATING, DISCOUNT = NAMES.index("rating"), NAMES.index("discount")


def rows(searches: int = 200, seed: int = 1) -> Rows:
    """Shoppers who want what is rated well, and are put off by what is reduced."""
    chance = np.random.default_rng(seed)
    found = []
    for _ in range(searches):
        features = chance.random((8, len(NAMES)), np.float32)
        wanted = 4 * features[:, RATING] - 2 * features[:, DISCOUNT]
        labels = (wanted + chance.normal(0, 0.3, 8) > 1.5).astype(int).tolist()
        found.append(OneSearch(features, labels, [f"P-{n}" for n in range(8)], list(range(1, 9)), [0.0] * 8))
    return joined(found)


@pytest.fixture(scope="module")
def material() -> Material:
    split = by_time(rows())
    return Material(split.train, split.valid, np.ones(len(split.train.labels)), np.ones(len(split.valid.labels)), 1)


def one_row(**values: float) -> np.ndarray:
    row = np.full((1, len(NAMES)), 0.5)
    for name, value in values.items():
        row[0, NAMES.index(name)] = value
    return row


def test_what_shoppers_want_is_learned(material: Material) -> None:
    booster = fitted(material, trees=40)

    assert booster.predict(one_row(rating=0.9)) > booster.predict(one_row(rating=0.1))


def test_what_may_only_help_never_harms(material: Material) -> None:
    """The planted dislike of discounts is not learned: the feature is held to rise."""
    booster = fitted(material, trees=40)

    scores = [float(booster.predict(one_row(discount=value))[0]) for value in np.linspace(0, 1, 20)]

    assert scores == sorted(scores)


def test_a_killed_run_goes_on_and_leaves_nothing_behind(material: Material, tmp_path: Path) -> None:
    class Killed(Exception):
        pass

    def kill(done: int, _: int) -> None:
        if done > CHECKPOINT_EVERY:
            raise Killed

    def resumed(done: int, _: int) -> None:
        counted.append(done)

    checkpoint, counted = tmp_path / "trees", list[int]()
    with pytest.raises(Killed):
        fitted(material, trees=40, checkpoint=checkpoint, progress=kill)
    kept = sorted(path.name for path in checkpoint.iterdir())

    booster = fitted(material, trees=40, checkpoint=checkpoint, progress=resumed)

    assert kept == ["clicks"]
    assert booster.num_trees() > CHECKPOINT_EVERY
    assert not checkpoint.exists()
    assert counted


def test_the_same_rows_have_the_same_fingerprint() -> None:
    assert rows(20).fingerprint == rows(20).fingerprint != rows(20, seed=2).fingerprint
