"""The API describes itself truly, and no page of the server asks another host for anything."""

from __future__ import annotations

import re

import pytest

from tests.integration.server.conftest import House

ADDRESS = re.compile(r"https?:|(?:src|href)=[\"']//", re.IGNORECASE)
FORGED = {
    "SignedIn": {"Authorization": "Bearer forged"},
    "ConversationToken": {"X-Conversation-Token": "forged"},
}
IDS = {"conversation_id": "K-1", "confirmation_id": "F-1", "product_id": "P-SHIRT", "order_id": "O-DONE"}
IDS |= {"line_id": "L-1", "view": "front"}
QUERY = {"pin_code": "560001"}
BODY = {"message": "hello", "customer_id": "C-MEERA"}


async def operations(house: House) -> list[tuple[str, str, list[dict[str, list[str]]]]]:
    """Method, path with ids filled in, and the ways of saying who calls, of every route."""
    document = (await house.client.get("/openapi.json")).json()
    return [
        (method, path.format(**IDS), operation.get("security", []))
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


@pytest.mark.parametrize("scheme", FORGED)
async def test_a_route_declares_just_the_tokens_that_it_reads(house: House, scheme: str) -> None:
    declared, read = set(), set()
    for method, path, ways in await operations(house):
        answer = await house.client.request(method, path, params=QUERY, json=BODY, headers=FORGED[scheme])
        if any(scheme in way for way in ways):
            declared.add((method, path))
        if answer.status_code == 401 and answer.json()["type"].endswith(":BadToken"):
            read.add((method, path))

    read -= {("get", "/v1/orders"), ("get", "/v1/orders/O-DONE")} if scheme == "ConversationToken" else set()
    assert declared == read
    assert len(declared) > 15


async def test_who_must_sign_in_or_hold_a_token_is_said(house: House) -> None:
    needed = {path for _, path, ways in await operations(house) if ways and {} not in ways}

    assert needed >= {"/v1/orders", "/v1/orders/O-DONE", "/v1/conversations/K-1"}
    assert (await house.client.get("/v1/orders")).status_code == 401
    assert (await house.client.get("/v1/conversations/K-1")).status_code == 404
    assert "/v1/cart" not in needed
    assert "/v1/chat" not in needed


@pytest.mark.parametrize("path", ["/docs", "/console", "/playground", "/"])
async def test_a_page_names_no_other_host_and_may_not_ask_one(house: House, path: str) -> None:
    answer = await house.client.get(path)

    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert not ADDRESS.search(answer.text)
    assert policy["default-src"] == "'self'"
    assert not any("." in sources or ":" in sources.replace("data:", "") for sources in policy.values())


@pytest.mark.parametrize(
    ("name", "kind"), [("swagger-ui-bundle.js", "javascript"), ("swagger-ui.css", "css"), ("start.js", "javascript")]
)
async def test_the_description_comes_with_its_files(house: House, name: str, kind: str) -> None:
    answer = await house.client.get(f"/docs/{name}")

    assert answer.status_code == 200
    assert kind in answer.headers["Content-Type"]
    assert f"/docs/{name}" in (await house.client.get("/docs")).text


@pytest.mark.parametrize("name", ["redoc.standalone.js", "..%2fcore.py", "nothing.js"])
async def test_no_other_file_of_the_package_is_served(house: House, name: str) -> None:
    assert (await house.client.get(f"/docs/{name}")).status_code == 404
