"""Plan what happens to the cart: which piece, in which size, how many."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Shown
from agent.planning.aspects import Aspect, mentions
from agent.planning.figures import size_in_figures
from agent.planning.fitting import altered, completed
from agent.planning.looking import plan_product_info
from agent.planning.plan import Argument, Ask, Awaited, Call, Goal, Say, Step
from agent.planning.references import Meant, meant_among, meant_products, narrows
from agent.planning.scene import Scene
from agent.planning.searching import plan_search
from core.domain.intent import CartAction, IntentName, ReferenceKind, Request
from core.domain.sizes import is_same_size

ADD, REMOVE, CHANGE = "add_to_cart", "remove_from_cart", "change_cart_line"

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
            return await _remove(request, scene)
        case CartAction.CHANGE if _speaks_of_uncarted(request, scene):
            return await plan_product_info(request, scene)
        case CartAction.CHANGE:
            return await _change(request, scene)
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
    return focus is not None and looked and not carted and not request.references and bool(request.slots.sizes)


def _asks_alongside(request: Request) -> bool:
    """ "Add something that goes with it" means another thing than "it"."""
    pointed = all(r.kind is ReferenceKind.LAST for r in request.references)
    return pointed and not narrows(request.slots) and mentions(request.text, Aspect.ALONGSIDE)


async def _undecided(request: Request, scene: Scene) -> list[Step]:
    """Nothing says what to do: what is pointed at is told of and offered, never added; else the cart is shown."""
    in_cart = any(r.in_cart for r in request.references)
    named = request.references or narrows(request.slots) or request.slots.sizes
    if named and mentions(request.text, Aspect.ALSO) and scene.memory.cart.deed in (ADD, REMOVE):
        again = plan_add if scene.memory.cart.deed == ADD else _remove
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


async def _remove(request: Request, scene: Scene) -> list[Step]:
    if not scene.cart.lines:
        return [Say("cart.is_empty")]
    lines = await _lines_meant(request, scene)
    if mentions(request.text, Aspect.EXCEPT):
        return [await _all_but(request, lines, scene)]
    if lines.products:
        ids = tuple(scene.cart.lines[p.number - 1].line_id for p in lines.products)
        return [Call(REMOVE, {"line_ids": ids})]
    return [_which_line(lines, scene, Call(REMOVE), named=bool(request.slots.categories))]


async def _all_but(request: Request, kept: Meant, scene: Scene) -> Step:
    """ "Remove all but the first": never without knowing what stays."""
    pointed = request.references or narrows(request.slots) or request.slots.sizes
    numbers = {p.number for p in kept.products} if pointed else set[int]()
    ids = tuple(line.line_id for n, line in enumerate(scene.cart.lines, 1) if n not in numbers)
    return Call(REMOVE, {"line_ids": ids}) if numbers and ids else WHOLE_CART[CartAction.SHOW]


async def _change(request: Request, scene: Scene) -> list[Step]:
    """Another number, size or colour of one line; with nothing new said, the cart is shown."""
    if not scene.cart.lines:
        return [Say("cart.is_empty")]
    new, more = _new_wishes(request, scene), request.slots.quantity_change
    if not new and not more:
        return [Call("show_cart")]
    meant = await _lines_meant(replace(request, slots=replace(request.slots, colours=())), scene)
    if meant.one is None:
        return [_which_line(meant, scene, Call(CHANGE, new), named=bool(request.slots.categories))]
    line = scene.cart.lines[meant.one.number - 1]
    if more and line.quantity + more < 1:
        return [Call(REMOVE, {"line_ids": (line.line_id,)})]
    quantity: dict[str, Argument] = {"quantity": line.quantity + more} if more else {}
    return [await altered(Call(CHANGE, {"line_id": line.line_id, **new, **quantity}), line, scene)]


def _new_wishes(request: Request, scene: Scene) -> dict[str, Argument]:
    """A size that only tells which line is meant ("2 of the XL one") is no new one."""
    slots, new = request.slots, dict[str, Argument]()
    if slots.quantity is not None:
        new["quantity"] = slots.quantity
    held = any(is_same_size(line.size, size) for line in scene.cart.lines for size in slots.sizes)
    if slots.sizes and not (len(slots.sizes) == 1 and slots.quantity is not None and held):
        new["size"] = slots.sizes[-1]
    if slots.colours:
        new["colour"] = slots.colours[-1]
    return new


async def _lines_meant(request: Request, scene: Scene) -> Meant:
    """Lines by number, looks or "it"; a cart of one line leaves no doubt, and the line touched last is "it"."""
    carted = await scene.carted()
    pool = [shown for _, shown in carted]
    if sized := _sized(request, pool):
        return sized
    last = next((shown for line, shown in carted if line.line_id == scene.memory.cart.line_id), None)
    meant = _shown_or_carted(request, scene, pool, last)
    if meant.products or meant.choices or meant.beyond is not None:
        return meant
    if len(pool) == 1 and not request.slots.categories:
        return Meant((pool[0],))
    if last and not request.slots.categories:
        return Meant((last,))
    return Meant()


def _sized(request: Request, pool: list[Shown]) -> Meant | None:
    """ "Remove the XL", "make the M one L": the size tells lines apart, unless it is the only one said to be new."""
    sizes, removes = request.slots.sizes, request.cart_action is CartAction.REMOVE
    if not sizes or not (removes or len(sizes) > 1 or request.slots.quantity is not None):
        return None
    fitting = [p for p in pool if any(is_same_size(own, sizes[0]) for own in p.sizes)]
    if len(fitting) > 1 and request.references:
        return None
    if fitting:
        return Meant((fitting[0],)) if len(fitting) == 1 else Meant(choices=tuple(fitting))
    return Meant(choices=tuple(pool)) if removes and len(pool) > 1 and not request.references else None


def _shown_or_carted(request: Request, scene: Scene, pool: list[Shown], last: Shown | None) -> Meant:
    """ "The second one" may be a number of the cart or of the list shown: the one seen last is tried first."""
    in_cart = meant_among(request, pool, scene.lexicon, last)
    if not any(r.kind is ReferenceKind.ORDINAL and not r.in_cart for r in request.references):
        return in_cart
    ids = {p.product_id for p in meant_products(request, scene.memory, scene.lexicon).products}
    of_list = Meant(tuple(p for p in pool if p.product_id in ids))
    if in_cart.beyond and (sized := _of_that_size(in_cart.beyond, pool)):
        in_cart = Meant((sized,))
    first, second = (in_cart, of_list) if scene.memory.last_intent is IntentName.CART else (of_list, in_cart)
    return first if first.products or not second.products else second


def _of_that_size(number: int, pool: list[Shown]) -> Shown | None:
    """ "Remove the 34 one": no cart is so long, and one piece has that size."""
    sized = [p for p in pool if any(is_same_size(size, str(number)) for size in p.sizes)]
    return sized[0] if len(sized) == 1 else None


def _which_line(meant: Meant, scene: Scene, call: Call, *, named: bool) -> Step:
    """`named`: the message said which garment, and none of the cart is that."""
    if meant.beyond is not None:
        return Say("cart.no_such_line", {"number": str(meant.beyond), "lines": str(len(scene.cart.lines))})
    if named and not meant.choices:
        return Say("error.UnknownCartLine")
    lines = [scene.cart.lines[p.number - 1] for p in meant.choices] or list(scene.cart.lines)
    about = {f"title_{n}": line.title for n, line in enumerate(scene.cart.lines, 1) if line in lines}
    return Ask(Awaited.LINE, call, options=tuple(line.line_id for line in lines), about=about)
