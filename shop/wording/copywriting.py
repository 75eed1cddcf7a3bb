"""Titles and descriptions out of a product's facts: each fact said once, in an order and length of the text's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from shop.wording.grammar import Facts, Phrase, sentence, tidy
from shop.wording.sheet import CONTEXT, Sheet

LEAST_WORDS = 32
_ARTICLES = frozenset(("a", "an"))
_SMALL = frozenset(
    ("and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "cm", "mm", "oz", "gsm")
)
_FURTHER = ("cloth", "cut", "detail", "look", "style", "cloth", "detail", "cut", "care", "style")
_TRIES = 6
_WITHOUT_FACTS = 0.3
_LEFT_OUT = 0.6
"""How often a topic is passed over when all that could be said on it would fit many products."""
_KINDS = frozenset(("fit", "pattern", "occasions", "season", "single", "family"))
"""Facts that sort products; a guard on one of them does not make the sentence about it."""


def title(sheet: Sheet, facts: Facts, chance: Random) -> str:
    """A title in capitals and small letters as shops print them."""
    fitting = [one for one in sheet.titles if one.fits(facts)]
    text = ""
    for _ in range(_TRIES):
        chosen = chance.choices(fitting, weights=[one.weight for one in fitting])[0]
        text = chosen.render(facts, chance)
        if text.count(" with ") <= 1:  # "with a waist with a drawcord" is nobody's title
            break
    return title_case(text)


def describe(sheet: Sheet, facts: Facts, chance: Random, is_worn: Callable[[str], bool] = lambda _: False) -> list[str]:
    """The sentences of a paragraph that follows one of the family's plans, and goes on to further topics when it would
    be too short. A sentence that `is_worn` is not said, unless nothing else opens the text.
    """
    plan = chance.choice(sheet.plans).split()
    wanted = [topic.rstrip("?") for topic in plan if not topic.endswith("?") or chance.random() < 0.5]
    text = _Paragraph(sheet, facts, chance, is_worn)
    for topic in wanted:
        text.say(topic)
    for topic in _FURTHER:
        if text.words >= LEAST_WORDS:
            break
        text.say(topic, may_pass=False)
    return text.sentences


def title_case(text: str) -> str:
    """Capitals on all but small words, no articles, no word twice running; words that begin with a digit stay."""
    words = [word for word in tidy(text).split(" ") if word not in _ARTICLES]
    words = [word for word, before in zip(words, ["", *words], strict=False) if word.casefold() != before.casefold()]
    return " ".join(_titled(word, first=i == 0) for i, word in enumerate(words))


def _titled(word: str, *, first: bool) -> str:
    if (word in _SMALL and not first) or word[0].isdigit():
        return word
    return "-".join(
        part if part in _SMALL and i else part[:1].upper() + part[1:] for i, part in enumerate(word.split("-"))
    )


@cache
def _weight(one: Phrase) -> float:
    """Sentences that would fit many products are drawn less."""
    return one.weight if (one.slots - CONTEXT) or _subjects(one) else one.weight * _WITHOUT_FACTS


@cache
def _subjects(one: Phrase) -> frozenset[str]:
    """The facts a sentence is about because its guard asks for them; it may follow one that only names them."""
    asked = {clause.fact for clause in one.guard if not clause.negated}
    return frozenset(fact for fact in asked - CONTEXT - _KINDS if not fact.startswith("x_"))


class _Paragraph:
    def __init__(self, sheet: Sheet, facts: Facts, chance: Random, is_worn: Callable[[str], bool]) -> None:
        self._is_worn = is_worn
        self.sentences: list[str] = []
        self._sheet, self._facts, self._chance = sheet, facts, chance
        self._said: set[str] = set()
        self._dwelt_on: set[str] = set()
        self._used: list[Phrase] = []

    @property
    def words(self) -> int:
        return sum(len(one.split()) for one in self.sentences)

    def say(self, topic: str, *, may_pass: bool = True) -> None:
        """Adds a sentence on the topic, if one is left that says only what was not said; it may pass over a topic on
        which there is only what fits many products."""
        fitting = [one for one in self._sheet.say.get(topic, ()) if one not in self._used and self._is_new(one)]
        if may_pass and all(_weight(one) < one.weight for one in fitting) and self._chance.random() < _LEFT_OUT:
            return
        for attempt in range(_TRIES):
            if not fitting:
                return
            chosen = self._chance.choices(fitting, weights=[_weight(one) for one in fitting])[0]
            if self._takes(chosen, may_start_alike=attempt == _TRIES - 1):
                return
            fitting.remove(chosen)

    def _takes(self, one: Phrase, *, may_start_alike: bool) -> bool:
        """Whether the sentence could be worded and was added."""
        using: set[str] = set()
        try:
            text = sentence(one.render(self._facts, self._chance, self._said, using))
        except LookupError:
            return False
        if self._starts_alike(text) and not may_start_alike:
            return False
        if self._is_worn(text) and (self.sentences or not may_start_alike):
            return False
        self.sentences.append(text)
        self._used.append(one)
        self._said |= (using | _subjects(one)) - CONTEXT
        self._dwelt_on |= _subjects(one)
        return True

    def _is_new(self, one: Phrase) -> bool:
        return not _subjects(one) & self._dwelt_on and one.fits(self._facts, self._said)

    def _starts_alike(self, text: str) -> bool:
        first = text.split(" ", 1)[0]
        return any(one.split(" ", 1)[0] == first for one in self.sentences)
