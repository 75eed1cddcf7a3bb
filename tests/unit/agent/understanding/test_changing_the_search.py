"""Cheaper, more, similar, and "no, I meant …"."""

from __future__ import annotations

import pytest

from core.domain.intent import DialogueContext, IntentName, Refinement
from core.domain.money import Money
from tests.unit.agent.understanding.hearing import heard

AFTER_A_LIST = DialogueContext(shown=8, last_intent=IntentName.BROWSE)


def refined(text: str, context: DialogueContext = AFTER_A_LIST) -> Refinement | None:
    return heard(text, context).main.refinement


@pytest.mark.parametrize(
    "text",
    [
        "anything less expensive",
        "thoda sasta",
        "aur saste wale",
        "इससे कम दाम वाले",
        "yapeksha swast",
        "महाग आहे",
        "यापेक्षा कमी किमतीचे दाखवा",
        "yapeksha kami kimtiche dakhva",
        "ajun swasta dakhva",
        "आणखी स्वस्त काही आहे का",
    ],
)
def test_cheaper(text: str) -> None:
    assert refined(text) is Refinement.CHEAPER


@pytest.mark.parametrize(
    "text",
    ["something more premium", "isse mehnga kuch dikhao", "thoda mehnga wala", "और महंगा दिखाओ", "mahagatla dakhva"],
)
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


LOOKING = DialogueContext(shown=8, has_focus=True, last_intent=IntentName.PRODUCT_INFO)
OTHER_COLOURS = [
    "got another shade?",
    "aur koi rang milega",
    "और रंगों में भी है",
    "अजून कोणते रंग आहेत",
    "different colours?",
]


@pytest.mark.parametrize("text", OTHER_COLOURS)
def test_other_colours_are_those_of_the_product_just_talked_about(text: str) -> None:
    request = heard(text, LOOKING).main

    assert request.intent.name is IntentName.PRODUCT_INFO
    assert request.refinement is None


@pytest.mark.parametrize("text", OTHER_COLOURS)
def test_after_a_list_other_colours_are_those_of_the_list(text: str) -> None:
    request = heard(text, AFTER_A_LIST).main

    assert request.intent.name is IntentName.BROWSE
    assert request.refinement is Refinement.OTHER_COLOURS


@pytest.mark.parametrize("text", ["show it in another colour", "kisi dusre rang me dikhao", "वेगळ्या रंगात दाखवा"])
def test_other_colours_that_are_to_be_shown_are_searched_for(text: str) -> None:
    assert refined(text, LOOKING) is Refinement.OTHER_COLOURS


@pytest.mark.parametrize(
    "text", ["same colour in other fabrics", "any other kurta in this colour", "in navy or another blue"]
)
def test_a_colour_that_is_kept_or_named_is_no_other(text: str) -> None:
    assert refined(text) is not Refinement.OTHER_COLOURS


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


@pytest.mark.parametrize("text", ["another brand", "any other brand please", "koi aur brand", "दुसरा ब्रँड"])
def test_another_brand(text: str) -> None:
    assert refined(text) is Refinement.OTHER_BRANDS


@pytest.mark.parametrize("text", ["not these", "none of these", "ye pasand nahi", "हे नको"])
def test_what_pleases_nobody_asks_for_others(text: str) -> None:
    assert refined(text) is Refinement.MORE


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("with pockets", ("pocket",)),
        ("sleeveless", ("sleeveless",)),
        ("jeb wali", ("pocket",)),
        ("no hood", ("no hood",)),
        ("padded nahi", ("no padded",)),
    ],
)
def test_how_goods_are_made_narrows_a_list(text: str, features: tuple[str, ...]) -> None:
    request = heard(text, AFTER_A_LIST).main

    assert request.intent.name is IntentName.BROWSE
    assert request.slots.features == features


@pytest.mark.parametrize("text", ["sabse sasta pehle", "सबसे सस्ता पहले", "new ones", "actually for my wife"])
def test_an_order_or_someone_else_goes_on_with_the_list(text: str) -> None:
    request = heard(text, AFTER_A_LIST).main

    assert request.intent.name is IntentName.BROWSE
    assert request.refinement in (None, Refinement.CORRECTION)


@pytest.mark.parametrize(
    ("text", "freed"),
    [("any brand will do", "brands"), ("koi bhi rang chalega", "colours"), ("budget no issue", "price")],
)
def test_a_wish_that_holds_no_longer(text: str, freed: str) -> None:
    request = heard(text, AFTER_A_LIST).main

    assert request.intent.name is IntentName.BROWSE
    assert request.slots.freed == (freed,)


@pytest.mark.parametrize(("text", "most"), [("1000", 1000), ("15000", 15000), ("200 rupaye", 200)])
def test_an_amount_alone_is_the_budget_of_a_list(text: str, most: int) -> None:
    request = heard(text, AFTER_A_LIST).main

    assert request.intent.name is IntentName.BROWSE
    assert request.slots.price_max == Money.of(most)


def test_a_waist_alone_is_the_size_of_a_list_and_a_small_number_a_place_in_it() -> None:
    assert heard("34", AFTER_A_LIST).main.slots.sizes == ("34",)
    assert heard("3", AFTER_A_LIST).main.slots.sizes == ()


def test_a_fit_can_be_ruled_out() -> None:
    slots = heard("skinny nahi chahiye", AFTER_A_LIST).main.slots

    assert (slots.fits, slots.not_fits) == ((), ("skinny",))
