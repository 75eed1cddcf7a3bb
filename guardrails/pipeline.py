"""Which checks a message and a reply go through, and in which order."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from core.domain.answer import Sentence
from core.domain.verdict import Verdict
from core.telemetry import metrics
from guardrails.input.abuse import abuse
from guardrails.input.card_numbers import card_numbers
from guardrails.input.injection import injection
from guardrails.input.readable import readable
from guardrails.input.self_harm import self_harm
from guardrails.output.untraced_facts import Evidence, untraced_facts

log = structlog.get_logger()

InputGuardrail = Callable[[Verdict], Verdict]
"""Sees the text as the checks before it left it; may mend it or stop the message."""

OutputGuardrail = Callable[[list[Sentence], Evidence], list[Sentence]]
"""Returns the sentences that may be said."""

MASKING_GUARDRAILS: tuple[InputGuardrail, ...] = (card_numbers,)
"""Those that must run before a text is stored anywhere; none of them stops a message."""
INPUT_GUARDRAILS: tuple[InputGuardrail, ...] = (*MASKING_GUARDRAILS, readable, self_harm, abuse, injection)
OUTPUT_GUARDRAILS: tuple[OutputGuardrail, ...] = (untraced_facts,)


def check_input(text: str, guardrails: tuple[InputGuardrail, ...] = INPUT_GUARDRAILS) -> Verdict:
    """Runs the checks in order until one stops the message."""
    verdict = Verdict(text)
    for guardrail in guardrails:
        before = verdict.findings
        verdict = guardrail(verdict)
        for finding in verdict.findings[len(before) :]:
            _note(guardrail.__name__, finding)
        if verdict.stop:
            break
    return verdict


def masked(text: str) -> str:
    """The text as it may be stored: what nobody may keep is hidden in it."""
    return check_input(text, MASKING_GUARDRAILS).text


def check_output(
    sentences: list[Sentence], evidence: Evidence, guardrails: tuple[OutputGuardrail, ...] = OUTPUT_GUARDRAILS
) -> list[Sentence]:
    """The sentences that passed every check, in their order."""
    for guardrail in guardrails:
        kept = guardrail(sentences, evidence)
        for _ in range(len(sentences) - len(kept)):
            _note(guardrail.__name__, "dropped")
        sentences = kept
    return sentences


def _note(guardrail: str, finding: str) -> None:
    metrics().guards.labels(guard=guardrail, finding=finding).inc()
    log.info("guard.found", guard=guardrail, finding=str(finding))
