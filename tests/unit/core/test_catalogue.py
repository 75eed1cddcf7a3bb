"""Products: which variant is meant, what goes with what, what is in stock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.cart import NoSuchVariant, SizeNeeded
from core.domain.catalogue import Gender
from core.domain.complements import complements_of
from core.domain.lexicon import load_lexicon
from core.domain.variants import variant_meant, variants_meant
from tests.builders import a_stocked_product

SHOES = a_stocked_product(sizes=("UK 8", "UK 9"), colours=("tan", "black"))


@pytest.mark.parametrize(("size", "colour"), [("UK 9", "tan"), ("uk9", "TAN"), (" Uk 9 ", "Tan")])
def test_size_and_colour_are_known_however_they_are_written(size: str, colour: str) -> None:
    found = variant_meant(SHOES, size=size, colour=colour)

    assert (found.size, found.colour) == ("UK 9", "tan")


def test_a_size_is_asked_for_only_when_there_are_several_in_that_colour() -> None:
    one_black = replace(SHOES, variants=tuple(v for v in SHOES.variants if v.colour == "tan" or v.size == "UK 8"))

    assert variant_meant(one_black, size=None, colour="black").size == "UK 8"
    with pytest.raises(SizeNeeded) as needed:
        variant_meant(one_black, size=None, colour="tan")
    assert needed.value.facts["sizes"] == ("UK 8", "UK 9")


def test_what_there_is_depends_on_what_was_named() -> None:
    one_black = replace(SHOES, variants=tuple(v for v in SHOES.variants if v.colour == "tan" or v.size == "UK 8"))

    with pytest.raises(NoSuchVariant) as missing:
        variant_meant(one_black, size="UK 9", colour="black")

    assert missing.value.facts["sizes"] == ("UK 8",)
    assert missing.value.facts["colours"] == ("tan",)


def test_a_product_without_variants_has_none_to_mean() -> None:
    with pytest.raises(NoSuchVariant):
        variant_meant(replace(SHOES, variants=()), size=None, colour=None)


def test_all_variants_of_a_colour_are_meant_by_it() -> None:
    assert [v.size for v in variants_meant(SHOES, size=None, colour="black")] == ["UK 8", "UK 9"]


def test_stock_is_counted_over_colours() -> None:
    some = replace(SHOES, variants=tuple(replace(v, stock=0 if v.size == "UK 8" else 2) for v in SHOES.variants))

    assert some.sizes_in_stock == ("UK 9",)
    assert some.stock_by_size == {"UK 8": 0, "UK 9": 4}


@pytest.mark.parametrize(
    ("wanted", "genders"),
    [
        ("women", {Gender.WOMEN, Gender.UNISEX}),
        ("kids", {Gender.GIRLS, Gender.BOYS}),
        ("girls", {Gender.GIRLS, Gender.UNISEX}),
    ],
)
def test_unisex_meets_men_and_women(wanted: str, genders: set[Gender]) -> None:
    assert Gender.meeting(wanted) == genders


def test_every_category_of_the_lexicon_goes_with_others_of_it() -> None:
    categories = set(load_lexicon().categories)
    lonely = {category for category in categories if not complements_of(category)}
    unknown = {other for category in categories for other in complements_of(category)} - categories
    itself = {category for category in categories if category in complements_of(category)}

    assert (lonely, unknown, itself) == (set(), set(), set())
