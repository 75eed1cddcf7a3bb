"""Plan what is not shopping: orders, returns, payment, delivery, stores, offers, the account."""

from __future__ import annotations

import re

from agent.planning.aspects import Aspect, aspects_of
from agent.planning.plan import Argument, Ask, Awaited, Call, HandOff, Say, Step
from agent.planning.references import Meant, meant_products, narrows
from agent.planning.scene import Scene
from core.domain.intent import IntentName, Request

LONGEST_QUESTION = 200
_LIKE_A_PIN = re.compile(r"(?<![\w₹.,-])\d{4,9}\b(?!,\d)")
POLICY_OF = {
    Aspect.CANCEL: "delivery",
    Aspect.ADDRESS: "delivery",
    Aspect.EXCHANGE: "exchange",
    Aspect.REFUND: "returns",
    Aspect.RETURNS: "returns",
    Aspect.COD: "cod",
    Aspect.EMI: "emi",
    Aspect.PICKUP: "pickup",
    Aspect.LOYALTY: "loyalty",
    Aspect.PRIVACY: "privacy",
}
"""The policy that speaks of an aspect, first match first."""


def plan_offers(request: Request, scene: Scene) -> list[Step]:
    asked = aspects_of(request.text)
    if request.slots.coupon:
        return [Call("apply_coupon", {"code": request.slots.coupon})]
    if scene.cart.coupon and Aspect.TAKE_OFF in asked:
        return [Call("remove_coupon")]
    if Aspect.LOYALTY in asked:
        if scene.customer:
            return [Call("loyalty_status")]
        return [Say("sign_in.loyalty"), policy_call("loyalty", request, scene)]
    return [Call("list_offers")]


def plan_order_status(request: Request, scene: Scene) -> list[Step]:
    """Orders are the signed-in customer's only; anyone else is asked to sign in."""
    if request.slots.pin_code and not request.slots.order_ids:
        return plan_delivery(request, scene)
    if scene.customer is None:
        return [Say("sign_in.orders")]
    if request.slots.order_ids:
        return [Call("order_status", {"order_id": order_id}) for order_id in request.slots.order_ids]
    if Aspect.ORDERS in aspects_of(request.text):
        return [Call("list_orders")]
    return [Call("order_status")]


def plan_policy(request: Request, scene: Scene) -> list[Step]:
    """What cannot be done in the chat yet: the order it is about, what the policy says, and how to reach people."""
    asked = aspects_of(request.text)
    steps: list[Step] = []
    if scene.customer and request.slots.order_ids:
        steps.append(Call("order_status", {"order_id": request.slots.order_ids[0]}, about={"for": "policy"}))
    steps.append(policy_call(_policy(request.intent.name, asked), request, scene))
    if not _only_asks(request.intent.name, asked):
        steps.append(HandOff(request.intent.name))
    return steps


def _policy(intent: IntentName, asked: list[Aspect]) -> str:
    named = next((POLICY_OF[aspect] for aspect in POLICY_OF if aspect in asked), None)
    if named:
        return named
    match intent:
        case IntentName.RETURN_EXCHANGE:
            return "returns"
        case IntentName.DELIVERY | IntentName.ORDER_CHANGE:
            return "delivery"
        case IntentName.ACCOUNT:
            return "privacy"
        case _:
            return "payment"


def _only_asks(intent: IntentName, asked: list[Aspect]) -> bool:
    """A question about the rules alone needs no person."""
    return Aspect.RULES in asked or (intent is IntentName.PAYMENT and bool({Aspect.COD, Aspect.EMI} & set(asked)))


def policy_call(policy: str, request: Request, scene: Scene) -> Call:
    """`about` keeps the words that choose among the policy's clauses; rules speak of goods by their broad names."""
    goods = set(request.slots.categories)
    broad = [name for name, group in scene.lexicon.group_terms.items() if goods & set(group.members)]
    words = " ".join([request.text[:LONGEST_QUESTION], *request.slots.categories, *broad])
    about = {"asked": " ".join(aspects_of(request.text)), "words": words}
    return Call("read_policy", {"policy": policy}, about=about)


def plan_delivery(request: Request, scene: Scene) -> list[Step]:
    """An estimate for the pin code named, remembered or on file; charges are a matter of policy."""
    asked = aspects_of(request.text)
    written = request.slots.pin_code or _like_a_pin(request)
    pin = written or scene.memory.pin_code or (scene.customer.pin_code if scene.customer else None)
    if written or (pin and Aspect.CHARGES not in asked):
        return [Call("estimate_delivery", {"pin_code": pin})]
    rules = policy_call("cod" if Aspect.COD in asked else "delivery", request, scene)
    return [rules] if Aspect.CHARGES in asked or pin else [rules, Ask(Awaited.PLACE, Call("estimate_delivery"))]


def _like_a_pin(request: Request) -> str | None:
    """Digits that were meant for a PIN code and are none: the tool says so."""
    found = None if request.slots.order_ids else _LIKE_A_PIN.search(request.text)
    return found[0] if found else None


def plan_store(request: Request, scene: Scene) -> list[Step]:
    """Shops near the place named, or the one known; with a product in mind, those that have it first."""
    asked = aspects_of(request.text)
    if Aspect.PICKUP in asked and Aspect.RULES in asked:
        return [policy_call("pickup", request, scene)]
    place = _place(request, scene)
    meant = _product_asked_for(request, scene)
    arguments: dict[str, Argument] = dict(place or {})
    if request.slots.sizes and (meant.one or meant.choices):
        arguments["size"] = request.slots.sizes[0]
    if meant.one:
        arguments["product_id"] = meant.one.product_id
    elif meant.choices and place:
        titles = {f"title_{c.number}": c.title for c in meant.choices if c.number}
        ids = tuple(c.product_id for c in meant.choices)
        return [Ask(Awaited.PRODUCT, Call("nearest_stores", arguments), options=ids, about=titles)]
    call = Call("nearest_stores", arguments)
    return [call] if place else [Ask(Awaited.PLACE, call)]


def _place(request: Request, scene: Scene) -> dict[str, Argument] | None:
    slots, memory = request.slots, scene.memory
    for name, value in (
        ("pin_code", slots.pin_code or (None if slots.city else _like_a_pin(request))),
        ("city", slots.city),
        ("pin_code", memory.pin_code),
        ("city", memory.city),
        ("pin_code", scene.customer.pin_code if scene.customer else None),
    ):
        if value:
            return {name: value}
    return None


def _product_asked_for(request: Request, scene: Scene) -> Meant:
    """The product pointed at or described; the one in focus when the message asks for stock without naming any."""
    asks = bool(request.references) or narrows(request.slots) or Aspect.STOCK in aspects_of(request.text)
    return meant_products(request, scene.memory, scene.lexicon) if asks else Meant()


def plan_account(request: Request, scene: Scene) -> list[Step]:
    """Nothing of the account can be changed in the chat yet, and it says so."""
    asks_rules = Aspect.PRIVACY in aspects_of(request.text)
    rules: list[Step] = [policy_call("privacy", request, scene)] if asks_rules else []
    if scene.customer is None:
        return rules or [Say("sign_in.account")]
    return [*rules, HandOff(IntentName.ACCOUNT)]


def plan_human(_request: Request, _scene: Scene) -> list[Step]:
    return [HandOff(IntentName.HUMAN)]
