"""Plan questions about products already shown: one product's facts, a comparison, what goes with it."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Shown
from agent.planning.aspects import Aspect, aspects_of
from agent.planning.plan import Argument, Ask, Awaited, Call, Say, Step
from agent.planning.references import Meant, meant_among, meant_products, narrows
from agent.planning.scene import Scene
from agent.planning.searching import plan_search
from core.domain.intent import ReferenceKind, Request

MOST_COMPARED = 4


async def plan_product_info(request: Request, scene: Scene) -> list[Step]:
    """Facts of the product meant; a question about no product in particular is a search."""
    asked = aspects_of(request.text)
    meant = await _meant(request, asked, scene)
    if meant.beyond is not None:
        about = {"number": str(meant.beyond), "shown": str(len(scene.memory.shown))}
        return [Say("reference.beyond" if scene.memory.shown else "info.nothing_meant", about)]
    several = meant.products or meant.choices
    if Aspect.COMPARE in asked and len(several) > 1:
        return [compared(several)]
    if meant.one:
        return [facts_call(meant.one, request, asked)]
    if len(meant.products) > 1:
        return [facts_call(product, request, asked) for product in meant.products[:MOST_COMPARED]]
    if meant.choices:
        return [_which(meant.choices, facts_call(None, request, asked))]
    return _without_product(request, scene)


async def _meant(request: Request, asked: list[Aspect], scene: Scene) -> Meant:
    """Of what was shown, else of the cart; "it" of "what goes with it" is what was touched last, whatever was shown."""
    meant = meant_products(request, scene.memory, scene.lexicon)
    if scene.memory.focus and _asks_its_colour(request, asked):
        return Meant((scene.memory.focus,))
    if Aspect.ALONGSIDE in asked and meant.one is None and (carted := await _carted_last(request, scene)):
        return Meant((carted,))
    return meant if meant.products or meant.choices or meant.beyond else await _in_cart(request, scene)


async def _in_cart(request: Request, scene: Scene) -> Meant:
    """What is asked about may lie in the cart without standing in the list."""
    if not scene.cart.lines:
        return Meant()
    return meant_among(request, [shown for _, shown in await scene.carted()], scene.lexicon)


def _asks_its_colour(request: Request, asked: list[Aspect]) -> bool:
    """ "Is it there in maroon": the colour is what is asked, and does not point another piece out."""
    slots = request.slots
    alone = slots.colours and not narrows(replace(slots, colours=()))
    asks = Aspect.QUESTION in asked or request.text.rstrip().endswith("?")
    return bool(alone) and asks and all(r.kind is ReferenceKind.LAST for r in request.references)


async def _carted_last(request: Request, scene: Scene) -> Shown | None:
    """ "It" of "what goes with it", once the talk went on to what goes with it: the line touched last."""
    if any(r.kind is not ReferenceKind.LAST for r in request.references) or narrows(request.slots):
        return None
    return next((shown for line, shown in await scene.carted() if line.line_id == scene.memory.cart.line_id), None)


def _without_product(request: Request, scene: Scene) -> list[Step]:
    slots = request.slots
    if slots.categories or slots.brands or slots.colours:
        return [plan_search(request, scene)]
    if scene.memory.shown:
        return [_which(scene.memory.shown, facts_call(None, request, aspects_of(request.text)))]
    return [Say("info.nothing_meant")]


def compared(products: tuple[Shown, ...]) -> Call:
    return Call("compare_products", {"product_ids": tuple(p.product_id for p in products[:MOST_COMPARED])})


def facts_call(product: Shown | None, request: Request, asked: list[Aspect]) -> Call:
    """Stock of one size or colour, what goes with it, or everything about it; `about` says what was asked."""
    named: dict[str, Argument] = {"product_id": product.product_id} if product else {}
    slots = request.slots
    if Aspect.ALONGSIDE in asked:
        return Call("complementary_products", named)
    if (slots.colours or slots.not_colours) and not slots.sizes and set(asked) <= {Aspect.QUESTION}:
        asked = [Aspect.COLOURS]
    if slots.sizes and not {Aspect.FABRIC, Aspect.CARE, Aspect.REVIEWS} & set(asked):
        colour: dict[str, Argument] = {"colour": slots.colours[0]} if slots.colours else {}
        return Call("check_stock", {**named, "size": slots.sizes[0], **colour})
    return Call("product_details", named, about={"asked": " ".join(asked), "words": request.text})


def _which(choices: tuple[Shown, ...], call: Call) -> Ask:
    titles = {f"title_{c.number}": c.title for c in choices if c.number}
    return Ask(Awaited.PRODUCT, call, options=tuple(c.product_id for c in choices), about=titles)
