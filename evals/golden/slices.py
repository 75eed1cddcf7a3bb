"""Cut the golden queries into slices: by language, by tag, by length, and by whether limits are named."""

from __future__ import annotations

from collections.abc import Sequence

from evals.golden.queries import GoldenQuery
from evals.searching.slices import length_slice, rows_by_name


def slices_of(queries: Sequence[GoldenQuery]) -> dict[str, list[int]]:
    """Name of a slice to the places of its queries; a query stands in several."""
    return rows_by_name(map(_names, queries))


def _names(query: GoldenQuery) -> list[str]:
    tags = [f"tag {tag}" for tag in dict.fromkeys(query.tags)]
    limits = "limits named" if query.need.is_hard else "no limits named"
    return [f"language {query.language}", length_slice(query.text), limits, *tags]
