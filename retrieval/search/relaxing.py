"""When nothing meets every filter: which one to loosen, smallest loss first, and how that is said.

The order goes by how much of the wish survives. How a piece is cut, patterned and made up (fit, pattern) is taste;
an occasion or a fabric changes what it is good for; a neighbouring shade is nearly the wish. A fifth more money is
asked for before another brand, since a named brand is often the point. A neighbouring size fits some and not others;
a colour of another kind is what shoppers mind most, and with any size left they may at least see that the thing is
sold. Never loosened: the category, whom it is for, what was ruled
out, the lower price, stock and rating: another thing is not a nearer one.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace

from core.domain.lexicon import Lexicon
from core.domain.money import Money
from core.domain.search import Filters, Relaxable, Relaxation
from retrieval.search.facets import size_key

OVER_BUDGET_PERCENT = 20

_YEARS = re.compile(r"(\d{1,2})-(\d{1,2})y")
LETTER_SIZES = ("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "xxxxl")


@dataclass(frozen=True, slots=True)
class Loosened:
    filters: Filters
    relaxed: tuple[Relaxation, ...]


Step = Callable[[Filters, Lexicon], Loosened | None]
"""One filter loosened, or None when the filters have none of its kind."""


async def loosen(filters: Filters, lexicon: Lexicon, count: Callable[[Filters], Awaitable[int]]) -> Loosened | None:
    """The smallest single step that finds something; else steps one upon another; None when all find nothing."""
    for step in STEPS:
        loosened = step(filters, lexicon)
        if loosened and await count(loosened.filters):
            return await _said_rightly(loosened, count)
    return await _one_upon_another(filters, lexicon, count)


async def _one_upon_another(
    filters: Filters, lexicon: Lexicon, count: Callable[[Filters], Awaitable[int]]
) -> Loosened | None:
    so_far = Loosened(filters, ())
    for step in STEPS:
        loosened = step(so_far.filters, lexicon)
        if loosened is None:
            continue
        so_far = Loosened(loosened.filters, _latest((*so_far.relaxed, *loosened.relaxed)))
        if len(so_far.relaxed) > 1 and await count(so_far.filters):
            return await _said_rightly(await _taken_back(so_far, filters, count), count)
    return None


async def _taken_back(loosened: Loosened, asked: Filters, count: Callable[[Filters], Awaitable[int]]) -> Loosened:
    """What was loosened on the way and turns out not to stand in the way is as it was asked for."""
    kept = loosened
    for each in loosened.relaxed:
        name = "price_max" if each.what is Relaxable.PRICE else f"{each.what.value}s"
        tighter = replace(kept.filters, **{name: getattr(asked, name)})
        if await count(tighter):
            kept = Loosened(tighter, tuple(r for r in kept.relaxed if r.what is not each.what))
    return kept


async def _said_rightly(loosened: Loosened, count: Callable[[Filters], Awaitable[int]]) -> Loosened:
    """Of the shades or sizes offered instead, names only those that something was found in."""
    filters = loosened.filters
    met = {
        Relaxable.COLOUR: [c for c in filters.colours if await count(replace(filters, colours=(c,)))],
        Relaxable.SIZE: [size for size in filters.sizes if await count(replace(filters, sizes=(size,)))],
    }
    relaxed = (
        replace(each, now=", ".join(met[each.what])) if each.now and met.get(each.what) else each
        for each in loosened.relaxed
    )
    return Loosened(filters, tuple(relaxed))


def _latest(relaxed: tuple[Relaxation, ...]) -> tuple[Relaxation, ...]:
    """A filter loosened twice (a near colour, then any) is named once: what was wanted first, what stands now."""
    found: dict[Relaxable, Relaxation] = {}
    for each in relaxed:
        first = found.get(each.what)
        found[each.what] = replace(each, wanted=first.wanted) if first else each
    return tuple(found.values())


def _without_fit(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.FIT, filters.fits, replace(filters, fits=()))


def _without_pattern(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.PATTERN, filters.patterns, replace(filters, patterns=()))


def _without_occasion(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.OCCASION, filters.occasions, replace(filters, occasions=()))


def _without_material(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.MATERIAL, filters.materials, replace(filters, materials=()))


def _near_colour(filters: Filters, lexicon: Lexicon) -> Loosened | None:
    """Shades of one family, and those the lexicon calls kin."""
    near = list(dict.fromkeys(n for colour in filters.colours for n in _neighbours(colour, lexicon)))
    near = [colour for colour in near if colour not in filters.colours and colour not in filters.not_colours]
    if not near:
        return None
    wider = replace(filters, colours=(*filters.colours, *near))
    return Loosened(wider, (Relaxation(Relaxable.COLOUR, ", ".join(filters.colours), ", ".join(near)),))


def _neighbours(colour: str, lexicon: Lexicon) -> Iterator[str]:
    term = lexicon.colours.get(lexicon.colour_of_word.get(colour.lower(), colour.lower()))
    if term is None:
        return
    yield from term.kin
    if term.family:
        yield from lexicon.colour_families[term.family]


def _over_budget(filters: Filters, _: Lexicon) -> Loosened | None:
    if filters.price_max is None:
        return None
    raised = filters.price_max + filters.price_max.percent(OVER_BUDGET_PERCENT)
    relaxation = Relaxation(Relaxable.PRICE, f"under {_spoken(filters.price_max)}", f"under {_spoken(raised)}")
    return Loosened(replace(filters, price_max=raised), (relaxation,))


def _any_brand(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.BRAND, filters.brands, replace(filters, brands=()))


def _next_size(filters: Filters, _: Lexicon) -> Loosened | None:
    """One up and one down of each; None where no size has neighbours."""
    near = list(dict.fromkeys(n for size in filters.sizes for n in neighbouring_sizes(size)))
    near = [size for size in near if size not in filters.sizes]
    if not near:
        return None
    return Loosened(
        replace(filters, sizes=(*filters.sizes, *near)),
        (Relaxation(Relaxable.SIZE, ", ".join(filters.sizes), ", ".join(near)),),
    )


def _any_colour(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.COLOUR, filters.colours, replace(filters, colours=()))


def _any_size(filters: Filters, _: Lexicon) -> Loosened | None:
    return _dropped(Relaxable.SIZE, filters.sizes, replace(filters, sizes=()))


STEPS: tuple[Step, ...] = (
    _without_fit,
    _without_pattern,
    _without_occasion,
    _without_material,
    _near_colour,
    _over_budget,
    _any_brand,
    _next_size,
    _any_colour,
    _any_size,
)


def neighbouring_sizes(size: str) -> list[str]:
    """M: S and L; 32: 30 and 34 (waists and chests go by twos); UK 9: UK 8 and UK 10; 7-8Y: 6-7Y and 8-9Y."""
    key = size_key(size)
    if key in LETTER_SIZES:
        at = LETTER_SIZES.index(key)
        return [LETTER_SIZES[n].upper() for n in (at - 1, at + 1) if 0 <= n < len(LETTER_SIZES)]
    if years := _YEARS.fullmatch(key):
        low, high = int(years[1]), int(years[2])
        return [f"{low + n}-{high + n}Y" for n in (-1, 1) if low + n > 0]
    prefix, number = ("UK ", key.removeprefix("uk")) if key.startswith("uk") else ("", key)
    if not number.isdigit():
        return []
    step = 2 if int(number) >= 20 and not prefix else 1
    return [f"{prefix}{n}" for n in (int(number) - step, int(number) + step) if n > 0]


def _dropped(what: Relaxable, wanted: tuple[str, ...], without: Filters) -> Loosened | None:
    return Loosened(without, (Relaxation(what, ", ".join(wanted)),)) if wanted else None


def _spoken(price: Money) -> str:
    """ "₹1,50,000" or "USD 49.50": digits grouped as India does, no paise when there are none."""
    whole, paise = divmod(price.minor, 100)
    head, tail = str(whole)[:-3], str(whole)[-3:]
    pairs = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)]
    digits = ",".join([*reversed(pairs), tail]) + (f".{paise:02}" if paise else "")
    return f"₹{digits}" if price.currency == "INR" else f"{price.currency} {digits}"
