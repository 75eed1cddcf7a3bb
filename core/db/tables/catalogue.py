"""What the shop sells, where, and by which rules: replaced as a whole when a shop is made or imported."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, Float, ForeignKey, Index, Integer, SmallInteger, Table, Text

from core.db.tables.columns import Fields, Instant, metadata, words

products = Table(
    "products",
    metadata,
    Column("product_id", Text, primary_key=True),
    words("title"),
    words("category"),
    words("description"),
    words("brand", null=True),
    words("gender", null=True),
    Column("colours", Fields, nullable=False),
    Column("price_minor", BigInteger),
    Column("mrp_minor", BigInteger),
    words("currency"),
    Column("rating", Float),
    Column("rating_count", Integer, nullable=False),
    words("material", null=True),
    words("fit", null=True),
    words("pattern", null=True),
    words("care", null=True),
    words("season", null=True),
    Column("occasions", Fields, nullable=False),
    Column("launched_on", Date),
    Column("attributes", Fields, nullable=False),
)

variants = Table(
    "variants",
    metadata,
    Column(
        "product_id",
        Text,
        ForeignKey("products.product_id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("variant_id", Text, nullable=False, unique=True),
    words("size"),
    words("colour"),
    Column("stock", Integer, nullable=False),
    Column("stock_made", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Clustered by product on SQLite: a card's variants lie side by side. `stock_made`: as the shop was made."""

store_stock = Table(
    "store_stock",
    metadata,
    Column("variant_id", Text, primary_key=True),
    Column("store_id", Text, primary_key=True),
    Column("quantity", Integer, nullable=False),
    sqlite_with_rowid=False,
)

stores = Table(
    "stores",
    metadata,
    Column("store_id", Text, primary_key=True),
    words("name"),
    words("brand"),
    words("address"),
    words("city"),
    words("state"),
    words("pin_code"),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    words("phone"),
    words("opens"),
    words("closes"),
)

cities = Table(
    "cities",
    metadata,
    Column("name", Text, primary_key=True),
    words("state"),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    Column("pin_prefixes", Fields, nullable=False),
    Column("is_metro", Boolean, nullable=False),
    Column("names", Fields, nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("review_id", Text, primary_key=True),
    words("product_id"),
    words("customer_id"),
    words("order_id"),
    Column("stars", SmallInteger, nullable=False),
    words("text"),
    words("language"),
    Column("written_at", Instant, nullable=False),
    Index(None, "product_id", "written_at"),
)

price_points = Table(
    "price_points",
    metadata,
    Column("product_id", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("price_minor", BigInteger, nullable=False),
    words("currency"),
    sqlite_with_rowid=False,
)

offers = Table(
    "offers",
    metadata,
    Column("code", Text, primary_key=True),
    words("title"),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    words("percent", null=True),
    Column("amount_off_minor", BigInteger),
    Column("minimum_minor", BigInteger),
    Column("cap_minor", BigInteger),
    Column("categories", Fields, nullable=False),
    Column("brands", Fields, nullable=False),
    Column("per_customer_limit", Integer),
    Column("total_limit", Integer),
    Column("used", Integer, nullable=False),
    Column("used_made", Integer, nullable=False),
    Column("first_order_only", Boolean, nullable=False),
    words("tier", null=True),
)
"""`code` in capitals; `percent` as exact decimal text."""

tiers = Table(
    "tiers",
    metadata,
    Column("name", Text, primary_key=True),
    Column("from_spend_minor", BigInteger, nullable=False),
    words("multiplier"),
    Column("benefits", Fields, nullable=False),
)

clauses = Table(
    "clauses",
    metadata,
    Column("clause_id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    words("policy"),
    words("title"),
    Column("text", Fields, nullable=False),
)

facets = Table(
    "facets",
    metadata,
    Column("facet", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("products", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Counted once, when the shop is stocked."""

shop_state = Table(
    "shop_state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    words("generation"),
    Column("products", Integer, nullable=False),
)
"""One row (id 1), or none before a shop was made."""
