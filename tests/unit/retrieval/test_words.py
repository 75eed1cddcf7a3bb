"""Words and concepts of texts in four languages."""

from __future__ import annotations

import pytest

from core.domain.lexicon import load_lexicon
from core.domain.search import Filters
from retrieval.search.facets import Facet, FacetKeys
from retrieval.search.query_words import read_query, ruled_out_by
from retrieval.search.words import WordReader, folded, words_of


@pytest.fixture(scope="module")
def reader() -> WordReader:
    return WordReader(load_lexicon())


def concepts(reader: WordReader, text: str) -> set[str]:
    return {concept.term for concept in reader.concepts(text)}


def test_words_keep_the_vowel_signs_of_devanagari() -> None:
    assert words_of("सूती कुर्ता, नीला।") == ["सूती", "कुर्ता", "नीला"]


@pytest.mark.parametrize(("one", "other"), [("T-Shirt", "t shirt"), ("crêpe", "crepe"), ("ज़री", "ज़री"), ("ज़री", "जरी")])
def test_spellings_that_shoppers_do_not_tell_apart_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("laal joote", {"colour:red", "category:shoes"}),
        ("लाल जूते", {"colour:red", "category:shoes"}),
        ("red shoes", {"colour:red", "category:shoes"}),
        ("silk sari", {"material:silk", "category:saree"}),
    ],
)
def test_a_concept_is_one_in_every_language(reader: WordReader, text: str, named: set[str]) -> None:
    assert concepts(reader, text) == named


def test_the_longest_phrase_is_meant(reader: WordReader) -> None:
    assert concepts(reader, "formal shoes") == {"category:formal shoes"}


def test_a_narrower_name_means_itself_and_the_broader_one(reader: WordReader) -> None:
    assert concepts(reader, "flip-flops") == {"category:chappal", "category:flip flops"}


def test_a_broad_word_means_each_of_its_categories(reader: WordReader) -> None:
    assert {"category:sandals", "category:boots"} <= concepts(reader, "footwear")


def test_stems_leave_stop_words_and_single_letters_out(reader: WordReader) -> None:
    assert reader.stems("The printed dresses of a W") == ["print", "dress"]


def test_talk_weighs_nothing(reader: WordReader) -> None:
    words = read_query("hello, please show me some linen trousers", reader, with_price=False)

    assert set(words.terms) == {"linen", "trouser", "material:linen", "category:trousers"}


def test_hindi_talk_weighs_nothing(reader: WordReader) -> None:
    words = read_query("bhai mujhe linen trousers dikhao na", reader, with_price=False)

    assert {"linen", "trouser"} <= set(words.terms)
    assert not {"bhai", "mujh", "dikhao"} & set(words.terms)


def test_a_plain_word_counts_more_than_its_concept(reader: WordReader) -> None:
    words = read_query("linen", reader, with_price=False)

    assert words.terms["linen"] > words.terms["material:linen"] > 0


def test_an_amount_is_no_model_number_once_a_price_is_filtered_on(reader: WordReader) -> None:
    with_price = read_query("jeans 2500", reader, with_price=True)
    without = read_query("laptop 2500", reader, with_price=False)

    assert "2500" not in with_price.terms
    assert "2500" in without.terms


def test_words_of_one_phrase_are_alternatives(reader: WordReader) -> None:
    words = read_query("shiny sari", reader, with_price=False)

    assert words.groups == (("shini",), ("category:saree", "sari"))


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("नीली साड़ी", "blue saree"),
        ("neeli saree chahiye", "blue saree chahiye"),
        ("whte sneekers", "white sneakers"),
    ],
)
def test_what_the_lexicon_knows_is_put_into_the_catalogues_words_for_the_encoder(
    reader: WordReader, text: str, english: str
) -> None:
    assert read_query(text, reader, with_price=False).english == english


@pytest.mark.parametrize("text", ["Show me the best!", "नमस्ते दुनिया", "usb stick 32gb"])
def test_a_text_that_names_nothing_of_the_lexicon_goes_to_the_encoder_as_it_was_written(
    reader: WordReader, text: str
) -> None:
    assert read_query(text, reader, with_price=False).english == text


@pytest.mark.parametrize("text", ["", "   ", "🙂", "?!"])
def test_a_text_without_words_asks_for_nothing(reader: WordReader, text: str) -> None:
    words = read_query(text, reader, with_price=False)

    assert words.terms == {}
    assert words.groups == ()


def test_a_broad_fabric_covers_its_kinds_whether_wished_for_or_ruled_out() -> None:
    keys = FacetKeys(load_lexicon())

    assert {"synthetic", "polyester", "nylon"} <= set(keys.wanted(Facet.MATERIAL, ["synthetic"]))
    assert keys.wanted(Facet.MATERIAL, ["cotton"]) == ("cotton",)


def test_what_is_ruled_out_is_not_looked_for(reader: WordReader) -> None:
    filters = Filters(not_categories=("dupatta",), not_materials=("leather",))

    words = read_query("kurta set without dupatta", reader, with_price=False, ruled_out=ruled_out_by(filters))

    assert "category:dupatta" not in words.terms
    assert "dupatta" not in words.terms
    assert words.terms["category:kurta set"] > 0
