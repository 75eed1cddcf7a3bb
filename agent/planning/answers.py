"""What the answer to a question says: the size, the colour, the number, the place."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Awaiting
from agent.planning.carting import ADD
from agent.planning.figures import size_and_number
from agent.planning.plan import Argument, Awaited, Call
from agent.planning.references import fits, narrows
from agent.planning.scene import Scene
from core.domain.intent import CartAction, IntentName, ReferenceKind, Request


def said_in(request: Request, awaiting: Awaiting, scene: Scene) -> dict[str, Argument]:
    """The arguments that the message answers with."""
    if awaiting.what is not Awaited.PLACE and request.slots.categories and _speaks_of_others(request, awaiting, scene):
        return {}
    match awaiting.what:
        case Awaited.SIZE:
            return _named_size(request, awaiting, scene)
        case Awaited.COLOUR:
            return _named_colour(request, awaiting, scene)
        case Awaited.PLACE:
            return _named_place(request, awaiting)
        case _:
            return {}


def own_wishes(request: Request, call: Call, scene: Scene) -> dict[str, Argument]:
    """Size, colour and number said with the pick, for a call that takes them."""
    if call.tool != ADD:
        return {}
    colour: dict[str, Argument] = {"colour": request.slots.colours[0]} if request.slots.colours else {}
    return size_and_number(request, call, scene.memory) | colour


def option_said(text: str, options: tuple[str, ...]) -> str | None:
    """The option that the whole message repeats, or the only one among its words."""
    said = text.casefold().split()
    exact = [o for o in options if o.casefold() == " ".join(said)]
    within = [o for o in options if o.casefold() in said]
    return exact[0] if exact else within[0] if len(within) == 1 else None


def points_at_it(request: Request) -> bool:
    return all(r.kind is ReferenceKind.LAST for r in request.references)


def _named_size(request: Request, awaiting: Awaiting, scene: Scene) -> dict[str, Argument]:
    """The size said, or the bare option repeated; a colour or number said along with it counts too."""
    slots = request.slots
    call, size = (
        awaiting.call or Call(""),
        slots.sizes[0] if slots.sizes else option_said(request.text, awaiting.options),
    )
    if size is None and (not _goes_on(request) or call.tool != ADD):
        return {}
    answer: dict[str, Argument] = {"colour": slots.colours[0]} if slots.colours else {}
    return size_and_number(request, call, scene.memory) | ({"size": size} if size else {}) | answer


def _goes_on(request: Request) -> bool:
    """ "Two pieces" or "in white" to "which size?": said of the same addition, and asked on from there."""
    said = request.slots.quantity is not None or bool(request.slots.colours)
    alters = request.cart_action in (CartAction.ADD, CartAction.CHANGE, None)
    return said and alters and request.intent.name is IntentName.CART and points_at_it(request)


def _speaks_of_others(request: Request, awaiting: Awaiting, scene: Scene) -> bool:
    """Whether the message names another product than the one the question is about."""
    product_id = awaiting.call.arguments.get("product_id") if awaiting.call else None
    asked_about = [p for p in (*scene.memory.shown, scene.memory.focus) if p and p.product_id == product_id]
    return not any(fits(p, replace(request.slots, sizes=()), scene.lexicon) for p in asked_about)


def _named_colour(request: Request, awaiting: Awaiting, scene: Scene) -> dict[str, Argument]:
    """The colour said; another size or number said with it, or instead of it, counts too."""
    slots, answer = request.slots, dict[str, Argument]()
    colour = slots.colours[0] if slots.colours else option_said(request.text, awaiting.options)
    if colour:
        answer["colour"] = colour
    if awaiting.call is None or awaiting.call.tool != ADD or not (colour or _alters(request)):
        return answer
    return answer | size_and_number(request, awaiting.call, scene.memory)


def _alters(request: Request) -> bool:
    slots = request.slots
    said = slots.quantity is not None or bool(slots.sizes)
    return said and request.intent.name is IntentName.CART and points_at_it(request) and not narrows(slots)


def _named_place(request: Request, awaiting: Awaiting) -> dict[str, Argument]:
    """A pin code serves every question of place; a city only that for shops."""
    if request.slots.pin_code:
        return {"pin_code": request.slots.pin_code}
    takes_city = awaiting.call is not None and awaiting.call.tool == "nearest_stores"
    return {"city": request.slots.city} if request.slots.city and takes_city else {}
