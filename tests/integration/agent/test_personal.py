"""Searches know whom they are for, and forget it where that is switched off."""

from __future__ import annotations

import pytest

from core.domain.events import ShopEvent, ShopEventName
from core.domain.taste import Act
from tests.builders import NOON
from tests.conversing import Conversation, an_assistant
from tests.fakes.understander import browse
from tests.integration.agent.conftest import Counter
from tests.integration.agent.shop import CUSTOMER

pytestmark = pytest.mark.sqlite

STOLES = browse("stole", categories=("stole",))


async def clicked(counter: Counter, shopper_id: str, product_id: str) -> None:
    async with counter.storage.writing() as uow:
        await uow.shop_events.add([ShopEvent(ShopEventName.CLICK, shopper_id, product_id)], NOON)


async def test_a_search_carries_what_the_shopper_did_before(counter: Counter) -> None:
    talk = counter.talk()
    await clicked(counter, talk.shopper.shopper_id, "P-7")
    await clicked(counter, "A-somebody-else", "P-8")
    counter.understander.told("stole", STOLES)

    await talk.say("stole")

    history = counter.retriever.queries[-1].history
    assert history is not None
    assert history.acts == (Act("P-7", ShopEventName.CLICK),)
    assert history.city is None


async def test_a_customers_city_and_sizes_come_along(counter: Counter) -> None:
    counter.understander.told("stole", STOLES)

    await counter.talk(CUSTOMER).say("stole")

    history = counter.retriever.queries[-1].history
    assert history is not None
    assert (history.city, history.usual_sizes) == (CUSTOMER.city, CUSTOMER.usual_sizes)


async def test_reasons_are_asked_for_the_page_that_is_shown(counter: Counter) -> None:
    counter.understander.told("stole", STOLES)

    await counter.talk().say("stole")

    assert counter.retriever.queries[-1].explain == 6


async def test_nothing_is_known_of_anybody_where_that_is_switched_off(counter: Counter) -> None:
    assistant = an_assistant(
        counter.storage,
        retriever=counter.retriever,
        understander=counter.understander,
        encoder=counter.encoder,
        personalises=False,
    )
    talk = Conversation(assistant, counter.storage, counter.talk(CUSTOMER).shopper)
    counter.understander.told("stole", STOLES)

    await talk.say("stole")

    assert counter.retriever.queries[-1].history is None
