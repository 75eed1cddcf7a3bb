"""Make the small choices that set two products of one category apart, the same way for the same seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chance:
    """Choices keyed by name, so that the front, back and detail of one product agree whatever each of them asks."""

    seed: int

    def share(self, key: str) -> float:
        """A number from 0 up to 1."""
        digest = blake2b(f"{self.seed}:{key}".encode(), digest_size=4).digest()
        return int.from_bytes(digest, "big") / 2**32

    def between(self, key: str, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        return low + (high - low) * self.share(key)

    def pick(self, key: str, options: Sequence[T]) -> T:
        """One of the options."""
        return options[int(self.share(key) * len(options))]
