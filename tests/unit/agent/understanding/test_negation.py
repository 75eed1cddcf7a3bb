"""What a message rules out, and what only looks ruled out."""

from __future__ import annotations

import pytest

from tests.unit.agent.understanding.hearing import slots_of


@pytest.mark.parametrize(
    "text",
    [
        "a saree that is not green",
        "anything but green",
        "no green please",
        "everything except green",
        "I don't want green",
        "hara nahi chahiye",
        "green mat dikhao",
        "hare ke alawa kuch bhi",
        "हरा नहीं चाहिए",
        "हरे को छोड़कर",
        "हिरवा नको",
        "hirva sodun dusra rang",
        "my wife hates green",
        "stop showing green",
        "ones that aren't green",
        "green mat bhejo",
        "हिरवा वगळून",
    ],
)
def test_a_colour_ruled_out_in_four_languages(text: str) -> None:
    slots = slots_of(text)

    assert slots.not_colours == ("green",)
    assert slots.colours == ()


@pytest.mark.parametrize(
    "text",
    [
        "saree nahi mili",
        "do you not have it in green",
        "green nahi hai kya",
        "don't you stock green sarees",
        "no, the green one",
    ],
)
def test_a_no_that_rules_nothing_out(text: str) -> None:
    slots = slots_of(text)

    assert slots.not_colours == ()
    assert slots.not_categories == ()


@pytest.mark.parametrize(
    "text", ["not red but yellow", "laal nahi peela", "red nahi, yellow dikhao", "लाल नको पिवळा दाखवा"]
)
def test_one_value_for_another(text: str) -> None:
    slots = slots_of(text)

    assert slots.not_colours == ("red",)
    assert slots.colours == ("yellow",)


@pytest.mark.parametrize(
    "text",
    [
        "not maroon, mustard",
        "not the maroon, mustard please",
        "I don't want maroon, mustard",
        "maroon nahi, mustard",
        "मरून नहीं, मस्टर्ड",
        "मरून नको, मस्टर्ड",
    ],
)
def test_after_a_pause_the_second_of_two_is_the_wish(text: str) -> None:
    slots = slots_of(text)

    assert slots.not_colours == ("maroon",)
    assert slots.colours == ("mustard",)


@pytest.mark.parametrize(
    "text", ["no grey, brown", "without grey, brown", "not grey, brown or beige", "not grey or brown"]
)
def test_a_list_of_values_is_ruled_out_as_a_whole(text: str) -> None:
    slots = slots_of(text)

    assert slots.not_colours[:2] == ("grey", "brown")
    assert slots.colours == ()


def test_what_is_joined_to_a_value_ruled_out_goes_with_it() -> None:
    assert slots_of("a tie, no red or brown").not_colours == ("red", "brown")


def test_the_look_is_ruled_out_and_not_the_garment() -> None:
    slots = slots_of("I don't want leather sandals")

    assert slots.not_materials == ("leather",)
    assert slots.categories == ("sandals",)


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("without embroidery", "not_patterns", ("embroidered",)),
        ("nothing in polyester", "not_materials", ("polyester",)),
        ("Peter England ke alawa", "not_brands", ("Peter England",)),
        ("lehenga nahi saree", "not_categories", ("lehenga",)),
        ("कढ़ाई के बिना", "not_patterns", ("embroidered",)),
    ],
)
def test_the_other_kinds(text: str, name: str, values: tuple[str, ...]) -> None:
    assert getattr(slots_of(text), name) == values
