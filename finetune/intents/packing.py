"""Publish a trained intent model: 8-bit weights, the manifest that serving checks, its card and its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from agent.understanding.features import VERSION as FEATURES
from agent.understanding.vocabulary import Vocabulary
from core.model_store import ModelVersion, publish
from finetune.intents.heads import Linear

CARD = (Path(__file__).parent / "card.md").read_text("utf-8")


@dataclass(frozen=True)
class ServedHead:
    """The words' part and, where there is one, the embedding's; their sum is calibrated."""

    words: Linear
    vector: Linear | None
    threshold: float


@dataclass(frozen=True)
class Trained:
    labels: tuple[str, ...]
    vocabulary: Vocabulary
    heads: Mapping[str, ServedHead]
    encoder: str
    """Whose embeddings the vector part reads."""
    figures: Mapping[str, object]
    facts: Mapping[str, object]
    """For the card: where from, how many."""


def pack(models: Path, name: str, trained: Trained) -> ModelVersion:
    """A new version of `models`/`name`, whole or not at all."""
    manifest = {
        "labels": list(trained.labels),
        "encoder": trained.encoder,
        "features": FEATURES,
        "heads": {name: {"threshold": head.threshold} for name, head in trained.heads.items()},
    }
    return publish(
        models,
        name,
        lambda folder: np.savez_compressed(folder / "model.npz", allow_pickle=False, **_arrays(trained)),
        manifest=manifest,
        metrics=trained.figures,
        card=lambda folder, version: _card(folder, version, trained),
    )


def _arrays(trained: Trained) -> dict[str, Any]:
    """The vocabulary, and weights of shape (features, labels) as int8 with one scale a label."""
    arrays: dict[str, Any] = {"hashes": trained.vocabulary.hashes, "rarity": trained.vocabulary.rarity}
    for name, head in trained.heads.items():
        arrays[f"{name}.bias"] = head.words.bias + (head.vector.bias if head.vector else 0)
        for part, linear in (("words", head.words), ("vector", head.vector)):
            if linear is not None:
                scale = np.maximum(np.abs(linear.weights).max(axis=0), 1e-9) / 127
                arrays[f"{name}.{part}"] = np.rint(linear.weights / scale).astype(np.int8)
                arrays[f"{name}.{part}.scale"] = scale.astype(np.float32)
    return arrays


def _card(folder: Path, version: str, trained: Trained) -> str:
    size = (folder / "model.npz").stat().st_size // 1000
    rows = "\n".join(_row(name, each) for name, each in trained.figures.items() if isinstance(each, Mapping))
    facts = {"version": version, "n_labels": len(trained.labels), "encoder": trained.encoder, "kilobytes": size}
    facts["vocabulary"] = len(trained.vocabulary)
    return CARD.format(figures=rows, **facts, **trained.facts)


def _row(name: str, figures: Mapping[str, Any]) -> str:
    foreign = figures.get("out_of_scope") or {}
    shown = (
        *(figures["n"], _interval(figures["accuracy"]), figures["macro_f1"], figures["ece"]),
        *(foreign.get("auroc", "–"), _interval(foreign.get("recall_at_5_percent_rejected"))),
    )
    return f"| {name} | " + " | ".join(str(each) for each in shown) + " |"


def _interval(value: Sequence[float] | None) -> str:
    return "–" if value is None else f"{value[0]:.3f} [{value[1]:.3f}, {value[2]:.3f}]"
