"""What shoppers' doings say of each product, counted once for an index and not again for every query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

_TRUSTED_CLICKS = 4.0
"""Expected clicks at which a product's own rate counts as much as the shop's."""


@dataclass(frozen=True, slots=True)
class Signals:
    """By product id; a product that is in none of them is one that nobody has done anything with yet."""

    bought: Mapping[str, int] = field(default_factory=dict)
    """Pieces in orders that were not cancelled."""
    click_rates: Mapping[str, float] = field(default_factory=dict)
    """See `click_rates`."""
    cities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Where a shop on the street has it."""


NOTHING_KNOWN = Signals()


@dataclass(frozen=True, slots=True)
class Sale:
    """A line of an order that was not cancelled."""

    at: datetime
    shopper_id: str
    product_id: str
    size: str | None = None
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a product was seen at one place of lists, and clicked there."""

    product_id: str
    position: int
    seen: int
    clicked: int


def click_rates(tallies: Iterable[Tally]) -> dict[str, float]:
    """Clicks over the clicks expected at the places where a product was shown, so that its places do not count.

    1 is a product that draws as many clicks as others did there, and also one of which little is known: rates are
    drawn towards 1 by four expected clicks. Clicks over expected clicks: Zhang and Jones 2007.
    """
    kept = list(tallies)
    at_place = _rates_by_place(kept)
    clicked, expected = dict[str, float](), dict[str, float]()
    for tally in kept:
        clicked[tally.product_id] = clicked.get(tally.product_id, 0.0) + min(tally.clicked, tally.seen)
        expected[tally.product_id] = expected.get(tally.product_id, 0.0) + tally.seen * at_place[tally.position]
    return {
        product_id: (clicks + _TRUSTED_CLICKS) / (expected[product_id] + _TRUSTED_CLICKS)
        for product_id, clicks in clicked.items()
    }


def _rates_by_place(tallies: list[Tally]) -> dict[int, float]:
    seen, clicked = dict[int, int](), dict[int, int]()
    for tally in tallies:
        seen[tally.position] = seen.get(tally.position, 0) + tally.seen
        clicked[tally.position] = clicked.get(tally.position, 0) + min(tally.clicked, tally.seen)
    return {place: clicked[place] / number if number else 0.0 for place, number in seen.items()}
