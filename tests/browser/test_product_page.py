"""A product page shows what it says, and puts it into the bag."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.moves import bag_count, choose_a_size, open_bag, open_first_product, rupees, shown

BENGALURU = {"latitude": 12.9716, "longitude": 77.5946}


@pytest.fixture
def shirt(visit: Visit) -> Page:
    page = visit("/?aisle=men&category=shirt")
    open_first_product(page)
    return page


def test_adding_puts_the_chosen_size_and_number_into_the_bag(shirt: Page) -> None:
    size = choose_a_size(shirt)
    title = shirt.get_by_role("heading", level=1).inner_text()

    shirt.get_by_role("button", name="One more").click()
    shirt.get_by_role("button", name="Add to bag").click()

    expect(shirt.get_by_role("status").filter(has_text="Added to your bag")).to_be_visible()
    bag = open_bag(shirt)
    expect(bag.get_by_role("link", name=title)).to_be_visible()
    expect(bag.get_by_label(re.compile("^Size of"))).to_have_value(size)
    assert bag_count(shirt) == 2


def test_adding_leaves_the_focus_on_the_button(shirt: Page) -> None:
    choose_a_size(shirt)
    add = shirt.get_by_role("button", name="Add to bag")
    add.press("Enter")

    expect(shirt.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()
    expect(add).to_be_focused()


def test_adding_without_a_size_asks_for_one(shirt: Page) -> None:
    shirt.get_by_role("button", name="Add to bag").click()

    expect(shirt.get_by_role("alert").filter(has_text="Please choose one")).to_be_visible()
    assert bag_count(shirt) == 0


def test_another_colour_changes_all_three_pictures(visit: Visit) -> None:
    page = visit("/?aisle=men&category=t-shirt")
    _open_one_of_several_colours(page)
    pictures = page.get_by_role("list", name=re.compile("^Pictures in")).locator("img")
    expect(pictures).to_have_count(3)
    before = [picture.get_attribute("src") for picture in pictures.all()]

    page.get_by_role("group", name=re.compile("^Colour")).locator("label").nth(1).click()

    expect(pictures.first).not_to_have_attribute("src", before[0] or "")
    after = [picture.get_attribute("src") for picture in pictures.all()]
    assert len(after) == 3
    assert all(re.search(r"/(front|back|detail)\.svg\?colour=", src or "") for src in after)


def test_a_sold_out_size_cannot_be_chosen_and_few_left_is_said_from_stock(visit: Visit, shop: str) -> None:
    page = visit("/")
    found = page.request.get(f"{shop}/v1/products?limit=100").json()["items"]
    product = next(
        each
        for each in found
        if 0 in each["stock"].values() and any(0 < n <= 5 for n in each["stock"].values()) and len(each["colours"]) == 1
    )

    page.goto(product["url"])
    sizes = page.get_by_role("group", name=re.compile("^Size"))
    expect(sizes).to_be_visible()

    for size, left in product["stock"].items():
        radio = sizes.get_by_role("radio", name=re.compile(rf"^{re.escape(size)}(\s*{left} left|\s*, sold out)?$"))
        if left == 0:
            expect(radio).to_be_disabled()
        elif left <= 5:
            expect(radio).to_be_enabled()
            expect(sizes.get_by_text(f"{left} left").first).to_be_visible()


def test_delivery_is_estimated_for_a_pin_code_and_remembered(shirt: Page) -> None:
    delivery = shirt.get_by_role("region", name="Delivery")
    delivery.get_by_label("Pin code for delivery").fill("682001")
    delivery.get_by_role("button", name="Check").click()
    expect(delivery.get_by_text(re.compile(r"682001 between \w+"))).to_be_visible()

    shirt.reload()

    expect(shirt.get_by_label("Pin code for delivery")).to_have_value("682001")
    expect(shirt.get_by_role("region", name="Delivery").get_by_text("682001 between")).to_be_visible()


@pytest.mark.parametrize("typed", ["000000", "12345", ""])
def test_a_pin_code_that_is_none_is_refused_in_words(shirt: Page, typed: str) -> None:
    delivery = shirt.get_by_role("region", name="Delivery")
    field = delivery.get_by_label("Pin code for delivery")
    told = delivery.locator("[aria-live]").get_by_text("not an Indian PIN code")

    field.fill(typed)
    field.press("Enter")
    expect(told).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")

    field.fill("682001")
    expect(told).to_have_count(0)
    delivery.get_by_role("button", name="Check").click()
    expect(delivery.get_by_text("682001 between")).to_be_visible()


@pytest.mark.parametrize("place", ["400001", "Bengaluru"])
def test_shops_are_found_near_a_pin_code_or_in_a_city(shirt: Page, place: str) -> None:
    shops = shirt.get_by_role("region", name="In shops near you")

    shops.get_by_label("Pin code or city of shops").fill(place)
    shops.get_by_role("button", name="Find").click()

    rows = shops.get_by_role("listitem")
    expect(rows.first).to_contain_text("km")
    expect(rows.first).to_contain_text(re.compile("in stock|None there"))


def test_shops_are_found_around_the_shopper(visit: Visit) -> None:
    page = visit("/?aisle=men&category=shirt", geolocation=BENGALURU, permissions=["geolocation"])
    open_first_product(page)
    shops = page.get_by_role("region", name="In shops near you")

    shops.get_by_role("button", name="Use my position").click()

    expect(shops.get_by_role("listitem").first).to_contain_text("Bengaluru")


def test_a_refused_position_is_said_and_another_way_named(shirt: Page) -> None:
    shops = shirt.get_by_role("region", name="In shops near you")

    shops.get_by_role("button", name="Use my position").click()

    expect(shops.get_by_text("a pin code or a city works as well")).to_be_visible()


def test_reviews_are_narrowed_by_stars_and_by_language(visit: Visit, shop: str) -> None:
    page = visit("/")
    page.goto(_much_reviewed(page, shop))
    reviews = page.get_by_role("region", name="What shoppers say")
    rows = reviews.get_by_role("list", name="Reviews").get_by_role("listitem")
    expect(rows.first).to_be_visible()

    reviews.get_by_role("button", name=re.compile("^4 stars, [1-9]")).click()
    expect(rows.first.get_by_role("img", name="4 of 5 stars")).to_be_visible()
    assert rows.get_by_role("img", name="5 of 5 stars").count() == 0
    reviews.get_by_role("button", name=re.compile("^4 stars")).click()

    language = reviews.get_by_role("group", name="Language of reviews").get_by_role("button").nth(1)
    tag = language.get_attribute("lang")
    language.click()
    expect(rows.first.locator("p").last).to_have_attribute("lang", tag or "")


def test_one_star_and_one_review_are_told_in_the_singular(visit: Visit, shop: str) -> None:
    page = visit("/")
    page.goto(_much_reviewed(page, shop))
    reviews = page.get_by_role("region", name="What shoppers say")

    expect(reviews.get_by_role("button", name=re.compile(r"^1 star, "))).to_have_count(1)
    expect(reviews.get_by_role("button", name=re.compile(r"^[2-5] stars, "))).to_have_count(4)
    assert reviews.get_by_role("button", name=re.compile(r", 1 written reviews$")).count() == 0


def test_all_reviews_can_be_read(visit: Visit, shop: str) -> None:
    page = visit("/")
    page.goto(_much_reviewed(page, shop))
    reviews = page.get_by_role("region", name="What shoppers say")
    rows = reviews.get_by_role("list", name="Reviews").get_by_role("listitem")
    expect(rows).to_have_count(4)

    reviews.get_by_role("button", name=re.compile(r"^Read all \d+")).click()

    expect(rows.nth(4)).to_be_visible()


def test_what_goes_with_it_leads_to_another_product(shirt: Page) -> None:
    title = shirt.get_by_role("heading", level=1).inner_text()

    shirt.get_by_role("list", name="Goes with this").get_by_role("link").first.click()

    expect(shirt.get_by_role("heading", level=1)).not_to_have_text(title)


def test_the_card_and_the_page_name_one_price(visit: Visit) -> None:
    page = visit("/?sort=price_desc")
    price = rupees(shown(page).first.inner_text())

    open_first_product(page)

    assert rupees(page.get_by_role("main").get_by_text(re.compile("^₹")).first.inner_text()) == price


def test_asking_about_a_product_hands_its_name_to_the_assistant(shirt: Page) -> None:
    title = shirt.get_by_role("heading", level=1).inner_text()

    shirt.get_by_role("button", name="Ask the assistant about this").click()

    expect(shirt.get_by_label("Message to the assistant")).to_have_value(re.compile(re.escape(title)))


def test_a_product_that_is_gone_says_so(visit: Visit) -> None:
    page = visit("/p/P-0", trouble_expected=True)

    expect(page.get_by_role("heading", name="There is nothing here")).to_be_visible()


def _open_one_of_several_colours(page: Page) -> None:
    many = shown(page).filter(has_text=re.compile(r"In \w[\w ]*, ")).first
    many.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def _much_reviewed(page: Page, shop: str) -> str:
    """The page of a product with reviews in several languages and of four stars."""
    for product in page.request.get(f"{shop}/v1/products?limit=40").json()["items"]:
        reviews = page.request.get(f"{shop}/v1/products/{product['product_id']}/reviews?limit=100").json()["items"]
        if (
            len({each["language"] for each in reviews}) > 1
            and 4 in {each["stars"] for each in reviews}
            and len(reviews) > 5
        ):
            return str(product["url"])
    raise AssertionError("no product has reviews in several languages")
