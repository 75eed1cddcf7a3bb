"""Put a trained intent model into its version folder: 8-bit weights, a manifest that serving checks, a model card."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from agent.understanding.features import SIZE
from finetune.intents.heads import Fitted

VERSION = "v1"

_CARD = """# Intent classifier {version}

| | |
|---|---|
| What it does | A message to one of {n_labels} intents with a calibrated probability |
| How | Two multinomial logistic regressions: hashed words and letters with the sentence embedding, and without it |
| Words | folded to sound, so that Devanagari and romanised wordings meet; the shop's values stand for their kind |
| Trained on | {seeds} wordings in {families} families, written for this project (`agent/intents/`), and nothing else |
| Widened | to {rows} rows: placeholders filled, slips, shorthand, courtesies, romanised Devanagari |
| Embeddings | `{encoder}` |
| Licence | Apache-2.0, as the project |
| Size | {kilobytes} kB; weights 8-bit with one scale a label |
| Refuses | a changed file, other intents than `agent/intents/` |

Held-out figures: {folds}-fold over whole families, on the seeds as written: each is judged by a model that saw no
wording of its idea in any language, which is harder than a stranger's message. Files that others wrote are measured
by `retailgenie eval intents`. The shipped weights are fitted on every family.

| | with embedding | without |
|---|---|---|
| accuracy | {with_accuracy} | {without_accuracy} |
| macro F1 | {with_macro_f1} | {without_macro_f1} |
| calibration error | {with_ece} | {without_ece} |
| temperature | {with_temperature} | {without_temperature} |
| out-of-scope threshold | {with_threshold} | {without_threshold} |
| out-of-scope AUROC | {with_auroc} | {without_auroc} |

Rebuild: `retailgenie train intents` (training environment; `make train MODEL=intents` makes it).
"""


@dataclass(frozen=True)
class TrainedHead:
    fitted: Fitted
    temperature: float
    threshold: float
    figures: Mapping[str, float]


def pack(
    out: Path, *, labels: Sequence[str], heads: Mapping[str, TrainedHead], encoder: str, facts: Mapping[str, object]
) -> Path:
    """Writes `out`/VERSION, whole or not at all."""
    folder = out / VERSION
    fresh = out / f".{VERSION}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    arrays = {key: array for name, head in heads.items() for key, array in _arrays(name, head.fitted).items()}
    np.savez_compressed(fresh / "model.npz", **arrays)
    manifest = {
        "name": "intents",
        "version": VERSION,
        "labels": list(labels),
        "encoder": encoder,
        "sha256": hashlib.sha256((fresh / "model.npz").read_bytes()).hexdigest(),
        "heads": {name: {"temperature": h.temperature, "threshold": h.threshold} for name, h in heads.items()},
        "figures": {name: dict(h.figures) for name, h in heads.items()},
    }
    (fresh / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
    (fresh / "card.md").write_text(_card(fresh, labels, heads, encoder, facts), "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    return folder


def _arrays(name: str, fitted: Fitted) -> dict[str, Any]:
    """Shapes (features, labels); the embedding's rows apart from the hashed ones."""
    arrays: dict[str, Any] = {f"{name}.bias": fitted.bias}
    parts = {"hashed": fitted.weights[:, :SIZE], "vector": fitted.weights[:, SIZE:]}
    for part, weights in parts.items():
        if weights.shape[1]:
            scale = np.maximum(np.abs(weights).max(axis=1), 1e-9) / 127
            arrays[f"{name}.{part}"] = np.rint(weights / scale[:, None]).astype(np.int8).T
            arrays[f"{name}.{part}.scale"] = scale.astype(np.float32)
    return arrays


def _card(
    folder: Path, labels: Sequence[str], heads: Mapping[str, TrainedHead], encoder: str, facts: Mapping[str, object]
) -> str:
    figures: dict[str, object] = {}
    for name, short in (("with_vector", "with"), ("without_vector", "without")):
        head = heads[name]
        figures |= {f"{short}_{key}": f"{value:.3f}" for key, value in head.figures.items()}
        figures |= {f"{short}_temperature": head.temperature, f"{short}_threshold": head.threshold}
    kilobytes = (folder / "model.npz").stat().st_size // 1000
    return _CARD.format(version=VERSION, n_labels=len(labels), encoder=encoder, kilobytes=kilobytes, **facts, **figures)
