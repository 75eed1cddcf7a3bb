"""Take for one wish what a shopper says in several breaths: "a night suit for summer, please no satin"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from agent.planning.constraints import names_a_limit
from core.domain.intent import IntentName, Request, Slots

SEARCHED = frozenset({IntentName.BROWSE, IntentName.RECOMMEND})
_TOLD_OF_GOODS = frozenset({"categories", "garments", "group"})
_PERHAPS = frozenset(
    {
        IntentName.CART,
        IntentName.DELIVERY,
        IntentName.FEEDBACK,
        IntentName.OUT_OF_SCOPE,
        IntentName.PAYMENT,
        IntentName.PRODUCT_INFO,
        IntentName.STORE,
    }
)
"""What a breath of a wish is easily taken for: "5000 tak, M size" for a change of the cart."""
_SURE = 0.9


def joined(requests: Sequence[Request], *, seen: bool = False) -> tuple[Request, ...]:
    """Neighbours as one where they name no two kinds of goods and the later takes nothing back.

    `seen`: products were shown before, so that a message can point at them; without any, what looks like pointing
    ("so it must bear water") says nothing.
    """
    found: list[Request] = []
    for request in requests:
        if found and _narrows(found[-1], request, seen=seen):
            found[-1] = _joined(found[-1], request)
        elif found and not seen and _leads_up(found[-1], request):
            found[-1] = _led_up(found[-1], request)
        else:
            found.append(request)
    return tuple(found)


def _narrows(before: Request, request: Request, *, seen: bool) -> bool:
    if not _are_of_one_wish(before, request, seen=seen) or not before.slots.categories:
        return False
    if not names_a_limit(request.slots) or not set(request.slots.categories) <= set(before.slots.categories):
        return False
    return all(
        getattr(before.slots, name) == value or not getattr(before.slots, name)
        for name, value in _said(request.slots).items()
        if name not in _TOLD_OF_GOODS
    )


def _leads_up(before: Request, request: Request) -> bool:
    """ "My cousin's haldi is on Friday. A yellow suit please": what went before names no goods."""
    told_of_goods = before.slots.categories or before.slots.brands or before.slots.not_categories
    return _are_of_one_wish(before, request, seen=False) and not told_of_goods and bool(request.slots.categories)


def _are_of_one_wish(before: Request, request: Request, *, seen: bool) -> bool:
    both = (before, request)
    if not any(each.intent.name in SEARCHED for each in both):
        return False
    return all(_may_be_searched(each, seen=seen) for each in both)


def _may_be_searched(request: Request, *, seen: bool) -> bool:
    slots = request.slots
    if request.cart_action or slots.order_ids or slots.product_ids or any(each.in_cart for each in request.references):
        return False
    if seen and (request.references or request.refinement):
        return False
    unsure = request.intent.name in _PERHAPS and request.intent.confidence < _SURE and not seen
    return request.intent.name in SEARCHED or unsure


def _joined(before: Request, request: Request) -> Request:
    """A narrower kind of goods takes the place of the broad one."""
    narrower = 0 < len(request.slots.categories) < len(before.slots.categories)
    changed = {name for name in _said(request.slots) if name not in _TOLD_OF_GOODS} | (
        _TOLD_OF_GOODS if narrower else frozenset()
    )
    new = {name: getattr(request.slots, name) for name in changed}
    return _of_both(before, request, replace(before.slots, **new))


def _led_up(before: Request, request: Request) -> Request:
    """With the goods come the last word on everything that is said of them."""
    kept = {name: value for name, value in _said(before.slots).items() if name not in _said(request.slots)}
    return _of_both(before, request, replace(request.slots, **kept))  # type: ignore[arg-type]


def _of_both(before: Request, request: Request, slots: Slots) -> Request:
    """Searched for as whichever of the two is a search."""
    asked = before if before.intent.name in SEARCHED else request
    return replace(asked, text=f"{before.text} {request.text}", slots=slots, references=(), refinement=None)


def _said(slots: Slots) -> dict[str, object]:
    plain = Slots()
    values = {field.name: getattr(slots, field.name) for field in fields(Slots)}
    return {name: value for name, value in values.items() if value != getattr(plain, name)}
