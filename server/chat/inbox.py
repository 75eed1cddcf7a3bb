"""Puts a message on disk before any work on it starts, once however often it is sent, without payment card numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from core.clock import Clock
from core.domain.conversation import MessageIdReused, Turn, UnknownConversation
from core.domain.customer import Shopper
from core.domain.ids import Kind, new_id
from core.domain.ports import Storage, UnitOfWork
from guardrails.pipeline import masked

REMEMBERED_FOR = timedelta(minutes=10)
"""How long a newcomer's first message, sent again without their token, finds its answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message as it came in; `shopper` None: a newcomer without a token."""

    shopper: Shopper | None
    text: str
    conversation_id: str | None = None
    message_id: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """`holds`: this worker took the conversation's lease and must run it; `begun`: this turn's first try is counted."""

    turn: Turn
    is_repeat: bool
    holds: bool = False
    begun: bool = False


class _CameBefore(Exception):
    """The message is there already: the conversation that was opened for it is rolled back."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn


@dataclass(frozen=True, slots=True)
class Inbox:
    storage: Storage
    clock: Clock
    holder: str
    lease: timedelta

    async def take(self, said: Said, *, may_run: bool) -> Taken:
        """Raises MessageIdReused and UnknownConversation; `may_run` False leaves the lease alone.

        Card numbers are masked before anything is stored or compared: a repeat is known by its masked text.
        """
        said = replace(said, text=masked(said.text))
        try:
            async with self.storage.writing() as uow:
                return await self._take(uow, said, may_run)
        except _CameBefore as before:
            return Taken(_same(before.turn, said), is_repeat=True)

    async def _take(self, uow: UnitOfWork, said: Said, may_run: bool) -> Taken:
        if said.shopper is None:
            await self._look_for_newcomer(uow, said)
        turn = await self._drafted(uow, said)
        accepted = await uow.journal.accept(turn)
        if accepted.is_repeat:
            raise _CameBefore(accepted.turn)
        if not may_run or not await self._leased(uow, accepted.turn):
            return Taken(accepted.turn, is_repeat=False)
        begun = await uow.journal.begin_if_next(accepted.turn)  # in the transaction of the message: one commit less
        return Taken(accepted.turn, is_repeat=False, holds=True, begun=begun)

    async def _look_for_newcomer(self, uow: UnitOfWork, said: Said) -> None:
        """Raises _CameBefore for one who sends their first message again, before they learnt their token."""
        if said.conversation_id is not None:
            raise UnknownConversation("There is no such conversation.")
        if said.message_id is not None and _is_uuid(said.message_id):
            since = self.clock.now() - REMEMBERED_FOR
            earlier = await uow.journal.find_first(said.message_id, since=since)
            if earlier is not None:
                raise _CameBefore(earlier)

    async def _drafted(self, uow: UnitOfWork, said: Said) -> Turn:
        now = self.clock.now()
        shopper_id = said.shopper.shopper_id if said.shopper else new_id(Kind.ANONYMOUS)
        conversation_id = said.conversation_id
        if conversation_id is None:
            conversation_id = new_id(Kind.CONVERSATION)
            await uow.conversations.open(conversation_id, shopper_id=shopper_id, at=now)
        elif await uow.conversations.owner(conversation_id) != shopper_id:
            raise UnknownConversation("There is no such conversation.")
        turn_id = new_id(Kind.TURN)
        return Turn(
            turn_id=turn_id,
            conversation_id=conversation_id,
            shopper_id=shopper_id,
            number=0,
            message_id=said.message_id or turn_id,
            text=said.text,
            received_at=now,
            language=said.language,
        )

    async def _leased(self, uow: UnitOfWork, turn: Turn) -> bool:
        now = self.clock.now()
        return await uow.conversations.take_lease(
            turn.conversation_id, holder=self.holder, now=now, until=now + self.lease
        )


def _same(turn: Turn, said: Said) -> Turn:
    """The earlier turn, if it says the same; raises MessageIdReused."""
    elsewhere = said.conversation_id is not None and said.conversation_id != turn.conversation_id
    if turn.text != said.text or elsewhere:
        raise MessageIdReused("This message_id came before with another message.", message_id=turn.message_id)
    return turn


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
