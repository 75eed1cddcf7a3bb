"""Read an embedded index: masks of products, exact cosine, BM25 over postings, listings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from core.domain.intent import Sort
from retrieval.search.conditions import AnyOf, Conditions
from retrieval.search.facets import Facet
from retrieval.stores.embedded.layout import VECTORS, Manifest, load, load_keys, read_manifest
from retrieval.stores.index import Facts, Scored, Vector
from retrieval.stores.precision import SCORE_STEP, whole_steps

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int32]


FACTS = (
    *("rating", "rating_count", "launched", "stock", "price"),
    *("price_ratio", "discount", "sizes_left", "popularity", "click_rate"),
)
"""Columns that `Facts` names alike."""


REMEMBERED = 10_000
"""Products whose facts are kept as objects, some 25 MB: reading a hundred anew costs as much as ranking them."""


class Arrays:
    """The files of one index, mapped; raises BrokenIndex for a folder that is not whole."""

    def __init__(self, folder: Path) -> None:
        self.manifest: Manifest = read_manifest(folder)
        self.ids: list[str] = [product_id.decode() for product_id in load(folder, "ids").tolist()]
        self.rows = {product_id: row for row, product_id in enumerate(self.ids)}
        self.place_of = load(folder, "place_of")
        self.postings, self.facets = ListsOnDisk(folder, "postings"), ListsOnDisk(folder, "facets")
        self.weights = load(folder, "postings_weights")
        self.title_terms, self.title_starts = load(folder, "title_terms"), load(folder, "title_starts")
        self.price, self.rating, self.rating_count = (load(folder, n) for n in ("price", "rating", "rating_count"))
        self.launched, self.stock = load(folder, "launched"), load(folder, "stock")
        self.held, self.held_starts = load(folder, "held"), load(folder, "held_starts")
        self.facts = {name: load(folder, name) for name in FACTS}
        self.orders: dict[Sort, Rows] = {sort: load(folder, f"order_{sort.value}") for sort in Sort}
        self.vectors = self._vectors(folder)

    @property
    def count(self) -> int:
        return self.manifest.count

    def _vectors(self, folder: Path) -> Vector:
        shape = (self.count, self.manifest.dimensions)
        if not self.count:
            return np.empty(shape, np.float32)
        return np.asarray(np.memmap(folder / VECTORS, np.float32, mode="r", shape=shape))


class ListsOnDisk:
    def __init__(self, folder: Path, name: str) -> None:
        self.keys: list[str] = load_keys(folder, f"{name}_keys")
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        self.starts = load(folder, f"{name}_starts")
        self.all_rows = load(folder, f"{name}_rows")

    def span(self, key: str) -> slice | None:
        number = self.numbers.get(key)
        return None if number is None else slice(int(self.starts[number]), int(self.starts[number + 1]))

    def rows(self, key: str) -> Rows:
        span = self.span(key)
        found: Rows = self.all_rows[span] if span else self.all_rows[:0]
        return found


class EmbeddedIndex:
    """One generation, read without locks: its files never change."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays
        self._facts: dict[str, Facts] = {}

    @classmethod
    def open(cls, folder: Path) -> EmbeddedIndex:
        """Holds this process's BLAS to one thread: several workers scanning with two each are 6 times slower."""
        threadpool_limits(limits=1, user_api="blas")
        return cls(Arrays(folder))

    @property
    def count(self) -> int:
        return self._arrays.count

    @cached_property
    def categories(self) -> frozenset[str]:
        prefix = f"{Facet.CATEGORY.value}\t"
        return frozenset(key.removeprefix(prefix) for key in self._arrays.facets.keys if key.startswith(prefix))

    @cached_property
    def newest_launch(self) -> int:
        return int(self._arrays.launched.max()) if self.count else 0

    async def select(self, conditions: Conditions) -> EmbeddedSelection:
        return EmbeddedSelection(self._arrays, _mask(self._arrays, conditions))

    async def facts(self, product_ids: Sequence[str]) -> list[Facts]:
        if len(self._facts) > REMEMBERED:
            self._facts.clear()
        unread = [product_id for product_id in product_ids if product_id not in self._facts]
        self._facts |= {facts.product_id: facts for facts in self._read(unread)}
        return [self._facts[product_id] for product_id in product_ids if product_id in self._facts]

    def _read(self, product_ids: Sequence[str]) -> list[Facts]:
        data = self._arrays
        rows = [row for row in map(data.rows.get, product_ids) if row is not None]
        titles = _texts(data.title_terms, data.title_starts, rows, data.postings.keys)
        held = _texts(data.held, data.held_starts, rows, data.facets.keys)
        numbers = zip(*(column[rows].tolist() for column in data.facts.values()), strict=True)
        return [
            Facts(data.ids[row], tuple(title), held=frozenset(values), **dict(zip(FACTS, found, strict=True)))
            for row, title, values, found in zip(rows, titles, held, numbers, strict=True)
        ]

    async def vector(self, product_id: str) -> Vector | None:
        row = self._arrays.rows.get(product_id)
        return None if row is None else np.array(self._arrays.vectors[row])

    async def close(self) -> None:
        """Nothing to do: the maps go when the last search that uses them does."""


@dataclass(frozen=True)
class EmbeddedSelection:
    _arrays: Arrays
    _mask: Mask | None
    """None: every product."""

    @cached_property
    def total(self) -> int:
        return self._arrays.count if self._mask is None else int(np.count_nonzero(self._mask))

    async def dense(self, vector: Vector, limit: int) -> list[Scored]:
        """A scan of all vectors, or, where few products are selected, of copies of theirs only."""
        vectors = self._arrays.vectors
        if self._mask is None:
            return self._best(np.arange(self._arrays.count, dtype=np.int32), vectors @ vector, limit)
        rows = np.flatnonzero(self._mask).astype(np.int32)
        scores = vectors[rows] @ vector if len(rows) < self._arrays.count * _GATHER_BELOW else (vectors @ vector)[rows]
        return self._best(rows, scores, limit)

    async def sparse(self, terms: Mapping[str, float], limit: int) -> list[Scored]:
        postings = self._arrays.postings
        scores = np.zeros(self._arrays.count, np.float32)
        for term, weight in terms.items():
            if (span := postings.span(term)) is not None:
                scores[postings.all_rows[span]] += weight * self._arrays.weights[span]
        if self._mask is not None:
            scores *= self._mask
        rows = np.flatnonzero(scores).astype(np.int32)
        return self._best(rows, scores[rows], limit)

    async def listed(self, sort: Sort, *, offset: int, limit: int) -> list[str]:
        order = self._arrays.orders[sort]
        rows = order if self._mask is None else order[self._mask[order]]
        return [self._arrays.ids[row] for row in rows[offset : offset + limit]]

    def _best(self, rows: Rows, scores: npt.NDArray[np.float32], limit: int) -> list[Scored]:
        """The top `limit`, equal scores by product id also where the cut falls among them."""
        if len(rows) > limit:
            edge = np.partition(scores, len(scores) - limit)[len(scores) - limit]
            kept = np.flatnonzero(scores >= edge - SCORE_STEP)
            rows, scores = rows[kept], scores[kept]
        scores = whole_steps(scores, SCORE_STEP)
        order = np.lexsort((self._arrays.place_of[rows], -scores))[:limit]
        best = zip(rows[order].tolist(), scores[order].tolist(), strict=True)
        return [Scored(self._arrays.ids[row], score) for row, score in best]


def _texts(
    numbers: npt.NDArray[np.int32], starts: npt.NDArray[np.int64], rows: Sequence[int], keys: Sequence[str]
) -> Iterator[Iterator[str]]:
    """Of each row the keys that its run of numbers stands for."""
    firsts, lasts = starts[rows].tolist(), starts[[row + 1 for row in rows]].tolist()
    return (map(keys.__getitem__, numbers[first:last].tolist()) for first, last in zip(firsts, lasts, strict=True))


_GATHER_BELOW = 0.15
"""Share of the products below which copying their vectors beats scanning all (measured from 10,000 to 200,000)."""


def _mask(data: Arrays, conditions: Conditions) -> Mask | None:
    parts = [_held(data, condition) for condition in conditions.all_of]
    parts += [~_held(data, condition) for condition in conditions.none_of]
    parts += [_mentioned(data, group) for group in conditions.mentioning]
    parts += _in_bounds(data, conditions)
    if conditions.not_products:
        parts.append(_without(data, conditions.not_products))
    return np.logical_and.reduce(parts) if parts else None


def _held(data: Arrays, condition: AnyOf) -> Mask:
    mask = np.zeros(data.count, np.bool_)
    for value in condition.values:
        mask[data.facets.rows(f"{condition.facet.value}\t{value}")] = True
    return mask


def _mentioned(data: Arrays, group: Sequence[str]) -> Mask:
    mask = np.zeros(data.count, np.bool_)
    for term in group:
        mask[data.postings.rows(term)] = True
    return mask


def _in_bounds(data: Arrays, conditions: Conditions) -> list[Mask]:
    """A product without a price meets no price bound: it is stored as -1, so only the lower bound needs saying."""
    bounds: list[Mask] = []
    if conditions.price_min is not None or conditions.price_max is not None:
        bounds.append(data.price >= max(conditions.price_min or 0, 0))
    if conditions.price_max is not None:
        bounds.append(data.price <= conditions.price_max)
    if conditions.min_rating is not None:
        bounds.append(data.rating >= conditions.min_rating)
    return bounds


def _without(data: Arrays, product_ids: Sequence[str]) -> Mask:
    mask = np.ones(data.count, np.bool_)
    for row in (data.rows.get(product_id) for product_id in product_ids):
        if row is not None:
            mask[row] = False
    return mask
