"""Goods for a need that is said without naming any: "something that keeps me dry on the bike" is a raincoat."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from agent.memory import SearchMemory
from agent.planning.aspects import any_of
from core.domain.intent import Request, Slots

KIDS = "kids"


@dataclass(frozen=True, slots=True)
class Need:
    """What says it, and what serves; see `needs.toml`."""

    name: str
    said: tuple[re.Pattern[str], ...]
    """All must be found."""
    unless: re.Pattern[str] | None
    categories: tuple[str, ...]
    features: tuple[str, ...] = ()
    replaces: bool = False
    instead: bool = False
    told: bool = False

    def fits(self, text: str) -> bool:
        return all(words.search(text) for words in self.said) and not (self.unless and self.unless.search(text))


def with_need(request: Request, before: SearchMemory | None) -> Request:
    """The request with the goods that serve its need, where it names no garment itself, or only what they go with.

    A broad word ("footwear") is narrowed to what serves; a garment that serves stays as it was said, and is wished for
    in the make that the need asks for. While goods of the kind are looked at already, a need says nothing new of what
    is looked for.
    """
    slots = request.slots
    need = need_in(request.text, told=_tells_of_looks(slots))
    if need is None or slots.brands or slots.product_ids:
        return request
    wanted = _serving(need, slots)
    if not wanted or (before and set(wanted) & set(before.filters.categories)):
        return request
    if need.replaces:
        slots = Slots(gender=slots.gender, price_min=slots.price_min, price_max=slots.price_max, sort=slots.sort)
    features = tuple(dict.fromkeys((*slots.features, *need.features)))
    if slots.categories == wanted:
        return replace(request, slots=replace(slots, features=features))
    gender = None if slots.gender == KIDS else slots.gender
    served = replace(slots, categories=wanted, garments=(), group=need.name, gender=gender, features=features)
    return replace(request, slots=served)


def _serving(need: Need, slots: Slots) -> tuple[str, ...]:
    """The goods to look for; none where others are named."""
    if not slots.categories or need.replaces or need.instead:
        return tuple(category for category in need.categories if category not in slots.not_categories)
    named = tuple(category for category in need.categories if category in slots.categories)
    return named if slots.group or not named else slots.categories


def _tells_of_looks(slots: Slots) -> bool:
    """More than an occasion, whom it is for and a price."""
    looks = (slots.colours, slots.materials, slots.patterns, slots.fits, slots.sizes, slots.not_categories)
    return any((*looks, slots.not_colours, slots.not_materials, slots.not_patterns))


def need_in(text: str, *, told: bool = False) -> Need | None:
    """The first of the file that the text speaks of; `told`: those too that only count where looks are told."""
    lowered = " ".join(text.casefold().split())
    return next((need for need in _needs() if (told or not need.told) and need.fits(lowered)), None)


@lru_cache(maxsize=1)
def _needs() -> tuple[Need, ...]:
    table = tomllib.loads(files("agent.planning").joinpath("needs.toml").read_text("utf-8"))
    return tuple(_need(name, entry) for name, entry in table.items())


def _need(name: str, entry: dict[str, Any]) -> Need:
    unless = entry.get("unless")
    return Need(
        name,
        tuple(any_of(entry[key]) for key in ("words", "and") if key in entry),
        any_of(unless) if unless else None,
        tuple(entry["categories"]),
        tuple(entry.get("features", ())),
        replaces=entry.get("replaces") is True,
        instead=entry.get("instead") is True,
        told=entry.get("told") is True,
    )
