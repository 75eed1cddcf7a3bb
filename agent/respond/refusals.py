"""Word why something could not be done, by the error's name and facts, and what to do instead."""

from __future__ import annotations

from typing import Any

from agent.respond.carts import tell_empty
from agent.respond.deals import tell_refused_coupon
from agent.respond.draft import Part
from agent.respond.phrasebook import Value
from agent.respond.teller import Teller
from agent.results import Outcome, Refusal
from core.domain.answer import Claim

SHOPPER = "shopper:message"
WAYS_OUT = {
    **dict.fromkeys(("UnknownProduct", "NotForSale", "OutOfStock"), "chip.similar"),
    **dict.fromkeys(("BadQuantity", "CartFull", "UnknownCartLine"), "chip.cart"),
    **dict.fromkeys(("UnknownCoupon", "NoCoupon"), "chip.offers"),
    **dict.fromkeys(("Unavailable", "TimedOut", "TooManyRequests"), "chip.again"),
    "UnknownOrder": "chip.orders",
}
"""The chip that helps out of a refusal."""


def tell_refusal(outcome: Outcome, teller: Teller) -> Part:
    """The refusal of one call."""
    refusal = outcome.refusal
    if refusal is None:
        return Part()
    facts = {**outcome.call.arguments, **refusal.facts}
    if refusal.code == "CouponNotApplicable":
        if facts.get("reason") == "empty_cart":
            return tell_empty(teller)
        return Part((tell_refused_coupon(facts, teller),), chips=(teller.word("chip.offers"),))
    return tell_error(Refusal(refusal.code, facts), teller)


def tell_error(refusal: Refusal, teller: Teller) -> Part:
    """Any domain error; one without words of its own is told in general words."""
    code = refusal.code
    if code == "OutOfStock" and not refusal.facts.get("left"):
        return Part((teller.line("error.SoldOut"),), chips=(teller.word("chip.similar"),))
    held = code == "BadQuantity" and refusal.facts.get("in_cart") and refusal.facts["quantity"] > 0
    form = "error.TooManyHeld" if held else f"error.{code}"
    values = _values(refusal.facts, teller)
    if not teller.voice.can_fill(form, values):
        return Part((teller.line("error.Unknown"),), chips=(teller.word("chip.help"),))
    line = teller.line(form, **values)
    return Part((line,), chips=_chips(code, refusal.facts, teller))


def _values(facts: dict[str, Any], teller: Teller) -> dict[str, Value]:
    """The facts a wording may name, as claims; None and empty ones as what they are: nothing."""
    told: dict[str, Value] = {
        name: Claim(str(value), SHOPPER) for name, value in facts.items() if isinstance(value, str | int)
    }
    for name in ("left", "most", "in_cart", "quantity"):
        if isinstance(facts.get(name), int):
            told[name] = teller.count(facts[name], f"stock:{name}" if name == "left" else f"cart:{name}")
    if facts.get("sizes"):
        told["sizes"] = teller.choice(facts["sizes"], "product:sizes")
    if facts.get("colours"):
        labels = teller.labels(teller.lexicon.colours, facts["colours"])
        told["colours"] = teller.choice(labels, "product:colours")
    return told


def _chips(code: str, facts: dict[str, Any], teller: Teller) -> tuple[str, ...]:
    if code in ("SizeNeeded", "NoSuchVariant"):
        return tuple(facts.get("sizes") or ())[:4]
    return (teller.word(WAYS_OUT.get(code, "chip.help")),)
