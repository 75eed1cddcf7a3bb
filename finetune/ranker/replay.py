"""Play a log again through the real search, and write down what a ranker would have seen of each card at that time."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import nan
from typing import Protocol

from core.domain.search import ProductQuery
from core.domain.signals import Tally, click_rates
from core.domain.taste import Act, History
from evals.simulate.acts import acts_of
from evals.simulate.log import LoggedSearch
from evals.suite import Progress
from finetune.ranker.rows import OneSearch, Rows, joined
from retrieval.pipeline import Findings, SearchPipeline
from retrieval.rank.candidate import Candidate
from retrieval.rank.features import matrix
from retrieval.rank.history import MOST_ACTS

REFRESHES = 50
"""How often over the log click rates are counted anew, as an index that is built every week would have them."""


class Searcher(Protocol):
    def at(self, moment: datetime) -> SearchPipeline:
        """The search as it is, on a day of that time of year."""
        ...


def replayed(log: Sequence[LoggedSearch], searcher: Searcher, progress: Progress) -> Rows:
    """Searches in order of time; cards that the search does not find today are left out, and so are searches of them.

    Nothing of a search reaches its own features: histories and click rates are those of before.
    """
    return asyncio.run(_replayed(sorted(log, key=lambda search: search.at), searcher, progress))


async def _replayed(log: Sequence[LoggedSearch], searcher: Searcher, progress: Progress) -> Rows:
    past, found = Past(), []
    refresh = max(len(log) // REFRESHES, 1)
    for number, search in enumerate(log):
        if number % refresh == 0:
            past.count_clicks()
        if number % 100 == 0:
            progress("replaying", number, len(log))
        pipeline = searcher.at(search.at)
        query = ProductQuery(search.text, search.filters, history=past.history_of(search))
        seen = past.as_known(await pipeline.findings(query))
        rows = _rows(search, seen)
        if rows is not None:
            found.append(rows)
        past.add(search)
    return joined(found)


@dataclass
class Past:
    """What was known before a search: each shopper's own doings, and the clicks of all."""

    acts: dict[str, deque[Act]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=MOST_ACTS)))
    seen: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    clicked: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    rates: Mapping[str, float] = field(default_factory=dict)

    def history_of(self, search: LoggedSearch) -> History | None:
        if search.shopper is None:
            return None
        return History(tuple(self.acts[search.shopper]), search.city, search.usual_sizes)

    def count_clicks(self) -> None:
        """In the one way in which they are counted for a running shop."""
        self.rates = click_rates(
            Tally(product_id, place, seen, self.clicked[product_id, place])
            for (product_id, place), seen in self.seen.items()
        )

    def as_known(self, findings: Findings) -> Findings:
        return Findings(findings.asked, [self._rated(each) for each in findings.candidates])

    def _rated(self, candidate: Candidate) -> Candidate:
        rate = self.rates.get(candidate.facts.product_id)
        return candidate if rate is None else replace(candidate, facts=replace(candidate.facts, click_rate=rate))

    def add(self, search: LoggedSearch) -> None:
        for card in search.shown:
            if card.position > 0:
                self.seen[card.product_id, card.position] += 1
                self.clicked[card.product_id, card.position] += card.clicked
            if search.shopper is not None:
                self.acts[search.shopper].extendleft(acts_of(card))


def _rows(search: LoggedSearch, findings: Findings) -> OneSearch | None:
    """None where not two cards can be told apart."""
    place = {candidate.facts.product_id: row for row, candidate in enumerate(findings.candidates)}
    kept = [number for number, card in enumerate(search.shown) if card.product_id in place]
    if len(kept) < 2:
        return None
    cards = [search.shown[number] for number in kept]
    features = matrix(findings.candidates, findings.asked)[[place[card.product_id] for card in cards]]
    return OneSearch(
        features,
        labels=[card.clicked + card.carted + card.bought for card in cards],
        products=[card.product_id for card in cards],
        positions=[card.position for card in cards],
        appeal=[search.appeal[number] if search.appeal else nan for number in kept],
        shuffled=search.shuffled,
    )
