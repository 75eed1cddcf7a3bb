"""One of two processes that want the same thing at the same time: says when it is ready, waits, prints what it got."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from core.clock import SystemClock
from core.db.limits import open_limits
from core.db.storage import SqlStorage
from core.domain.cart import CartChanged
from core.domain.conversation import AlreadyAnswered, TurnStatus
from core.domain.ids import Kind, new_id
from tests.builders import NOON, a_cart_line, a_turn

ROUNDS = 40


async def take_leases(storage: SqlStorage, name: str) -> list[str]:
    """Conversations K-0 to K-39 of which this process got the lease."""
    got = []
    for number in range(ROUNDS):
        async with storage.writing() as shop:
            until = NOON + timedelta(seconds=30)
            if await shop.conversations.take_lease(f"K-{number}", holder=name, now=NOON, until=until):
                got.append(f"K-{number}")
    return got


async def accept_turns(storage: SqlStorage, _: str) -> list[int]:
    """The numbers that this process's turns got, all in one conversation."""
    numbers = []
    for _round in range(ROUNDS):
        async with storage.writing() as shop:
            turn = a_turn(conversation_id="K-0", turn_id=new_id(Kind.TURN), message_id=new_id(Kind.TURN))
            numbers.append((await shop.journal.accept(turn)).turn.number)
    return numbers


async def send_the_same(storage: SqlStorage, _: str) -> list[list[Any]]:
    """(turn id, was a repeat) of forty messages that the other process sends as well."""
    got: list[list[Any]] = []
    for number in range(ROUNDS):
        async with storage.writing() as shop:
            turn = a_turn(conversation_id="K-0", turn_id=new_id(Kind.TURN), message_id=f"m-{number}")
            accepted = await shop.journal.accept(turn)
            got.append([accepted.turn.turn_id, accepted.is_repeat])
    return got


async def send_the_same_first(storage: SqlStorage, _: str) -> list[str]:
    """Turn ids of first messages, each from a fresh anonymous shopper in a fresh conversation unless it came before."""
    got = []
    for number in range(ROUNDS):
        async with storage.writing() as shop:
            first = await shop.journal.find_first(f"uuid-{number}", since=NOON)
            if first is None:
                shopper, conversation = new_id(Kind.ANONYMOUS), new_id(Kind.CONVERSATION)
                await shop.conversations.open(conversation, shopper_id=shopper, at=NOON)
                fresh = a_turn(turn_id=new_id(Kind.TURN), conversation_id=conversation, shopper_id=shopper)
                first = (await shop.journal.accept(replace(fresh, message_id=f"uuid-{number}"))).turn
            got.append(first.turn_id)
    return got


async def read_then_write(storage: SqlStorage, name: str) -> int:
    """How often this process added a piece to the one cart that both fill."""
    added = 0
    while added < ROUNDS:
        try:
            async with storage.writing() as shop:
                cart = await shop.carts.of("A-both")
                line = cart.lines[0] if cart.lines else a_cart_line(line_id="L-1", quantity=0)
                await asyncio.sleep(0)
                await shop.carts.save(replace(cart, lines=(replace(line, quantity=line.quantity + 1),)))
            added += 1
        except CartChanged:
            continue
    return added


async def close_turns(storage: SqlStorage, name: str) -> list[str]:
    """Turns T-0 to T-39 that this process closed first."""
    won = []
    for number in range(ROUNDS):
        turn = replace(a_turn(turn_id=f"T-{number}"), conversation_id="K-0", number=number + 1)
        try:
            async with storage.writing() as shop:
                await shop.conversations.save_state("K-0", name.encode())
                closed = replace(turn, status=TurnStatus.ANSWERED, answer={"reply": name})
                await shop.journal.close(closed, [])
            won.append(turn.turn_id)
        except AlreadyAnswered:
            continue
    return won


async def count_allowed(url: str, redis_url: str) -> int:
    """How many of forty calls were within the limit that both processes share."""
    limits = await open_limits(url, redis_url=redis_url, clock=SystemClock())
    try:
        return sum([await limits.allow("shared", limit=50, per=timedelta(hours=1)) for _ in range(ROUNDS)])
    finally:
        await limits.close()


CONTESTS: dict[str, Callable[[SqlStorage, str], Awaitable[Any]]] = {
    "take_leases": take_leases,
    "accept_turns": accept_turns,
    "send_the_same": send_the_same,
    "send_the_same_first": send_the_same_first,
    "read_then_write": read_then_write,
    "close_turns": close_turns,
}


def wait_for_the_other() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()


async def contend(contest: str, url: str, name: str) -> object:
    if contest.startswith("limits"):
        wait_for_the_other()
        return await count_allowed(url, redis_url=contest.partition("=")[2])
    storage = await SqlStorage.open(url)
    try:
        wait_for_the_other()
        return await CONTESTS[contest](storage, name)
    finally:
        await storage.close()


if __name__ == "__main__":
    _, contest, url, name = sys.argv
    sys.stdout.write(json.dumps(asyncio.run(contend(contest, url, name))))
