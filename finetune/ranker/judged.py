"""Graded judgements in the place of clicks: a catalogue, queries and the grades of their products."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from math import nan
from pathlib import Path

from core.domain.lexicon import load_lexicon
from core.domain.search import ProductQuery
from core.errors import BadRequest
from core.settings import Settings
from evals.catalogue import read_catalogue
from evals.rows import digest_of
from evals.scorers.interval import Interval, Sample, bootstrap, bootstrap_gain
from evals.scorers.search import ndcg
from evals.simulate.fingerprints import index_fingerprint
from evals.suite import Progress
from evals.suites.retrieval import read_grades, read_queries
from finetune.ranker.figures import plain
from finetune.ranker.rows import VALID, OneSearch, Rows, joined
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from retrieval.pipeline import SearchPipeline
from retrieval.rank.candidate import Ranker
from retrieval.rank.features import matrix
from retrieval.rank.fused import FusedRanker
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome
from retrieval.stores.embedded.reader import EmbeddedIndex

FEWEST_QUERIES = 50
HIGHEST_GRADE = 10
"""Gains are 2^grade - 1: above it one product would outweigh all others."""

Grades = Mapping[str, Mapping[str, float]]
"""Query to product to grade."""


@dataclass(frozen=True)
class Judged:
    """Queries in the order of a hash of their text: alike ones do not stand together."""

    name: str
    index: EmbeddedIndex
    settings: Settings
    queries: tuple[tuple[str, str], ...]
    """Id and text."""
    grades: Grades

    def search(self, ranker: Ranker) -> SearchPipeline:
        return SearchPipeline(self.index, load_encoder(self.settings), load_lexicon(), ranker=ranker)

    @property
    def held_out(self) -> Judged:
        """The queries that `by_time` leaves to be measured on."""
        kept = tuple(own for n, own in enumerate(self.queries) if n / len(self.queries) >= VALID)
        return replace(self, queries=kept)


@dataclass(frozen=True, slots=True)
class HumanJudged:
    """NDCG@10 of whole searches on the judges' grades: by the trees, as the version serves, and in fusion's order."""

    of: str
    queries: int
    by_trees: Interval | None
    as_served: Interval | None
    """Differs where the rules rank in the place of the trees."""
    hybrid: Interval | None
    gain: Interval | None
    """Of the trees over fusion."""
    served_gain: Interval | None
    held_out: bool = False
    """Whether the same catalogue and judges taught it, on other queries."""

    def as_figures(self) -> dict[str, object]:
        return {
            "of": self.of,
            "queries": self.queries,
            "held_out": self.held_out,
            "ndcg_10": plain(self.by_trees),
            "gain": plain(self.gain),
            "served_ndcg_10": plain(self.as_served),
            "served_gain": plain(self.served_gain),
            "hybrid_ndcg_10": plain(self.hybrid),
        }


def open_judged(settings: Settings, folder: Path, progress: Progress) -> Judged:
    """Of a folder with catalogue, queries and qrels as `.jsonl.gz` or `.jsonl`; its index is kept under the home.

    Queries without a relevant product are left out. Raises BadRequest for a file that is missing or wrong.
    """
    paths = {name: _file(folder, name) for name in ("catalogue", "queries", "qrels")}
    queries = read_queries(paths["queries"])
    grades = read_grades(paths["qrels"], {query.id for query in queries}, paths["queries"])
    _check(grades, paths["qrels"])
    kept = sorted(((query.id, query.text) for query in queries if any(grades.get(query.id, {}).values())), key=_hashed)
    if not kept:
        raise BadRequest(f"{paths['qrels']}: no product is graded above 0")
    return Judged(folder.resolve().name, _index(settings, paths["catalogue"], progress), settings, tuple(kept), grades)


def judged_rows(judged: Judged, progress: Progress) -> Rows:
    """A search a query, all candidates of it; what nobody judged has grade 0. Grades are rounded to whole ones.

    Raises BadRequest for too few queries.
    """
    if len(judged.queries) < FEWEST_QUERIES:
        raise BadRequest(
            f"{judged.name}: {len(judged.queries)} queries with a relevant product; a ranker needs {FEWEST_QUERIES}"
        )
    return asyncio.run(_rows(judged, progress))


def human_judged(judged: Judged, trees: Ranker, served: Ranker, *, held_out: bool = False) -> HumanJudged:
    """Of the trees alone, of the ranker as it serves, and of plain fusion beside them, on the same queries."""
    own, as_served, fused = (Sample(asyncio.run(_ndcgs(judged, each))) for each in (trees, served, FusedRanker()))
    return HumanJudged(
        judged.name,
        len(judged.queries),
        bootstrap(own.tops),
        bootstrap(as_served.tops),
        bootstrap(fused.tops),
        bootstrap_gain(own, fused),
        bootstrap_gain(as_served, fused),
        held_out,
    )


async def _rows(judged: Judged, progress: Progress) -> Rows:
    found, pipeline = [], judged.search(FusedRanker())
    for number, (query_id, text) in enumerate(judged.queries):
        progress("reading judgements", number, len(judged.queries))
        seen = await pipeline.findings(ProductQuery(text))
        ids = [candidate.facts.product_id for candidate in seen.candidates]
        grades = [round(judged.grades[query_id].get(product_id, 0.0)) for product_id in ids]
        rows = matrix(seen.candidates, seen.asked)
        found.append(OneSearch(rows, grades, ids, positions=[0] * len(ids), appeal=[nan] * len(ids)))
    return joined(found)


async def _ndcgs(judged: Judged, ranker: Ranker) -> Sequence[float]:
    pipeline, found = judged.search(ranker), []
    for query_id, text in judged.queries:
        hits = (await pipeline.search(ProductQuery(text, limit=10))).hits
        found.append(ndcg([hit.product_id for hit in hits], judged.grades[query_id], depth=10))
    return found


def _check(grades: Grades, path: Path) -> None:
    for query, own in grades.items():
        for product, grade in own.items():
            if not 0 <= grade <= HIGHEST_GRADE:
                raise BadRequest(f"{path}: grade {grade:g} of {product!r} for {query!r} is not 0 to {HIGHEST_GRADE}")


def _index(settings: Settings, catalogue: Path, progress: Progress) -> EmbeddedIndex:
    name = index_fingerprint(digest_of(catalogue))
    local = settings.model_copy(update={"home": settings.home / "judged", "qdrant_url": ""})
    encoder, home = load_encoder(local), IndexHome(local.home)
    with suppress(BrokenIndex):
        return EmbeddedIndex.open(home.newest(name, encoder.name))
    products = list(read_catalogue(catalogue))
    build_index(local, name, products, encoder, lambda done: progress("indexing", done, len(products)))
    return EmbeddedIndex.open(home.newest(name, encoder.name))


def _file(folder: Path, name: str) -> Path:
    for path in (folder / f"{name}.jsonl.gz", folder / f"{name}.jsonl"):
        if path.exists():
            return path
    raise BadRequest(f"{folder} holds no {name}.jsonl or {name}.jsonl.gz")


def _hashed(query: tuple[str, str]) -> str:
    return hashlib.sha256(query[1].encode()).hexdigest()
