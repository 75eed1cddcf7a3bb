"""The recommender alone, on one core: text in, 24 ranked products out; run: python -m bench.recommender --json

Searches the shop that the settings name, without its database. Plain and filtered queries take turns, every text is
new to the encoder, and each step's share is shown.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import time
from collections import defaultdict
from pathlib import Path

from bench.figures import percentile, report
from core.domain.intent import Sort
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from retrieval.assembly import index_opener
from retrieval.encoder import load_encoder
from retrieval.pipeline import SearchPipeline
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome

WORDS = ("linen", "printed", "office", "festive", "soft", "long", "everyday", "short", "light", "winter")
WISHES = (
    ("shirt with a mandarin collar", "white"),
    ("silk saree with a woven border", "green"),
    ("stretch jeans", "blue"),
    ("cotton kurta for daily wear", "yellow"),
    ("party dress with sleeves", "red"),
    ("warm jacket for hill travel", "brown"),
)
PAGE = 24


async def measure(pipeline: SearchPipeline, rounds: int) -> dict[str, float]:
    """Milliseconds: plain, with a price and colour filter, a sorted listing, and the steps of the plain search."""
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(-1, rounds):
        for word in WORDS:
            for wish, colour in WISHES:
                text = f"{word} {wish} {number}"
                limits = Filters(colours=(colour,), price_max=Money.of(3000))
                spent = await _searches(pipeline, text, limits)
                for name, ms in spent.items() if number >= 0 else ():
                    times[name].append(ms)
    figures = {f"{name}_p{q}_ms": percentile(values, q) for name, values in times.items() for q in (50, 95)}
    return figures | {"filtered_ratio": figures["filtered_p95_ms"] / figures["plain_p95_ms"]}


async def _searches(pipeline: SearchPipeline, text: str, limits: Filters) -> dict[str, float]:
    plain, steps = await _timed(pipeline, ProductQuery(text, limit=PAGE))
    filtered, _ = await _timed(pipeline, ProductQuery(f"{text} too", limits, limit=PAGE))
    listed, _ = await _timed(pipeline, ProductQuery("", limits, sort=Sort.PRICE_ASC, limit=PAGE))
    return {"plain": plain, "filtered": filtered, "listed": listed, **steps}


async def _timed(pipeline: SearchPipeline, query: ProductQuery) -> tuple[float, dict[str, float]]:
    start = time.perf_counter()
    found = await pipeline.search(query)
    return (time.perf_counter() - start) * 1000, found.timings_ms


async def open_newest(settings: Settings) -> SearchPipeline:
    """The newest index under the home folder; raises BrokenIndex when there is none."""
    encoder = load_encoder(settings)
    whole = IndexHome(settings.home).whole()
    if not whole:
        raise BrokenIndex(f"no search index under {settings.home}: run `retailgenie shop make`")
    index = await index_opener(settings, encoder)(whole[0][1].generation)
    return SearchPipeline(index, encoder, load_lexicon())


async def _run(settings: Settings, rounds: int) -> dict[str, object]:
    pipeline = await open_newest(settings)
    return {"products": pipeline.index.count, **await measure(pipeline, rounds)}


def on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often all queries are asked")
    parser.add_argument("--home", type=Path, help="another home folder than the settings'")
    parser.add_argument("--json", action="store_true")
    wish = parser.parse_args()
    on_one_core()
    configure_logging("error")
    settings = load_settings()
    result = asyncio.run(_run(settings.model_copy(update={"home": wish.home or settings.home}), wish.rounds))
    report("Recommender, one core", result, as_json=wish.json, result=result)


if __name__ == "__main__":
    main()
