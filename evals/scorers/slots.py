"""Scores of slots: every (slot, value) of a row counts, a value ruled out as a slot of its own ("not.colour")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from evals.scorers.labels import Quality

Pair = tuple[str, str]


def pairs_of(slots: Mapping[str, object]) -> set[Pair]:
    """The (slot, value) pairs of a row in the contract's form; text case-folded, lists as several."""
    found: set[Pair] = set()
    for name, value in slots.items():
        if name == "not" and isinstance(value, Mapping):
            found |= {(f"not.{slot}", each) for slot, each in pairs_of(value)}
        else:
            found |= {(name, _text(each)) for each in _values(value)}
    return found


def _values(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return " ".join(str(value).casefold().split())
    return f"{value:g}"


def micro(truth: Sequence[set[Pair]], predicted: Sequence[set[Pair]]) -> Quality:
    right = sum(len(t & p) for t, p in zip(truth, predicted, strict=True))
    return Quality.of(right=right, predicted=sum(map(len, predicted)), true=sum(map(len, truth)))


def per_slot(truth: Sequence[set[Pair]], predicted: Sequence[set[Pair]]) -> dict[str, Quality]:
    right, said, true = Counter[str](), Counter[str](), Counter[str]()
    for true_pairs, said_pairs in zip(truth, predicted, strict=True):
        right.update(slot for slot, _ in true_pairs & said_pairs)
        said.update(slot for slot, _ in said_pairs)
        true.update(slot for slot, _ in true_pairs)
    return {
        slot: Quality.of(right=right[slot], predicted=said[slot], true=true[slot])
        for slot in sorted(true.keys() | said.keys())
    }
