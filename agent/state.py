"""What one turn hands from step to step: plain data only; live things come through the context."""

from __future__ import annotations

from typing import TypedDict

from agent.memory import Awaiting, Memory
from agent.planning.plan import Plan
from agent.respond.draft import Draft
from agent.results import Outcome, Shelf, Sourced
from core.domain.answer import Answer
from core.domain.cart import Cart
from core.domain.customer import Customer
from core.domain.intent import Understanding
from core.domain.store import NearbyStore
from core.domain.verdict import Verdict


class TurnState(TypedDict, total=False):
    """The graph's channels, in the order they are filled."""

    memory: Memory
    cart: Cart
    customer: Customer | None
    text: str
    verdict: Verdict
    understanding: Understanding
    plan: Plan
    sourced: tuple[Sourced, ...]
    shelves: tuple[Shelf, ...]
    outcomes: tuple[Outcome, ...]
    awaiting: Awaiting
    nearest: NearbyStore | None
    draft: Draft
    answer: Answer
    kept: Memory
    """The memory to keep after this turn."""
