"""Fit both parts of an intent model, and choose on held-out messages how far each is believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from agent.understanding.features import VERSION as FEATURES
from agent.understanding.vocabulary import Hashes, Vocabulary, learned_vocabulary
from finetune.intents.dataset import weights
from finetune.intents.figures import threshold, truth_of
from finetune.intents.heads import (
    STRENGTH_VECTOR,
    STRENGTH_WORDS,
    Blend,
    Floats,
    Ints,
    Linear,
    fit,
    matrix_of,
    softmax,
    weighed,
)
from finetune.intents.messages import Message, key_of_messages
from finetune.run import Arrays, Run, key_of, say

HARD, ROUNDS = 1.5, 2
"""How much more a message weighs that others do not teach; the parts that messages are divided into to find them."""
Pair = tuple[Sequence[Hashes], Sequence[Hashes]]
"""Features of messages of one wish, and of several."""


@dataclass(frozen=True)
class Seen:
    """Messages with what the model sees of them."""

    messages: Sequence[Message]
    hashes: Sequence[Hashes]
    vectors: Floats
    """Shape (messages, dimensions)."""

    def __add__(self, other: Seen) -> Seen:
        messages, hashes = [*self.messages, *other.messages], [*self.hashes, *other.hashes]
        return Seen(messages, hashes, np.concatenate([self.vectors, other.vectors]))


@dataclass(frozen=True)
class Parts:
    """Words and vector, each fitted by itself."""

    vocabulary: Vocabulary
    words: Linear
    vector: Linear

    def of_words(self, seen: Seen) -> Floats:
        return self.words.logits(matrix_of(self.vocabulary, seen.hashes))

    def of_vectors(self, seen: Seen) -> Floats:
        return self.vector.logits(seen.vectors)

    def told(self, seen: Seen, blend: Blend) -> Floats:
        """Probabilities, shape (messages, labels)."""
        logits = self.of_words(seen) * np.float32(blend.words)
        return softmax(logits + self.of_vectors(seen) * np.float32(blend.vector) if blend.vector else logits)


@dataclass(frozen=True)
class ServedHead:
    """The words' part and, where there is one, the embedding's; their sum is calibrated."""

    words: Linear
    vector: Linear | None
    threshold: float


@dataclass(frozen=True)
class Cutting:
    """Tells whether a message holds several wishes."""

    words: Linear
    """One column: above `threshold` it may be cut."""
    threshold: float
    found: float
    """Share of held-out joined messages that are above it."""

    SPARED: ClassVar[float] = 0.9
    """Share of held-out messages of one wish that are below it; what is above is cut only if its parts say so too."""


@dataclass(frozen=True)
class Choice:
    """What was chosen on held-out messages for one head."""

    blend: Blend
    threshold: float
    """Below it a message is not believed to be the shop's."""

    def head(self, parts: Parts) -> ServedHead:
        vector = parts.vector.times(self.blend.vector) if self.blend.vector else None
        return ServedHead(parts.words.times(self.blend.words), vector, self.threshold)


def fit_parts(seen: Seen, labels: Sequence[str], run: Run, *, encoder: str) -> Parts:
    """A finished fit is kept for resuming."""
    say(f"fitting on {len(seen.messages):,} rows")
    vocabulary, truth = learned_vocabulary(seen.hashes), truth_of(seen.messages, labels)
    by_row = weights(seen.messages, labels)[truth]

    def made() -> Arrays:
        matrix = matrix_of(vocabulary, seen.hashes)
        harder = by_row * _hardness(matrix, truth, by_row, [message.family for message in seen.messages])
        words = fit(matrix, truth, harder, STRENGTH_WORDS)
        vector = fit(seen.vectors, truth, harder, STRENGTH_VECTOR)
        return {"words": words.weights, "words.bias": words.bias, "vector": vector.weights, "vector.bias": vector.bias}

    found = run.step("fit", key_of(key_of_messages(seen.messages), encoder, FEATURES), made)
    linear = {name: Linear(found[name], found[f"{name}.bias"]) for name in ("words", "vector")}
    return Parts(vocabulary, linear["words"], linear["vector"])


def _hardness(matrix: Any, truth: Ints, by_row: Floats, families: Sequence[str]) -> Floats:
    """By row, HARD where a model that learned from other families alone tells it wrongly, else 1."""
    from sklearn.model_selection import GroupKFold

    found = np.ones(len(truth), np.float32)
    if len(set(families)) < ROUNDS:
        return found
    for others, held_out in GroupKFold(ROUNDS).split(matrix, groups=families):
        learned = np.unique(truth[others])
        if len(learned) > 1:
            logits = fit(matrix[others], truth[others], by_row[others], STRENGTH_WORDS).logits(matrix[held_out])
            found[held_out[learned[logits.argmax(axis=1)] != truth[held_out]]] = HARD
    return found


def fit_cutting(vocabulary: Vocabulary, learned: Pair, held_out: Pair) -> Cutting:
    """From messages of one wish and of several."""
    matrices = [matrix_of(vocabulary, [*one, *several]) for one, several in (learned, held_out)]
    truths = [np.repeat([0, 1], [len(one), len(several)]) for one, several in (learned, held_out)]
    both = fit(matrices[0], truths[0], np.ones(len(truths[0]), np.float32), STRENGTH_WORDS)
    words = Linear(both.weights[:, 1:] - both.weights[:, :1], both.bias[1:] - both.bias[:1])
    logits = words.logits(matrices[1]).ravel()
    cut = float(np.quantile(logits[truths[1] == 0], Cutting.SPARED))
    return Cutting(words, cut, float((logits[truths[1] == 1] >= cut).mean()))


def choices(parts: Parts, held_out: Seen, labels: Sequence[str]) -> Mapping[str, Choice]:
    """For the head that has the turn's vector, and for the one that has none."""
    truth, words, vectors = truth_of(held_out.messages, labels), parts.of_words(held_out), parts.of_vectors(held_out)
    blends = {"with_vector": weighed(words, vectors, truth), "without_vector": weighed(words, None, truth)}
    return {
        name: Choice(blend, threshold(parts.told(held_out, blend), truth, labels)) for name, blend in blends.items()
    }
