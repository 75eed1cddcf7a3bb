"""Everyone can use the page: by keyboard, by screen reader, in the dark, on a phone, without motion."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit
from tests.browser.moves import choose_a_size, open_bag, open_first_product, product_count, say, shown, sign_in

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
LOOKS: list[dict[str, Any]] = [
    {},
    {"color_scheme": "dark"},
    {"viewport": PHONE, "has_touch": True},
]


def violations(page: Page) -> list[str]:
    """What axe finds serious or critical, in words."""
    page.wait_for_timeout(500)
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(done => done.violations)")
    return [
        f"{each['id']}: {node['html'][:160]}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("look", LOOKS, ids=["light", "dark", "phone"])
def test_axe_finds_nothing_serious_on_the_shelves(visit: Visit, look: dict[str, Any]) -> None:
    page = visit("/", **look)
    product_count(page)

    assert violations(page) == []


@pytest.mark.parametrize("look", LOOKS, ids=["light", "dark", "phone"])
def test_axe_finds_nothing_serious_on_a_product_page(visit: Visit, look: dict[str, Any]) -> None:
    page = visit("/?aisle=women", **look)
    open_first_product(page)
    expect(page.get_by_role("list", name="Reviews")).to_be_visible()

    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_a_talk_the_bag_and_the_orders(visit: Visit, scheme: str) -> None:
    page = visit("/?aisle=men&category=shirt", color_scheme=scheme)
    say(page, "show me shirts for men under 1800")
    assert violations(page) == []

    open_first_product(page)
    choose_a_size(page)
    page.get_by_role("button", name="Add to bag").click()
    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()
    open_bag(page)
    assert violations(page) == []
    page.keyboard.press("Escape")

    sign_in(page, kind="shipped")
    page.goto("/orders")
    page.get_by_role("list", name="Your orders").get_by_role("link").first.click()
    expect(page.get_by_role("region", name="Where it is")).to_be_visible()
    assert violations(page) == []


def test_a_piece_is_bought_by_keyboard_alone(visit: Visit) -> None:
    page = visit("/?aisle=men&category=shirt")
    product_count(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the products")).to_be_focused()
    page.keyboard.press("Enter")

    _tab_to(page, shown(page).first.get_by_role("link"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Add to bag")).to_be_visible()
    sizes = page.get_by_role("group", name=re.compile("^Size")).get_by_role("radio")
    _tab_to(page, sizes.locator("nth=0"), any_of="input[name=size]")
    page.keyboard.press("Space")
    _tab_to(page, page.get_by_role("button", name="Add to bag"))
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()


def test_a_talk_is_held_by_keyboard_alone(visit: Visit) -> None:
    page = visit("/")
    field = page.get_by_label("Message to the assistant")
    field.focus()
    page.keyboard.type("show me jeans for men")
    page.keyboard.press("Enter")
    expect(page.locator("[data-answer=whole]")).to_have_count(1)

    expect(field).to_be_focused()
    size = page.get_by_role("button", name=re.compile("^Add .* in ")).first
    size.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()


@pytest.mark.parametrize("width", [1440, 900, 390])
def test_a_skip_link_leads_to_the_message_box(visit: Visit, width: int) -> None:
    page = visit("/", viewport={"width": width, "height": 844})
    product_count(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the assistant")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_label("Message to the assistant")).to_be_focused()


def test_a_skip_link_opens_an_assistant_that_was_closed(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="Close the assistant").click()
    page.get_by_role("link", name="To the assistant").press("Enter")

    expect(page.get_by_label("Message to the assistant")).to_be_focused()


def test_a_phone_s_sheet_begins_at_its_heading_and_typing_opens_no_menu(visit: Visit) -> None:
    page = visit("/", viewport=PHONE, has_touch=True)
    page.get_by_role("button", name="Ask Genie").click()

    expect(page.get_by_role("dialog", name="Assistant").get_by_role("heading", name="Genie")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="New conversation")).to_have_count(0)


def test_a_drawer_without_a_soft_keyboard_begins_in_the_message_box(visit: Visit) -> None:
    page = visit("/", viewport={"width": 900, "height": 844})
    page.get_by_role("button", name="Ask Genie").click()

    expect(page.get_by_label("Message to the assistant")).to_be_focused()


def test_escape_closes_a_menu_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit("/")
    button = page.get_by_role("button", name="Women", exact=True)
    button.press("Enter")
    expect(page.get_by_role("link", name="All women")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.get_by_role("link", name="All women")).to_have_count(0)
    expect(button).to_be_focused()


def test_the_focus_stays_in_an_open_bag(visit: Visit) -> None:
    page = visit("/")
    bag = open_bag(page)

    for _ in range(12):
        page.keyboard.press("Tab")
        inside = bag.evaluate("bag => bag.contains(document.activeElement) || document.activeElement === document.body")
        assert inside


def test_the_theme_follows_the_system_until_it_is_chosen(visit: Visit) -> None:
    page = visit("/", color_scheme="dark")
    assert _ground(page) == "rgb(22, 18, 15)"

    page.get_by_role("button", name="Switch to light colours").click()
    assert _ground(page) == "rgb(251, 248, 244)"
    page.reload(wait_until="domcontentloaded")

    assert _ground(page) == "rgb(251, 248, 244)"


def test_nothing_moves_for_who_asked_for_stillness(visit: Visit) -> None:
    page = visit("/", reduced_motion="reduce")
    product_count(page)

    longest = shown(page).first.locator("img").first.evaluate("image => getComputedStyle(image).transitionDuration")

    assert float(longest.removesuffix("s").split(",")[0]) < 0.001


def test_a_phone_shows_everything_without_scrolling_sideways(visit: Visit) -> None:
    page = visit("/", viewport=PHONE, has_touch=True)
    product_count(page)
    assert _overflow(page) <= 0

    open_first_product(page)

    assert _overflow(page) <= 0


def test_a_phone_filters_in_a_sheet(visit: Visit) -> None:
    page = visit("/?aisle=men", viewport=PHONE, has_touch=True)
    whole = product_count(page)

    page.get_by_role("button", name="Filter").click()
    sheet = page.get_by_role("dialog", name="Filter")
    sheet.get_by_text("Colour", exact=True).click()
    sheet.get_by_role("checkbox", name="Black").check()
    sheet.get_by_role("button", name=re.compile(r"^Show [\d,]+ products")).click()

    expect(sheet).to_be_hidden()
    expect(page).to_have_url(re.compile("colour=black"))
    assert 0 < product_count(page) < whole


def test_a_phone_talks_in_a_sheet_and_follows_a_card_out_of_it(visit: Visit) -> None:
    page = visit("/", viewport=PHONE, has_touch=True)
    page.get_by_role("button", name="Ask Genie").click()
    sheet = page.get_by_role("dialog", name="Assistant")

    say(page, "show me jeans for men")
    sheet.get_by_role("list", name="Products in this answer").get_by_role("link").last.click()

    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Add to bag")).to_be_visible()


def _ground(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def _overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def _tab_to(page: Page, target: Any, *, any_of: str | None = None) -> None:
    """Presses Tab until the target, or any element of the selector, has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if any_of and page.evaluate("selector => document.activeElement.matches(selector)", any_of):
            return
        if not any_of and target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("the Tab key does not lead there")
