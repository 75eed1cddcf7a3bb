"""The house keeps its shape: names resolve to this repository, files say what they are for, and stay one thought."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "agent", "tools", "retrieval", "guardrails", "finetune", "evals", "shop", "server", "cli", "bench")
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
LONGEST = 320


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_name_resolves_to_this_repository(room: str) -> None:
    spec = importlib.util.find_spec(room)

    assert spec is not None
    assert spec.origin is not None
    assert Path(spec.origin).is_relative_to(ROOT)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_opens_with_what_it_is_for_and_is_one_thought(path: Path) -> None:
    text = path.read_text("utf-8")

    assert ast.get_docstring(ast.parse(text)), "say in one sentence what the file is for"
    assert len(text.splitlines()) <= LONGEST


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_a_drawer_for_everything(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "common", "manager", "base", "misc"}


def test_every_dependency_is_named_in_the_docs_with_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(d for extra in ("dev", "train") for d in project["optional-dependencies"][extra]),
    ]
    named = (ROOT / "docs/dependencies.md").read_text("utf-8").lower()
    names = {d.split("==")[0].split("[")[0] for d in wanted} - {"types-psutil"}

    assert not {name for name in names if name not in named}
    assert all("==" in d for d in wanted)
