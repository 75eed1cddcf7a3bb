"""The ways candidates are found; a new one is a class here or in a file of its own and a line in RETRIEVERS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from retrieval.search.query_words import QueryWords
from retrieval.stores.index import Scored, Selection, Vector


@dataclass(frozen=True, slots=True)
class Wish:
    """A query as the legs need it."""

    words: QueryWords
    vector: Vector | None
    """None when there is no text and no product to be near to."""


class Leg(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def weight(self) -> float:
        """In fusion; the legs' weights need not add up to anything."""
        ...

    @property
    def reads_vector(self) -> bool:
        """Whether the text must be encoded for it."""
        ...

    async def find(self, wish: Wish, among: Selection, limit: int) -> list[Scored]: ...


class Sparse:
    """BM25 over stems and concepts."""

    name = "bm25"
    weight = 0.65
    reads_vector = False

    async def find(self, wish: Wish, among: Selection, limit: int) -> list[Scored]:
        return await among.sparse(wish.words.terms, limit) if wish.words.terms else []


class Dense:
    """Cosine of the sentence encoder."""

    name = "dense"
    weight = 0.35
    reads_vector = True

    async def find(self, wish: Wish, among: Selection, limit: int) -> list[Scored]:
        return [] if wish.vector is None else await among.dense(wish.vector, limit)


RETRIEVERS: tuple[Leg, ...] = (Sparse(), Dense())
