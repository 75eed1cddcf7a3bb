"""What was known before a moment: each shopper's doings, everybody's clicks by place, and the pieces sold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import nan
from typing import Generic, TypeVar

import numpy as np

from core.domain.events import LoggedEvent, ShopEvent, ShopEventName
from core.domain.signals import Sale, Tally, click_rates
from core.domain.taste import Act, History
from evals.simulate.acts import Remembered, acts_of
from evals.simulate.log import LoggedSearch
from retrieval.pipeline import Findings
from retrieval.rank.candidate import Candidate
from retrieval.stores.embedded.standing import sales_ranks

Dated = TypeVar("Dated", LoggedEvent, Sale)


@dataclass(frozen=True)
class Record:
    """All that happened, each part oldest first."""

    events: Sequence[LoggedEvent]
    bought: Sequence[Sale]
    """What the log's shoppers bought, for their histories."""
    sold: Sequence[Sale] = ()
    """What an index counts: the orders of the shop that is searched, whoever placed them."""


def record_of(log: Iterable[LoggedSearch], sold: Sequence[Sale] = ()) -> Record:
    """As the shop would have logged these searches, oldest first; all of a search happened at its own moment."""
    events, bought = list[LoggedEvent](), list[Sale]()
    for search in log:
        events += [LoggedEvent(0, event, search.at) for event in _events(search)]
        if search.shopper is not None:
            bought += [
                Sale(search.at, search.shopper, act.product_id, act.size)
                for act in acts_of(search.shown)
                if act.name is ShopEventName.PURCHASE
            ]
    return Record(events, bought, sold)


def _events(search: LoggedSearch) -> list[ShopEvent]:
    who, places = search.shopper or "", {card.product_id: card.position for card in search.shown}
    seen = [ShopEvent(ShopEventName.IMPRESSION, who, product_id, "", at) for product_id, at in places.items()]
    acts = [act for act in acts_of(search.shown) if act.name is not ShopEventName.PURCHASE]
    return seen + [
        ShopEvent(
            act.name, who, act.product_id, "", places[act.product_id] if act.name is ShopEventName.CLICK else None
        )
        for act in acts
    ]


class Timeline(Generic[Dated]):
    """Rows in order of time, read once."""

    def __init__(self, rows: Sequence[Dated]) -> None:
        self._rows: Sequence[Dated] = rows
        self._read = 0

    def until(self, moment: datetime) -> Sequence[Dated]:
        """Those before this moment that were not told yet."""
        first = self._read
        while self._read < len(self._rows) and self._rows[self._read].at < moment:
            self._read += 1
        return self._rows[first : self._read]


class Past:
    """Moves on from one moment to the next; what happens at a moment is not known at it."""

    def __init__(self, record: Record, *, catalogue: Collection[str], size: int) -> None:
        """`catalogue`: those of the products sold that are in it; `size`: how many it has in all."""
        self._events, self._bought = Timeline(record.events), Timeline(record.bought)
        self._sold, self._catalogue, self._size = Timeline(record.sold), frozenset(catalogue), size
        self._acts: dict[str, Remembered] = defaultdict(Remembered)
        self._seen: dict[tuple[str, int], int] = defaultdict(int)
        self._clicked: dict[tuple[str, int], int] = defaultdict(int)
        self._pieces: dict[str, int] = defaultdict(int)
        self._rates: Mapping[str, float] = {}
        self._ranks: Mapping[str, float] = {}
        self._unsold = nan

    def advance(self, moment: datetime) -> None:
        """Everything before this moment becomes known."""
        for logged in self._events.until(moment):
            self._see(logged.event)
        for sale in self._bought.until(moment):
            self._acts[sale.shopper_id].add([Act(sale.product_id, ShopEventName.PURCHASE, sale.size)])
        for sale in self._sold.until(moment):
            if sale.product_id in self._catalogue:
                self._pieces[sale.product_id] += sale.pieces

    def history_of(self, search: LoggedSearch) -> History | None:
        if search.shopper is None:
            return None
        return History(self._acts[search.shopper].acts, search.city, search.usual_sizes)

    def count(self) -> None:
        """Click rates and popularity, in the one way in which they are counted for an index that is built now."""
        self._rates = click_rates(
            Tally(product_id, place, seen, self._clicked[product_id, place])
            for (product_id, place), seen in self._seen.items()
        )
        sold = [*self._pieces.values(), *[0] * (self._size - len(self._pieces))]
        ranks = sales_ranks(np.array(sold, np.int64)).tolist()
        self._ranks = dict(zip(self._pieces, ranks, strict=False))
        self._unsold = ranks[-1] if len(ranks) > len(self._pieces) else nan

    def as_known(self, findings: Findings) -> Findings:
        """With what was counted last in the place of what the index of today knows."""
        return Findings(findings.asked, [self._then(each) for each in findings.candidates])

    def _then(self, candidate: Candidate) -> Candidate:
        product_id = candidate.facts.product_id
        rate, rank = self._rates.get(product_id, nan), self._ranks.get(product_id, self._unsold)
        return replace(candidate, facts=replace(candidate.facts, click_rate=rate, popularity=rank))

    def _see(self, event: ShopEvent) -> None:
        self._acts[event.shopper_id].add(_act(event))
        if event.position is None:
            return
        place = event.product_id, event.position
        self._seen[place] += event.name is ShopEventName.IMPRESSION
        self._clicked[place] += event.name is ShopEventName.CLICK


def _act(event: ShopEvent) -> list[Act]:
    """A purchase is told by its order, which holds its size."""
    return [] if event.name is ShopEventName.PURCHASE else [Act(event.product_id, event.name)]
