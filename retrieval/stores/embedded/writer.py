"""Write an embedded index from documents and vectors, a batch at a time, into a scratch folder."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.errors import Unprocessable
from retrieval.search.facets import RANKED, Facet
from retrieval.stores.document import Document
from retrieval.stores.embedded.bm25 import weigh
from retrieval.stores.embedded.layout import save
from retrieval.stores.embedded.orders import listing_orders
from retrieval.stores.embedded.spool import Lists, Spool
from retrieval.stores.embedded.standing import price_ratios, sales_ranks


class RepeatedProduct(Unprocessable):
    """Two products of one catalogue have the same id."""


class IdColumn:
    """Ids end to end in one buffer: a list of strings takes five times the memory of short ids."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, product_id: str) -> None:
        self._bytes += product_id.encode()
        self._ends.append(len(self._bytes))

    def array(self) -> npt.NDArray[np.bytes_]:
        ends = np.asarray(self._ends, np.int64)
        width = int(np.diff(ends).max()) if len(self) else 1
        ids: npt.NDArray[np.bytes_] = np.empty(len(self), f"S{max(width, 1)}")
        for row in range(len(self)):
            ids[row] = bytes(self._bytes[self._ends[row] : self._ends[row + 1]])
        return ids


class EmbeddedWriter:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._postings = Spool(folder, "postings")
        self._facets = Spool(folder, "facets")
        self._ids = IdColumn()
        self._lengths = array("f")
        self._numbers = {name: array("q") for name in ("price", "rating_count", "launched", "stock", "bought")}
        self._shares = {name: array("f") for name in ("discount", "sizes_left", "click_rate")}
        self._ratings = array("d")
        self._categories = array("q")
        self._held = array("I")
        self._held_starts = array("q", [0])
        self._title_terms = array("I")
        self._title_starts = array("q", [0])

    @property
    def count(self) -> int:
        return len(self._ids)

    def add(self, documents: Sequence[Document]) -> None:
        for document in documents:
            self._add(document)
        self._postings.flush()
        self._facets.flush()

    def _add(self, document: Document) -> None:
        row = len(self._ids)
        self._ids.append(document.product_id)
        for term, count in document.terms.items():
            self._postings.add(term, row, count)
        self._add_facets(document, row)
        self._lengths.append(document.length)
        self._title_terms.extend(self._postings.number(term) for term in document.title_terms)
        self._title_starts.append(len(self._title_terms))
        self._ratings.append(document.rating)
        for name, column in self._numbers.items():
            column.append(getattr(document, name))
        for name, share in self._shares.items():
            share.append(getattr(document, name))

    def _add_facets(self, document: Document, row: int) -> None:
        """By value for filters, and by row what ranking asks for; the category's number is -1 where there is none."""
        for facet, values in document.facets.items():
            for value in values:
                key = f"{facet.value}\t{value}"
                self._facets.add(key, row)
                if facet in RANKED:
                    self._held.append(self._facets.number(key))
        self._held_starts.append(len(self._held))
        named = document.facets.get(Facet.CATEGORY)
        self._categories.append(self._facets.number(f"{Facet.CATEGORY.value}\t{named[-1]}") if named else -1)

    def finish(self) -> None:
        """Writes every file but the vectors and the manifest; raises RepeatedProduct."""
        by_id = self._save_ids()
        lengths = np.asarray(self._lengths, np.float32)
        postings = self._postings.lists()
        weigh(postings, lengths)
        self._save_lists("postings", postings, self._postings.keys)
        self._save_lists("facets", self._facets.lists(), self._facets.keys)
        (self._folder / "facets_weights.npy").unlink()
        save(self._folder, "title_terms", np.asarray(self._title_terms, np.int32))
        save(self._folder, "title_starts", np.asarray(self._title_starts, np.int64))
        save(self._folder, "held", np.asarray(self._held, np.int32))
        save(self._folder, "held_starts", np.asarray(self._held_starts, np.int64))
        self._save_numbers(by_id)

    def _save_ids(self) -> npt.NDArray[np.int64]:
        ids = self._ids.array()
        order = np.argsort(ids, kind="stable")
        in_order = ids[order]
        repeated = np.flatnonzero(in_order[1:] == in_order[:-1])
        if len(repeated):
            raise RepeatedProduct(f"product {in_order[repeated[0]].decode()!r} stands in the catalogue twice")
        place = np.empty(len(ids), np.int64)
        place[order] = np.arange(len(ids))
        save(self._folder, "ids", ids)
        save(self._folder, "place_of", place.astype(np.int32))
        return place

    def _save_lists(self, name: str, lists: Lists, keys: list[str]) -> None:
        """The spool wrote the rows and, through the mapped array, the weights."""
        save(self._folder, f"{name}_starts", lists.starts)
        for mapped in (lists.rows, lists.weights):
            if isinstance(mapped, np.memmap):
                mapped.flush()
        (self._folder / f"{name}_keys.json").write_text(json.dumps(keys, ensure_ascii=False), "utf-8")

    def _save_numbers(self, by_id: npt.NDArray[np.int64]) -> None:
        columns = {name: np.asarray(column, np.int64) for name, column in self._numbers.items()}
        ratings = np.asarray(self._ratings, np.float64)
        for name, column in columns.items():
            save(self._folder, name, column)
        for name, share in self._shares.items():
            save(self._folder, name, np.asarray(share, np.float32))
        save(self._folder, "rating", ratings)
        save(self._folder, "price_ratio", price_ratios(columns["price"], np.asarray(self._categories, np.int64)))
        save(self._folder, "popularity", sales_ranks(columns["bought"]))
        orders = listing_orders(
            prices=columns["price"],
            ratings=ratings,
            rating_counts=columns["rating_count"],
            launched=columns["launched"],
            stock=columns["stock"],
            by_id=by_id,
        )
        for sort, rows in orders.items():
            save(self._folder, f"order_{sort.value}", rows)
