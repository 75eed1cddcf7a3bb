"""Money, dates, lists and names are written the way each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from agent.respond.wording import OR, day, in_india, listed, money, number, plural
from core.domain.language import Language
from core.domain.money import Money
from core.domain.romanising import romanised

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("minor", "text"),
    [
        (99_900, "₹999"),
        (149_900, "₹1,499"),
        (14_999_900, "₹1,49,999"),
        (1_00_00_000_00, "₹1,00,00,000"),
        (123_450, "₹1,234.50"),
    ],
)
def test_money_is_grouped_as_india_does(minor: int, text: str) -> None:
    assert money(Money(minor)) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.ENGLISH, "5 March"),
        (Language.HINDI, "5 मार्च"),
        (Language.MARATHI, "5 मार्च"),
        (Language.HINGLISH, "5 March"),
        (Language.ROMAN_MARATHI, "5 March"),
    ],
)
def test_a_day_is_named_in_the_language(language: Language, text: str) -> None:
    assert day(date(2026, 3, 5), language, TODAY) == text


def test_another_year_is_said() -> None:
    assert day(date(2025, 12, 31), Language.ENGLISH, TODAY) == "31 December 2025"


def test_a_late_evening_in_utc_is_the_next_day_in_india() -> None:
    assert in_india(datetime(2026, 11, 17, 20, 0, tzinfo=UTC)) == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["S"], "S"), (["S", "M"], "S or M"), (["S", "M", "L"], "S, M or L")]
)
def test_a_list_ends_with_its_word(items: list[str], text: str) -> None:
    assert listed(items, Language.ENGLISH, OR) == text


def test_each_language_joins_with_its_own_word() -> None:
    joined = {language: listed(["A", "B"], language) for language in Language}

    assert len(set(joined.values())) == len(Language)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("kurta", "kurtas"),
        ("dress", "dresses"),
        ("watch", "watches"),
        ("scarf", "scarves"),
        ("school bag", "school bags"),
        ("jeans", "jeans"),
        ("formal shoes", "formal shoes"),
        ("nightwear", "nightwear styles"),
        ("kurta set", "kurta sets"),
        ("bag", "bags"),
        ("ethnic wear", "ethnic wear styles"),
        ("jewellery", "jewellery styles"),
    ],
)
def test_english_names_of_goods_in_the_plural(one: str, many: str) -> None:
    assert plural(one) == many


def test_numbers_have_no_idle_zeros() -> None:
    assert [number(n) for n in (4.0, 4.25, 12.5)] == ["4", "4.25", "12.5"]


@pytest.mark.parametrize(
    ("marathi", "latin"),
    [
        ("परत करता येते", "Parat karta yete"),
        ("तुमच्या ऑर्डरची रक्कम", "Tumchya orderchi rakkam"),
        ("१५ दिवसांत", "15 divsant"),
        ("टॅग लावलेला कपडा", "Tag lavlela kapda"),
        ("(RET-1) नियम.", "(RET-1) niyam."),
    ],
)
def test_marathi_in_latin_letters_reads_as_people_type_it(marathi: str, latin: str) -> None:
    assert romanised(marathi) == latin
