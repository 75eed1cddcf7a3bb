"""How one message's wishes lie over the wishes before it."""

from __future__ import annotations

from dataclasses import fields, replace

from core.domain.intent import Slots
from core.domain.lexicon import Lexicon
from core.domain.search import Filters, Relaxable

REPLACING = ("colours", "brands", "sizes", "occasions", "materials", "fits", "patterns")
"""A wish of one of these kinds takes the place of the earlier one of its kind."""
PRICE = "price"
"""Freed, it takes the budget along."""
RULED_OUT = {
    "categories": "not_categories",
    "colours": "not_colours",
    "brands": "not_brands",
    "materials": "not_materials",
    "patterns": "not_patterns",
    "fits": "not_fits",
}
"""Wished for, and the same kind ruled out; these add up over a search."""


def filters_of(slots: Slots, lexicon: Lexicon) -> Filters:
    """The hard limits that one message names."""
    return laid_over(Filters(), slots, lexicon)


def laid_over(before: Filters, slots: Slots, lexicon: Lexicon) -> Filters:
    """`before` with this message's wishes in place of earlier ones of their kind, and its "not" added."""
    before = _freed(before, slots)
    changes: dict[str, object] = {name: getattr(slots, name) for name in REPLACING if getattr(slots, name)}
    if slots.categories:
        changes["categories"] = tuple(dict.fromkeys(_canonical(c, lexicon) for c in slots.categories))
    for name in ("gender", "min_rating"):
        if getattr(slots, name) is not None:
            changes[name] = getattr(slots, name)
    after = replace(before, **_prices(before, slots), **changes)  # type: ignore[arg-type]
    return _ruling_out(after, slots)


def _freed(before: Filters, slots: Slots) -> Filters:
    """Without the wishes of the kinds that any will do of now."""
    kinds = dict[str, object]()
    for kind in slots.freed:
        kinds |= {"price_min": None, "price_max": None} if kind == PRICE else {kind: (), f"not_{kind}": ()}
    known = {field.name for field in fields(Filters)}
    return replace(before, **{kind: value for kind, value in kinds.items() if kind in known})  # type: ignore[arg-type]


def given_up(filters: Filters, loosened: tuple[Relaxable, ...]) -> Filters:
    """The filters without those that nothing met; the price is never among them."""
    kinds = {f"{what}s" for what in loosened if what is not Relaxable.PRICE}
    return replace(filters, **dict.fromkeys(kinds, ()))  # type: ignore[arg-type]


def without_colours(filters: Filters, colours: tuple[str, ...]) -> Filters:
    """For "any other colour?": in any but `colours`."""
    return replace(filters, colours=(), not_colours=tuple(dict.fromkeys((*filters.not_colours, *colours))))


def without_brands(filters: Filters, brands: tuple[str, ...]) -> Filters:
    """For "another brand": by any but `brands`."""
    return replace(filters, brands=(), not_brands=tuple(dict.fromkeys((*filters.not_brands, *brands))))


def names_a_limit(slots: Slots) -> bool:
    """Whether the message says anything that narrows a search, its category apart."""
    return any(getattr(slots, name) for name in REPLACING) or any(
        (
            slots.gender,
            slots.price_min,
            slots.price_max,
            slots.sort,
            slots.popular,
            slots.features,
            slots.freed,
            slots.min_rating,
            *(getattr(slots, name) for name in RULED_OUT.values()),
        )
    )


def words_of(filters: Filters) -> str:
    """The limits as catalogue words, for a text search whatever language they were said in."""
    parts = (
        filters.colours,
        filters.materials,
        filters.patterns,
        tuple(f"{fit} fit" for fit in filters.fits),
        filters.brands,
        filters.categories,
        filters.occasions,
        (filters.gender,) if filters.gender else (),
    )
    return " ".join(word for part in parts for word in part)


def _canonical(category: str, lexicon: Lexicon) -> str:
    return lexicon.category_of_word.get(category, category)


def _prices(before: Filters, slots: Slots) -> dict[str, object]:
    """New bounds; an earlier bound that contradicts them goes."""
    low = slots.price_min if slots.price_min is not None else before.price_min
    high = slots.price_max if slots.price_max is not None else before.price_max
    if low is not None and high is not None and low > high:
        low, high = slots.price_min, slots.price_max
    return {"price_min": low, "price_max": high}


def _ruling_out(filters: Filters, slots: Slots) -> Filters:
    """A value ruled out is no longer wished for, and one wished for is no longer ruled out."""
    changes: dict[str, tuple[str, ...]] = {}
    for wished, ruled in RULED_OUT.items():
        now_wished = getattr(slots, wished)
        out = tuple(v for v in dict.fromkeys((*getattr(filters, ruled), *getattr(slots, ruled))) if v not in now_wished)
        changes[ruled] = out
        changes[wished] = tuple(v for v in getattr(filters, wished) if v not in out)
    return replace(filters, **changes)  # type: ignore[arg-type]
