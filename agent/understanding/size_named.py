"""One size that a message names, and the words that name it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SizeNamed:
    size: str
    first: int
    last: int
    from_age: bool = False
    """Worked out from a child's age rather than named."""
