"""What a visitor saw and clicked is told from the first page on, and starts no conversation."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Visit
from tests.browser.moves import cards, product_count, say, shown

SEEN = "/v1/events"


RECORDING = """
window.told = [];
const send = window.fetch;
window.fetch = async (request, ...more) => {
  if (request.url?.endsWith('/v1/events')) window.told.push(...JSON.parse(await request.clone().text()).events);
  return send(request, ...more);
};
"""
"""The body of a request that was cloned is hidden from the browser's own records."""


def is_told(request: Request) -> bool:
    return request.url.endswith(SEEN) and request.method == "POST"


def events(page: Page) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = page.evaluate("window.told")
    return told


def token_of(page: Page) -> str:
    """The visitor's, once they have one."""
    for _ in range(100):
        if token := kept(page, "conversation-token"):
            return token
        page.wait_for_timeout(100)
    raise AssertionError("no token came")


def kept(page: Page, key: str) -> str | None:
    value: str | None = page.evaluate("key => localStorage.getItem('retailgenie.' + key)", key)
    return value


def test_a_first_visit_tells_what_was_in_sight_and_gets_a_token(visit: Visit) -> None:
    page = visit("about:blank")
    page.add_init_script(RECORDING)
    with page.expect_request(is_told) as first:
        page.goto("/?q=kurta")
        product_count(page)
    answer = first.value.response()

    assert answer is not None
    assert answer.status == 204
    told = events(page)
    assert {event["name"] for event in told} == {"impression"}
    assert {event["query"] for event in told} == {"kurta"}
    in_list = [link.get_attribute("href") for link in shown(page).get_by_role("link").all()]
    assert all(in_list[event["position"] - 1] == f"/p/{event['product_id']}" for event in told)
    assert len(told) < len(in_list)
    assert token_of(page)
    assert kept(page, "conversation-id") is None


def test_a_click_is_told_by_the_same_shopper(visit: Visit) -> None:
    page = visit("about:blank")
    page.add_init_script(RECORDING)
    page.goto("/?q=shirt")
    product_count(page)
    token = token_of(page)
    link = shown(page).nth(1).get_by_role("link")
    product = (link.get_attribute("href") or "").removeprefix("/p/")

    with page.expect_request(is_told) as click:
        link.click()

    told = events(page)[-1]
    assert (told["name"], told["product_id"], told["position"], told["query"]) == ("click", product, 2, "shirt")
    assert click.value.headers["x-conversation-token"] == token


def test_a_card_shows_and_adds_the_colour_that_was_asked_for(visit: Visit) -> None:
    page = visit()
    first = cards(say(page, "show me maroon kurtas")).first

    assert "colour=maroon" in (first.locator("img").get_attribute("src") or "")
    first.get_by_role("link").last.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("radio", name="maroon", exact=False).first).to_be_checked()
