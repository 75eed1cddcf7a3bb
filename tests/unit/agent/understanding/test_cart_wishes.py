"""What a message does to the cart."""

from __future__ import annotations

import pytest

from core.domain.intent import CartAction, DialogueContext, IntentName
from tests.unit.agent.understanding.hearing import heard

SHOPPING = DialogueContext(shown=8, carted=2, last_intent=IntentName.CART)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("add this in size S", CartAction.ADD),
        ("I'll take the grey one", CartAction.ADD),
        ("throw in a tie too", CartAction.ADD),
        ("yeh wala daal do", CartAction.ADD),
        ("तीसरा कार्ट में डालिए", CartAction.ADD),
        ("दुसरा कार्टमध्ये टाका", CartAction.ADD),
        ("two of those", CartAction.ADD),
        ("take the scarf out of my bag", CartAction.REMOVE),
        ("get rid of the socks", CartAction.REMOVE),
        ("shirt nikal do", CartAction.REMOVE),
        ("टोपी हटा दो", CartAction.REMOVE),
        ("topi kadhun taka", CartAction.REMOVE),
        ("make that six", CartAction.CHANGE),
        ("change the kurti to XXL", CartAction.CHANGE),
        ("quantity 4 karo", CartAction.CHANGE),
        ("साइज बदल दो L कर दो", CartAction.CHANGE),
        ("what have I got in my bag", CartAction.SHOW),
        ("cart dikhao", CartAction.SHOW),
        ("bag mein kya kya hai", CartAction.SHOW),
        ("what does the bag come to?", CartAction.SHOW),
        ("कार्ट दाखवा", CartAction.SHOW),
        ("total kitna hua", CartAction.SHOW),
        ("remove everything", CartAction.CLEAR),
        ("cart khali karo", CartAction.CLEAR),
        ("कार्ट रिकामी करा", CartAction.CLEAR),
        ("put it back please", CartAction.UNDO),
        ("wapas daal do", CartAction.UNDO),
        ("parat taka te", CartAction.UNDO),
        ("I want to check out", CartAction.CHECK_OUT),
        ("order kar dijiye", CartAction.CHECK_OUT),
        ("ऑर्डर करा", CartAction.CHECK_OUT),
    ],
)
def test_the_action(text: str, action: CartAction) -> None:
    request = heard(text, SHOPPING).main

    assert request.intent.name is IntentName.CART
    assert request.cart_action is action


@pytest.mark.parametrize(
    ("text", "change"), [("one more of those", 1), ("ek aur daal do", 1), ("one less", -1), ("ek kam karo", -1)]
)
def test_so_many_more_or_fewer(text: str, change: int) -> None:
    assert heard(text, SHOPPING).main.slots.quantity_change == change


@pytest.mark.parametrize(
    "text",
    [
        "undo",
        "Undo please",
        "oops, undo that",
        "undo kar do",
        "wapas kar do",
        "वापस कर दो",
        "परत करा",
        "पूर्ववत",
        "reverse that",
    ],
)
def test_a_bare_undo_is_surely_the_carts_after_a_change_of_it(text: str) -> None:
    request = heard(text, SHOPPING).main

    assert request.intent.name is IntentName.CART
    assert request.cart_action is CartAction.UNDO
    assert request.intent.confidence >= 0.8


@pytest.mark.parametrize("text", ["undo", "पूर्ववत करा"])
def test_undo_means_the_cart_whatever_was_talked_about(text: str) -> None:
    assert heard(text, DialogueContext(shown=8, last_intent=IntentName.BROWSE)).main.cart_action is CartAction.UNDO


@pytest.mark.parametrize("text", ["wapas kar do", "वापस कर दो"])
def test_giving_back_is_a_return_where_an_order_was_talked_about(text: str) -> None:
    talk = DialogueContext(last_intent=IntentName.RETURN_EXCHANGE, signed_in=True)

    assert heard(text, talk).main.cart_action is not CartAction.UNDO


@pytest.mark.parametrize("text", ["kurte ka size XL kar do", "quantity 5 kar de", "चप्पल का साइज 8 कर दो"])
def test_what_lies_in_the_cart_is_made_another_size_or_number(text: str) -> None:
    assert heard(text, SHOPPING).main.cart_action is CartAction.CHANGE


def test_the_number_and_size_of_an_addition() -> None:
    slots = heard("put 3 of the second in XL", SHOPPING).main.slots

    assert (slots.quantity, slots.sizes) == (3, ("XL",))
