"""Search quality and speed: every method over a whole catalogue with graded queries, in one run."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.search import ProductQuery
from core.errors import BadRequest
from core.settings import Settings
from evals.baselines.search import Chance, PlainBM25
from evals.catalogue import read_catalogue
from evals.rows import numbered_rows, read_rows
from evals.scorers.interval import bootstrap
from evals.scorers.search import Grades, SearchScores, search_scores
from evals.scorers.timing import percentile
from evals.suite import Evaluation, Progress, SearchFiles, SearchSuite, Table

if TYPE_CHECKING:
    from retrieval.pipeline import SearchPipeline
    from retrieval.rank.candidate import Ranker
    from retrieval.search.legs import Leg
    from retrieval.stores.index import ProductIndex

DEPTH = 100
MEASURES = ("ndcg_10", "mrr_10", "recall_100")

Method = Callable[[str], Awaitable[Sequence[str]]]
"""Query text to product ids, best first."""

TUNED = (
    "The weights of fields, fusion and ranking were chosen on half of Chorus's queries and on 1,000 of Home Depot's: "
    "figures on those files are partly tuned (finetune/LOG.md has both halves apart)."
)
EXTRA = "`sparse` is this project's own lexical leg; `bm25` is the textbook method, by the bm25s library."


@dataclass(frozen=True, slots=True)
class Query:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ran:
    """One method over all queries, in their order."""

    found: list[list[str]]
    times_ms: list[float]


def run(files: SearchFiles, settings: Settings, progress: Progress) -> Evaluation:
    products = list(read_catalogue(files.catalogue))
    queries = [Query(str(row["id"]), str(row["text"])) for row in read_rows(files.queries, required=("id", "text"))]
    grades = _grades(files.qrels)
    methods = _methods(products, _name_of(files.catalogue), settings, progress)
    ran = asyncio.run(_run_all(methods, queries, progress))
    scored = {name: _scored(each, queries, grades) for name, each in ran.items()}
    figures = {name: _figures(scored[name], each.times_ms) for name, each in ran.items()}
    return Evaluation(
        figures={"n_products": len(products), "n_queries": len(scored["ranked"]), "methods": figures},
        tables=(_table(scored, figures),),
        predictions=[
            {"query": query.id, "products": {name: each.found[row] for name, each in ran.items()}}
            for row, query in enumerate(queries)
        ],
        notes=(EXTRA, TUNED),
    )


def _methods(
    products: list[StockedProduct], generation: str, settings: Settings, progress: Progress
) -> dict[str, Method]:
    from retrieval.encoder import load_encoder
    from retrieval.pipeline import SearchPipeline
    from retrieval.rank.fused import FusedRanker
    from retrieval.rank.rankers import RANKERS
    from retrieval.search.legs import RETRIEVERS, Dense, Sparse

    def searcher(legs: Sequence[Leg], ranker: Ranker) -> Method:
        """With an encoder of its own, so that no method finds a vector that another one paid for."""
        return _of_pipeline(SearchPipeline(index, load_encoder(settings), lexicon, legs=legs, ranker=ranker))

    index = _index(products, generation, settings, progress)
    lexicon, fused = load_lexicon(), FusedRanker()
    return {
        "random": _of_baseline(Chance([stocked.product.product_id for stocked in products])),
        "bm25": _of_baseline(PlainBM25(products)),
        "sparse": searcher((Sparse(),), fused),
        "dense": searcher((Dense(),), fused),
        "hybrid": searcher(RETRIEVERS, fused),
        "ranked": searcher(RETRIEVERS, RANKERS[0]),
    }


def _index(products: list[StockedProduct], generation: str, settings: Settings, progress: Progress) -> ProductIndex:
    """Kept under the home folder: another run on the same products encodes nothing again."""
    from retrieval.encoder import load_encoder
    from retrieval.ingest.indexing import build_index
    from retrieval.stores.embedded.layout import IndexHome
    from retrieval.stores.embedded.reader import EmbeddedIndex

    local = settings.model_copy(update={"home": settings.home / "evals" / generation, "qdrant_url": ""})
    encoder = load_encoder(local)
    build_index(local, generation, products, encoder, lambda done: progress("indexing", done, len(products)))
    home = IndexHome(local.home)
    folder = home.newest(generation, encoder.name)
    home.drop_older_than(folder)
    return EmbeddedIndex.open(folder)


def _of_pipeline(pipeline: SearchPipeline) -> Method:
    async def method(text: str) -> list[str]:
        found = await pipeline.search(ProductQuery(text, limit=DEPTH))
        return [hit.product_id for hit in found.hits]

    return method


def _of_baseline(baseline: Chance | PlainBM25) -> Method:
    async def method(text: str) -> list[str]:
        return baseline.search(text, DEPTH)

    return method


async def _run_all(methods: dict[str, Method], queries: list[Query], progress: Progress) -> dict[str, Ran]:
    return {name: await _run(method, queries, partial(progress, name)) for name, method in methods.items()}


async def _run(method: Method, queries: list[Query], told: Callable[[int, int], None]) -> Ran:
    """One query after another, after one that warms caches and is not counted."""
    ran = Ran([], [])
    if queries:
        await method(f"{queries[0].text} ")
    for query in queries:
        start = time.perf_counter()
        found = await method(query.text)
        ran.times_ms.append((time.perf_counter() - start) * 1000)
        ran.found.append(list(found))
        told(len(ran.found), len(queries))
    return ran


def _scored(ran: Ran, queries: list[Query], grades: dict[str, Grades]) -> list[SearchScores]:
    scores = (search_scores(found, grades.get(query.id, {})) for query, found in zip(queries, ran.found, strict=True))
    return [each for each in scores if each is not None]


def _figures(scores: list[SearchScores], times_ms: list[float]) -> dict[str, float | None]:
    return {
        **{name: _mean([getattr(each, name) for each in scores]) for name in MEASURES},
        "p50_ms": percentile(times_ms, 50),
        "p95_ms": percentile(times_ms, 95),
    }


def _table(scored: dict[str, list[SearchScores]], figures: dict[str, dict[str, float | None]]) -> Table:
    rows = [
        (
            name,
            *(bootstrap([getattr(each, measure) for each in scores]) for measure in MEASURES),
            figures[name]["p50_ms"],
            figures[name]["p95_ms"],
        )
        for name, scores in scored.items()
    ]
    columns = ("method", "NDCG@10 [95 %]", "MRR@10 [95 %]", "recall@100 [95 %]", "p50 ms", "p95 ms")
    return Table("Search over the whole catalogue", columns, tuple(rows))


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _grades(qrels: Path | None) -> dict[str, Grades]:
    grades: dict[str, dict[str, float]] = {}
    for line, row in numbered_rows(qrels, required=("query", "product", "grade")) if qrels else ():
        if not isinstance(row["grade"], int | float):
            raise BadRequest(f"{qrels}:{line}: grade {row['grade']!r} is no number")
        grades.setdefault(str(row["query"]), {})[str(row["product"])] = float(row["grade"])
    return dict(grades)


def _name_of(catalogue: Path) -> str:
    """By content, so that a changed file is another catalogue."""
    return hashlib.sha256(catalogue.read_bytes()).hexdigest()[:16]


retrieval = SearchSuite("retrieval", "Search quality and speed over a whole catalogue with graded queries.", run)
