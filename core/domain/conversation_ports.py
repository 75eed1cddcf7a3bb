"""What turns and conversations need from storage, as Protocols."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.domain.conversation import Message, Turn
from core.domain.events import Event


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the journal says of a message: a new turn, or the one it repeats."""

    turn: Turn
    is_repeat: bool


class Journal(Protocol):
    async def accept(self, turn: Turn) -> Accepted:
        """Puts the message on disk, numbering it; a repeat returns the first turn; raises MessageIdReused."""
        ...

    async def get(self, turn_id: str) -> Turn: ...

    async def next_open(self, conversation_id: str) -> Turn | None:
        """The oldest turn of the conversation that is not answered."""
        ...

    async def open_conversations(self, *, older_than: timedelta, now: datetime) -> list[str]:
        """Conversations with unanswered turns that nobody holds a lease on."""
        ...

    async def find_first(self, message_id: str, *, since: datetime) -> Turn | None:
        """The anonymous first message that came with this id since then; in a writing unit of work nobody else can
        put the same one in meanwhile."""
        ...

    async def begin(self, turn_id: str) -> int:
        """Counts a try; returns how many there were."""
        ...

    async def begin_if_next(self, turn: Turn) -> bool:
        """Counts a try, unless an earlier turn of the conversation is still open."""
        ...

    async def close(self, turn: Turn, events: Sequence[Event]) -> None:
        """Stores answer, status and events together; closing a conversation's last open turn frees its lease."""
        ...

    async def events(self, conversation_id: str, *, after: int = 0, turn_id: str | None = None) -> list[Event]: ...

    async def messages(self, conversation_id: str, *, limit: int = 200) -> list[Message]:
        """Newest last."""
        ...

    async def plan(self, turn_id: str) -> dict[str, object] | None: ...

    async def store_plan(self, turn_id: str, plan: dict[str, object]) -> None: ...


class Conversations(Protocol):
    async def open(self, conversation_id: str, *, shopper_id: str, at: datetime) -> None: ...

    async def owner(self, conversation_id: str) -> str | None:
        """The shopper it belongs to; None when it does not exist."""
        ...

    async def state(self, conversation_id: str) -> bytes | None:
        """The serialised graph state after the last turn."""
        ...

    async def save_state(self, conversation_id: str, state: bytes) -> None: ...

    async def take_lease(self, conversation_id: str, *, holder: str, now: datetime, until: datetime) -> bool:
        """True when this holder may run the conversation's turns now; one conditional UPDATE."""
        ...

    async def release_lease(self, conversation_id: str, *, holder: str) -> None: ...

    async def lease_holders(self) -> list[str]:
        """Everyone who holds a lease over open turns, expired ones included, each once."""
        ...

    async def free_leases(self, holder: str) -> None:
        """Frees all leases of a holder that is known to be dead."""
        ...

    async def any_of(self, shopper_id: str) -> bool:
        """Whether this shopper has a conversation."""
        ...

    async def rename_shopper(self, from_shopper: str, to_shopper: str) -> None:
        """At sign-in the anonymous shopper's conversations become the customer's."""
        ...

    async def forget(self, conversation_id: str, *, shopper_id: str) -> None:
        """Deletes the conversation with its turns, events and state; raises UnknownConversation."""
        ...

    async def rate(self, conversation_id: str, *, turn_id: str | None, rating: int, comment: str) -> None: ...
