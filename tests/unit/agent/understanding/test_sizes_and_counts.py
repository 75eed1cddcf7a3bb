"""Sizes, counts and numbers that name orders, places and coupons."""

from __future__ import annotations

import pytest

from tests.unit.agent.understanding.hearing import slots_of


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("polo in XL", ("XL",)),
        ("double xl tee", ("XXL",)),
        ("2XL hoodie", ("XXL",)),
        ("a small please", ("S",)),
        ("size m", ("M",)),
        ("kurta L me dikhao", ("L",)),
        ("मीडियम साइज का टॉप", ("M",)),
        ("एक्सएल मध्ये", ("XL",)),
        ("S or M", ("S", "M")),
        ("sneakers uk 10", ("UK 10",)),
        ("UK7 heels", ("UK 7",)),
        ("8 number ke joote", ("8",)),
        ("जूते सात नंबर", ("7",)),
        ("34 waist jeans", ("34",)),
        ("jeans 30", ("30",)),
        ("white shirt, slim fit 42", ("42",)),
        ("is medium available", ("M",)),
        ("kamar 36 ki jeans", ("36",)),
        ("shirt size 40", ("40",)),
        ("frock 5-6 years", ("5-6Y",)),
        ("frock for 5 year old girl", ("5-6Y",)),
        ("t-shirt for 6 years old boy", ("6-7Y",)),
        ("I wore that kurta for 6 years", ()),
        ("romper 6-9 months", ("6-9M",)),
        ("bra 36C", ("36C",)),
        ("king size bedsheet", ("King",)),
        ("black ones below 1200 in 36", ("36",)),
        ("teesra wala 38 mein rakh do", ("38",)),
        ("पहिला वाला 40 मध्ये द्या", ("40",)),
        ("chinos in 30 or 32", ("30", "32")),
        ("trousers in 34 in grey", ("34",)),
        ("jeans W30 black", ("30",)),
        ("9 uk sneakers", ("UK 9",)),
        ("यूके 7 सैंडल", ("UK 7",)),
        ("shoes uk 8 rs 1500", ("UK 8",)),
        ("my waist is 36", ("36",)),
        ("blazer, green, 40", ("40",)),
        ("44 ka kurta", ("44",)),
        ("trousers size: 32, 34?", ("32", "34")),
        ("he wears 42", ("42",)),
        ("vest size 95", ("95",)),
        ("pink gown small", ("S",)),
        ("Leggings. Medium. Black", ("M",)),
        ("two large hoodies", ("L",)),
        ("only 5-6Y please", ("5-6Y",)),
    ],
)
def test_sizes(text: str, sizes: tuple[str, ...]) -> None:
    assert slots_of(text).sizes == sizes


@pytest.mark.parametrize(
    ("text", "age", "size"),
    [("dress for my 4 year old", 4, "4-5Y"), ("mera beta 10 saal ka hai", 9, "9-10Y"), ("सहा वर्षांची मुलगी", 6, "6-7Y")],
)
def test_a_childs_age_becomes_the_size_that_holds_it(text: str, age: int, size: str) -> None:
    slots = slots_of(text)

    assert slots.sizes == (size,)
    assert slots.child_age == age


@pytest.mark.parametrize(
    "text",
    [
        "i m new here",
        "a small gift for her",
        "H & M tops",
        "I am 5'9 and 80 kg",
        "reached after 9 days",
        "can it come in 30 minutes",
        "40 mein se kaunsa lun",
        "will these shoes come in 3 or 4 days",
        "large prints",
        "5 foot 9 inch tall",
        "a large tote",
        "shirt by 28 april",
        "12 shirts at 40% off",
    ],
)
def test_letters_and_numbers_that_are_no_size(text: str) -> None:
    assert slots_of(text).sizes == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 striped shirts", 3),
        ("a couple of towels", 2),
        ("half a dozen hankies", 6),
        ("do kurte", 2),
        ("teen piece daal do", 3),
        ("चार मोजे", 4),
        ("दोन टॉवेल टाका", 2),
        ("make it 5", 5),
        ("two of these", 2),
        ("quantity 7", 7),
        ("belt teen, black", 3),
        ("टोप्या पाच हव्या", 5),
        ("reduce the caps to four", 4),
        ("i need only one of these", 1),
        ("bump it up to six", 6),
        ("-3 shirts", -3),
        ("0 belts", 0),
        ("900000 socks", 900_000),
        ("ek kurta dikhao", None),
        ("one piece dress", None),
        ("jeans 32", None),
        ("the two shirts that came", None),
        ("item number 4", None),
        ("under 500", None),
        ("how do shirts shrink", None),
        ("buy 2 get 1 shirts", None),
        ("two piece suit", None),
        ("only one of the two shirts came", None),
    ],
)
def test_counts_are_explicit_ones_only(text: str, count: int | None) -> None:
    assert slots_of(text, carting=True).quantity == count


@pytest.mark.parametrize(
    ("text", "order_id"),
    [
        ("status of O-8841207", "O-8841207"),
        ("order id 77120 kahan hai", "77120"),
        ("#451209 not here", "451209"),
        ("cancel ORD99812", "ORD99812"),
        ("ऑर्डर 66120 कुठे आहे", "66120"),
        ("where is QT-340", "QT-340"),
        ("is 77-1203-K packed", "77-1203-K"),
        ("7781-MM has a torn box", "7781-MM"),
        ("order DX41 kab aayega", "DX41"),
        ("ODR55210 please", "ODR55210"),
        ("track 204-11-9", "204-11-9"),
    ],
)
def test_order_ids_as_written(text: str, order_id: str) -> None:
    assert slots_of(text).order_ids == (order_id,)


@pytest.mark.parametrize("text", ["come on 12-05-2026", "size UK-9", "XL-2 shirts", "F21 tops"])
def test_days_sizes_and_brands_are_no_order_ids(text: str) -> None:
    slots = slots_of(text)

    assert slots.order_ids == ()
    assert (slots.price_min, slots.price_max) == (None, None)


@pytest.mark.parametrize("text", ["560 034", "do you deliver at 560034", "५६००३४ पर डिलीवरी", "560034 la kiti divas"])
def test_pin_codes(text: str) -> None:
    assert slots_of(text).pin_code == "560034"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("apply MONSOON15", "MONSOON15"),
        ("coupon code party50 lagao", "PARTY50"),
        ("my voucher GETSET is refused", "GETSET"),
        ("coupon code please", None),
    ],
)
def test_coupons(text: str, code: str | None) -> None:
    assert slots_of(text).coupon == code


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("add -1 of the first one", -1),
        ("add -3", -3),
        ("add 1.5 of the first one", 0),
        ("add 2 of the first one", 2),
        ("add 2 - quickly", 2),
    ],
)
def test_counts_that_no_goods_come_in_are_heard_as_such(text: str, quantity: int) -> None:
    assert slots_of(text, carting=True).quantity == quantity


@pytest.mark.parametrize(("text", "size"), [("shirts in XXXL", "XXXL"), ("xxxxl kurta", "4XL"), ("soooo big XL", "XL")])
def test_large_sizes_by_their_letters(text: str, size: str) -> None:
    assert slots_of(text).sizes == (size,)


def test_a_products_number_is_no_orders() -> None:
    slots = slots_of("add p-109054 to order O-123456")

    assert (slots.product_ids, slots.order_ids) == (("P-109054",), ("O-123456",))
