"""Take for one wish what a shopper says in two breaths: "a night suit for summer, please no satin"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from agent.planning.constraints import names_a_limit
from core.domain.intent import IntentName, Request, Slots

SEARCHED = frozenset({IntentName.BROWSE, IntentName.RECOMMEND})
_TOLD_OF_GOODS = frozenset({"categories", "garments", "group"})


def joined(requests: Sequence[Request]) -> tuple[Request, ...]:
    """Neighbouring searches as one where the later only narrows the earlier: no other goods, and nothing said anew."""
    found: list[Request] = []
    for request in requests:
        if found and _narrows(found[-1], request):
            found[-1] = _joined(found[-1], request)
        else:
            found.append(request)
    return tuple(found)


def _narrows(before: Request, request: Request) -> bool:
    plain = all(
        each.intent.name in SEARCHED and not each.references and each.refinement is None for each in (before, request)
    )
    if not plain or not before.slots.categories or not names_a_limit(request.slots):
        return False
    if not set(request.slots.categories) <= set(before.slots.categories):
        return False
    return all(
        getattr(before.slots, name) == value or not getattr(before.slots, name)
        for name, value in _said(request.slots).items()
        if name not in _TOLD_OF_GOODS
    )


def _joined(before: Request, request: Request) -> Request:
    """A narrower kind of goods takes the place of the broad one."""
    narrower = 0 < len(request.slots.categories) < len(before.slots.categories)
    changed = {name for name in _said(request.slots) if name not in _TOLD_OF_GOODS} | (
        _TOLD_OF_GOODS if narrower else frozenset()
    )
    new = {name: getattr(request.slots, name) for name in changed}
    return replace(before, text=f"{before.text} {request.text}", slots=replace(before.slots, **new))


def _said(slots: Slots) -> dict[str, object]:
    plain = Slots()
    values = {field.name: getattr(slots, field.name) for field in fields(Slots)}
    return {name: value for name, value in values.items() if value != getattr(plain, name)}
