"""Hold a conversation with an assistant in a test, the way the server does: journal first, then the reply."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from agent.assistant import Assistant, Parts
from agent.context import Understander
from agent.graph import draw_graph
from agent.memory import Memory, memory_from
from agent.respond.phrasebook import load_phrasebook
from core.clock import Clock, FrozenClock
from core.domain.conversation import Turn
from core.domain.customer import Shopper
from core.domain.events import Event, EventName
from core.domain.ids import Kind, new_id
from core.domain.lexicon import load_lexicon
from core.domain.ports import Encoder, Retriever, Storage
from tests.builders import NOON, a_shopper


def an_assistant(
    storage: Storage,
    *,
    retriever: Retriever,
    understander: Understander,
    encoder: Encoder,
    clock: Clock | None = None,
    node_timeout_s: float = 5.0,
    turn_timeout_s: float = 10.0,
    personalises: bool = True,
) -> Assistant:
    return Assistant(
        Parts(
            graph=draw_graph(),
            storage=storage,
            retriever=retriever,
            encoder=encoder,
            understander=understander,
            clock=clock or FrozenClock(NOON),
            lexicon=load_lexicon(),
            phrasebook=load_phrasebook(),
            node_timeout_s=node_timeout_s,
            turn_timeout_s=turn_timeout_s,
            personalises=personalises,
        )
    )


class Conversation:
    """One shopper's talk; `events` holds those of the last turn."""

    def __init__(self, assistant: Assistant, storage: Storage, shopper: Shopper | None = None) -> None:
        self.assistant = assistant
        self.storage = storage
        self.shopper = shopper or a_shopper()
        self.conversation_id = new_id(Kind.CONVERSATION)
        self.events: list[Event] = []
        self._opened = False

    async def said(self, text: str, language: str | None = None) -> Turn:
        """The message in the journal, not answered yet."""
        turn = Turn(
            turn_id=new_id(Kind.TURN),
            conversation_id=self.conversation_id,
            shopper_id=self.shopper.shopper_id,
            number=0,
            message_id=new_id(Kind.TURN),
            text=text,
            received_at=NOON,
            language=language,
        )
        async with self.storage.writing() as uow:
            if not self._opened:
                await uow.conversations.open(self.conversation_id, shopper_id=turn.shopper_id, at=NOON)
                self._opened = True
            accepted = await uow.journal.accept(turn)
            return replace(accepted.turn, tries=await uow.journal.begin(turn.turn_id))

    async def run(self, turn: Turn) -> dict[str, Any]:
        """The turn's answer in its wire form."""
        self.events = [event async for event in self.assistant.reply(turn, self.shopper)]
        return dict(self.events[-1].data)

    async def rerun(self, turn: Turn) -> dict[str, Any]:
        """The same turn once more, as after a crash."""
        async with self.storage.writing() as uow:
            tries = await uow.journal.begin(turn.turn_id)
        return await self.run(replace(turn, tries=tries))

    async def say(self, text: str, language: str | None = None) -> dict[str, Any]:
        return await self.run(await self.said(text, language))

    async def memory(self) -> Memory:
        async with self.storage.reading() as uow:
            return memory_from(await uow.conversations.state(self.conversation_id))

    def named(self, name: EventName) -> list[Event]:
        return [event for event in self.events if event.name is name]
