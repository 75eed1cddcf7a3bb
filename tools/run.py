"""Run one tool: arguments checked, in a transaction of its own, and a write never twice."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from core.clock import Clock
from core.domain.answer import Receipt
from core.domain.cart import CartChanged
from core.domain.customer import Shopper
from core.domain.ports import Retriever, Storage
from tools.tool import Arguments, BadArguments, Effect, Tool, ToolContext, ToolResult

TRIES = 3
"""A cart that another worker changed meanwhile is read and written again so often."""


async def run_tool(
    tool: Tool,
    arguments: dict[str, Any],
    *,
    shopper: Shopper,
    step_key: str,
    storage: Storage,
    clock: Clock,
    retriever: Retriever,
) -> ToolResult:
    """The tool's result; a write repeated under the same `step_key` gives the first one and does nothing.

    Raises BadArguments, and whatever the tool refuses with.
    """
    checked = checked_arguments(tool, arguments)
    for attempt in range(1, TRIES + 1):
        try:
            async with storage.writing() if tool.effect is Effect.WRITES else storage.reading() as uow:
                context = ToolContext(shopper, uow, clock, retriever, step_key)
                return await _run(tool, checked, context)
        except CartChanged:
            if attempt == TRIES:
                raise
    raise AssertionError("the loop returns or raises")


def checked_arguments(tool: Tool, arguments: dict[str, Any]) -> Arguments:
    """Raises BadArguments naming each argument that is wrong."""
    try:
        return tool.arguments.model_validate(arguments)
    except ValidationError as error:
        problems = {".".join(map(str, e["loc"])) or "arguments": e["msg"] for e in error.errors()}
        said = "; ".join(f"{name}: {problem}" for name, problem in problems.items())
        raise BadArguments(f"{tool.name} cannot be called like that: {said}", problems=problems) from error


async def _run(tool: Tool, arguments: Arguments, context: ToolContext) -> ToolResult:
    if tool.effect is Effect.READS:
        return await tool.run(arguments, context)
    receipt = await context.uow.ledger.receipt(context.step_key)
    if receipt is not None:
        return await _repeated(tool, receipt, context)
    result = await tool.run(arguments, context)
    await _enter(tool, result, context)
    return result


async def _enter(tool: Tool, result: ToolResult, context: ToolContext) -> None:
    if result.receipt is None:
        raise AssertionError(f"{tool.name} wrote and gave no receipt")
    await context.uow.ledger.store(
        context.step_key,
        result.receipt,
        shopper_id=context.shopper.shopper_id,
        at=context.clock.now(),
        undo=result.undo,
        result=orjson.loads(_adapter(tool.result).dump_json(result.data)),
    )


async def _repeated(tool: Tool, receipt: Receipt, context: ToolContext) -> ToolResult:
    stored = await context.uow.ledger.result(context.step_key)
    return ToolResult(_adapter(tool.result).validate_python(stored), receipt=receipt)


@lru_cache
def _adapter(result: type) -> TypeAdapter[Any]:
    return TypeAdapter(result)
