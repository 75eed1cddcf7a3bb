"""The assistant over the small shop: real storage and tools, twins of search, encoder and understanding."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from agent.assistant import Assistant
from core.db.storage import SqlStorage
from core.domain.customer import Customer
from tests.builders import a_shopper
from tests.conversing import Conversation, an_assistant
from tests.fakes.encoder import HashEncoder
from tests.fakes.loosening_retriever import LooseningRetriever
from tests.fakes.understander import PreparedUnderstander
from tests.integration.agent.shop import PRODUCTS, a_shop


@dataclass
class Counter:
    """Where shoppers are served in these tests."""

    storage: SqlStorage
    retriever: LooseningRetriever
    understander: PreparedUnderstander
    encoder: HashEncoder
    assistant: Assistant

    def talk(self, customer: Customer | None = None) -> Conversation:
        return Conversation(self.assistant, self.storage, a_shopper(customer))


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    storage = await a_shop(tmp_path)
    retriever, understander, encoder = LooseningRetriever(PRODUCTS), PreparedUnderstander(), HashEncoder()
    assistant = an_assistant(storage, retriever=retriever, understander=understander, encoder=encoder)
    yield Counter(storage, retriever, understander, encoder, assistant)
    await storage.close()
