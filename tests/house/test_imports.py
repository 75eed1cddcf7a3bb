"""Importing a room does nothing, and serving never holds torch."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = ("torch", "sklearn", "sentence_transformers", "transformers", "spacy")


def loaded_after(code: str) -> list[str]:
    """Top-level modules that a fresh interpreter holds after running `code`."""
    report = "; import sys, json; print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", code + report], capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(done.stdout.splitlines()[-1])
    return modules


def test_serving_holds_no_training_library() -> None:
    loaded = loaded_after("import server.app, agent.assembly, retrieval.assembly, cli.main")

    assert not set(HEAVY) & set(loaded)


def test_the_training_libraries_are_not_even_installed_for_serving() -> None:
    code = "import importlib.util, sys; sys.exit(any(importlib.util.find_spec(n) for n in ('torch', 'spacy')))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
