"""Trees grow on planted wishes, obey what may only help, and go on where a killed run left them."""

from __future__ import annotations

from dataclasses import replace
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


class Killed(Exception):
    pass


def kill(done: int, _: int) -> None:
    if done > CHECKPOINT_EVERY:
        raise Killed


def begun(material: Material, checkpoint: Path, *, trees: int = 40) -> None:
    """A run that was killed after its first checkpoint."""
    with pytest.raises(Killed):
        fitted(material, trees=trees, checkpoint=checkpoint, progress=kill)


def counted(material: Material, checkpoint: Path | None, *, trees: int = 40) -> tuple[list[int], str]:
    """The trees in the order in which they were told of, and all of them as text."""
    told: list[int] = []
    booster = fitted(material, trees=trees, checkpoint=checkpoint, progress=lambda done, _: told.append(done))
    return told, booster.model_to_string()


def test_a_killed_run_goes_on_and_leaves_nothing_behind(material: Material, tmp_path: Path) -> None:
    begun(material, tmp_path / "trees")
    kept = sorted(path.name for path in (tmp_path / "trees").glob("*/*"))

    told, text = counted(material, tmp_path / "trees")

    assert kept == ["clicks"]
    assert told[0] == CHECKPOINT_EVERY + 1
    assert max(told) <= 36
    assert text.count("Tree=") > CHECKPOINT_EVERY
    assert not (tmp_path / "trees").exists()


def test_a_run_that_was_killed_between_its_stages_grows_the_first_no_further(
    material: Material, tmp_path: Path
) -> None:
    def kill_the_second(_: int, total: int) -> None:
        if total < 36:
            raise Killed

    with pytest.raises(Killed):
        fitted(material, trees=40, checkpoint=tmp_path / "trees", progress=kill_the_second)

    told, text = counted(material, tmp_path / "trees")

    assert told == list(range(1, 1 + len(told)))
    assert len(told) <= 4
    assert text == counted(material, None)[1]


@pytest.mark.parametrize("changed", ["seed", "weights", "rows", "trees", "shuffled"])
def test_a_run_of_other_material_does_not_go_on_with_its_trees(
    material: Material, tmp_path: Path, changed: str
) -> None:
    other = {
        "seed": replace(material, seed=2),
        "weights": replace(material, train_weights=material.train_weights * 2),
        "rows": replace(material, train=replace(material.train, labels=1 - material.train.labels)),
        "trees": material,
        "shuffled": replace(material, train=replace(material.train, shuffled=~material.train.shuffled)),
    }[changed]
    trees = 50 if changed == "trees" else 40
    begun(material, tmp_path / "trees")

    told, text = counted(other, tmp_path / "trees", trees=trees)

    assert told[0] == 1
    assert text == counted(other, None, trees=trees)[1]


def test_the_same_rows_have_the_same_fingerprint() -> None:
    assert rows(20).fingerprint == rows(20).fingerprint != rows(20, seed=2).fingerprint
