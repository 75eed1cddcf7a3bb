"""From a query to a page of products: filter, find by each leg, fuse, rank, cut; loosen when nothing is left."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from core.clock import Clock, SystemClock
from core.domain.catalogue import UnknownProduct
from core.domain.intent import Sort
from core.domain.lexicon import Lexicon
from core.domain.ports import Encoder
from core.domain.search import Filters, Found, Hit, ProductQuery, Relaxation
from retrieval.rank.candidate import Asked, Candidate, Ranked, Ranker
from retrieval.rank.history import taste_from
from retrieval.rank.rankers import RANKERS
from retrieval.search.conditions import Conditions, conditions_of
from retrieval.search.facets import FacetKeys
from retrieval.search.fusion import fuse
from retrieval.search.legs import RETRIEVERS, Leg, Wish
from retrieval.search.query_words import QueryWords, read_query, ruled_out_by
from retrieval.search.relaxing import loosen
from retrieval.search.words import WordReader
from retrieval.stores.index import Facts, ProductIndex, Scored, Selection, Vector

DEPTH = 100
"""Candidates of each leg, and of them together for ranking."""


@dataclass(slots=True)
class Timings:
    """Milliseconds by step; a step that runs twice adds up."""

    ms: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def of(self, step: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.ms[step] = self.ms.get(step, 0.0) + (time.perf_counter() - start) * 1000


@dataclass(frozen=True, slots=True)
class Pool:
    """The products a query is about, and what had to be loosened so that there are any."""

    conditions: Conditions
    among: Selection
    relaxed: tuple[Relaxation, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """A query on its way: its pool, its words, and what of the pool belongs to it."""

    pool: Pool
    words: QueryWords
    relevant: Pool | None


@dataclass(frozen=True, slots=True)
class Findings:
    """What a ranker is given."""

    asked: Asked
    candidates: list[Candidate]


class SearchPipeline:
    """A Retriever over one index."""

    def __init__(
        self,
        index: ProductIndex,
        encoder: Encoder,
        lexicon: Lexicon,
        *,
        legs: Sequence[Leg] = RETRIEVERS,
        ranker: Ranker = RANKERS[0],
        clock: Clock | None = None,
    ) -> None:
        self.index = index
        self._encoder = encoder
        self._lexicon = lexicon
        self._legs = legs
        self._ranker = ranker
        self._clock = clock or SystemClock()
        self._keys = FacetKeys(lexicon)
        self._reader = WordReader(lexicon)

    async def search(self, query: ProductQuery, *, vector: Vector | None = None) -> Found:
        """Products that meet the filters, best first; in any other order, all of them that belong to the query."""
        timings = Timings()
        sought = await self._sought(query, timings)
        relevant = sought.relevant
        if relevant is not None and (not query.text.strip() or query.sort is not Sort.RELEVANCE):
            return await self._listed(query, relevant, timings)
        wish = await self._wish(sought.words, vector, timings)
        ranked = self._ranked(await self._findings(query, wish, sought.pool, timings), timings)
        return await self._page(query, ranked, relevant, sought.pool, timings)

    async def findings(self, query: ProductQuery, *, vector: Vector | None = None) -> Findings:
        """What the ranker gets for a query that is not sorted: training sees the same as serving."""
        timings = Timings()
        sought = await self._sought(query, timings)
        wish = await self._wish(sought.words, vector, timings)
        return await self._findings(query, wish, sought.pool, timings)

    async def similar(self, product_id: str, query: ProductQuery) -> Found:
        """Nearest to one product by its own vector; words of the query weigh in. Raises UnknownProduct."""
        timings = Timings()
        with timings.of("search"):
            vector = await self.index.vector(product_id)
            if vector is None and any(leg.reads_vector for leg in self._legs):
                raise UnknownProduct(f"no product {product_id}", product_id=product_id)
            others = replace(query.filters, not_products=(*query.filters.not_products, product_id))
            query = replace(query, filters=others)
            pool = await self._pool(query)
        if query.sort is not Sort.RELEVANCE:
            return await self._listed(query, pool, timings)
        wish = Wish(self._words(query), vector)
        ranked = self._ranked(await self._findings(query, wish, pool, timings), timings)
        return await self._page(query, ranked, pool, pool, timings)

    async def _sought(self, query: ProductQuery, timings: Timings) -> Sought:
        with timings.of("search"):
            pool = await self._pool(query)
            words = self._words(query)
            return Sought(pool, words, await self._relevant(pool, words))

    async def _wish(self, words: QueryWords, vector: Vector | None, timings: Timings) -> Wish:
        if vector is None and any(leg.reads_vector for leg in self._legs):
            with timings.of("encode"):
                vector = await self._encoder.encode(words.english)
        return Wish(words, vector)

    async def _pool(self, query: ProductQuery) -> Pool:
        pool = await self._meeting(query.filters)
        if pool.among.total or not query.may_relax:
            return pool
        loosened = await loosen(query.filters, self._lexicon, self._count)
        if loosened is None:
            return pool
        return replace(await self._meeting(loosened.filters), relaxed=loosened.relaxed)

    async def _meeting(self, filters: Filters) -> Pool:
        conditions = conditions_of(filters, self._keys, self.index.categories)
        return Pool(conditions, await self.index.select(conditions))

    async def _count(self, filters: Filters) -> int:
        return (await self._meeting(filters)).among.total

    def _words(self, query: ProductQuery) -> QueryWords:
        priced = query.filters.price_min is not None or query.filters.price_max is not None
        return read_query(query.text, self._reader, with_price=priced, ruled_out=ruled_out_by(query.filters))

    async def _relevant(self, pool: Pool, words: QueryWords) -> Pool | None:
        """All that belongs to a query: what the filters leave, when they or nobody says what is looked for; otherwise
        products that speak of every telling word, or of any where none has all. None: only what the legs find.
        """
        if pool.conditions.are_telling or not words.groups:
            return pool
        either = tuple(dict.fromkeys(term for group in words.groups for term in group))
        for groups in (words.groups, (either,)):
            conditions = replace(pool.conditions, mentioning=groups)
            speaking = await self.index.select(conditions)
            if speaking.total:
                return Pool(conditions, speaking, pool.relaxed)
        return None

    async def _findings(self, query: ProductQuery, wish: Wish, pool: Pool, timings: Timings) -> Findings:
        with timings.of("search"):
            lists = await asyncio.gather(*(leg.find(wish, pool.among, DEPTH) for leg in self._legs))
            found = {leg.name: _scores(scored) for leg, scored in zip(self._legs, lists, strict=True)}
            weights = {leg.name: leg.weight for leg in self._legs}
            fused = fuse({name: list(scores) for name, scores in found.items()}, weights)
        with timings.of("rank"):
            best = sorted(fused, key=lambda product_id: (-fused[product_id], product_id))[:DEPTH]
            facts = await self.index.facts(best)
            candidates = [_candidate(each, fused, found) for each in facts]
            return Findings(await self._asked(query, wish, pool), candidates)

    async def _asked(self, query: ProductQuery, wish: Wish, pool: Pool) -> Asked:
        history = query.history
        return Asked(
            wish.words,
            pool.conditions,
            newest_launch=self.index.newest_launch,
            month=self._clock.now().month,
            taste=await taste_from(history, self.index),
            city=history.city if history else None,
        )

    def _ranked(self, findings: Findings, timings: Timings) -> list[Ranked]:
        with timings.of("rank"):
            return self._ranker.rank(findings.candidates, findings.asked)

    async def _listed(self, query: ProductQuery, pool: Pool, timings: Timings) -> Found:
        with timings.of("search"):
            ids = await pool.among.listed(query.sort, offset=query.offset, limit=query.limit)
        return Found(tuple(Hit(product_id, 0.0) for product_id in ids), pool.among.total, pool.relaxed, timings.ms)

    async def _page(
        self, query: ProductQuery, ranked: list[Ranked], relevant: Pool | None, pool: Pool, timings: Timings
    ) -> Found:
        """The ranked candidates, then what else is relevant in the shop's own order, so that pages never repeat."""
        shown = ranked[query.offset : query.offset + query.limit]
        with timings.of("rank"):
            shown[: query.explain] = self._ranker.explained(shown[: query.explain])
        hits = [Hit(each.product_id, each.score, dict(each.features), each.reasons) for each in shown]
        total = len(ranked)
        with timings.of("search"):
            if relevant is not None:
                rest = await self._rest(ranked, relevant)
                total += rest.total
                offset, missing = max(query.offset - len(ranked), 0), query.limit - len(hits)
                ids = await rest.listed(Sort.RELEVANCE, offset=offset, limit=missing) if missing > 0 else []
                hits += [Hit(product_id, 0.0) for product_id in ids]
        return Found(tuple(hits), total, pool.relaxed, timings.ms)

    async def _rest(self, ranked: list[Ranked], relevant: Pool) -> Selection:
        seen = (*relevant.conditions.not_products, *(each.product_id for each in ranked))
        return await self.index.select(replace(relevant.conditions, not_products=seen))


def _scores(found: list[Scored]) -> dict[str, float]:
    return {each.product_id: each.score for each in found}


def _candidate(facts: Facts, fused: dict[str, float], found: dict[str, dict[str, float]]) -> Candidate:
    product_id = facts.product_id
    return Candidate(
        facts,
        fused=fused[product_id],
        bm25=found.get("bm25", {}).get(product_id),
        cosine=found.get("dense", {}).get(product_id),
    )
