"""Pattern names, however a catalogue spells them, find the pattern that they mean."""

import pytest

from shop.drawing import View, draw
from shop.drawing.patterns import crafts, placed, printed, woven
from shop.drawing.patterns.choice import PATTERNS, pattern_named


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_found_by_its_own_name(name: str) -> None:
    assert pattern_named(name.title()) is PATTERNS[name]


def test_other_spellings_find_the_same_pattern() -> None:
    assert pattern_named("vertical stripes") is woven.striped
    assert pattern_named("Plaid") is woven.checked
    assert pattern_named("colour-block") is placed.colourblock
    assert pattern_named("polka dots") is printed.polka
    assert pattern_named("Bandhej") is crafts.bandhani
    assert pattern_named("block_print") is crafts.block_print


@pytest.mark.parametrize("plain", ["solid", "", "plain", "something nobody wove"])
def test_unknown_patterns_are_plain_cloth(plain: str) -> None:
    assert pattern_named(plain) is None


def test_a_chest_picture_stays_off_garments_without_a_chest() -> None:
    def how_many(category: str, pattern: str) -> int:
        svg = draw(category=category, colour="red", pattern=pattern, view=View.FRONT, seed=2)
        return svg.count("<pattern")

    assert how_many("leggings", "graphic") == how_many("leggings", "solid")
    assert how_many("t-shirt", "graphic") > how_many("t-shirt", "solid")


def test_a_chest_picture_does_not_run_on_to_the_sleeves() -> None:
    svg = draw(category="sweatshirt", colour="grey", pattern="graphic", view=View.FRONT, seed=2)

    assert svg.count('fill="url(#') - svg.count("_v)") - svg.count("_g)") == 1
