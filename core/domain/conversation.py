"""Conversations and the journal of their turns: a message is on disk before work on it starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.errors import Conflict, NotFound


class UnknownConversation(NotFound):
    """No such conversation for this shopper."""


class MessageIdReused(Conflict):
    """The same message_id came before with another text."""


class AlreadyAnswered(Conflict):
    """Another worker closed the turn first: its answer stands, and nothing of this run is kept."""


class UnknownTurn(NotFound):
    """No such turn."""


class TurnStatus(StrEnum):
    RECEIVED = "received"
    """On disk, not answered yet."""
    ANSWERED = "answered"
    FAILED = "failed"
    """Gave up after the last try; the answer says so kindly."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One journal row. `number` counts from 1 within the conversation and is the order of answering."""

    turn_id: str
    conversation_id: str
    shopper_id: str
    number: int
    message_id: str
    text: str
    received_at: datetime
    language: str | None = None
    """The caller's wish, when it named one."""
    status: TurnStatus = TurnStatus.RECEIVED
    tries: int = 0
    answer: dict[str, object] | None = None
    """The wire form of the final answer, once answered."""


@dataclass(frozen=True, slots=True)
class Message:
    """What the shopper sees when reading a conversation back."""

    turn_id: str
    role: str
    """"shopper", "assistant" or "staff"."""
    text: str
    at: datetime
    answer: dict[str, object] | None = None
