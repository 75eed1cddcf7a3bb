"""What the talk so far makes of a message: an "M" after "which size?" is about the cart."""

from __future__ import annotations

from dataclasses import dataclass

from agent.understanding.classifier import Scores
from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind
from agent.understanding.slots import Reading
from core.domain.intent import DialogueContext, IntentName, IntentScore

_ANSWERS = {
    "size": IntentName.CART,
    "colour": IntentName.CART,
    "product": IntentName.CART,
    "line": IntentName.CART,
    "order": IntentName.ORDER_STATUS,
    "whom": IntentName.RECOMMEND,
}
"""What was asked, and the intent of an answer when the talk before does not say more."""
_SHORT = 4
"""Words of a message that hardly says more than what was asked for."""
_BELIEVED = 0.8
"""A surer classifier is believed though something was asked."""
_EXPECTED = 0.9
"""Confidence in what the talk settles."""
_AFTER_A_LIST = frozenset({IntentName.BROWSE, IntentName.RECOMMEND})
_ABOUT_PLACES = frozenset({IntentName.STORE, IntentName.DELIVERY})
_LOOKS = (Kind.COLOUR, Kind.BRAND, Kind.MATERIAL, Kind.PATTERN, Kind.FIT, Kind.GENDER, Kind.OCCASION)
_ORDER_TALK = frozenset(
    {IntentName.ORDER_STATUS, IntentName.ORDER_CHANGE, IntentName.RETURN_EXCHANGE, IntentName.PAYMENT}
)
_ORDERS_AND_COUPONS = _ORDER_TALK | {IntentName.OFFERS, IntentName.DELIVERY, IntentName.CART, IntentName.ACCOUNT}


@dataclass(frozen=True, slots=True)
class _Heard:
    reading: Reading
    scores: Scores
    context: DialogueContext
    words: int


class Expectations:
    def __init__(self, cues: Cues) -> None:
        self._refining = cues("refine", "cheaper", "dearer", "more")
        self._changing = cues("cart", "change", "set")
        self._check_out = cues("cart", "check_out")
        self._adding = cues("cart", "add", "remove", "change")
        self._one_more = cues("quantity", "one_more", "one_less")
        self._extremes = cues("sort", "price_asc", "price_desc")
        self._pointing = cues("refer", "pointing")
        self._companies = cues("elsewhere", "companies")
        self._comparing = cues("elsewhere", "comparing")
        self._ordered = cues("elsewhere", "ordered")
        self._rules = (
            self._elsewhere,
            self._answer,
            self._identifier,
            self._cart_talk,
            self._bare_size,
            self._of_the_list,
        )

    def intent(self, reading: Reading, scores: Scores, context: DialogueContext) -> IntentScore | None:
        """The intent that the talk or the message's form settles; None leaves it to the classifier."""
        heard = _Heard(reading, scores, context, reading.text.length)
        name = next((name for rule in self._rules if (name := rule(heard))), None)
        return IntentScore(name, max(_EXPECTED, scores.of(name))) if name else None

    def _elsewhere(self, heard: _Heard) -> IntentName | None:
        """Another company's order or coupon; a comparison of its prices with the shop's is the shop's matter."""
        named = self._companies.first(heard.reading.text) and not self._comparing.first(heard.reading.text)
        return IntentName.OUT_OF_SCOPE if named and heard.scores.best.name in _ORDERS_AND_COUPONS else None

    def _answer(self, heard: _Heard) -> IntentName | None:
        """The message gives what was asked for, and little else."""
        asked, before = heard.context.awaiting, heard.context.last_intent
        if asked is None or heard.words > _SHORT or not _gives(heard.reading, asked):
            return None
        if asked == "pin_code":
            return before if before in _ABOUT_PLACES else IntentName.DELIVERY
        if asked == "order" and before in _ORDER_TALK:
            return before
        best = heard.scores.best
        sure = best.confidence >= _BELIEVED and best.name not in (IntentName.BROWSE, IntentName.OUT_OF_SCOPE)
        return None if sure and heard.words > 2 else _ANSWERS.get(asked)

    def _identifier(self, heard: _Heard) -> IntentName | None:
        """A bare PIN code, order number or coupon says by its form what it is for."""
        ids, before = heard.reading.identifiers, heard.context.last_intent
        if ids.pin_code and heard.words <= 1:
            return IntentName.STORE if before is IntentName.STORE else IntentName.DELIVERY
        if ids.order_ids and heard.words <= 2 and not heard.reading.mentions:
            return before if before in _ORDER_TALK else IntentName.ORDER_STATUS
        return IntentName.OFFERS if ids.coupon and heard.words <= 1 else None

    def _cart_talk(self, heard: _Heard) -> IntentName | None:
        """Words of ordering, altering or one more, while something lies in the cart or is talked about."""
        context, reading = heard.context, heard.reading
        ordered = reading.identifiers.order_ids or self._ordered.first(reading.text)
        checks_out = heard.words <= _SHORT + 1 and self._check_out.first(reading.text)
        if context.carted and checks_out and not reading.identifiers.order_ids:
            return IntentName.CART
        alters = reading.sizes and self._changing.first(reading.text) and not ordered
        if context.carted and context.last_intent is IntentName.CART and heard.words <= _SHORT + 3 and alters:
            return IntentName.CART
        more = heard.words <= _SHORT and self._one_more.first(reading.text)
        return IntentName.CART if more and (context.carted or context.has_focus) else None

    def _bare_size(self, heard: _Heard) -> IntentName | None:
        sizes = heard.reading.sizes
        if heard.words > 1 or not sizes or sizes[0].from_age:
            return None
        return IntentName.CART if heard.context.has_focus else IntentName.BROWSE

    def _of_the_list(self, heard: _Heard) -> IntentName | None:
        """Right after a list: its cheapest one, other ones, or a bare look that narrows it."""
        if heard.words > _SHORT:
            return None
        if heard.context.shown and self._means_an_extreme(heard.reading):
            return IntentName.PRODUCT_INFO
        if heard.context.shown and self._refines(heard.reading):
            return IntentName.BROWSE
        narrows = heard.context.last_intent in _AFTER_A_LIST and _only_narrows(heard.reading)
        return IntentName.BROWSE if narrows else None

    def _refines(self, reading: Reading) -> bool:
        others = (self._one_more, self._extremes, self._adding)
        wants_others = self._refining.first(reading.text) and not reading.has(Kind.CATEGORY)
        return bool(wants_others) and not any(phrases.first(reading.text) for phrases in others)

    def _means_an_extreme(self, reading: Reading) -> bool:
        """ "The cheapest one"."""
        found = self._extremes.first(reading.text)
        pointed = found is not None and reading.text.at(found.last) in self._pointing
        return pointed and not self._adding.first(reading.text)


def _gives(reading: Reading, asked: str) -> bool:
    """Whether the message holds what was asked for."""
    ids = reading.identifiers
    given = {
        "size": bool(reading.sizes),
        "colour": reading.has(Kind.COLOUR),
        "pin_code": ids.pin_code is not None or reading.has(Kind.CITY),
        "order": bool(ids.order_ids),
        "product": bool(reading.amounts) or reading.has(*_LOOKS, Kind.CATEGORY),
        "line": bool(reading.amounts) or reading.has(*_LOOKS, Kind.CATEGORY),
        "whom": reading.has(Kind.GENDER, Kind.OCCASION),
    }
    return given.get(asked, False)


def _only_narrows(reading: Reading) -> bool:
    """Nothing but looks, prices and a small word: "in blue", "size M", "under 2000"."""
    spans = [(span.first, span.last) for span in reading.mentions]
    spans += [(span.first, span.last) for span in reading.sizes]
    spans += [(span.first, span.last) for span in reading.prices.used]
    covered = {place for first, last in spans for place in range(first, last)}
    rest = [token for place, token in enumerate(reading.text.tokens) if place not in covered and token.is_word]
    return bool(covered) and not reading.has(Kind.CATEGORY, Kind.CITY) and len(rest) <= 1
