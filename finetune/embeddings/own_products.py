"""A catalogue of one's own: some of its products are held out, and the encoder is judged by how it finds those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.romanising import in_latin
from core.errors import BadRequest
from evals.scorers.search import Grades
from finetune.embeddings.queries import Asked, QueryMaker
from shop.intake.rows import OTHER

HELD_OUT = 0.1
MOST_JUDGED = 3_000
"""As many as the made shop has where the encoder is judged on that."""
FEWEST = 50
"""Fewer teach an encoder nothing that it would not know of their words alone."""
OTHER_DRAW = 1
"""Added to the seed, so that no query is one of those that are learned."""


@dataclass(frozen=True, slots=True)
class Parted:
    learned: Sequence[StockedProduct]
    held_out: Sequence[StockedProduct]


def parted(products: Sequence[StockedProduct], *, of: str) -> Parted:
    """By a hash of the title: one model in several colours or sizes stands on one side, on every machine the same.

    A product of no category is left out, since nobody can ask for it. Raises BadRequest where too few are left.
    """
    named = [stocked for stocked in products if stocked.product.category not in ("", OTHER)]
    learned = [stocked for stocked in named if _place(stocked) >= HELD_OUT]
    if len(learned) < FEWEST:
        raise BadRequest(
            f"{of} leaves {len(learned)} products with a category to learn from, a tenth held out: {FEWEST} at least"
        )
    return Parted(learned, [stocked for stocked in named if _place(stocked) < HELD_OUT][:MOST_JUDGED])


def _place(stocked: StockedProduct) -> float:
    title = " ".join(stocked.product.title.casefold().split())
    return int.from_bytes(sha256(title.encode()).digest()[:4]) / 2**32


@dataclass(frozen=True, slots=True)
class OwnQueries:
    """One for each held-out product, simulated as those that are learned; relevant is what has all that it names."""

    texts: Sequence[str]
    grades: Sequence[Grades]


def own_queries(held_out: Sequence[StockedProduct], *, seed: int) -> OwnQueries:
    maker = QueryMaker(load_lexicon(), seed=seed + OTHER_DRAW)
    asked = [maker.query(stocked.product) for stocked in held_out]
    return OwnQueries([in_latin(each.text) for each in asked], [_grades(each, held_out) for each in asked])


def _grades(asked: Asked, products: Sequence[StockedProduct]) -> Grades:
    return {each.product.product_id: 1.0 for each in products if asked.is_met_by(each.product)}
