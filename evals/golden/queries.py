"""Read golden queries: {"id", "text", "lang", "tags": […], "need": {…}}; a bad line is named with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.domain.language import Language
from core.errors import BadRequest
from evals.golden.need import Need, need_from
from evals.rows import numbered_rows


@dataclass(frozen=True, slots=True)
class GoldenQuery:
    id: str
    text: str
    language: str
    tags: tuple[str, ...]
    need: Need


def shipped_queries() -> Path:
    """Those that nothing was tuned on."""
    return Path(__file__).parents[1] / "data" / "queries_test.jsonl"


def read_golden(path: Path) -> list[GoldenQuery]:
    """In the order of the file. Raises BadRequest for a bad line, an id that comes twice, or no query at all."""
    found: dict[str, GoldenQuery] = {}
    for line, row in numbered_rows(path, required=("id", "text", "lang", "tags", "need")):
        try:
            query = _query(row)
        except ValueError as error:
            raise BadRequest(f"{path}:{line}: {error}") from error
        if query.id in found:
            raise BadRequest(f"{path}:{line}: the id {query.id!r} stands there twice")
        found[query.id] = query
    if not found:
        raise BadRequest(f"{path} holds no query")
    return list(found.values())


def _query(row: dict[str, Any]) -> GoldenQuery:
    tags = row["tags"]
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise ValueError("tags must be a list of words")
    if row["lang"] not in set(Language):
        raise ValueError(f"lang {row['lang']!r} is not one of {', '.join(Language)}")
    if not isinstance(row["text"], str) or not row["text"].strip():
        raise ValueError("text must say something")
    return GoldenQuery(str(row["id"]), row["text"], str(row["lang"]), tuple(tags), need_from(row["need"]))
