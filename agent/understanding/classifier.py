"""Say what a message wants, with a calibrated probability for each intent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from agent.intents import INTENTS
from agent.understanding.features import VERSION
from agent.understanding.vocabulary import Hashes, Vocabulary
from core.domain.intent import IntentName, IntentScore
from core.errors import Misconfigured
from core.model_store import ModelVersion

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """Kept as 8-bit numbers with one scale a label: a quarter of what floats would take."""

    each: npt.NDArray[np.int8]
    """Shape (rows, labels)."""
    scale: Floats

    def of(self, rows: npt.NDArray[np.int64] | slice, values: Floats) -> Floats:
        """The rows' weights times their values, summed, shape (labels,)."""
        return np.asarray(values @ self.each[rows].astype(np.float32) * self.scale, np.float32)


@dataclass(frozen=True)
class Head:
    """A calibrated linear model over words and letters and, when `vector` is there, the turn's embedding."""

    words: Weights
    """A row a feature of the vocabulary."""
    vector: Weights | None
    """A row a dimension."""
    bias: Floats
    threshold: float
    """Below this, the likeliest intent is not believed and the message is out of scope."""

    def probabilities(self, places: npt.NDArray[np.int64], shares: Floats, vector: Floats | None) -> Floats:
        logits = self.bias + self.words.of(places, shares)
        if self.vector is not None and vector is not None:
            logits = logits + self.vector.of(slice(None), vector)
        scaled = np.exp(logits - logits.max())
        return np.asarray(scaled / scaled.sum(), np.float32)


class Several(StrEnum):
    """How surely a message holds wishes of different kinds."""

    NO = "no"
    PERHAPS = "perhaps"
    PLAINLY = "plainly"


_PLAINLY = 1.5
"""Log-odds: four and a half to one."""


@dataclass(frozen=True)
class Cutting:
    """Whether a message may hold several wishes."""

    words: Weights
    """One column."""
    bias: Floats
    threshold: float


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
        self,
        labels: tuple[IntentName, ...],
        vocabulary: Vocabulary,
        with_vector: Head,
        without_vector: Head,
        cutting: Cutting,
        *,
        encoder: str,
    ) -> None:
        self._labels = labels
        self._foreign = labels.index(IntentName.OUT_OF_SCOPE)
        self._vocabulary = vocabulary
        self._with_vector = with_vector
        self._without_vector = without_vector
        self._cutting = cutting
        self.encoder = encoder
        """Whose embeddings the first head was trained on; those of another mean nothing to it."""

    def scores(self, hashes: Hashes, vector: Floats | None = None) -> Scores:
        """Of a message's features (`Features.hashes`) and, where it is at hand, its unit vector."""
        head = self._without_vector if vector is None else self._with_vector
        places, shares = self._vocabulary.weighed(hashes)
        each = [round(value, 4) for value in head.probabilities(places, shares, vector).tolist()]
        known = max(value for place, value in enumerate(each) if place != self._foreign)
        likeliest = max(range(len(each)), key=each.__getitem__)
        believed = likeliest == self._foreign or known >= head.threshold
        best = (self._labels[likeliest], each[likeliest]) if believed else (IntentName.OUT_OF_SCOPE, 1 - known)
        return Scores(self._labels, tuple(each), IntentScore(*best), out_of_scope=round(1 - known, 4))

    def several(self, hashes: Hashes) -> Several:
        """Whether a message, of these features without any talk's, holds wishes of different kinds."""
        words = self._cutting.words.of(*self._vocabulary.weighed(hashes))
        logit = float((words + self._cutting.bias)[0])
        if logit < self._cutting.threshold:
            return Several.NO
        return Several.PLAINLY if logit >= _PLAINLY else Several.PERHAPS


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
        vocabulary = Vocabulary(arrays["hashes"], np.asarray(arrays["rarity"], np.float32))
        heads = {name: _head(arrays, name, facts[name], vocabulary) for name in ("with_vector", "without_vector")}
        threshold = float(model.fact("cutting")["threshold"])
        cutting = Cutting(_weights(arrays, "cutting"), np.asarray(arrays["cutting.bias"], np.float32), threshold)
    names = tuple(IntentName(label) for label in labels)
    return Classifier(names, vocabulary, **heads, cutting=cutting, encoder=str(model.fact("encoder")))


def _head(arrays: Any, name: str, facts: dict[str, float], vocabulary: Vocabulary) -> Head:
    words = _weights(arrays, f"{name}.words")
    if len(words.each) != len(vocabulary):
        raise Misconfigured("the intent model does not fit its own vocabulary: run `retailgenie train intents`")
    vector = _weights(arrays, f"{name}.vector") if f"{name}.vector" in arrays else None
    return Head(words, vector, np.asarray(arrays[f"{name}.bias"], np.float32), float(facts["threshold"]))


def _weights(arrays: Any, name: str) -> Weights:
    return Weights(np.asarray(arrays[name], np.int8), np.asarray(arrays[f"{name}.scale"], np.float32))
