"""Customers, orders with their copies as made, carts, the ledger of writes, limits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

FIELDS = sa.JSON().with_variant(JSONB(), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _customers()
    _orders()
    _order_lines()
    _customers_made()
    _orders_made()
    _order_lines_made()
    _carts()
    _ledger()
    if op.get_bind().dialect.name == "postgresql":
        _limits()


def downgrade() -> None:
    for table in (
        "limits",
        "ledger",
        "carts",
        "order_lines_made",
        "orders_made",
        "customers_made",
        "order_lines",
        "orders",
        "customers",
    ):
        op.drop_table(table, if_exists=True)  # limits are not on SQLite


def _customers() -> None:
    op.create_table(
        "customers",
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("pin_code", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("gender", sa.Text()),
        sa.Column("usual_sizes", FIELDS, nullable=False),
        sa.Column("loyalty_points", sa.Integer(), nullable=False),
        sa.Column("spent_minor", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("customers_key")),
    )
    op.create_index(
        "customers_demo",
        "customers",
        ["customer_id"],
        sqlite_where=sa.text("is_demo"),
        postgresql_where=sa.text("is_demo"),
    )


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("placed_at", INSTANT, nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("address", FIELDS, nullable=False),
        sa.Column("payment", FIELDS, nullable=False),
        sa.Column("shipment", FIELDS),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("delivery_fee_minor", sa.BigInteger(), nullable=False),
        sa.Column("coupon", sa.Text()),
        sa.Column("returnable_until", sa.Date()),
        sa.PrimaryKeyConstraint("order_id", name=op.f("orders_key")),
    )
    op.create_index(op.f("orders_customer_id_placed_at"), "orders", ["customer_id", "placed_at"])


def _order_lines() -> None:
    op.create_table(
        "order_lines",
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("variant_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_minor", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.order_id"],
            name=op.f("order_lines_order_id_exists"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("order_id", "position", name=op.f("order_lines_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("order_lines_product_id"), "order_lines", ["product_id"])


def _customers_made() -> None:
    op.create_table(
        "customers_made",
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("pin_code", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("gender", sa.Text()),
        sa.Column("usual_sizes", FIELDS, nullable=False),
        sa.Column("loyalty_points", sa.Integer(), nullable=False),
        sa.Column("spent_minor", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("customers_made_key")),
    )


def _orders_made() -> None:
    op.create_table(
        "orders_made",
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("placed_at", INSTANT, nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("address", FIELDS, nullable=False),
        sa.Column("payment", FIELDS, nullable=False),
        sa.Column("shipment", FIELDS),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("delivery_fee_minor", sa.BigInteger(), nullable=False),
        sa.Column("coupon", sa.Text()),
        sa.Column("returnable_until", sa.Date()),
        sa.PrimaryKeyConstraint("order_id", name=op.f("orders_made_key")),
    )


def _order_lines_made() -> None:
    op.create_table(
        "order_lines_made",
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("variant_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_minor", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "position", name=op.f("order_lines_made_key")),
    )


def _carts() -> None:
    op.create_table(
        "carts",
        sa.Column("shopper_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("coupon", sa.Text()),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("discounts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("shopper_id", name=op.f("carts_key")),
    )


def _ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("receipt_id", sa.Text(), nullable=False),
        sa.Column("shopper_id", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("undo_until", INSTANT),
        sa.Column("undo", sa.JSON()),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("result", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name=op.f("ledger_key")),
        sa.UniqueConstraint("key", name=op.f("ledger_key_once")),
        sa.UniqueConstraint("receipt_id", name=op.f("ledger_receipt_id_once")),
    )
    op.create_index(op.f("ledger_shopper_id_id"), "ledger", ["shopper_id", "id"])


def _limits() -> None:
    op.create_table(
        "limits",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("full_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("limits_key")),
        prefixes=["UNLOGGED"],
    )
