"""Read out the shop's written rules."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from core.domain.answer import Claim
from core.domain.policy import Clause, UnknownPolicy
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ReadPolicy(Arguments):
    policy: str = Field(
        description="One of: returns, exchange, delivery, payment, cod, emi, loyalty, pickup, privacy.",
    )


@dataclass(frozen=True, slots=True)
class PolicyRead:
    policy: str
    clauses: tuple[Clause, ...]


@tool(ReadPolicy, effect=Effect.READS, result=PolicyRead)
async def read_policy(args: ReadPolicy, ctx: ToolContext) -> ToolResult:
    """Read the clauses of one of the shop's policies, each with its id, in the four languages.

    Use it for questions about rules (may I return, how long, what does delivery cost); never answer them from memory.
    """
    policy = args.policy.strip().casefold()
    clauses = tuple(await ctx.uow.policies.clauses(policy))
    if not clauses:
        known = tuple(dict.fromkeys(clause.policy for clause in await ctx.uow.policies.clauses()))
        raise UnknownPolicy(f"no policy called {args.policy}", policy=args.policy, policies=known)
    claims = tuple(Claim(clause.text["en"], f"policy:{clause.clause_id}") for clause in clauses)
    return ToolResult(PolicyRead(policy, clauses), claims=claims)
