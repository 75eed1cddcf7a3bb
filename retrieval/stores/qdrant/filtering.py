"""Conditions as a Qdrant filter."""

from __future__ import annotations

from qdrant_client import models

from retrieval.search.conditions import Conditions
from retrieval.stores.qdrant.collections import PRODUCT_ID, TERMS


def filter_of(conditions: Conditions) -> models.Filter:
    """A product without a price is stored at -1, which the lower bound 0 keeps out of every price filter."""
    must: list[models.Condition] = [_any(each.facet.value, each.values) for each in conditions.all_of]
    must += [_any(TERMS, group) for group in conditions.mentioning]
    if conditions.price_min is not None or conditions.price_max is not None:
        bounds = models.Range(gte=max(conditions.price_min or 0, 0), lte=conditions.price_max)
        must.append(models.FieldCondition(key="price", range=bounds))
    if conditions.min_rating is not None:
        must.append(models.FieldCondition(key="rating", range=models.Range(gte=conditions.min_rating)))
    unwanted = [_any(each.facet.value, each.values) for each in conditions.none_of]
    if conditions.not_products:
        unwanted.append(_any(PRODUCT_ID, conditions.not_products))
    # Each in a filter of its own: Qdrant 1.16 forgets a bare must_not that equals one of the must.
    return models.Filter(must=must, must_not=[models.Filter(must=[condition]) for condition in unwanted])


def _any(key: str, values: tuple[str, ...]) -> models.FieldCondition:
    return models.FieldCondition(key=key, match=models.MatchAny(any=list(values)))
