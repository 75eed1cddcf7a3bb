"""What a message points at among the products shown or carted."""

from __future__ import annotations

import pytest

from core.domain.intent import DialogueContext, IntentName, Reference, ReferenceKind
from tests.unit.agent.understanding.hearing import heard

AFTER_A_LIST = DialogueContext(shown=8, last_intent=IntentName.BROWSE)
WITH_A_CART = DialogueContext(shown=8, carted=3, last_intent=IntentName.CART)


def pointed(text: str, context: DialogueContext = AFTER_A_LIST) -> tuple[Reference, ...]:
    return heard(text, context).main.references


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("add the fourth one", (4,)),
        ("tell me more about number 5", (5,)),
        ("put the 3rd in my bag", (3,)),
        ("compare 2 and 6", (2, 6)),
        ("what is the last one made of", (-1,)),
        ("add the first two", (1, 2)),
        ("teesri wali cart me daalo", (3,)),
        ("pehla wala kitne ka hai", (1,)),
        ("pehla daal do", (1,)),
        ("pehle L mein daal do", (1,)),
        ("doosre ka kapda kaisa hai", (2,)),
        ("चौथा वाला डालो", (4,)),
        ("आखिरी वाला दे दो", (-1,)),
        ("तिसऱ्याचा रंग कोणता", (3,)),
        ("pachva cart madhe taka", (5,)),
        ("शेवटचा टाका", (-1,)),
    ],
)
def test_by_number(text: str, numbers: tuple[int, ...]) -> None:
    assert pointed(text) == (Reference(ReferenceKind.ORDINAL, numbers),)


@pytest.mark.parametrize(
    "text",
    [
        "where is my first order",
        "dusra rang dikhao",
        "last month I bought one",
        "second time this happens",
        "pehle batao kaunsa accha hai",
    ],
)
def test_ordinals_that_point_at_no_product(text: str) -> None:
    assert not any(reference.numbers for reference in pointed(text))


@pytest.mark.parametrize(
    "text",
    [
        "take the yellow one",
        "add that linen shirt",
        "peela wala daal do",
        "नीला वाला कार्ट में डालो",
        "te jacket taka cart madhe",
    ],
)
def test_by_looks(text: str) -> None:
    assert pointed(text) == (Reference(ReferenceKind.ATTRIBUTE),)


@pytest.mark.parametrize(
    "text", ["how much is it", "iska price batao", "isko cart me daal do", "याची किंमत सांगा", "इसे कैसे धोएं"]
)
def test_the_one_just_talked_about(text: str) -> None:
    assert pointed(text) == (Reference(ReferenceKind.LAST),)


@pytest.mark.parametrize(
    "text", ["add both", "dono daal do", "दोन्ही टाका", "put all of them in the cart", "सब कार्ट में डालो"]
)
def test_all_of_them(text: str) -> None:
    assert pointed(text) == (Reference(ReferenceKind.ALL),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("add the cheapest one", ReferenceKind.CHEAPEST),
        ("which of these is the most expensive", ReferenceKind.DEAREST),
        ("inme se sabse sasta kaunsa hai", ReferenceKind.CHEAPEST),
        ("sarvat swast taka", ReferenceKind.CHEAPEST),
    ],
)
def test_the_extremes_of_the_list(text: str, kind: ReferenceKind) -> None:
    assert pointed(text)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the less expensive one", ReferenceKind.CHEAPEST),
        ("which of the two is cheaper", ReferenceKind.CHEAPEST),
        ("put the pricier one in my bag", ReferenceKind.DEAREST),
        ("dono me se sasta kaunsa hai", ReferenceKind.CHEAPEST),
        ("saste wala cart me daal do", ReferenceKind.CHEAPEST),
        ("इनमें महंगा कौन सा है", ReferenceKind.DEAREST),
        ("यातला स्वस्त कोणता", ReferenceKind.CHEAPEST),
        ("show me the cheapest among these", ReferenceKind.CHEAPEST),
    ],
)
def test_an_extreme_of_the_list_sorts_no_search(text: str, kind: ReferenceKind) -> None:
    request = heard(text, AFTER_A_LIST).main

    assert [reference.kind for reference in request.references] == [kind]
    assert request.slots.sort is None
    assert request.refinement is None
    assert request.intent.name in (IntentName.PRODUCT_INFO, IntentName.CART)


@pytest.mark.parametrize(
    "text", ["a cheaper one", "isse sasta kaunsa hai", "aur mehnga wala dikhao", "thoda sasta wala"]
)
def test_others_at_another_price_are_not_among_those_shown(text: str) -> None:
    assert not {reference.kind for reference in pointed(text)} & {ReferenceKind.CHEAPEST, ReferenceKind.DEAREST}


def test_a_search_for_the_cheapest_points_at_nothing() -> None:
    assert pointed("show the cheapest backpacks") == ()


def test_a_bare_number_answers_which_one() -> None:
    asked = DialogueContext(shown=8, awaiting="product", last_intent=IntentName.CART)

    assert pointed("3", asked) == (Reference(ReferenceKind.ORDINAL, (3,)),)


@pytest.mark.parametrize("text", ["remove the shirt from my cart", "cart wali saree hatao", "कार्टमधला शर्ट काढा"])
def test_into_the_cart(text: str) -> None:
    assert pointed(text, WITH_A_CART)[0].in_cart


def test_putting_into_the_cart_does_not_point_there() -> None:
    assert not any(reference.in_cart for reference in pointed("put the second in my cart", WITH_A_CART))


def test_marathi_pronouns_are_not_heard_in_english() -> None:
    assert pointed("hi, he wants to see ties") == ()


def test_a_garment_that_sounds_like_a_pronoun_is_none() -> None:
    assert pointed("टी-शर्ट दाखवा") == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("doosre wale ka kapda kaisa hai", 2),
        ("doosre wale mein XL hai kya", 2),
        ("दूसरे वाले का दाम बताओ", 2),
        ("pehle wale ki rating kya hai", 1),
        ("dusryacha kapad konta ahe", 2),
        ("दुसऱ्याचं कापड कसं आहे", 2),
    ],
)
def test_the_second_one_with_something_said_of_it_is_a_place(text: str, number: int) -> None:
    assert [reference.numbers for reference in pointed(text)] == [(number,)]


@pytest.mark.parametrize("text", ["doosre wale dikhao", "दूसरे वाले दिखाओ", "pehle wale"])
def test_other_ones_to_see_are_no_place(text: str) -> None:
    assert not any(reference.numbers for reference in pointed(text))


@pytest.mark.parametrize("text", ["the better rated one", "add the best rated of these", "zyada rating wala daal do"])
def test_the_better_rated_of_those_shown(text: str) -> None:
    assert [reference.kind for reference in pointed(text, WITH_A_CART)] == [ReferenceKind.BEST_RATED]
