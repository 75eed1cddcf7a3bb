"""What every composer needs: a voice, the lexicon's labels, and the day it is in India."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from agent.respond.phrasebook import Value, Voice
from agent.respond.wording import OR, day, listed, money, number, plural
from core.domain.answer import Claim, Sentence
from core.domain.cart import Cart
from core.domain.customer import Customer
from core.domain.language import Language
from core.domain.lexicon import Lexicon, Term
from core.domain.money import Money


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells facts in one language; every fact it words is a claim with its row as the source."""

    voice: Voice
    lexicon: Lexicon
    today: date
    customer: Customer | None = None
    cart: Cart = field(default_factory=lambda: Cart(""))
    shown: int = 0
    """Products in the list before this turn."""

    @property
    def language(self) -> Language:
        return self.voice.language

    def line(self, form: str, **values: Value) -> Sentence:
        return self.voice.line(form, **values)

    def item(self, form: str, **values: Value) -> Sentence:
        """A line of a list."""
        return replace(self.voice.line(form, **values), is_item=True)

    def word(self, form: str, **values: str) -> str:
        return self.voice.word(form, **values)

    def money(self, amount: Money, source: str) -> Claim:
        return Claim(money(amount), source)

    def day(self, at: date, source: str) -> Claim:
        return Claim(day(at, self.language, self.today), source)

    def count(self, count: int, source: str) -> Claim:
        return Claim(str(count), source)

    def number(self, value: float, source: str) -> Claim:
        return Claim(number(value), source)

    def choice(self, items: Sequence[str], source: str) -> Claim:
        """ "S, M or L"."""
        return Claim(listed(items, self.language, OR), source)

    def all_of(self, items: Sequence[str], source: str) -> Claim:
        return Claim(listed(items, self.language), source)

    def also(self, items: Sequence[str]) -> str:
        """Words of the language, joined by its "and"."""
        return listed(items, self.language)

    def goods(self, category: str, *, many: bool = True) -> str:
        """What a category is called; a word for goods of any kind where the language has no word for it."""
        term = self.lexicon.categories.get(self.lexicon.category_of_word.get(category.casefold(), category))
        if self.language is Language.ENGLISH:
            name = category.casefold()
            return plural(name) if many else name
        label = term.label(self.language) if term else None
        return label if label and self.can_say(label) else self._unlabelled(category)

    def _unlabelled(self, category: str) -> str:
        return self.word("what.things") if self.language.is_devanagari else category.casefold()

    def label(self, terms: dict[str, Term], value: str) -> str | None:
        """The word for a catalogue value; None when the language's script has none."""
        term = terms.get(value.casefold()) or terms.get(value)
        label = term.label(self.language) if term else value
        return label if self.can_say(label) else None

    def labels(self, terms: dict[str, Term], values: Sequence[str]) -> list[str]:
        return [label for value in values if (label := self.label(terms, value))]

    def can_say(self, word: str) -> bool:
        """Latin letters have no place in a Devanagari reply, names, sizes and ids apart."""
        return not (self.language.is_devanagari and any("a" <= c <= "z" for c in word.casefold()))
