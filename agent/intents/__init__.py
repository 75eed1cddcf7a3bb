"""The intents of the shop; classifier, evals and training all read `INTENTS`."""

from agent.intents import (
    account,
    browse,
    cart,
    complaint,
    delivery,
    feedback,
    goodbye,
    greeting,
    human,
    offers,
    order_change,
    order_status,
    out_of_scope,
    payment,
    product_info,
    recommend,
    return_exchange,
    store,
)
from agent.intents import help as help_
from agent.intents.intent import Intent
from core.domain.intent import IntentName

INTENTS: tuple[Intent, ...] = (
    greeting.INTENT,
    browse.INTENT,
    recommend.INTENT,
    product_info.INTENT,
    cart.INTENT,
    offers.INTENT,
    order_status.INTENT,
    order_change.INTENT,
    return_exchange.INTENT,
    payment.INTENT,
    delivery.INTENT,
    store.INTENT,
    account.INTENT,
    feedback.INTENT,
    complaint.INTENT,
    human.INTENT,
    help_.INTENT,
    goodbye.INTENT,
    out_of_scope.INTENT,
)


def intent_named(name: IntentName) -> Intent:
    return next(intent for intent in INTENTS if intent.name is name)


__all__ = ["INTENTS", "Intent", "intent_named"]
