"""Read the sizes that are said in other words than sizes: of homes, of children, of feet."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from agent.planning.sizing import BY_CHEST, CHILDREN, GROWN_UP
from core.domain.intent import Request, Slots

FOOTWEAR = frozenset(
    ["shoes", "sneakers", "sandals", "heels", "flats", "loafers", "boots", "chappal", "mojari", "formal shoes"]
)
FOR_BABIES = frozenset({"romper", "onesie"})
_YEARS = ((2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (9, 10), (11, 12), (13, 14))
_MONTHS = ((0, 3), (3, 6), (6, 9), (9, 12), (12, 18), (18, 24))
_UNDER_A_YEAR = ("0-3M", "3-6M")
_FIRST_YEAR = ("9-12M", "12-18M")
_LETTERED = BY_CHEST | frozenset(
    ["boxers", "briefs", "joggers", "leggings", "palazzo", "pyjamas", "shorts", "skirt", "swimwear", "track pants"]
)
_LETTERS = {"small": "S", "medium": "M", "large": "L"}
_EUROPEAN = {"men": 34, "women": 33}
"""What a European number is more than the British one."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Patterns; see `measures.toml`."""

    home: Mapping[str, Mapping[str, re.Pattern[str]]]
    told: Mapping[str, re.Pattern[str]]
    numbers: Mapping[str, int]


def with_measures(request: Request) -> Request:
    """The request with a size where the message tells one in its own way, and none was read."""
    slots, text = request.slots, request.text.casefold()
    sizes = _of_home(slots, text) or _of_feet(slots, text) or _of_child(slots, text) or _of_body(slots, text)
    if not sizes:
        return request
    slots = replace(slots, sizes=sizes)
    months = all(size.endswith("M") and size[0].isdigit() for size in sizes)
    return replace(request, slots=_for_babies(slots) if months else slots)


def _for_babies(slots: Slots) -> Slots:
    """What is called a dress for a baby is a romper as well; both are made for girls and boys alike."""
    categories = tuple(dict.fromkeys((*slots.categories, *sorted(FOR_BABIES))))
    gender = slots.gender if slots.gender in GROWN_UP else None
    return replace(slots, categories=categories, group=slots.group or "baby", gender=gender)


def _of_home(slots: Slots, text: str) -> tuple[str, ...]:
    """A size of the goods' own replaces a number that was read beside them ("16 inch")."""
    kinds = [kind for kind in slots.categories if kind in _measures().home]
    if len(kinds) != len(slots.categories) or not kinds:
        return ()
    found = [size for kind in kinds for size, words in _measures().home[kind].items() if words.search(text)]
    return tuple(dict.fromkeys(found))


def _of_feet(slots: Slots, text: str) -> tuple[str, ...]:
    if not slots.categories or not FOOTWEAR.issuperset(slots.categories):
        return ()
    told = _measures().told
    if child := told["child_shoe"].search(text):
        return (f"UK {child[1]}C",)
    if european := told["euro"].search(text):
        more = _EUROPEAN["women" if slots.gender == "women" else "men"]
        return (f"UK {int(european[1] or european[2]) - more}",)
    if slots.sizes:
        return ()
    number = told["shoe"].search(text)
    value = _value(next(group for group in number.groups() if group)) if number else 0
    return (f"UK {value}",) if 1 <= value <= 13 else ()


def _of_child(slots: Slots, text: str) -> tuple[str, ...]:
    """An age, for whoever is a child; months only where a baby is told of: "in 3 months" a feast is due."""
    if slots.sizes or not slots.categories or FOOTWEAR & set(slots.categories):
        return ()
    baby, told = bool(FOR_BABIES & set(slots.categories)), _measures().told
    young = baby or slots.gender in CHILDREN or told["young"].search(text)
    if young and (months := told["months"].search(text)):
        return _holding(_last(months), _MONTHS, "M")
    if baby and told["first_year"].search(text):
        return _FIRST_YEAR
    if baby and told["newborn"].search(text):
        return _UNDER_A_YEAR
    years = told["years"].search(text) if slots.gender in CHILDREN else None
    return _holding(_last(years), _YEARS, "Y") if years else ()


def _of_body(slots: Slots, text: str) -> tuple[str, ...]:
    if slots.sizes or not slots.categories or slots.gender in CHILDREN:
        return ()
    told, goods = _measures().told, set(slots.categories)
    if letter := told["letter"].search(text):
        said = next((group for group in letter.groups() if group), "3xl")
        return (_LETTERS.get(said, said.upper()),) if goods <= _LETTERED else ()
    chest = told["chest"].search(text)
    return (next(group for group in chest.groups() if group),) if chest and not FOOTWEAR & goods else ()


def _holding(age: int, spans: tuple[tuple[int, int], ...], unit: str) -> tuple[str, ...]:
    """The sizes that an age falls into: a six-year-old wears 5-6Y or 6-7Y."""
    return tuple(f"{low}-{high}{unit}" for low, high in spans if low <= age <= high)


def _last(found: re.Match[str]) -> int:
    numbers = re.findall(_number_words(), found[0])
    return _value(numbers[-1])


def _value(said: str) -> int:
    if said.isdigit():
        return int(said)
    return next(value for words, value in _measures().numbers.items() if re.fullmatch(words, said))


@lru_cache(maxsize=1)
def _number_words() -> str:
    return r"\b\d{1,2}\b|" + "|".join(
        rf"(?<![a-z\u0900-\u097f])(?:{words})(?![a-z\u0900-\u097f])" for words in _numbers()
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, dict[str, str]]]:
    table: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
        files("agent.planning").joinpath("measures.toml").read_text("utf-8")
    )
    return table


@lru_cache(maxsize=1)
def _numbers() -> tuple[str, ...]:
    return tuple(str(words) for words in _table()["numbers"].values())


@lru_cache(maxsize=1)
def _measures() -> Measures:
    table = _table()
    told = {
        name: re.compile("|".join(str(lines).strip().splitlines()).replace("NUMBER", _number_words()))
        for name, lines in table["told"].items()
    }
    home = {kind: {size: re.compile(words) for size, words in sizes.items()} for kind, sizes in table["home"].items()}
    return Measures(home, told, {str(words): int(value) for value, words in table["numbers"].items()})
