"""No page asks another host for anything, and the API's description works without one."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.moves import say, shown


@pytest.mark.parametrize("path", ["/", "/orders", "/console", "/playground", "/docs", "/no-such-page"])
def test_a_page_is_whole_without_any_other_host(visit: Visit, shop: str, path: str) -> None:
    page = visit("about:blank", trouble_expected=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(path, wait_until="networkidle" if path == "/docs" else "load")

    own = urlsplit(shop).netloc
    assert asked
    assert [url for url in asked if urlsplit(url).netloc != own and not url.startswith("data:")] == []


def test_the_product_page_and_a_talk_stay_with_the_shop(visit: Visit, shop: str) -> None:
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    say(page, "show me cotton kurtas")
    shown(page).first.get_by_role("link").click()
    expect(page.get_by_role("button", name="Add to bag")).to_be_visible()

    assert len(asked) > 5
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(shop).netloc}


def test_the_description_of_the_api_opens_and_sends(visit: Visit) -> None:
    page = visit("/docs")

    expect(page.get_by_role("heading", name="RetailGenie")).to_be_visible()
    expect(page.get_by_role("button", name="Authorize")).to_be_visible()
    page.locator("#operations-health-healthz").get_by_role("button").first.click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
