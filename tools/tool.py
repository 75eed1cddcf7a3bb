"""What a tool is: a name, typed arguments, and whether it reads or writes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from inspect import cleandoc
from typing import Any

from pydantic import BaseModel, ConfigDict

from core.clock import Clock
from core.domain.answer import Claim, Receipt
from core.domain.customer import Shopper
from core.domain.ids import Kind
from core.domain.ports import Retriever, UnitOfWork
from core.errors import BadRequest, NotFound, SignInNeeded


class UnknownTool(NotFound):
    """No tool has that name."""


class BadArguments(BadRequest):
    """The call does not fit the tool: `problems` maps argument to what is wrong with it."""


class Effect(StrEnum):
    READS = "reads"
    WRITES = "writes"


class Arguments(BaseModel):
    """What a tool is called with; identity is never among it."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class ToolContext:
    """Who is served and what the tool may reach; `uow` is the transaction of this one call."""

    shopper: Shopper
    uow: UnitOfWork
    clock: Clock
    retriever: Retriever
    step_key: str
    """Turn and step number (`T-…:0`): the ledger's key of this call."""

    @property
    def turn_id(self) -> str | None:
        """The chat turn this call belongs to; None for one that the page made."""
        return self.step_key.rpartition(":")[0] if self.step_key.startswith(f"{Kind.TURN}-") else None

    def signed_in(self) -> str:
        """The customer's id; raises SignInNeeded for an anonymous shopper."""
        customer_id = self.shopper.customer_id
        if customer_id is None:
            raise SignInNeeded("please sign in first")
        return customer_id


@dataclass(frozen=True, slots=True)
class ToolResult:
    """`data` is a typed result of the tool's own; facts in it carry their sources in `claims`."""

    data: Any
    claims: tuple[Claim, ...] = ()
    receipt: Receipt | None = None
    undo: dict[str, object] | None = None
    """For a write: the call that takes it back, `{"tool": name, "arguments": {...}}`."""


type_of_run = Callable[[Any, ToolContext], Awaitable[ToolResult]]


@dataclass(frozen=True, slots=True)
class Tool:
    """A capability; `description` is written for the model that may choose it."""

    name: str
    arguments: type[Arguments]
    effect: Effect
    description: str
    result: type
    """Of `ToolResult.data`."""
    run: type_of_run = field(repr=False)


def tool(arguments: type[Arguments], *, effect: Effect, result: type) -> Callable[[type_of_run], Tool]:
    """Describes the decorated coroutine as a Tool named like it; registers nothing."""

    def describe(run: type_of_run) -> Tool:
        return Tool(run.__name__, arguments, effect, cleandoc(run.__doc__ or ""), result, run)

    return describe
