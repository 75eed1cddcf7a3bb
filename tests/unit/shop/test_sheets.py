"""Every family's sheet hangs together: its guards ask for what can be, and every product of it can be worded."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from shop.assortment.lines import facts, shop_range
from shop.wording.grammar import Choice, Clause, Number, Phrase, Slot
from shop.wording.sheet import CONTEXT, NONE, Sheet, families, sheet

SETTLED = CONTEXT | {"brand", "single", "family"}
"""Known of every product before its family decides anything."""


def all_phrases(whole: Sheet) -> Iterator[Phrase]:
    for group in (*whole.facts.values(), whole.titles, *whole.say.values()):
        yield from group


SHARED: frozenset[Phrase] = frozenset(all_phrases(sheet("_shared")))


def test_every_line_of_the_shop_has_its_sheet() -> None:
    wanted = {spec["family"] for genders in facts("lines").values() for spec in genders.values()}

    assert wanted == set(families())


@pytest.mark.parametrize("family", families())
def test_phrases_name_only_facts_the_family_has(family: str) -> None:
    own = sheet(family)

    unknown = {name for one in phrases_of(own) for name in names_in(one)} - own.facts.keys() - SETTLED

    assert not unknown


@pytest.mark.parametrize("family", families())
def test_guards_ask_only_for_values_that_can_be(family: str) -> None:
    own = sheet(family)
    can_be = {name: patterns_of(name, options) for name, options in own.facts.items()} | settled_values(family)

    never = [
        f"{clause.fact}={value}"
        for one in phrases_of(own)
        for clause in clauses_in(one)
        for value in clause.values
        if not any(pattern.fullmatch(value) for pattern in can_be[clause.fact])
    ]

    assert not never


def phrases_of(own: Sheet) -> Iterator[Phrase]:
    """Without those that all families share: they ask for what only some families have."""
    yield from (one for one in all_phrases(own) if one not in SHARED)


def names_in(one: Phrase) -> set[str]:
    return set(one.slots) | {clause.fact for clause in clauses_in(one)}


def clauses_in(one: Phrase) -> Iterator[Clause]:
    yield from one.guard
    for part in one.parts:
        if isinstance(part, Choice):
            for branch in part.branches:
                yield from clauses_in(branch)


def patterns_of(name: str, options: tuple[Phrase, ...]) -> list[re.Pattern[str]]:
    """What the options of a fact can come out as; occasions are several, joined by a plus."""
    whole = [_pattern(option) for option in options]
    values = [value for one in whole for value in one.split(re.escape("+"))] if name == "occasions" else whole
    return [re.compile(value) for value in values if value != re.escape(NONE)]


def settled_values(family: str) -> dict[str, list[re.Pattern[str]]]:
    lines = [line for line in shop_range().lines if line.family == family]
    brands = shop_range().brands
    makers = {name for line in lines for name in line.makers}
    sizes = {size for line in lines for size in line.sizing.sizes}
    texts = {
        "category": {line.category for line in lines},
        "gender": {line.gender for line in lines},
        "age": {"kids", "adult"},
        "brand": makers,
        "voice": {brand.voice for brand in brands.values()},
        "lean": {brand.lean for brand in brands.values()},
        "tier": {brand.tier for brand in brands.values()},
        "colour": {colour for line in lines for colour in line.palette},
        "sizing": {line.sizing.name for line in shop_range().lines},
        "family": set(families()),
        "smallest": sizes,
        "largest": sizes,
    }
    return {name: [re.compile(re.escape(value)) for value in values] for name, values in texts.items()}


def _pattern(option: Phrase) -> str:
    pieces = []
    for part in option.parts:
        match part:
            case Slot():
                pieces.append(".+")
            case Number():
                pieces.append(r"\d+")
            case Choice():
                pieces.append(".*")
            case str():
                pieces.append(re.escape(part))
    return "".join(pieces).strip()
