"""However a message is typed, the same words come out."""

from __future__ import annotations

import pytest

from agent.understanding.sound import sound
from agent.understanding.text import read


@pytest.mark.parametrize(
    ("devanagari", "roman"),
    [
        ("चाहिए", "chahiye"),
        ("कुर्ता", "kurta"),
        ("दिखाओ", "dikhao"),
        ("सफ़ेद", "safed"),
        ("जूते", "joote"),
        ("पाहिजे", "pahije"),
    ],
)
def test_devanagari_and_romanised_words_sound_alike(devanagari: str, roman: str) -> None:
    key = read(devanagari).tokens[0].key

    assert key == sound(roman)


@pytest.mark.parametrize("typed", ["kaala", "kala", "kaalaa"])
def test_romanisations_of_a_word_meet(typed: str) -> None:
    assert sound(typed) == "kala"


def test_devanagari_digits_are_digits() -> None:
    assert read("३२ नंबर १,४९९").words == ["32", "नंबर", "1,499"]


def test_nukta_and_zero_width_marks_change_nothing() -> None:
    assert read("सफ\u093cेद साड\u093cी\u200d").words == read("सफेद साडी").words


def test_elongations_shrink_to_two_letters() -> None:
    assert read("pleeeease heyyyyy").words == ["pleease", "heyy"]


def test_apostrophes_and_hyphens_do_not_part_words_from_their_kin() -> None:
    assert read("men’s t-shirt").words == ["mens", "t", "shirt"]


def test_a_hyphen_between_digits_stays() -> None:
    assert read("500-900").words == ["500", "-", "900"]


def test_marathi_postpositions_come_apart_from_numbers_and_nouns() -> None:
    assert read("हजारांपर्यंत शर्टसाठी").words == ["हजारां", "पर्यंत", "शर्ट", "साठी"]


def test_a_height_in_feet_is_no_number_of_its_own() -> None:
    assert read("5'7 tall").words == ["5", "ft", "7", "tall"]


@pytest.mark.parametrize("message", ["", "   ", "🎉🎉", "\x00\x01\x02", "؟؟؟", "-", "'''"])
def test_messages_without_words_are_read_without_an_error(message: str) -> None:
    assert not [token for token in read(message).tokens if token.low.isalpha() and token.low.isascii()]


def test_only_the_beginning_of_an_endless_message_is_read() -> None:
    assert len(read("kurta " * 5000).tokens) < 300
