"""Find the lexicon's values in a message: any language and script, inflected or misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from enum import StrEnum

from agent.understanding.brand_names import BrandNames
from agent.understanding.shop_brands import shop_brands
from agent.understanding.spelling import Speller
from agent.understanding.text import Text, Token, phrase
from core.domain.lexicon import Lexicon, Term


class Kind(StrEnum):
    """The vocabularies, the weightier first where two claim the same words."""

    CATEGORY = "category"
    GROUP = "group"
    BRAND = "brand"
    COLOUR = "colour"
    PATTERN = "pattern"
    MATERIAL = "material"
    FIT = "fit"
    GENDER = "gender"
    OCCASION = "occasion"
    CITY = "city"


_WEIGHT = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Mention:
    """A value named in the message by the tokens `first` up to, not including, `last`."""

    kind: Kind
    name: str
    """Canonical."""
    called: str
    """What the shopper's word stands for: a narrower name where the lexicon has one."""
    first: int
    last: int
    shy: bool = False
    """The word is an everyday one too: the message must show that it is meant."""
    mended: bool = False
    """Found under another spelling than the message's."""

    @property
    def length(self) -> int:
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Kind
    term: Term
    word: str


class Gazetteer:
    """Every surface form of the lexicon, and the brands that the shop sells beyond it."""

    def __init__(self, lexicon: Lexicon, brands: Iterable[str] = (), plain_words: frozenset[str] = frozenset()) -> None:
        self._lexicon = lexicon
        self._forms = _Forms(_terms(lexicon))
        self._families = {term.name: term.family for term in lexicon.colours.values()}
        self._by_sound = BrandNames(lexicon.brands.values())
        self.speller = Speller(self._forms.entries, plain_words)
        self._brands = _Forms((Kind.BRAND, term) for term in shop_brands(brands, lexicon))

    def selling(self, brands: Iterable[str]) -> Gazetteer:
        """The same with these brands; the lexicon's forms are shared, so that 10,000 brands are ready in 0.2 s."""
        other = copy(self)
        other._brands = _Forms((Kind.BRAND, term) for term in shop_brands(brands, self._lexicon))
        return other

    def find(self, text: Text) -> list[Mention]:
        """Values from left to right, longest first, none overlapping another."""
        written = text.words
        spelt = [self.speller.mended(token) or token.low for token in text.tokens]
        found, place = list[Mention](), 0
        while place < len(spelt):
            mention = self._at(text, written, spelt, place)
            if mention and self._repeats(found, mention):
                found[-1] = self._in_full(found[-1], mention)
            elif mention:
                found.append(mention)
            place = mention.last if mention else place + 1
        return found

    def names(self, token: Token, kind: Kind) -> bool:
        """Whether one word alone is a value of a kind."""
        entry = self._forms.entries.get((self.speller.mended(token) or token.low,))
        return entry is not None and entry.kind is kind

    def _repeats(self, found: list[Mention], mention: Mention) -> bool:
        """The broad colour right behind one of its shades: "nevy blu"."""
        before = found[-1] if found and found[-1].last == mention.first else None
        return (
            before is not None
            and before.kind is mention.kind is Kind.COLOUR
            and mention.name in (self._families.get(before.name), before.name)
        )

    def _in_full(self, shade: Mention, broad: Mention) -> Mention:
        """ "Nevy blu" is all of "navy blue"."""
        full = f"{shade.called} {broad.name}"
        known = shade.name == full or full in self._lexicon.colours[shade.name].own
        return replace(shade, called=full, last=broad.last) if known else shade

    def _at(self, text: Text, written: list[str], spelt: list[str], first: int) -> Mention | None:
        """The lexicon's word, or the shop's brand, which counts as it is written, where that says more or surer."""
        named = self._forms.at(text, spelt, first)
        sold = self._brands.at(text, written, first) if self._brands.entries else None
        if sold is not None and named is not None:
            surer = named.mended and not sold.shy
            named = sold if sold.length + surer > named.length else named
        return self._longer(text, first, named or sold)

    def _longer(self, text: Text, first: int, named: Mention | None) -> Mention | None:
        """A brand of two words by its sound, where no two words were found as they are written."""
        if named is not None and named.length > 1:
            return named
        brand = self._by_sound.at(text.tokens, first)
        return Mention(Kind.BRAND, brand.name, brand.name, first, first + 2, mended=True) if brand else named


class _Forms:
    """Surface forms by their words; the first claim to a form stands."""

    def __init__(self, terms: Iterable[tuple[Kind, Term]]) -> None:
        self.entries: dict[tuple[str, ...], _Entry] = {}
        self._longest: dict[str, int] = {}
        for kind, term in terms:
            for word in term.words:
                self._add(kind, term, word)

    def _add(self, kind: Kind, term: Term, word: str) -> None:
        form = phrase(word)
        if form:
            self.entries.setdefault(form, _Entry(kind, term, word))
            self._longest[form[0]] = max(self._longest.get(form[0], 0), len(form))

    def at(self, text: Text, words: list[str], first: int) -> Mention | None:
        """The longest form among `words`, the text's own as they are to be read, from `first` on."""
        for length in range(min(self._longest.get(words[first], 0), len(words) - first), 0, -1):
            entry = self.entries.get(tuple(words[first : first + length]))
            if entry:
                last = first + length
                mended = any(words[i] != text.tokens[i].low for i in range(first, last))
                called = entry.term.spoken(entry.word)
                return Mention(entry.kind, entry.term.name, called, first, last, entry.word in entry.term.shy, mended)
        return None


def _terms(lexicon: Lexicon) -> Iterator[tuple[Kind, Term]]:
    """Weightier kinds first: the first claim to a form stands."""
    of_kind = {
        Kind.CATEGORY: lexicon.categories.values(),
        Kind.GROUP: lexicon.group_terms.values(),
        Kind.BRAND: [
            *(_with_joined(term) for term in lexicon.brands.values()),
            *(_other_brand(term) for term in lexicon.other_brands.values()),
        ],
        Kind.COLOUR: lexicon.colours.values(),
        Kind.PATTERN: lexicon.patterns.values(),
        Kind.MATERIAL: lexicon.materials.values(),
        Kind.FIT: lexicon.fits.values(),
        Kind.GENDER: lexicon.genders.values(),
        Kind.OCCASION: lexicon.occasions.values(),
        Kind.CITY: lexicon.cities.values(),
    }
    for kind in sorted(of_kind, key=_WEIGHT.__getitem__):
        for term in of_kind[kind]:
            yield kind, term


def _with_joined(term: Term) -> Term:
    """The name of two words written as one as well."""
    joined = ["".join(word.split()) for word in term.words if " " in word and word.isascii()]
    return replace(term, words=tuple(dict.fromkeys((*term.words, *joined))))


_PLAIN_BRANDS = frozenset(
    "arrow mango metro mochi lee bata killer only max gap campus titan fossil soch snitch mufti pepe tommy ck kalki "
    "crocs blackberry".split()
)
"""Names of other shops' brands that are everyday words, or short."""


def _other_brand(term: Term) -> Term:
    shy = frozenset(word for word in term.words if word in _PLAIN_BRANDS)
    return Term(term.name, term.words, shy=shy)
