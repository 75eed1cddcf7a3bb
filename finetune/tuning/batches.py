"""Batches of texts of like length: little of a step goes into padding, and short messages train three times faster."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from typing import Any

from sentence_transformers.sampler import DefaultBatchSampler

POOL = 40
"""Batches drawn at random together, which are then parted by length."""


class ByLength(DefaultBatchSampler):  # type: ignore[misc]  # sentence-transformers is not in the environment that is type-checked
    """Random batches in which no text stands twice: to a ranking loss the rest of a batch are wrong answers."""

    def __init__(self, dataset: Any, batch_size: int, drop_last: bool, **rest: Any) -> None:
        super().__init__(dataset, batch_size=batch_size, drop_last=drop_last, **rest)
        texts = [name for name in dataset.column_names if isinstance(dataset[0][name], str)]
        self._rows = list(zip(*(dataset[name] for name in texts), strict=True))
        self._lengths = [sum(len(text) for text in row) for row in self._rows]
        self._size = batch_size
        self._round = 0

    def __len__(self) -> int:
        return math.ceil(len(self._rows) / self._size)

    def set_epoch(self, epoch: int) -> None:
        self._round = epoch

    def __iter__(self) -> Iterator[list[int]]:
        draw = random.Random(f"{self.seed}:{self._round}")
        places = list(range(len(self._rows)))
        draw.shuffle(places)
        batches = []
        for start in range(0, len(places), POOL * self._size):
            pool = sorted(places[start : start + POOL * self._size], key=self._lengths.__getitem__)
            batches += self._parted(pool)
        draw.shuffle(batches)
        yield from batches[: len(self)]

    def _parted(self, pool: Sequence[int]) -> list[list[int]]:
        """In order of length; a row whose text is in the batch already waits for the next."""
        batches, waiting = [], list(pool)
        while waiting:
            batch, seen, later = list[int](), set[str](), list[int]()
            for place in waiting:
                row = self._rows[place]
                if len(batch) < self._size and not seen.intersection(row):
                    batch.append(place)
                    seen.update(row)
                else:
                    later.append(place)
            batches.append(batch)
            waiting = later
        return batches
