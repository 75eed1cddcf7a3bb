"""The bag: every control of the drawer changes what it says, and the totals follow."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.browser.moves import bag_count, choose_a_size, open_bag, open_first_product, product_count, rupees


@pytest.fixture
def bag(visit: Visit) -> Locator:
    """Open, with one shirt in it."""
    return bag_with_a_shirt(visit)


def bag_with_a_shirt(visit: Visit, *, trouble_expected: bool = False) -> Locator:
    page = visit("/?aisle=men&category=shirt&sort=price_desc", trouble_expected=trouble_expected)
    open_first_product(page)
    choose_a_size(page)
    page.get_by_role("button", name="Add to bag").click()
    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()
    return open_bag(page)


def total(bag: Locator) -> float:
    return rupees(bag.locator("dl > div").filter(has_text="Total").inner_text())


def test_one_more_doubles_the_total_and_one_less_halves_it(bag: Locator) -> None:
    one = total(bag)

    bag.get_by_role("button", name="One more").click()
    expect(bag.get_by_role("heading", name="Your bag, 2 pieces")).to_be_visible()
    assert total(bag) == 2 * one

    bag.get_by_role("button", name="One less").click()
    expect(bag.get_by_role("heading", name="Your bag, 1 piece")).to_be_visible()
    assert total(bag) == one


def test_another_size_is_kept_over_a_reload(bag: Locator) -> None:
    choice = bag.get_by_label(re.compile("^Size of"))
    expect(choice).to_be_enabled()
    other = choice.locator("option:not(:checked)").first.inner_text()

    choice.select_option(other)
    expect(bag.get_by_role("listitem").first).to_have_attribute("aria-busy", "false")
    bag.page.reload()

    expect(open_bag(bag.page).get_by_label(re.compile("^Size of"))).to_have_value(other)


def test_what_was_removed_comes_back_by_undo(bag: Locator) -> None:
    bag.get_by_role("button", name=re.compile("^Remove ")).click()
    expect(bag.get_by_role("heading", name="Nothing in here yet")).to_be_visible()
    assert bag_count(bag.page) == 0

    bag.get_by_role("button", name="Undo", exact=True).click()

    expect(bag.get_by_role("heading", name="Your bag, 1 piece")).to_be_visible()


def test_the_bag_is_emptied_at_one_press(bag: Locator) -> None:
    bag.get_by_role("button", name="Empty the bag").click()

    expect(bag.get_by_role("heading", name="Nothing in here yet")).to_be_visible()


def test_a_coupon_that_is_none_is_refused_beside_the_field(visit: Visit) -> None:
    bag = bag_with_a_shirt(visit, trouble_expected=True)
    before = total(bag)

    bag.get_by_label("Coupon code").fill("NOSUCHCODE")
    bag.get_by_role("button", name="Apply").click()

    expect(bag.get_by_role("alert")).to_be_visible()
    expect(bag.get_by_label("Coupon code")).to_have_value("NOSUCHCODE")
    assert total(bag) == before


def test_a_coupon_takes_off_what_it_says_and_comes_off_again(bag: Locator) -> None:
    page = bag.page
    bag.get_by_role("button", name="Sign in").click()
    dialog = page.get_by_role("dialog", name="Sign in")
    dialog.get_by_role("list", name="Demo customers").get_by_role("button").first.click()
    expect(dialog).to_be_hidden()
    offer = bag.get_by_role("list", name="Coupons for this bag").get_by_role("button").first
    saving = rupees(offer.inner_text().split("−")[-1])
    full = total(bag)

    offer.click()
    expect(bag.get_by_text(re.compile("saves you"))).to_be_visible()
    assert total(bag) == full - saving

    bag.get_by_role("button", name="Remove coupon").click()
    expect(bag.get_by_label("Coupon code")).to_be_visible()
    assert total(bag) == full


def test_check_out_is_said_to_come_instead_of_a_dead_button(bag: Locator) -> None:
    expect(bag.get_by_text("Check-out opens soon; your bag is kept.")).to_be_visible()
    assert bag.get_by_role("button", name=re.compile("check.?out|pay", re.IGNORECASE)).count() == 0


def test_escape_closes_the_bag_and_gives_the_focus_back(bag: Locator) -> None:
    page: Page = bag.page

    page.keyboard.press("Escape")

    expect(bag).to_be_hidden()
    expect(page.get_by_role("button", name="Open your bag")).to_be_focused()


def test_keep_shopping_closes_the_bag(bag: Locator) -> None:
    bag.get_by_role("button", name="Keep shopping").click()

    expect(bag).to_be_hidden()


def test_delivery_is_told_once_the_pin_code_is_known(bag: Locator) -> None:
    page = bag.page
    expect(bag.get_by_text("it depends on your pin code")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_label("Pin code for delivery").fill("110001")
    page.get_by_role("button", name="Check").click()

    expect(open_bag(page).get_by_text(re.compile("Delivery to 110001"))).to_be_visible()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_note_covers_neither_the_total_nor_the_way_to_the_assistant(visit: Visit, viewport: ViewportSize) -> None:
    page = visit("/?q=shirt", viewport=viewport)
    product_count(page)
    open_first_product(page)
    choose_a_size(page)
    page.get_by_role("button", name="Add to bag").click()

    note = page.get_by_role("status").filter(has_text="Added to your bag").last
    expect(note).to_be_visible()
    opener = page.get_by_role("button", name="Ask Genie")
    assert not opener.is_visible() or not overlap(note, opener)
    bag = open_bag(page)
    inside = bag.get_by_role("status").filter(has_text="Added to your bag")
    expect(inside).to_be_visible()
    assert not overlap(inside, bag.get_by_text("Total", exact=True))
    assert not overlap(inside, bag.get_by_role("button", name="Keep shopping"))
    assert not overlap(inside, bag.get_by_role("listitem").first)


def overlap(one: Locator, other: Locator) -> bool:
    a, b = one.bounding_box(), other.bounding_box()
    assert a is not None
    assert b is not None
    beside = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
    above = a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]
    return not (beside or above)
