"""Train the intent classifier from the seed wordings of `agent/intents` and write it with its card.

Run in the training environment: `python -m finetune.intents.train --out models/intents` (`retailgenie train intents`).
Deterministic: the same seeds, lexicon and encoder give the same weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from agent.intents import INTENTS
from agent.understanding.embedding import readable
from core.domain.intent import IntentName
from core.settings import load_settings
from finetune.intents.dataset import Row, hashed_positions, make_rows
from finetune.intents.heads import (
    FOLDS,
    Floats,
    Ints,
    best_temperature,
    calibration_error,
    design_matrix,
    fit,
    held_out_logits,
    softmax,
)
from finetune.intents.packing import TrainedHead, pack
from retrieval.encoder import load_encoder

SEED = 11
LABELS = tuple(intent.name.value for intent in INTENTS)
FOREIGN = LABELS.index(IntentName.OUT_OF_SCOPE.value)
MOST_LOST = 0.05
"""Share of held-out shop messages that the out-of-scope threshold may turn away wrongly."""


def train(out: Path) -> dict[str, object]:
    """Writes the model and returns its held-out figures."""
    rows = make_rows(seed=SEED)
    _say(f"{len(rows)} rows from {sum(row.is_seed for row in rows)} seeds in {rows[-1].family} families")
    encoder = load_encoder(load_settings())
    vectors = encoder.encode_many([row.text for row in rows])
    vectors = np.stack([readable(row.text, vector) for row, vector in zip(rows, vectors, strict=True)])
    _say("embedded")
    positions = hashed_positions([row.text for row in rows])
    _say("features read")
    heads = {
        "with_vector": _head(design_matrix(positions, vectors), rows),
        "without_vector": _head(design_matrix(positions, None), rows),
    }
    facts = {
        "seeds": sum(row.is_seed for row in rows),
        "families": rows[-1].family,
        "rows": len(rows),
        "folds": FOLDS,
    }
    folder = pack(out, labels=LABELS, heads=heads, encoder=encoder.name, facts=facts)
    return {"out": str(folder), **facts, **{name: dict(head.figures) for name, head in heads.items()}}


def _head(matrix: object, rows: Sequence[Row]) -> TrainedHead:
    labels = np.asarray([LABELS.index(row.intent) for row in rows])
    families = np.asarray([row.family for row in rows])
    weights = _weights(rows)
    seeds = np.asarray([row.is_seed for row in rows])
    logits, truth = held_out_logits(matrix, labels, weights, families)[seeds], labels[seeds]
    temperature = best_temperature(logits, truth)
    probabilities = softmax(logits / temperature)
    threshold = _threshold(probabilities, truth)
    figures = _figures(probabilities, truth, threshold)
    _say(json.dumps(figures))
    return TrainedHead(fit(matrix, labels, weights).served(), temperature, threshold, figures)


def _weights(rows: Sequence[Row]) -> Floats:
    """Every wording weighs the same however often it was widened; rare intents a little more."""
    per_family = Counter(row.family for row in rows)
    per_intent = Counter(row.intent for row in rows)
    typical = np.median(list(per_intent.values()))
    widened = [(typical / per_intent[row.intent]) ** 0.5 * (20 / per_family[row.family]) ** 0.25 for row in rows]
    return np.asarray(widened, np.float32)


def _threshold(probabilities: Floats, truth: Ints) -> float:
    """The highest that turns away no more than MOST_LOST of the shop's own messages that were classed rightly."""
    known = np.delete(probabilities, FOREIGN, axis=1).max(axis=1)
    right = (truth != FOREIGN) & (probabilities.argmax(axis=1) == truth)
    return round(float(np.quantile(known[right], MOST_LOST)), 3)


def _figures(probabilities: Floats, truth: Ints, threshold: float) -> dict[str, float]:
    from sklearn.metrics import f1_score, roc_auc_score

    known = np.delete(probabilities, FOREIGN, axis=1).max(axis=1)
    predicted = np.where(known < threshold, FOREIGN, probabilities.argmax(axis=1))
    return {
        "accuracy": round(float((predicted == truth).mean()), 4),
        "macro_f1": round(float(f1_score(truth, predicted, average="macro")), 4),
        "ece": round(calibration_error(probabilities, truth), 4),
        "auroc": round(float(roc_auc_score(truth == FOREIGN, 1 - known)), 4),
    }


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201  # progress of a long command


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("models/intents"))
    print(json.dumps(train(parser.parse_args().out)))  # noqa: T201  # the command's last line


if __name__ == "__main__":
    main()
