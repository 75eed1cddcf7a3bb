"""Fit the two linear heads of the intent classifier, and find out on held-out families how far to believe them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from agent.understanding.features import SIZE

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

FOLDS = 4
STRENGTH = 10.0
"""Inverse of the regularisation; 30 is half a point to a point worse on held-out families."""
VECTOR_WEIGHT = 0.5
"""How much of the embedding stands beside the hashed features; whole, it is .3 to .5 points worse."""


@dataclass(frozen=True)
class Fitted:
    weights: Floats
    """Shape (labels, features)."""
    bias: Floats

    def logits(self, matrix: Any) -> Floats:
        return np.asarray(matrix @ self.weights.T + self.bias, np.float32)

    def served(self) -> Fitted:
        """The same model for embeddings as the encoder gives them, with VECTOR_WEIGHT in its weights."""
        scale = np.ones(self.weights.shape[1], np.float32)
        scale[SIZE:] = VECTOR_WEIGHT
        return Fitted(self.weights * scale, self.bias)


def design_matrix(positions: Sequence[Ints], vectors: Floats | None) -> Any:
    """Rows of the hashed features, each scaled to unit length, with VECTOR_WEIGHT of the embedding beside them."""
    from scipy import sparse

    lengths = np.asarray([max(len(p), 1) for p in positions])
    values = np.repeat(1 / np.sqrt(lengths), [len(p) for p in positions]).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum([len(p) for p in positions])])
    hashed = sparse.csr_matrix((values, np.concatenate(positions), starts), shape=(len(positions), SIZE))
    return (
        hashed if vectors is None else sparse.hstack([hashed, sparse.csr_matrix(vectors * VECTOR_WEIGHT)], format="csr")
    )


def fit(matrix: Any, labels: Ints, weights: Floats) -> Fitted:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-3)
    model.fit(matrix, labels, sample_weight=weights)
    return Fitted(np.asarray(model.coef_, np.float32), np.asarray(model.intercept_, np.float32))


def held_out_logits(matrix: Any, labels: Ints, weights: Floats, families: Ints) -> Floats:
    """Each row's logits from a model that never saw its family."""
    from sklearn.model_selection import StratifiedGroupKFold

    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=7)
    found = np.zeros((len(labels), int(labels.max()) + 1), np.float32)
    for train, test in folds.split(matrix, labels, families):
        found[test] = fit(matrix[train], labels[train], weights[train]).logits(matrix[test])
    return found


def best_temperature(logits: Floats, labels: Ints) -> float:
    """The temperature under which the held-out rows are likeliest."""
    tried = np.geomspace(0.3, 4.0, 60)
    losses = [-float(np.mean(np.log(softmax(logits / t)[np.arange(len(labels)), labels] + 1e-12))) for t in tried]
    return round(float(tried[int(np.argmin(losses))]), 3)


def softmax(logits: Floats) -> Floats:
    scaled = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(scaled / scaled.sum(axis=1, keepdims=True), np.float32)


def calibration_error(probabilities: Floats, labels: Ints, bins: int = 10) -> float:
    """Expected calibration error over equal-width bins of confidence."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    edges = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(right[edges == b].mean() - confidence[edges == b].mean()) * (edges == b).mean() for b in set(edges)]
    return float(sum(gaps))
