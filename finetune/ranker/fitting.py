"""Grow LightGBM's trees in two stages, checkpointed so that a killed run goes on where it was.

The first stage learns the chance of a click (log loss), the second the order within each search (lambdarank). Order
alone leaves scores of different searches without a common scale; chances alone weigh the top of a list no more than its
end (finetune/LOG.md has the figures).
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from finetune.ranker.rows import Floats, Ints, Rows
from finetune.run import key_of
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

    def key(self, trees: int) -> str:
        """Changes with anything that decides how trees grow: those of another key are not gone on with."""
        weights = [hashlib.sha256(each.tobytes()).hexdigest() for each in (self.train_weights, self.valid_weights)]
        rows = [self.train.fingerprint, self.valid.fingerprint]
        return key_of(rows, weights, self.seed, trees, BOTH, CLICKS, ORDER, FIRST, PATIENCE, NAMES)


@dataclass(frozen=True)
class Kept:
    """A folder for the trees so far; None keeps nothing."""

    folder: Path | None

    def read(self, name: str) -> Any:
        """None where nothing was kept."""
        import lightgbm

        if self.folder is None or not (self.folder / name).exists():
            return None
        return lightgbm.Booster(model_file=str(self.folder / name))

    def keep(self, name: str, booster: Any) -> None:
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self.folder / f"{name}.new"
        booster.save_model(str(fresh), num_iteration=booster.current_iteration())
        fresh.rename(self.folder / name)


@dataclass(frozen=True)
class Stage:
    name: str
    parameters: dict[str, Any]
    trees: int
    """At most."""
    kept: Kept
    progress: Told | None


def fitted(material: Material, *, trees: int, checkpoint: Path | None = None, progress: Told | None = None) -> Any:
    """The booster. `checkpoint` is a folder for what is grown so far, under the key of the material; it is gone at the
    end, with what other runs left there.
    """
    first = max(int(trees * FIRST), 1)
    kept = Kept(checkpoint / material.key(trees) if checkpoint else None)
    clicks = _stage(material, Stage("clicks", CLICKS, first, kept, progress), None)
    found = _stage(material, Stage("order", ORDER, max(trees - first, 1), kept, progress), clicks)
    if checkpoint is not None:
        shutil.rmtree(checkpoint, ignore_errors=True)
    return found


def _stage(material: Material, stage: Stage, base: Any) -> Any:
    """On top of `base`: as it was kept when it ended, or grown on from the trees that were kept of it."""
    whole = stage.kept.read(f"{stage.name}-whole")
    if whole is None:
        before = stage.kept.read(stage.name) or base
        grown = (before.num_trees() if before else 0) - (base.num_trees() if base else 0)
        whole = _grown(material, stage, before, grown) if grown < stage.trees else before
        stage.kept.keep(f"{stage.name}-whole", whole)
    return whole


def _grown(material: Material, stage: Stage, before: Any, grown: int) -> Any:
    """Up to the tree after which the searches to stop by gain no more; `grown`: how many `before` has of this stage."""
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
        num_boost_round=stage.trees - grown,
        valid_sets=[valid],
        init_model=before,
        callbacks=[lightgbm.early_stopping(PATIENCE, verbose=False), _told(stage, grown)],
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


def _told(stage: Stage, grown: int) -> Callable[[Any], None]:
    def told(environment: Any) -> None:
        done = grown + environment.iteration - environment.begin_iteration + 1
        if stage.progress is not None:
            stage.progress(done, stage.trees)
        if done % CHECKPOINT_EVERY == 0:
            stage.kept.keep(stage.name, environment.model)

    told.order = 10  # type: ignore[attr-defined]  # LightGBM sorts its callbacks by it
    return told
