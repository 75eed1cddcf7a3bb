"""Reasons, descriptions and rules are told from what the rows and clauses say."""

from __future__ import annotations

from typing import Any

import pytest

from agent.planning.aspects import aspects_of
from agent.respond.deals import chosen_clauses
from agent.respond.describing import described
from agent.respond.draft import written_out
from agent.respond.phrasebook import Voice, load_phrasebook
from agent.respond.teller import Teller
from agent.respond.why import why
from agent.respond.written import asks_yes_or_no, is_named, telling_stems, written
from agent.results import Item
from core.domain.answer import Sentence
from core.domain.language import Language
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.policy import Clause
from core.domain.search import Filters
from shop.rules import clauses
from tests.builders import TODAY, a_clause, a_stocked_product


def a_teller(language: Language = Language.ENGLISH, seed: str = "T-1") -> Teller:
    return Teller(Voice(load_phrasebook(), language, seed), load_lexicon(), TODAY)


def a_reason(*, matched: tuple[tuple[str, str], ...] = (), budget: Money | None = None, **facts: Any) -> str:
    row = a_stocked_product(**{"rating": None, "mrp": None, "material": None, "fit": None, "occasions": (), **facts})
    return why(Item(row, 1, matched), Filters(), a_teller(), budget=budget).text


def test_a_reason_names_what_was_asked_for() -> None:
    assert "maroon" in a_reason(matched=(("colour", "maroon"),)).casefold()
    assert "M" in a_reason(matched=(("size", "M"),))


def test_a_reason_is_never_made_up() -> None:
    assert a_reason() == ""


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"rating": 4.6, "rating_count": 90}, "4.6"),
        ({"price": Money.of(500), "mrp": Money.of(1000)}, "50%"),
        ({"material": "linen"}, "linen"),
    ],
)
def test_what_else_speaks_for_it_comes_from_its_row(facts: dict[str, Any], said: str) -> None:
    assert said in a_reason(**facts).casefold()


@pytest.mark.parametrize(
    "facts",
    [
        {"rating": 3.1, "rating_count": 90},
        {"rating": 4.9, "rating_count": 2},
        {"price": Money.of(95), "mrp": Money.of(100)},
    ],
)
def test_what_speaks_little_for_it_is_left_out(facts: dict[str, Any]) -> None:
    assert a_reason(**facts) == ""


def test_what_is_left_of_the_budget_is_reckoned() -> None:
    assert "₹600" in a_reason(price=Money.of(900), budget=Money.of(1500))
    assert a_reason(price=Money.of(1490), budget=Money.of(1500)) == ""


def test_a_fabric_without_a_word_in_the_script_is_left_out() -> None:
    row = a_stocked_product(material="scuba knit", fit=None, occasions=(), rating=None, mrp=None)

    assert why(Item(row, 1), Filters(), a_teller(Language.HINDI)).text == ""


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        (Filters(categories=("kurta",), colours=("maroon",), gender="men"), "maroon kurtas for men"),
        (Filters(categories=("saree",), price_max=Money(199_999)), "sarees under ₹2,000"),
        (Filters(categories=("shirt",), price_min=Money.of(500), price_max=Money.of(900)), "shirts from ₹500 to ₹900"),
        (
            Filters(categories=("dress",), sizes=("S", "M"), not_colours=("black",)),
            "dresses in size S and M without black",
        ),
        (Filters(), "pieces"),
    ],
)
def test_what_was_looked_for_is_described(filters: Filters, text: str) -> None:
    assert described(filters, a_teller())[0].text == text


def test_a_broad_word_stands_for_what_it_covers() -> None:
    covered = load_lexicon().group_terms["footwear"].members

    assert described(Filters(categories=covered), a_teller())[0].text == "footwear styles"


def a_rule(clause_id: str, title: str, words: str) -> Clause:
    text = dict.fromkeys(("en", "hi", "mr", "hi-Latn"), words)
    return a_clause(clause_id=clause_id, policy="returns", title=title, text=text)


RULES = (
    a_rule("RET-1", "Return window", "Clothing can be returned within days of delivery."),
    a_rule("RET-2", "Footwear", "Footwear goes back in its box."),
    a_rule("RET-7", "Sale items", "Pieces bought on sale can be exchanged."),
)


@pytest.mark.parametrize(
    ("words", "clause"),
    [("can i give back an item from the sale", "RET-7"), ("footwear return", "RET-2"), ("hm", "RET-1")],
)
def test_the_clause_that_speaks_of_the_question_is_read_out(words: str, clause: str) -> None:
    assert chosen_clauses(RULES, "", words)[0].clause_id == clause


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("what is your return policy", "RET-1"),
        ("तुमची रिटर्न पॉलिसी काय आहे", "RET-1"),
        ("i want to return my order", "RET-1"),
        ("can i return it bra innerwear", "RET-4"),
        ("when do i get my refund", "RET-5"),
        ("what are the delivery charges", "DEL-2"),
        ("डिलीवरी चार्ज कितना है", "DEL-2"),
        ("how long does delivery take", "DEL-1"),
        ("how do i pick up in store", "PUP-1"),
        ("what do you do with my data", "PRI-1"),
        ("how to delete my data", "PRI-3"),
    ],
)
def test_the_demo_shops_rules_answer_what_shoppers_ask(words: str, clause: str) -> None:
    rules = tuple(each for each in clauses() if each.clause_id.startswith(clause[:3]))

    assert chosen_clauses(rules, " ".join(aspects_of(words)), words)[0].clause_id == clause


LINED = "A short jacket for cool evenings. Two zipped pockets sit at the waist. The body is lined in soft jersey."


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("does it have pockets?", "Two zipped pockets sit at the waist."),
        ("is the second one lined", "The body is lined in soft jersey."),
        ("has it got any lining?", "The body is lined in soft jersey."),
        ("isme pocket hai kya", "Two zipped pockets sit at the waist."),
        ("is it any good?", None),
        ("is this a jacket?", None),
        ("tell me about the third one", None),
        ("is it waterproof?", None),
        ("does the cropped bomber have a hood?", None),
    ],
)
def test_the_description_answers_what_no_attribute_holds(question: str, says: str | None) -> None:
    jacket = a_stocked_product(title="Cropped Bomber", category="jacket", description=LINED).product

    assert written(question, jacket) == says


def test_a_question_that_nothing_answers_is_told_from_small_talk() -> None:
    jacket = a_stocked_product(title="Cropped Bomber", category="jacket", description=LINED).product

    assert asks_yes_or_no("is it waterproof?")
    assert telling_stems("is it waterproof?", jacket)
    assert not telling_stems("is it any good?", jacket)
    assert not asks_yes_or_no("tell me about waterproof ones")
    assert is_named("is it cropped?", jacket)
    assert not is_named("does it have a hood", jacket)
    assert not is_named("does the cropped bomber have a hood?", jacket)
    assert telling_stems("does it have a hood", jacket)


def test_the_items_of_a_list_stand_on_lines_of_their_own() -> None:
    told = [Sentence("Near you:"), Sentence("One.", is_item=True), Sentence("Two.", is_item=True), Sentence("Which?")]

    assert "".join(written_out(told)) == "Near you:\n• One.\n• Two.\nWhich?"


def test_the_first_reason_is_the_one_that_weighed_most_in_ranking() -> None:
    row = a_stocked_product(
        rating=4.6, rating_count=90, price=Money.of(500), mrp=Money.of(1000), material=None, fit=None, occasions=()
    )

    def told(*reasons: str) -> str:
        return why(Item(row, 1, (("colour", "maroon"),), reasons), Filters(), a_teller()).text.casefold()

    assert told("rating", "asked_colour").index("4.6") < told("rating", "asked_colour").index("maroon")
    assert told("asked_colour", "discount").index("maroon") < told("asked_colour", "discount").index("50%")
    assert "50%" in told("discount", "rating")
    assert "4.6" not in told("discount", "rating")


def test_a_reason_of_the_ranker_that_no_row_proves_is_not_said() -> None:
    row = a_stocked_product(rating=None, mrp=None, material=None, fit=None, occasions=())

    assert why(Item(row, 1, (), ("popularity", "rating", "discount", "newness")), Filters(), a_teller()).text == ""


@pytest.mark.parametrize("language", list(Language))
def test_a_brand_that_the_shopper_picked_before_is_named_as_such(language: Language) -> None:
    row = a_stocked_product(brand="Fabindia", rating=None, mrp=None, material=None, fit=None, occasions=())

    liked = why(Item(row, 1, (), ("taste_brand",)), Filters(), a_teller(language)).text
    unknown = why(Item(row, 1), Filters(), a_teller(language)).text

    assert "Fabindia" in liked
    assert unknown == ""
