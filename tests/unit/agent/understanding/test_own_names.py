"""Garments, shades and people in the shopper's own words, and brands however they are spelt."""

from __future__ import annotations

import pytest

from tests.unit.agent.understanding.hearing import slots_of


@pytest.mark.parametrize(
    ("text", "garment", "sold_as"),
    [
        ("cotton kaftans", "kaftan", "dress"),
        ("two bangles", "bangle", "bangles"),
        ("a thermal for dadi", "thermal", "thermals"),
        ("capri dikhao", "capris", "capri"),
        ("lower chahiye", "lower", "track pants"),
        ("walking tote bags", "tote bag", "tote"),
        ("office formal shoes", "shoes", "formal shoes"),
        ("running shoes", "running shoes", "sneakers"),
        ("घागरा चोली", "ghagra choli", "lehenga"),
        ("a duvet cover", "duvet cover", "bedsheet"),
        ("denim jackets", "jacket", "jacket"),
    ],
)
def test_a_garment_is_called_what_the_shopper_calls_it_and_sold_as_the_shop_does(
    text: str, garment: str, sold_as: str
) -> None:
    slots = slots_of(text)

    assert (slots.garments, slots.categories) == ((garment,), (sold_as,))


@pytest.mark.parametrize(
    ("text", "shade", "colour"),
    [
        ("dove grey shawl", "dove grey", "grey"),
        ("a smoke gray coat", "smoke grey", "grey"),
        ("sunehri jutti", "golden", "gold"),
        ("mint kurti", "mint", "mint green"),
        ("olive chinos", "olive", "olive green"),
        ("nevi blu tie", "navy blue", "navy blue"),
        ("kesariya pagdi", "saffron", "orange"),
        ("reddish brown belt", "reddish brown", "brown"),
        ("metallic silver heels", "metallic silver", "silver"),
    ],
)
def test_a_shade_is_the_full_phrase_and_searched_as_its_colour(text: str, shade: str, colour: str) -> None:
    slots = slots_of(text)

    assert (slots.shades, slots.colours) == ((shade,), (colour,))


@pytest.mark.parametrize(
    ("text", "brand"),
    [
        ("luis phillip shirts", "Louis Philippe"),
        ("vanheusen trousers", "Van Heusen"),
        ("piter ingland blazer", "Peter England"),
        ("व्हेन हुसेन शर्ट", "Van Heusen"),
        ("jeans by Pantaloons or People", "Pantaloons"),
    ],
)
def test_a_brand_of_two_words_is_known_by_its_sound(text: str, brand: str) -> None:
    assert brand in slots_of(text).brands


@pytest.mark.parametrize(
    "text",
    [
        "Rose speaking, my refund is late",
        "mera naam Gulab hai",
        "Mr. Brown was rude to me",
        "near Green Valley school",
        "ONLY ONE THING TO SAY",
        "a purse, two thousand tops",
    ],
)
def test_names_of_people_and_places_are_no_colours_or_goods(text: str) -> None:
    slots = slots_of(text)

    assert (slots.colours, slots.brands) == ((), ())
    assert "top" not in slots.categories


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("devar ke liye shirt", "men"),
        ("bachchi ke liye frock", "girls"),
        ("मुलाचा शर्ट", "boys"),
        ("boyfriend jeans", None),
        ("bhaiya 2 hazaar tak ke joote", None),
    ],
)
def test_whom_it_is_for(text: str, gender: str | None) -> None:
    assert slots_of(text).gender == gender


@pytest.mark.parametrize("text", ["send me a tie", "mujhe ek tie do", "better ties please"])
def test_everyday_words_are_not_mended_into_shades_or_goods(text: str) -> None:
    slots = slots_of(text)

    assert (slots.categories, slots.colours) == (("tie",), ())
