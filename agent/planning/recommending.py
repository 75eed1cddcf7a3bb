"""Plan advice: an outfit within a budget, gift ideas, or the best of one kind."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from agent.memory import SearchMemory
from agent.planning.aspects import Aspect, mentions
from agent.planning.constraints import filters_of, laid_over, names_a_limit, words_of
from agent.planning.looking import compared
from agent.planning.measures import with_measures
from agent.planning.narrowing import narrowed
from agent.planning.needs import with_need
from agent.planning.plan import LESS, Ask, Awaited, Goal, Search, Step
from agent.planning.references import meant_products
from agent.planning.scene import Scene
from agent.planning.searching import CANDIDATES, continues, is_new_topic, plan_search
from agent.planning.sets import whole_sets
from agent.planning.sizing import AGE, GROWN_UP
from agent.planning.wearer import with_wearer
from core.domain.intent import IntentName, Refinement, Request
from core.domain.money import total
from core.domain.search import Filters, ProductQuery

DEFAULT_OCCASION = "casual"
PIECES_SHOWN = 6
RENEWING = (Refinement.MORE, Refinement.CHEAPER, Refinement.DEARER)


def plan_shopping(request: Request, scene: Scene) -> list[Step]:
    """A search, or the look before it put together anew when the message changes that."""
    before, plain = scene.search, whole_sets(narrowed(with_wearer(request)))
    request = with_measures(with_need(plain, before))
    plain = with_measures(plain)
    is_look = before is not None and bool(before.categories) and not request.slots.categories
    if before and is_look and (request.refinement in RENEWING or continues(request, before)):
        return [_renewed(request, before, scene)]
    filters = filters_of(request.slots, scene.lexicon)
    if request.refinement is None and _is_vague(filters) and mentions(request.text, Aspect.VAGUE):
        return [_ideas(_carrying_on(filters, scene))]
    if before is None and request.refinement is Refinement.MORE and filters == Filters():
        return [Ask(Awaited.WHOM, search=scene.memory.awaiting.search if scene.memory.awaiting else None)]
    if before and before.goal is Goal.BROWSE and request.slots.gender and continues(request, before):
        whole = laid_over(before.filters, request.slots, scene.lexicon)
        if _is_vague(whole):
            return [_ideas(whole)]
    search = plan_search(request, scene)
    return [search if request == plain else _or_plainly(search, plan_search(plain, scene))]


def _or_plainly(served: Search, plain: Search) -> Search:
    """The goods that serve a need were our thought: where the shop has none, what the words themselves find."""
    return replace(served, ladder=(*served.ladder, *plain.ladder))


def _is_vague(filters: Filters) -> bool:
    """ "Something for my brother's wedding": an occasion and whom it is for, and no word of what."""
    told = replace(filters, occasions=(), gender=None, price_min=None, price_max=None)
    return bool(filters.occasions and filters.gender) and told == Filters()


def _grown_up(filters: Filters) -> Filters:
    """ "Interview hai, ladki hu" is said by a woman: for such an occasion there are no looks for children."""
    looks, whom, told = _table()["outfits"], filters.gender or "", set(filters.occasions)
    older = GROWN_UP.get(whom)
    if older is None or not told or told & looks[whom].keys() or not told & looks[older].keys():
        return filters
    return replace(filters, gender=older)


def _ideas(filters: Filters) -> Search:
    filters = _grown_up(filters)
    return replace(_outfit(filters, pieces_for(filters, gift=False), Goal.IDEAS), may_swap=True)


def plan_recommend(request: Request, scene: Scene) -> list[Step]:
    """Several categories or a whole look make an outfit; a gift or an occasion alone makes ideas."""
    request = whole_sets(narrowed(with_wearer(request)))
    weighed = meant_products(request, scene.memory, scene.lexicon).products or scene.memory.shown
    if mentions(request.text, Aspect.COMPARE) and not request.slots.categories and len(weighed) > 1:
        return [compared(weighed)]
    served = with_measures(with_need(request, scene.search)).slots
    filters = _carrying_on(filters_of(served, scene.lexicon), scene)
    if len(filters.categories) > 1 and not served.group:
        return [_outfit(filters, filters.categories)]
    gift, look = mentions(request.text, Aspect.GIFT), mentions(request.text, Aspect.OUTFIT)
    if filters.categories or request.refinement or not (gift or look or request.slots.occasions):
        return _best_of_kind(request, scene)
    return [_look(filters, gift=gift)]


def plan_for_whom(request: Request, scene: Scene) -> list[Step]:
    """The answer to "for whom, and for what": the look it asks for, with what was said before the question.

    Another wish, such as the budget, is taken up, and the question asked again.
    """
    slots = request.slots
    looking = request.intent.name in (IntentName.BROWSE, IntentName.RECOMMEND) and names_a_limit(slots)
    if slots.categories or not (slots.gender or slots.occasions or looking):
        return []
    asked = scene.memory.awaiting.search if scene.memory.awaiting else None
    kept = asked.ladder[0].filters if asked else Filters()
    filters = _carrying_on(laid_over(kept, slots, scene.lexicon), scene)
    return [_look(filters, gift=asked is not None and asked.goal is Goal.IDEAS)]


def _look(filters: Filters, *, gift: bool) -> Step:
    if not filters.gender:
        return Ask(Awaited.WHOM, search=Search(Goal.IDEAS if gift else Goal.OUTFIT, (ProductQuery("", filters),)))
    filters = filters if gift else _grown_up(filters)
    look = _outfit(filters, pieces_for(filters, gift=gift), Goal.IDEAS if gift else Goal.OUTFIT)
    return replace(look, may_swap=True)


def _best_of_kind(request: Request, scene: Scene) -> list[Step]:
    """One kind of thing, or what the talk is about already; with nothing to go by, the question for whom it is."""
    named = filters_of(with_need(request, scene.search).slots, scene.lexicon) != Filters()
    if not (named or request.refinement or scene.search):
        return [Ask(Awaited.WHOM)]
    steps = plan_shopping(request, scene)
    return [replace(s, goal=Goal.RECOMMEND) if isinstance(s, Search) and s.goal is Goal.BROWSE else s for s in steps]


def _renewed(request: Request, before: SearchMemory, scene: Scene) -> Search:
    """The same pieces under changed wishes: for less or more than the sum shown, other ones, in another colour."""
    filters = laid_over(before.filters, request.slots, scene.lexicon)
    if request.refinement is Refinement.CHEAPER and not request.slots.price_max:
        shown = total([p.price for p in scene.memory.shown if p.price is not None])
        less = replace(shown, minor=shown.minor - 1)
        filters = replace(filters, price_max=less if shown.minor else filters.price_max)
    if request.refinement is Refinement.DEARER:
        filters = replace(filters, price_max=request.slots.price_max)
    if request.refinement in (Refinement.MORE, Refinement.DEARER):
        filters = replace(filters, not_products=before.seen)
    pieces = _pieces_again(request, before, filters)
    look = replace(_outfit(filters, pieces, before.goal), may_swap=_is_our_choice(before))
    told = request.slots.price_max is not None or request.refinement is not Refinement.CHEAPER
    return look if told else replace(look, kept=(LESS,))


def _pieces_again(request: Request, before: SearchMemory, filters: Filters) -> tuple[str, ...]:
    """The same pieces, unless they are for someone else or another occasion now."""
    slots, own = request.slots, before.filters
    if slots.gender in (None, own.gender) and (not slots.occasions or slots.occasions == own.occasions):
        return before.categories
    return pieces_for(filters, gift=before.categories == pieces_for(own, gift=True)[:PIECES_SHOWN])


def _is_our_choice(before: SearchMemory) -> bool:
    """Whether nobody named the pieces."""
    return any(before.categories == pieces_for(before.filters, gift=gift)[:PIECES_SHOWN] for gift in (True, False))


def _carrying_on(filters: Filters, scene: Scene) -> Filters:
    """With whom it is for and the budget as in the search before, unless this is about another; see `_with_whom`."""
    before = scene.search
    if before is None or is_new_topic(filters, before.filters):
        return _with_whom(filters, scene)
    told = filters.price_max is not None or filters.price_min is not None
    kept = replace(filters, gender=filters.gender or before.filters.gender)
    return _with_whom(kept if told else replace(kept, price_max=before.budget), scene)


def _with_whom(filters: Filters, scene: Scene) -> Filters:
    """Whom it is for, when not said, as the customer's file says."""
    return filters if filters.gender or scene.customer is None else replace(filters, gender=scene.customer.gender)


def pieces_for(filters: Filters, *, gift: bool) -> tuple[str, ...]:
    """The categories of a look for the occasion, or of gifts, for whom it is."""
    table = _table()
    whom = filters.gender or "women"
    whom = {"kids": "girls", "unisex": "women"}.get(whom, whom)
    if gift:
        return tuple(table["gifts"][whom])
    looks = table["outfits"][whom]
    occasion = next((o for o in filters.occasions if o in looks), DEFAULT_OCCASION)
    return tuple(looks[occasion])


def _outfit(filters: Filters, pieces: tuple[str, ...], goal: Goal = Goal.OUTFIT) -> Search:
    return Search(
        goal=goal,
        ladder=(ProductQuery(words_of(filters), filters),),
        pieces=tuple(_piece(filters, category) for category in pieces[:PIECES_SHOWN]),
        budget=filters.price_max,
        text_is_message=False,
    )


def _piece(filters: Filters, category: str) -> ProductQuery:
    """One piece; its price alone may take the whole budget, for the sum is minded when choosing.

    Sizes, fits and fabrics do not hold for shoes and bags alike, so a look is searched without them; a child's age
    does where the goods have ages.
    """
    ages = tuple(size for size in filters.sizes if AGE.fullmatch(size))
    own = replace(filters, categories=(category,), sizes=ages, fits=(), materials=(), patterns=(), price_min=None)
    return ProductQuery(text=words_of(own), filters=own, limit=CANDIDATES)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, dict[str, list[str]]]]:
    table: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
        files("agent.planning").joinpath("outfits.toml").read_text("utf-8")
    )
    return table
