"""How good a classifier is on labelled messages it never saw: each figure with its interval."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from evals.scorers.calibration import calibration_error
from evals.scorers.interval import Interval, bootstrap
from finetune.intents.dataset import is_foreign
from finetune.intents.heads import Floats, Ints
from finetune.intents.messages import Message

REJECTED = 0.05
"""Share of the shop's messages that are turned away where recall of foreign ones is measured."""
LOST = 0.02
"""Share of the shop's messages that the served threshold may turn away, of those that were told rightly."""


def figures(probabilities: Floats, messages: Sequence[Message], labels: Sequence[str]) -> dict[str, object]:
    """Accuracy with its interval, by language as well, macro F1, calibration, and how foreign messages are told."""
    from sklearn.metrics import f1_score

    truth = truth_of(messages, labels)
    told = probabilities.argmax(axis=1)
    right = told == truth
    return {
        "n": len(messages),
        "accuracy": _rounded(bootstrap(right.tolist())),
        "by_language": {language: _rounded(each) for language, each in _by_language(right, messages).items()},
        "macro_f1": round(float(f1_score(truth, told, average="macro", labels=_taught(truth))), 4),
        "ece": _ece(probabilities, right),
        **_of_foreign(probabilities, truth, messages, labels),
    }


def _ece(probabilities: Floats, right: Ints) -> float | None:
    error = calibration_error(probabilities.max(axis=1).tolist(), right.astype(float).tolist())
    return round(error.mean, 4) if error else None


def truth_of(messages: Sequence[Message], labels: Sequence[str]) -> Ints:
    """Place of each message's label; -1 for a foreign one that the model has no label for: the threshold tells it."""
    places = {label: place for place, label in enumerate(labels)}
    return np.asarray([places.get(message.intent, -1) for message in messages], np.int64)


def _taught(truth: Ints) -> list[int]:
    return sorted({place for place in truth.tolist() if place >= 0})


def known(probabilities: Floats, labels: Sequence[str]) -> Floats:
    """How surely each message is one of the shop's: the likeliest of its labels."""
    ours = [place for place, label in enumerate(labels) if not is_foreign(label)]
    return np.asarray(probabilities[:, ours].max(axis=1), np.float32)


def threshold(probabilities: Floats, truth: Ints, labels: Sequence[str], lost: float = LOST) -> float:
    """The highest that turns away no more than `lost` of the shop's messages that were told rightly."""
    ours = np.asarray([place >= 0 and not is_foreign(labels[place]) for place in truth])
    right = ours & (probabilities.argmax(axis=1) == truth)
    return round(float(np.quantile(known(probabilities, labels)[right], lost)), 3) if right.any() else 0.0


def _of_foreign(
    probabilities: Floats, truth: Ints, messages: Sequence[Message], labels: Sequence[str]
) -> dict[str, object]:
    from sklearn.metrics import roc_auc_score

    foreign = np.asarray([is_foreign(message.intent) for message in messages])
    if not foreign.any() or foreign.all():
        return {"in_scope_accuracy": None, "out_of_scope": None}
    sure, told = known(probabilities, labels), probabilities.argmax(axis=1)
    cut = float(np.quantile(sure[~foreign], REJECTED))
    return {
        "in_scope_accuracy": _rounded(bootstrap((told == truth)[~foreign].tolist())),
        "out_of_scope": {
            "auroc": round(float(roc_auc_score(foreign, -sure)), 4),
            "recall_at_5_percent_rejected": _rounded(bootstrap((sure[foreign] < cut).tolist())),
        },
    }


def _by_language(right: Ints, messages: Sequence[Message]) -> Mapping[str, Interval | None]:
    rows: dict[str, list[float]] = defaultdict(list)
    for is_right, message in zip(right.tolist(), messages, strict=True):
        rows[message.language or "unknown"].append(float(is_right))
    return {language: bootstrap(rows[language]) for language in sorted(rows)}


def _rounded(interval: Interval | None) -> list[float] | None:
    """Mean, and where it lies with 95 % certainty."""
    return None if interval is None else [round(each, 4) for each in (interval.mean, interval.low, interval.high)]
