"""Garments, colours, brands and the other values a message names."""

from __future__ import annotations

import pytest

from core.domain.intent import Sort
from tests.unit.agent.understanding.hearing import slots_of


@pytest.mark.parametrize(
    ("text", "garment"),
    [
        ("two tees", "t-shirt"),
        ("formal pants", "trousers"),
        ("a sari for me", "saree"),
        ("joote dikhao", "shoes"),
        ("chaddar chahiye", "bedsheet"),
        ("parde dikhaiye", "curtain"),
        ("tauliya", "towel"),
        ("चूड़ियाँ", "bangle"),
        ("साड्या दाखवा", "saree"),
        ("घड्याळ", "watch"),
        ("कुर्त्यांमध्ये काय आहे", "kurta"),
        ("topi", "cap"),
        ("rumal chahiye", "handkerchief"),
        ("anarkalis", "anarkali"),
        ("flip-flops", "flip flops"),
        ("kolhapuris", "kolhapuri"),
        ("a pullover", "pullover"),
        ("sneekers", "sneakers"),
        ("tshrt", "t-shirt"),
        ("jackte", "jacket"),
        ("lehnga", "lehenga"),
        ("sunglases", "sunglasses"),
    ],
)
def test_a_garment_keeps_the_shoppers_own_name(text: str, garment: str) -> None:
    assert slots_of(text).garments == (garment,)


def test_a_narrower_name_is_looked_for_where_it_is_sold() -> None:
    assert slots_of("flip flops").categories == ("chappal",)


def test_a_kurti_is_no_kurta() -> None:
    assert slots_of("cotton kurtis").categories == ("kurti",)


def test_a_broad_word_stands_for_its_members_and_is_no_garment() -> None:
    slots = slots_of("footwear for the monsoon")

    assert slots.group == "footwear"
    assert "sandals" in slots.categories
    assert slots.garments == ()


@pytest.mark.parametrize(
    ("text", "shade"),
    [
        ("navy trousers", "navy"),
        ("olive green jacket", "olive green"),
        ("kaali saree", "black"),
        ("neele joote", "blue"),
        ("jamuni dupatta", "purple"),
        ("पिवळी साडी", "yellow"),
        ("हिरव्या बांगड्या", "green"),
        ("pandhra sadra", "white"),
        ("lavendar top", "lavender"),
        ("wine colour gown", "wine"),
        ("light pink kurti", "light pink"),
        ("halka neela shirt", "light blue"),
        ("gehre hare rang ka kurta", "dark green"),
        ("nevy blu blazer", "navy blue"),
    ],
)
def test_a_colour_is_its_full_phrase_in_english(text: str, shade: str) -> None:
    assert slots_of(text).shades == (shade,)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("for my wife", "women"),
        ("mummy ke liye", "women"),
        ("बायकोसाठी", "women"),
        ("gents watch", "men"),
        ("papa ko kya pasand aayega", "men"),
        ("बाबांसाठी शाल", "men"),
        ("bhai ke liye", "men"),
        ("my mom's anniversary", "women"),
        ("dads jacket", "men"),
        ("आईसाठी शाल", "women"),
        ("मेरी शाल नहीं आई", None),
        ("how many days", None),
        ("my daughter's frock", "girls"),
        ("मुलीसाठी फ्रॉक", "girls"),
        ("mulasathi shirt", "boys"),
        ("bachchon ke kapde", "kids"),
        ("saree", None),
        ("delivery boy was late", None),
        ("bhai jaldi karo", None),
    ],
)
def test_gender_comes_from_words_for_people_only(text: str, gender: str | None) -> None:
    assert slots_of(text).gender == gender


@pytest.mark.parametrize(
    ("text", "brand"),
    [
        ("LP shirts", "Louis Philippe"),
        ("vh trousers", "Van Heusen"),
        ("AE jeans", "American Eagle"),
        ("AS chinos", "Allen Solly"),
        ("van husen blazer", "Van Heusen"),
        ("jeans from people brand", "People"),
        ("W kurtas", "W"),
        ("levis jeans", "Levi's"),
        ("पीटर इंग्लैंड शर्ट", "Peter England"),
    ],
)
def test_brands_by_initials_and_slips(text: str, brand: str) -> None:
    assert slots_of(text).brands == (brand,)


@pytest.mark.parametrize(
    "text",
    [
        "as early as you can",
        "people keep asking me",
        "honey, which one?",
        "the top rated ones",
        "will it suit my brother-in-law's taste",
        "what is the heel height",
        "gold membership benefits",
        "black friday kab hai",
        "who stole my parcel",
        "tie up with you",
        "size pe depend karta hai",
        "lower price please",
        "wine stains",
        "wo galti se hat gaya",
        "how does this drape",
        "हम दो लेंगे",
        "maine jo chuni thi",
        "sab ko odhna hai",
        "my trainer told me",
        "we met in two chapels",
        "हिल्स पर घर है",
        "kapde ki chadi",
        "something sweeter than that",
    ],
)
def test_everyday_words_name_nothing_of_the_shops(text: str) -> None:
    slots = slots_of(text)

    assert (slots.categories, slots.colours, slots.brands) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "saree that drapes well",
        "kurta with lining",
        "लाइनिंग वाला कुर्ता",
        "check kurta in stock",
        "shoes for wide feet",
        "temple border saree",
        "court shoes",
        "घरच्या कामासाठी कुर्ता",
        "चालायला सोपे बूट",
        "jab wo soti hai, kurta",
        "barsaat ke liye kurta",
        "मी मोकळा आहे, आज कुर्ता दाखवा",
    ],
)
def test_everyday_words_beside_goods_set_no_limit(text: str) -> None:
    slots = slots_of(text)

    assert len(slots.categories) == 1
    assert (slots.patterns, slots.fits, slots.occasions, slots.materials) == ((), (), (), ())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("black sweeter", {"categories": ("sweater",)}),
        ("सोने की बाली", {"categories": ("earrings",)}),
        ("white trainers", {"categories": ("sneakers",)}),
        ("check wali shirt", {"patterns": ("checked",)}),
        ("lining wali shirt", {"patterns": ("striped",)}),
        ("wide leg pants", {"fits": ("relaxed",)}),
        ("temple visit saree", {"occasions": ("festive",)}),
        ("tropical print shirt", {"patterns": ("floral",)}),
        ("khadi kurta", {"materials": ("khadi",)}),
        ("reshmi saree", {"materials": ("silk",)}),
        ("फूलों वाली ड्रेस", {"patterns": ("floral",)}),
        ("dhaaridaar shirt", {"patterns": ("striped",)}),
        ("loose fit jeans", {"fits": ("relaxed",)}),
        ("lagnasathi sherwani", {"occasions": ("wedding",)}),
        ("office wear shirts", {"occasions": ("formal",)}),
        ("दिवाळीसाठी कुर्ता", {"occasions": ("festive",)}),
        ("punyat dukan", {"city": "Pune"}),
        ("मुंबईत", {"city": "Mumbai"}),
        ("banglore store", {"city": "Bengaluru"}),
        ("kurtas rated above 4 stars", {"min_rating": 4.0}),
    ],
)
def test_the_other_values(text: str, values: dict[str, object]) -> None:
    slots = slots_of(text)

    assert {name: getattr(slots, name) for name in values} == values


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("cheapest bedsheets", Sort.PRICE_ASC),
        ("jeans high to low", Sort.PRICE_DESC),
        ("highest rated heels", Sort.RATING),
        ("new arrivals in tops", Sort.NEWEST),
        ("sabse mehngi saree", Sort.PRICE_DESC),
        ("सबसे सस्ते जूते", Sort.PRICE_ASC),
        ("नवीन कलेक्शन दाखवा", Sort.NEWEST),
        ("cheap to expensive please", Sort.PRICE_ASC),
        ("kam daam wale pehle", Sort.PRICE_ASC),
        ("महंगे वाले पहले", Sort.PRICE_DESC),
        ("महाग ते स्वस्त", Sort.PRICE_DESC),
        ("jisko zyada star mile ho", Sort.RATING),
        ("जास्त रेटिंग वाले", Sort.RATING),
        ("recently launched ties", Sort.NEWEST),
        ("नवा माल आलाय का", Sort.NEWEST),
    ],
)
def test_orders_of_the_list(text: str, sort: Sort) -> None:
    assert slots_of(text).sort is sort


def test_what_a_wish_only_goes_with_is_not_searched_for() -> None:
    slots = slots_of("which dupatta goes with a green kurta")

    assert slots.categories == ("dupatta",)
    assert slots.colours == ()


def test_several_values_of_a_kind_are_all_kept() -> None:
    slots = slots_of("blue or grey chinos or jeans")

    assert slots.colours == ("blue", "grey")
    assert slots.categories == ("chinos", "jeans")
