"""What a request points at among the products shown or carted: "the third one", "teesra wala", "it", "दोन्ही"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues, Found, Phrases
from agent.understanding.extremes import Extremes
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.pointing import Denied, Others, Priced
from agent.understanding.slots import Reading
from agent.understanding.text import Text
from core.domain.intent import DialogueContext, IntentName, Reference, ReferenceKind
from core.domain.language import Language

_LOOKS = frozenset({Kind.CATEGORY, Kind.COLOUR, Kind.MATERIAL, Kind.PATTERN, Kind.BRAND, Kind.FIT})
_MOST_SHOWN = 48
_MOST_NAMED = 999
"""What is called a number by name may be no place in the list, and is told so."""
_BEFORE_ALSO = frozenset("pehle pahle pahile पहले".split())
""" "Before" as well as "first"."""
_MARATHI = (Language.MARATHI, Language.ROMAN_MARATHI)
_POINTING_INTENTS = frozenset({IntentName.CART, IntentName.PRODUCT_INFO, IntentName.STORE, IntentName.RECOMMEND})
_BEHIND_A_PLACE = frozenset("wala wali vala vali वाला वाली number numbar नंबर नंबरचा नंबरची नंबरचे नंबरवाला".split())
_JOINS = frozenset({"and", "aur", "or", "&", ",", "ani", "और", "आणि", "व", "with", "vs"})


class References:
    def __init__(self, cues: Cues) -> None:
        self._ordinals = cues("refer", "ordinals", "from_end")
        self._last_ordinals = cues("refer", "last_ordinals")
        self._not_ordinal = cues("refer", "not_ordinal")
        self._number_words = cues("refer", "number_words")
        self._pointing = cues("refer", "pointing")
        self._determiners = cues("refer", "determiners")
        self._genitives = cues("refer", "genitives")
        self._all = cues("refer", "all")
        self._not_all = cues("refer", "not_all")
        self._last = cues("refer", "last")
        self._last_marathi = cues("refer", "last", "last_marathi")
        self._extremes = Extremes(cues)
        self._inside = cues("cart", "inside")
        self._plural = cues("refer", "plural")
        self._seeing = cues("talk", "seeing")
        self._beside = (cues("size", "inside", "cues"), cues("talk", "also"), cues("reply", "filler"))
        self._deeds = cues("cart", "add", "make", "remove")
        self._also = cues("talk", "also")
        self._show = cues("refer", "show")
        self._denied = Denied(cues)
        self._others = Others(cues)
        self._priced = Priced(cues)

    def find(
        self, reading: Reading, intent: IntentName, language: Language, context: DialogueContext, *, adding: bool
    ) -> tuple[Reference, ...]:
        """`adding`: the request puts something into the cart, so "in my cart" does not point there."""
        in_cart = not adding and self._inside.first(reading.text) is not None
        numbers = self.numbers(reading, intent, context)
        listed = context.shown and intent is not IntentName.BROWSE
        if listed and (other := self._others.find(reading, context)):
            return (other,)
        if numbers:
            of_looks = self._counts_looks(reading)
            return (Reference(ReferenceKind.ORDINAL, numbers, in_cart=in_cart, of_looks=of_looks),)
        if listed and (priced := self._priced.find(reading)):
            return (priced,)
        kind = self._kind(reading, intent, language)
        return (Reference(kind, in_cart=in_cart),) if kind else ()

    def _counts_looks(self, reading: Reading) -> bool:
        """ "The second red one": a look right behind the number."""
        looks = {m.first for m in reading.mentions if m.kind in _LOOKS and m.kind is not Kind.CATEGORY}
        return any(ordinal.last in looks for ordinal in self._ordinals.all(reading.text))

    def _kind(self, reading: Reading, intent: IntentName, language: Language) -> ReferenceKind | None:
        if extreme := self._extreme(reading.text, intent):
            return extreme
        if self._means_all(reading.text):
            return ReferenceKind.ALL
        if self._by_looks(reading, intent):
            return ReferenceKind.ATTRIBUTE
        pronouns = self._last_marathi if language in _MARATHI else self._last
        return ReferenceKind.LAST if any(_is_free(found, reading) for found in pronouns.all(reading.text)) else None

    def numbers(self, reading: Reading, intent: IntentName, context: DialogueContext) -> tuple[int, ...]:
        """Places in a list, from 1; -1 is the last."""
        text = reading.text
        found = [*self._spelt_ordinals(text, reading), *self._figures(reading, intent, context)]
        places = {place for o in self._ordinals.all(text) for place in range(o.first, o.last)}
        free = (last for last in self._last_ordinals.all(text) if last.first not in places)
        found += [-1 for last in free if self._is_place(text, last, reading)]
        return tuple(dict.fromkeys(found))

    def _spelt_ordinals(self, text: Text, reading: Reading) -> Iterator[int]:
        for ordinal in self._ordinals.all(text):
            if not self._is_place(text, ordinal, reading):
                continue
            count = _count_after(reading, ordinal.last)
            yield from range(1, count + 1) if ordinal.value == "1" and count else (int(ordinal.value),)
        for last in self._last_ordinals.all(text):
            count = _count_after(reading, last.last)
            yield from range(-count, -1) if count else ()

    def _is_place(self, text: Text, found: Found, reading: Reading) -> bool:
        """No date, no "first order", no "pehle" that means before."""
        tokens = text.tokens
        if self._denied.holds(reading, found):
            return False
        if found.last < len(tokens) and (self._is_no_ordinal(text, found) or self._means_others(text, found)):
            return False
        if any(size.first <= found.first < size.last for size in reading.sizes):
            return False
        if tokens[found.first].low not in _BEFORE_ALSO:
            return True
        after = tokens[found.last] if found.last < len(tokens) else None
        return after is not None and (
            after in self._pointing
            or after in self._genitives
            or any(mention.first == found.last for mention in reading.mentions)
            or any(size.first == found.last for size in reading.sizes)
        )

    def _is_no_ordinal(self, text: Text, found: Found) -> bool:
        """ "Doosra dikhao" asks for another one, "teesra dikhao" for the third."""
        behind = text.tokens[found.last]
        return behind in self._not_ordinal and not (behind in self._show and found.value not in ("1", "2"))

    def _means_others(self, text: Text, found: Found) -> bool:
        """ "Doosre wale dikhao", "pehle wale": others than these, or those before."""
        if text.at(found.last) not in self._plural or found.value not in ("1", "2"):
            return False
        behind = text.at(found.last + 1)
        return behind is None or not behind.is_word or behind in self._show

    def _figures(self, reading: Reading, intent: IntentName, context: DialogueContext) -> Iterator[int]:
        """ "2nd", "number 3", "#3", "1 and 3", and a bare number that answers "which one?"."""
        places = [a for a in reading.amounts if a not in reading.prices.used and 1 <= a.value <= _MOST_NAMED]
        for place, amount in enumerate(places):
            if amount.value % 1 or amount.has_currency or amount.has_scale:
                continue
            if (
                self._is_marked(reading.text, amount)
                or self._is_listed(reading, places, place, intent)
                or self._answers(reading, amount, context)
            ):
                yield int(amount.value)

    def _answers(self, reading: Reading, amount: Amount, context: DialogueContext) -> bool:
        """A bare number names a place after "which one?" and right after a list so long, and so does "2 add karo"."""
        text = reading.text
        if context.awaiting in ("product", "line"):
            return _is_alone(text, amount) or self._adds_a_place(reading, amount, context)
        if context.awaiting not in (None, "confirm", "pick") or amount.value > context.shown:
            return False
        alone = text.length == amount.last - amount.first or _only_with(reading, amount, self._seeing, self._beside)
        return alone or self._adds_a_place(reading, amount, context)

    def _adds_a_place(self, reading: Reading, amount: Amount, context: DialogueContext) -> bool:
        """ "2 daal do" with a list and no product in focus: nothing else could be two."""
        free = not context.has_focus or self._also.first(reading.text)
        return bool(free) and context.shown > 1 and _only_with(reading, amount, self._deeds, self._beside)

    def _is_marked(self, text: Text, amount: Amount) -> bool:
        tokens = text.tokens
        after = tokens[amount.last].low if amount.last < len(tokens) else ""
        if after in ("st", "nd", "rd", "th") and text.glued(amount.last):
            beyond = tokens[amount.last + 1] if amount.last + 1 < len(tokens) else None
            return beyond is None or beyond not in self._not_ordinal
        before = tokens[amount.first - 1] if amount.first else None
        if before is None or before not in self._number_words:
            return amount.last < len(tokens) and after in _BEHIND_A_PLACE
        return not (amount.first > 1 and tokens[amount.first - 2].low in ("size", "order", "phone", "mobile", "pin"))

    def _is_listed(self, reading: Reading, places: list[Amount], place: int, intent: IntentName) -> bool:
        """One of several small numbers joined by "and", with no goods behind them."""
        if intent not in _POINTING_INTENTS or reading.has(Kind.CATEGORY):
            return False
        for left, right in pairwise(places):
            between = reading.text.words[left.last : right.first]
            if places[place] in (left, right) and between and set(between) <= _JOINS:
                return True
        return False

    def _extreme(self, text: Text, intent: IntentName) -> ReferenceKind | None:
        """ "The cheapest one": among what is shown, unless the shop is to be searched for it."""
        if intent is IntentName.BROWSE:
            return None
        if among := self._extremes.among_shown(text, carting=intent is IntentName.CART):
            return among
        return self._extremes.superlative(text) if intent in _POINTING_INTENTS else None

    def _means_all(self, text: Text) -> bool:
        for found in self._all.all(text):
            beyond = text.tokens[found.last] if found.last < len(text.tokens) else None
            if (beyond is None or beyond not in self._not_all) and not _is_thats_all(text, found):
                return True
        return False

    def _by_looks(self, reading: Reading, intent: IntentName) -> bool:
        """ "The black one", "wo jacket": a look with "one" behind it, or a determiner before it."""
        tokens = reading.text.tokens
        for mention in reading.mentions:
            if mention.kind not in _LOOKS or mention in reading.ruled_out:
                continue
            after = tokens[mention.last] if mention.last < len(tokens) else None
            if (
                after is not None
                and after in self._pointing
                and (after.low != "ones" or intent is not IntentName.BROWSE)
            ):
                return intent in _POINTING_INTENTS or after.low == "one"
            if intent in _POINTING_INTENTS and self._is_determined(reading, mention):
                return True
        return intent is IntentName.CART and self._inside.first(reading.text) is not None and reading.has(*_LOOKS)

    def _is_determined(self, reading: Reading, mention: Mention) -> bool:
        """A determiner stands before it, other looks between them."""
        first = mention.first
        for other in reversed(reading.mentions):
            if other.last == first:
                first = other.first
        return first > 0 and reading.text.tokens[first - 1] in self._determiners


def _is_free(found: Found, reading: Reading) -> bool:
    """Not a part of a name that the message says."""
    return not any(m.first < found.last and found.first < m.last for m in reading.mentions)


def _count_after(reading: Reading, place: int) -> int | None:
    """ "First two"."""
    for amount in reading.amounts:
        if amount.first == place and 2 <= amount.value <= 10 and not amount.has_scale:
            return int(amount.value)
    return None


def _only_with(reading: Reading, amount: Amount, phrases: Phrases, beside: tuple[Phrases, ...]) -> bool:
    """A figure, at least one of the phrases, perhaps a size, and no other word but small ones."""
    found = [] if amount.is_spelt else list(phrases.all(reading.text))
    spans = [(amount.first, amount.last), *((f.first, f.last) for f in found)]
    spans += [(size.first, size.last) for size in reading.sizes]
    spans += [(f.first, f.last) for small in beside for f in small.all(reading.text)]
    covered = {place for first, last in spans for place in range(first, last)}
    return bool(found) and all(place in covered or not t.is_word for place, t in enumerate(reading.text.tokens))


def _is_alone(text: Text, amount: Amount) -> bool:
    return sum(token.is_word or token.is_number for token in text.tokens) <= amount.last - amount.first + 1


def _is_thats_all(text: Text, found: Found) -> bool:
    before = text.words[max(0, found.first - 1) : found.first]
    return bool({"thats", "after", "at", "that", "is"} & set(before)) and text.words[found.first] == "all"
