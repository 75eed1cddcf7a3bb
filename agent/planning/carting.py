"""Plan what happens to the cart: which piece, in which size, how many."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Shown
from agent.planning.aspects import Aspect, mentions
from agent.planning.figures import size_in_figures
from agent.planning.fitting import completed
from agent.planning.lines import CHANGE, REMOVE, plan_change, plan_remove
from agent.planning.looking import plan_product_info
from agent.planning.plan import Argument, Ask, Awaited, Call, Goal, Say, Step
from agent.planning.references import Meant, meant_products, narrows
from agent.planning.scene import Scene
from agent.planning.searching import plan_search
from core.domain.intent import CartAction, IntentName, ReferenceKind, Request

ADD = "add_to_cart"

WHOLE_CART = {
    CartAction.SHOW: Call("show_cart"),
    CartAction.CLEAR: Call("clear_cart"),
    CartAction.UNDO: Call("undo_last_write"),
    CartAction.CHECK_OUT: Call("show_cart", about={"for": "check_out"}),
}

SHORT = 6
"""Words of a message that does no more than pick a coupon."""


async def plan_cart(request: Request, scene: Scene) -> list[Step]:
    """The steps of one request about the cart."""
    if request.slots.coupon or mentions(request.text, Aspect.COUPON) or _applies_what_was_told(request, scene):
        return [coupon_call(request)]
    return await plan_product_info(request, scene) if _asks_alongside(request) else await _acted(request, scene)


async def _acted(request: Request, scene: Scene) -> list[Step]:
    match request.cart_action:
        case CartAction.ADD:
            return await plan_add(request, scene)
        case CartAction.REMOVE:
            return await plan_remove(request, scene)
        case CartAction.CHANGE if _speaks_of_uncarted(request, scene):
            return await plan_product_info(request, scene)
        case CartAction.CHANGE:
            return await plan_change(request, scene)
        case None:
            return await _undecided(request, scene)
        case other:
            return [WHOLE_CART[other]]


def _applies_what_was_told(request: Request, scene: Scene) -> bool:
    """ "Apply the first one" right after a list of coupons is no wish for goods."""
    adds = request.cart_action in (None, CartAction.ADD) and len(request.text.split()) <= SHORT
    told = scene.memory.last_intent is IntentName.OFFERS
    names_goods = narrows(request.slots) or request.slots.sizes
    return told and adds and not names_goods and mentions(request.text, Aspect.APPLY)


def coupon_call(request: Request) -> Call:
    """Applies the code that is named, takes the coupon off, or lists what there is."""
    if request.cart_action is CartAction.REMOVE and not request.slots.coupon:
        return Call("remove_coupon")
    if request.slots.coupon:
        return Call("apply_coupon", {"code": request.slots.coupon})
    return Call("list_offers")


def _speaks_of_uncarted(request: Request, scene: Scene) -> bool:
    """ "No, L" of a product just looked at: no line of the cart is meant by it."""
    focus, looked = scene.memory.focus, scene.memory.last_intent is IntentName.PRODUCT_INFO
    carted = focus is not None and any(line.product_id == focus.product_id for line in scene.cart.lines)
    named = request.slots.sizes or request.slots.colours
    return focus is not None and looked and not carted and not request.references and bool(named)


def _asks_alongside(request: Request) -> bool:
    """ "Add something that goes with it" means another thing than "it"."""
    pointed = all(r.kind is ReferenceKind.LAST for r in request.references)
    return pointed and not narrows(request.slots) and mentions(request.text, Aspect.ALONGSIDE)


async def _undecided(request: Request, scene: Scene) -> list[Step]:
    """Nothing says what to do: what is pointed at is told of and offered, never added; else the cart is shown."""
    in_cart = any(r.in_cart for r in request.references)
    named = request.references or narrows(request.slots) or request.slots.sizes
    if named and mentions(request.text, Aspect.ALSO) and scene.memory.cart.deed in (ADD, REMOVE):
        again = plan_add if scene.memory.cart.deed == ADD else plan_remove
        return await again(request, scene)
    return await plan_product_info(request, scene) if named and not in_cart else [WHOLE_CART[CartAction.SHOW]]


async def plan_add(request: Request, scene: Scene) -> list[Step]:
    """Adds what is meant; what was never shown is looked for first, and picked from."""
    meant = meant_products(request, scene.memory, scene.lexicon)
    if one_more := _one_more(request, meant, scene):
        return [one_more]
    if meant.products:
        calls = [_add_call(p, request, scene) for p in meant.products]
        return await fitted([*calls, *_still_open(request, calls, scene)], scene)
    if meant.choices:
        return [_which(meant.choices, Call(ADD, _wishes(request, scene)))]
    if meant.beyond is not None:
        return [_beyond(meant.beyond, len(scene.memory.shown))]
    return [_look_for(request, scene)]


def _still_open(request: Request, calls: list[Call], scene: Scene) -> list[Call]:
    """ "Add the third also", while the second one's size or colour is asked: that is asked again behind it."""
    awaiting = scene.memory.awaiting
    if awaiting is None or awaiting.call is None or not mentions(request.text, Aspect.ALSO):
        return []
    asked = awaiting.what in (Awaited.SIZE, Awaited.COLOUR) and awaiting.call.tool == ADD
    new = {call.arguments["product_id"] for call in calls}
    return [call for call in (awaiting.call, *awaiting.later) if asked and call.arguments["product_id"] not in new]


def _one_more(request: Request, meant: Meant, scene: Scene) -> Call | None:
    """ "Ek aur daal do" of what was touched last: its line holds one more, in the size and colour it has."""
    more = request.slots.quantity_change
    line = next((line for line in scene.cart.lines if line.line_id == scene.memory.cart.line_id), None)
    if not more or line is None or request.slots.sizes or narrows(request.slots):
        return None
    other = [p for p in meant.products if p.product_id != line.product_id] or meant.choices
    pointed = any(r.kind is not ReferenceKind.LAST for r in request.references)
    return None if other or pointed else Call(CHANGE, {"line_id": line.line_id, "quantity": line.quantity + more})


async def fitted(calls: list[Call], scene: Scene) -> list[Step]:
    """Each call completed; the first question stops the rest, which wait behind it."""
    steps: list[Step] = []
    for place, call in enumerate(calls):
        step = await completed(call, scene)
        if isinstance(step, Ask):
            return [*steps, replace(step, later=tuple(calls[place + 1 :]))]
        steps.append(step)
    return steps


def _add_call(product: Shown, request: Request, scene: Scene) -> Call:
    wishes = _wishes(request, scene)
    if (size := size_in_figures(request, product)) is not None:
        wishes = {k: v for k, v in wishes.items() if k != "quantity"} | {"size": size}
    return Call(ADD, {"product_id": product.product_id, **wishes})


def _wishes(request: Request, scene: Scene) -> dict[str, Argument]:
    """Size, colour and number as said; a colour that only pointed the piece out is one all the same."""
    slots, wishes = request.slots, dict[str, Argument]()
    if slots.sizes:
        wishes["size"] = slots.sizes[0]
    if slots.colours:
        wishes["colour"] = slots.colours[0]
    quantity = slots.quantity if slots.quantity is not None else slots.quantity_change
    if quantity is None and scene.search:
        quantity = scene.search.quantity
    if quantity is not None:
        wishes["quantity"] = quantity
    return wishes


def _look_for(request: Request, scene: Scene) -> Step:
    """Nothing shown is meant: find what is described, to pick from; without a description, say so."""
    if not (request.slots.categories or request.slots.brands):
        several = len(scene.memory.shown) > 1
        call = Call(ADD, _wishes(request, scene))
        return _which(scene.memory.shown, call) if several else Say("cart.nothing_meant")
    search = plan_search(replace(request, references=()), scene)
    return replace(search, goal=Goal.PICK, pending=Call(ADD, _wishes(request, scene)))


def _which(choices: tuple[Shown, ...], call: Call) -> Ask:
    """Which of several products; they are named by their numbers."""
    ids = tuple(c.product_id for c in choices)
    titles = {f"title_{c.number}": c.title for c in choices if c.number}
    return Ask(Awaited.PRODUCT, call, options=ids, about=titles)


def _beyond(number: int, shown: int) -> Say:
    return Say("reference.beyond" if shown else "cart.nothing_meant", {"number": str(number), "shown": str(shown)})
