"""The live things behind the routes: opened once at start-up, closed at shut-down."""

from __future__ import annotations

from dataclasses import dataclass

from core.clock import Clock
from core.domain.ports import Encoder, Limits, Retriever, Storage
from core.settings import Settings
from server.auth import Tokens
from server.chat.turns import TurnRunner
from server.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Parts:
    settings: Settings
    clock: Clock
    storage: Storage
    encoder: Encoder
    retriever: Retriever
    limits: Limits
    tokens: Tokens
    turns: TurnRunner
    metrics: Metrics
