"""Talking: nothing said is lost, whatever the network, the page or the shopper does meanwhile."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from core.settings import Settings
from tests.browser.conftest import Visit
from tests.browser.moves import add_by_talk, bag_count, cards, open_bag, said_at_last, say

CHAT = "**/v1/chat"
MESSAGE_LIMIT: int = Settings.model_fields["max_message_characters"].default
ASKS_FOR_SHIRTS = "show me shirts for men under 1800"


def test_a_reload_keeps_the_conversation(visit: Visit) -> None:
    page = visit()
    say(page, ASKS_FOR_SHIRTS)
    reply = said_at_last(page)

    page.reload(wait_until="domcontentloaded")

    expect(page.locator("[data-said]").last).to_contain_text(ASKS_FOR_SHIRTS)
    expect(page.locator("[data-answer=whole]")).to_have_count(1)
    assert said_at_last(page) == reply


def test_a_dropped_stream_is_taken_up_where_it_broke(visit: Visit) -> None:
    page = visit(trouble_expected=True)
    asked: list[str | None] = []

    def cut_the_first(route: Route) -> None:
        asked.append(route.request.headers.get("last-event-id"))
        if len(asked) > 1:
            route.continue_()
            return
        answer = route.fetch()
        whole = answer.text()
        route.fulfill(response=answer, body=whole[: whole.index("event: text.delta") + 40])

    page.route(CHAT, cut_the_first)
    say(page, ASKS_FOR_SHIRTS)

    assert len(asked) == 2
    assert asked[0] is None
    assert asked[1] is not None
    expect(page.locator("[data-said]")).to_have_count(1)


def test_a_message_sent_offline_can_be_sent_again(visit: Visit) -> None:
    page = visit(trouble_expected=True)
    page.clock.install()
    page.route(CHAT, lambda route: route.abort())
    field = page.get_by_label("Message to the assistant")
    field.fill(ASKS_FOR_SHIRTS)
    field.press("Enter")
    for _ in range(8):
        page.clock.run_for(9000)
        page.wait_for_timeout(50)
    trouble = page.get_by_role("alert").filter(has_text="cannot be reached")
    expect(trouble).to_be_visible()

    page.unroute(CHAT)
    trouble.get_by_role("button", name="Try again").click()

    expect(page.locator("[data-answer=whole]")).to_have_count(1)
    expect(page.locator("[data-said]")).to_have_count(1)


def test_a_refused_message_comes_back_to_be_changed(visit: Visit) -> None:
    page = visit(trouble_expected=True)
    page.route(CHAT, lambda route: _refuse(route, 422, "That cannot be read."))
    field = page.get_by_label("Message to the assistant")
    field.fill(ASKS_FOR_SHIRTS)
    field.press("Enter")

    page.get_by_role("button", name="Change the message").click()

    expect(field).to_have_value(ASKS_FOR_SHIRTS)
    expect(page.locator("[data-said]")).to_have_count(0)


def test_a_message_over_the_limit_stays_in_the_box_and_the_limit_is_told(visit: Visit) -> None:
    page = visit()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.url.endswith("/v1/chat") else None)
    field = page.get_by_label("Message to the assistant")
    field.fill("a" * 11_000)
    field.press("Enter")

    refusal = page.get_by_role("alert").filter(has_text=f"{MESSAGE_LIMIT:,} characters")
    expect(refusal).to_be_in_viewport()
    expect(field).to_have_value("a" * 11_000)
    expect(field).to_be_focused()
    expect(page.locator("[data-said]")).to_have_count(0)
    assert sent == []

    field.fill("a" * MESSAGE_LIMIT)
    expect(refusal).to_have_count(0)
    field.press("Enter")
    expect(page.locator("[data-answer=whole]")).to_have_count(1)


def test_a_message_that_the_server_finds_too_long_goes_back_into_the_box(visit: Visit) -> None:
    page = visit(trouble_expected=True)
    page.route(CHAT, lambda route: _refuse(route, 413, "A message may have up to 20 characters.", limit=20))
    field = page.get_by_label("Message to the assistant")
    field.fill(ASKS_FOR_SHIRTS)
    field.press("Enter")

    expect(page.get_by_role("alert").filter(has_text="up to 20 characters")).to_be_in_viewport()
    expect(field).to_have_value(ASKS_FOR_SHIRTS)
    expect(page.locator("[data-said]")).to_have_count(0)


def test_a_message_that_comes_back_does_not_wipe_out_the_next_one(visit: Visit) -> None:
    page = visit(trouble_expected=True)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(CHAT, hold)
    field = page.get_by_label("Message to the assistant")
    field.fill(ASKS_FOR_SHIRTS)
    with page.expect_request(CHAT):
        field.press("Enter")
    field.fill("and socks")

    _refuse(held[0], 413, "A message may have up to 20 characters.", limit=20)

    expect(page.get_by_role("button", name="Change the message")).to_be_visible()
    expect(field).to_have_value("and socks")
    expect(page.locator("[data-said]")).to_contain_text(ASKS_FOR_SHIRTS)


def test_what_is_typed_but_not_sent_outlives_a_reload(visit: Visit) -> None:
    page = visit()
    page.get_by_label("Message to the assistant").fill("half a thou")

    page.reload(wait_until="domcontentloaded")

    expect(page.get_by_label("Message to the assistant")).to_have_value("half a thou")


def test_a_second_message_waits_for_the_first_and_both_are_answered(visit: Visit) -> None:
    page = visit()
    field = page.get_by_label("Message to the assistant")
    for message in (ASKS_FOR_SHIRTS, "what can you do?"):
        field.fill(message)
        field.press("Enter")

    expect(page.locator("[data-answer=whole]")).to_have_count(2)
    said = page.locator("[data-said]")
    expect(said.nth(0)).to_contain_text(ASKS_FOR_SHIRTS)
    expect(said.nth(1)).to_contain_text("what can you do?")


def test_cards_are_numbered_and_a_size_adds_that_size(visit: Visit) -> None:
    page = visit()
    card = cards(say(page, ASKS_FOR_SHIRTS)).first
    expect(card).to_contain_text("1")
    size = card.get_by_role("button", name=re.compile("^Add .* in "))
    name = size.first.inner_text()

    size.first.click()

    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()
    expect(open_bag(page).get_by_label(re.compile("^Size of"))).to_have_value(name)


def test_a_card_opens_its_product_beside_the_talk(visit: Visit) -> None:
    page = visit()
    link = cards(say(page, ASKS_FOR_SHIRTS)).first.get_by_role("link").last
    title = re.sub(r"^1\.\s*", "", link.inner_text())

    link.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator("[data-answer=whole]")).to_have_count(1)


def test_a_chip_is_said_as_it_stands(visit: Visit) -> None:
    page = visit()
    chip = say(page, ASKS_FOR_SHIRTS).get_by_role("list", name="Next steps").get_by_role("button").first
    text = chip.inner_text()

    chip.click()

    expect(page.locator("[data-said]").last).to_contain_text(text)
    expect(page.locator("[data-answer=whole]")).to_have_count(2)


def test_a_receipt_is_taken_back_by_its_undo(visit: Visit) -> None:
    page = visit()
    size = cards(say(page, ASKS_FOR_SHIRTS)).first.get_by_role("button", name=re.compile("^Add .* in ")).first
    answer = add_by_talk(page, f"put the first one in {size.inner_text()} in my bag")
    assert bag_count(page) == 1

    answer.get_by_role("button", name="Undo", exact=True).click()

    expect(answer.get_by_role("list", name="Done")).to_contain_text("Taken back")
    expect(page.get_by_role("button", name="Open your bag, 0 pieces")).to_be_visible()


def test_an_answer_can_be_rated(visit: Visit) -> None:
    page = visit()
    answer = say(page, ASKS_FOR_SHIRTS)

    with page.expect_response("**/feedback") as told:
        answer.get_by_role("button", name="This answer helped").click()

    assert told.value.ok
    expect(answer.get_by_role("button", name="This answer helped")).to_have_attribute("aria-pressed", "true")
    answer.get_by_role("button", name="This answer did not help").click()
    expect(answer.get_by_role("button", name="This answer helped")).to_have_attribute("aria-pressed", "false")
    expect(answer.get_by_role("button", name="This answer did not help")).to_have_attribute("aria-pressed", "true")


def test_a_hindi_answer_is_marked_as_hindi_for_screen_readers(visit: Visit) -> None:
    page = visit()

    answer = say(page, "पुरुषों के लिए नीली शर्ट दिखाइए")

    expect(answer.locator("p").first).to_have_attribute("lang", "hi")


def test_a_new_conversation_starts_empty_and_keeps_the_bag(visit: Visit) -> None:
    page = visit()
    card = cards(say(page, ASKS_FOR_SHIRTS)).first
    card.get_by_role("button", name=re.compile("^Add .* in ")).first.click()
    expect(page.get_by_role("button", name="Open your bag, 1 piece")).to_be_visible()

    _choose(page, "New conversation")

    expect(page.locator("[data-said]")).to_have_count(0)
    expect(page.get_by_role("list", name="Ways to start")).to_be_visible()
    assert bag_count(page) == 1


def test_a_forgotten_conversation_is_gone_from_the_server(visit: Visit) -> None:
    page = visit()
    say(page, ASKS_FOR_SHIRTS)
    conversation = page.evaluate("localStorage.getItem('retailgenie.conversation-id')")
    token = page.evaluate("localStorage.getItem('retailgenie.conversation-token')")

    _choose(page, "Forget this conversation")
    page.get_by_role("button", name="Forget it").click()

    expect(page.get_by_text("Nothing of that conversation is kept")).to_be_visible()
    read = page.request.get(f"/v1/conversations/{conversation}", headers={"X-Conversation-Token": token})
    assert read.status == 404


def test_forgetting_asks_first(visit: Visit) -> None:
    page = visit()
    say(page, ASKS_FOR_SHIRTS)

    _choose(page, "Forget this conversation")
    page.get_by_role("button", name="Keep it").click()

    expect(page.locator("[data-answer=whole]")).to_have_count(1)


def test_a_wish_on_the_front_page_is_said_to_the_assistant(visit: Visit) -> None:
    page = visit()
    wish = page.get_by_role("list", name="Ask the assistant").get_by_role("button").first
    text = wish.inner_text()

    wish.click()

    expect(page.locator("[data-said]")).to_contain_text(text)
    expect(page.locator("[data-answer=whole]")).to_have_count(1)


def test_the_assistant_stays_closed_until_it_is_opened_again(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Close the assistant").click()
    page.reload(wait_until="domcontentloaded")
    expect(page.get_by_label("Message to the assistant")).to_have_count(0)

    page.get_by_role("button", name="Ask Genie").click()

    expect(page.get_by_label("Message to the assistant")).to_be_visible()


def _refuse(route: Route, status: int, detail: str, **facts: int) -> None:
    body = {"status": status, "detail": detail, **facts}
    route.fulfill(status=status, content_type="application/problem+json", json=body)


def _choose(page: Page, entry: str) -> None:
    page.get_by_role("button", name="Conversation", exact=True).click()
    page.get_by_role("button", name=entry).click()
