"""Phrases with facts in them: `{fact}`, `[one|or the other]`, `#110..160/5#`, and `<guards>` on when they may be said.

A phrase can be said when its guard holds and every fact it needs is known and not yet said. A branch of a choice may
have a guard and a weight of its own (`[of {wash} denim *2 <wash>|]`); an empty branch says nothing. Guards are joined
by `;`: `pattern=checked,striped` (is one of), `brand!=W` (is none of), `lining` (is known), `!lining` (is not).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from random import Random

Facts = Mapping[str, "str | tuple[str, ...]"]

_TAIL = re.compile(
    r"^(?P<text>.*?)(?:\s*\*(?P<early>[\d.]+))?(?:\s*<(?P<guard>[^<>]*)>)?(?:\s*\*(?P<late>[\d.]+))?$", re.DOTALL
)
_ARTICLE = re.compile(r"(?<![\w'-])([Aa])n? (?=(\w\S*))")
_STARTS = re.compile(r"(?<=\w\w)([.!?] )([a-zà-ÿ])")
_DOUBLED_S = re.compile(r"s's\b")
_LEADING_ARTICLE = re.compile(r"^(?:an?|the) ")
_SOUNDS_LIKE_A_CONSONANT = re.compile(r"(?:uni|use|usa|one\b|one-|onesie|eu|UK|UPF|U\b)", re.IGNORECASE)
_SOUNDS_LIKE_A_VOWEL = re.compile(r"(?:[aeiou]|hour|honest|8|11\b|18\b|\d*8[05]\b|X[LS])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition of a guard."""

    fact: str
    values: frozenset[str]
    """Empty: whether the fact is known at all."""
    negated: bool

    def holds(self, facts: Facts) -> bool:
        value = facts.get(self.fact)
        if not self.values or value is None:
            met = value is not None
        elif isinstance(value, str):
            met = value in self.values
        else:
            met = not self.values.isdisjoint(value)
        return met is not self.negated


@dataclass(frozen=True, slots=True)
class Slot:
    fact: str
    bare: bool
    """Without the article that the fact begins with (`{collar-}`)."""


@dataclass(frozen=True, slots=True)
class Number:
    low: int
    high: int
    step: int


@dataclass(frozen=True, slots=True)
class Choice:
    branches: tuple[Phrase, ...]


@dataclass(frozen=True, eq=False)
class Phrase:
    """A parsed phrase, the same object for the same text; `weight` is how often it is drawn beside its neighbours."""

    parts: tuple[str | Slot | Number | Choice, ...]
    guard: tuple[Clause, ...]
    weight: float

    @cached_property
    def slots(self) -> frozenset[str]:
        """Every fact it may name."""
        inner = (branch.slots for choice in self._choices for branch in choice.branches)
        return self._needs.union(*inner)

    @cached_property
    def _needs(self) -> frozenset[str]:
        return frozenset(part.fact for part in self.parts if isinstance(part, Slot))

    @cached_property
    def _choices(self) -> tuple[Choice, ...]:
        return tuple(part for part in self.parts if isinstance(part, Choice))

    def fits(self, facts: Facts, said: Set[str] = frozenset()) -> bool:
        """Whether it can be said: guard holds, its facts are known and none of them was said before."""
        for clause in self.guard:
            if not clause.holds(facts):
                return False
        for fact in self._needs:
            if fact not in facts or fact in said:
                return False
        return all(any(branch.fits(facts, said) for branch in choice.branches) for choice in self._choices)

    def render(self, facts: Facts, chance: Random, said: Set[str] = frozenset(), using: set[str] | None = None) -> str:
        """Its text; the facts it names are added to `using`.

        Raises LookupError when a choice has nothing left to say that the phrase has not said already.
        """
        used = set[str]() if using is None else using
        words = []
        for part in self.parts:
            if isinstance(part, str):
                words.append(part)
            elif isinstance(part, Slot):
                used.add(part.fact)
                words.append(bare(spoken(facts[part.fact])) if part.bare else spoken(facts[part.fact]))
            elif isinstance(part, Number):
                words.append(str(chance.randrange(part.low, part.high + 1, part.step)))
            else:
                words.append(draw(part.branches, facts, chance, said | used).render(facts, chance, said, used))
        return "".join(words)


def draw(phrases: tuple[Phrase, ...], facts: Facts, chance: Random, said: Set[str] = frozenset()) -> Phrase:
    """One of the phrases that fit, by weight; raises LookupError when none does."""
    fitting = [phrase for phrase in phrases if phrase.fits(facts, said)]
    if not fitting:
        raise LookupError("no phrase fits these facts")
    if len(fitting) == 1:
        return fitting[0]
    return chance.choices(fitting, weights=[phrase.weight for phrase in fitting])[0]


def spoken(value: str | tuple[str, ...]) -> str:
    """A value as a sentence says it: several are joined by commas and "and"."""
    if isinstance(value, str):
        return value
    return value[0] if len(value) == 1 else f"{', '.join(value[:-1])} and {value[-1]}"


def bare(text: str) -> str:
    """Without an article at its start."""
    return _LEADING_ARTICLE.sub("", text)


def tidy(text: str) -> str:
    """One space between words, none before a stop, "a" or "an" as what follows wants it, s' for s's."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:!?)])", r"\1", text)
    text = _DOUBLED_S.sub("s'", text)
    return _ARTICLE.sub(lambda m: m.group(1) + ("n" if _takes_an(m.group(2)) else "") + " ", text)


def sentence(text: str) -> str:
    """Tidied, with a capital at the start and after every stop."""
    text = _STARTS.sub(lambda m: m.group(1) + m.group(2).upper(), tidy(text)).replace("a-line", "A-line")
    return text[:1].upper() + text[1:]


@cache
def phrase(text: str) -> Phrase:
    """Parses one phrase; raises ValueError naming what is wrong in it."""
    parts, rest = _parse(text, 0, nested=False)
    if rest != len(text):
        raise ValueError(f"stray {text[rest]!r} in {text!r}")
    return parts[0]


def _takes_an(word: str) -> bool:
    return bool(_SOUNDS_LIKE_A_VOWEL.match(word)) and not _SOUNDS_LIKE_A_CONSONANT.match(word)


def _parse(text: str, at: int, *, nested: bool) -> tuple[list[Phrase], int]:
    """The alternatives from `at` up to the closing bracket or the end, and where they stop."""
    branches: list[list[str | Choice]] = [[""]]
    while at < len(text) and not (nested and text[at] == "]"):
        sign = text[at]
        if sign == "[":
            inner, at = _parse(text, at + 1, nested=True)
            if at == len(text):
                raise ValueError(f"a [ is not closed in {text!r}")
            branches[-1] += [Choice(tuple(inner)), ""]
        elif sign == "|" and nested:
            branches.append([""])
        elif sign == "]":
            break
        else:
            branches[-1][-1] = str(branches[-1][-1]) + sign
        at += 1
    return [_finished(branch, text) for branch in branches], at


def _finished(parts: list[str | Choice], whole: str) -> Phrase:
    """A phrase of raw parts: takes the guard and weight off its end and reads slots and numbers."""
    tail = _TAIL.match(str(parts[-1]))
    if tail is None:
        raise ValueError(f"cannot read {whole!r}")
    texts = [*parts[:-1], tail["text"]]
    read: list[str | Slot | Number | Choice] = []
    for part in texts:
        read += [part] if isinstance(part, Choice) else _pieces(part, whole)
    return Phrase(tuple(read), guard(tail["guard"] or ""), float(tail["early"] or tail["late"] or 1))


def _pieces(text: str, whole: str) -> list[str | Slot | Number | Choice]:
    pieces: list[str | Slot | Number | Choice] = []
    for piece in re.split(r"(\{[a-z_0-9]+-?\}|#\d+\.\.\d+(?:/\d+)?#)", text):
        if piece.startswith("{"):
            pieces.append(Slot(piece[1:-1].rstrip("-"), piece.endswith("-}")))
        elif piece.startswith("#"):
            low, high, step = re.findall(r"\d+", piece + "/1#")[:3]
            pieces.append(Number(int(low), int(high), int(step)))
        elif set(piece) & set("{}<>#"):
            raise ValueError(f"cannot read {piece!r} in {whole!r}")
        elif piece:
            pieces.append(piece)
    return pieces


def guard(text: str) -> tuple[Clause, ...]:
    """The clauses of `pattern=checked,striped; !lining`."""
    clauses = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        if "=" in part:
            fact, values = part.split("=", 1)
            negated = fact.endswith("!")
            wanted = frozenset(value.strip() for value in values.split(","))
            clauses.append(Clause(fact.rstrip("!").strip(), wanted, negated))
        else:
            clauses.append(Clause(part.lstrip("!"), frozenset(), part.startswith("!")))
    return tuple(clauses)
