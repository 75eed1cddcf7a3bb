"""Tell who shall wear what is looked for: whoever it is said to be for, not whose wedding it is, else who speaks."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from agent.planning.sizing import AGE, GROWN_UP
from core.domain.intent import Request, Slots
from core.domain.lexicon import load_lexicon

KIDS = "kids"
_MENS = frozenset({"kurta pyjama", "pathani suit"})
"""Worn by men and boys."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells of wearers; see `wearers.toml`."""

    people: re.Pattern[str]
    """Every word for people."""
    owned: re.Pattern[str]
    not_kids: re.Pattern[str]
    women: re.Pattern[str]
    men: re.Pattern[str]
    siblings: re.Pattern[str]
    only: dict[str, frozenset[str]]
    """Whom, to the goods that nobody else wears."""
    whom: dict[str, str]
    """A word for people, to whom it means."""


def with_wearer(request: Request) -> Request:
    """The request with the gender of whoever shall wear the goods.

    "My sister's wedding" and "my wife says" tell of someone else, unless nobody else is told of. Where no one is named,
    the verb does ("pehnungi", "karta hu"), unless nobody of that gender wears the goods. Whoever is named stays.
    """
    slots = request.slots
    gender = _wearer(slots, request.text.casefold())
    return request if gender == slots.gender else replace(request, slots=replace(slots, gender=gender))


def _wearer(slots: Slots, text: str) -> str | None:
    named = slots.gender
    if named is None or (named == KIDS and _signs().not_kids.search(text)):
        told = _speaker(text) or _refuser(slots.not_categories) or _usual(slots.garments) or _last_word(text)
        return told if _fits(told, slots.categories) else named
    found = _owner(text, named)
    if found is None:
        return _young(slots, text) or named
    told = found.other or _speaker(text) or named
    return next((whom for whom in (told, named) if _fits(whom, slots.categories)), None)


def _young(slots: Slots, text: str) -> str | None:
    """ "For my brother, he is 8" is of a boy, while "my wife wants it for a child of 5" does not say of whom."""
    aged = bool(slots.sizes) and all(AGE.fullmatch(size) for size in slots.sizes)
    child = next((young for young, grown in GROWN_UP.items() if grown == slots.gender), None)
    return child if aged and _signs().siblings.search(text) else None


@dataclass(frozen=True, slots=True)
class _Owner:
    """All who are told of as `gender` only own the feast; `other` is told of as well."""

    other: str | None


def _owner(text: str, gender: str) -> _Owner | None:
    signs, others = _signs(), list[str]()
    owners = 0
    for person in signs.people.finditer(text):
        whom = signs.whom[" ".join(person[1].split())]
        if signs.owned.match(text, person.end()):
            owners += whom == gender
        elif whom == gender:
            return None
        else:
            others.append(whom)
    return _Owner(next(iter(others), None)) if owners else None


def _speaker(text: str) -> str | None:
    """Whom the speaker tells to be, where the words agree."""
    signs = _signs()
    woman, man = signs.women.search(text), signs.men.search(text)
    return None if bool(woman) == bool(man) else "women" if woman else "men"


def _refuser(ruled_out: tuple[str, ...]) -> str | None:
    """ "No saree, no lehenga" is said of women's clothes."""
    return next((whom for whom, goods in _signs().only.items() if goods & set(ruled_out)), None)


def _usual(garments: tuple[str, ...]) -> str | None:
    """Who is meant by the name of a garment alone."""
    return "men" if _MENS.intersection(garments) else None


def _last_word(text: str) -> str | None:
    """ "Black school shoes boy"."""
    last = re.search(r"\b(boy|girl)s?\W*$", text)
    return f"{last[1]}s" if last else None


def _fits(gender: str | None, categories: tuple[str, ...]) -> bool:
    """Whether whoever it is wears at least one of the goods."""
    only = _signs().only
    theirs = {"men": only["women"], "boys": only["women"], "women": only["men"], "girls": only["men"]}
    return not categories or not set(categories) <= theirs.get(gender or "", frozenset())


@lru_cache(maxsize=1)
def _signs() -> Signs:
    table = tomllib.loads(files("agent.planning").joinpath("wearers.toml").read_text("utf-8"))
    genders = load_lexicon().genders.values()
    whom = {word: term.name for term in genders for word in term.words}
    longest = sorted(whom, key=len, reverse=True)
    return Signs(
        people=re.compile(rf"(?<![\w\u0900-\u097f])({'|'.join(map(re.escape, longest))})(?![a-z\u0900-\u097f]{{2}})"),
        owned=_any_of(table["owned"]),
        not_kids=re.compile(table["not_kids"]),
        siblings=re.compile(table["siblings"]),
        women=_any_of(table["women"]),
        men=_any_of(table["men"]),
        only={"women": frozenset(table["women_only"]), "men": frozenset(table["men_only"])},
        whom=whom,
    )


def _any_of(lines: str) -> re.Pattern[str]:
    return re.compile("|".join(lines.strip().splitlines()))
