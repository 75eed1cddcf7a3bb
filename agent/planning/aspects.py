"""Which side of a matter a message asks about: sizes, fabric, a refund, the whole outfit."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files


class Aspect(StrEnum):
    """Sides of a product, an order or a rule; the words for each stand in `aspects.toml`."""

    SIZES = "sizes"
    STOCK = "stock"
    FABRIC = "fabric"
    CARE = "care"
    PRICE = "price"
    COLOURS = "colours"
    FIT = "fit"
    REVIEWS = "reviews"
    COMPARE = "compare"
    ALONGSIDE = "alongside"
    OUTFIT = "outfit"
    GIFT = "gift"
    VAGUE = "vague"
    """Something or other: for an occasion, ideas of several kinds are of more use than a long list."""
    CHEAP = "cheap"
    COUPON = "coupon"
    APPLY = "apply"
    """To a coupon that was told; the same words mean other things elsewhere."""
    LOYALTY = "loyalty"
    ORDERS = "orders"
    CANCEL = "cancel"
    ADDRESS = "address"
    EXCHANGE = "exchange"
    REFUND = "refund"
    RETURNS = "returns"
    PICKUP = "pickup"
    COD = "cod"
    EMI = "emi"
    INVOICE = "invoice"
    CHARGES = "charges"
    PRIVACY = "privacy"
    LET_GO = "let_go"
    """What was looked for before is of no interest any more."""
    DETAILS = "details"
    RULES = "rules"
    ALSO = "also"
    TAKE_OFF = "take_off"
    REFUSED = "refused"
    EXCEPT = "except"
    COUNTED = "counted"
    """Says that a number counts pieces."""
    QUESTION = "question"
    """Asks whether it is so, and wants nothing done yet."""


def aspects_of(text: str) -> list[Aspect]:
    """The aspects a text mentions, in the order of `Aspect`."""
    lowered = " ".join(text.casefold().split())
    return [aspect for aspect, pattern in _patterns().items() if pattern.search(lowered)]


def mentions(text: str, *aspects: Aspect) -> bool:
    """Whether it mentions any of them."""
    lowered = " ".join(text.casefold().split())
    return any(_patterns()[aspect].search(lowered) for aspect in aspects)


@lru_cache(maxsize=1)
def _patterns() -> dict[Aspect, re.Pattern[str]]:
    table = tomllib.loads(files("agent.planning").joinpath("aspects.toml").read_text("utf-8"))
    return {aspect: any_of(table[aspect]) for aspect in Aspect}


def any_of(words: list[str]) -> re.Pattern[str]:
    """Whole words; Devanagari signs that follow a letter belong to its word."""
    parts = [
        re.escape(word.removesuffix("*")) + (r"[\w\u0900-\u097f]*" if word.endswith("*") else "") for word in words
    ]
    return re.compile(rf"(?<![\w\u0900-\u097f])(?:{'|'.join(parts)})(?![\w\u0900-\u097f])")
