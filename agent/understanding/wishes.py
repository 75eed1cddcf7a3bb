"""How a request changes the search before it, and what it does to the cart."""

from __future__ import annotations

from agent.understanding.amending import Amending
from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind
from agent.understanding.other_colours import OtherBrands, OtherColours
from agent.understanding.slots import Reading
from agent.understanding.text import PAUSES
from core.domain.intent import CartAction, DialogueContext, IntentName, Refinement, Slots

_SEARCHING = frozenset({IntentName.BROWSE, IntentName.RECOMMEND, IntentName.PRODUCT_INFO})
_OPENING = 5
"""A correction is announced within so many tokens."""
_BARE_POINTING = frozenset({"it", "this", "that", "these", "those", "in", "but", "same", "the"})
""" "This in blue" is like it; "this" alone is it."""
_ORDER = (
    CartAction.UNDO,
    CartAction.CLEAR,
    CartAction.CHECK_OUT,
    CartAction.REMOVE,
    CartAction.CHANGE,
    CartAction.ADD,
)
"""The action whose words are more telling comes first: "kadhun taka" removes, though "taka" adds."""


_ASKED_TO_ADD = frozenset({"size", "colour", "product", "pick"})
"""Questions that an addition waits behind."""


class Wishes:
    def __init__(self, cues: Cues) -> None:
        self._actions = {action: cues("cart", action.value) for action in (*_ORDER, CartAction.SHOW)}
        self._actions[CartAction.UNDO] = cues("cart", "undo", "take_back")
        self._set = cues("cart", "set", "keeping")
        self._make = cues("cart", "make")
        self._into = cues("cart", "into")
        self._wrap = cues("cart", "wrap")
        self._except = cues("cart", "except")
        self._amending = Amending(cues)
        self._having = cues("talk", "having")
        self._asking = cues("verbs", "asking")
        self._correction = cues("refine", "correction")
        self._no = cues("reply", "no")
        self._similar = cues("refine", "similar")
        self._prices = {kind: cues("refine", kind.value) for kind in (Refinement.CHEAPER, Refinement.DEARER)}
        self._more = cues("refine", "more")
        self._other_colours = OtherColours(cues)
        self._other_brands = OtherBrands(cues)
        self._not_more = frozenset(cues.words("refine", "not_more"))
        self._one = frozenset(cues.words("refine", "one"))

    def refinement(
        self, reading: Reading, slots: Slots, intent: IntentName, context: DialogueContext
    ) -> Refinement | None:
        if intent not in _SEARCHING:
            return None
        if self._corrects(reading, slots, context):
            return Refinement.CORRECTION
        if (context.has_focus or context.shown) and (others := self._others(reading)):
            return None if intent is IntentName.PRODUCT_INFO else others
        if self._is_similar(reading, slots):
            return Refinement.SIMILAR
        for kind, phrases in self._prices.items():
            if not slots.sort and phrases.first(reading.text) and (context.shown or not slots.categories):
                return kind
        return Refinement.MORE if intent is not IntentName.PRODUCT_INFO and self._wants_more(reading, slots) else None

    def _others(self, reading: Reading) -> Refinement | None:
        if self._other_colours.asked(reading):
            return Refinement.OTHER_COLOURS
        return Refinement.OTHER_BRANDS if self._other_brands.asked(reading) else None

    def _corrects(self, reading: Reading, slots: Slots, context: DialogueContext) -> bool:
        """Opens with "no" or "I meant" and names something; or swaps one value for another ("not A but B")."""
        if slots.is_empty:
            return False
        if self._correction.first(reading.text, 0, _OPENING) or "instead" in reading.text.words:
            return True
        return self._opens_with_no(reading, context) or _swaps(reading)

    def _opens_with_no(self, reading: Reading, context: DialogueContext) -> bool:
        """ "No, for boys"; without the pause only where a search is under way."""
        opening = self._no.at(reading.text.tokens, 0) if reading.text.tokens else None
        if opening is None or reading.ruled_out or opening.last >= len(reading.text.tokens):
            return False
        return reading.text.word(opening.last) in PAUSES or context.last_intent in _SEARCHING

    def _is_similar(self, reading: Reading, slots: Slots) -> bool:
        found = self._similar.first(reading.text)
        if found is None:
            return False
        words = reading.text.words[found.first : found.last]
        if not set(words) <= _BARE_POINTING or (words[0] == "same" and len(words) > 1):
            return True
        looks = slots.colours or slots.materials or slots.patterns or slots.brands or slots.fits
        return bool(looks) and reading.text.word(found.last) != "size"

    def _wants_more(self, reading: Reading, slots: Slots) -> bool:
        for found in self._more.all(reading.text):
            told = reading.text.word(found.last) in self._not_more
            if not told and reading.text.word(found.first - 1) not in self._one:
                return not slots.categories
        return False

    def cart_action(
        self, reading: Reading, slots: Slots, context: DialogueContext, *, points: bool
    ) -> CartAction | None:
        """What a request about the cart does; `points`: at something shown. None: it names goods and no deed."""
        for action in _ORDER:
            if self._actions[action].first(reading.text) and not self._is_looking(action, reading):
                keeps = action is CartAction.CLEAR and self._except.first(reading.text)
                return CartAction.REMOVE if keeps else action
        return self._counted(reading, slots, context, points=points) or self._unsaid(
            reading, slots, context, points=points
        )

    def _counted(self, reading: Reading, slots: Slots, context: DialogueContext, *, points: bool) -> CartAction | None:
        if slots.quantity_change:
            return CartAction.CHANGE if slots.quantity_change < 0 else CartAction.ADD
        if slots.quantity is not None and self._set.first(reading.text):
            return CartAction.CHANGE
        if context.carted and slots.sizes and self._make.first(reading.text):
            return CartAction.CHANGE
        if self._amending.of_the_cart(reading, context):
            return CartAction.CHANGE
        asks = self._asking.first(reading.text) or self._having.first(reading.text)
        return CartAction.ADD if points and slots.quantity is not None and not asks else None

    def _unsaid(self, reading: Reading, slots: Slots, context: DialogueContext, *, points: bool) -> CartAction | None:
        """Without a word for it nothing is added, unless just that was asked: then the goods are the answer."""
        looks = slots.colours or slots.brands or slots.materials or slots.patterns or slots.sizes
        described = points or slots.quantity is not None or looks or slots.categories
        if not described or self._actions[CartAction.SHOW].first(reading.text):
            return CartAction.SHOW
        asks = self._having.first(reading.text) or reading.text.words[-1] == "?"
        return CartAction.ADD if context.awaiting in _ASKED_TO_ADD and not asks else None

    def _is_looking(self, action: CartAction, reading: Reading) -> bool:
        """ "What is in my cart", "3 kar de": the words of adding, and nothing to add."""
        if action is not CartAction.ADD:
            return False
        if self._wrap.first(reading.text):
            return True
        show = self._actions[CartAction.SHOW].first(reading.text)
        asks = self._asking.first(reading.text) or self._having.first(reading.text)
        if asks and all(self._into.at(reading.text.tokens, f.first) for f in self._actions[action].all(reading.text)):
            return True
        add = self._actions[CartAction.ADD].first(reading.text)
        make = self._make.first(reading.text)
        if add and make and make.first < add.first < make.last:
            return True
        return show is not None and add is not None and show.first <= add.first < show.last


def _swaps(reading: Reading) -> bool:
    """Rules one value out and wishes for another of its kind."""
    kinds = (Kind.CATEGORY, Kind.COLOUR, Kind.BRAND)
    return any(reading.wished(kind) and reading.not_wished(kind) for kind in kinds)
