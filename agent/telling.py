"""The teller of a turn: its voice, seeded by the turn, in the language of the answer."""

from __future__ import annotations

from agent.context import TurnContext
from agent.memory import Memory
from agent.respond.phrasebook import Phrasebook, Voice
from agent.respond.teller import Teller
from agent.respond.wording import in_india
from agent.state import TurnState
from core.domain.cart import Cart
from core.domain.language import Language
from core.domain.order import OrderStatus


def teller_for(state: TurnState, context: TurnContext, language: Language) -> Teller:
    memory = state.get("memory") or Memory()
    return Teller(
        voice=Voice(context.phrasebook, language, seed=context.turn.turn_id, said=dict(memory.said)),
        lexicon=context.lexicon,
        today=in_india(context.clock.now()),
        customer=state.get("customer"),
        cart=state.get("cart") or Cart(context.shopper.shopper_id),
    )


def wished(tag: str | None) -> Language | None:
    """The language the caller asked for, if it is one of the shop's."""
    return Language(tag) if tag in set(Language) else None


def language_of(state: TurnState, context: TurnContext) -> Language:
    """The answer's language when nothing was understood: as wished, as before, as the customer's file says."""
    customer = state.get("customer")
    if context.heard:
        return context.heard.language
    before = state["memory"].language if "memory" in state else None
    return wished(context.turn.language) or before or (customer.language if customer else Language.ENGLISH)


def statuses(phrasebook: Phrasebook, language: Language) -> frozenset[str]:
    """The words for an order's state, which only an order's row may put into a reply."""
    return frozenset(w.casefold() for s in OrderStatus for w in phrasebook.wordings(f"status.{s}", language))
