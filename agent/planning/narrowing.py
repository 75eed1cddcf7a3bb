"""Narrow a word that names several kinds of goods by what else is said: women's suits, running shoes, office bags."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from agent.planning.aspects import any_of
from core.domain.intent import Request, Slots

_WOMEN = frozenset({"women", "girls"})
_MEN = frozenset({"men", "boys"})


def narrowed(request: Request) -> Request:
    """The request with the kinds of goods that its broad word means here."""
    slots, text = request.slots, " ".join(request.text.casefold().split())
    for name, kinds in _KINDS.items():
        if name in slots.garments or (name == SHOES and name in slots.categories):
            slots = _with(slots, name, kinds(slots, text))
    return request if slots == request.slots else replace(request, slots=slots)


def _with(slots: Slots, name: str, kinds: tuple[str, ...]) -> Slots:
    """The kinds in place of the category that the name is sold as; several together are one group of goods."""
    if not kinds:
        return slots
    sold_as = _SOLD_AS.get(name, name)
    named = (kind for category in slots.categories for kind in (kinds if category == sold_as else (category,)))
    alone = len(slots.categories) == 1 and len(kinds) > 1
    garments = tuple(garment for garment in slots.garments if garment != name)
    return replace(
        slots, categories=tuple(dict.fromkeys(named)), garments=garments, group=name if alone else slots.group
    )


def _suit(slots: Slots, text: str) -> tuple[str, ...]:
    """In India a suit is worn by women at least as often: kurta, bottom and dupatta."""
    if slots.gender in _MEN:
        return ()
    for_women = slots.gender in _WOMEN or (_says("womens_suit", text) and not _says("mens_suit", text))
    return ("salwar suit", "kurta set", "anarkali") if for_women else ()


def _shoes(slots: Slots, text: str) -> tuple[str, ...]:
    women = slots.gender in _WOMEN
    if _says("formal_shoes", text) and not women:
        return ("formal shoes",)
    if _says("feast_shoes", text):
        return ("mojari", "flats") if women else ("mojari",)
    if women and _says("flat_shoes", text):
        return ("flats",)
    if _says("trek_shoes", text):
        return ("boots", "sneakers")
    return ("sneakers",) if _says("sports_shoes", text) or slots.gender in ("women", "girls", "boys", "kids") else ()


def _office_bag(slots: Slots, _text: str) -> tuple[str, ...]:
    if slots.gender in _MEN:
        return ()
    return ("handbag", "tote") if slots.gender in _WOMEN else ("backpack", "handbag", "tote")


def _purse(slots: Slots, _text: str) -> tuple[str, ...]:
    """A man's purse is a wallet."""
    return ("wallet",) if slots.gender in _MEN else ()


SHOES = "shoes"
_KINDS: dict[str, Callable[[Slots, str], tuple[str, ...]]] = {
    "suit": _suit,
    SHOES: _shoes,
    "office bag": _office_bag,
    "purse": _purse,
}
_SOLD_AS = {"office bag": "backpack", "purse": "handbag"}


def _says(words: str, text: str) -> bool:
    return _words()[words].search(text) is not None


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(files("agent.planning").joinpath("narrowing.toml").read_text("utf-8"))
    return {name: any_of(words.split("|")) for name, words in table.items()}
