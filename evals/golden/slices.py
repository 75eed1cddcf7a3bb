"""Cut the golden queries into slices: by language, by tag, by length, and by whether limits are named."""

from __future__ import annotations

from collections.abc import Sequence

from evals.golden.queries import GoldenQuery

_LENGTHS = (("1-2 words", 2), ("3-4 words", 4), ("5-7 words", 7))
_LONGER = "8 words and more"


def slices_of(queries: Sequence[GoldenQuery]) -> dict[str, list[int]]:
    """Name of a slice to the places of its queries; a query stands in several."""
    found: dict[str, list[int]] = {}
    for row, query in enumerate(queries):
        for name in _names(query):
            found.setdefault(name, []).append(row)
    return dict(sorted(found.items()))


def _names(query: GoldenQuery) -> list[str]:
    tags = [f"tag {tag}" for tag in dict.fromkeys(query.tags)]
    limits = "limits named" if query.need.is_hard else "no limits named"
    return [f"language {query.language}", f"length {_length(query.text)}", limits, *tags]


def _length(text: str) -> str:
    words = len(text.split())
    return next((name for name, most in _LENGTHS if words <= most), _LONGER)
