"""The page's client is made from what the server really offers."""

from __future__ import annotations

import json
from pathlib import Path

from server.openapi import document

KEPT = Path(__file__).parents[2] / "web" / "openapi.json"


def test_the_pages_openapi_document_is_the_server_s() -> None:
    """Mend with `python -m server.openapi > web/openapi.json && npm --prefix web run api`."""
    assert json.loads(KEPT.read_text()) == json.loads(document())
