"""A whole turn against the least it could cost, on one core; run: python -m bench.turn --json

Message by message the floor (bench/floor.py) and the real turn take the same text in the same process, so that their
ratio does not depend on the machine. A turn here is what a shopper waits for without HTTP: the message put on disk,
the graph, the answer committed. The process is set up as a server's (uvloop, collector). The shop is the one that
the settings name; conversations are added to it.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import cast

import uvloop

from bench.figures import percentile, report
from bench.floor import Floor
from bench.talks import TALKS
from core.domain.conversation import Turn
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from core.model_store import open_version
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from retrieval.encoder import open_encoder
from retrieval.ingest.documents import passage
from retrieval.stores.embedded.layout import IndexHome
from retrieval.stores.embedded.reader import Arrays
from server.assembly import opened
from server.chat.inbox import Said
from server.chat.turns import shopper_of
from server.memory import keep_what_stays
from server.metrics import Metrics
from server.parts import Parts

COLOURS = ("olive", "black", "green", "peach", "white", "pink", "lavender", "grey", "beige", "teal", "brown")
SEARCHES = (
    ("relaxed linen shirt for the office", "white"),
    ("festive silk saree with a woven border", "green"),
    ("running shoes with grip", "black"),
    ("soft cotton kurta for daily wear", "blue"),
    ("party dress with sleeves", "red"),
    ("warm jacket for hill travel", "brown"),
    ("printed bedsheet", "pink"),
    ("stretch jeans", "grey"),
)


class Times:
    """Milliseconds by name."""

    def __init__(self) -> None:
        self._ms: dict[str, list[float]] = defaultdict(list)

    def add(self, each: dict[str, float]) -> None:
        for name, ms in each.items():
            self._ms[name].append(ms)

    def p(self, name: str, q: float) -> float:
        return percentile(self._ms[name], q)

    def table(self) -> dict[str, dict[str, float]]:
        return {name: {"p50_ms": self.p(name, 50), "p95_ms": self.p(name, 95)} for name in self._ms}


async def measure(settings: Settings, rounds: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        async with opened(settings, Metrics()) as parts:
            floor = await floor_of(settings, parts, Path(folder))
            keep_what_stays()
            floors, turns = await talk_through(parts, floor, rounds)
            plain, filtered = await recommend(parts, rounds)
    floor_p95, turn_p95 = floors.p("all", 95), turns.p("all", 95)
    return {
        "floor_p95_ms": floor_p95,
        "floor_stages": {name: row for name, row in floors.table().items() if name != "all"},
        "turn_p95_ms": turn_p95,
        "ratio": turn_p95 / floor_p95,
        "recommender_p95_ms": percentile(plain, 95),
        "filtered_ratio": percentile(filtered, 95) / percentile(plain, 95),
        "stages": {name: row for name, row in turns.table().items() if name != "all"},
    }


async def floor_of(settings: Settings, parts: Parts, folder: Path) -> Floor:
    """The floor over the vectors and texts of the shop that is served."""
    generation = await parts.storage.generation()
    arrays = Arrays(IndexHome(settings.home).newest(str(generation), parts.encoder.name))
    async with parts.storage.reading() as uow:
        texts = [passage(stocked.product) for stocked in await uow.products.many(arrays.ids)]
    encoder = open_encoder(open_version(settings.models, "embeddings", settings.encoder))
    return Floor.over(encoder, arrays.ids, arrays.vectors, texts, folder)


async def talk_through(parts: Parts, floor: Floor, rounds: int) -> tuple[Times, Times]:
    """Each line of each talk first by the floor, then as a turn; the first round warms up and is not counted."""
    floors, turns = Times(), Times()
    for number in range(rounds + 1):
        if number == 1:
            floors, turns = Times(), Times()
        for talk in TALKS:
            conversation: Turn | None = None
            for line in talk:
                text = varied(line, number)
                stages = floor.answer(text)
                floors.add(stages | {"all": sum(stages.values())})
                conversation, spent = await one_turn(parts, text, conversation)
                turns.add(spent)
    return floors, turns


async def one_turn(parts: Parts, text: str, before: Turn | None) -> tuple[Turn, dict[str, float]]:
    shopper = shopper_of(before.shopper_id) if before else None
    said = Said(shopper, text, conversation_id=before.conversation_id if before else None)
    start = time.perf_counter()
    taken = await parts.turns.accept(said)
    accepted = time.perf_counter()
    answer = await parts.turns.answer(taken.turn)
    end = time.perf_counter()
    steps = {name: float(str(ms)) for name, ms in dict(cast("dict[str, object]", answer["timings_ms"])).items()}
    return taken.turn, steps | {"accept": (accepted - start) * 1000, "all": (end - start) * 1000}


async def recommend(parts: Parts, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds from text to 24 ranked products, without and with a price-and-colour filter, taken in turns."""
    plain, filtered = [], []
    for number in range(rounds * 4):
        for words, colour in SEARCHES:
            limits = Filters(colours=(colour,), price_max=Money.of(4000 + number))
            plain.append(await search_ms(parts, f"{words} {number}", Filters()))
            filtered.append(await search_ms(parts, f"{words} {number} again", limits))
    return plain, filtered


async def search_ms(parts: Parts, text: str, filters: Filters) -> float:
    start = time.perf_counter()
    await parts.retriever.search(ProductQuery(text, filters, limit=24))
    return (time.perf_counter() - start) * 1000


def varied(line: str, number: int) -> str:
    """The line with other colours and amounts, so that no round finds the vectors of the one before."""
    line = re.sub(r"\d{4,}", lambda found: str(int(found[0]) + number * 10), line) if "4110" not in line else line
    return re.sub("|".join(COLOURS), lambda found: COLOURS[(COLOURS.index(found[0]) + number) % len(COLOURS)], line)


def on_one_core() -> None:
    """Starts this command again on one core with single-threaded arithmetic, unless it already is."""
    if os.environ.get("OPENBLAS_NUM_THREADS") == "1" and len(os.sched_getaffinity(0)) == 1:
        return
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    os.execv(sys.executable, [sys.executable, "-m", "bench.turn", *sys.argv[1:]])  # noqa: S606 - ourselves


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=6, help="how often all talks are held")
    parser.add_argument("--json", action="store_true")
    wish = parser.parse_args()
    on_one_core()
    settings = load_settings()
    configure_logging("error")
    result = uvloop.run(measure(settings, wish.rounds))
    rows = {name: value for name, value in result.items() if isinstance(value, float)}
    for kind in ("floor_stages", "stages"):
        for name, row in cast("dict[str, dict[str, float]]", result[kind]).items():
            rows[f"{kind} {name} p95"] = row["p95_ms"]
    report("One turn, one core", dict(rows), as_json=wish.json, result=result)


if __name__ == "__main__":
    main()
