"""What happens during a turn, in order; a channel shows it, and a dropped connection picks it up again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EventName(StrEnum):
    TURN_STARTED = "turn.started"
    STEP = "step"
    PRODUCTS = "products"
    TEXT_DELTA = "text.delta"
    TEXT_RESET = "text.reset"
    CONFIRMATION = "confirmation"
    RECEIPT = "receipt"
    HANDOFF = "handoff"
    TURN_COMPLETED = "turn.completed"
    TURN_FAILED = "turn.failed"


EVENTS_PER_TURN = 10_000
"""Event ids are `turn number x this + place in the turn`: unique and ordered within a conversation."""


@dataclass(frozen=True, slots=True)
class Event:
    """`data` is the wire form; `event_id` rises within a conversation."""

    event_id: int
    name: EventName
    data: dict[str, object]


class ShopEventName(StrEnum):
    """What shoppers did with what they were shown: the ranker learns from it."""

    IMPRESSION = "impression"
    CLICK = "click"
    ADD_TO_CART = "add_to_cart"
    REMOVE_FROM_CART = "remove_from_cart"
    PURCHASE = "purchase"


@dataclass(frozen=True, slots=True)
class ShopEvent:
    name: ShopEventName
    shopper_id: str
    product_id: str
    query: str = ""
    position: int | None = None
    """From 1, where it stood in the list."""
    turn_id: str | None = None


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """As it lies in the log; `event_id` rises with time."""

    event_id: int
    event: ShopEvent
    at: datetime
