"""Candidates that show only the fact that matters."""

from __future__ import annotations

from typing import Any

from core.domain.lexicon import load_lexicon
from core.domain.taste import Taste
from retrieval.rank.candidate import Asked, Candidate
from retrieval.search.conditions import Conditions
from retrieval.search.query_words import read_query
from retrieval.search.words import WordReader
from retrieval.stores.index import Facts

READER = WordReader(load_lexicon())


def a_candidate(product_id: str = "P-1", *, fused: float = 0.5, title: str = "", **facts: Any) -> Candidate:
    """`held` as "colour=red"; `bm25` and `cosine` as the legs gave them."""
    legs = {name: facts.pop(name, None) for name in ("bm25", "cosine")}
    held = frozenset(value.replace("=", "\t") for value in facts.pop("held", ()))
    plain: dict[str, Any] = {"rating": 0.0, "rating_count": 0, "launched": 0, "stock": 0}
    words = tuple(READER.stems(title))
    return Candidate(Facts(product_id, words, held=held, **{**plain, **facts}), fused=fused, **legs)


def asking(text: str = "shirt", *, taste: Taste | None = None, city: str | None = None, **limits: Any) -> Asked:
    """A query as the pipeline reads it; `newest_launch` and `month` as in Asked, other limits as in Conditions."""
    known = {name: limits.pop(name) for name in ("newest_launch", "month") if name in limits}
    words = read_query(text, READER, with_price=False)
    return Asked(words, Conditions(**limits), taste=taste, city=city, **known)
