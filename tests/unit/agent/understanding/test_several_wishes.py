"""Several wishes in one message, and messages that only look so."""

from __future__ import annotations

import pytest

from core.domain.intent import CartAction, DialogueContext, IntentName
from core.domain.money import Money
from tests.unit.agent.understanding.hearing import heard

SHOPPING = DialogueContext(shown=8, carted=2, last_intent=IntentName.BROWSE)


def intents_of(text: str) -> list[IntentName]:
    return [request.intent.name for request in heard(text, SHOPPING).requests]


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("remove the cap and show me grey scarves", [IntentName.CART, IntentName.BROWSE]),
        ("saree dikhao aur mera parcel kahan hai batao", [IntentName.BROWSE, IntentName.ORDER_STATUS]),
        ("any coupons? also where is my parcel", [IntentName.OFFERS, IntentName.ORDER_STATUS]),
        ("शर्ट दिखाओ और मेरा ऑर्डर कहाँ है", [IntentName.BROWSE, IntentName.ORDER_STATUS]),
        ("ड्रेस दाखवा आणि डिलिव्हरी चार्ज किती आहे", [IntentName.BROWSE, IntentName.DELIVERY]),
    ],
)
def test_two_intents_in_the_order_they_were_said(text: str, intents: list[IntentName]) -> None:
    assert intents_of(text) == intents


def test_two_changes_to_the_cart() -> None:
    requests = heard("empty the basket and then add the fifth one", SHOPPING).requests

    assert [request.cart_action for request in requests] == [CartAction.CLEAR, CartAction.ADD]
    assert requests[1].references[0].numbers == (5,)


def test_two_pieces_under_one_verb() -> None:
    requests = heard("add the second one in S and the fourth in XL", SHOPPING).requests

    assert [(r.references[0].numbers, r.slots.sizes, r.cart_action) for r in requests] == [
        ((2,), ("S",), CartAction.ADD),
        ((4,), ("XL",), CartAction.ADD),
    ]


def test_two_garments_each_with_looks_of_its_own_are_two_searches_of_one_budget() -> None:
    requests = heard("show me white shirts and grey trousers under 3000").requests

    assert [(r.slots.categories, r.slots.colours) for r in requests] == [
        (("shirt",), ("white",)),
        (("trousers",), ("grey",)),
    ]
    assert {r.slots.price_max for r in requests} == {Money.of(3000)}


def test_the_second_search_is_for_the_same_person() -> None:
    requests = heard("find kurtis for my sister and show me sandals in size 6 as well").requests

    assert [r.slots.gender for r in requests] == ["women", "women"]
    assert requests[1].slots.sizes == ("6",)


@pytest.mark.parametrize(
    "text",
    [
        "shirts and trousers",
        "black, grey or white socks",
        "cotton and linen kurtas",
        "the kurta came torn. I ordered it on Monday. please take it back",
        "red, not too bright, size M",
        "navy blazer, slim, 42",
        "कुर्ता और पायजामा दिखाओ",
        "साडी आणि ब्लाउज दाखवा",
    ],
)
def test_one_wish_stays_whole(text: str) -> None:
    assert len(intents_of(text)) == 1


def test_courtesies_make_no_wish_of_their_own() -> None:
    assert intents_of("hello, do you have linen shirts? thanks") == [IntentName.BROWSE]


def test_a_remark_on_the_side_is_no_wish() -> None:
    assert intents_of("my son has exams next week. show me school shoes") == [IntentName.BROWSE]


def test_sarcasm_asks_for_nothing() -> None:
    assert intents_of("bravo, two parcels and two disasters, what a shop") == [IntentName.COMPLAINT]


def test_an_ok_to_an_answer_that_asked_nothing_ends_the_matter() -> None:
    told = heard("ok", DialogueContext(last_intent=IntentName.ORDER_STATUS)).main
    asked = heard("ok", DialogueContext(last_intent=IntentName.ORDER_CHANGE, awaiting="confirm")).main

    assert told.intent.name is IntentName.GOODBYE
    assert asked.intent.name is IntentName.ORDER_CHANGE


def test_an_upset_message_is_about_what_it_asks_for() -> None:
    assert intents_of("pathetic service. where is my refund") == [IntentName.RETURN_EXCHANGE]
