"""The journal: a message is kept before work on it starts, in order, and answered once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.db.storage import SqlStorage
from core.domain.conversation import (
    AlreadyAnswered,
    MessageIdReused,
    Turn,
    TurnStatus,
    UnknownConversation,
    UnknownTurn,
)
from core.domain.events import EVENTS_PER_TURN, Event, EventName
from tests.builders import NOON, a_turn


@pytest.fixture(autouse=True)
async def open_conversations(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-1", shopper_id="A-1", at=NOON)
        await shop.conversations.open("K-2", shopper_id="A-2", at=NOON)


async def accepted(storage: SqlStorage, **facts: object) -> Turn:
    async with storage.writing() as shop:
        return (await shop.journal.accept(a_turn(**facts))).turn


def answered(turn: Turn, reply: str = "Hello!") -> Turn:
    return replace(turn, status=TurnStatus.ANSWERED, answer={"reply": reply, "turn_id": turn.turn_id})


def events_of(turn: Turn) -> list[Event]:
    first = turn.number * EVENTS_PER_TURN
    assert turn.answer is not None
    return [
        Event(first, EventName.TURN_STARTED, {"turn_id": turn.turn_id}),
        Event(first + 1, EventName.TEXT_DELTA, {"text": "Hello!"}),
        Event(first + 2, EventName.TURN_COMPLETED, turn.answer),
    ]


async def test_turns_are_numbered_within_their_conversation(storage: SqlStorage) -> None:
    numbers = [(await accepted(storage)).number for _ in range(3)]
    other = await accepted(storage, conversation_id="K-2", shopper_id="A-2")

    assert numbers == [1, 2, 3]
    assert other.number == 1


async def test_an_accepted_turn_is_there_to_be_read(storage: SqlStorage) -> None:
    turn = await accepted(storage, text="नमस्ते 👋", language="hi")

    async with storage.reading() as shop:
        found = await shop.journal.get(turn.turn_id)
        with pytest.raises(UnknownTurn):
            await shop.journal.get("T-none")

    assert found == turn
    assert (found.number, found.status, found.tries) == (1, TurnStatus.RECEIVED, 0)


async def test_the_same_message_again_gives_the_first_turn_and_takes_no_number(storage: SqlStorage) -> None:
    first = await accepted(storage, message_id="m-1", text="hello")

    async with storage.writing() as shop:
        repeat = await shop.journal.accept(a_turn(message_id="m-1", text="hello"))
    after = await accepted(storage)

    assert repeat.is_repeat
    assert repeat.turn == first
    assert after.number == 2


async def test_a_message_id_with_another_text_is_refused(storage: SqlStorage) -> None:
    await accepted(storage, message_id="m-1", text="hello")

    with pytest.raises(MessageIdReused):
        await accepted(storage, message_id="m-1", text="goodbye")


async def test_message_ids_are_each_shoppers_own(storage: SqlStorage) -> None:
    await accepted(storage, message_id="m-1", text="hello")

    other = await accepted(storage, message_id="m-1", text="bye", shopper_id="A-2", conversation_id="K-2")

    assert other.number == 1


async def test_a_turn_needs_an_open_conversation(storage: SqlStorage) -> None:
    with pytest.raises(UnknownConversation):
        await accepted(storage, conversation_id="K-none")


async def test_an_anonymous_first_message_is_found_by_its_id(storage: SqlStorage) -> None:
    first = await accepted(storage, message_id="uuid", text="hello")
    await accepted(storage, message_id="uuid-2", text="hello")
    since = NOON - timedelta(minutes=10)

    async with storage.writing() as shop:
        found = await shop.journal.find_first("uuid", since=since)
        too_old = await shop.journal.find_first("uuid", since=NOON + timedelta(seconds=1))
        second_message = await shop.journal.find_first("uuid-2", since=since)

    assert found == first
    assert (too_old, second_message) == (None, None)


async def test_a_customers_message_is_never_found_as_somebodys_first(storage: SqlStorage) -> None:
    async with storage.writing() as shop:
        await shop.conversations.open("K-3", shopper_id="C-1", at=NOON)
    await accepted(storage, message_id="uuid", text="hello", conversation_id="K-3", shopper_id="C-1")

    async with storage.writing() as shop:
        assert await shop.journal.find_first("uuid", since=NOON) is None


async def test_the_oldest_open_turn_is_next_until_it_is_closed(storage: SqlStorage) -> None:
    first, second = await accepted(storage), await accepted(storage)

    async with storage.writing() as shop:
        before = await shop.journal.next_open("K-1")
        await shop.journal.close(answered(first), [])
        after = await shop.journal.next_open("K-1")
        await shop.journal.close(replace(second, status=TurnStatus.FAILED, answer={"reply": "Sorry"}), [])
        none = await shop.journal.next_open("K-1")

    assert before == first
    assert after == second
    assert none is None


async def test_a_closed_turn_holds_its_answer_and_its_events_in_order(storage: SqlStorage) -> None:
    turns = [answered(await accepted(storage)), answered(await accepted(storage), "Again hello!")]
    async with storage.writing() as shop:
        for turn in turns:
            await shop.journal.close(turn, events_of(turn))
    every = [event for turn in turns for event in events_of(turn)]

    async with storage.reading() as shop:
        found = await shop.journal.get(turns[0].turn_id)
        all_events = await shop.journal.events("K-1")
        later = await shop.journal.events("K-1", after=every[1].event_id)
        of_second = await shop.journal.events("K-1", turn_id=turns[1].turn_id)

    assert (found.answer, found.status) == (turns[0].answer, TurnStatus.ANSWERED)
    assert all_events == every
    assert later == every[2:]
    assert of_second == every[3:]


async def test_a_turn_is_closed_once_and_the_second_run_keeps_nothing(storage: SqlStorage) -> None:
    turn = await accepted(storage)
    async with storage.writing() as shop:
        await shop.journal.close(answered(turn, "first"), [])
        await shop.conversations.save_state("K-1", b"first")

    async def close_again() -> None:
        async with storage.writing() as shop:
            await shop.conversations.save_state("K-1", b"second")
            await shop.journal.close(answered(turn, "second"), [])

    with pytest.raises(AlreadyAnswered):
        await close_again()

    async with storage.reading() as shop:
        assert (await shop.journal.get(turn.turn_id)).answer == answered(turn, "first").answer
        assert await shop.conversations.state("K-1") == b"first"


async def test_closing_the_last_open_turn_frees_the_lease(storage: SqlStorage) -> None:
    first, second = await accepted(storage), await accepted(storage)
    until = NOON + timedelta(seconds=30)

    async def taken_by_another() -> bool:
        async with storage.writing() as shop:
            return await shop.conversations.take_lease("K-1", holder="two", now=NOON, until=until)

    async with storage.writing() as shop:
        await shop.conversations.take_lease("K-1", holder="one", now=NOON, until=until)
        await shop.journal.close(answered(first), [])
    while_one_is_open = await taken_by_another()
    async with storage.writing() as shop:
        await shop.journal.close(answered(second), [])
    after_the_last = await taken_by_another()

    assert not while_one_is_open
    assert after_the_last


async def test_a_turn_begins_only_behind_no_open_one(storage: SqlStorage) -> None:
    first, second = await accepted(storage), await accepted(storage)

    async with storage.writing() as shop:
        behind = await shop.journal.begin_if_next(second)
        next_one = await shop.journal.begin_if_next(first)
        await shop.journal.close(answered(first), [])
        after_it = await shop.journal.begin_if_next(second)
        tries = [(await shop.journal.get(turn.turn_id)).tries for turn in (first, second)]

    assert (behind, next_one, after_it) == (False, True, True)
    assert tries == [1, 1]


async def test_tries_are_counted(storage: SqlStorage) -> None:
    turn = await accepted(storage)

    async with storage.writing() as shop:
        tries = [await shop.journal.begin(turn.turn_id) for _ in range(2)]
        with pytest.raises(UnknownTurn):
            await shop.journal.begin("T-none")

    assert tries == [1, 2]


async def test_a_plan_is_kept_for_the_next_run(storage: SqlStorage) -> None:
    turn = await accepted(storage)

    async with storage.writing() as shop:
        before = await shop.journal.plan(turn.turn_id)
        await shop.journal.store_plan(turn.turn_id, {"calls": [{"tool": "show_cart"}]})
    async with storage.reading() as shop:
        after = await shop.journal.plan(turn.turn_id)

    assert before is None
    assert after == {"calls": [{"tool": "show_cart"}]}


async def test_messages_read_back_as_the_shopper_saw_them(storage: SqlStorage) -> None:
    first = answered(await accepted(storage, text="hi"), "Hello!")
    async with storage.writing() as shop:
        await shop.journal.close(first, [])
    await accepted(storage, text="a red saree")

    async with storage.reading() as shop:
        every = await shop.journal.messages("K-1")
        newest = await shop.journal.messages("K-1", limit=2)

    assert [(m.role, m.text) for m in every] == [("shopper", "hi"), ("assistant", "Hello!"), ("shopper", "a red saree")]
    assert [(m.role, m.text) for m in newest] == [("assistant", "Hello!"), ("shopper", "a red saree")]


async def test_unanswered_conversations_are_found_when_nobody_holds_them(storage: SqlStorage) -> None:
    await accepted(storage, received_at=NOON - timedelta(minutes=1))
    await accepted(storage, received_at=NOON - timedelta(minutes=1))
    await accepted(storage, conversation_id="K-2", shopper_id="A-2", received_at=NOON)

    async def waiting(seconds: int = 5) -> list[str]:
        async with storage.reading() as shop:
            return await shop.journal.open_conversations(older_than=timedelta(seconds=seconds), now=NOON)

    alone = await waiting()
    everyone = await waiting(0)
    async with storage.writing() as shop:
        await shop.conversations.take_lease("K-1", holder="w", now=NOON, until=NOON + timedelta(seconds=30))
    held = await waiting(0)

    assert alone == ["K-1"]
    assert everyone == ["K-1", "K-2"]
    assert held == ["K-2"]
