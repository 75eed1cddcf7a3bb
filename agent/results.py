"""What came of the steps of a plan: products found and ranked, and tools' answers or refusals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from agent.planning.plan import Call, Search
from core.domain.answer import Claim, Receipt
from core.domain.catalogue import StockedProduct
from core.domain.search import Found, ProductQuery, Relaxation


@dataclass(frozen=True, slots=True)
class Sourced:
    """What the retriever found for one search: `rung` of its ladder, or one result a piece."""

    step: int
    search: Search
    query: ProductQuery
    """The rung that was taken; of an outfit, its first piece."""
    found: tuple[Found, ...]
    rung: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One product on the shelf with its rows as they are now."""

    stocked: StockedProduct
    number: int
    matched: tuple[tuple[str, str], ...] = ()
    """Which asked-for attributes its row meets, e.g. ("colour", "maroon")."""
    reasons: tuple[str, ...] = ()
    """Features of the ranker that speak for it, the strongest first."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What will be shown for one search."""

    step: int
    search: Search
    query: ProductQuery
    items: tuple[Item, ...]
    total: int
    relaxed: tuple[Relaxation, ...] = ()
    rung: int = 0
    left_out: tuple[str, ...] = ()
    """Of an outfit: categories for which nothing fitted."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A domain error as plain data: its leaf's name and facts choose the words."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call gave: `data` of the tool's own type, or why it was refused."""

    step: int
    call: Call
    data: Any = None
    claims: tuple[Claim, ...] = ()
    receipt: Receipt | None = None
    refusal: Refusal | None = None
