"""Customers, what they bought, what they mean to buy, and the proof of each write."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    text,
)

from core.db.tables.columns import Document, Fields, Instant, RowNumber, metadata, words

customers = Table(
    "customers",
    metadata,
    Column("customer_id", Text, primary_key=True),
    words("name"),
    words("email"),
    words("phone"),
    words("language"),
    words("city"),
    words("pin_code"),
    Column("joined_on", Date, nullable=False),
    words("gender", null=True),
    Column("usual_sizes", Fields, nullable=False),
    Column("loyalty_points", Integer, nullable=False),
    Column("spent_minor", BigInteger, nullable=False),
    words("about"),
    Column("is_demo", Boolean, nullable=False),
    Index("customers_demo", "customer_id", sqlite_where=text("is_demo"), postgresql_where=text("is_demo")),
)

orders = Table(
    "orders",
    metadata,
    Column("order_id", Text, primary_key=True),
    words("customer_id"),
    words("status"),
    Column("placed_at", Instant, nullable=False),
    Column("total_minor", BigInteger, nullable=False),
    words("currency"),
    Column("address", Fields, nullable=False),
    Column("payment", Fields, nullable=False),
    Column("shipment", Fields),
    Column("discount_minor", BigInteger, nullable=False),
    Column("delivery_fee_minor", BigInteger, nullable=False),
    words("coupon", null=True),
    Column("returnable_until", Date),
    Index(None, "customer_id", "placed_at"),
)

order_lines = Table(
    "order_lines",
    metadata,
    Column(
        "order_id",
        Text,
        ForeignKey("orders.order_id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    Column("position", SmallInteger, primary_key=True, autoincrement=False),
    words("line_id"),
    words("product_id"),
    words("variant_id"),
    words("title"),
    words("size"),
    words("colour"),
    Column("quantity", Integer, nullable=False),
    Column("unit_minor", BigInteger, nullable=False),
    words("status"),
    Index(None, "product_id"),
    sqlite_with_rowid=False,
)


def _as_made(table: Table) -> Table:
    columns = [Column(c.name, c.type, primary_key=c.primary_key, nullable=c.nullable) for c in table.columns]
    return Table(f"{table.name}_made", metadata, *columns)


AS_MADE = {table: _as_made(table) for table in (customers, orders, order_lines)}
"""Copies from the hour the shop was made, which a demo reset puts back."""

carts = Table(
    "carts",
    metadata,
    Column("shopper_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    words("coupon", null=True),
    Column("lines", Document, nullable=False),
    Column("discounts", Document, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("id", RowNumber, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("receipt_id", Text, nullable=False, unique=True),
    words("shopper_id"),
    words("action"),
    words("target"),
    Column("at", Instant, nullable=False),
    Column("undo_until", Instant),
    Column("undo", Document),
    Column("undone", Boolean, nullable=False),
    Column("result", Document),
    Index(None, "shopper_id", "id"),
)
"""`key` is turn and step; `undo` the call that takes the write back; `result` what the tool answered."""

limits = Table(
    "limits",
    metadata,
    Column("key", Text, primary_key=True),
    Column("full_at", Float, nullable=False),
    info={"only": "postgresql"},
)
"""On SQLite it lies in a file of its own (`core.db.limits`), outside the migrations.

`full_at`: the moment, in seconds, at which the allowance is whole again (GCRA's theoretical arrival time).
"""
