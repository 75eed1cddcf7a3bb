"""Where the rows come from: simulated visits to the demo shop, a log in a file, a running shop's events, judgements."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from core.clock import FrozenClock
from core.db.storage import SqlStorage
from core.domain.lexicon import load_lexicon
from core.errors import BadRequest, Misconfigured
from core.settings import Settings
from evals.simulate.behaviour import Shown
from evals.simulate.log import LoggedSearch, read_log
from evals.simulate.stage import Remembering, Searching, open_stage
from evals.simulate.visits import Plan, Visits
from evals.suite import Progress
from finetune.ranker.judged import Judged, judged_rows, open_judged
from finetune.ranker.replay import replayed
from finetune.ranker.rows import Rows
from finetune.ranker.shop_log import logged_searches
from retrieval.assembly import index_opener
from retrieval.encoder import load_encoder
from retrieval.pipeline import SearchPipeline

FEWEST_SEARCHES = 50


@dataclass(frozen=True)
class Source:
    """A log and the search it is played through again."""

    about: str
    log: Sequence[LoggedSearch]
    searching: Searching

    def rows(self, progress: Progress) -> Rows:
        return replayed(self.log, self.searching, progress)

    def by_chance(self, share: float, seed: int) -> Source:
        """The newest part of the log with its outcomes dealt out anew among all of its cards: nothing is left to learn,
        and whoever learns something all the same has seen the answers.
        """
        newest = sorted(self.log, key=lambda search: search.at)[-max(int(len(self.log) * share), 1) :]
        outcomes = [(card.clicked, card.carted, card.bought) for search in newest for card in search.shown]
        Random(seed).shuffle(outcomes)
        dealt = iter(outcomes)
        return replace(self, log=[replace(search, shown=_dealt(search, dealt), appeal=()) for search in newest])


def simulated(settings: Settings, work: Path, plan: Plan, products: int, progress: Progress) -> Source:
    stage = open_stage(settings.model_copy(update={"home": work}), products=products, seed=plan.seed, progress=progress)
    log = Visits(stage, plan).log(work / f"log-{stage.fingerprint}-{plan.seed}-{plan.searches}", progress)
    return Source("simulated visits to the demo shop", log, stage.search())


def from_file(settings: Settings, path: Path) -> Source:
    """Searched in the shop under the settings' home; raises BadRequest for a log that is too short or not one."""
    return Source(f"the log {path.name}", _enough(list(read_log(path)), str(path)), _of_shop(settings))


def from_events(settings: Settings) -> Source:
    log = _enough(logged_searches(settings.database), "the shop's events")
    return Source("the events of a shop", log, _of_shop(settings))


def from_judgements(settings: Settings, folder: Path, work: Path, progress: Progress) -> tuple[Judged, Rows]:
    judged = open_judged(settings.model_copy(update={"home": work}), folder, progress)
    return judged, judged_rows(judged, progress)


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


def _enough(log: list[LoggedSearch], what: str) -> list[LoggedSearch]:
    if len(log) < FEWEST_SEARCHES:
        raise BadRequest(f"{what}: {len(log)} searches with two products or more; a ranker needs {FEWEST_SEARCHES}")
    if not any(card.clicked for search in log for card in search.shown):
        raise BadRequest(f"{what}: nothing was ever clicked, so there is nothing to learn")
    return log
