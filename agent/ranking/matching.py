"""Whether a row meets what was asked, as it stands now, and which wishes it meets."""

from __future__ import annotations

import re

from core.domain.catalogue import Product, StockedProduct
from core.domain.intent import RULED_OUT
from core.domain.lexicon import Lexicon, Term
from core.domain.search import Filters, Relaxable
from core.domain.sizes import is_same_size

ALIKE = {
    "full sleeve": ("long sleeve",),
    "half sleeve": ("short sleeve",),
    "waterproof": ("water repellent", "water resist", "rainproof"),
    "printed": ("print",),
}
"""What shops write for the same."""
DENIED = re.compile(r"\b(?:no|not|non|without) (?:any |a |the )?\w+|\w+ free\b")
"""What a description says that goods do not have."""


def still_meets(row: StockedProduct, filters: Filters, loosened: set[Relaxable]) -> bool:
    """The limits that change by the hour: price and sizes in stock. The search keeps the others."""
    price = row.product.price
    if Relaxable.PRICE not in loosened:
        if filters.price_max and (price is None or price > filters.price_max):
            return False
        if filters.price_min and (price is None or price < filters.price_min):
            return False
    if filters.sizes and Relaxable.SIZE not in loosened:
        return any(is_same_size(own, wanted) for own in row.sizes_in_stock for wanted in filters.sizes)
    return True


def has_the_colour(row: StockedProduct, filters: Filters) -> bool:
    """Whether it comes in a wished colour itself and not just in a shade of it; true when none is wished."""
    return not filters.colours or any(colour.casefold() in filters.colours for colour in row.product.colours)


def is_noted(row: StockedProduct, feature: str) -> bool:
    """Whether its name, description or facts speak of a feature ("full sleeve"), or not of what shall not be
    ("no hood").
    """
    if feature.startswith(RULED_OUT):
        shunned = feature.removeprefix(RULED_OUT)
        return not _speaks_of(DENIED.sub("", _noted(row)), shunned)
    return _speaks_of(_noted(row), feature)


def _noted(row: StockedProduct) -> str:
    """Everything that is written of it, in lower case and without hyphens."""
    product = row.product
    noted = (f"{value} {name}" for name, value in product.attributes.items())
    facts = (product.material, product.pattern, product.season)
    text = " ".join((product.title, product.description, *noted, *(fact for fact in facts if fact)))
    return text.casefold().replace("-", " ")


def _speaks_of(text: str, feature: str) -> bool:
    return any(words in text for words in (feature, *ALIKE.get(feature, ())))


def matched(row: StockedProduct, filters: Filters, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """The wishes that the row says it meets, each with the row's own value."""
    product = row.product
    pairs = [("colour", colour) for colour in own_colours(product, filters, lexicon)]
    pairs += [("occasion", o) for o in product.occasions if o in filters.occasions]
    for name, value, wished, terms in (
        ("material", product.material, filters.materials, lexicon.materials),
        ("pattern", product.pattern, filters.patterns, lexicon.patterns),
        ("fit", product.fit, filters.fits, lexicon.fits),
    ):
        if value and _named(value, terms) in wished:
            pairs.append((name, value))
    pairs += [("size", own) for own in row.sizes_in_stock if any(is_same_size(own, s) for s in filters.sizes)]
    if product.brand and product.brand in filters.brands:
        pairs.append(("brand", product.brand))
    return tuple(pairs)


def own_colours(product: Product, filters: Filters, lexicon: Lexicon) -> list[str]:
    """The product's own shade of a wished colour, one a wish."""
    own = {colour.casefold(): colour for colour in product.colours}
    found = []
    for wish in filters.colours:
        shades = (wish, *lexicon.colour_families.get(wish, ()))
        found += [own[shade] for shade in shades if shade in own][:1]
    return found


def _named(value: str, terms: dict[str, Term]) -> str:
    """The canonical name of a row's value, which an imported catalogue may spell its own way."""
    folded = value.casefold()
    return next((name for name, term in terms.items() if folded in term.words), folded)
