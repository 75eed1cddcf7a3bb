"""Pairs to learn search from: a simulated query, the passage of the product it was made for, and a passage like it that
does not meet it, found among those that the encoder takes for nearest before it is tuned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.catalogue import Product, StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.romanising import in_latin
from finetune.embeddings.queries import Asked, QueryMaker
from finetune.run import Run, key_of, key_of_texts, say
from finetune.tuning.tune import vectors_of
from retrieval.ingest.documents import passage

NEAREST = 40
"""Passages that are looked through for one that the query does not mean."""
CHUNK = 512


@dataclass(frozen=True, slots=True)
class Pairs:
    """Columns of equal length."""

    queries: list[str]
    passages: list[str]
    negatives: list[str]


def make_pairs(
    products: Sequence[StockedProduct], model: Any, run: Run, *, backbone: str, a_product: float, seed: int
) -> Pairs:
    """`a_product`: queries drawn for each product, on average; `model`, of the name `backbone`, mines the negatives."""
    learned = [stocked.product for stocked in products]
    maker = QueryMaker(load_lexicon(), seed=seed)
    places = [place for place in range(len(learned)) for _ in range(_rounds(a_product, place))]
    asked = [maker.query(learned[place]) for place in places]
    passages = [passage(product) for product in learned]
    say(f"{len(asked):,} queries for {len(learned):,} products; looking for passages that mislead")
    queries = [in_latin(each.text) for each in asked]
    key = key_of(backbone, key_of_texts([*queries, *passages]))
    nearest = run.step("negatives", key, lambda: {"nearest": _nearest(model, queries, passages)})["nearest"]
    others = [_misleading(query, row, learned) for query, row in zip(asked, nearest, strict=True)]
    kept = [row for row, other in enumerate(others) if other is not None]
    return Pairs(
        [queries[row] for row in kept],
        [passages[places[row]] for row in kept],
        [passages[others[row] or 0] for row in kept],
    )


def _rounds(a_product: float, place: int) -> int:
    """So that the mean over all places is `a_product`, whole or not."""
    return int(a_product * (place + 1)) - int(a_product * place)


def _nearest(model: Any, queries: Sequence[str], passages: Sequence[str]) -> npt.NDArray[np.int32]:
    """Places of the passages nearest to each query, shape (queries, NEAREST)."""
    vectors = vectors_of(model, passages)
    found = []
    for start in range(0, len(queries), CHUNK):
        likeness = vectors_of(model, queries[start : start + CHUNK]) @ vectors.T
        found.append(np.argsort(-likeness, axis=1)[:, :NEAREST].astype(np.int32))
    return np.concatenate(found)


def _misleading(query: Asked, nearest: npt.NDArray[np.int32], products: Sequence[Product]) -> int | None:
    """The nearest that lacks something that was asked for."""
    return next((int(place) for place in nearest if not query.is_met_by(products[place])), None)
