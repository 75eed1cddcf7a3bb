"""What a guardrail says of a text: let through, mended, answered otherwise, or blocked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Finding(StrEnum):
    """Why a message is not simply worked on; the blocking ones are kinds of the guard labels."""

    EMPTY = "empty"
    EMOJI_ONLY = "emoji_only"
    UNREADABLE = "unreadable"
    CARD_NUMBER = "card_number"
    SELF_HARM = "self_harm"
    TOXICITY = "toxicity"
    INJECTION = "injection"


BLOCKING = frozenset({Finding.SELF_HARM, Finding.TOXICITY, Finding.INJECTION})
"""The answer names these in `blocked`; the others are only answered in their own way."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`text` is what may be worked on and kept; `stop` says that the message is answered by its finding alone."""

    text: str
    findings: tuple[Finding, ...] = ()
    stop: Finding | None = None

    @property
    def blocked(self) -> bool:
        return self.stop in BLOCKING
