"""The features that a classifier knows, each with how rare it is: a message to its places and their shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]

LEAST = 3
"""Messages that must have had a feature before it is known."""


@dataclass(frozen=True)
class Vocabulary:
    hashes: Hashes
    """Of the features, ascending, each once."""
    rarity: Floats
    """Inverse document frequency, smoothed: 1 + ln((1 + messages) / (1 + messages that have it))."""

    def __len__(self) -> int:
        return len(self.hashes)

    def weighed(self, hashes: Hashes) -> tuple[npt.NDArray[np.int64], Floats]:
        """Places of the known ones among distinct `hashes`, and their rarities scaled to unit length together."""
        places = np.minimum(np.searchsorted(self.hashes, hashes), max(len(self) - 1, 0))
        places = places[self.hashes[places] == hashes] if len(self) else places[:0]
        rarity = self.rarity[places]
        length = max(float(np.sqrt(rarity @ rarity)), 1e-9)
        return places, (rarity / length).astype(np.float32)


def learned_vocabulary(messages: Sequence[Hashes]) -> Vocabulary:
    """Of the distinct features of each message, those that LEAST of the messages have."""
    hashes, counts = np.unique(np.concatenate(messages), return_counts=True)
    kept = counts >= min(LEAST, len(messages))
    rarity = 1 + np.log((1 + len(messages)) / (1 + counts[kept]))
    return Vocabulary(hashes[kept].astype(np.uint32), rarity.astype(np.float32))
