"""Compose the reply of a turn: each step's part in the order the shopper asked, one way on at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from agent.planning.plan import Ask, Call, HandOff, Plan, Say, Search, Step
from agent.respond.carts import tell_cart, tell_change
from agent.respond.deals import tell_offers, tell_policy
from agent.respond.draft import Draft, Part, together
from agent.respond.orders import tell_loyalty, tell_order, tell_orders
from agent.respond.places import tell_delivery, tell_stores
from agent.respond.products import tell_comparison, tell_complements, tell_details, tell_stock
from agent.respond.refusals import tell_error, tell_refusal
from agent.respond.shelves import tell_shelf
from agent.respond.talk import tell_hand_off, tell_question, tell_saying
from agent.respond.teller import Teller
from agent.results import Outcome, Refusal, Shelf
from core.domain.store import NearbyStore
from core.domain.verdict import Finding

TELLERS: Mapping[str, Callable[[Outcome, Teller], Part]] = {
    "add_to_cart": tell_change,
    "remove_from_cart": tell_change,
    "change_cart_line": tell_change,
    "clear_cart": tell_change,
    "undo_last_write": tell_change,
    "apply_coupon": tell_change,
    "remove_coupon": tell_change,
    "show_cart": tell_cart,
    "product_details": tell_details,
    "check_stock": tell_stock,
    "compare_products": tell_comparison,
    "complementary_products": tell_complements,
    "list_offers": tell_offers,
    "loyalty_status": tell_loyalty,
    "order_status": tell_order,
    "list_orders": tell_orders,
    "nearest_stores": tell_stores,
    "estimate_delivery": tell_delivery,
    "read_policy": tell_policy,
}
"""Who words a tool's answer."""

SHOWS_CART = frozenset(name for name, tell in TELLERS.items() if tell in (tell_change, tell_cart))


@dataclass(frozen=True, slots=True)
class Given:
    """What came of the steps, by their numbers."""

    shelves: Mapping[int, Shelf]
    outcomes: Mapping[int, Outcome]
    nearest: NearbyStore | None


def compose(
    plan: Plan,
    *,
    shelves: tuple[Shelf, ...],
    outcomes: tuple[Outcome, ...],
    nearest: NearbyStore | None,
    teller: Teller,
) -> Draft:
    """The whole reply; a step that gave nothing adds nothing, and beside a question no other is asked."""
    by_step = {shelf.step: shelf for shelf in shelves}
    done = {outcome.step: outcome for outcome in outcomes}
    given = Given(by_step, done, nearest)
    parts = [_part(number, step, given, teller) for number, step in enumerate(plan.steps)]
    if plan.numbered(Ask):
        parts = [replace(part, next=None, yes=None) if part and part.yes else part for part in parts]
    shows_cart = any(o.call.tool in SHOWS_CART for o in outcomes)
    return together([part for part in parts if part], said=teller.voice.said, shows_cart=shows_cart)


def _part(number: int, step: Step, given: Given, teller: Teller) -> Part | None:
    match step:
        case Search():
            return tell_shelf(given.shelves[number], teller) if number in given.shelves else None
        case Call():
            return _told(given.outcomes[number], teller) if number in given.outcomes else None
        case Ask():
            return tell_question(step, teller)
        case Say():
            return tell_saying(step, teller)
        case HandOff():
            return tell_hand_off(step, given.nearest, teller)


def _told(outcome: Outcome, teller: Teller) -> Part:
    if outcome.refusal:
        return tell_refusal(outcome, teller)
    return TELLERS[outcome.call.tool](outcome, teller)


def compose_stop(finding: Finding, teller: Teller) -> Draft:
    """The reply to a message that is answered by what was found in it."""
    chips = () if finding is Finding.SELF_HARM else (teller.word("chip.new"), teller.word("chip.help"))
    return together([Part((teller.line(f"guard.{finding}"),), chips=chips)], said=teller.voice.said)


def compose_error(refusal: Refusal, teller: Teller, *, shows_cart: bool) -> Draft:
    """The reply to a turn that broke: kind, and with what to do."""
    return together([tell_error(refusal, teller)], said=teller.voice.said, shows_cart=shows_cart)
