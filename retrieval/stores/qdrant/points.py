"""Points of a collection, made row by row from an index on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from math import isnan

import numpy as np
import numpy.typing as npt
from qdrant_client import models

from retrieval.stores.embedded.reader import Arrays, ListsOnDisk
from retrieval.stores.qdrant.collections import DENSE, PRODUCT_ID, SHARES, SPARSE, TERMS, place_in


class Points:
    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays
        self._terms = _ByRow(arrays.postings, arrays.count)
        self._facets = _ByRow(arrays.facets, arrays.count)
        self._places = {sort: _places(order) for sort, order in arrays.orders.items()}

    def point(self, row: int) -> models.PointStruct:
        data = self._arrays
        entries = self._terms.entries(row)
        terms = [data.postings.keys[key] for key in self._terms.keys[entries].tolist()]
        weights = data.weights[self._terms.order[entries]].tolist()
        return models.PointStruct(
            id=row,
            vector={
                DENSE: data.vectors[row].tolist(),
                SPARSE: sparse_vector(dict(zip(terms, weights, strict=True))),
            },
            payload={
                PRODUCT_ID: data.ids[row],
                "price": int(data.price[row]),
                "rating": float(data.rating[row]),
                "rating_count": int(data.rating_count[row]),
                "launched": int(data.launched[row]),
                "stock": int(data.stock[row]),
                **self._shares(row),
                TERMS: terms,
                "title": self._title(row),
                **self._facet_values(row),
                **{place_in(sort): int(places[row]) for sort, places in self._places.items()},
            },
        )

    def _shares(self, row: int) -> dict[str, float]:
        """What is not known is left out: JSON has no NaN."""
        known = {name: float(self._arrays.facts[name][row]) for name in SHARES}
        return {name: value for name, value in known.items() if not isnan(value)}

    def _title(self, row: int) -> list[str]:
        data = self._arrays
        span = slice(int(data.title_starts[row]), int(data.title_starts[row + 1]))
        return [data.postings.keys[term] for term in data.title_terms[span].tolist()]

    def _facet_values(self, row: int) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key in self._facets.keys[self._facets.entries(row)].tolist():
            facet, value = self._arrays.facets.keys[key].split("\t", 1)
            found.setdefault(facet, []).append(value)
        return found


def sparse_vector(weights: Mapping[str, float]) -> models.SparseVector:
    """Terms by a 32-bit digest, so that readers need no vocabulary; two that collide add up."""
    found: dict[int, float] = {}
    for term, weight in weights.items():
        key = int.from_bytes(hashlib.blake2b(term.encode(), digest_size=4).digest(), "little")
        found[key] = found.get(key, 0.0) + weight
    return models.SparseVector(indices=list(found), values=list(found.values()))


class _ByRow:
    """Lists by key turned round: the keys of each row."""

    def __init__(self, lists: ListsOnDisk, count: int) -> None:
        self.order: npt.NDArray[np.intp] = np.argsort(lists.all_rows, kind="stable")
        keys = np.repeat(np.arange(len(lists.keys), dtype=np.int32), np.diff(lists.starts))
        self.keys: npt.NDArray[np.int32] = keys[self.order]
        self._starts = np.searchsorted(lists.all_rows[self.order], np.arange(count + 1))

    def entries(self, row: int) -> slice:
        return slice(int(self._starts[row]), int(self._starts[row + 1]))


def _places(order: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """Row to its place in the order."""
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places
