"""Leave out every sentence with a price, per cent, size, date, status, id or number that no claim holds."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from babel.dates import get_month_names

from core.domain.answer import Claim, Sentence

END = r"(?![\w\u0900-\u097f])"
"""The end of a word; Devanagari vowel signs belong to the word though `\\w` does not match them."""
LOCALES = ("en_IN", "hi_IN", "mr_IN")
SIZE = r"(?<![\w'’-])(?:XXS|XS|S|M|L|XL|XXL|XXXL|[2-6]XL|[2-6]X)(?![\w'’])"
ID = r"(?<!\w)[A-Z]{1,6}-[0-9A-Z][0-9A-Z-]*(?!\w)"
NUMBER = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
MONEY = re.compile(rf"(?:₹|\bRs\.?|\bINR)\s*({NUMBER})|({NUMBER})\s*(?:rupees|rs\b|रुपये|रुपए|रुपयांत)", re.IGNORECASE)
PER_CENT = re.compile(rf"({NUMBER})\s*(?:%|per ?cent|प्रतिशत|टक्के)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reply may lean on beside each sentence's own claims."""

    claims: tuple[Claim, ...] = ()
    statuses: frozenset[str] = frozenset()
    """Words that name an order's status, lower case, in the reply's language."""


def untraced_facts(sentences: list[Sentence], evidence: Evidence) -> list[Sentence]:
    """The sentences all of whose facts are traced; numbers written as words are not looked at."""
    return [sentence for sentence in sentences if not untraced(sentence, evidence)]


def untraced(sentence: Sentence, evidence: Evidence) -> set[str]:
    """The facts of a sentence that neither its own claims nor the evidence hold."""
    held: set[str] = set()
    for claim in (*sentence.claims, *evidence.claims):
        held |= facts_in(claim.text, evidence.statuses)
    return facts_in(sentence.text, evidence.statuses) - held


def facts_in(text: str, statuses: frozenset[str]) -> set[str]:
    """Every checkable fact of a text in one normal form, such as "₹1499", "15%", "5 march", "XL", "shipped"."""
    rest = _western_digits(text)
    facts = set()
    for pattern, form in ((MONEY, "₹{}"), (PER_CENT, "{}%")):
        for found in pattern.finditer(rest):
            facts.add(form.format(_number(next(g for g in found.groups() if g))))
        rest = pattern.sub(" ", rest)
    for pattern in (_dates(), re.compile(ID), re.compile(SIZE)):
        facts |= {found.group().casefold() for found in pattern.finditer(rest)}
        rest = pattern.sub(" ", rest)
    facts |= {_number(found) for found in re.findall(NUMBER, rest)}
    return facts | {found.group() for found in _any_of(statuses).finditer(rest.casefold())}


def _number(text: str) -> str:
    """ "1,499.00" and "1499" are one number."""
    digits = text.replace(",", "")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _western_digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)


@lru_cache(maxsize=16)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<![\w\u0900-\u097f])(?:{listed}){END}")


@lru_cache(maxsize=1)
def _dates() -> re.Pattern[str]:
    """A day with the name of its month, in the languages of the shop."""
    names = {
        name
        for locale in LOCALES
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=locale).values()
    }
    months = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<!\d)\d{{1,2}} (?:{months}){END}", re.IGNORECASE)
