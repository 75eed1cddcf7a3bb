"""The assistant's own tools, called by the page: one set of rules for chat and routes."""

from __future__ import annotations

from typing import Any

from core.domain.customer import Role, Shopper
from core.domain.ids import Kind, new_id
from server.parts import Parts
from tools import tool_named
from tools.run import run_tool
from tools.tool import ToolResult

PASSER_BY = Shopper(f"{Kind.ANONYMOUS}-", Role.ANONYMOUS)
"""Someone without a token, who looks and leaves nothing behind."""


async def call(
    parts: Parts, shopper: Shopper, name: str, arguments: dict[str, Any], *, key: str | None = None
) -> ToolResult:
    """Runs one tool for this shopper; a write with the same `key` again returns its first receipt."""
    return await run_tool(
        tool_named(name),
        arguments,
        shopper=shopper,
        step_key=f"http:{shopper.shopper_id}:{key or new_id(Kind.RECEIPT)}",
        storage=parts.storage,
        clock=parts.clock,
        retriever=parts.retriever,
    )
