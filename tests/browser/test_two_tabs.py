"""One conversation in two places: what is said in one appears in the other, also after the line was down."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, Visit
from tests.browser.moves import bag_count, cards, say

ANSWERS = "[data-answer=whole]"
FOLLOWED = "**/v1/conversations/*/events"


def other_tab(page: Page) -> Page:
    tab = page.context.new_page()
    tab.goto("/", wait_until="domcontentloaded")
    return tab


def other_device(visit: Visit, page: Page) -> Page:
    """The same shopper's browser elsewhere: it shares what is remembered, and nothing that happens later."""
    return visit("/", storage_state=page.context.storage_state())


def conversation(page: Page) -> Any:
    return page.get_by_role("region", name="Conversation")


def test_what_is_said_in_one_tab_appears_in_the_other(visit: Visit) -> None:
    one = visit()
    say(one, "show me cotton kurtas")
    two = other_tab(one)
    expect(conversation(two).locator(ANSWERS)).to_have_count(1)

    answer = say(two, "and linen shirts for men")

    expect(conversation(one).locator(ANSWERS)).to_have_count(2)
    expect(conversation(one)).to_contain_text("and linen shirts for men")
    expect(cards(conversation(one).locator(ANSWERS).last)).to_have_count(cards(answer).count())
    expect(conversation(two).locator("[data-said]").filter(has_text="and linen shirts for men")).to_have_count(1)


def test_another_device_hears_the_answer_and_sees_the_bag(visit: Visit) -> None:
    one = visit()
    say(one, "show me sarees")
    two = other_device(visit, one)
    expect(conversation(two).locator(ANSWERS)).to_have_count(1)

    done = say(one, "add the first one to my bag").get_by_role("list", name="Done")

    expect(conversation(two).locator(ANSWERS)).to_have_count(2)
    if done.count():
        expect(two.get_by_role("button", name="Open your bag")).to_have_attribute(
            "aria-label", one.get_by_role("button", name="Open your bag").get_attribute("aria-label") or ""
        )
        assert bag_count(two) == bag_count(one)


def test_what_came_while_the_line_was_down_is_caught_up_quietly(visit: Visit) -> None:
    one = visit("/", viewport=DESKTOP)
    say(one, "show me dupattas")
    two = visit("/", trouble_expected=True, storage_state=one.context.storage_state())
    expect(conversation(two).locator(ANSWERS)).to_have_count(1)
    two.context.set_offline(True)

    say(one, "show me stoles")
    expect(conversation(two).locator(ANSWERS)).to_have_count(1)
    two.context.set_offline(False)

    expect(conversation(two).locator(ANSWERS)).to_have_count(2)
    expect(two.get_by_role("alert")).to_have_count(0)
