"""Every way to narrow the shop down does narrow it down, and stands in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.moves import product_count, rupees, shown


@pytest.mark.parametrize("facet", ["Category", "Colour", "Brand", "Occasion"])
def test_a_checked_value_narrows_the_shop_and_its_chip_takes_it_off(visit: Visit, facet: str) -> None:
    page = visit("/?aisle=women")
    whole = product_count(page)

    page.get_by_role("button", name=re.compile(f"^{facet}")).click()
    page.get_by_role("checkbox").first.check()
    page.keyboard.press("Escape")

    expect(page).to_have_url(re.compile(rf"{facet.lower()}="))
    expect(page.get_by_role("button", name=f"{facet} 1 chosen")).to_be_visible()
    assert 0 < product_count(page) < whole
    page.get_by_role("button", name=re.compile("^Take off")).click()
    expect(page.get_by_role("button", name=facet, exact=True)).to_be_visible()
    assert product_count(page) == whole


def test_a_size_shows_only_what_is_in_stock_in_it(visit: Visit) -> None:
    page = visit("/?aisle=men")
    whole = product_count(page)

    page.get_by_role("button", name="Size", exact=True).click()
    page.get_by_role("group", name="Letters").get_by_text("XL", exact=True).click()
    page.keyboard.press("Escape")

    expect(page).to_have_url(re.compile("size=XL"))
    assert 0 < product_count(page) < whole


def test_a_price_range_bounds_every_price(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="Price", exact=True).click()

    page.get_by_label("Least").fill("700")
    page.get_by_label("Most").fill("1100")
    page.get_by_role("button", name="Set").click()

    expect(page).to_have_url(re.compile("price_min=700&price_max=1100"))
    product_count(page)
    prices = [rupees(card.inner_text()) for card in shown(page).all()]
    assert prices
    assert all(700 <= price <= 1100 for price in prices)


def test_a_price_step_is_switched_on_and_off(visit: Visit) -> None:
    page = visit("/")
    page.get_by_role("button", name="Price", exact=True).click()
    step = page.get_by_role("button", name="Up to ₹999", exact=True)

    step.click()
    expect(step).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("price_max=999"))
    step.click()

    expect(step).to_have_attribute("aria-pressed", "false")
    expect(page).not_to_have_url(re.compile("price_max"))


@pytest.mark.parametrize(("order", "falls"), [("Price, low to high", False), ("Price, high to low", True)])
def test_the_sort_puts_prices_in_order(visit: Visit, order: str, falls: bool) -> None:
    page = visit("/?aisle=men&category=shirt")

    page.get_by_label("Sort").select_option(order)
    expect(page).to_have_url(re.compile("sort=price"))
    product_count(page)

    prices = [rupees(card.inner_text()) for card in shown(page).all()]
    assert prices == sorted(prices, reverse=falls)


def test_words_find_products_and_keep_the_aisle(visit: Visit) -> None:
    page = visit("/?aisle=men")
    whole = product_count(page)

    page.get_by_label("Search the shop").fill("navy shirt")
    page.get_by_label("Search the shop").press("Enter")

    expect(page).to_have_url(re.compile(r"q=navy\+shirt&aisle=men"))
    expect(page.get_by_role("heading", name="“navy shirt”")).to_be_visible()
    assert 0 < product_count(page) <= whole


def test_show_more_adds_a_page_below(visit: Visit) -> None:
    page = visit("/")
    product_count(page)
    first = shown(page).count()

    page.get_by_role("button", name="Show more").click()

    expect(shown(page)).to_have_count(2 * first)
    addresses = [link.get_attribute("href") for link in shown(page).get_by_role("link").all()]
    assert len(set(addresses)) == 2 * first


@pytest.mark.parametrize("aisle", ["Women", "Men", "Kids", "Home"])
def test_an_aisle_s_menu_leads_to_one_of_its_categories(visit: Visit, aisle: str) -> None:
    page = visit("/")
    page.get_by_role("navigation", name="Aisles").get_by_role("button", name=aisle, exact=True).click()
    category = page.get_by_role("navigation", name="Aisles").locator("li li a").last
    name = category.inner_text()

    category.click()

    expect(page).to_have_url(re.compile(rf"aisle={aisle.lower()}&category="))
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    assert product_count(page) > 0


def test_nothing_found_offers_a_way_on(visit: Visit) -> None:
    page = visit("/?price_min=1&price_max=2")
    expect(page.get_by_role("heading", name="Nothing is just like that")).to_be_visible()

    page.get_by_role("button", name="Take the filters off").click()

    assert product_count(page) > 0


def test_what_the_shop_does_not_know_leaves_the_address(visit: Visit) -> None:
    page = visit("/?aisle=spaceship&colour=black")

    expect(page).to_have_url(re.compile(r"/\?colour=black$"))
    assert product_count(page) > 0


def test_going_back_takes_the_last_filter_off(visit: Visit) -> None:
    page = visit("/?aisle=women")
    whole = product_count(page)
    page.get_by_label("Sort").select_option("Newest")
    expect(page).to_have_url(re.compile("sort=newest"))

    page.go_back()

    expect(page).not_to_have_url(re.compile("sort="))
    assert product_count(page) == whole


def test_a_card_turns_its_back_while_it_is_looked_at(visit: Visit) -> None:
    page = visit("/")
    card = shown(page).first
    expect(card.locator("img")).to_have_count(1)

    card.get_by_role("link").focus()

    expect(card.locator("img").nth(1)).to_have_attribute("src", re.compile(r"/back\.svg"))


def test_the_front_page_leads_into_the_shop(visit: Visit) -> None:
    page = visit("/")

    page.get_by_role("link", name="Shop the edit").click()

    expect(page).to_have_url(re.compile(r"/\?(occasion|sort)="))
    assert product_count(page) > 0


def test_a_tile_opens_its_category(visit: Visit) -> None:
    page = visit("/")

    _tiles(page).first.click()

    expect(page).to_have_url(re.compile("aisle=women&category="))
    assert product_count(page) > 0


def _tiles(page: Page) -> Locator:
    return page.get_by_role("region", name="Start somewhere").get_by_role("link")
