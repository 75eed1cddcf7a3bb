"""Fit the linear parts of the intent classifier, and weigh them against each other on messages they never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from agent.understanding.features import SIZE

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

STRENGTH_HASHED, STRENGTH_VECTOR = 10.0, 30.0
"""Inverse of the regularisation."""


@dataclass(frozen=True)
class Linear:
    """Logits = features @ weights + bias."""

    weights: Floats
    """Shape (features, labels)."""
    bias: Floats

    def logits(self, matrix: Any) -> Floats:
        return np.asarray(matrix @ self.weights + self.bias, np.float32)

    def times(self, factor: float) -> Linear:
        return Linear(self.weights * np.float32(factor), self.bias * np.float32(factor))


@dataclass(frozen=True)
class Blend:
    """How far each part is believed; found on held-out messages, so that the sum is calibrated as it stands."""

    hashed: float
    vector: float


def hashed_matrix(positions: Sequence[Ints]) -> Any:
    """Rows of hashed features, each scaled to unit length, shape (rows, SIZE)."""
    from scipy import sparse

    lengths = np.asarray([max(len(p), 1) for p in positions])
    values = np.repeat(1 / np.sqrt(lengths), [len(p) for p in positions]).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum([len(p) for p in positions])])
    return sparse.csr_matrix((values, np.concatenate(positions), starts), shape=(len(positions), SIZE))


def fit(matrix: Any, labels: Ints, weights: Floats, strength: float) -> Linear:
    """Multinomial logistic regression; `weights` are by row."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=strength, max_iter=300, tol=1e-3)
    model.fit(matrix, labels, sample_weight=weights)
    coefficients, bias = model.coef_, model.intercept_
    if len(bias) == 1:
        coefficients, bias = np.vstack([-coefficients, coefficients]) / 2, np.concatenate([-bias, bias]) / 2
    return Linear(np.asarray(coefficients.T, np.float32), np.asarray(bias, np.float32))


def weighed(hashed: Floats, vector: Floats | None, labels: Ints) -> Blend:
    """The weights under which the held-out labels are likeliest: blending and temperature in one."""
    from scipy.optimize import minimize

    def loss(logs: npt.NDArray[np.float64]) -> float:
        factors = np.exp(logs)
        logits = factors[0] * hashed if vector is None else factors[0] * hashed + factors[1] * vector
        return -float(np.mean(np.log(softmax(logits)[np.arange(len(labels)), labels] + 1e-12)))

    start = np.zeros(1 if vector is None else 2)
    found = np.exp(minimize(loss, start, method="Nelder-Mead", options={"xatol": 1e-3, "fatol": 1e-6}).x)
    return Blend(float(found[0]), 0.0 if vector is None else float(found[1]))


def softmax(logits: Floats) -> Floats:
    scaled = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(scaled / scaled.sum(axis=1, keepdims=True), np.float32)
