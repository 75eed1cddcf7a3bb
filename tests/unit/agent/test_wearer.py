"""The goods are for whom they are said to be for, else for who speaks; whose wedding it is wears something else."""

from __future__ import annotations

import pytest

from agent.planning.wearer import with_wearer
from tests.fakes.understander import browse


@pytest.mark.parametrize(
    ("text", "read", "wearer"),
    [
        ("bhaiya ki shaadi hai aur mujhe lehenga pehenna hai", "men", None),
        ("my wife says my wallet is too fat", "women", "men"),
        ("a boy of 8 needs a sherwani for my sister's wedding", "women", "boys"),
        ("dulhe ke papa ke liye kurta", "men", "men"),
        ("patni ke liye saree, main office jata hu", "women", "women"),
    ],
)
def test_who_only_owns_the_feast_wears_none_of_it(text: str, read: str, wearer: str | None) -> None:
    categories = ("lehenga",) if "lehenga" in text else ()

    assert with_wearer(browse(text, gender=read, categories=categories)).slots.gender == wearer


@pytest.mark.parametrize(
    ("text", "wearer"),
    [
        ("sangeet me kya pehnungi", "women"),
        ("din bhar scooter chalata hu, jacket do", "men"),
        ("मैं शादी में क्या पहनूँगी", "women"),
        ("एक शर्ट बघतोय", "men"),
        ("show me red shoes", None),
    ],
)
def test_who_speaks_is_told_by_the_verb(text: str, wearer: str | None) -> None:
    assert with_wearer(browse(text)).slots.gender == wearer


def test_a_feast_of_someone_of_whom_alone_is_told_may_be_their_own() -> None:
    assert with_wearer(browse("something for my brother's wedding", gender="men")).slots.gender == "men"


def test_what_only_women_wear_is_not_for_men() -> None:
    assert with_wearer(browse("papa wali saree", gender="men", categories=("saree",))).slots.gender is None
