"""Leases, state, ownership and forgetting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from core.db.migrate import plain_engine
from core.db.storage import SqlStorage
from core.db.tables import ledger, ratings, shop_events, turns
from core.domain.answer import Receipt
from core.domain.conversation import TurnStatus, UnknownConversation
from core.domain.events import ShopEvent, ShopEventName
from core.domain.taste import Act
from tests.builders import NOON, a_turn

SOON = NOON + timedelta(seconds=30)


@pytest.fixture(autouse=True)
async def open_conversation(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)


async def test_a_conversation_belongs_to_who_opened_it_first(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-1", shopper_id="A-2", at=NOON)
    async with storage.reading() as shop:
        owner, nobody = await shop.conversations.owner("K-1"), await shop.conversations.owner("K-2")

    assert owner == "A-1"
    assert nobody is None


async def test_one_holder_has_the_lease_until_it_ends(storage: SqlStorage) -> None:
    async def take(holder: str, *, after: int = 0) -> bool:
        now = NOON + timedelta(seconds=after)
        async with storage.writing() as shop:
            return await shop.conversations.take_lease("K-1", holder=holder, now=now, until=now + timedelta(seconds=30))

    first, second, renewed = await take("one"), await take("two"), await take("one", after=10)
    while_renewed, run_out = await take("two", after=35), await take("two", after=41)

    assert (first, second, renewed) == (True, False, True)
    assert (while_renewed, run_out) == (False, True)


async def test_only_its_holder_releases_a_lease(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.take_lease("K-1", holder="one", now=NOON, until=SOON)
        await shop.conversations.release_lease("K-1", holder="two")
        kept = not await shop.conversations.take_lease("K-1", holder="two", now=NOON, until=SOON)
        await shop.conversations.release_lease("K-1", holder="one")
        freed = await shop.conversations.take_lease("K-1", holder="two", now=NOON, until=SOON)

    assert kept
    assert freed


async def test_state_is_given_back_as_it_was_saved(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        nothing = await shop.conversations.state("K-1")
        await shop.conversations.save_state("K-1", b"\x00state")
        await shop.conversations.save_state("K-1", b"\x01state")
    async with storage.reading() as shop:
        state = await shop.conversations.state("K-1")

    assert nothing is None
    assert state == b"\x01state"


async def test_the_leases_of_a_dead_holder_over_open_turns_are_freed(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-2", shopper_id="A-2", at=NOON)
        await shop.journal.accept(a_turn())
        await shop.conversations.take_lease("K-1", holder="dead", now=NOON, until=SOON)
        await shop.conversations.take_lease("K-2", holder="idle", now=NOON, until=SOON)

    async with storage.writing() as shop:
        holders = await shop.conversations.lease_holders()
        await shop.conversations.free_leases("dead")
        freed = await shop.conversations.take_lease("K-1", holder="two", now=NOON, until=SOON)
        kept = not await shop.conversations.take_lease("K-2", holder="two", now=NOON, until=SOON)

    assert holders == ["dead"]
    assert freed
    assert kept


async def test_whether_a_shopper_ever_spoke_is_known(storage: SqlStorage) -> None:
    async with storage.reading() as shop:
        assert await shop.conversations.any_of("A-1")
        assert not await shop.conversations.any_of("A-2")


async def test_there_is_no_lease_on_what_does_not_exist(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        assert not await shop.conversations.take_lease("K-none", holder="one", now=NOON, until=SOON)


async def test_at_sign_in_conversations_turns_and_receipts_change_hands(storage: SqlStorage) -> None:
    receipt = Receipt("R-1", "add_to_cart", "L-1", undo_until=SOON)
    async with storage.writing() as shop:
        turn = (await shop.journal.accept(a_turn(message_id="m-1"))).turn
        await shop.ledger.store("T-1:0", receipt, shopper_id="A-1", at=NOON, undo={"tool": "x"})

    async with storage.writing() as shop:
        await shop.conversations.rename_shopper("A-1", "C-1")
    async with storage.reading() as shop:
        owner = await shop.conversations.owner("K-1")
        moved = await shop.journal.get(turn.turn_id)
        undoable = await shop.ledger.last_undoable("C-1", NOON)

    assert owner == "C-1"
    assert moved.shopper_id == "C-1"
    assert undoable is not None


async def test_sign_in_keeps_message_ids_once_per_caller(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-2", shopper_id="C-1", at=NOON)
        await shop.journal.accept(a_turn(message_id="m-1", text="mine", conversation_id="K-2", shopper_id="C-1"))
        await shop.journal.accept(a_turn(message_id="m-1", text="theirs"))

    async with storage.writing() as shop:
        await shop.conversations.rename_shopper("A-1", "C-1")
        repeat = await shop.journal.accept(a_turn(message_id="m-1", text="mine", shopper_id="C-1"))

    assert repeat.turn.conversation_id == "K-2"


async def test_forgetting_leaves_no_trace_of_the_conversation(database_url: str, storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        turn = (await shop.journal.accept(a_turn())).turn
        event = ShopEvent(ShopEventName.IMPRESSION, "A-1", "P-1", "red saree", 1, turn.turn_id)
        await shop.shop_events.add([event], NOON)
        await shop.conversations.rate("K-1", turn_id=turn.turn_id, rating=2, comment="meh")
        key = f"{turn.turn_id}:0"
        await shop.ledger.store(key, Receipt("R-1", "add_to_cart", "L-1"), shopper_id="A-1", at=NOON)
        await shop.ledger.store("T-other:0", Receipt("R-2", "add_to_cart", "L-2"), shopper_id="A-1", at=NOON)
        await shop.journal.close(replace(turn, status=TurnStatus.ANSWERED, answer={"reply": "Hi"}), [])

    async with storage.writing() as shop:
        await shop.conversations.forget("K-1", shopper_id="A-1")

    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-1") is None
    with plain_engine(database_url).connect() as connection:
        counts = {t.name: connection.scalar(select(func.count()).select_from(t)) for t in (turns, ratings, shop_events)}
        kept = connection.scalars(select(ledger.c.key)).all()
    assert counts == {"turns": 0, "ratings": 0, "shop_events": 0}
    assert kept == ["T-other:0"]


@pytest.mark.parametrize(("conversation", "shopper"), [("K-1", "A-2"), ("K-none", "A-1")])
async def test_nobody_forgets_what_is_not_theirs(conversation: str, shopper: str, storage: SqlStorage) -> None:
    with pytest.raises(UnknownConversation):
        async with storage.writing() as shop:
            await shop.conversations.forget(conversation, shopper_id=shopper)

    async with storage.reading() as shop:
        assert await shop.conversations.owner("K-1") == "A-1"


async def test_shop_events_are_kept_with_query_and_position(database_url: str, storage: SqlStorage) -> None:
    shown = [ShopEvent(ShopEventName.IMPRESSION, "A-1", f"P-{n}", "red saree", n, "T-1") for n in (1, 2)]

    async with storage.writing() as shop:
        await shop.shop_events.add(shown, NOON)
        await shop.shop_events.add([], NOON)

    with plain_engine(database_url).connect() as connection:
        rows = connection.execute(select(shop_events).order_by(shop_events.c.id)).all()
    assert [(r.name, r.product_id, r.query, r.position, r.turn_id, r.at) for r in rows] == [
        ("impression", "P-1", "red saree", 1, "T-1", NOON),
        ("impression", "P-2", "red saree", 2, "T-1", NOON),
    ]


async def test_a_shoppers_acts_are_theirs_alone_and_the_newest_come_first(storage: SqlStorage) -> None:
    click, cart, seen = ShopEventName.CLICK, ShopEventName.ADD_TO_CART, ShopEventName.IMPRESSION
    mine = [ShopEvent(name, "A-1", f"P-{n}") for n, name in enumerate((click, seen, cart, click), 1)]

    async with storage.writing() as shop:
        await shop.shop_events.add([*mine, ShopEvent(click, "A-2", "P-9")], NOON)
        acts = await shop.shop_events.acts_of("A-1", limit=2)

    assert acts == (Act("P-4", click), Act("P-3", cart))


async def test_the_log_is_read_page_by_page(storage: SqlStorage) -> None:
    events = [ShopEvent(ShopEventName.CLICK, "A-1", f"P-{n}", "saree", n) for n in range(1, 6)]
    async with storage.writing() as shop:
        await shop.shop_events.add(events, NOON)

    async with storage.reading() as shop:
        first = await shop.shop_events.page(limit=3)
        rest = await shop.shop_events.page(after=first[-1].event_id, limit=3)

    assert [logged.event for logged in (*first, *rest)] == events
    assert {logged.at for logged in first} == {NOON}
