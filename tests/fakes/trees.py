"""A small ranker, really trained in a moment, and published as any other."""

from __future__ import annotations

from pathlib import Path

import lightgbm
import numpy as np

from core.model_store import ModelVersion, publish
from retrieval.rank.features import FEATURES, NAMES
from retrieval.rank.learned import BOOSTER, KNOWS_SALES, NAME


def some_trees(wants: str = "rating", *, also: str = "fused") -> lightgbm.Booster:
    """Trees that put high values of two features first, the first of them before the other."""
    chance = np.random.default_rng(0)
    rows = chance.random((2000, len(NAMES)))
    liked = 2 * rows[:, NAMES.index(wants)] + rows[:, NAMES.index(also)] > 1.5
    parameters = {
        "objective": "regression",
        "num_leaves": 8,
        "verbosity": -1,
        "num_threads": 1,
        "monotone_constraints": [feature.rising for feature in FEATURES],
    }
    return lightgbm.train(parameters, lightgbm.Dataset(rows, liked, feature_name=list(NAMES)), 20)


def a_ranker(
    models: Path, *, wants: str = "rating", features: tuple[str, ...] = NAMES, knows_sales: bool = True
) -> ModelVersion:
    """Published under a folder of models; `features` and `knows_sales`: what its manifest says it was trained on."""
    text = some_trees(wants).model_to_string()

    def fill(folder: Path) -> None:
        (folder / BOOSTER).write_text(text, "utf-8")

    facts = {"features": list(features), KNOWS_SALES: knows_sales}
    return publish(models, NAME, fill, manifest=facts, metrics={}, card=lambda *_: "# Ranker\n")
