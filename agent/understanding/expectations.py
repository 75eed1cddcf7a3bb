"""What the talk so far makes of a message: an "M" after "which size?" is about the cart."""

from __future__ import annotations

from dataclasses import dataclass

from agent.understanding.at_hand import AtHand
from agent.understanding.classifier import Scores
from agent.understanding.cues import Cues
from agent.understanding.extremes import Extremes
from agent.understanding.gazetteer import Kind
from agent.understanding.narrowing import Narrowing
from agent.understanding.other_colours import OtherBrands, OtherColours
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
_FOR_THE_CART = frozenset({"size", "colour", "product", "line"})
"""Asked for while something else was going on, these are left to the classifier, which knows what was."""
_SHORT = 4
"""Words of a message that hardly says more than what was asked for."""
_BELIEVED = 0.8
"""A surer classifier is believed though something was asked."""
_UNSURE = 0.5
"""Below this the classifier is guessing, and what the message builds on is believed sooner."""
_EXPECTED = 0.9
"""Confidence in what the talk settles."""
_ABOUT_PLACES = frozenset({IntentName.STORE, IntentName.DELIVERY})
_LOOKING = frozenset({IntentName.BROWSE, IntentName.RECOMMEND, IntentName.PRODUCT_INFO, IntentName.DELIVERY})
_IDLE = frozenset({IntentName.GREETING, IntentName.GOODBYE, IntentName.FEEDBACK, IntentName.COMPLAINT, IntentName.HELP})
_OF_A_PRODUCT = frozenset({IntentName.CART, IntentName.STORE, IntentName.DELIVERY, IntentName.PRODUCT_INFO})
_FOREIGN = 0.5
"""From this probability on, a message is out of scope whatever it names."""
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
        self._extremes = Extremes(cues)
        self._other_colours = OtherColours(cues)
        self._other_brands = OtherBrands(cues)
        self._narrowing = Narrowing(cues)
        self._at_hand = AtHand(cues)
        self._hear_of_the_cart(cues)
        self._hear_of_lists(cues)
        self._hear_of_orders(cues)
        self._rules = (
            *(self._elsewhere, self._freeing, self._of_the_shown, self._answer, self._identifier),
            *(self._undoing, self._cart_talk),
            *(self._bare_size, self._bare_reviews, self._bare_listing),
            *(self._more_colours, self._of_the_list, self._delivery_of_it),
        )

    def _hear_of_the_cart(self, cues: Cues) -> None:
        self._changing = cues("cart", "change", "set")
        self._check_out = cues("cart", "check_out")
        self._keeping = cues("cart", "keeping")
        self._adding = cues("cart", "add", "remove", "change")
        self._put = cues("cart", "add")
        self._undo = cues("cart", "undo")
        self._take_back = cues("cart", "take_back")
        self._one_more = cues("quantity", "one_more", "one_less")
        self._also = cues("talk", "also")

    def _hear_of_lists(self, cues: Cues) -> None:
        self._any = cues("refine", "any")
        self._similar = cues("refine", "similar")
        self._listings = (cues("liked", "most"), cues("sort", "newest"))
        self._around = cues("liked", "around")
        self._reviews = cues("talk", "reviews")

    def _hear_of_orders(self, cues: Cues) -> None:
        self._parcels = cues("orders", "parcels")
        self._companies = cues("elsewhere", "companies")
        self._comparing = cues("elsewhere", "comparing")
        self._ordered = cues("elsewhere", "ordered")

    def intent(self, reading: Reading, scores: Scores, context: DialogueContext) -> IntentScore | None:
        """The intent that the talk or the message's form settles; None leaves it to the classifier."""
        heard = _Heard(reading, scores, context, reading.text.length)
        if _is_sure_of_an_answer(heard):
            return None
        name = next((name for rule in self._rules if (name := rule(heard))), None)
        return IntentScore(name, max(_EXPECTED, scores.of(name))) if name else self._of_the_shop(heard)

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
        if asked in _FOR_THE_CART and before not in (None, IntentName.CART):
            return None
        best = heard.scores.best
        sure = best.confidence >= _BELIEVED and best.name not in (IntentName.BROWSE, IntentName.OUT_OF_SCOPE)
        return None if sure and heard.words > 2 else _ANSWERS.get(asked)

    def _identifier(self, heard: _Heard) -> IntentName | None:
        """A product's number, a bare PIN code, order number or coupon says by its form what it is for."""
        ids, before = heard.reading.identifiers, heard.context.last_intent
        if ids.product_ids:
            best = heard.scores.best.name
            return best if best in _OF_A_PRODUCT else IntentName.PRODUCT_INFO
        if ids.pin_code and heard.words <= 1:
            return IntentName.STORE if before is IntentName.STORE else IntentName.DELIVERY
        if ids.order_ids and heard.words <= 2 and not heard.reading.mentions:
            return before if before in _ORDER_TALK else IntentName.ORDER_STATUS
        return IntentName.OFFERS if ids.coupon and heard.words <= _SHORT and not heard.reading.mentions else None

    def _of_the_shown(self, heard: _Heard) -> IntentName | None:
        return self._at_hand.intent(heard.reading, heard.context)

    def _cart_talk(self, heard: _Heard) -> IntentName | None:
        """Words of ordering, altering or one more, while something lies in the cart or is talked about."""
        context, reading = heard.context, heard.reading
        ordered = reading.identifiers.order_ids or self._ordered.first(reading.text)
        checks_out = heard.words <= _SHORT + 1 and self._check_out.first(reading.text)
        if context.carted and checks_out and not reading.identifiers.order_ids:
            return IntentName.CART
        named = reading.sizes or (reading.has(Kind.COLOUR) and not reading.has(Kind.CATEGORY))
        alters = named and self._changing.first(reading.text) and not ordered
        talked = context.last_intent is IntentName.CART or (context.has_focus and not reading.sizes)
        if context.carted and talked and heard.words <= _SHORT + 3 and alters:
            return IntentName.CART
        another = context.shown and context.last_intent is IntentName.CART and self._also.first(reading.text)
        if another and heard.words <= _SHORT + 1 and not reading.has(Kind.CATEGORY):
            return IntentName.CART
        counts = reading.amounts and not reading.prices.used and self._keeping.first(reading.text)
        if counts and heard.words <= _SHORT and (context.carted or context.awaiting in ("size", "colour")):
            return IntentName.CART
        if context.shown and heard.words <= _SHORT and self._puts_an_extreme(reading):
            return IntentName.CART
        more = heard.words <= _SHORT and self._one_more.first(reading.text)
        return IntentName.CART if more and (context.carted or context.has_focus) else None

    def _puts_an_extreme(self, reading: Reading) -> bool:
        """ "The cheapest one, add it"."""
        names = self._extremes.superlative(reading.text) is not None and not reading.has(Kind.CATEGORY)
        return names and self._put.first(reading.text) is not None

    def _undoing(self, heard: _Heard) -> IntentName | None:
        """ "Undo" is the cart's wherever it is said; "wapas karo" takes back what was talked about last."""
        text, before = heard.reading.text, heard.context.last_intent
        if heard.words > _SHORT + 1 or heard.reading.has(Kind.CATEGORY) or self._ordered.first(text):
            return None
        takes_back = self._take_back.first(text) is not None
        if takes_back and before in _ORDER_TALK:
            return IntentName.ORDER_CHANGE if before is IntentName.ORDER_CHANGE else IntentName.RETURN_EXCHANGE
        carts = self._undo.first(text) or (takes_back and before is IntentName.CART)
        return IntentName.CART if carts else None

    def _bare_size(self, heard: _Heard) -> IntentName | None:
        sizes = heard.reading.sizes
        if heard.words > 1 or not sizes or sizes[0].from_age:
            return None
        return IntentName.CART if heard.context.has_focus else IntentName.BROWSE

    def _bare_reviews(self, heard: _Heard) -> IntentName | None:
        """ "Reviews?" while products are looked at asks for them; giving one takes more words."""
        looks = heard.context.shown or heard.context.has_focus
        return (
            IntentName.PRODUCT_INFO if looks and heard.words <= 2 and self._reviews.first(heard.reading.text) else None
        )

    def _bare_listing(self, heard: _Heard) -> IntentName | None:
        """ "What's trending", "naya kya hai": with goods and whom they are for, but with nothing else."""
        reading, narrowing = heard.reading, self._narrowing
        found = [span for phrases in self._listings for span in phrases.all(reading.text)]
        covered = {place for span in found for place in range(span.first, span.last)} | narrowing.said(reading)
        return IntentName.BROWSE if found and not narrowing.unsaid(reading, covered, self._around) else None

    def _freeing(self, heard: _Heard) -> IntentName | None:
        """ "Any brand will do": of a list; of one product, "any size?" asks for its own."""
        found = self._any.first(heard.reading.text)
        if found is None or not heard.context.shown or heard.context.has_focus or "?" in heard.reading.text.words:
            return None
        covered = self._narrowing.said(heard.reading) | set(range(found.first, found.last))
        rest = self._narrowing.unsaid(heard.reading, covered)
        return None if rest else IntentName.BROWSE

    def _more_colours(self, heard: _Heard) -> IntentName | None:
        """ "Any other colour?": of the product in focus, else of the list; "show me" asks to see them."""
        if heard.context.shown and self._other_brands.asked(heard.reading):
            return IntentName.BROWSE
        if not self._other_colours.asked(heard.reading):
            return None
        if heard.context.has_focus and not self._other_colours.shown_too(heard.reading):
            return IntentName.PRODUCT_INFO
        return IntentName.BROWSE if heard.context.has_focus or heard.context.shown else None

    def _of_the_list(self, heard: _Heard) -> IntentName | None:
        """Right after a list: its cheapest one, other ones, or a bare look that narrows it."""
        if heard.context.shown and self._means_an_extreme(heard):
            return IntentName.PRODUCT_INFO
        unsure = heard.scores.ranked(1)[0].confidence < _UNSURE
        if heard.words > (2 * _SHORT if unsure else _SHORT + 1):
            return None
        short = unsure or heard.words <= _SHORT
        others = self._narrowing.to_others(heard.reading) or (unsure and self._likens(heard))
        if heard.context.shown and short and others:
            return IntentName.BROWSE
        if heard.context.shown and unsure and short and self._idles(heard):
            return IntentName.BROWSE
        looking = heard.context.last_intent in _LOOKING and heard.context.shown
        return IntentName.BROWSE if looking and self._narrowing.alone(heard.reading, heard.context) else None

    def _idles(self, heard: _Heard) -> bool:
        """Goods are named by a message that is hardly small talk: "flat bhi chalega"."""
        return heard.scores.best.name in _IDLE and heard.words <= _SHORT and heard.reading.has(Kind.CATEGORY)

    def _likens(self, heard: _Heard) -> bool:
        """ "Same but with long sleeves": opens by pointing at one that was shown."""
        found = self._similar.at(heard.reading.text.tokens, 0) if heard.words > 1 else None
        return found is not None and not self._adding.first(heard.reading.text)

    def _delivery_of_it(self, heard: _Heard) -> IntentName | None:
        """ "Will it reach by Monday?" while a product is looked at: of this one, not of an order."""
        context, text = heard.context, heard.reading.text
        looking = context.has_focus and context.last_intent in _LOOKING
        named = self._parcels.first(text) or heard.reading.identifiers.order_ids
        asks = heard.scores.best.name is IntentName.ORDER_STATUS
        return IntentName.DELIVERY if looking and asks and not named else None

    def _of_the_shop(self, heard: _Heard) -> IntentScore | None:
        """A message too unclear to be believed is the shop's when it names what that has or shows, or answers it."""
        scores, reading = heard.scores, heard.reading
        foreign = scores.of(IntentName.OUT_OF_SCOPE)
        if scores.best.name is not IntentName.OUT_OF_SCOPE or foreign >= _FOREIGN:
            return None
        shows = heard.context.shown and (reading.sizes or reading.has(*_LOOKS))
        goods = reading.has(Kind.CATEGORY, Kind.GROUP) or self._parcels.first(reading.text)
        answers = heard.context.awaiting is not None
        if not (goods or shows or answers) or self._companies.first(reading.text):
            return None
        return next(score for score in scores.ranked(2) if score.name is not IntentName.OUT_OF_SCOPE)

    def _means_an_extreme(self, heard: _Heard) -> bool:
        """ "The cheapest one", "which of these is cheaper"."""
        text = heard.reading.text
        if heard.words > 2 * _SHORT or heard.reading.has(Kind.CATEGORY) or self._adding.first(text):
            return False
        return self._extremes.among_shown(text) is not None


def _is_sure_of_an_answer(heard: _Heard) -> bool:
    """Whether the classifier, which knows what was asked and in what matter, is sure what the answer is about."""
    asked, best = heard.context.awaiting, heard.scores.best
    settled = asked in (None, "pick", "confirm") or heard.context.last_intent is None
    return not settled and best.confidence >= _BELIEVED and best.name is not IntentName.OUT_OF_SCOPE


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
        "whom": reading.has(Kind.GENDER, Kind.OCCASION) or bool(reading.prices.used),
    }
    return given.get(asked, False)
