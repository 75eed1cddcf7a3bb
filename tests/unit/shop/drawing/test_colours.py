"""Colour names become dyes that can be told apart from the ground behind them."""

import re

import pytest

from shop.drawing import View, draw
from shop.drawing.colours import HEX, NEUTRAL, hex_of, mix
from shop.drawing.palette import luminance, palette_of


def ground_of(colour: str) -> str:
    """The middle tone of the backdrop behind a shirt of this colour."""
    svg = draw(category="shirt", colour=colour, pattern="solid", view=View.FRONT, seed=3)
    found = re.search(r'<stop offset="\.55" stop-color="(#[0-9a-f]{6})"', svg)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("name", HEX)
def test_every_named_colour_is_a_hex_value(name: str) -> None:
    assert re.fullmatch(r"#[0-9a-f]{6}", hex_of(name))


@pytest.mark.parametrize(
    ("asked", "known"),
    [("Navy Blue", "navy blue"), ("navy-blue", "navy blue"), ("Dusty Teal", "teal"), ("RANI PINK", "rani pink")],
)
def test_a_colour_is_known_by_its_last_words(asked: str, known: str) -> None:
    assert hex_of(asked) == HEX[known]


def test_light_and_dark_shift_a_colour() -> None:
    assert luminance(hex_of("light green")) > luminance(HEX["green"]) > luminance(hex_of("dark green"))


@pytest.mark.parametrize("unheard", ["", "zorple", "42"])
def test_an_unknown_colour_is_stone(unheard: str) -> None:
    assert hex_of(unheard) == NEUTRAL


@pytest.mark.parametrize("name", HEX)
def test_shade_is_darker_and_light_is_lighter_than_the_dye(name: str) -> None:
    tones = palette_of(name)

    assert luminance(tones.deep) < luminance(tones.shade) < luminance(tones.base) < luminance(tones.light)


def test_the_ground_is_deeper_behind_white_and_pale_behind_black() -> None:
    assert luminance(HEX["white"]) - luminance(ground_of("white")) > 0.1
    assert luminance(ground_of("black")) - luminance(HEX["black"]) > 0.6


def test_mixing_meets_in_the_middle() -> None:
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert mix("#123456", "#ffffff", 0) == "#123456"
