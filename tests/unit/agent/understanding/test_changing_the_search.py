"""Cheaper, more, similar, and "no, I meant …"."""

from __future__ import annotations

import pytest

from core.domain.intent import DialogueContext, IntentName, Refinement
from tests.unit.agent.understanding.hearing import heard

AFTER_A_LIST = DialogueContext(shown=8, last_intent=IntentName.BROWSE)


def refined(text: str, context: DialogueContext = AFTER_A_LIST) -> Refinement | None:
    return heard(text, context).main.refinement


@pytest.mark.parametrize(
    "text", ["anything less expensive", "thoda sasta", "aur saste wale", "इससे कम दाम वाले", "yapeksha swast", "महाग आहे"]
)
def test_cheaper(text: str) -> None:
    assert refined(text) is Refinement.CHEAPER


@pytest.mark.parametrize("text", ["something more premium", "thoda mehnga wala", "और महंगा दिखाओ", "mahagatla dakhva"])
def test_dearer(text: str) -> None:
    assert refined(text) is Refinement.DEARER


@pytest.mark.parametrize(
    "text", ["next", "any other options", "aur dikhao", "कुछ और", "ajun dakhva", "आणखी दाखवा", "more please"]
)
def test_more_of_the_same(text: str) -> None:
    assert refined(text) is Refinement.MORE


@pytest.mark.parametrize("text", ["more information on this", "tell me more about the first", "no more than 500"])
def test_more_that_asks_for_no_page(text: str) -> None:
    assert refined(text) is not Refinement.MORE


@pytest.mark.parametrize(
    "text",
    [
        "show me something like this",
        "this one but in grey",
        "aisa hi peele me dikhao",
        "ऐसा ही हरे में",
        "asach pandhra dakhva",
    ],
)
def test_like_one_that_was_shown(text: str) -> None:
    assert refined(text) is Refinement.SIMILAR


@pytest.mark.parametrize(
    "text",
    [
        "no, for boys",
        "I meant linen",
        "sorry, size S",
        "mera matlab kurti",
        "nahi nahi, sandals dikhao",
        "नहीं, लड़कियों के लिए",
        "म्हणजे मुलांसाठी",
        "not tops but tunics",
        "brown instead",
    ],
)
def test_a_correction(text: str) -> None:
    assert refined(text) is Refinement.CORRECTION


def test_a_correction_carries_only_what_it_names() -> None:
    slots = heard("no, for boys", AFTER_A_LIST).main.slots

    assert (slots.gender, slots.categories) == ("boys", ())


def test_a_first_search_changes_nothing() -> None:
    assert refined("linen trousers for my dad", DialogueContext()) is None
