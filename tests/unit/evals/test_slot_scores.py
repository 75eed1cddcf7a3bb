"""Scores over (slot, value) pairs, and slots in the contract's form."""

from __future__ import annotations

from core.domain.intent import Slots, Sort
from core.domain.money import Money
from evals.scorers.slots import micro, pairs_of, per_slot
from evals.suites.slots import wire_slots


def test_text_is_compared_case_folded_and_numbers_as_numbers() -> None:
    assert pairs_of({"brand": "Van  Heusen", "price_max": 1500}) == pairs_of(
        {"brand": "van heusen", "price_max": 1500.0}
    )


def test_each_value_of_a_list_counts_and_what_is_ruled_out_is_a_slot_of_its_own() -> None:
    pairs = pairs_of({"colour": ["red", "blue"], "not": {"colour": "black"}})

    assert pairs == {("colour", "red"), ("colour", "blue"), ("not.colour", "black")}


def test_micro_scores_pool_the_pairs_of_all_rows() -> None:
    truth = [{("colour", "red"), ("size", "m")}, {("colour", "blue")}]
    said = [{("colour", "red")}, {("colour", "navy blue")}]

    score = micro(truth, said)

    assert (score.precision, score.recall, score.f1) == (1 / 2, 1 / 3, 0.4)
    assert per_slot(truth, said)["size"].recall == 0


def test_slots_take_the_contracts_form() -> None:
    slots = Slots(
        categories=("chappal",),
        garments=("flip flops",),
        colours=("burgundy",),
        shades=("wine",),
        price_max=Money.of(1500),
        sort=Sort.PRICE_ASC,
        not_shades=("black", "grey"),
    )

    assert wire_slots([slots]) == {
        "category": "flip flops",
        "colour": "wine",
        "price_max": 1500,
        "sort": "price_asc",
        "not": {"colour": ["black", "grey"]},
    }


def test_a_broad_word_is_no_category() -> None:
    assert wire_slots([Slots(categories=("shoes", "sandals"), group="footwear")]) == {}


def test_a_size_worked_out_from_an_age_was_not_named() -> None:
    assert wire_slots([Slots(sizes=("6-7Y",), child_age=6)]) == {}


def test_the_wishes_of_one_message_are_taken_together() -> None:
    merged = wire_slots([Slots(garments=("shirt",), gender="men"), Slots(garments=("belt",), gender="men")])

    assert merged == {"category": ["shirt", "belt"], "gender": "men"}
