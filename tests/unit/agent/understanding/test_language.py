"""Which of the shop's languages a message is in."""

from __future__ import annotations

import pytest

from agent.understanding.cues import load_cues
from agent.understanding.language import LanguageDetector
from agent.understanding.text import read
from core.domain.language import Language


def language_of(text: str, before: Language | None = None) -> Language:
    return LanguageDetector(load_cues()).detect(read(text), before)


@pytest.mark.parametrize(
    "text",
    ["I would like something for the office", "got any umbrellas", "where did my package go", "is this washable?"],
)
def test_english(text: str) -> None:
    assert language_of(text) is Language.ENGLISH


@pytest.mark.parametrize("text", ["मेरी बहन के लिए कुछ दिखाइए", "क्या यह वापस हो सकता है", "पैसे कट गए", "दुकान कहाँ है"])
def test_hindi_in_devanagari(text: str) -> None:
    assert language_of(text) is Language.HINDI


@pytest.mark.parametrize("text", ["माझ्या बहिणीसाठी काही दाखवा", "हे परत करता येईल का", "दुकान कुठे आहे", "काळा नको"])
def test_marathi_in_devanagari(text: str) -> None:
    assert language_of(text) is Language.MARATHI


@pytest.mark.parametrize(
    "text",
    ["mere size ka kuch hai kya", "please return karwa do", "delivery kab tak hogi", "office ke liye shirts dikhaiye"],
)
def test_romanised_hindi_and_code_mix(text: str) -> None:
    assert language_of(text) is Language.HINGLISH


@pytest.mark.parametrize(
    "text", ["mala he avadla nahi", "dukan kuthe ahe", "size badlun milel ka", "ajun kahi dakhva na"]
)
def test_romanised_marathi(text: str) -> None:
    assert language_of(text) is Language.ROMAN_MARATHI


@pytest.mark.parametrize("text", ["ok", "XL", "3", "Nike", "kurta", "👍"])
@pytest.mark.parametrize("before", [Language.MARATHI, Language.HINGLISH, Language.ENGLISH])
def test_a_message_without_words_of_any_language_keeps_the_talks(text: str, before: Language) -> None:
    assert language_of(text, before) is before


def test_english_brand_in_a_hindi_sentence_is_hindi() -> None:
    assert language_of("मुझे Peter England की shirt चाहिए") is Language.HINDI


def test_devanagari_without_function_words_is_still_told_apart() -> None:
    assert language_of("सुप्रभात मित्रांनो", Language.MARATHI) is Language.MARATHI
    assert language_of("सुप्रभात") in (Language.HINDI, Language.MARATHI)
