"""Wire shapes of turns and conversations."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from core.domain.answer import Mode, Speaker
from core.domain.catalogue import Gender
from core.domain.events import EventName
from core.domain.intent import IntentName
from core.domain.language import Language
from server.schemas import Asked, Id, MoneyOut, Told
from server.shop.cart_schemas import CartOut, ReceiptOut
from server.shop.schemas import Images


class ChatRequest(Asked):
    message: str = Field(description="What the shopper says; blank is refused.")
    conversation_id: Id | None = Field(default=None, description="Left out: a new conversation.")
    message_id: Id | None = Field(
        default=None,
        description="The caller's idempotency key, a UUID at best: the same one again gives the same answer.",
    )
    language: Language | None = Field(default=None, description="Language to be answered in; left out: the message's.")


class IntentOut(Told):
    name: IntentName
    confidence: float


class ShownProduct(Told):
    """A product in an answer; its number in the reply is its place in the list, from 1."""

    product_id: str
    title: str
    brand: str | None
    category: str
    gender: Gender | None
    colours: list[str] = Field(description="The one that was asked for first.")
    colour: str | None = Field(description="The one that was asked for: what the pictures show.")
    sizes_in_stock: list[str]
    sizes_in_colour: list[str] = Field(description="Those of them in that colour; without one all of them.")
    price: MoneyOut | None
    mrp: MoneyOut | None
    rating: float | None
    url: str
    images: Images
    why: str


class ConfirmationOut(Told):
    confirmation_id: str
    action: str
    summary: str
    expires_at: datetime


class ClaimOut(Told):
    text: str
    source: str


class HandoffOut(Told):
    state: Speaker


class BlockedOut(Told):
    kind: str


class AnswerOut(Told):
    """A turn's final answer; every key is always there but those that may be absent."""

    conversation_id: str
    conversation_token: str | None = Field(
        default=None, description="A new anonymous shopper's token, on the request that started them."
    )
    turn_id: str
    reply: str
    language: Language
    intent: IntentOut
    products: list[ShownProduct]
    relaxed: list[str]
    cart: CartOut | None
    confirmation: ConfirmationOut | None
    receipts: list[ReceiptOut]
    claims: list[ClaimOut]
    handoff: HandoffOut
    mode: Mode
    blocked: BlockedOut | None
    chips: list[str] = Field(description="Next messages the shopper is likely to want, ready to send.")
    timings_ms: dict[str, float]


class EventOut(Told):
    """One server-sent event: `event` and `id` are fields of the stream, `data` is JSON."""

    id: int
    event: EventName
    data: dict[str, Any]


class MessageOut(Told):
    turn_id: str
    role: str = Field(description="`shopper`, `assistant` or `staff`.")
    text: str
    at: datetime
    answer: AnswerOut | None


class ConversationOut(Told):
    conversation_id: str
    messages: list[MessageOut] = Field(description="Newest last.")


class Decision(Asked):
    approve: bool


class Feedback(Asked):
    turn_id: Id | None = None
    rating: int = Field(ge=1, le=5)
    comment: str = Field(default="", max_length=2000)
