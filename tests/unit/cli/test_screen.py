"""What a turn looks like on a terminal."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from cli.screen import Screen, money


def shown(*told: tuple[str, dict[str, Any]]) -> str:
    out = StringIO()
    screen = Screen(Console(file=out, width=120, highlight=False))
    for each in told:
        screen.show(each)
    return out.getvalue()


def an_answer(**facts: Any) -> dict[str, Any]:
    return {"products": [], "cart": None, "receipts": [], "chips": [], **facts}


def a_product(**facts: Any) -> dict[str, Any]:
    price = {"amount": "1499.00", "currency": "INR"}
    plain = {
        "title": "Linen shirt",
        "brand": "Aarohi",
        "price": price,
        "mrp": price,
        "sizes_in_stock": ["M"],
        "why": "",
    }
    return plain | facts


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0.00", "₹0"),
        ("999.00", "₹999"),
        ("1499.50", "₹1,499.50"),
        ("123456.00", "₹1,23,456"),
        ("12345678.00", "₹1,23,45,678"),
        ("-250.00", "₹-250"),
    ],
)
def test_money_is_grouped_as_in_india(amount: str, text: str) -> None:
    assert money({"amount": amount, "currency": "INR"}) == text


def test_text_comes_piece_by_piece_on_one_line() -> None:
    text = shown(("text.delta", {"text": "Good"}), ("text.delta", {"text": " day"}), ("turn.completed", an_answer()))

    assert text == "Good day\n"


def test_text_that_is_taken_back_is_begun_anew() -> None:
    text = shown(
        ("text.delta", {"text": "Wro"}),
        ("text.reset", {}),
        ("text.delta", {"text": "Right"}),
        ("turn.completed", an_answer()),
    )

    assert text.splitlines()[-1] == "Right"


def test_products_have_numbers_prices_and_sizes() -> None:
    cheap = a_product(price={"amount": "999.00", "currency": "INR"})
    text = shown(("turn.completed", an_answer(products=[a_product(), cheap, a_product(price=None, sizes_in_stock=[])])))

    rows = text.splitlines()[1:]
    assert rows[0].split()[:1] == ["1"]
    assert "₹1,499" in rows[0]
    assert "₹999" in rows[1]
    assert "₹1,499" in rows[1]
    assert "no price" in rows[2]
    assert "sold out" in rows[2]


def test_a_title_with_brackets_is_shown_as_it_is() -> None:
    text = shown(("turn.completed", an_answer(products=[a_product(title="Kurta [red] /bold]")])))

    assert "Kurta [red] /bold]" in text


def test_the_cart_is_shown_after_a_write_with_its_total() -> None:
    amount = {"amount": "2998.00", "currency": "INR"}
    line = {"title": "Linen shirt", "size": "M", "colour": "blue", "quantity": 2, "line_total": amount}
    off = {"code": "SAVE10", "amount": {"amount": "299.80", "currency": "INR"}}
    cart = {"lines": [line], "discounts": [off], "total": {"amount": "2698.20", "currency": "INR"}}

    text = shown(("turn.completed", an_answer(cart=cart, receipts=[{"receipt_id": "R-1"}])))

    assert "M, blue" in text
    assert "-₹299.80" in text
    assert "₹2,698.20" in text


def test_next_steps_are_offered() -> None:
    assert "Show more" in shown(("turn.completed", an_answer(chips=["Show more", "Cheaper"])))
