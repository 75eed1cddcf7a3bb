"""Scores of one label a row: accuracy, F1, confusion, and how well a score tells one label from the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evals.scorers.interval import Floats, Interval, bootstrap_figure


@dataclass(frozen=True, slots=True)
class Quality:
    """Precision, recall and F1 of one class; None where nothing was predicted or nothing was there."""

    precision: float | None
    recall: float | None
    f1: float | None
    n: int
    """How many rows truly are of the class."""

    @classmethod
    def of(cls, *, right: int, predicted: int, true: int) -> Quality:
        precision = right / predicted if predicted else None
        recall = right / true if true else None
        f1 = 2 * right / (predicted + true) if predicted + true else None
        return cls(precision, recall, f1, true)

    def figures(self) -> dict[str, float | int | None]:
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1, "n": self.n}


def per_label(truth: Sequence[str], predicted: Sequence[str]) -> dict[str, Quality]:
    """Every label that is true or predicted somewhere, in alphabetical order."""
    right = Counter(t for t, p in zip(truth, predicted, strict=True) if t == p)
    true, said = Counter(truth), Counter(predicted)
    return {
        label: Quality.of(right=right[label], predicted=said[label], true=true[label])
        for label in sorted(true.keys() | said.keys())
    }


def macro_f1(qualities: dict[str, Quality]) -> float | None:
    """The mean F1 of the labels that truly occur."""
    found = [quality.f1 or 0.0 for quality in qualities.values() if quality.n]
    return sum(found) / len(found) if found else None


def macro_f1_interval(truth: Sequence[str], predicted: Sequence[str]) -> Interval | None:
    """Over rows drawn again; a label that a draw has no row of counts in none of its mean."""
    labels = sorted({*truth, *predicted})
    true, said = _one_hot(truth, labels), _one_hot(predicted, labels)

    def mean_f1(weights: Floats) -> Floats:
        n_true, n_said, n_right = weights @ true, weights @ said, weights @ (true * said)
        f1 = 2 * n_right / np.maximum(n_true + n_said, 1.0)
        occurs = n_true > 0
        found: Floats = np.where(occurs, f1, 0.0).sum(axis=1) / np.maximum(occurs.sum(axis=1), 1)
        return found

    return bootstrap_figure(len(truth), mean_f1)


def _one_hot(rows: Sequence[str], labels: Sequence[str]) -> Floats:
    places = {label: place for place, label in enumerate(labels)}
    found = np.zeros((len(rows), len(labels)))
    found[np.arange(len(rows)), [places[row] for row in rows]] = 1.0
    return found


def confusion(truth: Sequence[str], predicted: Sequence[str]) -> dict[str, dict[str, int]]:
    """True label to predicted label to rows, most rows first."""
    found: dict[str, Counter[str]] = {}
    for true, said in zip(truth, predicted, strict=True):
        found.setdefault(true, Counter())[said] += 1
    return {true: dict(found[true].most_common()) for true in sorted(found)}


def most_confused(truth: Sequence[str], predicted: Sequence[str], most: int) -> list[tuple[str, str, int]]:
    """True label, what was told instead, and how often; the most frequent first."""
    pairs = Counter((true, said) for true, said in zip(truth, predicted, strict=True) if true != said)
    return [(true, said, count) for (true, said), count in sorted(pairs.items(), key=lambda e: (-e[1], e[0]))[:most]]


def auroc(scores: Sequence[float], positive: Sequence[bool]) -> float | None:
    """How often a positive row scores above a negative one, ties counting half; None without both kinds.

    By Mann and Whitney's U, which is that count.
    """
    from scipy.stats import mannwhitneyu

    above = [score for score, is_positive in zip(scores, positive, strict=True) if is_positive]
    below = [score for score, is_positive in zip(scores, positive, strict=True) if not is_positive]
    if not above or not below:
        return None
    return float(mannwhitneyu(above, below, method="asymptotic").statistic) / (len(above) * len(below))
