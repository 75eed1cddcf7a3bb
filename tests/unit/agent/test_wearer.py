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


@pytest.mark.parametrize(
    ("text", "named", "category"),
    [
        ("papa wali saree", "men", "saree"),
        ("dress for my husband", "men", "dress"),
        ("men's top under 1000", "men", "top"),
        ("leggings for my son", "boys", "leggings"),
        ("a waistcoat for my wife", "women", "waistcoat"),
    ],
)
def test_whoever_is_named_stays_whatever_they_wear(text: str, named: str, category: str) -> None:
    assert with_wearer(browse(text, gender=named, categories=(category,))).slots.gender == named


def test_a_speaker_is_not_taken_for_the_wearer_of_what_they_do_not_wear() -> None:
    assert with_wearer(browse("saree dhoond raha hu", categories=("saree",))).slots.gender is None


@pytest.mark.parametrize(
    ("text", "named", "wearer"),
    [
        ("shirt for my brother, 8 years old", "men", "boys"),
        ("behen ke liye frock, 7 saal", "women", "girls"),
        ("frock for my sister's 7 year old", "women", "women"),
        ("my husband wants a shirt for a child of 8", "men", "men"),
        ("bhai ki shaadi ke liye, 7 saal ka bachcha", "men", "kids"),
        ("for my sister-in-law, 8 years", "women", "women"),
    ],
)
def test_a_brother_of_eight_is_a_boy(text: str, named: str, wearer: str) -> None:
    assert with_wearer(browse(text, gender=named, sizes=("7-8Y",))).slots.gender == wearer


def test_a_brother_of_whom_no_age_is_told_is_a_man() -> None:
    assert with_wearer(browse("shirt for my brother", gender="men", sizes=("L",))).slots.gender == "men"


@pytest.mark.parametrize(
    "text",
    [
        "t-shirt (M)",
        "I'm expecting my parcel, meanwhile show shirts",
        "only one piece of this shirt",
        "I got back less than I paid",
        "shirt (F)",
        "shirts for our honeymoon",
        "bro show me shirts",
        "dude, any jackets",
        "bhateeja ke liye kurta",
        "hi feed me shirts",
        "a shirt in basic-section blue",
        "jamaike shirt",
    ],
)
def test_words_that_anybody_says_tell_of_nobody(text: str) -> None:
    assert with_wearer(browse(text)).slots.gender is None


@pytest.mark.parametrize(
    ("text", "wearer"),
    [
        ("shirt (m 32)", "men"),
        ("we are expecting our first, something loose", "women"),
        ("a backless top", "women"),
        ("kurta (F28)", "women"),
        ("teej ke liye kuch", "women"),
        ("easy clothes while i feed", "women"),
        ("after my c-section", "women"),
        ("maike jana hai", "women"),
    ],
)
def test_words_of_women_and_men_still_tell(text: str, wearer: str) -> None:
    assert with_wearer(browse(text)).slots.gender == wearer
