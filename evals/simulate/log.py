"""The log that rankers learn from: a line a search, with the cards that came into sight and what became of them.

Simulated shoppers, a file from elsewhere and the event log of a running shop all come in this shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.domain.money import Money
from core.domain.search import Filters
from core.errors import BadRequest
from evals.rows import numbered_rows
from evals.simulate.behaviour import Shown
from evals.simulate.log_rows import CardRow, FilterRow, SearchRow

REQUIRED = ("at", "shopper", "text", "shown")


@dataclass(frozen=True, slots=True)
class LoggedSearch:
    at: datetime
    shopper: str | None
    """None for one who is not remembered."""
    text: str
    shown: tuple[Shown, ...]
    filters: Filters = field(default_factory=Filters)
    shuffled: bool = False
    """Shown in an order of chance, so that places can be told from what stood on them."""
    city: str | None = None
    usual_sizes: Mapping[str, str] = field(default_factory=dict)
    appeal: tuple[float, ...] = ()
    """Of simulated searches: how much each card was wanted, the best that any ranker could know. Never trained on."""


def as_row(search: LoggedSearch) -> dict[str, Any]:
    row = asdict(search) | {"at": search.at.isoformat(), "filters": _plain(search.filters)}
    row["shown"] = [{key: value for key, value in card.items() if value} for card in row["shown"]]
    return {key: value for key, value in row.items() if value or key in REQUIRED}


def read_log(path: Path) -> Iterator[LoggedSearch]:
    """Raises BadRequest naming the line that is wrong, and what is wrong with it."""
    for line, row in numbered_rows(path, required=REQUIRED):
        try:
            yield from_row(row)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise BadRequest(f"{path}:{line}: {where + ': ' if where else ''}{first['msg']}") from error


def from_row(row: Mapping[str, Any]) -> LoggedSearch:
    """Raises pydantic's ValidationError."""
    read = SearchRow.model_validate(row)
    return LoggedSearch(
        at=read.at,
        shopper=read.shopper,
        text=read.text,
        shown=tuple(_shown(card) for card in read.shown),
        filters=_filters(read.filters),
        shuffled=read.shuffled,
        city=read.city,
        usual_sizes=read.usual_sizes,
        appeal=tuple(read.appeal),
    )


def _shown(card: CardRow) -> Shown:
    """What was bought was carted, and what was carted was clicked, whether or not the log says so."""
    carted = card.carted or card.bought
    return Shown(card.product_id, card.position, card.clicked or carted, carted, card.bought, card.size)


def _plain(filters: Filters) -> dict[str, Any]:
    """Only what is set; prices as rupees."""
    found: dict[str, Any] = {}
    for name, value in asdict(filters).items():
        if isinstance(getattr(filters, name), Money):
            found[name] = float(getattr(filters, name).amount)
        elif value:
            found[name] = value
    return found


def _filters(read: FilterRow) -> Filters:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in read.model_dump().items()
    }
    for name in ("price_min", "price_max"):
        if values[name] is not None:
            values[name] = Money.of(str(values[name]))
    return Filters(**values)
