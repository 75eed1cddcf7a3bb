"""How well an encoder finds products alone, over some that it never learned of: for golden queries by other people, or
for simulated ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.domain.catalogue import StockedProduct
from core.domain.romanising import in_latin
from evals.golden.need import Shelf
from evals.golden.queries import read_golden
from evals.scorers.interval import Sample, bootstrap, bootstrap_gain
from evals.scorers.search import Grades, SearchScores, search_scores
from retrieval.ingest.documents import passage

DEV, TEST = Path("evals/data/queries_dev.jsonl"), Path("evals/data/queries_test.jsonl")
DEPTH = 100
Encode = Callable[[Sequence[str]], npt.NDArray[np.float32]]
"""Texts to unit vectors, shape (texts, dimensions)."""


def judged(encode: Encode, products: Sequence[StockedProduct], queries: Path) -> dict[str, list[SearchScores | None]]:
    """Scores of each golden query, in order, under the one key `all` and under its language."""
    golden, shelf = read_golden(queries), Shelf(products)
    texts = [in_latin(query.text) for query in golden]
    scores = found_by(encode, products, texts, [shelf.grades(query.need) for query in golden])
    found: dict[str, list[SearchScores | None]] = {"all": list(scores)}
    for query, score in zip(golden, scores, strict=True):
        found.setdefault(query.language, []).append(score)
    return found


def found_by(
    encode: Encode, products: Sequence[StockedProduct], texts: Sequence[str], grades: Sequence[Grades]
) -> list[SearchScores | None]:
    """Scores of each text by exact cosine over all of the products."""
    ids = [stocked.product.product_id for stocked in products]
    vectors = encode([passage(stocked.product) for stocked in products])
    return search_scores([_nearest(row @ vectors.T, ids) for row in encode(texts)], grades)


def before_and_after(
    before: Mapping[str, list[SearchScores | None]], after: Mapping[str, list[SearchScores | None]]
) -> dict[str, object]:
    """By slice: MRR@10, NDCG@10 and recall@100 of both, and the gain in MRR@10 with its interval, paired by query."""
    return {name: _gain(before[name], after[name]) for name in before}


def _gain(before: list[SearchScores | None], after: list[SearchScores | None]) -> dict[str, object]:
    pairs = [(b, a) for b, a in zip(before, after, strict=True) if b is not None and a is not None]
    measures = ("mrr_10", "ndcg_10", "recall_100")
    means = {
        side: {name: round(float(np.mean([getattr(pair[place], name) for pair in pairs])), 4) for name in measures}
        for place, side in enumerate(("before", "after"))
    }
    return {"n": len(pairs), **means, "mrr_10_gain": _relative(pairs)}


def _relative(pairs: Sequence[tuple[SearchScores, SearchScores]]) -> list[float] | None:
    """Relative gain of the means, drawn in pairs over queries: mean, low and high of 95 %."""
    before, after = (Sample([pair[place].mrr_10 for pair in pairs]) for place in (0, 1))
    gain = bootstrap_gain(after, before)
    return None if gain is None else [round(each, 4) for each in (gain.mean, gain.low, gain.high)]


def _nearest(likeness: npt.NDArray[np.float32], ids: Sequence[str]) -> list[str]:
    return [ids[place] for place in np.argsort(-likeness, kind="stable")[:DEPTH]]


def mean_mrr(scores: Sequence[SearchScores | None]) -> str:
    """For people: the mean and its interval."""
    return str(bootstrap([score.mrr_10 for score in scores if score is not None]))
