"""Seeded chance: every choice of the maker is drawn from a stream that its own key names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")


def stream(seed: int, *key: object) -> Random:
    """A generator of its own for this seed and key, the same in every process and order of making."""
    name = "/".join(map(str, (seed, *key)))
    return Random(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big"))


def weighted(chance: Random, weights: Mapping[T, float]) -> T:
    """One key, drawn by weight."""
    return chance.choices(list(weights), weights=list(weights.values()))[0]


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """`total` split in whole parts as near to the weights as can be (largest remainder)."""
    scale = total / sum(weights)
    parts = [int(weight * scale) for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda i: (parts[i] - weights[i] * scale, i))
    for i in by_rest[: total - sum(parts)]:
        parts[i] += 1
    return parts


def several(chance: Random, weights: Mapping[T, float], count: int) -> list[T]:
    """Up to `count` different keys, each drawn by weight from those left."""
    left = dict(weights)
    chosen: list[T] = []
    while left and len(chosen) < count:
        key = weighted(chance, left)
        chosen.append(key)
        del left[key]
    return chosen


class Wheel:
    """Draws indexes by fixed weights, many times, in log time each."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._sums = list(accumulate(weights))

    def draw(self, chance: Random) -> int:
        return chance.choices(range(len(self._sums)), cum_weights=self._sums)[0]
