"""Grow LightGBM's trees in two stages, checkpointed so that a killed run goes on where it was.

The first stage learns the chance of a click (log loss), the second the order within each search (lambdarank). Order
alone leaves scores of different searches without a common scale; chances alone weigh the top of a list no more than its
end (finetune/LOG.md has the figures).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from finetune.ranker.rows import Floats, Ints, Rows
from retrieval.rank.features import FEATURES, NAMES

CHECKPOINT_EVERY = 20
PATIENCE = 25
"""Trees without a gain on the searches to stop by, after which a stage ends."""
FIRST = 0.9
"""Share of the trees that the first stage may grow."""

BOTH: dict[str, Any] = {
    "num_leaves": 8,
    "learning_rate": 0.15,
    "min_data_in_leaf": 60,
    "lambda_l2": 5.0,
    "feature_fraction": 0.8,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "monotone_constraints": [feature.rising for feature in FEATURES],
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}
CLICKS: dict[str, Any] = {"objective": "binary", "metric": "auc"}
ORDER: dict[str, Any] = {
    "objective": "lambdarank",
    "metric": "ndcg",
    "eval_at": [10],
    "lambdarank_truncation_level": 30,
    "lambdarank_norm": False,
}

Told = Callable[[int, int], None]


@dataclass(frozen=True)
class Material:
    """What both stages learn from and stop by, with the weights that undo the places' bias."""

    train: Rows
    valid: Rows
    train_weights: Floats
    valid_weights: Floats
    seed: int


@dataclass(frozen=True)
class Stage:
    """`folder` holds its trees so far; None keeps nothing."""

    parameters: dict[str, Any]
    trees: int
    name: str
    folder: Path | None

    def grown_so_far(self) -> Any:
        """None for a stage of which nothing was kept."""
        import lightgbm

        if self.folder is None or not (self.folder / self.name).exists():
            return None
        return lightgbm.Booster(model_file=str(self.folder / self.name))

    def keep(self, booster: Any) -> None:
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self.folder / f"{self.name}.new"
        booster.save_model(str(fresh), num_iteration=booster.current_iteration())
        fresh.rename(self.folder / self.name)


def fitted(material: Material, *, trees: int, checkpoint: Path | None = None, progress: Told | None = None) -> Any:
    """The booster. `checkpoint` is a folder for what is grown so far of the same material; it is gone at the end."""
    first = max(int(trees * FIRST), 1)
    clicks, order = Stage(CLICKS, first, "clicks", checkpoint), Stage(ORDER, trees - first, "order", checkpoint)
    before = order.grown_so_far() or _grown(material, clicks, clicks.grown_so_far(), progress)
    found = _grown(material, order, before, progress)
    if checkpoint is not None:
        shutil.rmtree(checkpoint, ignore_errors=True)
    return found


def _grown(material: Material, stage: Stage, before: Any, progress: Told | None) -> Any:
    """On top of what was grown before, up to the tree after which the searches to stop by gain no more."""
    import lightgbm

    graded = stage.parameters is ORDER
    rows = (material.train, material.valid)
    own = {"label_gain": _gains(*rows)} if graded else {}
    train, valid = (
        _dataset(each, weights, graded=graded)
        for each, weights in zip(rows, (material.train_weights, material.valid_weights), strict=True)
    )
    booster = lightgbm.train(
        {**BOTH, **stage.parameters, **own, "seed": material.seed, "num_threads": _threads(material.train)},
        train,
        num_boost_round=max(stage.trees, 1),
        valid_sets=[valid],
        init_model=before,
        callbacks=[lightgbm.early_stopping(PATIENCE, verbose=False), _told(stage, progress)],
    )
    return lightgbm.Booster(model_str=booster.model_to_string(num_iteration=booster.best_iteration))


def _dataset(rows: Rows, weights: Floats, *, graded: bool) -> Any:
    import lightgbm

    labels: Ints = rows.labels if graded else (rows.labels > 0).astype(np.int64)
    return lightgbm.Dataset(
        rows.features.astype(np.float64),
        labels,
        weight=weights,
        group=rows.lists if graded else None,
        feature_name=list(NAMES),
        free_raw_data=False,
    )


def _threads(rows: Rows) -> int:
    """A second thread waits more than it works on few rows."""
    return 2 if len(rows.labels) > 30_000 else 1


def _gains(*rows: Rows) -> list[int]:
    """2^grade - 1: seen 0, clicked 1, carted 3, bought 7."""
    most = max((int(each.labels.max(initial=0)) for each in rows), default=0)
    return [2**grade - 1 for grade in range(max(most, 3) + 1)]


def _told(stage: Stage, progress: Told | None) -> Callable[[Any], None]:
    def told(environment: Any) -> None:
        done = environment.iteration - environment.begin_iteration + 1
        if progress is not None:
            progress(done, stage.trees)
        if done % CHECKPOINT_EVERY == 0:
            stage.keep(environment.model)

    told.order = 10  # type: ignore[attr-defined]  # LightGBM sorts its callbacks by it
    return told
