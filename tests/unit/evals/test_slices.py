"""Queries stand in slices by their length and their slips."""

from __future__ import annotations

import pytest

from evals.searching.misspelt import LikelyMisspelt
from evals.searching.slices import length_slice, rows_by_name
from tests.builders import a_stocked_product

MISSPELT = LikelyMisspelt(
    [a_stocked_product(title="Embroidered kurta", description="Lightweight, for evenings", brand="Aarohi")],
    plain=["lights"],
)


def test_a_query_stands_in_several_slices() -> None:
    assert rows_by_name([["b", "a"], [], ["a"]]) == {"a": [0, 2], "b": [0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shirt", "length 1-2 words"),
        ("a red shirt", "length 3-4 words"),
        ("a red shirt for men", "length 5-7 words"),
        ("w " * 500, "length 8 words and more"),
        ("", "length 1-2 words"),
    ],
)
def test_a_query_is_as_long_as_its_words(text: str, name: str) -> None:
    assert length_slice(text) == name


@pytest.mark.parametrize("text", ["embroiderd kurta", "lightwieght, please", "KURTTA", "arohi kurta"])
def test_a_slip_of_a_word_that_the_catalogue_has_is_likely_one(text: str) -> None:
    assert text in MISSPELT


@pytest.mark.parametrize("text", ["kurtas for evening", "evenings", "red shoes", "lights", "", "s"])
def test_inflections_other_words_and_short_ones_are_none(text: str) -> None:
    assert text not in MISSPELT
