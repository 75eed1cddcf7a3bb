"""What a short message wants of the products at hand, and that only a clear word adds one."""

from __future__ import annotations

import pytest

from core.domain.intent import Affirmation, CartAction, DialogueContext, IntentName
from tests.unit.agent.understanding.hearing import heard

LISTED = DialogueContext(shown=6, last_intent=IntentName.BROWSE)
LOOKING = DialogueContext(shown=6, has_focus=True, last_intent=IntentName.PRODUCT_INFO, awaiting="confirm")
ADDED = DialogueContext(shown=6, carted=1, has_focus=True, last_intent=IntentName.CART, awaiting="confirm")
COMPARED = DialogueContext(shown=2, last_intent=IntentName.PRODUCT_INFO, awaiting="pick")


@pytest.mark.parametrize(
    "text",
    [
        "what goes with it",
        "what to wear with it",
        "iske saath kya jayega",
        "इसके साथ क्या जाएगा",
        "yachyasobat kay ghalu",
    ],
)
def test_what_goes_with_it_is_advice_and_no_second_piece(text: str) -> None:
    request = heard(text, ADDED).main

    assert request.intent.name is IntentName.PRODUCT_INFO
    assert request.cart_action is None


@pytest.mark.parametrize("text", ["2", "third", "number 4", "2nd in M", "doosra wala", "तीसरा", "the last one please"])
def test_a_place_alone_tells_of_one_of_the_list(text: str) -> None:
    request = heard(text, LISTED).main

    assert request.intent.name is IntentName.PRODUCT_INFO
    assert request.references[0].numbers


@pytest.mark.parametrize("text", ["2", "second", "number 1 in L", "doosra"])
def test_a_place_alone_is_added_where_that_was_asked(text: str) -> None:
    request = heard(text, COMPARED).main

    assert (request.intent.name, request.cart_action) == (IntentName.CART, CartAction.ADD)


def test_a_number_beyond_the_list_is_no_place() -> None:
    assert not heard("9", LISTED).main.references


@pytest.mark.parametrize(
    "text", ["M mein hai kya", "wo XL me milega", "is L available", "M madhe milel ka", "वो M में है क्या"]
)
def test_whether_a_size_is_there_is_asked_of_the_one_in_focus(text: str) -> None:
    request = heard(text, LOOKING).main

    assert request.intent.name is IntentName.PRODUCT_INFO
    assert request.slots.sizes


@pytest.mark.parametrize(
    "text", ["no, L", "i meant 8 years", "sorry, M wala", "nahi XL", "galti se ho gaya, M chahiye"]
)
def test_another_size_right_after_an_addition_changes_it(text: str) -> None:
    request = heard(text, ADDED).main

    assert (request.intent.name, request.cart_action) == (IntentName.CART, CartAction.CHANGE)


@pytest.mark.parametrize("text", ["the second one", "in M", "red"])
def test_without_a_word_of_adding_nothing_is_added(text: str) -> None:
    assert heard(text, ADDED).main.cart_action is not CartAction.ADD


@pytest.mark.parametrize("text", ["neither", "none of these", "dono nahi", "dono mein se koi nahi", "donhi nako"])
def test_neither_is_a_no(text: str) -> None:
    assert heard(text, COMPARED).affirmation is Affirmation.NO


@pytest.mark.parametrize("text", ["3 wala dikhao", "last one batao", "show me the third one", "number 2 dikhao"])
def test_a_place_with_a_word_of_seeing_is_one_of_the_list(text: str) -> None:
    request = heard(text, LISTED).main

    assert request.intent.name is IntentName.PRODUCT_INFO
    assert request.references[0].numbers


@pytest.mark.parametrize("text", ["2 daal do", "2 add karo", "3 le lo"])
def test_a_number_to_add_is_a_place_where_no_product_is_in_focus(text: str) -> None:
    listed, looking = heard(text, LISTED).main, heard(text, LOOKING).main

    assert (listed.cart_action, looking.cart_action) == (CartAction.ADD, CartAction.ADD)
    assert listed.references[0].numbers
    assert looking.slots.quantity


@pytest.mark.parametrize("text", ["colour?", "fabric kya hai", "price?", "daam kya hai", "wash kaise karna hai"])
def test_a_side_of_a_product_alone_asks_about_the_one_in_focus(text: str) -> None:
    assert heard(text, LOOKING).main.intent.name is IntentName.PRODUCT_INFO


@pytest.mark.parametrize("text", ["32 me hai?", "M hai?", "maroon hai kya"])
def test_a_question_about_the_one_in_focus_is_no_answer(text: str) -> None:
    assert heard(text, LOOKING).main.intent.name is IntentName.PRODUCT_INFO


@pytest.mark.parametrize(("text", "size"), [("change size to 7", "7"), ("size badal ke 8 kar do", "8")])
def test_a_size_changed_to_a_number_is_no_count(text: str, size: str) -> None:
    slots = heard(text, ADDED).main.slots

    assert (slots.sizes, slots.quantity) == ((size,), None)


def test_the_one_of_second_one_is_no_size() -> None:
    request = heard("second one size 9", COMPARED).main

    assert request.slots.sizes == ("9",)
    assert request.references[0].numbers == (2,)


@pytest.mark.parametrize("text", ["sorry 9-10 saal", "nahi M", "नहीं XL"])
def test_another_size_while_the_colour_is_asked_goes_on_with_the_cart(text: str) -> None:
    asked = DialogueContext(shown=6, has_focus=True, last_intent=IntentName.CART, awaiting="colour")
    request = heard(text, asked).main

    assert request.intent.name is IntentName.CART
    assert request.slots.sizes


@pytest.mark.parametrize("text", ["no 6-7", "sorry 5-6"])
def test_a_bare_range_of_years_is_a_childs_size(text: str) -> None:
    request = heard(text, ADDED).main

    assert (request.cart_action, len(request.slots.sizes)) == (CartAction.CHANGE, 1)
    assert request.slots.sizes[0].endswith("Y")


@pytest.mark.parametrize("text", ["cart me kitne hai", "cart mein kya hai", "how many in my cart"])
def test_a_question_about_the_cart_adds_nothing(text: str) -> None:
    assert heard(text, ADDED).main.cart_action is CartAction.SHOW


@pytest.mark.parametrize("text", ["remove all except the first", "pehle wale ko chhod ke sab hata do"])
def test_all_but_one_does_not_clear_the_cart(text: str) -> None:
    request = heard(text, ADDED).main

    assert request.cart_action is CartAction.REMOVE
    assert request.references[0].numbers == (1,)


@pytest.mark.parametrize("text", ["2nd ka rate", "no 2 ke review", "third one fabric", "teesre ka daam kya hai"])
def test_a_place_with_a_side_of_it_asks_about_that_one(text: str) -> None:
    request = heard(text, LISTED).main

    assert request.intent.name is IntentName.PRODUCT_INFO
    assert request.references[0].numbers in {(2,), (3,)}


def test_a_place_to_add_in_a_size_narrows_no_list() -> None:
    request = heard("add 1 in M", LISTED).main

    assert (request.cart_action, request.references[0].numbers, request.slots.sizes) == (CartAction.ADD, (1,), ("M",))


def test_so_many_shall_be_kept_of_what_was_just_added() -> None:
    request = heard("2 hi rakho", ADDED).main

    assert (request.cart_action, request.slots.quantity) == (CartAction.CHANGE, 2)


def test_a_line_made_another_size_is_no_place_to_look_at() -> None:
    request = heard("pehla wala XL kar do", ADDED).main

    assert (request.intent.name, request.cart_action) == (IntentName.CART, CartAction.CHANGE)


@pytest.mark.parametrize("text", ["isko gift pack kar do", "wrap it as a gift"])
def test_wrapping_adds_no_piece(text: str) -> None:
    assert heard(text, ADDED).main.cart_action is not CartAction.ADD


@pytest.mark.parametrize("text", ["ek hata do", "remove one", "एक हटा दो"])
def test_taking_out_one_is_one_less(text: str) -> None:
    slots = heard(text, ADDED).main.slots

    assert slots.quantity_change == -1


def test_taking_it_names_no_garment() -> None:
    assert not heard("ok M le lungi", LOOKING).main.slots.categories


@pytest.mark.parametrize("text", ["1st aur 2nd dono M me daal do", "दुसरी पण टाका"])
def test_a_place_before_its_verb_is_one_wish(text: str) -> None:
    requests = heard(text, ADDED).requests

    assert [request.cart_action for request in requests] == [CartAction.ADD]


@pytest.mark.parametrize(("text", "size"), [("36?", "36"), ("34 hai?", "34")])
def test_a_number_beyond_the_list_is_a_size_of_the_one_in_focus(text: str, size: str) -> None:
    request = heard(text, LOOKING).main

    assert (request.intent.name, request.slots.sizes) == (IntentName.PRODUCT_INFO, (size,))
