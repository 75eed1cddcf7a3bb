"""Conversations, the journal of turns, ratings and shop events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _conversations()
    _turns()
    _ratings()
    _shop_events()


def downgrade() -> None:
    for table in ("shop_events", "ratings", "turns", "conversations"):
        op.drop_table(table)


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("shopper_id", sa.Text(), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("lease_holder", sa.Text()),
        sa.Column("lease_until", INSTANT),
        sa.Column("state", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("conversations_key")),
    )
    op.create_index(op.f("conversations_shopper_id"), "conversations", ["shopper_id"])


def _turns() -> None:
    op.create_table(
        "turns",
        sa.Column("turn_id", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("shopper_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("tries", sa.SmallInteger(), nullable=False),
        sa.Column("plan", sa.JSON()),
        sa.Column("answer", sa.JSON()),
        sa.Column("events", sa.JSON()),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.conversation_id"], name=op.f("turns_conversation_id_exists")
        ),
        sa.PrimaryKeyConstraint("turn_id", name=op.f("turns_key")),
        sa.UniqueConstraint("conversation_id", "number", name=op.f("turns_conversation_id_number_once")),
        sa.UniqueConstraint("message_id", "shopper_id", name=op.f("turns_message_id_shopper_id_once")),
    )
    op.create_index(
        "turns_open",
        "turns",
        ["conversation_id", "number"],
        sqlite_where=sa.text("status = 'received'"),
        postgresql_where=sa.text("status = 'received'"),
    )


def _ratings() -> None:
    op.create_table(
        "ratings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("turn_id", sa.Text()),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.conversation_id"], name=op.f("ratings_conversation_id_exists")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("ratings_key")),
    )
    op.create_index(op.f("ratings_conversation_id"), "ratings", ["conversation_id"])


def _shop_events() -> None:
    op.create_table(
        "shop_events",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("shopper_id", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer()),
        sa.Column("turn_id", sa.Text()),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("shop_events_key")),
    )
    op.create_index(op.f("shop_events_turn_id"), "shop_events", ["turn_id"])
