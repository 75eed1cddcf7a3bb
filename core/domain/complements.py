"""Which categories are worn or used together."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


def complements_of(category: str) -> tuple[str, ...]:
    """Canonical categories that go with this one, the likeliest first; none for a category nobody wrote down."""
    return _table().get(category, ())


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    text = files("core.domain").joinpath("complements.toml").read_text("utf-8")
    return {category: tuple(others) for category, others in tomllib.loads(text).items()}
