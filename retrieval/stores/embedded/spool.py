"""Collect (key, row, weight) triples on disk and turn them into lists of rows by key, in bounded memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from numpy.lib.format import open_memmap

_TRIPLE = np.dtype([("key", "<u4"), ("row", "<u4"), ("weight", "<f4")])

_CHUNK = 4_000_000
"""Triples sorted at a time: about 100 MB."""


@dataclass(frozen=True, slots=True)
class Lists:
    """`rows[starts[key]:starts[key + 1]]` are the rows of a key in rising order, their weights beside them."""

    starts: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]


class Spool:
    """Takes triples whose rows rise; keeps few in memory."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._part = folder / f"{name}.part"
        self._file = self._part.open("wb")
        self._numbers: dict[str, int] = {}
        self._clear()

    @property
    def keys(self) -> list[str]:
        """By number."""
        return list(self._numbers)

    def number(self, key: str) -> int:
        """The key's number, given when it is first asked for."""
        return self._numbers.setdefault(key, len(self._numbers))

    def add(self, key: str, row: int, weight: float = 1.0) -> None:
        self._keys.append(self.number(key))
        self._rows.append(row)
        self._weights.append(weight)

    def flush(self) -> None:
        """Writes to disk what was added since the last time."""
        triples = np.empty(len(self._keys), _TRIPLE)
        triples["key"], triples["row"], triples["weight"] = self._keys, self._rows, self._weights
        triples.tofile(self._file)
        self._clear()

    def lists(self) -> Lists:
        """Ends the spool: `<name>_rows.npy` and `<name>_weights.npy` hold the lists, which are writable here."""
        self.flush()
        self._file.close()
        lists = self._sorted(np.memmap(self._part, _TRIPLE, mode="r") if self._part.stat().st_size else _NONE)
        self._part.unlink()
        return lists

    def _clear(self) -> None:
        self._keys, self._rows, self._weights = array("I"), array("I"), array("f")

    def _sorted(self, triples: npt.NDArray[np.void]) -> Lists:
        """A counting sort by key, a chunk at a time; equal keys keep their order."""
        starts = np.zeros(len(self._numbers) + 1, np.int64)
        for chunk in _chunks(triples):
            starts[1:] += np.bincount(chunk["key"], minlength=len(self._numbers))
        np.cumsum(starts, out=starts)
        rows: npt.NDArray[np.int32] = self._array("rows", np.int32, len(triples))
        weights: npt.NDArray[np.float32] = self._array("weights", np.float32, len(triples))
        free = starts[:-1].copy()
        for chunk in _chunks(triples):
            order = np.argsort(chunk["key"], kind="stable")
            places = _places(chunk["key"][order], free)
            rows[places], weights[places] = chunk["row"][order], chunk["weight"][order]
        return Lists(starts, rows, weights)

    def _array(self, name: str, dtype: type, size: int) -> npt.NDArray[Any]:
        path = self._folder / f"{self._name}_{name}.npy"
        if size == 0:
            np.save(path, np.empty(0, dtype))
            return np.empty(0, dtype)
        mapped: npt.NDArray[Any] = open_memmap(path, mode="w+", dtype=dtype, shape=(size,))
        return mapped


_NONE = np.empty(0, _TRIPLE)


def _chunks(triples: npt.NDArray[np.void]) -> Iterator[npt.NDArray[np.void]]:
    return (triples[at : at + _CHUNK] for at in range(0, len(triples), _CHUNK))


def _places(keys: npt.NDArray[np.uint32], free: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each of the sorted keys' triples goes; `free`, the next place of every key, moves on."""
    first = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    counts = np.diff(np.r_[first, len(keys)])
    places = np.repeat(free[keys[first]] - first, counts) + np.arange(len(keys))
    free[keys[first]] += counts
    return places
