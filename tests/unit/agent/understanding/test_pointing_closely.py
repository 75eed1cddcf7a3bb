"""Finer pointing: what is refused of a list, what is told by its price, the other one, the second of the red ones."""

from __future__ import annotations

from functools import lru_cache

import pytest

from agent.understanding.cues import load_cues
from agent.understanding.references import References
from agent.understanding.text import read
from core.domain.intent import DialogueContext, IntentName, Reference, ReferenceKind
from core.domain.language import Language
from tests.unit.agent.understanding.hearing import heard, slot_reader

A_LIST = DialogueContext(shown=5, last_intent=IntentName.BROWSE)
ONE_OF_TWO = DialogueContext(shown=2, has_focus=True, last_intent=IntentName.PRODUCT_INFO)


@lru_cache(maxsize=1)
def references() -> References:
    return References(load_cues())


def pointed(text: str, context: DialogueContext = A_LIST) -> tuple[Reference, ...]:
    reading = slot_reader().read(read(text))
    return references().find(reading, IntentName.CART, Language.HINGLISH, context, adding=True)


@pytest.mark.parametrize(
    "text",
    [
        "not the second, the fourth",
        "doosra nahi chautha do",
        "दूसरा नहीं, चौथा वाला",
        "दुसरी नको, चौथी द्या",
    ],
)
def test_a_place_that_is_refused_is_not_meant(text: str) -> None:
    assert pointed(text) == (Reference(ReferenceKind.ORDINAL, (4,)),)


def test_all_except_the_first_does_mean_the_first() -> None:
    assert pointed("remove all except the first") == (Reference(ReferenceKind.ORDINAL, (1,)),)


@pytest.mark.parametrize("text", ["the one for 1,250", "1250 wala daal do", "1250 वाला जोड़ दो"])
def test_by_what_it_costs(text: str) -> None:
    assert pointed(text) == (Reference(ReferenceKind.PRICED, (1250,)),)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("I'll take the other one", Reference(ReferenceKind.OTHER)),
        ("not this one, the other two", Reference(ReferenceKind.OTHER, count=2)),
        ("not the first, the other one", Reference(ReferenceKind.OTHER, (1,))),
        ("baaki wale daal do", Reference(ReferenceKind.OTHER)),
    ],
)
def test_the_other_one(text: str, reference: Reference) -> None:
    assert pointed(text) == (reference,)


@pytest.mark.parametrize("text", ["ye nahi, dusra wala", "यह नहीं, दूसरा वाला दो", "हा नको, दुसरा द्या"])
def test_of_two_the_second_is_the_other_where_this_one_is_refused(text: str) -> None:
    assert pointed(text, ONE_OF_TWO) == (Reference(ReferenceKind.OTHER),)


@pytest.mark.parametrize("text", ["the second last one", "penultimate one please", "आखिरी से दूसरा वाला"])
def test_places_from_the_end(text: str) -> None:
    assert pointed(text) == (Reference(ReferenceKind.ORDINAL, (-2,)),)


def test_a_number_before_a_look_counts_among_its_likes() -> None:
    assert pointed("the second green one") == (Reference(ReferenceKind.ORDINAL, (2,), of_looks=True),)
    assert pointed("the second one in green") == (Reference(ReferenceKind.ORDINAL, (2,)),)


@pytest.mark.parametrize("text", ["jo sasta hai wo daal do", "jo sabse mehnga hai wo do", "जो सस्ता है वो दो"])
def test_what_a_relative_word_leads_is_one_of_those_seen(text: str) -> None:
    assert pointed(text)[0].kind in (ReferenceKind.CHEAPEST, ReferenceKind.DEAREST)


@pytest.mark.parametrize("text", ["neela wala kitne ka hai", "the grey coat in M please", "हरी साड़ी कितने की है"])
def test_a_fact_of_one_told_by_its_looks_starts_no_search(text: str) -> None:
    assert heard(text, A_LIST).main.intent.name is IntentName.PRODUCT_INFO
