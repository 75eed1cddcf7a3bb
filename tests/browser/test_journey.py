"""A shopper's whole visit, recorded: its trace and pictures lie under reports/browser/ (`playwright show-trace`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PATIENCE_MS
from tests.browser.moves import add_by_talk, bag_count, cards, open_bag, rupees, said_at_last, say, sign_in

RECORDED = Path(__file__).parents[2] / "reports" / "browser"


@pytest.fixture
def page(browser: Browser, shop: str) -> Iterator[Page]:
    context = browser.new_context(base_url=shop, viewport=DESKTOP)
    context.set_default_timeout(PATIENCE_MS)
    context.tracing.start(screenshots=True, snapshots=True)
    page = context.new_page()
    page.goto("/", wait_until="domcontentloaded")
    yield page
    context.tracing.stop(path=RECORDED / "journey-trace.zip")
    context.close()


def test_a_shopper_is_served_from_hello_to_the_bag(page: Page) -> None:
    say(page, "namaste")
    assert said_at_last(page)

    found = say(page, "office ke liye neeli shirt dikhao, do hazaar tak, mard ke liye")
    prices = [rupees(card.inner_text()) for card in cards(found).all()]
    assert prices
    assert max(prices) <= 2000
    _picture(page, "found")

    refined = say(page, "thodi sasti dikhao")
    assert cards(refined).count() > 0

    sizes = say(page, "what sizes does the first one have?")
    offered = cards(sizes).first.get_by_role("button", name=re.compile("^Add .* in ")).all_inner_texts()
    assert offered
    size = offered[0]

    add_by_talk(page, f"put it in my bag in size {size}")
    assert bag_count(page) == 1

    second = say(page, "also show me jeans for men")
    expect(cards(second).first).to_be_visible()
    cards(second).first.get_by_role("button", name=re.compile("^Add .* in ")).first.click()
    expect(page.get_by_role("button", name="Open your bag, 2 pieces")).to_be_visible()

    told = say(page, "what does my bag come to?")
    bag = open_bag(page)
    total = rupees(bag.locator("dl > div").filter(has_text="Total").inner_text())
    page.keyboard.press("Escape")
    assert total in [float(each.replace(",", "")) for each in re.findall(r"₹([\d,]+)", told.inner_text())]
    _picture(page, "bag-told")

    say(page, "take the shirt out of my bag")
    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()
    say(page, "undo that")
    expect(page.get_by_role("button", name="Open your bag, 2 pieces")).to_be_visible()

    offers = say(page, "which coupon can I use on this?")
    assert re.search(r"[A-Z]{3,}\d+", offers.inner_text())

    name = sign_in(page, kind="shipped")
    expect(page.get_by_role("button", name=f"Your account, {name}")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile(r"^Open your bag, ([2-9]|\d\d)"))).to_be_visible()
    status = say(page, "where has my latest order got to?")
    assert re.search(r"O-\w+", status.inner_text())
    _picture(page, "order-told")

    stores = say(page, "is there a shop of yours around 560038?")
    assert "km" in stores.inner_text()
    _picture(page, "shops-told")


def _picture(page: Page, name: str) -> None:
    page.screenshot(path=RECORDED / f"journey-{name}.png")
