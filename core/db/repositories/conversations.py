"""Whose conversation it is, how it stands, and which worker may run its turns."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, or_, select, text, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.tables import conversations, ledger, ratings, shop_events, turns
from core.domain.conversation import UnknownConversation

_C = conversations.c
_THIS = _C.conversation_id == bindparam("conversation")
_MOMENT = _C.lease_until.type

_OPEN = insert(conversations).on_conflict_do_nothing(index_elements=["conversation_id"])
_OWNER = select(_C.shopper_id).where(_THIS)
_STATE = select(_C.state).where(_THIS)
_SAVE = update(conversations).where(_THIS).values(state=bindparam("new_state"))
_HELD = _C.lease_holder == bindparam("holder")
_TAKE = (
    update(conversations)
    .where(
        _THIS,
        or_(_C.lease_until.is_(None), _C.lease_until < bindparam("now", type_=_MOMENT), _HELD),
    )
    .values(lease_holder=bindparam("holder"), lease_until=bindparam("until", type_=_MOMENT))
)
_RELEASE = update(conversations).where(_THIS, _HELD).values(lease_holder=None, lease_until=None)
_HOLDERS = (
    select(_C.lease_holder)
    .join(turns, turns.c.conversation_id == _C.conversation_id)
    .where(turns.c.status == text("'received'"), _C.lease_holder.is_not(None))
    .distinct()
)
_BURY = update(conversations).where(_HELD).values(lease_holder=None, lease_until=None)
_ANY = select(exists().where(_C.shopper_id == bindparam("shopper")))

_OTHER = turns.alias("other")
_RENAME = (
    update(conversations).where(_C.shopper_id == bindparam("old")).values(shopper_id=bindparam("new")),
    update(turns)
    .where(
        turns.c.shopper_id == bindparam("old"),
        ~exists().where(_OTHER.c.shopper_id == bindparam("new"), _OTHER.c.message_id == turns.c.message_id),
    )
    .values(shopper_id=bindparam("new")),
    update(ledger).where(ledger.c.shopper_id == bindparam("old")).values(shopper_id=bindparam("new")),
    update(shop_events).where(shop_events.c.shopper_id == bindparam("old")).values(shopper_id=bindparam("new")),
)

_TURNS = select(turns.c.turn_id).where(turns.c.conversation_id == bindparam("conversation"))
_FORGET = (
    delete(shop_events).where(shop_events.c.turn_id.in_(_TURNS)),
    delete(ratings).where(ratings.c.conversation_id == bindparam("conversation")),
    delete(turns).where(turns.c.conversation_id == bindparam("conversation")),
    delete(conversations).where(_THIS),
)
_FORGET_WRITES = delete(ledger).where(ledger.c.key >= bindparam("first"), ledger.c.key < bindparam("last"))
_RATE = plain_insert(ratings)


class SqlConversations:
    """Implements `ports.Conversations`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open(self, conversation_id: str, *, shopper_id: str, at: datetime) -> None:
        values = {"conversation_id": conversation_id, "shopper_id": shopper_id, "opened_at": at}
        await self._connection.execute(_OPEN, values)

    async def owner(self, conversation_id: str) -> str | None:
        found: str | None = await self._connection.scalar(_OWNER, {"conversation": conversation_id})
        return found

    async def state(self, conversation_id: str) -> bytes | None:
        found: bytes | None = await self._connection.scalar(_STATE, {"conversation": conversation_id})
        return found

    async def save_state(self, conversation_id: str, state: bytes) -> None:
        await self._connection.execute(_SAVE, {"conversation": conversation_id, "new_state": state})

    async def take_lease(self, conversation_id: str, *, holder: str, now: datetime, until: datetime) -> bool:
        """A holder may take its own lease again, which renews it."""
        values = {"conversation": conversation_id, "holder": holder, "now": now, "until": until}
        return (await self._connection.execute(_TAKE, values)).rowcount == 1

    async def release_lease(self, conversation_id: str, *, holder: str) -> None:
        await self._connection.execute(_RELEASE, {"conversation": conversation_id, "holder": holder})

    async def lease_holders(self) -> list[str]:
        return list((await self._connection.scalars(_HOLDERS)).all())

    async def free_leases(self, holder: str) -> None:
        await self._connection.execute(_BURY, {"holder": holder})

    async def any_of(self, shopper_id: str) -> bool:
        return bool(await self._connection.scalar(_ANY, {"shopper": shopper_id}))

    async def rename_shopper(self, from_shopper: str, to_shopper: str) -> None:
        """A turn whose message_id the customer used before keeps the anonymous name: ids stay unique per caller."""
        for statement in _RENAME:
            await self._connection.execute(statement, {"old": from_shopper, "new": to_shopper})

    async def forget(self, conversation_id: str, *, shopper_id: str) -> None:
        """Receipts of its writes go with it; the cart and orders they made stay."""
        if await self.owner(conversation_id) != shopper_id:
            raise UnknownConversation(f"no conversation {conversation_id}", conversation_id=conversation_id)
        turn_ids = (await self._connection.scalars(_TURNS, {"conversation": conversation_id})).all()
        if turn_ids:
            keys = [{"first": f"{turn_id}:", "last": f"{turn_id};"} for turn_id in turn_ids]
            await self._connection.execute(_FORGET_WRITES, keys)
        for statement in _FORGET:
            await self._connection.execute(statement, {"conversation": conversation_id})

    async def rate(self, conversation_id: str, *, turn_id: str | None, rating: int, comment: str) -> None:
        values = {"conversation_id": conversation_id, "turn_id": turn_id, "rating": rating, "comment": comment}
        await self._connection.execute(_RATE, values)
