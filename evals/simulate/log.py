"""The log that rankers learn from: a line a search, with the cards that came into sight and what became of them.

Simulated shoppers, a file from elsewhere and the event log of a running shop all come in this shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.domain.money import Money
from core.domain.search import Filters
from core.errors import BadRequest
from evals.rows import numbered_rows
from evals.simulate.behaviour import Shown

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
    """Raises BadRequest naming the line that is wrong."""
    for line, row in numbered_rows(path, required=REQUIRED):
        try:
            yield from_row(row)
        except (KeyError, TypeError, ValueError) as error:
            raise BadRequest(f"{path}:{line}: no search of a log: {error}") from error


def from_row(row: Mapping[str, Any]) -> LoggedSearch:
    at = datetime.fromisoformat(row["at"])
    return LoggedSearch(
        at=at if at.tzinfo else at.replace(tzinfo=UTC),
        shopper=row["shopper"],
        text=str(row["text"]),
        shown=tuple(Shown(**card) for card in row["shown"]),
        filters=_filters(row.get("filters", {})),
        shuffled=bool(row.get("shuffled")),
        city=row.get("city"),
        usual_sizes=dict(row.get("usual_sizes", {})),
        appeal=tuple(row.get("appeal", ())),
    )


def _plain(filters: Filters) -> dict[str, Any]:
    """Only what is set; prices as rupees."""
    found: dict[str, Any] = {}
    for name, value in asdict(filters).items():
        if isinstance(getattr(filters, name), Money):
            found[name] = float(getattr(filters, name).amount)
        elif value:
            found[name] = value
    return found


def _filters(row: Mapping[str, Any]) -> Filters:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    for name in ("price_min", "price_max"):
        if name in values:
            values[name] = Money.of(str(values[name]))
    return Filters(**values)
