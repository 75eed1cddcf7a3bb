"""The words of the shop."""

from __future__ import annotations

import pytest

from core.domain.language import Language
from core.domain.lexicon import lexicon_from, load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    "name", ["categories", "colours", "occasions", "materials", "fits", "patterns", "genders", "group_terms"]
)
@pytest.mark.parametrize("language", [Language.HINDI, Language.MARATHI])
def test_every_value_has_a_word_for_devanagari_replies(name: str, language: Language) -> None:
    latin = [term.name for term in getattr(LEXICON, name).values() if term.label(language).isascii()]

    assert latin == []


def test_a_label_falls_back_to_the_name() -> None:
    assert LEXICON.colours["black"].label(Language.ENGLISH) == "black"
    assert LEXICON.colours["black"].label(Language.ROMAN_MARATHI) == LEXICON.colours["black"].label(Language.HINGLISH)


def test_every_category_is_written_in_devanagari_too() -> None:
    plain = [t.name for t in LEXICON.categories.values() if all(word.isascii() for word in t.words)]

    assert plain == []


def test_shades_belong_to_their_family() -> None:
    assert {"navy blue", "sky blue", "indigo"} <= set(LEXICON.colour_families["blue"])
    assert LEXICON.colour_families["blue"][0] == "blue"


def test_narrower_names_stand_for_themselves_and_are_sold_as_the_category() -> None:
    assert LEXICON.category_of_word["flip flop"] == "chappal"
    assert LEXICON.categories["chappal"].called("flip flop") == "flip flops"
    assert LEXICON.categories["chappal"].called("chappals") == "chappal"


def test_kin_are_known_categories() -> None:
    unknown = {kin for term in LEXICON.categories.values() for kin in term.kin} - LEXICON.categories.keys()

    assert unknown == set()


def test_a_word_that_two_values_claim_is_refused() -> None:
    with pytest.raises(ValueError, match="'saree' and 'lehenga'"):
        lexicon_from({"categories": {"saree": {"words": ["sadi"]}, "lehenga": {"words": ["sadi"]}}})


def test_a_group_of_unknown_categories_is_refused() -> None:
    with pytest.raises(ValueError, match="spaceship"):
        lexicon_from({"groups": {"vehicles": {"members": ["spaceship"]}}})
