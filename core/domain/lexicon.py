"""What things are called: categories, colours, brands and other catalogue words in every language shoppers use.

The words stand in `lexicon.toml`, the one file that slots and search both read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

_LABELS = {"hi": "hi", "mr": "mr", "latn": "hi-Latn"}
"""Key in the file to language tag."""


@dataclass(frozen=True, slots=True)
class Term:
    """One canonical value with everything it is called (lower case, canonical name first)."""

    name: str
    words: tuple[str, ...]
    """All surface forms: English, romanised Hindi and Marathi, Devanagari; those of `own` among them."""
    kin: tuple[str, ...] = ()
    """Canonical values that are near enough to be shown when this one has nothing."""
    labels: dict[str, str] | None = None
    """Language tag to the word used in replies, where it is not the name itself."""
    own: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Narrower names that stand for themselves ("flip flops" under "chappal") with their surface forms."""
    shy: frozenset[str] = frozenset()
    """Surface forms that are everyday words too ("as", "people"): they need a capital or a telling neighbour."""
    family: str | None = None
    """The broad colour a shade belongs to; None for what is no shade of one."""
    members: tuple[str, ...] = ()
    """The categories that a group, or a category with a broad name ("shoes"), covers."""
    said: str | None = None
    """What the label guide calls it, where the name is in another number or style ("bangle" for `bangles`)."""
    stands: bool = False
    """Of a group: its name is what a shopper would call one such thing ("bag")."""

    def label(self, language: str) -> str:
        """The word for replies in a language (its BCP 47 tag)."""
        labels = self.labels or {}
        return labels.get("hi-Latn" if language == "mr-Latn" else language, self.name)

    def called(self, word: str) -> str:
        """What a surface form of this term stands for: its own narrower name, or the canonical one."""
        return next((name for name, words in self.own.items() if word in words), self.name)

    def spoken(self, word: str) -> str:
        """The same as the label guide writes it."""
        called = self.called(word)
        return self.said if self.said and called == self.name else called


@dataclass(frozen=True)
class Lexicon:
    """Every vocabulary by its slot; `groups` maps a broad word ("footwear") to the categories it covers."""

    categories: dict[str, Term]
    colours: dict[str, Term]
    brands: dict[str, Term]
    occasions: dict[str, Term]
    materials: dict[str, Term]
    fits: dict[str, Term]
    patterns: dict[str, Term]
    genders: dict[str, Term]
    groups: dict[str, tuple[str, ...]]
    """Surface word of a hypernym to canonical categories."""
    group_terms: dict[str, Term] = field(default_factory=dict)
    """The hypernyms themselves."""
    other_brands: dict[str, Term] = field(default_factory=dict)
    """Brands that shoppers name and that other shops sell."""
    cities: dict[str, Term] = field(default_factory=dict)

    @cached_property
    def category_of_word(self) -> dict[str, str]:
        """Surface form to canonical category."""
        return {word: term.name for term in self.categories.values() for word in term.words}

    @cached_property
    def colour_of_word(self) -> dict[str, str]:
        return {word: term.name for term in self.colours.values() for word in term.words}

    @cached_property
    def colour_families(self) -> dict[str, tuple[str, ...]]:
        """Broad colour to its shades, itself first: "blue" to ("blue", "navy blue", …)."""
        found: dict[str, list[str]] = {}
        for term in self.colours.values():
            if term.family:
                found.setdefault(term.family, [term.family]).append(term.name)
        return {family: tuple(dict.fromkeys(shades)) for family, shades in found.items()}


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The shipped lexicon, read once."""
    text = files("core.domain").joinpath("lexicon.toml").read_text("utf-8")
    return lexicon_from(tomllib.loads(text))


_SLOTS = ("categories", "colours", "brands", "occasions", "materials", "fits", "patterns", "genders")


def lexicon_from(tables: dict[str, dict[str, object]]) -> Lexicon:
    """A lexicon from parsed TOML; raises ValueError naming a surface word that two values of one slot claim."""
    slots = {name: _terms(name, tables.get(name, {})) for name in (*_SLOTS, "other_brands", "cities")}
    groups = _terms("groups", tables.get("groups", {}))
    _refuse_unknown_members(groups.values(), slots["categories"])
    return Lexicon(
        **slots,
        groups={word: term.members for term in groups.values() for word in term.words},
        group_terms=groups,
    )


def _refuse_unknown_members(groups: Iterable[Term], categories: dict[str, Term]) -> None:
    unknown = {member for group in groups for member in group.members} - categories.keys()
    if unknown:
        raise ValueError(f"lexicon groups name unknown categories: {', '.join(sorted(unknown))}")


def _terms(slot: str, table: dict[str, object]) -> dict[str, Term]:
    terms = {name: _term(name, entry if isinstance(entry, dict) else {"words": entry}) for name, entry in table.items()}
    owner = dict[str, str]()
    for term in terms.values():
        for word in term.words:
            if owner.setdefault(word, term.name) != term.name:
                raise ValueError(f"lexicon {slot}: {word!r} belongs to both {owner[word]!r} and {term.name!r}")
    return terms


def _term(name: str, spec: dict[str, object]) -> Term:
    labels = {tag: str(spec[key]) for key, tag in _LABELS.items() if key in spec}
    own = _own(spec.get("own"))
    narrower = [word for words in own.values() for word in words]
    words = (name, *_words(spec.get("words")), *labels.values(), *narrower)
    family, said = spec.get("family"), spec.get("said")
    return Term(
        name,
        tuple(dict.fromkeys(word.lower() for word in words)),
        kin=tuple(_words(spec.get("kin"))),
        labels=labels or None,
        own=own,
        shy=frozenset(_words(spec.get("shy"))),
        family=str(family) if family else None,
        members=tuple(_words(spec.get("members"))),
        said=str(said) if said else None,
        stands=spec.get("stands") is True,
    )


def _own(value: object) -> dict[str, tuple[str, ...]]:
    table = value if isinstance(value, dict) else {}
    return {name: tuple(dict.fromkeys((name, *_words(words)))) for name, words in table.items()}


def _words(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []
