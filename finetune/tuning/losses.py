"""Losses that sentence-transformers does not bring, in the form that it trains with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import torch

SCALE = 20.0
"""Unit vectors are so short that a linear layer over them could not be sure of anything."""


class LabelLoss(torch.nn.Module):  # type: ignore[misc]  # torch is not in the environment that is type-checked
    """Cross-entropy of a linear layer over the unit vector, rare labels weighing more."""

    def __init__(self, model: Any, weights: Sequence[float], *, smoothing: float) -> None:
        super().__init__()
        self.model = model
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(model.get_embedding_dimension(), len(weights))
        self.register_buffer("weights", torch.tensor(weights, dtype=torch.float32))
        self._smoothing = smoothing

    def logits(self, features: dict[str, Any]) -> Any:
        return self.head(self.drop(self.model(features)["sentence_embedding"]) * SCALE)

    def forward(self, sentence_features: Iterable[dict[str, Any]], labels: Any) -> Any:
        (features,) = sentence_features
        return torch.nn.functional.cross_entropy(
            self.logits(features).float(), labels, weight=self.weights, label_smoothing=self._smoothing
        )


class LikenessLoss(torch.nn.Module):  # type: ignore[misc]  # torch is not in the environment that is type-checked
    """How far vectors have turned away from given ones: `weight` times the mean of 1 - cosine."""

    def __init__(self, model: Any, *, weight: float) -> None:
        super().__init__()
        self.model = model
        self._weight = weight

    def forward(self, sentence_features: Iterable[dict[str, Any]], labels: Any) -> Any:
        (features,) = sentence_features
        vectors = self.model(features)["sentence_embedding"].float()
        return self._weight * (1 - torch.nn.functional.cosine_similarity(vectors, labels.float())).mean()
