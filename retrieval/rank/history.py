"""A shopper's taste in the terms of the index, from what they did with products that it holds."""

from __future__ import annotations

from math import isnan

from core.domain.taste import WEIGHTS, Act, History, Liked, Taste, taste_of
from retrieval.search.words import folded
from retrieval.stores.index import Facts, ProductIndex


async def taste_from(history: History | None, index: ProductIndex) -> Taste | None:
    """None when nothing is known; what the shop no longer sells tells nothing."""
    if history is None or not (history.acts or history.usual_sizes):
        return None
    acts = [act for act in history.acts if act.name in WEIGHTS]
    found = await index.facts(list(dict.fromkeys(act.product_id for act in acts)))
    known = {facts.product_id: facts for facts in found}
    liked = [_liked(act, known[act.product_id]) for act in acts if act.product_id in known]
    sizes = {folded(category): size for category, size in history.usual_sizes.items()}
    return taste_of(liked, sizes) if liked or sizes else None


def _liked(act: Act, facts: Facts) -> Liked:
    return Liked(
        WEIGHTS[act.name],
        category=facts.category or None,
        brand=facts.brand or None,
        gender=facts.gender or None,
        price_ratio=None if isnan(facts.price_ratio) else facts.price_ratio,
        size=act.size,
    )
