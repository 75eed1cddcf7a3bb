"""What a message takes back itself is neither wished for nor ruled out."""

from __future__ import annotations

import pytest

from tests.unit.agent.understanding.hearing import slots_of


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("a belt in black, no wait, brown", "brown"),
        ("green tie. sorry, I meant purple", "purple"),
        ("laal nahi nahi peela kurta", "yellow"),
        ("हिरवा म्हणजे निळा शर्ट", "blue"),
    ],
)
def test_the_colour_named_last_is_the_wish(text: str, colour: str) -> None:
    slots = slots_of(text)

    assert (slots.colours, slots.not_colours) == ((colour,), ())


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("i took S, please exchange for M", "M"),
        ("XL ki jagah L bhejo", "L"),
        ("change UK 7 to UK 8", "UK 8"),
        ("jeans in size 36 are too tight, send 38", "38"),
        ("M mila hai, maine L order kiya tha", "L"),
        ("L not XL", "L"),
        ("M nahi S chahiye", "S"),
    ],
)
def test_the_size_that_is_wanted(text: str, size: str) -> None:
    assert slots_of(text).sizes == (size,)


def test_a_size_that_is_refused_is_told_as_such() -> None:
    assert slots_of("5-6Y please, not 7-8Y").not_sizes == ("7-8Y",)


@pytest.mark.parametrize("text", ["L nahi mila", "is there no XL left?", "red or blue, sorry for asking"])
def test_nothing_is_taken_back(text: str) -> None:
    slots = slots_of(text)

    assert slots.sizes or len(slots.colours) == 2


def test_instead_of_a_garment_only_the_wanted_one_stays() -> None:
    assert slots_of("a skirt instead of the jeans").garments == ("skirt",)


def test_a_narrower_thing_ruled_out_leaves_its_like() -> None:
    slots = slots_of("boots, but not ankle boots")

    assert slots.categories == ("boots",)
    assert (slots.not_categories, slots.not_garments) == ((), ("ankle boots",))


def test_a_shade_ruled_out_leaves_the_colour() -> None:
    slots = slots_of("a green scarf but not neon green")

    assert slots.colours == ("green",)
    assert (slots.not_colours, slots.not_shades) == ((), ("neon green",))
