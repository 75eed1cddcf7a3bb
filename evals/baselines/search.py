"""Search baselines over a whole catalogue: chance, and textbook BM25 by the bm25s library."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from core.domain.catalogue import StockedProduct
from evals.scorers.search import in_order


class Chance:
    """A different draw for each query, the same on every run."""

    def __init__(self, product_ids: Sequence[str]) -> None:
        self._ids = list(product_ids)

    def search(self, query: str, limit: int) -> list[str]:
        return random.Random(query).sample(self._ids, min(limit, len(self._ids)))


class PlainBM25:
    """k1 1.2, b 0.75, English stems and stop words, over title, description, brand and category as one text."""

    def __init__(self, products: Sequence[StockedProduct]) -> None:
        import bm25s
        import Stemmer

        self._library = bm25s
        self._stemmer = Stemmer.Stemmer("english")
        self._ids = [stocked.product.product_id for stocked in products]
        self._index: Any = bm25s.BM25(k1=1.2, b=0.75)
        self._index.index(self._tokens([_text(stocked) for stocked in products], ids=True), show_progress=False)

    def search(self, query: str, limit: int) -> list[str]:
        return in_order(self.scores(query))[:limit]

    def scores(self, query: str) -> dict[str, float]:
        """Products that share a word with the query."""
        tokens = self._tokens([query], ids=False)[0]
        if not tokens:
            return {}
        scores = self._index.get_scores(tokens)
        return {self._ids[row]: float(scores[row]) for row in scores.nonzero()[0]}

    def _tokens(self, texts: list[str], *, ids: bool) -> Any:
        return self._library.tokenize(texts, stopwords="en", stemmer=self._stemmer, return_ids=ids, show_progress=False)


def _text(stocked: StockedProduct) -> str:
    product = stocked.product
    return " ".join((product.title, product.description, product.brand or "", product.category))
