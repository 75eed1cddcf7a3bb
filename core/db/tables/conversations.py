"""Conversations, the journal of their turns, and what shoppers did with what they were shown."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from core.db.tables.columns import Document, Instant, RowNumber, metadata, words

conversations = Table(
    "conversations",
    metadata,
    Column("conversation_id", Text, primary_key=True),
    words("shopper_id"),
    Column("opened_at", Instant, nullable=False),
    words("lease_holder", null=True),
    Column("lease_until", Instant),
    Column("state", LargeBinary),
    Index(None, "shopper_id"),
)

_OPEN = text("status = 'received'")

turns = Table(
    "turns",
    metadata,
    Column("turn_id", Text, primary_key=True),
    Column("conversation_id", Text, ForeignKey("conversations.conversation_id"), nullable=False),
    Column("number", Integer, nullable=False),
    words("shopper_id"),
    words("message_id"),
    words("text"),
    Column("received_at", Instant, nullable=False),
    words("language", null=True),
    words("status"),
    Column("tries", SmallInteger, nullable=False),
    Column("plan", Document),
    Column("answer", Document),
    Column("events", Document),
    UniqueConstraint("message_id", "shopper_id"),
    UniqueConstraint("conversation_id", "number"),
    Index("turns_open", "conversation_id", "number", sqlite_where=_OPEN, postgresql_where=_OPEN),
)
"""`events` holds all events of the turn: they are written together and read together."""

ratings = Table(
    "ratings",
    metadata,
    Column("id", RowNumber, primary_key=True, autoincrement=True),
    Column("conversation_id", Text, ForeignKey("conversations.conversation_id"), nullable=False, index=True),
    words("turn_id", null=True),
    Column("rating", SmallInteger, nullable=False),
    words("comment"),
)

shop_events = Table(
    "shop_events",
    metadata,
    Column("id", RowNumber, primary_key=True, autoincrement=True),
    words("name"),
    words("shopper_id"),
    words("product_id"),
    words("query"),
    Column("position", Integer),
    Column("turn_id", Text, index=True),
    Column("at", Instant, nullable=False),
    Index(None, "shopper_id", "id"),
)
