"""Plan a search: start afresh, or build on the one before."""

from __future__ import annotations

import base64
from dataclasses import replace
from statistics import median_low

import numpy as np
import numpy.typing as npt

from agent.memory import LONGEST_TEXT, SearchMemory, Shown
from agent.planning.aspects import Aspect, mentions
from agent.planning.constraints import (
    PRICE,
    filters_of,
    given_up,
    laid_over,
    names_a_limit,
    without_brands,
    without_colours,
    words_of,
)
from agent.planning.plan import Goal, Search
from agent.planning.references import meant_products
from agent.planning.scene import Scene
from agent.planning.shunned import shunned
from agent.planning.sizing import AGE, also_in_letters, of_age
from core.domain.intent import RULED_OUT, ReferenceKind, Refinement, Request, Slots, Sort
from core.domain.language import Language
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery

CANDIDATES = 24
"""Products fetched for one page, so that ranking has a choice."""
STYLES = frozenset({"casual", "formal"})
"""Named as occasions, but of the goods: formal shoes may well be for the wedding spoken of before."""


def plan_search(request: Request, scene: Scene) -> Search:
    """The search that the request asks for, in the light of the talk so far."""
    if request.slots.categories and mentions(request.text, Aspect.LET_GO):
        return also_in_letters(
            _at_any_price(_fresh(request, replace(scene, memory=replace(scene.memory, search=None))))
        )
    before = scene.search
    if request.refinement in (Refinement.SIMILAR, Refinement.OTHER_COLOURS):
        found = _similar(request, scene)
        if found:
            return found
    if before:
        match request.refinement:
            case Refinement.MORE | Refinement.OTHER_COLOURS | Refinement.OTHER_BRANDS:
                return _more(request, before, scene)
            case Refinement.CHEAPER | Refinement.DEARER:
                return _at_another_price(request, before, scene)
        if continues(request, before):
            return also_in_letters(_at_any_price(_refined(request, before, scene)))
    return also_in_letters(_at_any_price(_fresh(request, scene)))


def continues(request: Request, before: SearchMemory) -> bool:
    """Whether the request narrows or corrects the search before it instead of starting one."""
    slots = request.slots
    if request.refinement is Refinement.CORRECTION:
        return True
    if not slots.categories:
        return names_a_limit(slots)
    return set(slots.categories) <= set(before.filters.categories) and names_a_limit(slots)


def _fresh(request: Request, scene: Scene) -> Search:
    """A new search; whom it is for and the budget carry over as long as something meets them.

    Where nothing is left within the budget, the least expensive come first, and where nothing is left for whom it was,
    what was said now stands alone.
    """
    own = of_age(filters_of(request.slots, scene.lexicon))
    carried, kept = _carried_over(own, scene.search)
    cheap = mentions(request.text, Aspect.CHEAP) and own.price_max is None
    wide = _query(_fresh_text(request, own), own, request, sort=Sort.PRICE_ASC if cheap else Sort.RELEVANCE)
    strict = replace(wide, filters=carried, may_relax=False)
    dear = _query(wide.text, replace(carried, price_max=None), request, sort=Sort.PRICE_ASC)
    near = [dear] if "budget" in kept else [replace(strict, may_relax=True)]
    ladder = [strict, *near] if kept else []
    return Search(
        goal=Goal.POPULAR if request.slots.popular else Goal.BROWSE,
        ladder=(*ladder, wide) if "gender" in kept or not ladder else tuple(ladder),
        budget=carried.price_max,
        quantity=request.slots.quantity,
        kept=kept,
        features=tuple(dict.fromkeys((*request.slots.features, *shunned(request)))),
        text_is_message=scene.alone,
    )


def _fresh_text(request: Request, own: Filters) -> str:
    """ "What's trending" and "naya kya hai" ask for an order and name nothing that a text could be searched for."""
    if request.slots.popular:
        return ""
    return words_of(own) if request.slots.sort is Sort.NEWEST and not own.categories else request.text


def _at_any_price(search: Search) -> Search:
    """Where nothing comes near to the price that was said, the least expensive; what is shown says so."""
    last = search.ladder[-1]
    if last.filters.price_max is None:
        return search
    sort = Sort.PRICE_ASC if last.sort is Sort.RELEVANCE else last.sort
    return replace(
        search, ladder=(*search.ladder, replace(last, filters=replace(last.filters, price_max=None), sort=sort))
    )


def _carried_over(own: Filters, before: SearchMemory | None) -> tuple[Filters, tuple[str, ...]]:
    """The new limits with what is sensible of the old; and which those are.

    Whom it is for outlasts a search that found nothing, its budget does not.
    """
    if before is None or is_new_topic(own, before.filters):
        return own, ()
    kept, filters = [], own
    if before.filters.gender and not own.gender:
        ages = () if own.sizes else tuple(size for size in before.filters.sizes if AGE.fullmatch(size))
        filters = replace(filters, gender=before.filters.gender, sizes=own.sizes or ages)
        kept = ["gender"]
    if before.seen and before.budget and own.price_max is None and own.price_min is None:
        filters = replace(filters, price_max=before.budget)
        kept.append("budget")
    return filters, tuple(kept)


def is_new_topic(own: Filters, before: Filters) -> bool:
    """For someone else, or for another occasion."""
    if own.gender and before.gender and own.gender != before.gender:
        return True
    occasions = set(own.occasions) - STYLES
    return bool(occasions and before.occasions) and occasions.isdisjoint(before.occasions)


def _refined(request: Request, before: SearchMemory, scene: Scene) -> Search:
    filters = laid_over(before.filters, request.slots, scene.lexicon)
    popular = request.slots.popular
    text = "" if popular else _refined_text(request, before, filters)
    query = _query(text, filters, request, sort=Sort.RELEVANCE if popular else before.sort)
    lasting = before.goal if before.goal in (Goal.PICK, Goal.RECOMMEND, Goal.POPULAR) else Goal.BROWSE
    goal = Goal.POPULAR if popular else lasting
    return _on_from(before, request, goal, (query,))


def _refined_text(request: Request, before: SearchMemory, filters: Filters) -> str:
    """A correction of the category makes the old words wrong; any other wish leaves them standing."""
    text = words_of(filters) if request.slots.categories else before.text
    wished = (feature for feature in request.slots.features if not feature.startswith(RULED_OUT))
    return " ".join((text, *wished))[:LONGEST_TEXT].strip()


def _more(request: Request, before: SearchMemory, scene: Scene) -> Search:
    """The next page: what was shown is left out, and nothing more is loosened than was."""
    asked = laid_over(before.filters, request.slots, scene.lexicon)
    if request.refinement is Refinement.OTHER_COLOURS:
        asked = without_colours(asked, before.filters.colours)
    if request.refinement is Refinement.OTHER_BRANDS:
        asked = without_brands(asked, before.filters.brands or _brands(scene))
    filters = replace(given_up(asked, before.loosened), not_products=before.seen)
    query = _query(before.text, filters, request, sort=before.sort, may_relax=False)
    return replace(_on_from(before, request, Goal.MORE, (query,)), loosened=before.loosened, asked=asked)


def _brands(scene: Scene) -> tuple[str, ...]:
    return tuple(dict.fromkeys(shown.brand for shown in scene.memory.shown if shown.brand))


def _at_another_price(request: Request, before: SearchMemory, scene: Scene) -> Search:
    """Cheaper than every product shown, or, when nothing is, others cheaper than half of them; dearer likewise.

    When even those fail, the last rung of "cheaper" finds again what was shown below the dearest, the least first,
    to name it as the lowest.
    """
    asked = laid_over(before.filters, request.slots, scene.lexicon)
    cheaper = request.refinement is Refinement.CHEAPER
    if not cheaper and not request.slots.price_max:
        asked = replace(asked, price_max=before.budget)
    filters = given_up(asked, before.loosened)
    bounds = () if request.slots.price_max or request.slots.price_min else _bounds(request, scene, cheaper=cheaper)
    rungs = [_bounded(filters, bound, cheaper=cheaper) for bound in bounds] or [filters]
    seen = tuple(p.product_id for p in scene.memory.shown) if bounds else ()
    rungs = [rungs[0], *(replace(rung, not_products=seen) for rung in rungs[1:])]
    sort = before.sort if bounds else Sort.PRICE_ASC if cheaper else Sort.PRICE_DESC
    ladder = [_query(before.text, rung, request, sort=sort, may_relax=False) for rung in rungs]
    if bounds and cheaper:
        lowest = replace(filters, price_max=bounds[-1], price_min=None)
        ladder.append(_query(before.text, lowest, request, sort=Sort.PRICE_ASC, may_relax=False))
    goal = Goal.CHEAPER if cheaper else Goal.DEARER
    return replace(_on_from(before, request, goal, tuple(ladder)), loosened=before.loosened, asked=asked)


def _on_from(before: SearchMemory, request: Request, goal: Goal, ladder: tuple[ProductQuery, ...]) -> Search:
    """A search that goes on from the one before: same words, same budget and number of pieces unless told anew."""
    return Search(
        goal=goal,
        ladder=ladder,
        budget=request.slots.price_max or (None if PRICE in request.slots.freed else before.budget),
        quantity=request.slots.quantity or before.quantity,
        features=_features(before.features, request.slots.features),
        text_is_message=False,
    )


def _features(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """The new ones in place of those of their kind: "full sleeve" instead of "sleeveless"."""
    kinds = {_kind(feature) for feature in now}
    return (*(feature for feature in before if _kind(feature) not in kinds), *now)


def _kind(feature: str) -> str:
    return feature.rsplit(maxsplit=1)[-1].removesuffix("less")


def _bounds(request: Request, scene: Scene, *, cheaper: bool) -> tuple[Money, ...]:
    """Prices to stay under (or over), the strictest first."""
    pointed = [r for r in request.references if not r.in_cart and r.kind is not ReferenceKind.ALL]
    meant = meant_products(request, scene.memory, scene.lexicon).products if pointed else ()
    prices = sorted({p.price for p in (meant or scene.memory.shown) if p.price is not None})
    if not prices:
        return ()
    edge = prices[0] if cheaper else prices[-1]
    return tuple(dict.fromkeys((edge, median_low(prices))))


def _bounded(filters: Filters, bound: Money, *, cheaper: bool) -> Filters:
    """Strictly under (or over) the bound; a bound the shopper named before stays where it is tighter."""
    if cheaper:
        under = replace(bound, minor=bound.minor - 1)
        return replace(filters, price_max=min(under, filters.price_max or under), price_min=None)
    over = replace(bound, minor=bound.minor + 1)
    high = filters.price_max if filters.price_max and filters.price_max > over else None
    return replace(filters, price_min=over, price_max=high)


def _similar(request: Request, scene: Scene) -> Search | None:
    """Products like one that was shown, with this message's wishes laid over; None when none is meant."""
    target = meant_products(replace(request, slots=_pointing(request)), scene.memory, scene.lexicon).one
    recolouring = request.refinement is Refinement.OTHER_COLOURS
    if target is None and not recolouring:
        target = scene.memory.focus or (scene.memory.shown[0] if scene.memory.shown else None)
    if target is None:
        return None
    filters = laid_over(Filters(categories=(target.category,), gender=_gender(target)), request.slots, scene.lexicon)
    if recolouring:
        filters = without_colours(filters, target.colours)
    query = _query(f"{target.title} {words_of(filters)}", filters, request)
    return Search(goal=Goal.SIMILAR, ladder=(query,), like=target.product_id, text_is_message=False)


def _pointing(request: Request) -> Slots:
    """In "the same in green" the colour is a wish, not what the product looks like."""
    return replace(request.slots, colours=(), materials=(), patterns=(), fits=(), price_max=None, price_min=None)


def _gender(shown: Shown) -> str | None:
    return shown.gender if shown.gender != "unisex" else None


def _query(
    text: str, filters: Filters, request: Request, *, sort: Sort = Sort.RELEVANCE, may_relax: bool = True
) -> ProductQuery:
    return ProductQuery(
        text=text, filters=filters, sort=request.slots.sort or sort, limit=CANDIDATES, may_relax=may_relax
    )


def is_english(text: str, language: Language) -> bool:
    """Whether search can use the embedding of a text as it stands; others are put into the catalogue's words first."""
    return text.isascii() and not language.is_romanised


def packed(vector: npt.NDArray[np.float32]) -> str:
    """A unit vector in one signed byte a dimension, base 85."""
    return base64.b85encode(np.rint(vector * 127).astype(np.int8).tobytes()).decode("ascii")


def unpacked(text: str) -> npt.NDArray[np.float32]:
    """The unit vector that `packed` packed, to within rounding."""
    vector = np.frombuffer(base64.b85decode(text), dtype=np.int8).astype(np.float32)
    return (vector / np.linalg.norm(vector)).astype(np.float32)
