"""Shops made under a home of their own, on SQLite and on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.settings import Settings
from tests.databases import emptied
from tests.integration.server.running import ROOT


@pytest.fixture(
    params=[pytest.param("sqlite", marks=pytest.mark.sqlite), pytest.param("postgres", marks=pytest.mark.postgres)]
)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Of a home and a database that hold no shop yet."""
    url = emptied(request.getfixturevalue("postgres_database")) if request.param == "postgres" else ""
    return Settings(_env_file=None, home=tmp_path, models=ROOT / "models", database_url=url)
