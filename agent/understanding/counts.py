"""How many pieces a message asks for: explicit counts only."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from agent.understanding.amounts import Amount
from agent.understanding.cues import Cues
from agent.understanding.gazetteer import Kind, Mention
from agent.understanding.text import PAUSES, Text

_MOST = 10**9
"""An absurd count is still a count, for the cart to refuse."""
_MOST_LONE = 100
_MOST_BEHIND = 24
_ONLY = frozenset("only just sirf bas keval fakt fakta सिर्फ केवल बस फक्त".split())
_THESE = frozenset({"these", "those", "them", "this", "that"})
_ASKING_DO = frozenset("how long what why when where which who many much often you we they i to please sizes".split())
_GOODS = frozenset({Kind.CATEGORY, Kind.GROUP})
_LOOKS = _GOODS | {Kind.COLOUR, Kind.BRAND, Kind.PATTERN, Kind.MATERIAL, Kind.FIT, Kind.OCCASION, Kind.GENDER}


class Counts:
    def __init__(self, cues: Cues) -> None:
        self._counters = cues("quantity", "counters")
        self._before = cues("quantity", "before")
        self._dozens = cues("quantity", "dozens")
        self._changing = cues("quantity", "changing")
        self._one_less = cues("quantity", "one_less")
        self._one_more = cues("quantity", "one_more")
        self._wished = frozenset(cues.words("quantity", "wished"))
        self._definite, self._articles, self._ambiguous, self._not_led, self._lone_followed = (
            frozenset(cues.words("quantity", name))
            for name in ("definite", "articles", "ambiguous", "not_led", "lone_followed")
        )

    def find(
        self,
        text: Text,
        amounts: Sequence[Amount],
        mentions: Sequence[Mention],
        taken: Collection[int],
        *,
        carting: bool,
    ) -> int | None:
        """The first count; `carting`: the message changes the cart, so a lone number is one.

        A count that no goods come in, negative or of parts, is below one, for the cart to refuse.
        """
        if dozen := self._dozens.first(text):
            return int(dozen.value)
        for amount in amounts:
            free = not any(place in taken for place in range(amount.first, amount.last))
            if free and _may_count(amount) and self._is_count(text, amount, mentions, carting=carting):
                return _counted(text, amount)
        return None

    def change(self, text: Text) -> int | None:
        """ "One more" and "one less" of what there is."""
        if self._one_less.first(text):
            return -1
        return 1 if self._one_more.first(text) else None

    def _is_count(self, text: Text, amount: Amount, mentions: Sequence[Mention], *, carting: bool) -> bool:
        word, after = text.word(amount.first), text.word(amount.last)
        if text.word(amount.first - 1) in self._definite:
            return False
        if text.at(amount.last) in self._counters:
            return not (after == "piece" and (word == "one" or _begin_goods(amount.last + 1, mentions)))
        if word in self._articles:
            only = after == "of" and text.word(amount.first - 1) in _ONLY
            return only and text.word(amount.last + 1) in _THESE
        if self._is_beside_goods(text, amount, mentions) or (after == "of" and amount.value < _MOST_LONE):
            return True
        if amount.is_spelt and word in self._ambiguous:
            return False
        return (
            self._is_set_to(text, amount)
            or self._before.ending(text.tokens, amount.first) is not None
            or (carting and self._is_lone(text, amount))
        )

    def _is_beside_goods(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """Before or behind them; in "how long do shirts last" the "do" is no two."""
        if _leads_goods(amount, mentions):
            asks = "?" in text.words if amount.first == 0 else text.word(amount.first - 1) in _ASKING_DO
            offered = text.word(amount.first - 1) == "get" and "buy" in text.words[: amount.first]
            return not offered and not (asks and text.word(amount.first) == "do")
        return self._is_behind_goods(text, amount, mentions)

    def _is_behind_goods(self, text: Text, amount: Amount, mentions: Sequence[Mention]) -> bool:
        """ "Scarf chaar, …", "टोपी चार हव्या": right behind the goods and before a pause or a word of wishing."""
        if not 2 <= amount.value <= _MOST_BEHIND or text.word(amount.first) in self._ambiguous:
            return False
        behind = any(mention.kind in _GOODS and mention.last == amount.first for mention in mentions)
        after = text.word(amount.last)
        return behind and (not after or after in PAUSES or after in self._wished)

    def _is_set_to(self, text: Text, amount: Amount) -> bool:
        """ "Reduce the towels to two"."""
        led = text.word(amount.first - 1) == "to" and amount.value < _MOST_LONE and not amount.has_scale
        return (
            led and self._changing.first(text, 0, amount.first - 1) is not None and not text.word(amount.last).isalpha()
        )

    def _is_lone(self, text: Text, amount: Amount) -> bool:
        """A figure that no ordinal or size word touches, in a message about the cart."""
        if amount.is_spelt or amount.value >= _MOST_LONE or "number" in text.words:
            return False
        after = text.word(amount.last)
        return text.word(amount.first - 1) not in self._not_led and (not after or after in self._lone_followed)


def _may_count(amount: Amount) -> bool:
    return abs(amount.value) <= _MOST and not amount.has_currency


def _counted(text: Text, amount: Amount) -> int:
    if amount.value % 1:
        return 0
    return -int(amount.value) if _is_negative(text, amount) else int(amount.value)


def _is_negative(text: Text, amount: Amount) -> bool:
    """ "-2" is no 2; "500-2" is no negative number."""
    before = text.normal[: text.tokens[amount.first].start]
    return before.endswith("-") and not before[:-1][-1:].strip()


def _leads_goods(amount: Amount, mentions: Sequence[Mention]) -> bool:
    """ "2 white formal shirts": nothing but looks stands between the number and the goods."""
    return leads_goods(amount.last, mentions)


def _begin_goods(place: int, mentions: Sequence[Mention]) -> bool:
    """ "Two-piece co-ord": how it is made."""
    return any(mention.first == place and mention.kind in _GOODS for mention in mentions)


def leads_goods(place: int, mentions: Sequence[Mention]) -> bool:
    """Whether only looks stand between a place and the goods behind it."""
    for mention in mentions:
        if mention.first < place:
            continue
        if mention.first != place or mention.kind not in _LOOKS:
            return False
        if mention.kind in _GOODS:
            return True
        place = mention.last
    return False
