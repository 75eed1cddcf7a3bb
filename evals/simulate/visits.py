"""A year of simulated visits in time order, written down as a log; an interrupted one goes on where it stopped."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from core.domain.search import ProductQuery
from evals.simulate.behaviour import look_through
from evals.simulate.goods import Good
from evals.simulate.log import LoggedSearch, as_row, from_row
from evals.simulate.needs import PAGE, Need, draw_need, put
from evals.simulate.shoppers import Make, SimulatedShopper, make_shoppers
from evals.simulate.stage import STANDS_AT, Stage
from evals.suite import Progress
from retrieval.pipeline import SearchPipeline
from shop.chance import stream

DAYS = 360
PART = 500
"""Searches that are written at once."""
SHUFFLED = 0.1
"""Share of the pages in an order of chance: what shops give up to learn how much a place is worth."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is simulated: as many shoppers as come back some fifty times each."""

    searches: int
    seed: int
    make: Make = Make.TRAINING

    @property
    def shoppers(self) -> int:
        return max(self.searches // 50, 10)


class Visits:
    """Simulates parts in order; each part has chances of its own, so that any can be made without the others."""

    def __init__(self, stage: Stage, plan: Plan) -> None:
        self._stage = stage
        self._plan = plan
        self._shoppers = make_shoppers(plan.make, plan.shoppers, stage.goods, seed=plan.seed, as_of=STANDS_AT)
        self._often = list(accumulate(shopper.profile.appetite for shopper in self._shoppers))

    def log(self, folder: Path, progress: Progress) -> list[LoggedSearch]:
        """All searches; parts that lie whole in the folder are taken from there."""
        folder.mkdir(parents=True, exist_ok=True)
        found: list[LoggedSearch] = []
        pipeline = self._stage.search().pipeline
        for first in range(0, self._plan.searches, PART):
            progress("simulating", first, self._plan.searches)
            numbers = range(first, min(first + PART, self._plan.searches))
            path = folder / f"{self._plan.make}-{first:07d}.jsonl"
            if not path.exists():
                _write(path, asyncio.run(self._part(pipeline, numbers)))
            found += _read(path)
        return found

    async def _part(self, pipeline: SearchPipeline, numbers: range) -> list[LoggedSearch]:
        return [await self._search(pipeline, number) for number in numbers]

    async def _search(self, pipeline: SearchPipeline, number: int) -> LoggedSearch:
        chance = stream(self._plan.seed, "visit", self._plan.make, number)
        shopper = chance.choices(self._shoppers, cum_weights=self._often)[0]
        at = started(number, self._plan.searches)
        need = need_of(shopper, self._stage, chance)
        query = put(need, self._stage.lexicon, chance)
        page = await shown_page(pipeline, query, self._stage)
        is_shuffled = chance.random() < SHUFFLED
        if is_shuffled:
            chance.shuffle(page)
        cards = look_through(shopper, need, page, at.month, chance)
        customer = shopper.profile.customer
        return LoggedSearch(
            at=at,
            shopper=shopper.shopper_id if shopper.is_known else None,
            text=query.text,
            shown=tuple(cards),
            filters=query.filters,
            shuffled=is_shuffled,
            city=customer.city if shopper.is_known else None,
            usual_sizes=customer.usual_sizes if shopper.is_known else {},
            appeal=tuple(shopper.appeal(good, need, at.month) for good in page[: len(cards)]),
        )


def started(number: int, searches: int) -> datetime:
    end = datetime.combine(STANDS_AT, datetime.min.time(), UTC)
    return end - timedelta(days=DAYS) * (1 - number / searches)


def need_of(shopper: SimulatedShopper, stage: Stage, chance: Random) -> Need:
    return draw_need(shopper.draws(stage.goods, chance), band=shopper.likes.band, chance=chance)


async def shown_page(pipeline: SearchPipeline, query: ProductQuery, stage: Stage) -> list[Good]:
    """The candidates' best in the order of the pipeline's ranker."""
    found = await pipeline.search(query)
    return [stage.goods.by_id[hit.product_id] for hit in found.hits[:PAGE]]


def _write(path: Path, searches: Sequence[LoggedSearch]) -> None:
    """Whole or not at all."""
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        for search in searches:
            file.write(json.dumps(as_row(search), ensure_ascii=False, separators=(",", ":")) + "\n")
    fresh.rename(path)


def _read(path: Path) -> Iterator[LoggedSearch]:
    with path.open(encoding="utf-8") as file:
        yield from (from_row(json.loads(line)) for line in file)
