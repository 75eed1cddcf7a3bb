"""Every tool has its line in TOOLS, tells a model when to call it, and is named in the guide."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools import TOOLS
from tools.tool import Effect, Tool

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/guides/tools.md"


def described() -> dict[str, Path]:
    """Each coroutine under @tool, with its file."""
    found = {}
    for path in sorted((ROOT / "tools").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.AsyncFunctionDef) and any(_is_tool(d) for d in node.decorator_list):
                found[node.name] = path
    return found


def _is_tool(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "tool"


def test_every_described_tool_has_its_line() -> None:
    assert sorted(tool.name for tool in TOOLS) == sorted(described())


def test_a_tools_file_is_called_like_it() -> None:
    assert {name: path.stem for name, path in described().items() if path.stem != name} == {}


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_a_tool_tells_a_model_what_it_does_and_what_each_argument_is(tool: Tool) -> None:
    unexplained = [name for name, field in tool.arguments.model_fields.items() if not field.description]

    assert len(tool.description) > 60
    assert unexplained == []


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_the_guide_names_the_tool_with_its_effect_and_arguments(tool: Tool) -> None:
    row = next((line for line in GUIDE.read_text("utf-8").splitlines() if line.startswith(f"| `{tool.name}` |")), "")
    _, _, effect, arguments, *_ = [*row.split("|"), "", "", ""]

    assert effect.strip() == tool.effect.value
    assert [name for name in tool.arguments.model_fields if f"`{name}`" not in arguments] == []


def test_reads_and_writes_are_told_apart() -> None:
    writes = {tool.name for tool in TOOLS if tool.effect is Effect.WRITES}

    assert writes == {
        "add_to_cart",
        "remove_from_cart",
        "change_cart_line",
        "clear_cart",
        "undo_last_write",
        "apply_coupon",
        "remove_coupon",
    }
