"""Signed-in customers see their own things, and nobody else's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Table, func, select

from core.db.migrate import plain_engine
from core.db.tables import conversations, shop_events
from core.domain.customer import Role
from tests.integration.server.conftest import House, Opens

TOKEN = "X-Conversation-Token"


async def test_orders_come_newest_first_in_pages(house: House) -> None:
    first = (await house.client.get("/v1/orders", params={"limit": 1}, headers=house.signed_in())).json()
    second = (await house.client.get(first["next"], headers=house.signed_in())).json()

    assert [order["order_id"] for order in first["items"] + second["items"]] == ["O-PENDING", "O-DONE"]
    assert second["next"] is None


async def test_an_order_tells_what_where_and_when(house: House) -> None:
    order = (await house.client.get("/v1/orders/O-DONE", headers=house.signed_in())).json()

    assert order["status"] == "delivered"
    assert order["placed_at"].endswith("Z")
    assert order["address"]["pin_code"] == "560001"
    assert order["shipment"]["events"][0]["place"] == "Bengaluru"
    assert order["returnable_until"] == "2026-11-28"
    assert (order["returns"], order["exchanges"]) == ([], [])
    assert {"line_id", "product_id", "title", "size", "colour", "quantity", "unit_price", "status"} <= order["lines"][
        0
    ].keys()
    assert order["total"] == {"amount": "1200.00", "currency": "INR"}


@pytest.mark.parametrize("path", ["/v1/orders/O-DONE", "/v1/orders/O-NONE"])
async def test_someone_elses_order_looks_like_none(house: House, path: str) -> None:
    theirs = await house.client.get(path, headers=house.signed_in("C-ARJUN"))

    assert theirs.status_code == 404
    assert theirs.json()["type"] == "urn:retailgenie:problem:UnknownOrder"
    assert (
        theirs.json()["detail"].replace("O-NONE", "O-DONE")
        == ((await house.client.get("/v1/orders/O-DONE", headers=house.signed_in("C-ARJUN"))).json()["detail"])
    )


@pytest.mark.parametrize("path", ["/v1/orders", "/v1/orders/O-DONE"])
async def test_without_signing_in_there_are_no_orders(house: House, path: str) -> None:
    for headers in ({}, await house.newcomer()):
        answer = await house.client.get(path, headers=headers)

        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer nonsense"},
        {"Authorization": "Basic bWVlcmE6cGFzcw=="},
        {"Authorization": ""},
        {TOKEN: "nonsense"},
    ],
)
@pytest.mark.parametrize("path", ["/v1/cart", "/v1/me", "/v1/orders", "/v1/offers"])
async def test_a_forged_token_is_refused_everywhere(house: House, headers: dict[str, str], path: str) -> None:
    assert (await house.client.get(path, headers=headers)).status_code == 401


async def test_an_expired_token_is_refused(house: House) -> None:
    headers = house.signed_in()

    house.clock.advance(timedelta(hours=13))

    assert (await house.client.get("/v1/orders", headers=headers)).status_code == 401


async def test_staff_have_no_cart(house: House) -> None:
    headers = {"Authorization": f"Bearer {house.tokens.for_staff(Role.AGENT)}"}

    assert (await house.client.get("/v1/cart", headers=headers)).status_code == 403
    assert (await house.client.post("/v1/chat", json={"message": "hi"}, headers=headers)).status_code == 403
    assert (await house.client.get("/v1/me", headers=headers)).json()["role"] == "agent"


async def test_me_is_who_the_token_says(house: House) -> None:
    nobody = (await house.client.get("/v1/me")).json()
    meera = (await house.client.get("/v1/me", headers=house.signed_in())).json()
    unknown_here = (await house.client.get("/v1/me", headers=house.signed_in("C-ELSEWHERE"))).json()

    assert (nobody["role"], nobody["customer_id"]) == ("anonymous", None)
    assert (meera["name"], meera["loyalty_points"], meera["tier"]) == ("Meera Nair", 120, "Bronze")
    assert (unknown_here["customer_id"], unknown_here["name"]) == ("C-ELSEWHERE", None)


async def test_the_demo_shows_whom_one_can_be_with_live_orders(house: House) -> None:
    customers = {each["customer_id"]: each for each in (await house.client.get("/v1/demo/customers")).json()}

    assert set(customers) == {"C-MEERA", "C-ARJUN"}
    assert {(o["order_id"], o["status"], o["returnable"]) for o in customers["C-MEERA"]["orders"]} == {
        ("O-PENDING", "pending", False),
        ("O-DONE", "delivered", True),
    }


async def test_what_could_be_returned_no_longer_can_when_its_day_is_over(house: House) -> None:
    house.clock.advance(timedelta(days=30))

    customers = (await house.client.get("/v1/demo/customers")).json()

    assert not any(order["returnable"] for each in customers for order in each["orders"])


async def test_a_demo_sign_in_gives_a_token_that_works(house: House) -> None:
    token = (await house.client.post("/v1/demo/login", json={"customer_id": "C-MEERA"})).json()["token"]

    orders = await house.client.get("/v1/orders", headers={"Authorization": f"Bearer {token}"})

    assert len(orders.json()["items"]) == 2


@pytest.mark.parametrize("customer", ["C-NONE", "C-HIDDEN", "A-1", "O-DONE"])
async def test_only_demo_customers_can_be_signed_in_as(house: House, customer: str) -> None:
    answer = await house.client.post("/v1/demo/login", json={"customer_id": customer})

    assert answer.status_code == 404


async def test_the_staff_sign_in_knows_three_roles(house: House) -> None:
    for role in ("agent", "lead", "admin"):
        assert (await house.client.post("/v1/demo/staff-login", json={"role": role})).json()["token"]

    assert (await house.client.post("/v1/demo/staff-login", json={"role": "owner"})).status_code == 422


async def test_reset_empties_the_carts(house: House) -> None:
    headers = await house.newcomer()

    reset = await house.client.post("/v1/demo/reset")

    assert reset.json() == {"reset": True, "demo_customers": 2}
    assert (await house.client.get("/v1/cart", headers=headers)).json()["lines"] == []


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/v1/demo/customers", None),
        ("POST", "/v1/demo/login", {"customer_id": "C-MEERA"}),
        ("POST", "/v1/demo/staff-login", {"role": "admin"}),
        ("POST", "/v1/demo/reset", None),
    ],
)
async def test_without_the_demo_its_doors_are_gone(open_house: Opens, method: str, path: str, body: object) -> None:
    async with open_house(demo=False) as house:
        assert (await house.client.request(method, path, json=body)).status_code == 404


async def test_clicks_are_taken_and_start_a_shopper(house: House) -> None:
    body = {"events": [{"name": "click", "product_id": "P-SHIRT", "query": "shirts", "position": 1}]}

    answer = await house.client.post("/v1/events", json=body)

    assert answer.status_code == 204
    assert answer.headers[TOKEN]


async def test_what_was_seen_starts_no_conversation_and_a_crawlers_look_leaves_nothing(house: House) -> None:
    body = {"events": [{"name": "impression", "product_id": "P-SHIRT", "position": 1}]}
    crawler = {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"}

    shopper = await house.client.post("/v1/events", json=body)
    passing = await house.client.post("/v1/events", json=body, headers=crawler)

    assert [shopper.status_code, passing.status_code] == [204, 204]
    assert kept_events(house) == [("impression", "P-SHIRT")]
    assert rows_of(house, conversations) == 0


async def test_the_page_writes_down_what_enters_and_leaves_the_cart_once(house: House) -> None:
    headers = await house.newcomer()
    saree, key = {"product_id": "P-SAREE"}, {"Idempotency-Key": "k-1"}
    for _ in range(2):
        await house.client.post("/v1/cart/lines", json=saree, headers=headers | key)
    line = (await house.client.get("/v1/cart", headers=headers)).json()["lines"][0]["line_id"]
    await house.client.patch(f"/v1/cart/lines/{line}", json={"size": "L"}, headers=headers)
    await house.client.delete(f"/v1/cart/lines/{line}", headers=headers)
    await house.client.post("/v1/cart/undo", headers=headers)
    await house.client.delete("/v1/cart", headers=headers)

    assert kept_events(house) == [
        ("add_to_cart", "P-SHIRT"),
        ("add_to_cart", "P-SAREE"),
        ("remove_from_cart", "P-SHIRT"),
        ("add_to_cart", "P-SHIRT"),
        ("remove_from_cart", "P-SHIRT"),
        ("remove_from_cart", "P-SAREE"),
    ]


def kept_events(house: House) -> list[tuple[str, str]]:
    with plain_engine(house.parts.settings.database).connect() as connection:
        rows = connection.execute(select(shop_events.c.name, shop_events.c.product_id).order_by(shop_events.c.id))
        return [(name, product) for name, product in rows]


def rows_of(house: House, table: Table) -> int:
    with plain_engine(house.parts.settings.database).connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"events": []}, 422),
        ({"events": [{"name": "purchase", "product_id": "P-SHIRT"}]}, 400),
        ({"events": [{"name": "steal", "product_id": "P-SHIRT"}]}, 422),
        ({"events": [{"name": "click", "product_id": "P-SHIRT", "position": 0}]}, 422),
        ({"events": [{"name": "click"}] * 101}, 422),
        ({}, 422),
    ],
)
async def test_events_that_pages_may_not_send_are_refused(house: House, body: object, status: int) -> None:
    assert (await house.client.post("/v1/events", json=body)).status_code == status
