"""A turn's plan in plain data: stored before its first write, and replayed as it stands after a crash."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal, TypeVar

from pydantic import Field, TypeAdapter

from core.domain.money import Money
from core.domain.search import Filters, ProductQuery, Relaxable

LESS = "less"
"""Among what a search keeps: its budget is not the shopper's, but just under the sum shown before."""
Argument = str | int | float | None | tuple[str, ...]


class Goal(StrEnum):
    """Why products are looked for: decides how they are ranked and introduced."""

    BROWSE = "browse"
    RECOMMEND = "recommend"
    MORE = "more"
    CHEAPER = "cheaper"
    DEARER = "dearer"
    SIMILAR = "similar"
    POPULAR = "popular"
    """What shoppers like most; an order of its own, by ratings and how many gave them."""
    PICK = "pick"
    """To add one of them to the cart."""
    OUTFIT = "outfit"
    """One of each category, within a budget as a whole."""
    IDEAS = "ideas"
    """One of each category, each within the budget."""


class Awaited(StrEnum):
    """What the assistant may ask for."""

    SIZE = "size"
    COLOUR = "colour"
    PRODUCT = "product"
    LINE = "line"
    """Which line of the cart."""
    PLACE = "pin_code"
    ORDER = "order"
    CONFIRM = "confirm"
    PICK = "pick"
    """Which of the products just told of shall be added; the message may as well be about something else."""
    WHOM = "whom"
    """For whom, or for what occasion, the shopper is looking."""


@dataclass(frozen=True, slots=True)
class Call:
    """One tool call; `about` tells the reply what the call is for and goes to no tool."""

    tool: str
    arguments: dict[str, Argument] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    kind: Literal["call"] = "call"


@dataclass(frozen=True, slots=True)
class Search:
    """One search of the catalogue.

    `ladder` is tried from its first rung until one finds `enough`; `pieces` (instead of it) are searched each,
    to choose one of each. `like` makes it products near to that one.
    """

    goal: Goal
    ladder: tuple[ProductQuery, ...] = ()
    pieces: tuple[ProductQuery, ...] = ()
    enough: int = 1
    budget: Money | None = None
    """The most the shopper said they would pay, for all pieces together where there are pieces."""
    like: str | None = None
    quantity: int | None = None
    kept: tuple[str, ...] = ()
    """What the first rung carries over from the search before and later ones drop: "gender", "budget"."""
    pending: Call | None = None
    """The call that waits for one of the products found."""
    features: tuple[str, ...] = ()
    """How it shall be made; what is noted so comes first."""
    loosened: tuple[Relaxable, ...] = ()
    """Given up in the search before it, and so not asked for again."""
    asked: Filters | None = None
    """The limits with what was given up, where that differs from the ladder's."""
    may_swap: bool = False
    """A piece that nothing is found for may be another of its kind: nobody named it."""
    text_is_message: bool = True
    """The turn's embedding is the embedding of this search's text."""
    kind: Literal["search"] = "search"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question, and the call that its answer completes; `later` waits behind it."""

    what: Awaited
    call: Call | None = None
    later: tuple[Call, ...] = ()
    options: tuple[str, ...] = ()
    search: Search | None = None
    """What is known of a search that the question is to complete."""
    about: dict[str, str] = field(default_factory=dict)
    kind: Literal["ask"] = "ask"


@dataclass(frozen=True, slots=True)
class Say:
    """A reply that needs nothing but words."""

    form: str
    about: dict[str, str] = field(default_factory=dict)
    kind: Literal["say"] = "say"


@dataclass(frozen=True, slots=True)
class HandOff:
    """The shopper needs a person."""

    topic: str
    kind: Literal["hand_off"] = "hand_off"


Step = Annotated[Call | Search | Ask | Say | HandOff, Field(discriminator="kind")]


StepT = TypeVar("StepT", Call, Search, Ask, Say, HandOff)


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a turn in the order the shopper said them; a step's number is part of its ledger key."""

    steps: tuple[Step, ...]
    dropped: bool = False
    """The shopper called off what was asked for."""

    def numbered(self, kind: type[StepT]) -> list[tuple[int, StepT]]:
        """The steps of one kind with their numbers, from 0."""
        return [(number, step) for number, step in enumerate(self.steps) if isinstance(step, kind)]


def stored_form(plan: Plan) -> dict[str, object]:
    """The plan as the journal keeps it."""
    form: dict[str, object] = _adapter().dump_python(plan, mode="json")
    return form


def plan_from(form: dict[str, object]) -> Plan:
    """The plan that `stored_form` gave."""
    return _adapter().validate_python(form, strict=False)


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)
