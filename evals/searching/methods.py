"""Every method that `eval retrieval` and `eval golden` measure, over one catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import Lexicon
from core.domain.search import ProductQuery
from core.settings import Settings
from evals.baselines.search import Chance, PlainBM25
from evals.searching.answers import DEPTH, Answer, Method

if TYPE_CHECKING:
    from retrieval.pipeline import SearchPipeline
    from retrieval.rank.candidate import Ranker
    from retrieval.search.legs import Leg
    from retrieval.stores.index import ProductIndex

SHOPS_OWN = "ranked"
"""The shop's own way from a message to products; every other method is given the plain text."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all methods search, and by which words and models."""

    products: Sequence[StockedProduct]
    index: ProductIndex
    lexicon: Lexicon
    settings: Settings


def served_by(settings: Settings) -> str:
    """Which models answered, for the report."""
    from agent.understanding.assembly import shipped_encoder
    from core.model_store import open_version
    from retrieval.rank.rankers import load_ranker

    intents = open_version(settings.models, "intents", settings.intent_model).fingerprint
    ranker = load_ranker(settings).name
    return f"Encoder {shipped_encoder(settings)}, intent model {intents}, ranker {ranker}."


def methods_over(ground: Ground) -> dict[str, Method]:
    from evals.searching.shop_path import shop_path
    from retrieval.rank.fused import FusedRanker
    from retrieval.search.legs import RETRIEVERS, Dense, Sparse

    fused = FusedRanker()
    return {
        "random": _of_baseline(Chance([stocked.product.product_id for stocked in ground.products])),
        "bm25": _of_baseline(PlainBM25(ground.products)),
        "sparse": _of_text(ground, (Sparse(),), fused),
        "dense": _of_text(ground, (Dense(),), fused),
        "hybrid": _of_text(ground, RETRIEVERS, fused),
        SHOPS_OWN: shop_path(ground),
    }


def _of_text(ground: Ground, legs: Sequence[Leg], ranker: Ranker) -> Method:
    """With an encoder of its own, so that no method finds a vector that another one paid for."""
    from retrieval.encoder import load_encoder
    from retrieval.pipeline import SearchPipeline

    encoder = load_encoder(ground.settings)
    pipeline: SearchPipeline = SearchPipeline(ground.index, encoder, ground.lexicon, legs=legs, ranker=ranker)

    async def method(text: str) -> Answer:
        found = await pipeline.search(ProductQuery(text, limit=DEPTH))
        return Answer([hit.product_id for hit in found.hits])

    return method


def _of_baseline(baseline: Chance | PlainBM25) -> Method:
    async def method(text: str) -> Answer:
        return Answer(baseline.search(text, DEPTH))

    return method
