"""Fit the linear parts of the intent classifier, and weigh them against each other on messages they never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from agent.understanding.vocabulary import Hashes, Vocabulary

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

STRENGTH_WORDS, STRENGTH_VECTOR = 10.0, 30.0
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

    words: float
    vector: float


def matrix_of(vocabulary: Vocabulary, messages: Sequence[Hashes]) -> Any:
    """Rows of known features weighed as serving weighs them, shape (messages, features of the vocabulary)."""
    from scipy import sparse

    found = [vocabulary.weighed(hashes) for hashes in messages]
    starts = np.cumsum([0, *(len(places) for places, _ in found)])
    places, shares = (np.concatenate(column) for column in zip(*found, strict=True))
    return sparse.csr_matrix((shares, places, starts), shape=(len(messages), len(vocabulary)))


def fit(matrix: Any, labels: Ints, weights: Floats, strength: float) -> Linear:
    """Multinomial logistic regression; `weights` are by row."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=strength, max_iter=400, tol=1e-4)
    model.fit(matrix, labels, sample_weight=weights)
    coefficients, bias = model.coef_, model.intercept_
    if len(bias) == 1:
        coefficients, bias = np.vstack([-coefficients, coefficients]) / 2, np.concatenate([-bias, bias]) / 2
    return Linear(np.asarray(coefficients.T, np.float32), np.asarray(bias, np.float32))


def weighed(words: Floats, vector: Floats | None, labels: Ints) -> Blend:
    """The weights under which the held-out labels are likeliest: blending and temperature in one."""
    from scipy.optimize import minimize

    def loss(logs: npt.NDArray[np.float64]) -> float:
        factors = np.exp(logs)
        logits = factors[0] * words if vector is None else factors[0] * words + factors[1] * vector
        return -float(np.mean(np.log(softmax(logits)[np.arange(len(labels)), labels] + 1e-12)))

    start = np.zeros(1 if vector is None else 2)
    found = np.exp(minimize(loss, start, method="Nelder-Mead", options={"xatol": 1e-3, "fatol": 1e-6}).x)
    return Blend(float(found[0]), 0.0 if vector is None else float(found[1]))


def softmax(logits: Floats) -> Floats:
    scaled = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(scaled / scaled.sum(axis=1, keepdims=True), np.float32)
