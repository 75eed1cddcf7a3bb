"""Messages are on disk first, answered once and in order, whoever waits, leaves or comes back."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from core.db.storage import SqlStorage
from core.domain.conversation import MessageIdReused, TurnStatus, UnknownConversation
from core.domain.events import Event, EventName
from core.errors import Unavailable
from server.chat.inbox import Said
from server.chat.turns import FINAL
from tests.builders import a_shopper
from tests.unit.server.worker import Worker, a_worker


async def told(worker: Worker, said: Said) -> str:
    taken = await worker.turns.accept(said)
    return str((await worker.turns.answer(taken.turn))["reply"])


async def events_of(worker: Worker, said: Said, *, after: int = 0) -> list[Event]:
    taken = await worker.turns.accept(said)
    return [event async for event in worker.turns.follow(taken.turn, after=after)]


async def test_a_message_is_answered(worker: Worker) -> None:
    assert await told(worker, Said(None, "good day")) == "good day!"


async def test_events_come_in_order_and_end_with_the_answer(worker: Worker) -> None:
    events = await events_of(worker, Said(None, "one two"))

    assert events[0].name is EventName.TURN_STARTED
    assert events[-1].name is EventName.TURN_COMPLETED
    assert [event.event_id for event in events] == sorted({event.event_id for event in events})


async def test_the_message_is_on_disk_before_the_assistant_hears_it(worker: Worker) -> None:
    worker.parrot.holding = frozenset({"hold on"})

    taken = await worker.turns.accept(Said(None, "hold on"))
    await worker.parrot.held.wait()

    async with worker.storage.reading() as uow:
        assert (await uow.journal.get(taken.turn.turn_id)).status is TurnStatus.RECEIVED
    worker.parrot.go.set()
    await worker.turns.answer(taken.turn)


async def test_a_repeat_gets_the_same_answer_and_runs_nothing(worker: Worker) -> None:
    said = Said(a_shopper(), "good day", message_id="m-1")

    first, second = await told(worker, said), await told(worker, said)

    assert first == second
    assert len(worker.parrot.heard) == 1


async def test_a_repeat_while_the_first_still_runs_waits_for_it(worker: Worker) -> None:
    worker.parrot.holding = frozenset({"wait"})
    said = Said(a_shopper(), "wait", message_id="m-1")
    first = asyncio.create_task(told(worker, said))
    await worker.parrot.held.wait()

    second = asyncio.create_task(told(worker, said))
    await asyncio.sleep(0.05)
    assert not second.done()

    worker.parrot.go.set()
    assert await first == await second
    assert len(worker.parrot.heard) == 1


async def test_the_same_message_id_with_another_text_is_refused(worker: Worker) -> None:
    shopper = a_shopper()
    await told(worker, Said(shopper, "good day", message_id="m-1"))

    with pytest.raises(MessageIdReused):
        await worker.turns.accept(Said(shopper, "good night", message_id="m-1"))


async def test_two_callers_may_use_the_same_message_id(worker: Worker) -> None:
    await told(worker, Said(a_shopper(), "good day", message_id="m-1"))

    assert await told(worker, Said(a_shopper(), "good night", message_id="m-1")) == "good night!"


async def test_a_newcomers_repeat_finds_the_same_conversation(worker: Worker) -> None:
    said = Said(None, "good day", message_id=str(uuid4()))

    first, second = await worker.turns.accept(said), await worker.turns.accept(said)

    assert second.is_repeat
    assert second.turn.turn_id == first.turn.turn_id
    async with worker.storage.reading() as uow:
        assert await uow.conversations.owner(first.turn.conversation_id) == first.turn.shopper_id


async def test_a_newcomers_other_text_under_the_same_uuid_is_refused(worker: Worker) -> None:
    message_id = str(uuid4())
    await told(worker, Said(None, "good day", message_id=message_id))

    with pytest.raises(MessageIdReused):
        await worker.turns.accept(Said(None, "good night", message_id=message_id))


async def test_newcomers_with_ids_that_are_no_uuids_are_different_people(worker: Worker) -> None:
    first = await worker.turns.accept(Said(None, "good day", message_id="1"))
    second = await worker.turns.accept(Said(None, "good day", message_id="1"))

    assert first.turn.shopper_id != second.turn.shopper_id


async def test_newcomers_sent_at_once_with_one_uuid_are_one(worker: Worker) -> None:
    said = Said(None, "good day", message_id=str(uuid4()))

    taken = await asyncio.gather(*(worker.turns.accept(said) for _ in range(8)))

    assert len({each.turn.turn_id for each in taken}) == 1
    await worker.turns.answer(taken[0].turn)
    assert len(worker.parrot.heard) == 1


@pytest.mark.parametrize("is_known", [True, False])
async def test_a_conversation_of_somebody_else_is_unknown(worker: Worker, is_known: bool) -> None:
    theirs = await worker.turns.accept(Said(a_shopper(), "good day"))
    stranger = a_shopper() if is_known else None

    with pytest.raises(UnknownConversation):
        await worker.turns.accept(Said(stranger, "let me in", theirs.turn.conversation_id))


async def test_a_repeat_does_not_leave_an_empty_conversation_behind(worker: Worker) -> None:
    shopper = a_shopper()
    said = Said(shopper, "good day", message_id="m-1")
    await told(worker, said)

    await told(worker, said)

    async with worker.storage.reading() as uow:
        first = await uow.journal.get(worker.parrot.heard[0].turn_id)
        assert [m.turn_id for m in await uow.journal.messages(first.conversation_id)] == [first.turn_id] * 2
    async with worker.storage.writing() as uow:
        await uow.conversations.forget(first.conversation_id, shopper_id=shopper.shopper_id)
        assert not await uow.conversations.any_of(shopper.shopper_id)


async def test_messages_of_one_conversation_are_answered_in_order(worker: Worker) -> None:
    shopper = a_shopper()
    first = await worker.turns.accept(Said(shopper, "0"))
    await worker.turns.answer(first.turn)

    later = [
        await worker.turns.accept(Said(shopper, str(number), first.turn.conversation_id)) for number in range(1, 9)
    ]
    await asyncio.gather(*(worker.turns.answer(each.turn) for each in later))

    assert [turn.text for turn in worker.parrot.heard] == [str(number) for number in range(9)]


async def test_one_turn_at_a_time_runs_in_a_conversation(worker: Worker) -> None:
    shopper = a_shopper()
    worker.parrot.holding = frozenset({"first"})
    first = await worker.turns.accept(Said(shopper, "first"))
    await worker.parrot.held.wait()

    second = await worker.turns.accept(Said(shopper, "second", first.turn.conversation_id))
    await asyncio.sleep(0.1)
    assert [turn.text for turn in worker.parrot.heard] == ["first"]

    worker.parrot.go.set()
    assert (await worker.turns.answer(second.turn))["reply"] == "second!"


async def test_whoever_waits_may_leave_and_the_turn_goes_on(worker: Worker) -> None:
    worker.parrot.holding = frozenset({"slow"})
    said = Said(a_shopper(), "slow", message_id="m-1")
    waiting = asyncio.create_task(told(worker, said))
    await worker.parrot.held.wait()

    waiting.cancel()
    worker.parrot.go.set()

    assert await told(worker, said) == "slow!"
    assert len(worker.parrot.heard) == 1


async def test_a_stream_is_resumed_after_the_event_last_seen(worker: Worker) -> None:
    said = Said(a_shopper(), "a b c d", message_id="m-1")
    everything = await events_of(worker, said)

    rest = await events_of(worker, said, after=everything[2].event_id)

    assert rest == everything[3:]


async def test_a_stream_is_resumed_while_the_turn_still_runs(worker: Worker) -> None:
    worker.parrot.holding = frozenset({"a b"})
    said = Said(a_shopper(), "a b", message_id="m-1")
    taken = await worker.turns.accept(said)
    await worker.parrot.held.wait()
    seen = 20_000 + 1 - 10_000

    resumed = asyncio.create_task(events_of(worker, said, after=seen))
    await asyncio.sleep(0.02)
    worker.parrot.go.set()

    rest = await resumed
    assert rest[0].event_id == seen + 1
    assert rest[-1].name is EventName.TURN_COMPLETED
    assert taken.turn.number == 1


async def test_a_turn_that_raises_ends_with_an_apology_and_is_stored(worker: Worker) -> None:
    worker.parrot.failures = [ValueError("a fault of ours")]
    said = Said(a_shopper(), "break", message_id="m-1")

    events = await events_of(worker, said)

    assert events[-1].name is EventName.TURN_FAILED
    reply = events[-1].data["reply"]
    last_reset = max(i for i, event in enumerate(events) if event.name is EventName.TEXT_RESET)
    deltas = [str(e.data["text"]) for e in events[last_reset:] if e.name is EventName.TEXT_DELTA]
    assert "".join(deltas) == reply
    assert await events_of(worker, said) == events


@pytest.mark.parametrize(
    ("language", "letters"), [("hi", "कीजिए"), ("mr", "करा"), ("hi-Latn", "Maaf"), (None, "sorry")]
)
async def test_the_apology_is_in_the_shoppers_language(worker: Worker, language: str | None, letters: str) -> None:
    worker.parrot.failures = [ValueError("a fault of ours")]

    assert letters in await told(worker, Said(None, "break", language=language))


async def test_the_conversation_goes_on_after_a_failed_turn(worker: Worker) -> None:
    shopper = a_shopper()
    worker.parrot.failures = [ValueError("a fault of ours")]
    first = await worker.turns.accept(Said(shopper, "break"))
    await worker.turns.answer(first.turn)

    assert await told(worker, Said(shopper, "and now", first.turn.conversation_id)) == "and now!"


async def test_a_turn_that_takes_too_long_is_ended(storage: SqlStorage, tmp_path: Path) -> None:
    async with a_worker(storage, tmp_path, patience=timedelta(milliseconds=50)) as worker:
        worker.parrot.holding = frozenset({"forever"})

        events = await events_of(worker, Said(None, "forever"))

        assert events[-1].name is EventName.TURN_FAILED


async def test_a_turn_waits_for_a_part_that_is_down_for_a_moment(worker: Worker) -> None:
    worker.parrot.failures = [Unavailable("the database is busy")]
    taken = await worker.turns.accept(Said(None, "patience"))
    await worker.turns.settle(at_most=timedelta(seconds=5))

    await worker.recovery.sweep(older_than=timedelta(0))

    assert (await worker.turns.answer(taken.turn))["reply"] == "patience!"
    assert [turn.tries for turn in worker.parrot.heard] == [1, 2]


async def test_two_workers_answer_one_conversation_in_order(storage: SqlStorage, tmp_path: Path) -> None:
    shopper = a_shopper()
    async with a_worker(storage, tmp_path) as one, a_worker(storage, tmp_path) as other:
        one.parrot.holding = frozenset({"first"})
        first = await one.turns.accept(Said(shopper, "first"))
        await one.parrot.held.wait()
        second = await other.turns.accept(Said(shopper, "second", first.turn.conversation_id))
        answer = asyncio.create_task(other.turns.answer(second.turn))
        await asyncio.sleep(0.1)
        assert not other.parrot.heard

        one.parrot.go.set()

        assert (await answer)["reply"] == "second!"
        assert [turn.text for turn in (*one.parrot.heard, *other.parrot.heard)] == ["first", "second"]


async def test_another_worker_resumes_the_stream_from_the_log(storage: SqlStorage, tmp_path: Path) -> None:
    said = Said(a_shopper(), "a b c", message_id="m-1")
    async with a_worker(storage, tmp_path) as one, a_worker(storage, tmp_path) as other:
        everything = await events_of(one, said)

        rest = await events_of(other, said, after=everything[1].event_id)

        assert rest == everything[2:]
        assert not other.parrot.heard


async def test_a_repeat_on_another_worker_waits_for_the_first(storage: SqlStorage, tmp_path: Path) -> None:
    said = Said(a_shopper(), "slow", message_id="m-1")
    async with a_worker(storage, tmp_path) as one, a_worker(storage, tmp_path) as other:
        one.parrot.holding = frozenset({"slow"})
        first = asyncio.create_task(told(one, said))
        await one.parrot.held.wait()
        second = asyncio.create_task(told(other, said))
        await asyncio.sleep(0.1)
        one.parrot.go.set()

        assert await first == await second
        assert not other.parrot.heard


async def test_a_dead_workers_turn_is_run_by_another_at_once(storage: SqlStorage, tmp_path: Path) -> None:
    async with a_worker(storage, tmp_path) as other, a_worker(storage, tmp_path) as one:
        one.parrot.holding = frozenset({"last words"})
        taken = await one.turns.accept(Said(None, "last words"))
        await one.parrot.held.wait()
        await one.die()

        await other.recovery.sweep(older_than=timedelta(0))

        assert (await other.turns.answer(taken.turn))["reply"] == "last words!"
        assert [turn.tries for turn in other.parrot.heard] == [2]


async def test_a_living_workers_turn_is_left_to_it(storage: SqlStorage, tmp_path: Path) -> None:
    async with a_worker(storage, tmp_path) as one, a_worker(storage, tmp_path) as other:
        one.parrot.holding = frozenset({"busy"})
        taken = await one.turns.accept(Said(None, "busy"))
        await one.parrot.held.wait()

        assert await other.recovery.sweep(older_than=timedelta(0)) == []

        one.parrot.go.set()
        await one.turns.answer(taken.turn)
        assert not other.parrot.heard


async def test_a_turn_that_keeps_bringing_workers_down_is_given_up(storage: SqlStorage, tmp_path: Path) -> None:
    async with a_worker(storage, tmp_path) as survivor:
        async with a_worker(storage, tmp_path) as first:
            first.parrot.holding = frozenset({"poison"})
            taken = await first.turns.accept(Said(None, "poison"))
            await first.parrot.held.wait()
            await first.die()
        for _ in range(2):
            async with a_worker(storage, tmp_path) as next_one:
                next_one.parrot.holding = frozenset({"poison"})
                await next_one.recovery.sweep(older_than=timedelta(0))
                await next_one.parrot.held.wait()
                await next_one.die()

        await survivor.recovery.sweep(older_than=timedelta(0))
        events = [event async for event in survivor.turns.follow(taken.turn)]

        assert events[-1].name is EventName.TURN_FAILED
        assert not survivor.parrot.heard


async def test_a_conversation_can_be_forgotten_while_its_turn_runs(worker: Worker) -> None:
    shopper = a_shopper()
    worker.parrot.holding = frozenset({"forget me"})
    taken = await worker.turns.accept(Said(shopper, "forget me"))
    await worker.parrot.held.wait()

    async with worker.storage.writing() as uow:
        await uow.conversations.forget(taken.turn.conversation_id, shopper_id=shopper.shopper_id)
    worker.parrot.go.set()

    await worker.turns.settle(at_most=timedelta(seconds=5))
    async with worker.storage.reading() as uow:
        assert await uow.conversations.owner(taken.turn.conversation_id) is None


async def test_news_of_a_conversation_begin_now_and_go_on(worker: Worker) -> None:
    shopper = a_shopper()
    first = await worker.turns.accept(Said(shopper, "old"))
    await worker.turns.answer(first.turn)
    news = worker.turns.follow_conversation(first.turn.conversation_id, after=None)
    waiting = asyncio.ensure_future(anext(news))
    await asyncio.sleep(0.05)

    await told(worker, Said(shopper, "new", first.turn.conversation_id))

    assert (await waiting).event_id // 10_000 == 2
    rest = [(await anext(news)) for _ in range(2)]
    assert all(event.name not in FINAL for event in rest)
    await news.aclose()  # type: ignore[attr-defined]


async def test_news_can_be_read_from_an_event_on(worker: Worker) -> None:
    shopper = a_shopper()
    first = await worker.turns.accept(Said(shopper, "old"))
    events = [event async for event in worker.turns.follow(first.turn)]

    news = worker.turns.follow_conversation(first.turn.conversation_id, after=events[0].event_id)

    assert await anext(news) == events[1]
    await news.aclose()  # type: ignore[attr-defined]


async def test_the_shoppers_role_follows_from_who_they_are(worker: Worker) -> None:
    await told(worker, Said(a_shopper(), "good day"))
    await told(worker, Said(None, "good day"))

    assert {shopper.role.value for shopper in worker.parrot.shoppers} == {"anonymous"}
