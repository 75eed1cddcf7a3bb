"""Sizes are named from the smallest to the largest."""

from __future__ import annotations

import pytest

from core.domain.sizes import in_order, is_letter, is_same_size, letter_for


@pytest.mark.parametrize(
    ("sizes", "ordered"),
    [
        (["XL", "S", "3XL", "M", "XXL", "XS", "L"], ("XS", "S", "M", "L", "XL", "XXL", "3XL")),
        (["UK 10", "UK 9", "UK 8.5"], ("UK 8.5", "UK 9", "UK 10")),
        (["34", "28", "30"], ("28", "30", "34")),
        (["11-12Y", "3-4Y", "7-8Y"], ("3-4Y", "7-8Y", "11-12Y")),
        (["One Size", "One Size"], ("One Size",)),
    ],
)
def test_sizes_stand_in_their_own_order(sizes: list[str], ordered: tuple[str, ...]) -> None:
    assert in_order(sizes) == ordered


@pytest.mark.parametrize(
    ("own", "wanted", "same"),
    [
        ("XXL", "2XL", True),
        ("3XL", "xxxl", True),
        ("UK 9", "9", True),
        ("UK 9", "uk9", True),
        ("UK 9", "8", False),
        ("M", "L", False),
        ("32", "2", False),
        ("One Size", "M", False),
    ],
)
def test_two_ways_of_writing_a_size_are_one(own: str, wanted: str, same: bool) -> None:
    assert is_same_size(own, wanted) is same


@pytest.mark.parametrize(
    ("inches", "women", "letter"),
    [
        ("42", False, "L"),
        ("39", False, "M"),
        ("36", False, "XS"),
        ("36", True, "M"),
        ("32", True, "XS"),
        ("32", False, None),
        ("50", False, None),
        ("XL", False, None),
    ],
)
def test_a_chest_in_inches_has_a_letter(inches: str, women: bool, letter: str | None) -> None:
    assert letter_for(inches, women=women) == letter


@pytest.mark.parametrize(
    ("size", "letters"), [("XXS", True), ("3 xl", True), ("6XL", True), ("38", False), ("5-6Y", False)]
)
def test_letters_are_told_from_numbers_and_ages(size: str, letters: bool) -> None:
    assert is_letter(size) is letters
