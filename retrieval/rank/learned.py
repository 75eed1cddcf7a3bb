"""Rank by a model that was learned from what shoppers chose: gradient-boosted trees over the features of `features`.

What shoppers choose says nothing of a catalogue in which nobody has bought or clicked anything yet: the rules rank it,
unless the model was learned where that was not known either, from judges.
(Measured on Chorus, electronics without ratings or sales: NDCG@10 .60 by the trees, .76 by fusion and by the rules.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isnan
from typing import Any

import numpy as np
import numpy.typing as npt

from core.errors import Misconfigured
from core.model_store import ModelVersion
from retrieval.rank.candidate import Asked, Candidate, Ranked, Ranker
from retrieval.rank.features import FEATURES, NAMES, matrix
from retrieval.rank.rules import RuleRanker

NAME = "ranker"
BOOSTER = "trees.txt"

HELPFUL = frozenset(f.name for f in FEATURES if f.rising == 1) - {"taste_price"}
"""Features that are 0 where there is nothing of them."""

KNOWS_SALES = "knows_sales"
"""Key of the manifest: whether sales or clicks stood among what the model learned from."""
SHOPPERS_WORK = [NAMES.index("popularity"), NAMES.index("click_rate")]

Floats = npt.NDArray[np.float64]


class LearnedRanker:
    """Shares one booster, which is read-only, between threads."""

    def __init__(self, booster: Any, name: str, *, otherwise: Ranker | None) -> None:
        """`otherwise` ranks what comes from a catalogue without a sale or a click; None: the trees do that too."""
        self._booster = booster
        self._otherwise = otherwise
        self.name = name

    @classmethod
    def open(cls, version: ModelVersion) -> LearnedRanker:
        """Raises Misconfigured for a model of other features, or whose trees cannot be read."""
        features = tuple(version.fact("features"))
        if features != NAMES:
            raise Misconfigured(_mismatch(version, features))
        import lightgbm

        text = version.path(BOOSTER).read_text("utf-8")
        try:
            booster = lightgbm.Booster(model_str=text)
        except lightgbm.basic.LightGBMError as error:
            raise Misconfigured(f"{version.folder / BOOSTER} holds no trees: run `retailgenie train ranker`") from error
        if tuple(booster.feature_name()) != NAMES:
            raise Misconfigured(_mismatch(version, tuple(booster.feature_name())))
        otherwise = RuleRanker() if version.manifest.get(KNOWS_SALES, True) else None
        return cls(booster, f"{NAME}-{version.version}", otherwise=otherwise)

    def rank(self, candidates: Sequence[Candidate], asked: Asked) -> list[Ranked]:
        if not candidates:
            return []
        rows = matrix(candidates, asked)
        if self._otherwise is not None and np.isnan(rows[:, SHOPPERS_WORK]).all():
            return self._otherwise.rank(candidates, asked)
        ids = [candidate.facts.product_id for candidate in candidates]
        best = sorted(zip(self.scores(rows).tolist(), ids, rows, strict=True), key=lambda each: (-each[0], each[1]))
        return [Ranked(product_id, score, row=row) for score, product_id, row in best]

    def scores(self, rows: npt.NDArray[np.float32]) -> Floats:
        """All rows in one call on one thread: workers share the cores."""
        found: Floats = self._booster.predict(rows, num_threads=1)
        return found

    def explained(self, ranked: Sequence[Ranked]) -> list[Ranked]:
        """Each feature's part in a score by TreeSHAP (Lundberg et al. 2018)."""
        rows = [each.row for each in ranked if each.row is not None]
        if len(rows) < len(ranked) or not rows:
            return list(ranked)
        parts: Floats = self._booster.predict(np.stack(rows), num_threads=1, pred_contrib=True)[:, :-1]
        return [_explained(each, row, own) for each, row, own in zip(ranked, rows, parts, strict=True)]


def _explained(ranked: Ranked, row: npt.NDArray[np.float32], parts: Floats) -> Ranked:
    """Its known features by name, what each added under "+name", and those that added most first."""
    values = dict(zip(NAMES, row.tolist(), strict=True))
    added = dict(zip(NAMES, parts.tolist(), strict=True))
    features: Mapping[str, float] = {
        **{name: round(value, 4) for name, value in values.items() if not isnan(value)},
        **{f"+{name}": round(part, 4) for name, part in added.items()},
    }
    speaking = (name for name in NAMES if added[name] > 0 and _says_something(name, values[name]))
    return replace(ranked, features=features, reasons=tuple(sorted(speaking, key=lambda name: -added[name])), row=None)


def _says_something(name: str, value: float) -> bool:
    """Of what may only help, none of it is no reason, however the model counts it."""
    return not isnan(value) and (value > 0 or name not in HELPFUL)


def _mismatch(version: ModelVersion, features: Sequence[str]) -> str:
    odd = sorted(set(features) ^ set(NAMES))
    what = f"differing in {', '.join(odd)}" if odd else "in another order"
    return f"{version.folder} was trained on other features, {what}: run `retailgenie train ranker`"
