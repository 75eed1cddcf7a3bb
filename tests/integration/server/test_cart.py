"""The cart over HTTP: anyone may fill one, and nobody sees another's."""

from __future__ import annotations

import asyncio

import pytest

from tests.integration.server.conftest import House

TOKEN = "X-Conversation-Token"
SHIRT_M = {"product_id": "P-SHIRT", "size": "M", "colour": "blue"}


async def test_a_newcomer_starts_with_an_empty_cart(house: House) -> None:
    cart = (await house.client.get("/v1/cart")).json()

    assert cart["lines"] == []
    assert cart["discounts"] == []
    assert cart["total"] == {"amount": "0.00", "currency": "INR"}


async def test_the_first_line_starts_a_shopper_with_a_token(house: House) -> None:
    answer = await house.client.post("/v1/cart/lines", json={**SHIRT_M, "quantity": 2})

    body = answer.json()
    assert body["conversation_token"] == answer.headers[TOKEN]
    line = body["lines"][0]
    assert (line["title"], line["size"], line["colour"], line["quantity"]) == ("Linen shirt", "M", "blue", 2)
    assert line["line_total"] == body["total"] == {"amount": "2998.00", "currency": "INR"}
    assert body["receipts"][0]["action"] == "add_to_cart"
    assert body["receipts"][0]["target"] == line["line_id"]


async def test_the_cart_is_there_again_with_the_token(house: House) -> None:
    headers = await house.newcomer()

    cart = (await house.client.get("/v1/cart", headers=headers)).json()

    assert [line["product_id"] for line in cart["lines"]] == ["P-SHIRT"]
    assert "conversation_token" not in cart


async def test_a_line_is_changed_and_removed(house: House) -> None:
    headers = await house.newcomer()
    line = (await house.client.get("/v1/cart", headers=headers)).json()["lines"][0]["line_id"]

    changed = await house.client.patch(f"/v1/cart/lines/{line}", json={"quantity": 3, "size": "L"}, headers=headers)
    removed = await house.client.delete(f"/v1/cart/lines/{line}", headers=headers)

    assert [(each["quantity"], each["size"]) for each in changed.json()["lines"]] == [(3, "L")]
    assert removed.json()["lines"] == []


async def test_the_whole_cart_is_emptied_and_brought_back(house: House) -> None:
    headers = await house.newcomer()

    assert (await house.client.delete("/v1/cart", headers=headers)).json()["lines"] == []

    assert len((await house.client.post("/v1/cart/undo", headers=headers)).json()["lines"]) == 1


async def test_a_coupon_is_applied_and_taken_off(house: House) -> None:
    headers = await house.newcomer()

    applied = (await house.client.post("/v1/cart/coupon", json={"code": "save10"}, headers=headers)).json()
    taken_off = (await house.client.delete("/v1/cart/coupon", headers=headers)).json()

    assert applied["discounts"] == [{"code": "SAVE10", "amount": {"amount": "149.90", "currency": "INR"}}]
    assert applied["total"]["amount"] == "1349.10"
    assert (taken_off["discounts"], taken_off["total"]["amount"]) == ([], "1499.00")


async def test_the_same_idempotency_key_adds_once(house: House) -> None:
    headers = await house.newcomer() | {"Idempotency-Key": "k-1"}

    answers = [await house.client.post("/v1/cart/lines", json=SHIRT_M, headers=headers) for _ in range(2)]

    assert answers[0].json()["receipts"] == answers[1].json()["receipts"]
    cart = (await house.client.get("/v1/cart", headers=headers)).json()
    assert sum(line["quantity"] for line in cart["lines"]) == 2


async def test_one_shoppers_key_is_not_anothers(house: House) -> None:
    key = {"Idempotency-Key": "k-1"}
    one, other = await house.newcomer(), await house.newcomer()
    await house.client.post("/v1/cart/lines", json=SHIRT_M, headers=one | key)

    cart = (await house.client.post("/v1/cart/lines", json=SHIRT_M, headers=other | key)).json()

    assert sum(line["quantity"] for line in cart["lines"]) == 2


async def test_writes_at_once_are_all_kept(house: House) -> None:
    headers = await house.newcomer()

    await asyncio.gather(*(house.client.post("/v1/cart/lines", json=SHIRT_M, headers=headers) for _ in range(4)))

    cart = (await house.client.get("/v1/cart", headers=headers)).json()
    assert sum(line["quantity"] for line in cart["lines"]) == 5


async def test_anothers_line_is_not_found(house: House) -> None:
    theirs = await house.newcomer()
    line = (await house.client.get("/v1/cart", headers=theirs)).json()["lines"][0]["line_id"]

    answer = await house.client.delete(f"/v1/cart/lines/{line}", headers=await house.newcomer())

    assert answer.status_code == 404
    assert len((await house.client.get("/v1/cart", headers=theirs)).json()["lines"]) == 1


@pytest.mark.parametrize(
    ("body", "status", "problem"),
    [
        ({"product_id": "P-NONE", "size": "M"}, 404, "UnknownProduct"),
        ({"product_id": "P-SHIRT", "size": "XXXXL"}, 422, "NoSuchVariant"),
        ({"product_id": "P-SHIRT", "size": "M", "colour": "plaid"}, 422, "NoSuchVariant"),
        ({"product_id": "P-SHIRT"}, 422, None),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": 0}, 422, "BadQuantity"),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": -3}, 422, "BadQuantity"),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": 10**12}, 422, "BadQuantity"),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": 10**30}, 422, None),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": 1.5}, 422, None),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": "many"}, 422, None),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": "2"}, 422, None),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": True}, 422, None),
        ({"product_id": "P-SHIRT", "size": "M", "quantity": 9}, 409, "OutOfStock"),
        ({"product_id": "P-GONE", "size": "M"}, 409, "OutOfStock"),
        ({"product_id": "P-UNPRICED", "size": "M"}, 422, "NotForSale"),
        ({"product_id": "", "size": "M"}, 422, None),
        ({"size": "M"}, 422, None),
    ],
)
async def test_what_cannot_be_bought_is_refused_and_changes_nothing(
    house: House, body: dict[str, object], status: int, problem: str | None
) -> None:
    headers = await house.newcomer()
    before = (await house.client.get("/v1/cart", headers=headers)).json()

    answer = await house.client.post("/v1/cart/lines", json=body, headers=headers)

    assert answer.status_code == status
    if problem:
        assert answer.json()["type"] == f"urn:retailgenie:problem:{problem}"
    assert (await house.client.get("/v1/cart", headers=headers)).json() == before


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("PATCH", "/v1/cart/lines/L-NONE", {"quantity": 2}, 404),
        ("DELETE", "/v1/cart/lines/L-NONE", None, 404),
        ("POST", "/v1/cart/coupon", {"code": "NOPE"}, 404),
        ("POST", "/v1/cart/coupon", {"code": "BIG"}, 422),
        ("POST", "/v1/cart/coupon", {"code": ""}, 422),
        ("POST", "/v1/cart/coupon", {}, 422),
    ],
)
async def test_other_changes_that_make_no_sense_are_refused(
    house: House, method: str, path: str, body: object, status: int
) -> None:
    answer = await house.client.request(method, path, json=body, headers=await house.newcomer())

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


async def test_what_is_left_is_told_when_stock_is_short(house: House) -> None:
    answer = await house.client.post(
        "/v1/cart/lines", json={"product_id": "P-SHIRT", "size": "M", "colour": "blue", "quantity": 9}
    )

    assert answer.json()["left"] == 5


async def test_at_sign_in_the_cart_and_the_talks_move_along(house: House) -> None:
    talk = (await house.chat("good day")).json()
    anonymous = {TOKEN: talk["conversation_token"]}
    await house.client.post("/v1/cart/lines", json=SHIRT_M, headers=anonymous)

    both = await house.client.get("/v1/cart", headers=anonymous | house.signed_in())
    elsewhere = await house.client.get("/v1/cart", headers=house.signed_in())
    path = f"/v1/conversations/{talk['conversation_id']}"

    assert [line["product_id"] for line in both.json()["lines"]] == ["P-SHIRT"]
    assert elsewhere.json()["lines"] == both.json()["lines"]
    assert (await house.client.get("/v1/cart", headers=anonymous)).json()["lines"] == []
    assert (await house.client.get(path, headers=house.signed_in())).status_code == 200
    assert (await house.client.get(path, headers=anonymous)).status_code == 404


async def test_the_demo_sign_in_moves_the_cart_by_itself(house: House) -> None:
    anonymous = await house.newcomer()

    login = await house.client.post("/v1/demo/login", json={"customer_id": "C-MEERA"}, headers=anonymous)

    headers = {"Authorization": f"Bearer {login.json()['token']}"}
    assert len((await house.client.get("/v1/cart", headers=headers)).json()["lines"]) == 1


async def test_moving_twice_doubles_nothing(house: House) -> None:
    both = await house.newcomer() | house.signed_in()

    carts = await asyncio.gather(*(house.client.get("/v1/cart", headers=both) for _ in range(4)))

    assert all(cart.status_code == 200 for cart in carts)
    cart = (await house.client.get("/v1/cart", headers=house.signed_in())).json()
    assert sum(line["quantity"] for line in cart["lines"]) == 1
