"""Pairs of products, one that a query needs and one of a near kind that it does not, judged by their order alone."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import Lexicon
from evals.golden.need import BEST
from evals.golden.queries import GoldenQuery
from evals.scorers.search import Grades

PAIRS = 200
SEED = 2026


@dataclass(frozen=True, slots=True)
class Pair:
    query: GoldenQuery
    needed: str
    other: str


def golden_pairs(
    queries: Sequence[GoldenQuery], grades: Sequence[Grades], products: Sequence[StockedProduct], lexicon: Lexicon
) -> list[Pair]:
    """At most PAIRS, each of another query, the same for the same queries and catalogue.

    The other product is worth nothing to the query and of the same kind as the one needed (a shirt of another colour);
    where all of that kind are worth something, of a kind that is kin to it.
    """
    draw = random.Random(SEED)
    kinds = _by_kind(products)
    kind_of = {stocked.product.product_id: stocked.product.category for stocked in products}
    found = list[Pair]()
    for row in draw.sample(range(len(queries)), len(queries)):
        needed = sorted(product for product, grade in grades[row].items() if grade == BEST)
        if not needed:
            continue
        chosen = draw.choice(needed)
        others = _worthless(kind_of[chosen], grades[row], kinds, lexicon)
        if others:
            found.append(Pair(queries[row], chosen, draw.choice(others)))
        if len(found) == PAIRS:
            break
    return found


def _by_kind(products: Sequence[StockedProduct]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stocked in products:
        found.setdefault(stocked.product.category, []).append(stocked.product.product_id)
    return {kind: sorted(ids) for kind, ids in found.items()}


def _worthless(kind: str, grades: Grades, kinds: Mapping[str, list[str]], lexicon: Lexicon) -> list[str]:
    term = lexicon.categories.get(kind)
    for near in ((kind,), term.kin if term else ()):
        others = [product for each in near for product in kinds.get(each, ()) if grades.get(product, 0.0) == 0.0]
        if others:
            return others
    return []


def share_in_order(above: Sequence[float]) -> float | None:
    """`above`: 1 where the needed product stands above the other, 0.5 where nothing parts them, else 0."""
    return sum(above) / len(above) if above else None
