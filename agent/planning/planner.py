"""Turn what was understood into the steps of the turn, request by request, in the order they were said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from agent.memory import Shown
from agent.planning.answering import answered
from agent.planning.carting import plan_cart
from agent.planning.joining import joined
from agent.planning.looking import plan_product_info
from agent.planning.plan import Ask, Plan, Say, Step
from agent.planning.recommending import plan_recommend, plan_shopping
from agent.planning.scene import Scene
from agent.planning.serving import (
    plan_account,
    plan_delivery,
    plan_human,
    plan_offers,
    plan_order_status,
    plan_policy,
    plan_store,
)
from agent.planning.talking import plan_talk
from core.domain.intent import IntentName, Reference, ReferenceKind, Request, Understanding

MOST_REQUESTS = 4
"""Things done for one message; a message that asks for more is worked on from its start."""

SERVED: dict[IntentName, Callable[[Request, Scene], list[Step]]] = {
    IntentName.OFFERS: plan_offers,
    IntentName.ORDER_STATUS: plan_order_status,
    IntentName.ORDER_CHANGE: plan_policy,
    IntentName.RETURN_EXCHANGE: plan_policy,
    IntentName.PAYMENT: plan_policy,
    IntentName.DELIVERY: plan_delivery,
    IntentName.STORE: plan_store,
    IntentName.ACCOUNT: plan_account,
    IntentName.HUMAN: plan_human,
}
"""Whatever is not shopping and needs more than words; the rest is talk."""


async def plan_turn(understanding: Understanding, scene: Scene) -> Plan:
    """The whole turn: an open question's answer first, else each request by its intent."""
    names_products = any(request.slots.product_ids for request in understanding.requests)
    answer = None if names_products else await answered(understanding, scene)
    if answer:
        return answer
    if understanding.affirmation:
        return Plan((Say(f"talk.{understanding.affirmation}"),))
    steps: list[Step] = []
    for request in joined(understanding.requests, seen=bool(scene.memory.shown))[:MOST_REQUESTS]:
        steps += await plan_request(request, scene)
    return Plan(tuple(_one_question(steps)))


async def plan_request(request: Request, scene: Scene) -> list[Step]:
    """The steps of one request."""
    if request.slots.product_ids:
        return await _of_products(request, scene)
    match request.intent.name:
        case IntentName.BROWSE:
            return plan_shopping(request, scene)
        case IntentName.RECOMMEND:
            return plan_recommend(request, scene)
        case IntentName.PRODUCT_INFO:
            return await plan_product_info(request, scene)
        case IntentName.CART:
            return await plan_cart(request, scene)
        case other:
            return SERVED.get(other, plan_talk)(request, scene)


async def _of_products(request: Request, scene: Scene) -> list[Step]:
    """Products called by their numbers, as if they had just been shown; one that is not sold is said to be unknown."""
    ids = request.slots.product_ids[:MOST_REQUESTS]
    rows = await scene.rows(ids)
    unknown = [i for i in ids if i not in {row.product.product_id for row in rows}]
    if unknown:
        return [Say("reference.no_product", {"product": ", ".join(unknown)})]
    shown = tuple(Shown.of(row, number) for number, row in enumerate(rows, 1))
    seen = replace(scene, memory=replace(scene.memory, shown=shown, focus=shown[0], awaiting=None))
    pointed = Reference(ReferenceKind.ORDINAL, tuple(range(1, len(shown) + 1)))
    plain = replace(request, slots=replace(request.slots, product_ids=()), references=(pointed,))
    return await plan_request(plain, seen)


def _one_question(steps: list[Step]) -> list[Step]:
    """A turn asks one thing; what else was to be asked comes up again when it is said again."""
    asked, kept = False, list[Step]()
    for step in steps:
        if isinstance(step, Ask):
            if asked:
                continue
            asked = True
        kept.append(step)
    return kept
