"""Prices in every form shoppers write them."""

from __future__ import annotations

import pytest

from tests.unit.agent.understanding.hearing import prices_of


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        ("sandals under 899", 899),
        ("a bag below ₹2,499", 2499),
        ("nothing over rs. 700 please", 700),
        ("I don't want to spend more than 900 on a tee", 900),
        ("I won't spend over 800, tees", 800),
        ("not going to spend more than 1500 on jeans", 1500),
        ("saree within 6k", 6000),
        ("watch upto 3.5k", 3500),
        ("my budget is 4000 for a blazer", 4000),
        ("I have only 650 rupees, tees?", 650),
        ("jeans for 1299/-", 1299),
        ("kurti less than two thousand", 2000),
        ("not more than twelve hundred for a top", 1200),
        ("lehenga max 1 lakh", 100_000),
        ("joote ek hazaar ke andar", 1000),
        ("sadhe teen hazaar tak ki saree", 3500),
        ("sava do hazar ke neeche bag", 2250),
        ("barah sau se kam ki kurti", 1200),
        ("dhai hazaar wala jacket", 2500),
        ("paanch sau rupaye me top", 500),
        ("2000 se zyada nahi, shirt dikhao", 2000),
        ("सात सौ तक की टी-शर्ट", 700),
        ("डेढ़ हज़ार के अंदर कुर्ता", 1500),
        ("२५०० से कम के जूते", 2500),
        ("दोन हजारांपर्यंत साडी", 2000),
        ("दीड हजारच्या आत कुर्ता", 1500),
        ("पाचशे रुपयांपेक्षा कमी", 500),
        ("don hajar paryant saree", 2000),
        ("adich hajarachya aat boot", 2500),
        ("800 chya khali top dakhva", 800),
        ("a cap, two thousand tops", 2000),
        ("shawl, three thousand cap", 3000),
        ("sneakers <2k", 2000),
        ("shirt and tie, 4000 altogether", 4000),
        ("saadeteen hajar paryant kurta", 3500),
        ("bawees sau tak", 2200),
        ("माझ्याकडे फक्त सातशे आहेत", 700),
        ("पाचशे रुपयांच्या आत", 500),
        ("do hazaar se upar mat jana, saree", 2000),
    ],
)
def test_a_ceiling(text: str, highest: int) -> None:
    low, high = prices_of(text)

    assert high == highest
    assert low is None


@pytest.mark.parametrize(
    ("text", "lowest"),
    [
        ("blazers above 5000", 5000),
        ("sarees starting from 3k", 3000),
        ("watch at least 2,000", 2000),
        ("4000 se upar ki saree", 4000),
        ("kam se kam ek hazaar ka gift", 1000),
        ("तीन हजार से ज्यादा के लहंगे", 3000),
        ("हजारच्या वर शर्ट", 1000),
        ("heels 1500+", 1500),
        ("900 se mehenge belts", 900),
        ("costlier than 5000 watches", 5000),
        ("I want to spend more than 5000 on a saree", 5000),
        ("happy to spend over 3000 for a jacket", 3000),
    ],
)
def test_a_floor(text: str, lowest: int) -> None:
    low, high = prices_of(text)

    assert (low, high) == (lowest, None)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("tops from 300 to 700", (300, 700)),
        ("sarees between ₹2,000 and ₹5,000", (2000, 5000)),
        ("shoes 1k-2k", (1000, 2000)),
        ("bags 2-4k", (2000, 4000)),
        ("do se teen hazaar ki saree", (2000, 3000)),
        ("600 aur 900 ke beech kurti", (600, 900)),
        ("पाँच सौ से आठ सौ के बीच", (500, 800)),
        ("एक ते दोन हजार मध्ये साडी", (1000, 2000)),
        ("hajar te pandhrashe chya darmyan", (1000, 1500)),
    ],
)
def test_a_range(text: str, bounds: tuple[int, int]) -> None:
    assert prices_of(text) == bounds


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("jackets around 5000", (4000, 6000)),
        ("about 1k for a scarf", (800, 1200)),
        ("500 ke aas paas koi belt", (400, 600)),
        ("kareeb do hazaar ki saree", (1600, 2400)),
        ("लगभग 3000 का कुर्ता", (2400, 3600)),
        ("अंदाजे हजार रुपयांचा टॉप", (800, 1200)),
        ("2000 chya aaspas kurta", (1600, 2400)),
        ("ballpark 1000 for a tie", (800, 1200)),
    ],
)
def test_about_is_a_fifth_up_and_down(text: str, bounds: tuple[int, int]) -> None:
    assert prices_of(text) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "1200 got debited yesterday",
        "flat 500 off on sarees",
        "30% off tees",
        "cashback upto 300",
        "free delivery above 999?",
        "I paid 2500 for this saree",
        "deliver to 411045",
        "call me on 9812345670",
        "size 42 shirts",
        "I am 165 cm and 62 kg",
        "order 55120 ka kya hua",
        "do you have shirts",
        "I bought this shirt in May for 1700",
        "delivered on 12-05-2026",
    ],
)
def test_other_numbers_are_no_price(text: str) -> None:
    assert prices_of(text) == (None, None)
