"""What the conversation remembers after a turn."""

from __future__ import annotations

from dataclasses import replace

from agent.closing import cart_after
from agent.context import TurnContext
from agent.memory import (
    EARLIER_KEPT,
    LONGEST_TEXT,
    SAID_KEPT,
    SEEN_KEPT,
    Awaiting,
    CartGlance,
    Memory,
    SearchMemory,
    Shown,
)
from agent.planning.plan import Awaited, Call, Goal
from agent.planning.searching import is_english, packed
from agent.respond.draft import Draft
from agent.results import Outcome, Shelf
from agent.state import TurnState
from core.domain.answer import Answer, ProductCard
from core.domain.catalogue import StockedProduct
from core.domain.delivery import UnknownPinCode, checked_pin_code
from core.domain.intent import IntentName
from core.domain.order import Order
from core.domain.search import Filters
from tools.cart.change import CartChange

LINE_DEEDS = frozenset({"add_to_cart", "remove_from_cart", "update_cart"})
"""After these the talk is about the cart, though a bare yes led to them."""
ASKING_WHICH = frozenset({"compare_products", "complementary_products"})
"""Calls whose answer asks which of the products to add."""
CONTINUING = (Goal.MORE, Goal.CHEAPER, Goal.DEARER)


def remembered(state: TurnState, draft: Draft, answer: Answer, context: TurnContext) -> Memory:
    """The memory before, with this turn laid over it."""
    before = state["memory"]
    memory = replace(
        before,
        last_turn_id=context.turn.turn_id,
        turns=before.turns + 1,
        said=dict(list(draft.said.items())[-SAID_KEPT:]),
    )
    if "understanding" not in state:
        return memory
    shown = _shown(draft, state, before)
    shelf = state["shelves"][-1] if state.get("shelves") else None
    slots, glance = state["understanding"].main.slots, _glance(state, before)
    return replace(
        memory,
        language=answer.language,
        search=_search(shelf, state, context) if shelf else before.search,
        shown=shown,
        earlier=_earlier(before, shown),
        focus=_focus(draft, state, before, shown),
        awaiting=_awaiting(draft, state, shelf),
        cart=glance,
        last_intent=IntentName.CART if glance.deed in LINE_DEEDS else answer.intent.name,
        order_id=_order_id(state.get("outcomes", ())) or before.order_id,
        pin_code=_deliverable(slots.pin_code) or before.pin_code,
        city=slots.city or (None if slots.pin_code else before.city),
    )


def _shown(draft: Draft, state: TurnState, before: Memory) -> tuple[Shown, ...]:
    """Several products make a new list, numbered from 1 as they stand; a single one leaves the list as it was."""
    if len(draft.cards) < 2:
        single = draft.cards and state.get("shelves")
        return tuple(_of(card, n) for n, card in enumerate(draft.cards, 1)) if single else before.shown
    return tuple(_of(card, number) for number, card in enumerate(draft.cards, 1))


def _of(card: ProductCard, number: int) -> Shown:
    return replace(Shown.of(StockedProduct(card.product, ()), number), sizes=card.sizes_in_stock[:14])


def _earlier(before: Memory, shown: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Products of lists that went by, the latest first."""
    now = {p.product_id for p in shown}
    gone = {p.product_id: replace(p, number=0) for p in (*before.shown, *before.earlier) if p.product_id not in now}
    return tuple(gone.values())[:EARLIER_KEPT]


def _focus(draft: Draft, state: TurnState, before: Memory, shown: tuple[Shown, ...]) -> Shown | None:
    """The product this turn was about; a new list of several leaves none."""
    if len(draft.cards) == 1:
        return _of(draft.cards[0], 0)
    touched = _product_touched(state)
    if touched:
        known = (*shown, *before.shown, *before.earlier, *((before.focus,) if before.focus else ()))
        return next((p for p in known if p.product_id == touched), before.focus)
    return None if draft.cards else before.focus


def _product_touched(state: TurnState) -> str | None:
    """Of the last call about one product or one line of the cart, and of a question that waits to complete one."""
    outcomes = state.get("outcomes", ())
    if len({o.call.arguments.get("product_id") for o in outcomes if o.call.tool == "product_details"}) > 1:
        return None
    ids = [_product_of(outcome) for outcome in outcomes]
    awaiting = state.get("awaiting")
    if awaiting and awaiting.call:
        ids.append(_asked_of(awaiting.call))
    return next((product_id for product_id in reversed(ids) if product_id), None)


def _product_of(outcome: Outcome) -> str | None:
    touched = outcome.data.lines if isinstance(outcome.data, CartChange) else ()
    return touched[0].product_id if len(touched) == 1 else _asked_of(outcome.call)


def _asked_of(call: Call) -> str | None:
    named = None if call.tool == "complementary_products" else call.arguments.get("product_id")
    return str(named) if named else None


def _awaiting(draft: Draft, state: TurnState, shelf: Shelf | None) -> Awaiting | None:
    """What was asked; else the pick that a search was made for; else what a yes would do."""
    asked = state.get("awaiting")
    if asked:
        return asked
    if shelf and shelf.search.pending and shelf.items:
        ids = tuple(item.stocked.product.product_id for item in shelf.items)
        return Awaiting(Awaited.PRODUCT, shelf.search.pending, options=ids)
    if draft.yes is None:
        return _pick(draft, state)
    if draft.yes.kind == "search":
        return Awaiting(Awaited.CONFIRM, search=draft.yes)
    sizes = draft.cards[0].sizes_in_stock if len(draft.cards) == 1 else ()
    return Awaiting(Awaited.CONFIRM, draft.yes, options=sizes)


def _pick(draft: Draft, state: TurnState) -> Awaiting | None:
    """ "Which one shall I add?" after a comparison, and after what goes with a piece."""
    outcomes = state.get("outcomes", ())
    if len(draft.cards) < 2 or not outcomes or outcomes[-1].call.tool not in ASKING_WHICH:
        return None
    return Awaiting(Awaited.PICK, Call("add_to_cart"), options=tuple(card.product.product_id for card in draft.cards))


def _search(shelf: Shelf, state: TurnState, context: TurnContext) -> SearchMemory:
    """The search as it was asked, not as it was loosened."""
    search, query, before = shelf.search, shelf.query, state["memory"].search
    goal = before.goal if before and search.goal in CONTINUING else search.goal
    seen = tuple(item.stocked.product.product_id for item in shelf.items)
    earlier = before.seen if before and search.goal in CONTINUING else ()
    return SearchMemory(
        text=query.text[:LONGEST_TEXT],
        filters=_asked(shelf),
        loosened=tuple(relaxation.what for relaxation in shelf.relaxed),
        sort=query.sort,
        goal=Goal.BROWSE if goal is Goal.SIMILAR else goal,
        categories=tuple(piece.filters.categories[0] for piece in search.pieces),
        features=search.features,
        seen=(*earlier, *seen)[-SEEN_KEPT:],
        budget=search.budget,
        quantity=search.quantity,
        vector=_vector(shelf, state, context),
    )


def _asked(shelf: Shelf) -> Filters:
    """The limits of the rung taken, what was given up before it among them, with the prices it went down to."""
    asked, taken = shelf.search.asked or shelf.query.filters, shelf.query.filters
    return replace(asked, price_min=taken.price_min, price_max=taken.price_max, not_products=())


def _vector(shelf: Shelf, state: TurnState, context: TurnContext) -> str:
    """The embedding of the remembered text, where it is known; search uses none of another language than English."""
    as_said = is_english(shelf.query.text, state["understanding"].language)
    if shelf.search.text_is_message and context.vector is not None and as_said:
        return packed(context.vector)
    before = state["memory"].search
    return before.vector if before and before.text == shelf.query.text[:LONGEST_TEXT] else ""


def _glance(state: TurnState, before: Memory) -> CartGlance:
    cart = cart_after(state)
    if cart is None:
        return replace(before.cart, deed="")
    touched = [line.line_id for outcome in state.get("outcomes", ()) for line in getattr(outcome.data, "lines", ())]
    ids = {line.line_id for line in cart.lines}
    line_id = next((line for line in reversed(touched) if line in ids), before.cart.line_id)
    deeds = [outcome.receipt.action for outcome in state.get("outcomes", ()) if outcome.receipt]
    return CartGlance(cart.pieces, cart.total, line_id if line_id in ids else None, deeds[-1] if deeds else "")


def _order_id(outcomes: tuple[Outcome, ...]) -> str | None:
    orders = [outcome.data.order for outcome in outcomes if isinstance(getattr(outcome.data, "order", None), Order)]
    return orders[-1].order_id if orders else None


def _deliverable(pin_code: str | None) -> str | None:
    """None for digits that are no PIN code, which nobody would want to be asked about again."""
    if pin_code is None:
        return None
    try:
        return checked_pin_code(pin_code)
    except UnknownPinCode:
        return None
