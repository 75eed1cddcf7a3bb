"""Prints the OpenAPI document that the pages' client is made from: `python -m server.openapi > web/openapi.json`."""

from __future__ import annotations

import json
import sys

from core.settings import Settings
from server.app import make_app


def document() -> str:
    """Sorted and indented, so that a change reads well in a diff."""
    return json.dumps(make_app(Settings(_env_file=None)).openapi(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(document())
