"""Graded judgements in the place of clicks: a catalogue, queries and the grades of their products."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from math import nan
from pathlib import Path

import numpy as np

from core.domain.lexicon import load_lexicon
from core.domain.search import ProductQuery
from core.errors import BadRequest
from core.settings import Settings
from evals.catalogue import read_catalogue
from evals.rows import numbered_rows, read_rows
from evals.scorers.interval import Interval, bootstrap
from evals.scorers.search import ndcg
from evals.suite import Progress
from finetune.ranker.figures import plain, relative
from finetune.ranker.rows import OneSearch, Rows, joined
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from retrieval.pipeline import SearchPipeline
from retrieval.rank.candidate import Ranker
from retrieval.rank.features import matrix
from retrieval.rank.fused import FusedRanker
from retrieval.stores.embedded.layout import BrokenIndex, IndexHome
from retrieval.stores.embedded.reader import EmbeddedIndex

Grades = Mapping[str, Mapping[str, float]]
"""Query to product to grade."""


@dataclass(frozen=True)
class Judged:
    """Queries in the order of a hash of their text: alike ones do not stand together."""

    index: EmbeddedIndex
    settings: Settings
    queries: tuple[tuple[str, str], ...]
    """Id and text."""
    grades: Grades

    def search(self, ranker: Ranker) -> SearchPipeline:
        return SearchPipeline(self.index, load_encoder(self.settings), load_lexicon(), ranker=ranker)


@dataclass(frozen=True, slots=True)
class HumanJudged:
    """NDCG@10 of whole searches on the judges' grades."""

    ranked: Interval | None
    hybrid: Interval | None
    gain: Interval | None

    def as_figures(self) -> dict[str, object]:
        return {"ndcg_10": plain(self.ranked), "hybrid_ndcg_10": plain(self.hybrid), "gain": plain(self.gain)}


def open_judged(settings: Settings, folder: Path, progress: Progress) -> Judged:
    """Of a folder with catalogue, queries and qrels as `.jsonl.gz` or `.jsonl`; its index is kept under the home."""
    catalogue = _file(folder, "catalogue")
    grades: dict[str, dict[str, float]] = {}
    for line, row in numbered_rows(_file(folder, "qrels"), required=("query", "product", "grade")):
        if not isinstance(row["grade"], int | float):
            raise BadRequest(f"{folder}/qrels:{line}: grade {row['grade']!r} is no number")
        grades.setdefault(str(row["query"]), {})[str(row["product"])] = float(row["grade"])
    queries = [
        (str(row["id"]), str(row["text"])) for row in read_rows(_file(folder, "queries"), required=("id", "text"))
    ]
    kept = sorted((query for query in queries if any(grades.get(query[0], {}).values())), key=_hashed)
    return Judged(_index(settings, catalogue, progress), settings, tuple(kept), grades)


def judged_rows(judged: Judged, progress: Progress) -> Rows:
    """A search a query, all candidates of it; what nobody judged has grade 0. Grades are rounded to whole ones."""
    return asyncio.run(_rows(judged, progress))


def human_judged(judged: Judged, ranker: Ranker) -> HumanJudged:
    """Of the ranker, and of plain fusion beside it."""
    ours, theirs = (asyncio.run(_ndcgs(judged, each)) for each in (ranker, FusedRanker()))
    return HumanJudged(bootstrap(ours), bootstrap(theirs), relative(np.array(ours), np.array(theirs)))


async def _rows(judged: Judged, progress: Progress) -> Rows:
    found, pipeline = [], judged.search(FusedRanker())
    for number, (query_id, text) in enumerate(judged.queries):
        progress("reading judgements", number, len(judged.queries))
        seen = await pipeline.findings(ProductQuery(text))
        ids = [candidate.facts.product_id for candidate in seen.candidates]
        own = judged.grades[query_id]
        grades = [round(own.get(product_id, 0.0)) for product_id in ids]
        if any(grades):
            rows = matrix(seen.candidates, seen.asked)
            found.append(OneSearch(rows, grades, ids, positions=[0] * len(ids), appeal=[nan] * len(ids)))
    return joined(found)


async def _ndcgs(judged: Judged, ranker: Ranker) -> list[float]:
    pipeline, found = judged.search(ranker), []
    for query_id, text in judged.queries:
        hits = (await pipeline.search(ProductQuery(text, limit=10))).hits
        found.append(ndcg([hit.product_id for hit in hits], judged.grades[query_id], depth=10))
    return found


def _index(settings: Settings, catalogue: Path, progress: Progress) -> EmbeddedIndex:
    name = hashlib.sha256(catalogue.read_bytes()).hexdigest()[:16]
    local = settings.model_copy(update={"home": settings.home / "judged", "qdrant_url": ""})
    encoder, home = load_encoder(local), IndexHome(local.home)
    try:
        return EmbeddedIndex.open(home.newest(name, encoder.name))
    except BrokenIndex:
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
