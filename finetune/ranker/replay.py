"""Play a log again through the real search, and write down what a ranker would have seen of each card at that time.

Known as of then: histories, click rates and popularity. As of today: the catalogue with its prices, stock and ratings,
the shops on the street, each customer's city and usual sizes, and which orders were cancelled.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from math import nan
from typing import Protocol

from core.domain.search import ProductQuery
from evals.simulate.log import LoggedSearch
from evals.suite import Progress
from finetune.ranker.past import Past, Record
from finetune.ranker.rows import OneSearch, Rows, joined
from retrieval.pipeline import Findings, SearchPipeline
from retrieval.rank.features import matrix
from retrieval.stores.index import ProductIndex

REFRESHES = 50
"""How often over the log clicks and sales are counted anew, as an index that is built every week would have them."""


class Searcher(Protocol):
    def at(self, moment: datetime) -> SearchPipeline:
        """The search as it is, on a day of that time of year."""
        ...

    @property
    def index(self) -> ProductIndex: ...


def replayed(log: Sequence[LoggedSearch], record: Record, searcher: Searcher, progress: Progress) -> Rows:
    """Searches in order of time; cards that the search does not find today are left out, and so are searches of them.

    Nothing of a search, and nothing that came after it, reaches its features.
    """
    return asyncio.run(_replayed(sorted(log, key=lambda search: search.at), record, searcher, progress))


async def _replayed(log: Sequence[LoggedSearch], record: Record, searcher: Searcher, progress: Progress) -> Rows:
    found, refresh = [], max(len(log) // REFRESHES, 1)
    past = await _beginning(record, searcher)
    for number, search in enumerate(log):
        if number % 100 == 0:
            progress("replaying", number, len(log))
        past.advance(search.at)
        if number % refresh == 0:
            past.count()
        rows = _rows(search, await seen_by(search, past, searcher))
        if rows is not None:
            found.append(rows)
    return joined(found)


async def seen_by(search: LoggedSearch, past: Past, searcher: Searcher) -> Findings:
    """What the ranker saw of a search, with what is known of the past."""
    query = ProductQuery(search.text, search.filters, history=past.history_of(search))
    return past.as_known(await searcher.at(search.at).findings(query))


async def _beginning(record: Record, searcher: Searcher) -> Past:
    index = searcher.index
    known = await index.facts(list(dict.fromkeys(sale.product_id for sale in record.sold)))
    return Past(record, catalogue=[facts.product_id for facts in known], size=index.count)


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
