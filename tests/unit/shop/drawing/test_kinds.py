"""A catalogue's own names for things find the nearest silhouette."""

import pytest

from shop.drawing.kinds import KINDS, kind_of
from shop.drawing.namesakes import NAMESAKES


@pytest.mark.parametrize(
    ("named", "drawn"),
    [
        ("Flip Flops", "chappal"),
        ("Watches", "watch"),
        ("Tshirts", "t-shirt"),
        ("Casual Shoes", "sneakers"),
        ("Perfume and Body Mist", "perfume"),
        ("Lip Gloss", "lipstick"),
        ("Night suits", "nightwear"),
        ("track-pants", "track pants"),
        ("Kurta Sets", "kurta set"),
        ("short kurta", "kurta"),
        ("Lehenga Choli", "lehenga"),
        ("denim jacket", "jacket"),
        ("Laptop Bag", "messenger bag"),
        ("School Bags", "school bag"),
        ("Rain Jacket", "raincoat"),
        ("WOMENS DRESSES", "dress"),
        ("panty", "briefs"),
    ],
)
def test_foreign_names_find_their_silhouette(named: str, drawn: str) -> None:
    assert kind_of(named) is KINDS[drawn]


@pytest.mark.parametrize("category", KINDS)
def test_a_category_and_its_plural_are_drawn_alike(category: str) -> None:
    plural = category if category.endswith("s") else f"{category}s"

    assert kind_of(plural) is kind_of(category.upper()) is KINDS[category]


@pytest.mark.parametrize("unheard", ["quantum flange", "", "   "])
def test_what_nobody_knows_is_a_wrapped_gift(unheard: str) -> None:
    assert kind_of(unheard) is KINDS["gift"]


def test_every_namesake_is_drawn() -> None:
    assert {known for known, _ in NAMESAKES} <= set(KINDS)


def test_no_namesake_is_hidden_behind_another() -> None:
    parts = [part for _, words in NAMESAKES for part in words]

    hidden = [part for index, part in enumerate(parts) if any(part.startswith(early) for early in parts[:index])]

    assert hidden == []
