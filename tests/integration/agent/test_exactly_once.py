"""Nothing is lost and nothing is done twice, wherever a turn is broken off."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agent.memory import Memory, memory_bytes
from agent.planning.plan import Call, Plan, stored_form
from core.domain.conversation import Turn, TurnStatus
from core.domain.events import EventName
from core.domain.intent import CartAction
from tests.conversing import Conversation, an_assistant
from tests.fakes.failing_storage import Crash, FailingStorage
from tests.fakes.understander import browse, cart, ordinal
from tests.integration.agent.conftest import Counter
from tests.integration.agent.crashing import BOTH, TEXT

pytestmark = pytest.mark.sqlite

WRITES = ("the plan", "the first piece", "the second piece", "the closing")
"""The writing transactions of the turn, in order."""
MOMENTS = [(at, after) for at in range(1, len(WRITES) + 1) for after in (False, True)]


def named(moment: object) -> str:
    return str(moment) if not isinstance(moment, bool) else ("after commit" if moment else "before commit")


async def a_list_shown(counter: Counter) -> Conversation:
    """Maroon kurtas were shown; the next message adds two of them."""
    talk = counter.talk()
    counter.understander.told("kurtas", browse("kurtas", categories=("kurta",), colours=("maroon",)))
    counter.understander.told(TEXT, BOTH)
    await talk.say("kurtas")
    return talk


async def check_done_once(counter: Counter, talk: Conversation, turn: Turn, answer: dict[str, Any]) -> None:
    async with counter.storage.reading() as uow:
        held = await uow.carts.of(talk.shopper.shopper_id)
        closed = await uow.journal.get(turn.turn_id)
        events = await uow.journal.events(turn.conversation_id, turn_id=turn.turn_id)
    assert [(line.size, line.quantity) for line in held.lines] == [("L", 1), ("L", 1)]
    assert closed.status is TurnStatus.ANSWERED
    assert [r["action"] for r in answer["receipts"]] == ["add_to_cart", "add_to_cart"]
    assert closed.answer == answer
    assert events[-1].name is EventName.TURN_COMPLETED
    memory = await talk.memory()
    assert (memory.last_turn_id, memory.turns, memory.cart.pieces) == (turn.turn_id, 2, 2)


async def test_the_turn_of_these_tests_writes_four_times(counter: Counter) -> None:
    talk = await a_list_shown(counter)
    storage = FailingStorage(counter.storage, at=0, after_commit=False, fail=lambda: None)
    talk.assistant = crashing_assistant(counter, storage)

    await talk.say(TEXT)

    assert storage.writes - 0 == len(WRITES)


def crashing_assistant(counter: Counter, storage: FailingStorage) -> Any:
    return an_assistant(
        storage, retriever=counter.retriever, understander=counter.understander, encoder=counter.encoder
    )


@pytest.mark.parametrize(("at", "after_commit"), MOMENTS, ids=named)
async def test_a_turn_broken_off_anywhere_is_finished_once(counter: Counter, at: int, after_commit: bool) -> None:
    talk = await a_list_shown(counter)
    turn = await talk.said(TEXT)

    def crash() -> None:
        raise Crash

    whole = talk.assistant
    talk.assistant = crashing_assistant(
        counter, FailingStorage(counter.storage, at=at, after_commit=after_commit, fail=crash)
    )
    with pytest.raises(Crash):
        await talk.run(turn)
    talk.assistant = whole
    async with counter.storage.reading() as uow:
        closed = (await uow.journal.get(turn.turn_id)).status is TurnStatus.ANSWERED
    answer = await talk.rerun(turn)

    assert closed is (at == len(WRITES) and after_commit)
    await check_done_once(counter, talk, turn, answer)


@pytest.mark.parametrize(("at", "after_commit"), [(1, True), (2, True), (3, False), (4, False)], ids=named)
async def test_a_killed_worker_s_turn_is_finished_once(
    counter: Counter, tmp_path: Path, at: int, after_commit: bool
) -> None:
    talk = await a_list_shown(counter)
    turn = await talk.said(TEXT)
    command = [sys.executable, "-m", "tests.integration.agent.crashing", str(tmp_path), turn.turn_id, str(at)]
    command.append("after" if after_commit else "before")

    killed = await asyncio.to_thread(
        subprocess.run, command, cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False
    )
    answer = await talk.rerun(turn)

    assert killed.returncode == 9, killed.stderr
    await check_done_once(counter, talk, turn, answer)


async def test_the_plan_is_replayed_as_it_was_stored_and_not_made_again(counter: Counter) -> None:
    talk = await a_list_shown(counter)
    turn = await talk.said(TEXT)
    memory = await talk.memory()
    fourth = memory.shown[3]
    stored = Plan((Call("add_to_cart", {"product_id": fourth.product_id, "size": "S", "colour": "maroon"}),))
    async with counter.storage.writing() as uow:
        await uow.journal.store_plan(turn.turn_id, stored_form(stored))

    answer = await talk.rerun(turn)

    assert [(line["product_id"], line["size"]) for line in answer["cart"]["lines"]] == [(fourth.product_id, "S")]


async def test_without_the_stored_plan_and_the_ledger_a_rerun_would_do_it_again(counter: Counter) -> None:
    """The protection switched off: another turn id, so that neither plan nor ledger row is found."""
    talk = await a_list_shown(counter)
    first = await talk.said(TEXT)
    await talk.run(first)

    again = await talk.said(TEXT)
    answer = await talk.run(again)

    assert [line["quantity"] for line in answer["cart"]["lines"]] == [2, 2]


async def test_a_plan_of_reads_alone_is_not_stored(counter: Counter) -> None:
    talk = await a_list_shown(counter)
    counter.understander.told("cart", cart(CartAction.SHOW))
    turn = await talk.said("cart")

    await talk.run(turn)

    async with counter.storage.reading() as uow:
        assert await uow.journal.plan(turn.turn_id) is None


async def test_a_turn_that_the_memory_holds_already_only_closes_the_journal(counter: Counter) -> None:
    talk = await a_list_shown(counter)
    counter.understander.told("add", cart(CartAction.ADD, references=ordinal(1), sizes=("L",), colours=("maroon",)))
    turn = await talk.said("add")
    applied = replace(await talk.memory(), last_turn_id=turn.turn_id)
    async with counter.storage.writing() as uow:
        await uow.conversations.save_state(turn.conversation_id, memory_bytes(applied))

    answer = await talk.run(turn)

    assert answer["receipts"] == []
    assert answer["reply"]
    assert (await talk.memory()) == applied
    async with counter.storage.reading() as uow:
        assert (await uow.carts.of(talk.shopper.shopper_id)).lines == ()
        assert (await uow.journal.get(turn.turn_id)).status is TurnStatus.ANSWERED


async def test_a_turn_that_another_worker_closed_first_ends_with_that_answer(counter: Counter) -> None:
    talk = await a_list_shown(counter)
    counter.understander.told("cart", cart(CartAction.SHOW))
    turn = await talk.said("cart")
    first = await talk.run(turn)
    memory: Memory = await talk.memory()

    second = await talk.run(turn)

    assert second == first
    assert await talk.memory() == memory


async def test_a_later_try_numbers_its_events_on_and_takes_back_the_text(counter: Counter) -> None:
    talk = await a_list_shown(counter)
    turn = await talk.said(TEXT)

    await talk.run(replace(turn, tries=2))

    first = talk.events[0]
    names = [event.name for event in talk.events]
    assert first.event_id > turn.number * 10_000 + 1_000
    assert names.index(EventName.TEXT_RESET) < names.index(EventName.TEXT_DELTA)
