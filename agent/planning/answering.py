"""Plan the answer to what the assistant asked: complete the waiting call, ask again, or let it go."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Awaiting
from agent.planning.answers import option_said, own_wishes, said_in
from agent.planning.aspects import Aspect, aspects_of, mentions
from agent.planning.carting import ADD, fitted
from agent.planning.figures import size_and_number
from agent.planning.plan import Argument, Ask, Awaited, Call, Plan, Say, Step
from agent.planning.recommending import plan_for_whom
from agent.planning.references import meant_among, meant_products, narrows
from agent.planning.scene import Scene
from core.domain.intent import Affirmation, CartAction, IntentName, ReferenceKind, Request, Understanding

PICKS = {IntentName.CART, IntentName.PRODUCT_INFO, IntentName.BROWSE, IntentName.OUT_OF_SCOPE}
CHANGES_SUBJECT = frozenset(IntentName) - PICKS
"""Intents of a message that picks nothing unless it points: a bare "the white one" may be taken for a search."""

ASKING = frozenset(
    {
        Aspect.QUESTION,
        Aspect.STOCK,
        Aspect.FABRIC,
        Aspect.CARE,
        Aspect.PRICE,
        Aspect.REVIEWS,
        Aspect.COMPARE,
        Aspect.ALONGSIDE,
        Aspect.DETAILS,
    }
)
"""What only a question is about; "size M" is an answer as well."""


async def answered(understanding: Understanding, scene: Scene) -> Plan | None:
    """The plan when the message answers the open question; None when it is about something else."""
    awaiting = scene.memory.awaiting
    if awaiting is None:
        return None
    if understanding.affirmation is Affirmation.NO:
        return Plan((Say("talk.let_go"),), dropped=True)
    if len(understanding.requests) > 1 or understanding.main.refinement or _only_asks(understanding.main, awaiting):
        return None
    if _calls_off(understanding.main, awaiting, scene):
        return Plan((Say("talk.let_go"),), dropped=True)
    steps = await _answer(understanding, awaiting, scene)
    return Plan(tuple(steps)) if steps else None


def _calls_off(request: Request, awaiting: Awaiting, scene: Scene) -> bool:
    """ "Take it out" of what was about to be added, with nothing in the cart yet."""
    adds = awaiting.call is not None and awaiting.call.tool == ADD and awaiting.what is not Awaited.CONFIRM
    removes = request.cart_action in (CartAction.REMOVE, CartAction.UNDO)
    return adds and removes and not scene.cart.lines


def _only_asks(request: Request, awaiting: Awaiting) -> bool:
    """A question about the product is no word for adding it, though it names a size that was asked for."""
    adds = awaiting.call is not None and awaiting.call.tool == ADD
    asks = request.intent.name is IntentName.PRODUCT_INFO and ASKING & set(aspects_of(request.text))
    return adds and (bool(asks) or request.text.rstrip().endswith("?"))


async def _answer(understanding: Understanding, awaiting: Awaiting, scene: Scene) -> list[Step]:
    match awaiting.what:
        case Awaited.CONFIRM:
            return await _agreed(understanding, awaiting, scene)
        case Awaited.WHOM:
            return plan_for_whom(understanding.main, scene)
    if understanding.affirmation is Affirmation.YES and len(awaiting.options) == 1:
        return await _only_option(awaiting, scene)
    if understanding.affirmation is Affirmation.YES and awaiting.what in (Awaited.PICK, Awaited.PRODUCT):
        return [_which_of(awaiting, scene)]
    steps = await _completed(understanding.main, awaiting, scene)
    return steps or await _asked_again(understanding, awaiting, scene)


async def _asked_again(understanding: Understanding, awaiting: Awaiting, scene: Scene) -> list[Step]:
    """A bare yes to "which size?": the question stands."""
    adds = awaiting.call is not None and awaiting.call.tool == ADD and awaiting.what in (Awaited.SIZE, Awaited.COLOUR)
    if awaiting.call is None or not adds or understanding.affirmation is not Affirmation.YES:
        return []
    return await fitted([awaiting.call, *awaiting.later], scene)


async def _agreed(understanding: Understanding, awaiting: Awaiting, scene: Scene) -> list[Step]:
    """What was offered is done; to "shall I add it?" a size alone is a yes too."""
    request, call = understanding.main, awaiting.call
    if call is not None and (code := _coupon_picked(request, call)):
        return [replace(call, arguments={"code": code})]
    adds = call is not None and call.tool == ADD
    named = request.slots.sizes or option_said(request.text, awaiting.options)
    sized = adds and bool(named or _refuses(request)) and not request.references and not request.slots.categories
    if understanding.affirmation is not Affirmation.YES and not sized and not _takes_it(request, adds=adds):
        return []
    if call is None:
        return [awaiting.search] if awaiting.search else []
    if not adds:
        return [call]
    if _refuses(request):
        return _checked_instead(request, call, scene)
    own = own_wishes(request, call, scene)
    if isinstance(named, str):
        own["size"] = named
    if scene.search and scene.search.quantity and "quantity" not in call.arguments:
        own.setdefault("quantity", scene.search.quantity)
    return await fitted([replace(call, arguments={**call.arguments, **own})], scene)


def _refuses(request: Request) -> bool:
    return request.cart_action is CartAction.CHANGE and mentions(request.text, Aspect.REFUSED)


def _checked_instead(request: Request, call: Call, scene: Scene) -> list[Step]:
    """ "No, XL" to "it is there in L, shall I add it?": XL is looked for; of what lies in the cart, it is a change."""
    product_id, said = call.arguments.get("product_id"), size_and_number(request, call, scene.memory)
    if "size" not in said or any(line.product_id == product_id for line in scene.cart.lines):
        return []
    return [Call("check_stock", {"product_id": product_id, "size": said["size"]})]


def _takes_it(request: Request, *, adds: bool) -> bool:
    """ "Add 2" to "it is there in M, shall I add it?"; what points elsewhere or names other goods is no answer."""
    points = any(r.kind is not ReferenceKind.LAST for r in request.references)
    takes = request.intent.name is IntentName.CART and request.cart_action is CartAction.ADD
    return adds and takes and not points and not narrows(request.slots) and not request.slots.quantity_change


def _coupon_picked(request: Request, call: Call) -> str | None:
    """ "Apply the second one", of the coupons just told."""
    codes = call.about.get("codes", "").split()
    places = [n for r in request.references if r.kind is ReferenceKind.ORDINAL and not r.in_cart for n in r.numbers]
    picks = codes and len(places) == 1 and 1 <= places[0] <= len(codes)
    return codes[places[0] - 1] if picks and mentions(request.text, Aspect.APPLY) else None


async def _only_option(awaiting: Awaiting, scene: Scene) -> list[Step]:
    """A yes to "only maroon is left, would that do?"."""
    if awaiting.call is None or awaiting.what not in (Awaited.SIZE, Awaited.COLOUR):
        return []
    return await _with(awaiting.call, awaiting, {awaiting.what.value: awaiting.options[0]}, scene)


async def _completed(request: Request, awaiting: Awaiting, scene: Scene) -> list[Step]:
    """The waiting calls with the answer filled in; nothing when the message holds no answer."""
    call = awaiting.call
    if call is None:
        return []
    match awaiting.what:
        case Awaited.PRODUCT | Awaited.PICK:
            return await _of_product(request, awaiting, call, scene)
        case Awaited.LINE:
            return await _of_line(request, call, scene)
    if call.tool == ADD and _points_elsewhere(request, call, scene):
        return []
    answer = said_in(request, awaiting, scene)
    asks_again = call.tool == ADD and _says_no_more(request)
    return await _with(call, awaiting, answer, scene) if answer or asks_again else []


def _points_elsewhere(request: Request, call: Call, scene: Scene) -> bool:
    """ "Add the second in 36" while the first one's size is asked: another addition, and no answer."""
    placed = tuple(r for r in request.references if r.kind is ReferenceKind.ORDINAL)
    meant = meant_products(replace(request, references=placed), scene.memory, scene.lexicon) if placed else None
    product_id = call.arguments.get("product_id")
    return meant is not None and all(p.product_id != product_id for p in meant.products)


def _says_no_more(request: Request) -> bool:
    """ "Yes", "add it": the question stands, for the answer to it is still missing."""
    adds = request.intent.name is IntentName.CART and request.cart_action in (CartAction.ADD, None)
    points = any(r.kind is not ReferenceKind.LAST for r in request.references)
    return adds and not points and not narrows(request.slots) and not request.slots.sizes


async def _with(call: Call, awaiting: Awaiting, answer: dict[str, Argument], scene: Scene) -> list[Step]:
    """Calls that wait behind take the same answer where they have none of their own."""
    first = replace(call, arguments={**call.arguments, **answer})
    calls = [first, *(replace(c, arguments={**answer, **c.arguments}) for c in awaiting.later)]
    if call.tool == ADD:
        return await fitted(calls, scene)
    return list(calls)


def _which_of(awaiting: Awaiting, scene: Scene) -> Ask:
    titles = {f"title_{p.number}": p.title for p in scene.memory.shown if p.product_id in awaiting.options}
    return Ask(Awaited.PRODUCT, awaiting.call, options=awaiting.options, about=titles)


async def _of_product(request: Request, awaiting: Awaiting, call: Call, scene: Scene) -> list[Step]:
    """The product picked, by number, looks or title; another wish for the cart is not an answer."""
    if not request.references and (request.slots.categories or request.intent.name in CHANGES_SUBJECT):
        return []
    if awaiting.what is Awaited.PICK and request.intent.name is not IntentName.CART:
        return []
    if request.cart_action in (CartAction.REMOVE, CartAction.SHOW, CartAction.CLEAR, CartAction.UNDO):
        return []
    if not request.references and not narrows(request.slots):
        return []
    meant = meant_products(request, scene.memory, scene.lexicon)
    if not meant.products:
        titles = {f"title_{c.number}": c.title for c in meant.choices if c.number}
        return [Ask(Awaited.PRODUCT, call, options=awaiting.options, about=titles)] if titles else []
    own = own_wishes(request, call, scene)
    calls = [replace(call, arguments={**call.arguments, **own, "product_id": p.product_id}) for p in meant.products]
    return await fitted(calls, scene) if call.tool == ADD else list(calls)


async def _of_line(request: Request, call: Call, scene: Scene) -> list[Step]:
    """The cart's line picked; numbers count the whole cart, as it was listed."""
    carted = await scene.carted()
    meant = meant_among(request, [shown for _, shown in carted], scene.lexicon)
    ids = tuple(carted[p.number - 1][0].line_id for p in meant.products)
    if not ids:
        return []
    if call.tool == "remove_from_cart":
        return [replace(call, arguments={"line_ids": ids})]
    return [replace(call, arguments={**call.arguments, "line_id": line_id}) for line_id in ids]
