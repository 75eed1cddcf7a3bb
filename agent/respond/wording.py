"""Numbers, money, dates and lists as they are written in each language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_currency

from core.domain.language import Language
from core.domain.money import Money

INDIA = timezone(timedelta(hours=5, minutes=30))
LOCALES = {Language.HINDI: "hi_IN", Language.MARATHI: "mr_IN"}
AND = {
    Language.ENGLISH: "and",
    Language.HINDI: "और",
    Language.MARATHI: "आणि",
    Language.HINGLISH: "aur",
    Language.ROMAN_MARATHI: "aani",
}
OR = {
    Language.ENGLISH: "or",
    Language.HINDI: "या",
    Language.MARATHI: "किंवा",
    Language.HINGLISH: "ya",
    Language.ROMAN_MARATHI: "kinva",
}
ODD_PLURALS = {"scarf": "scarves", "watch": "watches", "clutch": "clutches", "dress": "dresses", "suit": "suits"}
MASS = ("wear", "jewellery")
"""Names of goods that are not counted."""


@lru_cache(maxsize=4096)
def money(amount: Money) -> str:
    """Grouped the Indian way, without paise that are zero: "₹1,49,999"."""
    pattern = "¤#,##,##0" if amount.minor % 100 == 0 else "¤#,##,##0.00"
    return format_currency(amount.amount, amount.currency, pattern, locale="en_IN", currency_digits=False)


def day(at: date, language: Language, today: date) -> str:
    """ "5 March", with the year when it is another one."""
    pattern = "d MMMM" if at.year == today.year else "d MMMM y"
    return format_date(at, pattern, locale=LOCALES.get(language, "en_IN"))


def in_india(moment: datetime) -> date:
    """The calendar day in India."""
    return moment.astimezone(INDIA).date()


def number(value: Decimal | float) -> str:
    """Without trailing zeros: "4.3", "15"."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def listed(items: Sequence[str], language: Language, last: dict[Language, str] = AND) -> str:
    """ "S, M and L" in the language."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last[language]} {items[-1]}"


def plural(noun: str) -> str:
    """An English name of goods in the plural, also of what is not counted; what comes in pairs stays."""
    if noun.endswith(MASS):
        return f"{noun} styles"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    head, _, tail = noun.rpartition(" ")
    many = ODD_PLURALS.get(tail) or f"{tail}{'es' if tail.endswith(('ch', 'sh', 'ss', 'x')) else 's'}"
    return f"{head} {many}".strip()
