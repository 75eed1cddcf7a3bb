"""Whatever the shop sells, the shop understands: every value that its maker can choose is a word of the lexicon."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest

from core.domain.lexicon import Term, load_lexicon
from shop.assortment.lines import shop_range
from shop.wording.grammar import Phrase
from shop.wording.sheet import NONE, families, sheet

LEXICON = load_lexicon()


def chosen(fact: str) -> set[str]:
    """Every value that a sheet can decide for a fact, choices inside a value spelt out."""
    values = {
        value
        for family in families()
        for option in sheet(family).facts.get(fact, ())
        for text in spelt(option)
        for value in text.split("+")
    }
    return {" ".join(value.split()) for value in values} - {NONE}


def spelt(option: Phrase) -> Iterator[str]:
    texts = [""]
    for part in option.parts:
        if isinstance(part, str):
            texts = [text + part for text in texts]
        else:
            assert hasattr(part, "branches"), f"{part} cannot be spelt out"
            texts = [text + more for text in texts for branch in part.branches for more in spelt(branch)]
    yield from texts


def unknown(values: set[str], terms: dict[str, Term]) -> set[str]:
    return values - {word for term in terms.values() for word in term.words}


@pytest.mark.parametrize(
    ("fact", "terms"),
    [
        ("material", LEXICON.materials),
        ("occasions", LEXICON.occasions),
        ("pattern", LEXICON.patterns),
        ("fit", LEXICON.fits),
    ],
)
def test_every_value_of_a_fact_that_is_filtered_by_is_a_word_of_the_lexicon(fact: str, terms: dict[str, Term]) -> None:
    values = chosen(fact)

    assert len(values) > 3
    assert unknown(values, terms) == set()


def test_every_category_and_brand_is_a_word_of_the_lexicon() -> None:
    whole = shop_range()

    assert unknown({line.category for line in whole.lines}, LEXICON.categories) == set()
    assert unknown({brand.name.lower() for brand in whole.brands.values()}, LEXICON.brands) == set()


def test_every_colour_of_a_palette_is_a_word_of_the_lexicon() -> None:
    palettes = tomllib.loads(files("shop.facts").joinpath("palettes.toml").read_text("utf-8"))
    colours = {colour.split(" *")[0] for palette in palettes.values() for colour in palette}

    assert len(colours) > 30
    assert unknown(colours, LEXICON.colours) == set()
