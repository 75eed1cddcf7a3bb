"""The journal of turns: a message is on disk before work on it starts, and answered once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, literal, or_, select, true, update
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.tables import conversations, turns
from core.domain.conversation import (
    AlreadyAnswered,
    Message,
    MessageIdReused,
    Turn,
    TurnStatus,
    UnknownConversation,
    UnknownTurn,
)
from core.domain.conversation_ports import Accepted
from core.domain.events import EVENTS_PER_TURN, Event, EventName
from core.domain.ids import Kind

_T = turns.c
_TURN = tuple(c for c in _T if c.name not in ("plan", "events"))
_MOMENT = _T.received_at.type
_RECEIVED = TurnStatus.RECEIVED.value
_HERE = _T.conversation_id == bindparam("conversation")
_ONE = _T.turn_id == bindparam("turn")

_NEW = (
    literal(TurnStatus.RECEIVED.value).label("status"),
    literal(0).label("tries"),
)
_GIVEN = ("turn_id", "conversation_id", "shopper_id", "message_id", "text", "received_at", "language")
_INSERT = (
    insert(turns)
    .from_select(
        [*_GIVEN, "status", "tries", "number"],
        select(
            *(bindparam(name, type_=_T[name].type) for name in _GIVEN),
            *_NEW,
            select(func.coalesce(func.max(_T.number), 0) + 1)
            .where(_T.conversation_id == bindparam("conversation_id"))
            .scalar_subquery(),
        ).where(true()),
    )
    .on_conflict_do_nothing(index_elements=["message_id", "shopper_id"])
    .returning(_T.number)
)
_LOCK = (
    select(conversations.c.conversation_id)
    .where(conversations.c.conversation_id == bindparam("conversation"))
    .with_for_update()
)
_LOCK_MESSAGE = sql("SELECT pg_advisory_xact_lock(hashtextextended(:message, 0))")
_REPEATED = select(*_TURN).where(_T.message_id == bindparam("message"), _T.shopper_id == bindparam("shopper"))
_FIRST = (
    select(*_TURN)
    .where(
        _T.message_id == bindparam("message"),
        _T.shopper_id.startswith(f"{Kind.ANONYMOUS}-"),
        _T.number == 1,
        _T.received_at >= bindparam("since", type_=_MOMENT),
    )
    .order_by(_T.received_at)
    .limit(1)
)
_GET = select(*_TURN).where(_ONE)
_NEXT = select(*_TURN).where(_HERE, _T.status == sql("'received'")).order_by(_T.number).limit(1)
_UNANSWERED = (
    select(_T.conversation_id)
    .join(conversations, conversations.c.conversation_id == _T.conversation_id)
    .where(
        _T.status == sql("'received'"),
        _T.received_at <= bindparam("before", type_=_MOMENT),
        or_(conversations.c.lease_until.is_(None), conversations.c.lease_until < bindparam("now", type_=_MOMENT)),
    )
    .group_by(_T.conversation_id)
    .order_by(func.min(_T.received_at))
)
_BEGIN = update(turns).where(_ONE).values(tries=_T.tries + 1).returning(_T.tries)
_EARLIER = turns.alias("earlier")
_BEGIN_IF_NEXT = _BEGIN.where(
    ~exists().where(
        _EARLIER.c.conversation_id == bindparam("conversation"),
        _EARLIER.c.status == sql("'received'"),
        _EARLIER.c.number < bindparam("own_number"),
    )
)
_CLOSE = (
    update(turns)
    .where(_ONE, _T.status == _RECEIVED)
    .values(status=bindparam("new_status"), answer=bindparam("new_answer"), events=bindparam("new_events"))
)
_FREE = (
    update(conversations)
    .where(
        conversations.c.conversation_id == bindparam("conversation"),
        ~exists().where(_HERE, _T.status == sql("'received'")),
    )
    .values(lease_holder=None, lease_until=None)
)
_EVENTS = (
    select(_T.number, _T.turn_id, _T.events, _T.answer)
    .where(_HERE, _T.number >= bindparam("number"), _T.status != _RECEIVED)
    .order_by(_T.number)
)
_TURN_EVENTS = _EVENTS.where(_ONE)
_MESSAGES = (
    select(_T.turn_id, _T.text, _T.received_at, _T.answer)
    .where(_HERE)
    .order_by(_T.number.desc())
    .limit(bindparam("limit"))
)
_PLAN = select(_T.plan).where(_ONE)
_STORE_PLAN = update(turns).where(_ONE).values(plan=bindparam("new_plan"))


class SqlJournal:
    """Implements `ports.Journal`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._many_writers = connection.dialect.name == "postgresql"

    async def accept(self, turn: Turn) -> Accepted:
        """Also raises UnknownConversation for one that was not opened."""
        if self._many_writers:
            await self._connection.execute(_LOCK, {"conversation": turn.conversation_id})
        values = {name: getattr(turn, name) for name in _GIVEN}
        try:
            number = await self._connection.scalar(_INSERT, values)
        except IntegrityError as error:
            raise UnknownConversation(f"no conversation {turn.conversation_id}") from error
        if number is None:
            return await self._repeat(turn)
        return Accepted(replace(turn, number=number, status=TurnStatus.RECEIVED, tries=0, answer=None), is_repeat=False)

    async def _repeat(self, turn: Turn) -> Accepted:
        asked = {"message": turn.message_id, "shopper": turn.shopper_id}
        first = _turn((await self._connection.execute(_REPEATED, asked)).one())
        if first.text != turn.text:
            raise MessageIdReused("this message_id came before with another text", message_id=turn.message_id)
        return Accepted(first, is_repeat=True)

    async def find_first(self, message_id: str, *, since: datetime) -> Turn | None:
        if self._many_writers:
            await self._connection.execute(_LOCK_MESSAGE, {"message": message_id})
        row = (await self._connection.execute(_FIRST, {"message": message_id, "since": since})).first()
        return None if row is None else _turn(row)

    async def get(self, turn_id: str) -> Turn:
        row = (await self._connection.execute(_GET, {"turn": turn_id})).first()
        if row is None:
            raise UnknownTurn(f"no turn {turn_id}", turn_id=turn_id)
        return _turn(row)

    async def next_open(self, conversation_id: str) -> Turn | None:
        row = (await self._connection.execute(_NEXT, {"conversation": conversation_id})).first()
        return None if row is None else _turn(row)

    async def open_conversations(self, *, older_than: timedelta, now: datetime) -> list[str]:
        """Longest waiting first."""
        rows = await self._connection.execute(_UNANSWERED, {"before": now - older_than, "now": now})
        return [row[0] for row in rows]

    async def begin(self, turn_id: str) -> int:
        tries: int | None = await self._connection.scalar(_BEGIN, {"turn": turn_id})
        if tries is None:
            raise UnknownTurn(f"no turn {turn_id}", turn_id=turn_id)
        return tries

    async def begin_if_next(self, turn: Turn) -> bool:
        asked = {"turn": turn.turn_id, "conversation": turn.conversation_id, "own_number": turn.number}
        return await self._connection.scalar(_BEGIN_IF_NEXT, asked) is not None

    async def close(self, turn: Turn, events: Sequence[Event]) -> None:
        if self._many_writers:  # so that a turn accepted meanwhile is seen before the lease is freed
            await self._connection.execute(_LOCK, {"conversation": turn.conversation_id})
        values = {
            "turn": turn.turn_id,
            "new_status": turn.status.value,
            "new_answer": turn.answer,
            "new_events": [_stored(event, turn.answer) for event in events],
        }
        if (await self._connection.execute(_CLOSE, values)).rowcount == 0:
            raise AlreadyAnswered(f"turn {turn.turn_id} was answered already", turn_id=turn.turn_id)
        await self._connection.execute(_FREE, {"conversation": turn.conversation_id})

    async def events(self, conversation_id: str, *, after: int = 0, turn_id: str | None = None) -> list[Event]:
        asked: dict[str, object] = {"conversation": conversation_id, "number": after // EVENTS_PER_TURN}
        if turn_id is None:
            rows = await self._connection.execute(_EVENTS, asked)
        else:
            rows = await self._connection.execute(_TURN_EVENTS, asked | {"turn": turn_id})
        found = (_event(stored, row.answer) for row in rows for stored in row.events or ())
        return [event for event in found if event.event_id > after]

    async def messages(self, conversation_id: str, *, limit: int = 200) -> list[Message]:
        rows = (await self._connection.execute(_MESSAGES, {"conversation": conversation_id, "limit": limit})).all()
        said = [message for row in reversed(rows) for message in _said(row)]
        return said[-limit:]

    async def plan(self, turn_id: str) -> dict[str, object] | None:
        found: dict[str, object] | None = await self._connection.scalar(_PLAN, {"turn": turn_id})
        return found

    async def store_plan(self, turn_id: str, plan: dict[str, object]) -> None:
        await self._connection.execute(_STORE_PLAN, {"turn": turn_id, "new_plan": plan})


def _turn(row: Row[Any]) -> Turn:
    values = dict(row._mapping)
    values["status"] = TurnStatus(values["status"])
    return Turn(**values)


def _stored(event: Event, answer: dict[str, object] | None) -> list[Any]:
    """The last event repeats the answer, which the row holds already."""
    return [event.event_id, event.name.value, None if event.data == answer else event.data]


def _event(stored: list[Any], answer: dict[str, object] | None) -> Event:
    event_id, name, data = stored
    return Event(event_id, EventName(name), (answer or {}) if data is None else data)


def _said(row: Row[Any]) -> list[Message]:
    asked = Message(row.turn_id, "shopper", row.text, row.received_at)
    if row.answer is None:
        return [asked]
    return [asked, Message(row.turn_id, "assistant", str(row.answer.get("reply", "")), row.received_at, row.answer)]
