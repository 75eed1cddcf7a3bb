"""Scores of one label a row: accuracy, F1, confusion, and how well a score tells one label from the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


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


def confusion(truth: Sequence[str], predicted: Sequence[str]) -> dict[str, dict[str, int]]:
    """True label to predicted label to rows, most rows first."""
    found: dict[str, Counter[str]] = {}
    for true, said in zip(truth, predicted, strict=True):
        found.setdefault(true, Counter())[said] += 1
    return {true: dict(found[true].most_common()) for true in sorted(found)}


def auroc(scores: Sequence[float], positive: Sequence[bool]) -> float | None:
    """How often a positive row scores above a negative one, ties counting half; None without both kinds."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    n_positive = sum(positive)
    n_negative = len(positive) - n_positive
    if not n_positive or not n_negative:
        return None
    rank_sum, place = 0.0, 0
    while place < len(order):
        end = place
        while end < len(order) and scores[order[end]] == scores[order[place]]:
            end += 1
        shared = (place + end + 1) / 2
        rank_sum += shared * sum(positive[order[i]] for i in range(place, end))
        place = end
    return (rank_sum - n_positive * (n_positive + 1) / 2) / (n_positive * n_negative)
