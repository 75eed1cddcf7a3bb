"""The shop's written rules, clause by clause."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import NotFound


class UnknownPolicy(NotFound):
    """The shop has no policy of that name; `policies` says which it has."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered rule: `clause_id` such as RET-1 is what answers and refusals cite."""

    clause_id: str
    policy: str
    """"returns", "exchange", "delivery", "payment", "cod", "emi", "loyalty", "pickup", "privacy"."""
    title: str
    text: dict[str, str]
    """Language tag to wording; "en", "hi", "mr" and "hi-Latn" are always there."""
