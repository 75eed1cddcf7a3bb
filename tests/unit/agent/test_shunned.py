"""What a message says "without" of comes last, whatever it is called and in whatever language that is said."""

from __future__ import annotations

import pytest

from agent.planning.shunned import shunned
from agent.ranking.matching import is_noted
from tests.builders import a_stocked_product
from tests.fakes.understander import browse


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("a jacket with no hood", ("no hood",)),
        ("tshirt without any logo or print", ("no logo", "no print")),
        ("shoes w/o laces", ("no lace",)),
        ("non wool sweater", ("no wool",)),
        ("hood wali nahi", ("no hood",)),
        ("bina zip ka pouch", ("no zip",)),
        ("चेन नको", ("no चेन",)),
        ("बिना कॉलर का", ("no कॉलर",)),
    ],
)
def test_what_is_not_wished_is_heard_in_every_language(text: str, features: tuple[str, ...]) -> None:
    assert shunned(browse(text)) == features


@pytest.mark.parametrize(
    "text", ["no more than 900", "i am not sure", "mujhe nahi pata", "not too expensive please", "a red shirt", "no"]
)
def test_a_no_that_is_of_no_goods_shuns_nothing(text: str) -> None:
    assert shunned(browse(text)) == ()


def test_goods_that_are_looked_for_are_not_shunned() -> None:
    assert shunned(browse("not a jacket, a shirt", categories=("jacket",))) == ()


def test_a_part_ruled_out_by_name_is_shunned_where_other_goods_are_looked_for() -> None:
    wish = {"categories": ("kurta set",), "not_categories": ("dupatta",), "not_materials": ("silk",)}

    assert shunned(browse("", **wish)) == ("no dupatta", "no silk")
    assert shunned(browse("", not_categories=("dupatta",))) == ()


def test_a_word_and_what_descriptions_make_of_it_meet() -> None:
    embroidered = a_stocked_product(description="An embroidered yoke.")
    (feature,) = shunned(browse("without embroidery"))

    assert not is_noted(embroidered, feature)
    assert is_noted(a_stocked_product(description="Plain."), feature)
