"""Publish a trained intent model: 8-bit weights, the manifest that serving checks, its card and its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from agent.understanding.features import VERSION as FEATURES
from agent.understanding.vocabulary import Vocabulary
from core.model_store import MADE_FAST, ModelVersion, publish
from finetune.intents.fitting import Cutting, ServedHead
from finetune.intents.heads import Linear

CARD = (Path(__file__).parent / "card.md").read_text("utf-8")


@dataclass(frozen=True)
class Trained:
    labels: tuple[str, ...]
    vocabulary: Vocabulary
    heads: Mapping[str, ServedHead]
    encoder: str
    """Whose embeddings the vector part reads."""
    cutting: Cutting | None
    """Of a shop's model: labels of one's own are one to a message."""
    figures: Mapping[str, object]
    facts: Mapping[str, object]
    """For the card: where from, how many."""


def pack(models: Path, name: str, trained: Trained, *, fast: bool = False) -> ModelVersion:
    """A new version of `models`/`name`, whole or not at all."""
    manifest: dict[str, Any] = {
        "labels": list(trained.labels),
        "encoder": trained.encoder,
        "features": FEATURES,
        MADE_FAST: fast,
        "heads": {name: {"threshold": head.threshold} for name, head in trained.heads.items()},
    }
    if trained.cutting:
        manifest["cutting"] = {"threshold": trained.cutting.threshold}
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
                arrays |= _bytes(f"{name}.{part}", linear)
    if trained.cutting:
        arrays |= _bytes("cutting", trained.cutting.words) | {"cutting.bias": trained.cutting.words.bias}
    return arrays


def _bytes(name: str, linear: Linear) -> dict[str, Any]:
    scale = np.maximum(np.abs(linear.weights).max(axis=0), 1e-9) / 127
    return {name: np.rint(linear.weights / scale).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}


def _card(folder: Path, version: str, trained: Trained) -> str:
    size = (folder / "model.npz").stat().st_size // 1000
    rows = "\n".join(_row(name, each) for name, each in trained.figures.items() if isinstance(each, Mapping))
    facts = {"version": version, "n_labels": len(trained.labels), "encoder": trained.encoder, "kilobytes": size}
    facts["vocabulary"] = len(trained.vocabulary)
    facts["cutting"] = _told_apart(trained.cutting)
    return CARD.format(figures=rows, **facts, **trained.facts)


def _told_apart(cutting: Cutting | None) -> str:
    if cutting is None:
        return ""
    return (
        "Whether a message may hold several wishes is told by a third model over the same words. Of held-out pairs of "
        f"messages joined by a comma, a stop or an and, {cutting.found:.3f} are found where {Cutting.SPARED} of the "
        "messages of one wish are let be; what is found is cut only if its parts want different things.\n"
    )


def _row(name: str, figures: Mapping[str, Any]) -> str:
    foreign = figures.get("out_of_scope") or {}
    shown = (
        *(figures["n"], _interval(figures["accuracy"]), figures["macro_f1"], figures["ece"]),
        *(foreign.get("auroc", "–"), _interval(foreign.get("recall_at_5_percent_rejected"))),
    )
    return f"| {name} | " + " | ".join(str(each) for each in shown) + " |"


def _interval(value: Sequence[float] | None) -> str:
    return "–" if value is None else f"{value[0]:.3f} [{value[1]:.3f}, {value[2]:.3f}]"
