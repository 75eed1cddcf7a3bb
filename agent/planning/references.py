"""Which of the products shown, talked about or carted a message means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.memory import Memory, Shown
from core.domain.intent import Reference, ReferenceKind, Request, Slots
from core.domain.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Meant:
    """`products` are meant for sure; else `choices` are to be asked about, or `beyond` is a number not there."""

    products: tuple[Shown, ...] = ()
    choices: tuple[Shown, ...] = ()
    beyond: int | None = None

    @property
    def one(self) -> Shown | None:
        return self.products[0] if len(self.products) == 1 else None


def meant_products(request: Request, memory: Memory, lexicon: Lexicon) -> Meant:
    """What the request points at among the products shown; nothing at all when it points at none."""
    references = [r for r in request.references if not r.in_cart]
    if not references:
        return _unsaid(request.slots, memory, lexicon)
    pool = memory.shown or ((memory.focus,) if memory.focus else ())
    return _together([_pointed(r, request.slots, pool, memory, lexicon) for r in references])


def meant_among(request: Request, pool: Sequence[Shown], lexicon: Lexicon, last: Shown | None = None) -> Meant:
    """The same among `pool`, a numbered list such as the cart; `last` is the one touched last."""
    if request.references:
        around = Memory(shown=tuple(pool), focus=last)
        return _together([_pointed(r, request.slots, pool, around, lexicon) for r in request.references])
    if narrows(request.slots):
        return _sure_or_choices([p for p in pool if fits(p, request.slots, lexicon)])
    return Meant()


def _pointed(reference: Reference, slots: Slots, pool: Sequence[Shown], memory: Memory, lexicon: Lexicon) -> Meant:
    match reference.kind:
        case ReferenceKind.ORDINAL:
            return _placed(reference, slots, pool, lexicon)
        case ReferenceKind.OTHER:
            return _others(reference, slots, pool, memory, lexicon)
        case ReferenceKind.LAST:
            return _just_talked_about(slots, pool, memory, lexicon)
        case ReferenceKind.ATTRIBUTE | ReferenceKind.PRICED:
            return _of_price(reference.numbers, pool) or _by_looks(slots, pool, memory, lexicon)
        case ReferenceKind.ALL:
            return Meant(tuple(p for p in pool if not narrows(slots) or fits(p, slots, lexicon)) or tuple(pool))
        case ReferenceKind.CHEAPEST | ReferenceKind.DEAREST | ReferenceKind.BEST_RATED:
            return _extreme(reference.kind, [p for p in pool if fits(p, slots, lexicon)] or list(pool))


def _by_number(numbers: tuple[int, ...], pool: Sequence[Shown]) -> Meant:
    found = []
    for number in numbers:
        place = len(pool) + number if number < 0 else number - 1
        if not 0 <= place < len(pool):
            return Meant(beyond=number)
        found.append(pool[place])
    return Meant(tuple(found))


def _placed(reference: Reference, slots: Slots, pool: Sequence[Shown], lexicon: Lexicon) -> Meant:
    """By its number; "the second red one" is the product at that place if it is red, else the second of the reds."""
    placed = _by_number(reference.numbers, pool)
    if not reference.of_looks or (placed.products and all(fits(p, slots, lexicon) for p in placed.products)):
        return placed
    likes = _by_number(reference.numbers, [p for p in pool if fits(p, slots, lexicon)])
    return likes if likes.products else placed


def _others(reference: Reference, slots: Slots, pool: Sequence[Shown], memory: Memory, lexicon: Lexicon) -> Meant:
    """What is left without those ruled out, or without the one in focus; more than were asked for are a doubt."""
    gone = set(reference.numbers) or ({memory.focus.number} if memory.focus else set[int]())
    left = [p for place, p in enumerate(pool, 1) if place not in gone and p.number not in gone]
    left = [p for p in left if fits(p, slots, lexicon)] or left
    sure = len(left) == reference.count and len(left) < len(pool)
    return Meant(tuple(left)) if sure else Meant(choices=tuple(left))


def _of_price(prices: tuple[int, ...], pool: Sequence[Shown]) -> Meant | None:
    """Those that cost so many rupees, paise left out; None when none does, or none was named."""
    found = [p for p in pool if p.price is not None and int(p.price.amount) in prices]
    if not found:
        return None
    return Meant(tuple(found)) if len(found) == len(prices) else _sure_or_choices(found)


def _just_talked_about(slots: Slots, pool: Sequence[Shown], memory: Memory, lexicon: Lexicon) -> Meant:
    """ "It": the focus, the only one there is, or, failing both, the one that fits what else is said."""
    if memory.focus:
        return Meant((memory.focus,))
    if len(pool) == 1:
        return Meant((pool[0],))
    fitting = [p for p in pool if fits(p, slots, lexicon)] if narrows(slots) else []
    return Meant((fitting[0],)) if len(fitting) == 1 else Meant(choices=tuple(fitting or pool))


def _by_looks(slots: Slots, pool: Sequence[Shown], memory: Memory, lexicon: Lexicon) -> Meant:
    """Among the list shown last, then the products before it; a product in focus wins over its likes."""
    for candidates in (pool, memory.earlier):
        fitting = [p for p in candidates if fits(p, slots, lexicon)]
        focused = memory.focus and any(p.product_id == memory.focus.product_id for p in fitting)
        if memory.focus and focused and not narrows(replace(slots, categories=())):
            return Meant((memory.focus,))
        if fitting:
            return _each_named(slots, candidates, lexicon) or _sure_or_choices(fitting)
    if several := _each_named(slots, pool, lexicon):
        return several
    if memory.focus and fits(memory.focus, slots, lexicon):
        return Meant((memory.focus,))
    return Meant()


def _each_named(slots: Slots, pool: Sequence[Shown], lexicon: Lexicon) -> Meant | None:
    """ "The green one and the pink one", "the palazzo and the teal kurti": each of several values means one product."""
    several = slots.categories if len(slots.categories) > 1 and slots.group is None else slots.colours
    if len(several) < 2:
        return None
    name = "categories" if several is slots.categories else "colours"
    found = [_only(replace(slots, **{name: (value,)}), pool, lexicon) for value in several]  # type: ignore[arg-type]
    sure = [product for product in found if product is not None]
    return Meant(tuple(dict.fromkeys(sure))) if len(sure) == len(found) else None


def _only(slots: Slots, pool: Sequence[Shown], lexicon: Lexicon) -> Shown | None:
    """The only product that looks so; a colour said of another garment does not count against it."""
    for wish in (slots, replace(slots, colours=()) if slots.categories else slots):
        fitting = [p for p in pool if fits(p, wish, lexicon)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _extreme(kind: ReferenceKind, pool: Sequence[Shown]) -> Meant:
    return _by_rating(pool) if kind is ReferenceKind.BEST_RATED else _by_price(kind, pool)


def _by_price(kind: ReferenceKind, pool: Sequence[Shown]) -> Meant:
    priced = [p for p in pool if p.price is not None]
    if not priced:
        return Meant(choices=tuple(pool))
    pick = min if kind is ReferenceKind.CHEAPEST else max
    return Meant((pick(priced, key=lambda p: p.price.minor if p.price else 0),))


def _by_rating(pool: Sequence[Shown]) -> Meant:
    """The one that shoppers rate best; several of the same rating are a doubt."""
    best = max((p.rating for p in pool if p.rating is not None), default=None)
    return _sure_or_choices([p for p in pool if p.rating == best])


def _unsaid(slots: Slots, memory: Memory, lexicon: Lexicon) -> Meant:
    """No pointing word: what the message describes, else the product in focus or the only one shown."""
    if narrows(slots):
        fitting = [p for p in memory.shown if fits(p, slots, lexicon)]
        if memory.focus and fits(memory.focus, slots, lexicon):
            return Meant((memory.focus,))
        return _sure_or_choices(fitting)
    if memory.focus:
        return Meant((memory.focus,))
    return Meant(memory.shown) if len(memory.shown) == 1 else Meant()


def _sure_or_choices(fitting: Sequence[Shown]) -> Meant:
    return Meant(tuple(fitting)) if len(fitting) == 1 else Meant(choices=tuple(fitting))


def _together(parts: list[Meant]) -> Meant:
    """Several references of one request; a doubt about any is a doubt about all."""
    for part in parts:
        if not part.products:
            return part
    return Meant(tuple(dict.fromkeys(p for part in parts for p in part.products)))


def narrows(slots: Slots) -> bool:
    """Whether the slots say what a product looks like."""
    looks = (slots.categories, slots.colours, slots.brands, slots.materials, slots.patterns, slots.fits)
    return any(looks) or slots.price_max is not None or slots.price_min is not None


def fits(shown: Shown, slots: Slots, lexicon: Lexicon) -> bool:
    """Whether a product looks as the slots say; a broad colour meets its shades."""
    return (
        _is_called(shown, slots.categories, lexicon)
        and (not slots.colours or _has_colour(shown, slots.colours, lexicon))
        and (not slots.brands or (shown.brand or "").casefold() in {b.casefold() for b in slots.brands})
        and _says(shown.material, slots.materials, shown.title)
        and _says(shown.pattern, slots.patterns, shown.title)
        and _says(shown.fit, slots.fits, shown.title)
        and (slots.price_max is None or (shown.price is not None and shown.price <= slots.price_max))
        and (slots.price_min is None or (shown.price is not None and shown.price >= slots.price_min))
    )


def _is_called(shown: Shown, categories: tuple[str, ...], lexicon: Lexicon) -> bool:
    """By category or by a word of its title, since shoppers call a straight kurta a kurti."""
    if not categories:
        return True
    title = f" {shown.title.casefold()} "
    canonical = {lexicon.category_of_word.get(c, c) for c in categories}
    canonical |= {member for c in canonical & lexicon.categories.keys() for member in lexicon.categories[c].members}
    own = lexicon.category_of_word.get(shown.category.casefold(), shown.category)
    return own in canonical or any(re.search(rf"\b{re.escape(c)}", title) for c in categories)


def _has_colour(shown: Shown, colours: tuple[str, ...], lexicon: Lexicon) -> bool:
    wanted = {shade for c in colours for shade in lexicon.colour_families.get(c, (c,))} | set(colours)
    own = (colour.casefold() for colour in shown.colours)
    return any(colour in wanted or lexicon.colour_of_word.get(colour) in wanted for colour in own)


def _says(value: str | None, wanted: tuple[str, ...], title: str) -> bool:
    said = f"{value or ''} {title}".casefold()
    return not wanted or any(w in said for w in wanted)
