"""The live things of one turn, which LangGraph's runtime carries beside the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from agent.respond.phrasebook import Phrasebook
from core.clock import Clock
from core.domain.answer import Receipt
from core.domain.conversation import Turn
from core.domain.customer import Shopper
from core.domain.events import EventName
from core.domain.intent import DialogueContext, Understanding
from core.domain.lexicon import Lexicon
from core.domain.ports import Encoder, Retriever, Storage
from core.domain.taste import History

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Emit = Callable[[EventName, dict[str, object]], None]


class Understander(Protocol):
    """Reads a message; `understand` is synchronous, no I/O."""

    async def ready(self) -> None:
        """Before a turn: takes up what the shop sells now, should that have changed."""
        ...

    def understand(
        self, text: str, *, vector: npt.NDArray[np.float32] | None, context: DialogueContext
    ) -> Understanding: ...


@dataclass(slots=True)
class TurnContext:
    """Who is served, by what; `vector`, `receipts` and `timings_ms` fill up as the turn runs."""

    turn: Turn
    shopper: Shopper
    storage: Storage
    retriever: Retriever
    encoder: Encoder
    understander: Understander
    clock: Clock
    lexicon: Lexicon
    phrasebook: Phrasebook
    node_timeout_s: float
    emit: Emit
    personalises: bool = True
    """Whether searches go by the shopper's history."""
    stored_plan: dict[str, object] | None = None
    """Of an earlier try of this turn, when it came as far as writing."""
    vector: npt.NDArray[np.float32] | None = None
    """The turn's one embedding: of the message."""
    history: History | None = None
    """The shopper's, once a search has asked for it."""
    heard: Understanding | None = None
    """What was understood, for an answer to a turn that broke afterwards."""
    receipts: list[Receipt] = field(default_factory=list)
    timings_ms: dict[str, float] = field(default_factory=dict)
