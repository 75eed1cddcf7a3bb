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
    say(page, "hi")
    assert said_at_last(page)

    found = say(page, "mujhe shaadi ke liye maroon kurta chahiye 3000 ke andar")
    prices = [rupees(card.inner_text()) for card in cards(found).all()]
    assert prices
    assert max(prices) <= 3000
    _picture(page, "found")

    cheaper = say(page, "cheaper ones")
    assert 0 < max(rupees(card.inner_text()) for card in cards(cheaper).all()) < max(prices)

    asked = "second" if cards(cheaper).count() > 1 else "first"
    sizes = say(page, f"what sizes does the {asked} one come in?")
    kurta = cards(sizes).first
    offered = kurta.get_by_role("button", name=re.compile("^Add .* in ")).all_inner_texts()
    assert offered, sizes.inner_text()

    answer = add_by_talk(page, f"add it in {offered[-1]}")
    expect(answer).to_contain_text(f"({offered[-1]}, maroon)")
    assert bag_count(page) == 1

    shirts = say(page, "also 2 white formal shirts, slim fit")
    assert all(rupees(card.inner_text()) <= 3000 for card in cards(shirts).all())
    cards(shirts).first.get_by_role("button", name=re.compile("^Add .* in ")).first.click()
    expect(page.get_by_role("button", name="Open your bag, 2 pieces")).to_be_visible()

    told = say(page, "how much is my cart?")
    bag = open_bag(page)
    total = rupees(bag.locator("dl > div").filter(has_text="Total").inner_text())
    page.keyboard.press("Escape")
    assert total in [float(each.replace(",", "")) for each in re.findall(r"₹([\d,]+)", told.inner_text())]
    _picture(page, "bag-told")

    say(page, "remove the kurta")
    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()
    say(page, "undo")
    expect(page.get_by_role("button", name="Open your bag, 2 pieces")).to_be_visible()

    offers = say(page, "any coupon?")
    assert re.search(r"[A-Z]{3,}\d+", offers.inner_text())

    name = sign_in(page, kind="shipped")
    expect(page.get_by_role("button", name=f"Your account, {name}")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile(r"^Open your bag, ([2-9]|\d\d)"))).to_be_visible()
    status = say(page, "where is my last order?")
    assert re.search(r"O-\w+", status.inner_text())
    _picture(page, "order-told")

    stores = say(page, "which store near 560001 has it?")
    assert "560001" in stores.inner_text()
    assert "km" in stores.inner_text()
    _picture(page, "shops-told")


def _picture(page: Page, name: str) -> None:
    page.screenshot(path=RECORDED / f"journey-{name}.png")
