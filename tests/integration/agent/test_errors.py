"""What goes wrong reaches the shopper as a kind answer in their language; only a commit that fails is raised."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
import structlog

from core.domain.events import EventName
from core.domain.intent import CartAction, IntentName
from core.domain.language import Language
from core.domain.search import Found, ProductQuery
from core.errors import Unavailable
from tests.conversing import an_assistant
from tests.fakes.failing_storage import FailingStorage
from tests.fakes.loosening_retriever import LooseningRetriever
from tests.fakes.understander import a_request, browse, cart, ordinal, understood
from tests.integration.agent.conftest import Counter
from tests.integration.agent.shop import PRODUCTS

pytestmark = pytest.mark.sqlite

KURTA = browse("kurta", categories=("kurta",))


class TroubledRetriever(LooseningRetriever):
    """Raises what it is given, so many times, before it works."""

    def __init__(self, error: Exception, times: int = 99) -> None:
        super().__init__(PRODUCTS)
        self._error = error
        self._left = times
        self.tries = 0

    async def search(self, query: ProductQuery, *, vector: Any = None) -> Found:
        self.tries += 1
        if self._left > 0:
            self._left -= 1
            raise self._error
        return await super().search(query, vector=vector)


class SlowRetriever(LooseningRetriever):
    async def search(self, query: ProductQuery, *, vector: Any = None) -> Found:
        await asyncio.sleep(30)
        return await super().search(query, vector=vector)


async def asked(counter: Counter, retriever: LooseningRetriever, meaning: Any = KURTA, **limits: Any) -> Any:
    """The answer to "kurta" with that retriever, and the talk it came in."""
    counter.understander.told("kurta", meaning)
    talk = counter.talk()
    talk.assistant = an_assistant(
        counter.storage,
        retriever=retriever,
        understander=counter.understander,
        encoder=counter.encoder,
        **limits,
    )
    return await talk.say("kurta"), talk


async def test_what_may_work_if_tried_again_is_tried_again(counter: Counter) -> None:
    retriever = TroubledRetriever(Unavailable("index is being swapped"), times=2)

    answer, _ = await asked(counter, retriever)

    assert retriever.tries == 3
    assert answer["products"]


async def test_what_stays_down_is_said_with_what_to_do(counter: Counter) -> None:
    retriever = TroubledRetriever(Unavailable("the index at /srv/x is down"))

    answer, talk = await asked(counter, retriever)

    assert retriever.tries == 3
    assert talk.events[-1].name is EventName.TURN_COMPLETED
    assert "again" in answer["reply"]
    assert "/srv/x" not in str(answer)
    assert answer["intent"]["name"] == "browse"


async def test_a_bug_is_not_tried_again_and_shows_no_trace(counter: Counter) -> None:
    retriever = TroubledRetriever(ZeroDivisionError("secret detail"))

    with structlog.testing.capture_logs() as logs:
        answer, _ = await asked(counter, retriever)

    assert retriever.tries == 1
    assert answer["reply"]
    assert "secret" not in str(answer)
    assert [entry["kind"] for entry in logs if entry["event"] == "turn.broke"] == ["Unknown"]


@pytest.mark.parametrize("language", list(Language))
async def test_the_apology_is_in_the_shoppers_language(counter: Counter, language: Language) -> None:
    answer, _ = await asked(counter, TroubledRetriever(ZeroDivisionError()), understood(KURTA, language=language))

    assert answer["language"] == language.value
    assert answer["reply"]


async def test_a_step_that_takes_too_long_is_broken_off(counter: Counter) -> None:
    answer, _ = await asked(counter, SlowRetriever(PRODUCTS), node_timeout_s=0.05)

    assert "too long" in answer["reply"] or "time" in answer["reply"]


async def test_a_turn_that_takes_too_long_is_broken_off(counter: Counter) -> None:
    answer, _ = await asked(counter, SlowRetriever(PRODUCTS), turn_timeout_s=0.05)

    assert "too long" in answer["reply"] or "time" in answer["reply"]


async def test_what_was_written_before_the_break_stands_and_is_shown(counter: Counter) -> None:
    talk = counter.talk()
    counter.understander.told("kurta", KURTA)
    await talk.say("kurta")
    both = understood(
        cart(CartAction.ADD, references=ordinal(1), sizes=("L",), colours=("maroon",)),
        browse("stole", categories=("stole",)),
    )
    counter.understander.told("add and show", both)
    talk.assistant = an_assistant(
        counter.storage,
        retriever=TroubledRetriever(ZeroDivisionError()),
        understander=counter.understander,
        encoder=counter.encoder,
    )

    answer = await talk.say("add and show")

    async with counter.storage.reading() as uow:
        held = await uow.carts.of(talk.shopper.shopper_id)
    assert len(answer["receipts"]) == len(held.lines)
    assert len(answer["cart"]["lines"] if answer["cart"] else []) == len(held.lines)


async def test_the_talk_goes_on_after_a_broken_turn(counter: Counter) -> None:
    _, talk = await asked(counter, TroubledRetriever(ZeroDivisionError()))
    talk.assistant = counter.assistant

    answer = await talk.say("kurta")

    assert answer["products"]
    assert (await talk.memory()).turns == 2


async def test_an_answer_that_cannot_be_committed_is_raised_and_leaves_the_turn_open(counter: Counter) -> None:
    def down() -> None:
        raise Unavailable("database is gone")

    talk = counter.talk()
    counter.understander.told("hello", a_request(IntentName.GREETING))
    turn = await talk.said("hello")
    talk.assistant = an_assistant(
        FailingStorage(counter.storage, at=1, after_commit=False, fail=down),
        retriever=counter.retriever,
        understander=counter.understander,
        encoder=counter.encoder,
    )

    with pytest.raises(Unavailable):
        await talk.run(turn)

    async with counter.storage.reading() as uow:
        still_open = await uow.journal.next_open(turn.conversation_id)
    assert still_open is not None
    assert still_open.turn_id == turn.turn_id


async def test_who_stops_listening_stops_the_turn(counter: Counter) -> None:
    counter.understander.told("kurta", KURTA)
    talk = counter.talk()
    turn = await talk.said("kurta")
    talk.assistant = an_assistant(
        counter.storage,
        retriever=SlowRetriever(PRODUCTS),
        understander=counter.understander,
        encoder=counter.encoder,
    )
    before = len(asyncio.all_tasks())
    events = talk.assistant.reply(replace(turn), talk.shopper)

    await anext(events)
    await events.aclose()  # type: ignore[attr-defined]
    await asyncio.sleep(0.05)

    assert len(asyncio.all_tasks()) == before


@pytest.mark.parametrize("quantity", [0, -3, 11, 10**9])
async def test_absurd_quantities_are_refused_with_the_limit(counter: Counter, quantity: int) -> None:
    talk = counter.talk()
    counter.understander.told("stole", browse("stole", categories=("stole",)))
    counter.understander.told("many", cart(CartAction.ADD, references=ordinal(1), quantity=quantity))
    await talk.say("stole")

    answer = await talk.say("many")

    assert answer["receipts"] == []
    assert "10" in answer["reply"]


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        (a_request(IntentName.DELIVERY, "to 999999", pin_code="999999"), "999999"),
        (a_request(IntentName.STORE, "in atlantis", city="Atlantis"), "Atlantis"),
        (a_request(IntentName.OFFERS, "use NOPE", coupon="NOPE"), "coupon"),
        (a_request(IntentName.OFFERS, "use BIG500", coupon="BIG500"), "cart"),
    ],
    ids=["pin code", "city", "coupon", "empty cart"],
)
async def test_what_the_shop_does_not_know_is_said(counter: Counter, meaning: Any, said: str) -> None:
    counter.understander.told("ask", meaning)

    answer = await counter.talk().say("ask")

    assert said in answer["reply"]
    assert answer["receipts"] == []
