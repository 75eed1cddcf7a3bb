"""What a visitor does on the page, in the page's own words."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

COUNT = re.compile(r"([\d,]+) products")
SETTLED_MS = 600
"""A list that says the same for so long has settled; the network is never idle while a conversation is followed."""


def product_count(page: Page) -> int:
    """How many products the list says it holds, once it has settled."""
    before = ""
    while (now := _told_count(page)) != before:
        before = now
        page.wait_for_timeout(SETTLED_MS)
    found = COUNT.search(now)
    assert found is not None
    return int(found[1].replace(",", ""))


def _told_count(page: Page) -> str:
    expect(page.locator("ul[aria-label=Products]")).to_have_attribute("aria-busy", "false")
    return page.get_by_role("status").filter(has_text=COUNT).first.inner_text()


def shown(page: Page) -> Locator:
    return page.locator("ul[aria-label=Products] > li")


def say(page: Page, message: str) -> Locator:
    """Sends a message and waits for its whole answer, which is returned."""
    answers = page.get_by_role("region", name="Conversation").locator("[data-answer=whole]")
    before = answers.count()
    field = page.get_by_label("Message to the assistant")
    field.fill(message)
    field.press("Enter")
    expect(answers).to_have_count(before + 1)
    return answers.last


def said_at_last(page: Page) -> str:
    return page.locator("[data-answer=whole]").last.locator("p").first.inner_text()


def cards(answer: Locator) -> Locator:
    return answer.get_by_role("list", name="Products in this answer").get_by_role("listitem")


def open_bag(page: Page) -> Locator:
    page.get_by_role("button", name="Open your bag").click()
    bag = page.get_by_role("dialog", name="Your bag")
    expect(bag).to_be_visible()
    return bag


def bag_count(page: Page) -> int:
    name = page.get_by_role("button", name="Open your bag").get_attribute("aria-label") or ""
    found = re.search(r"(\d+) piece", name)
    return int(found[1]) if found else 0


def rupees(text: str) -> float:
    """The first price in a text."""
    found = re.search(r"₹\s?([\d,]+(?:\.\d\d)?)", text)
    assert found is not None, text
    return float(found[1].replace(",", ""))


def open_first_product(page: Page) -> None:
    shown(page).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Add to bag")).to_be_visible()


def choose_a_size(page: Page) -> str:
    """The first size that can be had; its name."""
    sizes = page.get_by_role("group", name=re.compile("^Size")).locator("label:has(input:enabled)")
    size = sizes.first
    name: str = size.locator("input").evaluate("input => input.parentElement.innerText.split('\\n')[0]")
    size.click()
    return name.strip()


def sign_in(page: Page, *, kind: str) -> str:
    """As the first demo customer who has an order of that kind; their name."""
    page.get_by_role("button", name="Sign in").first.click()
    dialog = page.get_by_role("dialog", name="Sign in")
    dialog.get_by_label("Find a customer").fill(kind)
    first = dialog.get_by_role("list", name="Demo customers").get_by_role("button").first
    name = first.locator("strong").inner_text()
    first.click()
    expect(dialog).to_be_hidden()
    return name


def add_by_talk(page: Page, message: str) -> Locator:
    """Asks for a piece, and names the first colour where the assistant asks which; the answer that added it."""
    answer = say(page, message)
    done = answer.get_by_role("list", name="Done")
    if not done.count():
        answer = say(page, answer.get_by_role("list", name="Next steps").get_by_role("button").first.inner_text())
    expect(answer.get_by_role("list", name="Done")).to_contain_text("Added to your bag")
    return answer
