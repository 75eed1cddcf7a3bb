"""What a turn answers, in plain data: the same for the page, the API, the terminal and every channel."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.cart import Cart
from core.domain.catalogue import Product
from core.domain.intent import IntentScore
from core.domain.language import Language


class Mode(StrEnum):
    """Who worded the reply."""

    VLLM = "vllm"
    GPT = "gpt"
    TEMPLATE = "template"


class Speaker(StrEnum):
    """Who answers the shopper now."""

    BOT = "bot"
    QUEUED = "queued"
    HUMAN = "human"
    WRAP_UP = "wrap_up"


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product as shown in an answer; `why` is a short sentence in the shopper's language."""

    product: Product
    sizes_in_stock: tuple[str, ...]
    why: str
    colour: str | None = None
    """The product's own shade of the colour asked for: what its pictures show."""
    sizes_in_colour: tuple[str, ...] = ()
    """Of `sizes_in_stock`, those of that colour; without one all of them."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of one write, stored with it; a repeat of the write returns the same receipt."""

    receipt_id: str
    action: str
    """"add_to_cart", "remove_from_cart", "update_cart", "clear_cart", "apply_coupon", …"""
    target: str
    """The line or order it touched."""
    undo_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact in the reply and the row it came from ("product:P-1:price", "order:O-5:status", "policy:RET-1")."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A piece of a reply with the facts it states; it may only be said when each of them is among its claims."""

    text: str
    claims: tuple[Claim, ...] = ()
    is_item: bool = False
    """Whether it is one of a list, and stands on a line of its own."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    confirmation_id: str
    action: str
    summary: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Blocked:
    kind: str


@dataclass(frozen=True, slots=True)
class Answer:
    conversation_id: str
    turn_id: str
    reply: str
    language: Language
    intent: IntentScore
    products: tuple[ProductCard, ...] = ()
    relaxed: tuple[str, ...] = ()
    """Sentences, or the names of what was loosened, in the shopper's language."""
    cart: Cart | None = None
    confirmation: Confirmation | None = None
    receipts: tuple[Receipt, ...] = ()
    claims: tuple[Claim, ...] = ()
    speaker: Speaker = Speaker.BOT
    mode: Mode = Mode.TEMPLATE
    blocked: Blocked | None = None
    chips: tuple[str, ...] = ()
    """Next messages a shopper is likely to want, ready to send, in their language."""
    timings_ms: dict[str, float] = field(default_factory=dict)
