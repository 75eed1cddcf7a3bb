"""An Encoder that needs no model: words hashed into a unit vector, and a count of the passes made."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt


class HashEncoder:
    """Texts that share words are near to each other; nothing else is meant."""

    name = "hash"
    dimensions = 384

    def __init__(self) -> None:
        self.passes = 0

    async def encode(self, text: str) -> npt.NDArray[np.float32]:
        self.passes += 1
        return _vector(text, self.dimensions)

    def encode_many(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        return np.asarray([_vector(text, self.dimensions) for text in texts], dtype=np.float32)


def _vector(text: str, dimensions: int) -> npt.NDArray[np.float32]:
    counts = np.full(dimensions, 1e-3)
    for word in text.casefold().split():
        counts[crc32(word.encode()) % dimensions] += 1
    unit: npt.NDArray[np.float32] = (counts / np.linalg.norm(counts)).astype(np.float32)
    return unit
