"""Hear what a short message wants of the products at hand: one of the list, the stock of one, what goes with it."""

from __future__ import annotations

from agent.understanding.amending import Amending
from agent.understanding.cues import Cues, Phrases
from agent.understanding.gazetteer import Kind
from agent.understanding.references import References
from agent.understanding.slots import Reading
from core.domain.intent import DialogueContext, IntentName

_SHORT = 6
"""Words of a message that does no more than pick."""
_ASKS = 8
"""Words of a message that does no more than ask."""

_DEFINITE = frozenset("the that wo woh वो वह तो ती ते".split())
_FACT = 5
"""Words of a message that does no more than name a side of a product."""


class AtHand:
    def __init__(self, cues: Cues) -> None:
        self._amending = Amending(cues)
        self._references = References(cues)
        self._adding = cues("cart", "add", "remove", "change")
        self._add = cues("cart", "add")
        self._make = cues("cart", "make")
        self._alongside = cues("talk", "alongside")
        self._having = cues("talk", "having")
        self._places = cues(
            "refer", "ordinals", "last_ordinals", "number_words", "pointing", "determiners", "genitives"
        )
        self._small = (cues("reply", "filler"), cues("size", "leads", "inside"))
        self._seeing = cues("talk", "seeing")
        self._wanting = cues("verbs", "wanting")
        self._facts = cues("talk", "facts")
        self._asking = cues("verbs", "asking")

    def intent(self, reading: Reading, context: DialogueContext) -> IntentName | None:
        """The intent, where products or the cart are talked about and the message's form settles it."""
        asks = (self._asks_beside, self._asks_stock, self._asks_a_fact, self._asks_of_one, self._names_one)
        if any(ask(reading, context) for ask in asks):
            return IntentName.PRODUCT_INFO
        if self._amending.of_the_cart(reading, context):
            return IntentName.CART
        return self._picked(reading, context)

    def _asks_beside(self, reading: Reading, context: DialogueContext) -> bool:
        """ "What goes with it": asks for advice and adds nothing, whatever was added before."""
        known = context.shown or context.has_focus or context.carted
        if not known or reading.text.length > _ASKS or reading.has(Kind.CATEGORY) or self._adding.first(reading.text):
            return False
        return self._alongside.first(reading.text) is not None

    def _asks_stock(self, reading: Reading, context: DialogueContext) -> bool:
        """ "Is it there in M", of the product in focus: asks, and neither answers nor adds."""
        named = reading.sizes or reading.has(Kind.COLOUR)
        if not (context.has_focus and named) or reading.has(Kind.CATEGORY):
            return False
        if reading.text.length > _ASKS or self._adding.first(reading.text):
            return False
        return self._having.first(reading.text) is not None or reading.text.words[-1] == "?"

    def _asks_a_fact(self, reading: Reading, context: DialogueContext) -> bool:
        """ "Colour?", "fabric kya hai": of the one in focus, or of one of those shown."""
        if not (context.has_focus or context.shown) or reading.text.length > _FACT:
            return False
        if reading.mentions or reading.sizes or reading.amounts:
            return False
        return self._facts.first(reading.text) is not None and not self._rest(reading, self._facts, self._asking)

    def _asks_of_one(self, reading: Reading, context: DialogueContext) -> bool:
        """ "Kaala wala kitne ka hai", "हरी साड़ी कितने की है": of one shown, told by its colour or the like."""
        told = reading.has(Kind.COLOUR, Kind.BRAND, Kind.MATERIAL, Kind.PATTERN)
        if not (context.shown and told) or reading.text.length > _ASKS or reading.amounts or reading.has(Kind.GENDER):
            return False
        return self._facts.first(reading.text) is not None and self._adding.first(reading.text) is None

    def _names_one(self, reading: Reading, context: DialogueContext) -> bool:
        """ "The loafers in UK 9": opens with "the" and its looks, and asks for no search."""
        opens = context.shown and reading.mentions and reading.mentions[0].first == 1
        if not opens or reading.text.length > _SHORT + 1 or reading.text.tokens[0].low not in _DEFINITE:
            return False
        return not any(words.first(reading.text) for words in (self._wanting, self._adding, self._asking))

    def _picked(self, reading: Reading, context: DialogueContext) -> IntentName | None:
        """ "2", "the third one", "2nd in M": a product of the list; for the cart where that was asked."""
        if not context.shown or context.awaiting not in (None, "confirm", "pick") or reading.text.length > _SHORT:
            return None
        if not self._references.numbers(reading, IntentName.PRODUCT_INFO, context) or not self._only_places(reading):
            return None
        alters = context.carted and context.last_intent is IntentName.CART and reading.sizes
        adds = (
            context.awaiting == "pick" or self._add.first(reading.text) or (alters and self._make.first(reading.text))
        )
        return IntentName.CART if adds else IntentName.PRODUCT_INFO

    def _only_places(self, reading: Reading) -> bool:
        """Nothing but places in a list, a size, what is asked of it, and small words."""
        return not reading.mentions and not self._rest(reading, self._places, self._seeing, self._facts, self._asking)

    def _rest(self, reading: Reading, *lists: Phrases) -> bool:
        """Whether anything is said beside numbers, sizes, these phrases and small words."""
        spans = [(amount.first, amount.last) for amount in reading.amounts]
        spans += [(size.first, size.last) for size in reading.sizes]
        for phrases in (*lists, *self._small):
            spans += [(found.first, found.last) for found in phrases.all(reading.text)]
        covered = {place for first, last in spans for place in range(first, last)}
        return any(t.is_word and place not in covered for place, t in enumerate(reading.text.tokens))
