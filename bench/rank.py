"""Ranking 100 candidates on one core, learned, by rules and by fusion; run: python -m bench.rank --json

Candidates are found once for each query, without filters, in the shop that the settings name, for a shopper with a
history. Timed is what a search pays: facts out of the index, features and scores; and apart, the reasons of a page.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.figures import percentile, report
from bench.recommender import WISHES, WORDS, on_one_core
from core.domain.events import ShopEventName
from core.domain.lexicon import load_lexicon
from core.domain.search import ProductQuery
from core.domain.taste import Act, History
from core.errors import Misconfigured
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from retrieval.assembly import index_opener
from retrieval.encoder import load_encoder
from retrieval.pipeline import Findings, SearchPipeline
from retrieval.rank.candidate import Candidate, Ranker
from retrieval.rank.history import taste_from
from retrieval.rank.rankers import RANKERS, load_ranker
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome

CANDIDATES = 100
PAGE = 6
REMEMBERED = 40


async def measure(pipeline: SearchPipeline, rankers: Sequence[Ranker], rounds: int) -> dict[str, object]:
    """Milliseconds by ranker, and of the shopper's taste. Raises BrokenIndex for a shop that is too small."""
    history = await _history(pipeline)
    queries = [ProductQuery(f"{word} {wish}", history=history) for word in WORDS for wish, _ in WISHES]
    found = [await pipeline.findings(query) for query in queries]
    whole = [each for each in found if len(each.candidates) == CANDIDATES]
    if not whole:
        raise BrokenIndex(f"the index has fewer than {CANDIDATES} products: run `retailgenie shop make`")
    figures: dict[str, object] = {"candidates": CANDIDATES, "queries": len(whole), "rounds": rounds}
    for ranker in rankers:
        times = [await _timed(pipeline, ranker, each) for _ in range(rounds) for each in whole]
        ranked, explained = zip(*times, strict=True)
        figures |= {f"{_kind(ranker)}_p{q}_ms": percentile(ranked, q) for q in (50, 95)}
        figures |= {f"{_kind(ranker)}_explain_p{q}_ms": percentile(explained, q) for q in (50, 95)}
    tastes = [await _taste_timed(pipeline, history) for _ in range(rounds * 20)]
    return figures | {f"taste_p{q}_ms": percentile(tastes, q) for q in (50, 95)}


async def _timed(pipeline: SearchPipeline, ranker: Ranker, findings: Findings) -> tuple[float, float]:
    """Of ranking all candidates, and of the reasons of a page."""
    ids = [candidate.facts.product_id for candidate in findings.candidates]
    start = time.perf_counter()
    facts = await pipeline.index.facts(ids)
    pairs = zip(findings.candidates, facts, strict=True)
    candidates = [Candidate(own, c.fused, c.bm25, c.cosine) for c, own in pairs]
    ranked = ranker.rank(candidates, findings.asked)
    between = time.perf_counter()
    ranker.explained(ranked[:PAGE])
    return (between - start) * 1000, (time.perf_counter() - between) * 1000


async def _taste_timed(pipeline: SearchPipeline, history: History) -> float:
    start = time.perf_counter()
    await taste_from(history, pipeline.index)
    return (time.perf_counter() - start) * 1000


async def _history(pipeline: SearchPipeline) -> History:
    """Somebody who clicked on what a few searches showed, and bought some of it."""
    acts: list[Act] = []
    for wish, _ in WISHES:
        hits = (await pipeline.search(ProductQuery(wish, limit=REMEMBERED // len(WISHES)))).hits
        acts += [Act(hit.product_id, ShopEventName.CLICK) for hit in hits]
    return History(
        tuple(replace(act, name=ShopEventName.PURCHASE, size="M") for act in acts[::4]) + tuple(acts), "Pune"
    )


def _kind(ranker: Ranker) -> str:
    return ranker.name if ranker in RANKERS else "learned"


async def _run(settings: Settings, rounds: int) -> dict[str, object]:
    encoder = load_encoder(settings)
    whole = IndexHome(settings.home).whole()
    if not whole:
        raise BrokenIndex(f"no search index under {settings.home}: run `retailgenie shop make`")
    index = await index_opener(settings, encoder)(whole[0][1].generation)
    pipeline = SearchPipeline(index, encoder, load_lexicon())
    ranker = load_ranker(settings.model_copy(update={"ranker": ""}))
    return {"ranker": ranker.name, **await measure(pipeline, [ranker, *RANKERS], rounds)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="how often all queries are ranked")
    parser.add_argument("--home", type=Path, help="another home folder than the settings'")
    parser.add_argument("--json", action="store_true")
    wish = parser.parse_args()
    on_one_core()
    configure_logging("error")
    settings = load_settings()
    try:
        result = asyncio.run(_run(settings.model_copy(update={"home": wish.home or settings.home}), wish.rounds))
    except Misconfigured as error:
        sys.exit(f"bench.rank: {error.message}")
    report("Ranking 100 candidates, one core", result, as_json=wish.json, result=result)


if __name__ == "__main__":
    main()
