"""Sizes that are said in other words than sizes: of a table, a window, a child, a foot."""

from __future__ import annotations

import pytest

from agent.planning.measures import with_measures
from tests.fakes.understander import browse


@pytest.mark.parametrize(
    ("text", "category", "gender", "sizes"),
    [
        ("runner for a 6 people table", "table runner", None, ("6 seater",)),
        ("parda khidki ka", "curtain", None, ("Window 5 ft",)),
        ("cushion cover 16 inch", "cushion cover", None, ("40 x 40 cm",)),
        ("लाल चूड़ी 2.6", "bangles", None, ("2.6",)),
        ("a dohar, double", "blanket", None, ("Double",)),
        ("she is twelve", "jeans", "girls", ("11-12Y",)),
        ("jeans for 6 years old boy", "jeans", "boys", ("5-6Y", "6-7Y")),
        ("gym towel", "towel", None, ("Hand", "Face")),
        ("muh pochne ka towel", "towel", None, ("Face",)),
        ("boy of 8", "sherwani", "boys", ("7-8Y",)),
        ("mojdi number 9", "mojari", "men", ("UK 9",)),
        ("juti 10C", "sandals", "girls", ("UK 10C",)),
        ("loafer 42 euro", "loafers", "men", ("UK 8",)),
        ("bust 36", "blouse", "women", ("36",)),
        ("both wear large, cotton", "kurta", "men", ("L",)),
    ],
)
def test_a_size_is_told_in_its_own_way(text: str, category: str, gender: str | None, sizes: tuple[str, ...]) -> None:
    wish = with_measures(browse(text, categories=(category,), gender=gender))

    assert wish.slots.sizes == sizes


def test_a_babys_dress_may_be_a_romper() -> None:
    slots = with_measures(browse("dress for 6 months", categories=("dress",), gender="boys")).slots

    assert (slots.categories, slots.sizes, slots.gender) == (("dress", "onesie", "romper"), ("3-6M", "6-9M"), "boys")


@pytest.mark.parametrize(
    "text",
    [
        "frock for my baby, 6 months",
        "frock, she is 6 months old",
        "newborn frock 6 months",
        "6 mahine ki hai, frock do",
    ],
)
def test_months_are_an_age_where_a_baby_is_told_of(text: str) -> None:
    assert with_measures(browse(text, categories=("frock",))).slots.sizes == ("3-6M", "6-9M")


@pytest.mark.parametrize(
    ("text", "category", "gender"),
    [
        ("saree for my wedding in 3 months", "saree", None),
        ("jeans, I bought one 2 months before", "jeans", None),
        ("baby shower dress in 2 months", "dress", None),
        ("a lehenga, the sangeet is 3 months away", "lehenga", "women"),
        ("3 mahine baad shaadi hai, lehenga dikhao", "lehenga", None),
        ("three months to go, show me a gown", "gown", None),
        ("frock for my daughter, the party is in 2 months", "frock", "girls"),
    ],
)
def test_months_until_a_feast_or_since_are_no_age(text: str, category: str, gender: str | None) -> None:
    slots = with_measures(browse(text, categories=(category,), gender=gender)).slots

    assert (slots.categories, slots.sizes, slots.gender) == ((category,), (), gender)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("bought it 6 months ago", "kurta"),
        ("a kurta in medium blue", "kurta"),
        ("she is twelve", "saree"),
        ("my old kurta is so small. show me another", "kurta"),
        ("a humuhumu print towel", "towel"),
    ],
)
def test_other_numbers_and_words_are_no_sizes(text: str, category: str) -> None:
    assert with_measures(browse(text, categories=(category,), gender="women")).slots.sizes == ()


def test_a_size_that_was_read_stays() -> None:
    slots = with_measures(browse("kurta XL, chest 40", categories=("kurta",), sizes=("XL",))).slots

    assert slots.sizes == ("XL",)
