"""Health, metrics, pages, pictures, and what every answer carries."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from core.domain.ports import UnitOfWork
from tests.integration.server.conftest import House, Opens


async def test_the_process_says_that_it_is_up(house: House) -> None:
    assert (await house.client.get("/healthz")).json() == {"status": "ok"}


async def test_readiness_names_each_dependency_and_what_is_degraded(house: House) -> None:
    answer = await house.client.get("/readyz")

    assert answer.status_code == 200
    body = answer.json()
    assert body["ready"]
    assert body["degraded"] == ["pages"]
    assert body["dependencies"]["database"] == {"state": "ok", "about": "shop g1"}
    assert {"database", "search", "limits", "pages"} <= body["dependencies"].keys()


async def test_a_shop_whose_database_is_gone_is_not_ready(house: House) -> None:
    for path in house.parts.settings.home.glob("shop.db*"):
        path.write_bytes(b"this is no database any more")

    answer = await house.client.get("/readyz")

    assert answer.status_code == 503
    assert "database" in answer.json()["degraded"]


async def test_metrics_count_requests_and_turns(house: House) -> None:
    await house.chat("good day")
    await house.client.get("/v1/products/P-NONE")

    text = (await house.client.get("/metrics")).text

    assert 'retailgenie_http_requests_total{method="POST",route="/v1/chat",status="200"} 1.0' in text
    assert 'route="/v1/products/{product_id}",status="404"} 1.0' in text
    assert 'retailgenie_turn_runs_total{outcome="answered"} 1.0' in text
    assert "retailgenie_messages_accepted_total 1.0" in text


@pytest.mark.parametrize("path", ["/v1/nothing", "/v1", "/v1/cart/nothing", "/v1/console/tickets", "/images/x"])
async def test_an_address_that_is_none_is_a_problem(house: House, path: str) -> None:
    for method in ("GET", "POST"):
        answer = await house.client.request(method, path)

        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["instance"] == path


@pytest.mark.parametrize(("method", "path"), [("GET", "/v1/chat"), ("POST", "/v1/orders"), ("PUT", "/v1/cart")])
async def test_another_method_is_not_allowed(house: House, method: str, path: str) -> None:
    answer = await house.client.request(method, path)

    assert answer.status_code == 405
    assert answer.json()["title"] == "Method Not Allowed"


async def test_a_fault_of_ours_shows_nothing_but_its_id(
    house: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> UnitOfWork:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(type(house.parts.storage), "reading", broken)

    answer = await house.client.get("/v1/products/P-SHIRT")

    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    error_id = answer.json()["error_id"]
    said = capsys.readouterr()
    assert error_id in said.out + said.err


async def test_every_answer_carries_the_security_headers(house: House) -> None:
    for path in ("/v1/cart", "/v1/nothing", "/healthz", "/"):
        headers = (await house.client.get(path)).headers

        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert (await house.client.get("/v1/cart")).headers["Cache-Control"] == "no-store"


async def test_other_sites_pages_may_not_call_unless_they_are_named(open_house: Opens) -> None:
    asked = {"Origin": "https://shop.example", "Access-Control-Request-Method": "POST"}
    async with open_house() as house:
        closed = await house.client.options("/v1/chat", headers=asked)
    async with open_house(cors_origins="https://shop.example, https://other.example") as house:
        opened = await house.client.options("/v1/chat", headers=asked)
        stranger = await house.client.options("/v1/chat", headers=asked | {"Origin": "https://evil.example"})

    assert "Access-Control-Allow-Origin" not in closed.headers
    assert opened.headers["Access-Control-Allow-Origin"] == "https://shop.example"
    assert "Access-Control-Allow-Origin" not in stranger.headers


async def test_the_described_interface_is_the_served_one(house: House) -> None:
    described = (await house.client.get("/openapi.json")).json()

    assert "/v1/chat" in described["paths"]
    assert (await house.client.get("/docs")).status_code == 200


async def test_without_built_pages_the_front_door_says_so(house: House) -> None:
    answer = await house.client.get("/")

    assert answer.status_code == 503
    assert "make web" in answer.text


@pytest.mark.parametrize("path", ["/console", "/console/tickets", "/playground"])
async def test_what_is_not_built_yet_says_so(house: House, path: str) -> None:
    answer = await house.client.get(path)

    assert answer.status_code == 501
    assert "not built yet" in answer.text


def build_pages(house: House) -> None:
    folder = house.parts.settings.home / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<title>the shop</title>")
    (folder / "assets" / "app-1a2b.js").write_text("start()")
    (folder.parent / "secret.txt").write_text("not for the web")


async def test_built_pages_are_served_and_every_address_of_theirs_is_the_app(house: House) -> None:
    build_pages(house)

    for path in ("/", "/p/P-SHIRT", "/p/P-1.5", "/orders/O-1", "/no/such/page"):
        answer = await house.client.get(path)
        assert (answer.status_code, answer.text) == (200, "<title>the shop</title>")
        assert answer.headers["Cache-Control"] == "no-cache"
    assert "Content-Security-Policy" in (await house.client.get("/")).headers
    script = await house.client.get("/assets/app-1a2b.js")
    assert script.text == "start()"
    assert "immutable" in script.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path", ["/assets/gone.js", "/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/favicon.ico"]
)
async def test_no_file_outside_the_build_is_served(house: House, path: str) -> None:
    build_pages(house)

    answer = await house.client.get(httpx.URL(f"http://shop{path}"))

    assert "not for the web" not in answer.text


async def test_a_picture_is_drawn_kept_and_not_sent_twice(house: House) -> None:
    first = await house.client.get("/images/P-SHIRT/front.svg")
    again = await house.client.get("/images/P-SHIRT/front.svg", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["content-type"] == "image/svg+xml"
    assert first.text.startswith("<svg")
    assert "max-age" in first.headers["Cache-Control"]
    assert (again.status_code, again.content) == (304, b"")


async def test_each_view_and_colour_is_another_picture(house: House) -> None:
    paths = ["front.svg", "back.svg", "detail.svg", "front.svg?colour=blue"]

    pictures = [await house.client.get(f"/images/P-SHIRT/{path}") for path in paths]

    assert len({picture.text for picture in pictures}) == len(paths)


async def test_a_colour_the_product_does_not_come_in_is_not_drawn(house: House) -> None:
    plain = await house.client.get("/images/P-SHIRT/front.svg")
    pink = await house.client.get("/images/P-SHIRT/front.svg", params={"colour": '"/><script>alert(1)</script>'})

    assert pink.text == plain.text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/images/P-NONE/front.svg", 404), ("/images/P-SHIRT/side.svg", 422), ("/images/P-SHIRT/front.png", 404)],
)
async def test_a_picture_that_is_none_is_a_problem(house: House, path: str, status: int) -> None:
    assert (await house.client.get(path)).status_code == status


async def test_pictures_of_many_products_at_once_do_not_hold_up_a_turn(house: House) -> None:
    pictures = [house.client.get(f"/images/P-SHIRT/{view}.svg") for view in ("front", "back", "detail") * 10]

    answers = await asyncio.gather(house.chat("hi"), *pictures)

    assert {answer.status_code for answer in answers} == {200}
