"""Make a turn's answer out of its draft, and send its text in natural pieces."""

from __future__ import annotations

from agent.context import TurnContext
from agent.respond.draft import Draft, written_out
from agent.results import Outcome
from agent.state import TurnState
from agent.telling import language_of
from core.domain.answer import Answer, Blocked, Claim
from core.domain.cart import Cart
from core.domain.events import EventName
from core.domain.intent import IntentName, IntentScore

UNREAD = IntentScore(IntentName.OUT_OF_SCOPE, 0.0)
"""The intent of a message that was not read at all."""


def answer_of(draft: Draft, state: TurnState, context: TurnContext) -> Answer:
    """The answer, with what was really done in this turn whatever the words say."""
    verdict = state.get("verdict")
    claims = dict.fromkeys(claim for sentence in draft.sentences for claim in sentence.claims)
    return Answer(
        conversation_id=context.turn.conversation_id,
        turn_id=context.turn.turn_id,
        reply="".join(written_out(draft.sentences)),
        language=language_of(state, context),
        intent=context.heard.main.intent if context.heard else UNREAD,
        products=draft.cards,
        relaxed=draft.relaxed,
        cart=_cart(draft, state),
        receipts=tuple(context.receipts),
        claims=tuple(claim for claim in claims if _is_told(claim)),
        blocked=Blocked(verdict.stop) if verdict and verdict.stop and verdict.blocked else None,
        chips=draft.chips,
        timings_ms=dict(context.timings_ms),
    )


def _is_told(claim: Claim) -> bool:
    return bool(claim.text and claim.source)


def cart_after(state: TurnState) -> Cart | None:
    """The cart as the turn's last call left or read it."""
    outcomes: tuple[Outcome, ...] = state.get("outcomes", ())
    carts = [outcome.data.cart for outcome in outcomes if isinstance(getattr(outcome.data, "cart", None), Cart)]
    return carts[-1] if carts else state.get("cart")


def _cart(draft: Draft, state: TurnState) -> Cart | None:
    """Shown when the turn was about it, and whenever it holds something."""
    cart = cart_after(state)
    return cart if cart and (draft.shows_cart or cart.lines) else None


def send_text(draft: Draft, context: TurnContext) -> None:
    """One delta a sentence. A later try first takes back what an earlier one may have sent."""
    if context.turn.tries > 1:
        context.emit(EventName.TEXT_RESET, {})
    for piece in written_out(draft.sentences):
        context.emit(EventName.TEXT_DELTA, {"text": piece})
