"""A shopper gets from hello to cart; every turn closes its journal, memory and events together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from agent.memory import memory_bytes
from core.db.migrate import plain_engine
from core.db.tables import shop_events
from core.domain.conversation import TurnStatus
from core.domain.events import EVENTS_PER_TURN, EventName
from core.domain.intent import Affirmation, CartAction, IntentName, ReferenceKind, Refinement
from core.domain.money import Money
from tests.builders import sqlite_url
from tests.conversing import Conversation
from tests.fakes.understander import a_request, browse, cart, ordinal, pointing, refine, understood
from tests.integration.agent.conftest import Counter
from tests.integration.agent.shop import CUSTOMER, KURTAS, STOLE

pytestmark = pytest.mark.sqlite

WEDDING = browse(
    "a maroon kurta for a wedding",
    categories=("kurta",),
    colours=("maroon",),
    occasions=("wedding",),
    price_max=Money.of(3000),
)


async def say(counter: Counter, talk: Conversation, text: str, meaning: Any) -> dict[str, Any]:
    counter.understander.told(text, meaning)
    return await talk.say(text)


def shown(answer: dict[str, Any]) -> list[str]:
    return [product["product_id"] for product in answer["products"]]


async def test_from_hello_to_cart(counter: Counter) -> None:
    talk = counter.talk()

    await say(counter, talk, "hello", a_request(IntentName.GREETING))
    found = await say(counter, talk, "wedding kurta", WEDDING)
    cheaper = await say(counter, talk, "less", refine(Refinement.CHEAPER, "less"))
    sizes = await say(
        counter, talk, "sizes of the first", a_request(IntentName.PRODUCT_INFO, "sizes", references=ordinal(1))
    )
    added = await say(
        counter, talk, "it in l", cart(CartAction.ADD, references=pointing(ReferenceKind.LAST), sizes=("L",))
    )
    held = await say(counter, talk, "my cart", cart(CartAction.SHOW))

    assert {card["colours"][0] for card in found["products"]} == {"maroon"}
    assert all(card["images"]["front"].endswith("?colour=maroon") for card in found["products"])
    assert set(shown(found)) <= {row.product.product_id for row in KURTAS if "maroon" in row.product.colours}
    dearest_cheaper = max(float(p["price"]["amount"]) for p in cheaper["products"])
    assert dearest_cheaper < min(float(p["price"]["amount"]) for p in found["products"])
    assert shown(sizes) == shown(cheaper)[:1]
    assert [r["action"] for r in added["receipts"]] == ["add_to_cart"]
    assert [line["size"] for line in held["cart"]["lines"]] == ["L"]
    assert held["cart"]["lines"][0]["product_id"] == shown(cheaper)[0]


async def test_a_turn_is_committed_whole_with_its_last_event(counter: Counter) -> None:
    talk = counter.talk()
    counter.understander.told("kurta", WEDDING)
    turn = await talk.said("kurta")

    answer = await talk.run(turn)

    async with counter.storage.reading() as uow:
        closed = await uow.journal.get(turn.turn_id)
        stored = await uow.journal.events(turn.conversation_id)
        messages = await uow.journal.messages(turn.conversation_id)
    assert (closed.status, closed.answer) == (TurnStatus.ANSWERED, answer)
    assert stored == talk.events
    assert [m.text for m in messages] == ["kurta", answer["reply"]]
    assert (await talk.memory()).last_turn_id == turn.turn_id


async def test_events_come_in_order_and_add_up_to_the_reply(counter: Counter) -> None:
    talk = counter.talk()

    answer = await say(counter, talk, "kurta", WEDDING)

    names = [event.name for event in talk.events]
    ids = [event.event_id for event in talk.events]
    assert names[0] is EventName.TURN_STARTED
    assert names[-1] is EventName.TURN_COMPLETED
    assert names.index(EventName.PRODUCTS) < names.index(EventName.TEXT_DELTA)
    assert ids == sorted(set(ids))
    assert all(EVENTS_PER_TURN < event_id < 2 * EVENTS_PER_TURN for event_id in ids)
    assert "".join(str(e.data["text"]) for e in talk.named(EventName.TEXT_DELTA)) == answer["reply"]
    assert talk.named(EventName.PRODUCTS)[0].data["products"] == answer["products"]


async def test_the_steps_of_a_search_and_of_a_cart_turn_show_in_events_and_timings(counter: Counter) -> None:
    talk = counter.talk()
    before = ["guard_input", "understand", "plan"]
    after = ["respond", "guard_output", "done"]

    search = await say(counter, talk, "kurta", WEDDING)
    searched = [event.data["step"] for event in talk.named(EventName.STEP)]
    held = await say(counter, talk, "cart", cart(CartAction.SHOW))
    acted = [event.data["step"] for event in talk.named(EventName.STEP)]

    assert searched == [*before, "retrieve", "rank", *after]
    assert acted == [*before, "act", *after]
    assert set(searched) <= search["timings_ms"].keys()
    assert set(acted) <= held["timings_ms"].keys()
    assert all(ms >= 0 for ms in search["timings_ms"].values())


async def test_one_encoder_pass_a_turn_and_none_for_a_refinement(counter: Counter) -> None:
    talk = counter.talk()

    await say(counter, talk, "kurta", WEDDING)
    await say(counter, talk, "green", browse("green", colours=("green",)))

    assert counter.encoder.passes == 2
    first, second = counter.retriever.vectors
    assert first is not None
    assert second is not None
    assert float(first @ second) > 0.999


async def test_the_embedding_of_another_script_serves_neither_a_search_nor_its_refinement(counter: Counter) -> None:
    talk = counter.talk()

    await say(counter, talk, "कुर्ता दिखाओ", replace(WEDDING, text="कुर्ता दिखाओ"))
    await say(counter, talk, "हरा", browse("हरा", colours=("green",)))

    assert counter.retriever.vectors == [None, None]


async def test_several_wishes_of_one_message_are_done_in_order_and_told_in_one_reply(counter: Counter) -> None:
    talk = counter.talk()
    await say(counter, talk, "stole", browse("stole", categories=("stole",)))

    answer = await say(
        counter,
        talk,
        "add it and show me kurtas",
        understood(
            cart(CartAction.ADD, references=ordinal(1)), browse("kurtas", categories=("kurta",), colours=("green",))
        ),
    )

    assert [r["action"] for r in answer["receipts"]] == ["add_to_cart"]
    assert set(shown(answer)) == {"P-K2", "P-K6"}
    assert answer["reply"].index("Wool Stole") < answer["reply"].index("green")


async def test_a_size_asked_for_is_taken_from_the_next_message(counter: Counter) -> None:
    talk = counter.talk()
    await say(counter, talk, "kurta", WEDDING)

    asked = await say(counter, talk, "add the first", cart(CartAction.ADD, references=ordinal(1), quantity=2))
    added = await say(counter, talk, "m", cart(None, "m", sizes=("M",)))

    assert asked["receipts"] == []
    assert asked["chips"] == ["S", "M", "L"]
    assert counter.understander.contexts[-1].awaiting == "size"
    assert [(line["size"], line["quantity"]) for line in added["cart"]["lines"]] == [("M", 2)]


async def test_numbers_stand_until_the_next_list(counter: Counter) -> None:
    talk = counter.talk()
    listed = shown(await say(counter, talk, "kurta", WEDDING))

    await say(counter, talk, "about 2", a_request(IntentName.PRODUCT_INFO, "about it", references=ordinal(2)))
    third = await say(counter, talk, "about 3", a_request(IntentName.PRODUCT_INFO, "and it", references=ordinal(3)))
    more = shown(await say(counter, talk, "more", refine(Refinement.MORE, "more")))
    first = await say(counter, talk, "about 1", a_request(IntentName.PRODUCT_INFO, "this", references=ordinal(1)))

    assert shown(third) == [listed[2]]
    assert not set(more) & set(listed)
    assert shown(first) == more[:1] or more == []


async def test_a_yes_does_what_the_reply_offered(counter: Counter) -> None:
    talk = counter.talk()
    await say(counter, talk, "stole", browse("stole", categories=("stole",)))

    added = await say(counter, talk, "yes", understood(affirmation=Affirmation.YES))
    offers = await say(counter, talk, "offers", a_request(IntentName.OFFERS, "offers"))
    applied = await say(counter, talk, "ok", understood(affirmation=Affirmation.YES))

    assert [line["product_id"] for line in added["cart"]["lines"]] == [STOLE.product.product_id]
    assert "SAVE10" in offers["reply"]
    assert applied["cart"]["discounts"] == [{"code": "SAVE10", "amount": {"amount": "70.00", "currency": "INR"}}]


async def test_a_write_can_be_taken_back(counter: Counter) -> None:
    talk = counter.talk()
    await say(counter, talk, "stole", browse("stole", categories=("stole",)))
    await say(counter, talk, "add", cart(CartAction.ADD, references=ordinal(1)))

    gone = await say(counter, talk, "remove", cart(CartAction.REMOVE, categories=("stole",)))
    back = await say(counter, talk, "undo", cart(CartAction.UNDO))

    assert gone["cart"]["lines"] == []
    assert [line["product_id"] for line in back["cart"]["lines"]] == [STOLE.product.product_id]


async def test_orders_are_told_to_their_customer_and_to_nobody_else(counter: Counter) -> None:
    asked = a_request(IntentName.ORDER_STATUS, "where is O-10", order_ids=("O-10",))

    own = await say(counter, counter.talk(CUSTOMER), "order", asked)
    anonymous = await say(counter, counter.talk(), "order", asked)
    stranger = counter.talk()
    stranger.shopper = replace(stranger.shopper, shopper_id="C-2", role=counter.talk(CUSTOMER).shopper.role)

    assert "O-10" in own["reply"]
    assert any(claim["source"] == "order:O-10:status" for claim in own["claims"])
    assert "O-10" not in anonymous["reply"]


async def test_a_returning_customer_is_greeted_by_name_with_what_is_known(counter: Counter) -> None:
    answer = await say(counter, counter.talk(CUSTOMER), "hi", a_request(IntentName.GREETING))

    assert "Meera" in answer["reply"]
    assert any(claim["source"].startswith("order:") for claim in answer["claims"])


async def test_what_was_loosened_is_named_and_said(counter: Counter) -> None:
    wish = browse("yellow kurta", categories=("kurta",), colours=("yellow",))

    answer = await say(counter, counter.talk(), "yellow kurta", wish)

    assert answer["relaxed"] == ["colour: yellow"]
    assert "yellow" in answer["reply"]
    assert answer["products"]


async def test_a_product_without_a_price_is_shown_so_and_not_sold(counter: Counter) -> None:
    talk = counter.talk()

    found = await say(counter, talk, "cap", browse("cap", categories=("cap",)))
    refused = await say(counter, talk, "add", cart(CartAction.ADD, references=ordinal(1), sizes=("M",)))

    assert found["products"][0]["price"] is None
    assert refused["receipts"] == []
    assert "price" in refused["reply"]


async def test_impressions_and_additions_are_kept_for_the_ranker(counter: Counter, tmp_path: Path) -> None:
    talk = counter.talk()
    found = await say(counter, talk, "stole", browse("stole", categories=("stole",)))
    added = await say(counter, talk, "add", cart(CartAction.ADD, references=ordinal(1)))

    with plain_engine(sqlite_url(tmp_path)).begin() as connection:
        rows = connection.execute(select(shop_events).order_by(shop_events.c.id)).all()
    assert [(row.name, row.product_id, row.position) for row in rows] == [
        ("impression", shown(found)[0], 1),
        ("add_to_cart", shown(found)[0], None),
    ]
    assert [row.turn_id for row in rows] == [found["turn_id"], added["turn_id"]]


async def test_a_blocked_message_is_answered_with_care_and_nothing_is_done(counter: Counter) -> None:
    talk = counter.talk()

    answer = await talk.say("i do not want to live anymore")

    assert answer["blocked"] == {"kind": "self_harm"}
    assert "14416" in answer["reply"]
    assert [e.data["step"] for e in talk.named(EventName.STEP)] == ["guard_input", "done"]
    assert counter.encoder.passes == 0


async def test_a_card_number_reaches_neither_understanding_nor_memory(counter: Counter) -> None:
    talk = counter.talk()
    masked = "charged on •••• 1111 for a kurta"
    counter.understander.told(masked, browse(masked, categories=("kurta",)))

    await talk.say("charged on 4111 1111 1111 1111 for a kurta")

    assert b"4111" not in memory_bytes(await talk.memory())
    assert all("4111" not in query.text for query in counter.retriever.queries)


@pytest.mark.parametrize("text", ["", "🦄", "\x00\x01", "%%%%"])
async def test_a_message_without_words_is_answered_kindly(counter: Counter, text: str) -> None:
    answer = await counter.talk().say(text)

    assert answer["reply"]
    assert answer["blocked"] is None


async def test_the_memory_stays_small_over_fifty_turns(counter: Counter) -> None:
    talk = counter.talk(CUSTOMER)
    script = [
        ("kurta", WEDDING),
        ("less", refine(Refinement.CHEAPER, "less")),
        ("more", refine(Refinement.MORE, "more")),
        ("sizes", a_request(IntentName.PRODUCT_INFO, "sizes", references=ordinal(1))),
        ("add", cart(CartAction.ADD, references=ordinal(1), sizes=("L",), colours=("maroon",))),
        ("cart", cart(CartAction.SHOW)),
        ("orders", a_request(IntentName.ORDER_STATUS, "orders")),
        ("offers", a_request(IntentName.OFFERS, "offers")),
        ("shops", a_request(IntentName.STORE, "shops", pin_code="560001")),
        ("add one", cart(CartAction.ADD, references=ordinal(2))),
    ]
    largest = 0
    for number in range(50):
        text, meaning = script[number % len(script)]
        await say(counter, talk, text, meaning)
        largest = max(largest, len(memory_bytes(await talk.memory())))

    assert (await talk.memory()).turns == 50
    assert largest < 16 * 1024


async def test_the_same_turn_twice_says_the_same(counter: Counter) -> None:
    counter.understander.told("hello", a_request(IntentName.GREETING))
    talk, again = counter.talk(), counter.talk()
    turn = await talk.said("hello")

    first = await talk.run(turn)
    await again.said("hello")
    twin = replace(turn, conversation_id=again.conversation_id, shopper_id=again.shopper.shopper_id)
    second = [event async for event in again.assistant.reply(replace(twin, number=1), again.shopper)]

    assert second[-1].data["reply"] == first["reply"]


async def test_when_nothing_is_cheaper_the_least_of_what_was_shown_comes_first(counter: Counter) -> None:
    talk = counter.talk()
    listed = await say(counter, talk, "kurta", browse("kurta", categories=("kurta",), price_max=Money.of(900)))

    cheaper = await say(counter, talk, "less", refine(Refinement.CHEAPER, "less"))

    before = {p["product_id"]: float(p["price"]["amount"]) for p in listed["products"]}
    prices = [float(p["price"]["amount"]) for p in cheaper["products"]]
    assert prices == sorted(prices)
    assert prices[0] == min(before.values())
    assert set(shown(cheaper)) < set(before)


async def test_what_left_the_cart_and_came_back_is_what_it_means(counter: Counter) -> None:
    talk = counter.talk()
    await say(counter, talk, "stole", browse("stole", categories=("stole",)))
    await say(counter, talk, "add", cart(CartAction.ADD, references=ordinal(1)))
    await say(counter, talk, "kurta", WEDDING)
    await say(counter, talk, "drop the stole", cart(CartAction.REMOVE, categories=("stole",)))
    await say(counter, talk, "undo", cart(CartAction.UNDO))

    told = await say(
        counter, talk, "about it", a_request(IntentName.PRODUCT_INFO, references=pointing(ReferenceKind.LAST))
    )

    assert shown(told) == [STOLE.product.product_id]


async def test_apply_the_first_one_means_the_coupon_that_was_told_and_never_a_product(counter: Counter) -> None:
    talk = counter.talk()
    applying = cart(CartAction.ADD, "apply the first one", references=ordinal(1))
    await say(counter, talk, "kurta", WEDDING)
    await say(counter, talk, "offers", a_request(IntentName.OFFERS, "offers"))
    without_cart = await say(counter, talk, "apply the first one", applying)
    await say(counter, talk, "add", cart(CartAction.ADD, "add", references=ordinal(1), sizes=("M",)))
    await say(counter, talk, "offers", a_request(IntentName.OFFERS, "offers"))

    applied = await say(counter, talk, "apply the first one", applying)

    assert without_cart["receipts"] == []
    assert [r["action"] for r in applied["receipts"]] == ["apply_coupon"]
    assert [d["code"] for d in applied["cart"]["discounts"]] == ["SAVE10"]


async def test_past_a_price_that_nothing_meets_the_least_expensive_come_first_and_it_is_said(counter: Counter) -> None:
    talk = counter.talk()
    wish = browse("kurtas under 10", categories=("kurta",), price_max=Money.of(10))

    answer = await say(counter, talk, "kurtas under 10", wish)

    prices = [float(product["price"]["amount"]) for product in answer["products"] if product["price"]]
    assert prices
    assert prices == sorted(prices)
    assert [said.split(":")[0] for said in answer["relaxed"]] == ["price"]
