"""Where the rows come from: simulated visits to the demo shop, a log in a file, a running shop's events."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from random import Random

from core.clock import FrozenClock
from core.db.signals import read_sales
from core.db.storage import SqlStorage
from core.domain.lexicon import load_lexicon
from core.errors import BadRequest, Misconfigured
from core.settings import Settings
from evals.simulate.behaviour import Shown
from evals.simulate.log import LoggedSearch, read_log
from evals.simulate.stage import Remembering, Searching, open_stage
from evals.simulate.visits import Plan, Visits
from evals.suite import Progress
from finetune.ranker.past import Record, record_of
from finetune.ranker.replay import replayed
from finetune.ranker.rows import Rows
from finetune.ranker.shop_log import read_shop_log
from retrieval.assembly import index_opener
from retrieval.encoder import load_encoder
from retrieval.pipeline import SearchPipeline

FEWEST_SEARCHES = 50


class Kind(StrEnum):
    """Who chose: what a card may say of a version goes by it."""

    SIMULATED = "simulated"
    LOG = "log"
    JUDGES = "judges"


@dataclass(frozen=True)
class Source:
    """A log, the search it is played through again, and all that happened besides."""

    kind: Kind
    about: str
    log: Sequence[LoggedSearch]
    searching: Searching
    record: Record

    def rows(self, progress: Progress) -> Rows:
        return replayed(self.log, self.record, self.searching, progress)

    def by_chance(self, share: float, seed: int) -> Source:
        """The newest part of the log with its outcomes dealt out anew among all of its cards, and nothing known but
        these: nothing is left to learn, and whoever learns something all the same has seen the answers.
        """
        newest = sorted(self.log, key=lambda search: search.at)[-max(int(len(self.log) * share), 1) :]
        outcomes = [(card.clicked, card.carted, card.bought) for search in newest for card in search.shown]
        Random(seed).shuffle(outcomes)
        dealt = iter(outcomes)
        log = [replace(search, shown=_dealt(search, dealt), appeal=()) for search in newest]
        return replace(self, log=log, record=record_of(log, self.record.sold))


def simulated(settings: Settings, work: Path, plan: Plan, products: int, progress: Progress) -> Source:
    stage = open_stage(settings.model_copy(update={"home": work}), products=products, seed=plan.seed, progress=progress)
    log = Visits(stage, plan).log(work / f"log-{stage.fingerprint}-{plan.seed}-{plan.searches}", progress)
    about = "simulated visits to the demo shop"
    return Source(Kind.SIMULATED, about, log, stage.search(), record_of(log, stage.sales))


def from_file(settings: Settings, path: Path) -> Source:
    """Searched in the shop under the settings' home; raises BadRequest for a log that is too short or not one."""
    log = enough(sorted(read_log(path), key=lambda search: search.at), str(path))
    searching = _of_shop(settings)
    return Source(Kind.LOG, f"the log {path.name}", log, searching, record_of(log, read_sales(settings.database)))


def from_events(settings: Settings) -> Source:
    """Raises BadRequest for a shop of which too little is known."""
    searching, found = _of_shop(settings), read_shop_log(settings.database)
    return Source(
        Kind.LOG, "the events of a shop", enough(found.searches, "the shop's events"), searching, found.record
    )


def enough(log: list[LoggedSearch], what: str) -> list[LoggedSearch]:
    if len(log) < FEWEST_SEARCHES:
        raise BadRequest(f"{what}: {len(log)} searches with two products or more; a ranker needs {FEWEST_SEARCHES}")
    if not any(card.clicked for search in log for card in search.shown):
        raise BadRequest(f"{what}: nothing was ever clicked, so there is nothing to learn")
    return log


def _of_shop(settings: Settings) -> Searching:
    return asyncio.run(_opened(settings))


async def _opened(settings: Settings) -> Searching:
    encoder = Remembering(load_encoder(settings))
    generation = await _generation(settings.database)
    if generation is None:
        raise Misconfigured("there is no shop to search in: run `retailgenie shop make` or `shop import`")
    index, clock = await index_opener(settings, encoder)(generation), FrozenClock(datetime.now(UTC))
    return Searching(SearchPipeline(index, encoder, load_lexicon(), clock=clock), clock)


async def _generation(url: str) -> str | None:
    storage = await SqlStorage.open(url)
    try:
        return await storage.generation()
    finally:
        await storage.close()


def _dealt(search: LoggedSearch, outcomes: Iterator[tuple[bool, bool, bool]]) -> tuple[Shown, ...]:
    return tuple(Shown(card.product_id, card.position, *next(outcomes)) for card in search.shown)
