"""The answer's JSON has every key of the contract, whatever the turn was."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from agent.wire import answer_wire
from core.domain.answer import Answer, Blocked, Claim, Confirmation, ProductCard, Receipt
from core.domain.intent import IntentName, IntentScore
from core.domain.language import Language
from core.domain.money import Money
from tests.builders import a_cart, a_cart_line, a_product

KEYS = {
    "conversation_id", "turn_id", "reply", "language", "intent", "products", "relaxed", "cart", "confirmation",
    "receipts", "claims", "handoff", "mode", "blocked", "timings_ms",
}  # fmt: skip
PRODUCT_KEYS = {
    "product_id", "title", "brand", "category", "gender", "colours", "sizes_in_stock", "price", "mrp", "rating", "url",
    "why",
}  # fmt: skip
LATER = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)


def an_answer(**facts: object) -> Answer:
    plain = {
        "conversation_id": "K-1",
        "turn_id": "T-1",
        "reply": "Hello",
        "language": Language.HINGLISH,
        "intent": IntentScore(IntentName.GREETING, 0.987654),
    }
    return Answer(**{**plain, **facts})  # type: ignore[arg-type]


def test_an_empty_answer_has_every_key() -> None:
    wire = answer_wire(an_answer())

    assert wire.keys() >= KEYS
    assert wire["language"] == "hi-Latn"
    assert wire["intent"] == {"name": "greeting", "confidence": 0.9877}
    assert (wire["cart"], wire["confirmation"], wire["blocked"]) == (None, None, None)
    assert wire["handoff"] == {"state": "bot"}


def test_a_card_shows_the_colour_that_was_asked_for() -> None:
    product = a_product(colours=("black", "teal", "red"))
    asked, plain = (
        answer_wire(an_answer(products=(ProductCard(product, ("S", "M"), "", colour, ("M",)),)))["products"][0]
        for colour in ("teal", None)
    )

    assert asked["colours"] == ["teal", "black", "red"]
    assert {picture.partition("?")[2] for picture in asked["images"].values()} == {"colour=teal"}
    assert (asked["colour"], asked["sizes_in_stock"], asked["sizes_in_colour"]) == ("teal", ["S", "M"], ["M"])
    assert plain["colours"] == ["black", "teal", "red"]
    assert {picture.partition("?")[2] for picture in plain["images"].values()} == {""}


def test_a_full_answer_is_plain_json() -> None:
    line = a_cart_line()
    wire = answer_wire(
        an_answer(
            products=(ProductCard(a_product(price=None), ("S",), "in blue"),),
            cart=a_cart(line),
            confirmation=Confirmation("F-1", "cancel", "Cancel O-1?", LATER),
            receipts=(Receipt("R-1", "add_to_cart", line.line_id, LATER), Receipt("R-2", "undo", "x")),
            claims=(Claim("₹1", "product:P-1:price"),),
            blocked=Blocked("self_harm"),
        )
    )

    assert json.loads(json.dumps(wire)) == wire
    assert wire["products"][0].keys() >= PRODUCT_KEYS
    assert wire["products"][0]["price"] is None
    assert wire["cart"]["lines"][0]["line_total"] == {"amount": "1200.00", "currency": "INR"}
    assert wire["confirmation"]["expires_at"] == "2026-11-18T07:00:00Z"
    assert [r.get("undo_until") for r in wire["receipts"]] == ["2026-11-18T07:00:00Z", None]
    assert wire["blocked"] == {"kind": "self_harm"}


def test_the_total_is_less_the_discount() -> None:
    from core.domain.cart import Discount

    cart = a_cart(a_cart_line(), discounts=(Discount("SAVE10", Money.of(120)),))

    wire = answer_wire(an_answer(cart=cart))

    assert wire["cart"]["discounts"] == [{"code": "SAVE10", "amount": {"amount": "120.00", "currency": "INR"}}]
    assert wire["cart"]["total"] == {"amount": "1080.00", "currency": "INR"}
