"""Plan what happens to lines that lie in the cart already: which one is meant, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Shown
from agent.planning.aspects import Aspect, mentions
from agent.planning.figures import size_in_figures
from agent.planning.fitting import altered
from agent.planning.plan import Argument, Ask, Awaited, Call, Say, Step
from agent.planning.references import Meant, meant_among, meant_products, narrows
from agent.planning.scene import Scene
from core.domain.cart import CartLine
from core.domain.intent import CartAction, IntentName, ReferenceKind, Request
from core.domain.sizes import is_same_size

REMOVE, CHANGE = "remove_from_cart", "change_cart_line"


async def plan_remove(request: Request, scene: Scene) -> list[Step]:
    if not scene.cart.lines:
        return [Say("cart.is_empty")]
    lines = await _lines_meant(request, scene)
    if mentions(request.text, Aspect.EXCEPT):
        return [await _all_but(request, lines, scene)]
    if lines.one and (fewer := _fewer(request, scene.cart.lines[lines.one.number - 1])):
        return [fewer]
    if lines.products:
        ids = tuple(scene.cart.lines[p.number - 1].line_id for p in lines.products)
        return [Call(REMOVE, {"line_ids": ids})]
    return [_which_line(lines, scene, Call(REMOVE), named=bool(request.slots.categories))]


def _fewer(request: Request, line: CartLine) -> Call | None:
    """ "Remove one" of a line that holds more."""
    gone = -(request.slots.quantity_change or 0) or (request.slots.quantity or 0)
    left = line.quantity - gone
    return Call(CHANGE, {"line_id": line.line_id, "quantity": left}) if gone > 0 and left > 0 else None


async def _all_but(request: Request, kept: Meant, scene: Scene) -> Step:
    """ "Remove all but the first": never without knowing what stays."""
    pointed = request.references or narrows(request.slots) or request.slots.sizes
    numbers = {p.number for p in kept.products} if pointed else set[int]()
    ids = tuple(line.line_id for n, line in enumerate(scene.cart.lines, 1) if n not in numbers)
    return Call(REMOVE, {"line_ids": ids}) if numbers and ids else Call("show_cart")


async def plan_change(request: Request, scene: Scene) -> list[Step]:
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
    if figure := await _figure(request, line, scene):
        new = {"size": figure}
    if more and line.quantity + more < 1:
        return [Call(REMOVE, {"line_ids": (line.line_id,)})]
    quantity: dict[str, Argument] = {"quantity": line.quantity + more} if more else {}
    return [await altered(Call(CHANGE, {"line_id": line.line_id, **new, **quantity}), line, scene)]


async def _figure(request: Request, line: CartLine, scene: Scene) -> str | None:
    """ "32 chahiye tha" of jeans in 30."""
    row = await scene.row(line.product_id)
    return size_in_figures(request, Shown.of(row)) if row else None


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
