"""What is sold as a set is one thing, and its parts say what it shall hold: "kurta set with straight pants"."""

from __future__ import annotations

from dataclasses import replace

from core.domain.intent import Request

PARTS = {
    "kurta set": frozenset({"kurta", "kurti", "palazzo", "trousers", "churidar", "leggings", "pyjamas", "dupatta"}),
    "salwar suit": frozenset({"kurta", "kurti", "churidar", "palazzo", "dupatta", "trousers"}),
}


def whole_sets(request: Request) -> Request:
    """With a set named, the parts named beside it are no goods of their own; the set that holds them comes first."""
    slots = request.slots
    named = [category for category in slots.categories if category in PARTS]
    if not named or slots.group:
        return request
    parts = [category for category in slots.categories if all(category in PARTS[each] for each in named)]
    if not parts:
        return request
    kept = tuple(category for category in slots.categories if category not in parts)
    garments = tuple(garment for garment in slots.garments if garment not in parts)
    features = tuple(dict.fromkeys((*slots.features, *parts)))
    return replace(request, slots=replace(slots, categories=kept, garments=garments, features=features))
