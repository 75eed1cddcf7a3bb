"""Order and product numbers, PIN codes and coupon codes in a message, as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from agent.understanding.text import Text


@dataclass(frozen=True, slots=True)
class Identifier:
    """What was written, and the tokens it covers."""

    written: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Identifiers:
    order_ids: tuple[Identifier, ...] = ()
    product_ids: tuple[Identifier, ...] = ()
    pin_code: Identifier | None = None
    coupon: Identifier | None = None
    days: tuple[Identifier, ...] = ()
    """Dates in figures: no prices, though they look like a range."""

    @property
    def tokens(self) -> frozenset[int]:
        """Places that are taken."""
        ones = (found for found in (self.pin_code, self.coupon) if found)
        each = (*self.order_ids, *self.product_ids, *self.days, *ones)
        return frozenset(place for identifier in each for place in range(identifier.first, identifier.last))


_PRODUCT = re.compile(r"(?<![\w-])(P-\d{3,})\b", re.IGNORECASE)
_ORDER_WORDS = "order|ordr|odr|oder|parcel|shipment|ऑर्डर|आर्डर|ऑडर|पार्सल"
_NUMBER_WORDS = "id|no|number|num|nr|code|ref|reference|kramank|नंबर|नम्बर|आईडी|आयडी|क्रमांक|संख्या"
_BETWEEN = r"[\s:.#-]*(?:is|hai|ahe|है|आहे|मेरा|माझा)?[\s:#]*"
_CALLED = rf"(?:{_ORDER_WORDS})s?(?:\s+(?:{_NUMBER_WORDS}))?(?=[\s:.#]){_BETWEEN}"
_NO_PREFIX = r"(?!(?:P|UK|EU|US|IN|XS|XL|XXL|XXXL|F)-?\d)"
"""What stands before other numbers: a product's, a size, a brand with a figure in its name."""
_DATE = re.compile(r"\d{1,2}-\d{1,2}-(?:\d{2}|\d{4})|\d{4}-\d{1,2}-\d{1,2}")


@lru_cache(maxsize=1)
def _order_patterns() -> tuple[re.Pattern[str], ...]:
    """The shop's own form, common forms of others, and any number that is called an order's."""
    return (
        re.compile(r"(?<![\w-])(O-[A-Z0-9][\w-]*)", re.IGNORECASE),
        re.compile(r"(?<![\w-])((?:ORDER|ORDR|ORD|ODR|ODER|OD|OID|RG|INV)[-_#]?\d[\w-]*)", re.IGNORECASE),
        re.compile(r"(?<!\w)#\s?((?:[A-Z]{1,4}-?)?\d{3,}[\w-]*)", re.IGNORECASE),
        re.compile(rf"(?<![\w-]){_NO_PREFIX}([A-Z]{{2,5}}-\d{{2,}}(?:-[A-Z0-9]+)*)(?![\w-])"),
        re.compile(rf"{_CALLED}{_NO_PREFIX}([A-Z]{{1,5}}-?\d{{2,}}[\w-]*)"),
        re.compile(rf"{_CALLED}((?=[\w-]*\d{{3}})[A-Z0-9][\w-]{{3,}})", re.IGNORECASE),
        re.compile(r"(?<![\w-])((?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d{4})[A-Z]{1,4}-?\d{4,}(?:-\d+)*)(?![\w-])"),
        re.compile(r"(?<![\w-])(\d{2,}(?:-\d{2,})*-[A-Z]{1,4})(?![\w-])"),
        re.compile(r"(?<![\w-])(\d{2,}-\d{1,}-\d+)(?![\w-])"),
    )


@lru_cache(maxsize=1)
def _pin_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w₹.,#-])(?<!rs )([1-9]\d{2}\s?\d{3})(?![\d\w]|[.,]\d|\s?(?:rs|rupees|/-))", re.IGNORECASE)


_NO_CODES = frozenset(
    "code codes coupon coupons promo voucher apply use discount offer hai nahi not is was kya please working expired "
    "invalid valid do de dya the a my for on any some and or wrong error failed get give no".split()
)


@lru_cache(maxsize=1)
def _coupon_patterns() -> tuple[re.Pattern[str], ...]:
    named = r"(?:code|coupon|promo|voucher|कूपन|कोड)(?:\s+(?:code|कोड))?"
    return (
        re.compile(rf"{named}[\s:=\-\"']+(?:is\s+|hai\s+)?([A-Z][A-Z0-9]*\d[A-Z0-9]*)\b", re.IGNORECASE),
        re.compile(rf"{named}[\s:=\-\"']+(?:is\s+|hai\s+)?([A-Z][A-Z0-9]{{3,19}})\b"),
        re.compile(r"\b([A-Z]{3,}[0-9]{1,4}|[A-Z]+\d+[A-Z]+)\b"),
        re.compile(r"(?:apply|use|lagao|laga|vapra)\s+([a-z]{3,}\d{1,4})\b", re.IGNORECASE),
        re.compile(r"\b([a-z]{3,}\d{1,4})\s+(?:lagao|laga|apply|use|vapra|लगाओ|लावा|वापरा)", re.IGNORECASE),
        re.compile(r"\b([A-Z]{4,})\s+(?:coupon|code|lagao|laga|apply|कूपन|कोड|लगाओ|लावा)"),
    )


def find_identifiers(text: Text) -> Identifiers:
    products = tuple(_products(text))
    named = {place for product in products for place in range(product.first, product.last)}
    orders = tuple(order for order in _orders(text) if not named & set(range(order.first, order.last)))
    taken = named | {place for order in orders for place in range(order.first, order.last)}
    coupon = next((code for code in _coupons(text) if not taken & set(range(code.first, code.last))), None)
    return Identifiers(orders, products, _pin(text, taken), coupon, tuple(_days(text)))


def _products(text: Text) -> Iterator[Identifier]:
    """The shop's own form, as a product's address has it."""
    for match in _PRODUCT.finditer(text.normal):
        if found := _identifier(text, match):
            yield Identifier(found.written.upper(), found.first, found.last)


def _orders(text: Text) -> Iterator[Identifier]:
    seen: set[int] = set()
    for pattern in _order_patterns():
        for match in pattern.finditer(text.normal):
            found = _identifier(text, match)
            if found and not seen & set(range(found.first, found.last)) and not _is_model(found.written):
                seen |= set(range(found.first, found.last))
                yield found


def _days(text: Text) -> Iterator[Identifier]:
    for match in re.finditer(rf"(?<![\w-])({_DATE.pattern})(?![\w-])", text.normal):
        if found := _identifier(text, match):
            yield found


def _is_model(written: str) -> bool:
    """Brand names with figures in them ("F21") are no orders, and neither is a day."""
    figures = len(re.sub(r"\D", "", written))
    short = figures < 3 and not re.match(r"O-|[A-Z]{2,}-?\d{2}", written.upper())
    return short or _DATE.fullmatch(written) is not None


def _pin(text: Text, taken: set[int]) -> Identifier | None:
    for match in _pin_pattern().finditer(text.normal):
        found = _identifier(text, match)
        if found and not taken & set(range(found.first, found.last)):
            return Identifier(re.sub(r"\s", "", found.written), found.first, found.last)
    return None


def _coupons(text: Text) -> Iterator[Identifier]:
    for pattern in _coupon_patterns():
        for match in pattern.finditer(text.normal):
            if match.group(1).lower() not in _NO_CODES and (found := _identifier(text, match)):
                yield Identifier(found.written.upper(), found.first, found.last)


def _identifier(text: Text, match: re.Match[str]) -> Identifier | None:
    """The tokens under the match's first group."""
    start, end = match.span(1)
    covered = [i for i, token in enumerate(text.tokens) if token.start < end and token.end > start]
    return Identifier(match.group(1), covered[0], covered[-1] + 1) if covered else None
