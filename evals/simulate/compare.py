"""Let shoppers of another make than the training ones try the ranker; run: python -m evals.simulate.compare --json

Each shopper comes several times with the order of fusion, so that there is something to know of them. Then every visit
is made again with the same need: to results in fusion's order, ranked for everybody, ranked for this shopper, and in
the order of an oracle that knows their tastes. Clicks and purchases a visit are compared over shoppers, who are drawn
whole for the intervals.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.domain.search import ProductQuery
from core.domain.signals import Tally, click_rates
from core.domain.taste import History
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from evals.scorers.interval import Interval, Sample, bootstrap, bootstrap_gain
from evals.simulate.acts import Remembered, acts_of
from evals.simulate.behaviour import Shown, look_through
from evals.simulate.needs import PAGE, put
from evals.simulate.shoppers import Make, SimulatedShopper, make_shoppers
from evals.simulate.stage import STANDS_AT, Searching, Stage, open_stage
from evals.simulate.visits import need_of, shown_page, started
from evals.suite import Progress
from retrieval.rank.rankers import load_ranker
from shop.chance import stream

ARMS = ("hybrid", "ranked", "personal", "oracle")
"""The oracle knows need and tastes: no order of the same candidates can do better."""
SEARCHED = {"personal": "ranked", "oracle": "hybrid"}
"""Arms that share another one's search."""
MEASURES = ("clicks", "carts", "purchases")


@dataclass(frozen=True, slots=True)
class Trial:
    shoppers: int
    before: int = 12
    """Visits that make a history."""
    visits: int = 6
    seed: int = 17


@dataclass
class Counts:
    """Sums over a shopper's visits, by arm and measure."""

    of: dict[str, dict[str, float]] = field(default_factory=lambda: {arm: dict.fromkeys(MEASURES, 0.0) for arm in ARMS})

    def add(self, arm: str, cards: Sequence[Shown]) -> None:
        own = self.of[arm]
        own["clicks"] += sum(card.clicked for card in cards)
        own["carts"] += sum(card.carted for card in cards)
        own["purchases"] += sum(card.bought for card in cards)


class Shopping:
    """One make's visits to one shop."""

    def __init__(self, stage: Stage, searches: Mapping[str, Searching], trial: Trial, make: Make) -> None:
        self._stage = stage
        self._searches = searches
        self._trial = trial
        self._make = make
        self.shoppers = make_shoppers(make, trial.shoppers, stage.goods, seed=trial.seed, as_of=STANDS_AT)
        self.remembered: dict[str, Remembered] = defaultdict(Remembered)

    async def warm_up(self, progress: Progress) -> dict[str, float]:
        """Fills the histories; the click rates of those visits."""
        seen: dict[tuple[str, int], int] = defaultdict(int)
        clicked: dict[tuple[str, int], int] = defaultdict(int)
        for number, shopper in enumerate(self.shoppers):
            progress("coming for the first times", number, len(self.shoppers))
            known = self.remembered[shopper.shopper_id]
            for visit in range(self._trial.before):
                cards = await self._visit(shopper, visit, "hybrid", None)
                known.add(acts_of(cards))
                for card in cards:
                    seen[card.product_id, card.position] += 1
                    clicked[card.product_id, card.position] += card.clicked
        return click_rates(Tally(name, place, number, clicked[name, place]) for (name, place), number in seen.items())

    async def compared(self, progress: Progress) -> list[Counts]:
        found = []
        for number, shopper in enumerate(self.shoppers):
            progress("coming again", number, len(self.shoppers))
            counts, customer = Counts(), shopper.profile.customer
            history = History(self.remembered[shopper.shopper_id].acts, customer.city, customer.usual_sizes)
            for visit in range(self._trial.before, self._trial.before + self._trial.visits):
                for arm in ARMS:
                    counts.add(arm, await self._visit(shopper, visit, arm, history if arm == "personal" else None))
            found.append(counts)
        return found

    async def _visit(self, shopper: SimulatedShopper, visit: int, arm: str, history: History | None) -> Sequence[Shown]:
        """The need and its words are the same in every arm; what the shopper then does has chances of its own."""
        trial = self._trial
        need_chance = stream(trial.seed, "need", self._make, shopper.shopper_id, visit)
        need = need_of(shopper, self._stage, need_chance)
        query: ProductQuery = replace(put(need, self._stage.lexicon, need_chance), history=history)
        at = started(visit, trial.before + trial.visits)
        month, pipeline = at.month, self._searches[SEARCHED.get(arm, arm)].at(at)
        if arm == "oracle":
            found = (await pipeline.search(replace(query, limit=100))).hits
            goods = [self._stage.goods.by_id[hit.product_id] for hit in found]
            page = sorted(goods, key=lambda good: -shopper.appeal(good, need, month))[:PAGE]
        else:
            page = await shown_page(pipeline, query, self._stage)
        return look_through(shopper, need, page, month, stream(trial.seed, "look", shopper.shopper_id, visit))


def compare(
    trial: Trial,
    settings: Settings,
    *,
    products: int,
    seed: int,
    make: Make = Make.OTHER,
    progress: Progress,
) -> dict[str, object]:
    """Per visit what each arm brought, and how much more ranking and knowing the shopper brought; the shop is kept
    under the settings' home.
    """
    ranker = load_ranker(settings)
    stage = open_stage(settings, products=products, seed=seed, progress=progress)
    first = Shopping(stage, {"hybrid": stage.search()}, trial, make)
    rates = asyncio.run(first.warm_up(progress))
    known = stage.with_click_rates(rates)
    again = Shopping(known, {"hybrid": known.search(), "ranked": known.search(ranker)}, trial, make)
    again.remembered = first.remembered
    counts = asyncio.run(again.compared(progress))
    return {
        "make": make.value,
        "ranker": ranker.name,
        "products": products,
        "shoppers": trial.shoppers,
        "visits": trial.shoppers * trial.visits,
        "per_visit": {arm: {name: _mean(counts, arm, name) / trial.visits for name in MEASURES} for arm in ARMS},
        "personal_over_hybrid": _gains(counts, "personal", "hybrid"),
        "ranked_over_hybrid": _gains(counts, "ranked", "hybrid"),
        "personal_over_ranked": _gains(counts, "personal", "ranked"),
        "oracle_over_hybrid": _gains(counts, "oracle", "hybrid"),
    }


def _gains(counts: Sequence[Counts], ours: str, theirs: str) -> dict[str, dict[str, float] | None]:
    return {
        name: _plain(bootstrap_gain(*(Sample(_by_shopper(counts, arm, name)) for arm in (ours, theirs))))
        for name in MEASURES
    }


def _by_shopper(counts: Sequence[Counts], arm: str, name: str) -> list[float]:
    return [own.of[arm][name] for own in counts]


def _mean(counts: Sequence[Counts], arm: str, name: str) -> float:
    interval = bootstrap(_by_shopper(counts, arm, name))
    return interval.mean if interval else 0.0


def _plain(interval: Interval | None) -> dict[str, float] | None:
    if interval is None:
        return None
    return {"mean": round(interval.mean, 4), "low": round(interval.low, 4), "high": round(interval.high, 4)}


def _say(stage: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{stage}: {done:,} of {total:,}   ", end="", file=sys.stderr, flush=True)  # noqa: T201


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shoppers", type=int, default=400)
    parser.add_argument("--products", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=5, help="of the shop; the shoppers have their own")
    parser.add_argument("--work", type=Path, help="where the simulated shop is kept; under the home if not given")
    parser.add_argument("--make", type=Make, choices=list(Make), default=Make.OTHER)
    parser.add_argument("--json", action="store_true")
    wish = parser.parse_args()
    configure_logging("error")
    settings = load_settings()
    local = settings.model_copy(update={"home": wish.work or settings.home / "ranker"})
    found = compare(Trial(wish.shoppers), local, products=wish.products, seed=wish.seed, make=wish.make, progress=_say)
    print(json.dumps(found, indent=None if wish.json else 2))  # noqa: T201


if __name__ == "__main__":
    main()
