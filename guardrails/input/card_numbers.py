"""Hide payment card numbers before any model, state or log sees them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from core.domain.verdict import Finding, Verdict

BETWEEN = r"[ .\-\u00a0\u2000-\u2015\u202f\u2060\ufeff]{0,3}"
"""What people put between groups of digits, and what shows nothing at all."""
CANDIDATE = re.compile(rf"(?<![\w-])\d(?:{BETWEEN}\d){{12,18}}(?![\w-]|\.\d)")
"""13 to 19 digits of any script, alone or in groups; `\\d` matches Devanagari digits too."""


def card_numbers(verdict: Verdict) -> Verdict:
    """Leaves the last four digits, which are no secret and let a shopper recognise the card."""
    masked = mask_cards(verdict.text)
    if masked == verdict.text:
        return verdict
    return replace(verdict, text=masked, findings=(*verdict.findings, Finding.CARD_NUMBER))


def mask_cards(text: str) -> str:
    """The text with every number that passes the Luhn check reduced to "•••• 1111"."""
    return CANDIDATE.sub(lambda found: _masked(found.group()), text)


def _masked(number: str) -> str:
    digits = [unicodedata.digit(c) for c in number if c.isdigit()]
    if not passes_luhn(digits):
        return number
    return "•••• " + "".join(map(str, digits[-4:]))


def passes_luhn(digits: list[int]) -> bool:
    """The check digit rule of ISO/IEC 7812-1; a run of one digit is no card."""
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return len(set(digits)) > 1 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
