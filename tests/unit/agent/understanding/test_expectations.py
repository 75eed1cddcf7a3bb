"""What the talk so far makes of a short message."""

from __future__ import annotations

import pytest

from core.domain.intent import Affirmation, CartAction, DialogueContext, IntentName, Sort
from tests.unit.agent.understanding.hearing import heard


@pytest.mark.parametrize("text", ["M", "xl", "medium", "uk 8", "32", "मीडियम", "L please"])
def test_a_size_that_was_asked_for_goes_on_with_the_cart(text: str) -> None:
    request = heard(text, DialogueContext(awaiting="size", has_focus=True, shown=4)).main

    assert request.intent.name is IntentName.CART
    assert request.cart_action is CartAction.ADD
    assert request.slots.sizes


@pytest.mark.parametrize(
    ("text", "pin"), [("700019", "700019"), ("it's 110 017", "110017"), ("mera pin ११००१७ hai", "110017")]
)
def test_a_pin_code_that_was_asked_for(text: str, pin: str) -> None:
    request = heard(text, DialogueContext(awaiting="pin_code", last_intent=IntentName.STORE)).main

    assert request.intent.name is IntentName.STORE
    assert request.slots.pin_code == pin


def test_a_bare_pin_code_asks_about_delivery() -> None:
    assert heard("700019").main.intent.name is IntentName.DELIVERY


def test_a_bare_order_number_goes_on_with_what_was_asked_about_orders() -> None:
    returning = DialogueContext(awaiting="order", last_intent=IntentName.RETURN_EXCHANGE)

    assert heard("O-5512093", returning).main.intent.name is IntentName.RETURN_EXCHANGE
    assert heard("O-5512093").main.intent.name is IntentName.ORDER_STATUS


@pytest.mark.parametrize("text", ["in teal", "peach wala", "under 900", "cotton", "size S"])
def test_after_a_list_a_bare_look_narrows_it(text: str) -> None:
    assert heard(text, DialogueContext(shown=8, last_intent=IntentName.BROWSE)).main.intent.name is IntentName.BROWSE


@pytest.mark.parametrize("text", ["no, for men", "not for women, for men", "what about in beige", "नहीं लड़कों के लिए"])
def test_small_words_around_a_look_do_not_hide_it(text: str) -> None:
    assert heard(text, DialogueContext(shown=8, last_intent=IntentName.BROWSE)).main.intent.name is IntentName.BROWSE


@pytest.mark.parametrize("text", ["will it come by Monday", "Saturday tak aa jayega kya"])
def test_when_it_comes_is_about_delivery_of_the_product_looked_at(text: str) -> None:
    looking = DialogueContext(shown=8, has_focus=True, last_intent=IntentName.PRODUCT_INFO)

    assert heard(text, looking).main.intent.name is IntentName.DELIVERY


def test_when_a_parcel_comes_is_about_the_order_whatever_is_looked_at() -> None:
    looking = DialogueContext(shown=8, has_focus=True, last_intent=IntentName.PRODUCT_INFO)

    assert heard("when will my parcel come", looking).main.intent.name is IntentName.ORDER_STATUS


def test_another_question_is_heard_though_something_was_asked() -> None:
    asked = DialogueContext(awaiting="size", has_focus=True, shown=4)

    assert heard("what is your return policy", asked).main.intent.name is IntentName.RETURN_EXCHANGE


@pytest.mark.parametrize(
    "text",
    ["yes", "yes please", "sure, go ahead", "haan ji", "theek hai kar do", "हाँ", "ठीक है", "हो", "चालेल", "ho chalel"],
)
def test_yes(text: str) -> None:
    assert heard(text, DialogueContext(awaiting="confirm")).affirmation is Affirmation.YES


@pytest.mark.parametrize(
    "text", ["no", "no thanks", "nope, leave it", "nahi", "rehne do", "नहीं", "नको", "nako rahu de"]
)
def test_no(text: str) -> None:
    assert heard(text, DialogueContext(awaiting="confirm")).affirmation is Affirmation.NO


@pytest.mark.parametrize(
    "text", ["no, show me skirts", "yes but in green", "haan lekin L me", "not now, where is my order"]
)
def test_more_than_yes_or_no_is_neither(text: str) -> None:
    assert heard(text, DialogueContext(awaiting="confirm")).affirmation is None


def test_a_yes_keeps_the_intent_it_answers() -> None:
    talk = DialogueContext(awaiting="confirm", last_intent=IntentName.ORDER_CHANGE)

    assert heard("haan", talk).main.intent.name is IntentName.ORDER_CHANGE


def test_thanks_without_a_question_before_them_take_leave() -> None:
    assert heard("ok thank you").affirmation is None
    assert heard("ok thank you").main.intent.name is IntentName.GOODBYE


@pytest.mark.parametrize("text", ["and the third as well", "teesra bhi", "the last one too", "चौथा भी"])
def test_one_more_of_the_list_goes_on_with_the_cart(text: str) -> None:
    after_adding = DialogueContext(last_intent=IntentName.CART, shown=5, carted=1)

    assert heard(text, after_adding).main.intent.name is IntentName.CART


@pytest.mark.parametrize("text", ["reviews?", "ratings please", "review dikhao", "रिव्यू?"])
def test_a_bare_word_for_reviews_asks_for_those_of_what_is_shown(text: str) -> None:
    assert heard(text, DialogueContext(shown=4)).main.intent.name is IntentName.PRODUCT_INFO


@pytest.mark.parametrize(
    "text",
    [
        "what's trending",
        "bestsellers for men",
        "popular kya hai",
        "sabse zyada bikne wale jute",
        "सबसे ज्यादा बिकने वाली साड़ी",
    ],
)
def test_what_is_popular_is_looked_for(text: str) -> None:
    request = heard(text).main

    assert request.intent.name is IntentName.BROWSE
    assert request.slots.popular


@pytest.mark.parametrize("text", ["naya kya hai", "kuch naya aaya kya", "नवीन काय आहे", "whats new in your shop"])
def test_what_is_new_is_looked_for(text: str) -> None:
    request = heard(text).main

    assert request.intent.name is IntentName.BROWSE
    assert request.slots.sort is Sort.NEWEST


@pytest.mark.parametrize("text", ["latest cricket score", "trending movie songs"])
def test_news_of_the_world_is_none_of_the_shops(text: str) -> None:
    assert heard(text).main.intent.name is IntentName.OUT_OF_SCOPE
