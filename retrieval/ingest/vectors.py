"""Encode passages to a file, reusing vectors of passages that were encoded before: for an earlier product of the same
build, by a build that was interrupted, or for an earlier generation.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.ports import Encoder
from retrieval.stores.embedded.layout import VECTORS

DIGESTS = "digests.u64"

REMEMBERED = 200_000
"""Passages of one build whose vectors are found again; of 44,446 real products a quarter reads as an earlier one."""

Vector = npt.NDArray[np.float32]


class KnownVectors:
    """Vectors by the digest of their passage, from files of earlier work."""

    def __init__(self, dimensions: int) -> None:
        self._dimensions = dimensions
        self._digests: list[npt.NDArray[np.uint64]] = []
        self._orders: list[npt.NDArray[np.intp]] = []
        self._vectors: list[Vector] = []

    def learn(self, folder: Path) -> None:
        """Takes what whole vectors a folder holds; a last one that was cut short is left out."""
        digests = _mapped(folder / DIGESTS, np.dtype(np.uint64))
        vectors = _mapped(folder / VECTORS, np.dtype(np.float32))
        count = min(len(digests), len(vectors) // self._dimensions)
        if count:
            order = np.argsort(digests[:count], kind="stable")
            self._digests.append(digests[:count][order])
            self._orders.append(order)
            self._vectors.append(vectors[: count * self._dimensions].reshape(count, self._dimensions))

    def find(self, digest: np.uint64) -> Vector | None:
        for digests, order, vectors in zip(self._digests, self._orders, self._vectors, strict=True):
            place = int(np.searchsorted(digests, digest))
            if place < len(digests) and digests[place] == digest:
                return np.asarray(vectors[order[place]])
        return None


class VectorFile:
    """Appends the vectors of passages, in their order, with their digests beside them."""

    def __init__(self, folder: Path, encoder: Encoder, known: KnownVectors) -> None:
        self._encoder = encoder
        self._known = known
        self._vectors = (folder / VECTORS).open("w+b")
        self._digests = (folder / DIGESTS).open("wb")
        self._rows: dict[int, int] = {}
        self._written = 0
        self.encoded = 0

    def append(self, passages: Sequence[str]) -> None:
        digests = [_digest(passage) for passage in passages]
        vectors = np.empty((len(passages), self._encoder.dimensions), np.float32)
        new: dict[int, list[int]] = {}
        for row, digest in enumerate(digests):
            if (vector := self._before(digest)) is None:
                new.setdefault(digest, []).append(row)
            else:
                vectors[row] = vector
        if new:
            made = self._encoder.encode_many([passages[rows[0]] for rows in new.values()])
            for rows, vector in zip(new.values(), made, strict=True):
                vectors[rows] = vector
        self.encoded += len(new)
        self._remember(new)
        self._write(vectors, np.array(digests, np.uint64))

    def close(self) -> None:
        self._vectors.close()
        self._digests.close()

    def _before(self, digest: int) -> Vector | None:
        row = self._rows.get(digest)
        if row is None:
            return self._known.find(np.uint64(digest))
        size = self._encoder.dimensions * 4
        return np.frombuffer(os.pread(self._vectors.fileno(), size, row * size), np.float32)

    def _remember(self, new: Mapping[int, Sequence[int]]) -> None:
        """Where in the file each new passage's vector stands."""
        for digest, rows in islice(new.items(), REMEMBERED - len(self._rows)):
            self._rows[digest] = self._written + rows[0]

    def _write(self, vectors: Vector, digests: npt.NDArray[np.uint64]) -> None:
        """Vectors reach the disk before the digests that vouch for them."""
        vectors.tofile(self._vectors)
        self._vectors.flush()
        digests.tofile(self._digests)
        self._digests.flush()
        self._written += len(vectors)


def _digest(passage: str) -> int:
    return int.from_bytes(hashlib.blake2b(passage.encode(), digest_size=8).digest(), "little")


def _mapped(path: Path, dtype: np.dtype[Any]) -> npt.NDArray[Any]:
    """Empty when the file is missing or holds nothing whole."""
    size = path.stat().st_size // dtype.itemsize if path.exists() else 0
    return np.memmap(path, dtype, mode="r", shape=(size,)) if size else np.empty(0, dtype)
