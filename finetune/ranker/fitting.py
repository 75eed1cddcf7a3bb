"""Fit LightGBM's lambdarank on the rows, checkpointed so that a killed run goes on where it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from finetune.ranker.rows import Floats, Rows
from retrieval.rank.features import FEATURES, NAMES

GAINS = (0, 1, 3, 7)
"""What a card is worth that was seen, clicked, carted, bought; of grades 2^grade - 1, which is the same."""
CHECKPOINT_EVERY = 20

PARAMETERS: dict[str, Any] = {
    "objective": "lambdarank",
    "metric": "ndcg",
    "eval_at": [10],
    "lambdarank_truncation_level": 30,
    "lambdarank_norm": False,
    "num_leaves": 12,
    "learning_rate": 0.1,
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


def fitted(
    train: Rows,
    valid: Rows,
    *,
    weights: tuple[Floats, Floats],
    trees: int,
    seed: int,
    checkpoint: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Any:
    """The booster, stopped where the validation searches no longer gain by another tree."""
    import lightgbm

    before = _before(checkpoint)
    best = lightgbm.train(
        {**PARAMETERS, "seed": seed, "label_gain": _gains(train, valid), "num_threads": _threads(train)},
        _dataset(train, weights[0]),
        num_boost_round=max(trees - (before.num_trees() if before else 0), 1),
        valid_sets=[_dataset(valid, weights[1])],
        init_model=before,
        callbacks=[
            lightgbm.early_stopping(25, verbose=False),
            _told(checkpoint, trees, progress),
        ],
    )
    text = best.model_to_string(num_iteration=best.best_iteration)
    if checkpoint is not None:
        checkpoint.unlink(missing_ok=True)
    return lightgbm.Booster(model_str=text)


def _dataset(rows: Rows, weights: Floats) -> Any:
    import lightgbm

    return lightgbm.Dataset(
        rows.features.astype(np.float64),
        rows.labels,
        weight=weights,
        group=rows.lists,
        feature_name=list(NAMES),
        free_raw_data=False,
    )


def _threads(rows: Rows) -> int:
    """A second thread waits more than it works on few rows."""
    return 2 if len(rows.labels) > 30_000 else 1


def _gains(*rows: Rows) -> list[int]:
    most = max((int(each.labels.max(initial=0)) for each in rows), default=0)
    return [2**grade - 1 for grade in range(max(most, 3) + 1)]


def _before(checkpoint: Path | None) -> Any:
    import lightgbm

    if checkpoint is None or not checkpoint.exists():
        return None
    return lightgbm.Booster(model_file=str(checkpoint))


def _told(checkpoint: Path | None, trees: int, progress: Callable[[int, int], None] | None) -> Callable[[Any], None]:
    def told(environment: Any) -> None:
        done = environment.iteration + 1
        if progress is not None:
            progress(done, trees)
        if checkpoint is not None and done % CHECKPOINT_EVERY == 0:
            fresh = checkpoint.with_suffix(".new")
            environment.model.save_model(str(fresh), num_iteration=environment.model.current_iteration())
            fresh.rename(checkpoint)

    told.order = 10  # type: ignore[attr-defined]  # LightGBM sorts its callbacks by it
    return told
