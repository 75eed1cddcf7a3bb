"""Say what a message wants, with a calibrated probability for each intent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from agent.intents import INTENTS
from agent.understanding.features import SIZE, VERSION
from core.domain.intent import IntentName, IntentScore
from core.errors import Misconfigured
from core.model_store import ModelVersion

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Head:
    """A calibrated linear model over the hashed features and, when `vector` is there, the turn's embedding."""

    hashed: Floats
    """Shape (SIZE, labels)."""
    vector: Floats | None
    """Shape (dimensions, labels)."""
    bias: Floats
    threshold: float
    """Below this, the likeliest intent is not believed and the message is out of scope."""

    def probabilities(self, positions: npt.NDArray[np.int64], vector: Floats | None) -> Floats:
        logits = self.bias + self.hashed[positions].sum(axis=0, dtype=np.float32) / np.sqrt(max(len(positions), 1))
        if self.vector is not None and vector is not None:
            logits = logits + vector @ self.vector
        scaled = np.exp(logits - logits.max())
        return np.asarray(scaled / scaled.sum(), np.float32)


@dataclass(frozen=True)
class Scores:
    """How likely each intent is."""

    labels: tuple[IntentName, ...]
    each: tuple[float, ...]
    best: IntentScore
    """The likeliest, or out of scope when that is not likely enough to be believed."""
    out_of_scope: float
    """How foreign to the shop the message is, from 0 to 1."""

    def of(self, name: IntentName) -> float:
        return self.each[self.labels.index(name)]

    def ranked(self, most: int) -> list[IntentScore]:
        """The likeliest intents, best first."""
        places = sorted(range(len(self.each)), key=lambda place: -self.each[place])[:most]
        return [IntentScore(self.labels[place], self.each[place]) for place in places]


class Classifier:
    """Two heads trained apart: with the turn's embedding, and without it for parts of a message."""

    def __init__(
        self, labels: tuple[IntentName, ...], with_vector: Head, without_vector: Head, *, encoder: str
    ) -> None:
        self._labels = labels
        self._foreign = labels.index(IntentName.OUT_OF_SCOPE)
        self._with_vector = with_vector
        self._without_vector = without_vector
        self.encoder = encoder
        """Whose embeddings the first head was trained on; those of another mean nothing to it."""

    def scores(self, positions: npt.NDArray[np.int64], vector: Floats | None = None) -> Scores:
        head = self._without_vector if vector is None else self._with_vector
        each = [round(value, 4) for value in head.probabilities(positions, vector).tolist()]
        known = max(value for place, value in enumerate(each) if place != self._foreign)
        likeliest = max(range(len(each)), key=each.__getitem__)
        believed = likeliest == self._foreign or known >= head.threshold
        best = (self._labels[likeliest], each[likeliest]) if believed else (IntentName.OUT_OF_SCOPE, 1 - known)
        return Scores(self._labels, tuple(each), IntentScore(*best), out_of_scope=round(1 - known, 4))


def load_classifier(model: ModelVersion) -> Classifier:
    """Raises Misconfigured when the model was made for other intents or other features."""
    labels = tuple(str(label) for label in model.fact("labels"))
    wanted = {intent.name.value for intent in INTENTS}
    if set(labels) != wanted:
        raise Misconfigured(f"{model.folder} knows other intents than agent/intents: run `retailgenie train intents`")
    if model.fact("features") != VERSION:
        raise Misconfigured(f"{model.folder} was made for other features: run `retailgenie train intents`")
    facts = model.fact("heads")
    with np.load(model.path("model.npz")) as arrays:
        heads = [_head(arrays, name, facts[name]) for name in ("with_vector", "without_vector")]
    return Classifier(tuple(IntentName(label) for label in labels), *heads, encoder=str(model.fact("encoder")))


def _head(arrays: Any, name: str, facts: dict[str, float]) -> Head:
    hashed = _scaled(arrays, f"{name}.hashed")
    if hashed.shape[0] != SIZE:
        raise Misconfigured("the intent model was made for other features: run `retailgenie train intents`")
    vector = _scaled(arrays, f"{name}.vector") if f"{name}.vector" in arrays else None
    bias = np.asarray(arrays[f"{name}.bias"], np.float32)
    return Head(hashed, vector, bias, float(facts["threshold"]))


def _scaled(arrays: Any, name: str) -> Floats:
    """Weights are kept as 8-bit numbers with one scale a label."""
    return np.asarray(arrays[name], np.float32) * np.asarray(arrays[f"{name}.scale"], np.float32)
