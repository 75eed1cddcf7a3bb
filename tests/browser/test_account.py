"""Signing in brings the bag along and shows the orders; signing out leaves nothing behind."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.moves import bag_count, choose_a_size, open_first_product, say, sign_in


def test_the_bag_comes_along_at_sign_in_and_stays_behind_at_sign_out(visit: Visit) -> None:
    page = visit("/?aisle=men&category=shirt")
    open_first_product(page)
    choose_a_size(page)
    page.get_by_role("button", name="Add to bag").click()
    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()

    name = sign_in(page, kind="cancelled")
    expect(page.get_by_role("button", name=re.compile("^Open your bag, [1-9]"))).to_be_visible()
    page.get_by_role("button", name=f"Your account, {name}").click()
    page.get_by_role("button", name="Sign out").click()

    expect(page.get_by_role("button", name="Sign in").first).to_be_visible()
    expect(page.get_by_role("button", name="Open your bag, 0 pieces")).to_be_visible()


def test_a_talk_begun_before_signing_in_goes_on_after_it(visit: Visit) -> None:
    page = visit()
    say(page, "show me jeans for men")

    sign_in(page, kind="delivered")

    say(page, "what sizes does the first one have?")
    expect(page.locator("[data-answer=whole]")).to_have_count(2)


def test_orders_lead_to_the_tracking_of_each(visit: Visit) -> None:
    page = visit("/orders")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    dialog = page.get_by_role("dialog", name="Sign in")
    dialog.get_by_label("Find a customer").fill("shipped")
    dialog.get_by_role("list", name="Demo customers").get_by_role("button").first.click()

    on_its_way = page.get_by_role("list", name="Your orders").get_by_role("listitem").filter(has_text="On its way")
    on_its_way.first.get_by_role("link").click()

    expect(page.get_by_role("heading", name=re.compile("^Order O-"))).to_be_visible()
    tracking = page.get_by_role("region", name="Where it is")
    expect(tracking.locator("[aria-current=step]")).to_contain_text("On its way")
    expect(tracking.get_by_role("listitem").last).to_contain_text("Delivered")


def test_orders_ask_an_anonymous_visitor_to_sign_in(visit: Visit) -> None:
    page = visit("/orders")

    expect(page.get_by_role("main").get_by_role("button", name="Sign in")).to_be_visible()
    assert bag_count(page) == 0


def test_an_order_of_somebody_else_is_not_found(visit: Visit) -> None:
    page = visit("/", trouble_expected=True)
    sign_in(page, kind="shipped")
    page.goto("/orders/O-0")

    expect(page.get_by_role("heading", name="There is nothing here")).to_be_visible()


def test_the_assistant_offers_the_sign_in_that_it_asks_for(visit: Visit) -> None:
    page = visit()
    answer = say(page, "where is my last parcel?")

    answer.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("dialog", name="Sign in")).to_be_visible()
