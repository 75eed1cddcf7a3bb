"""What the shop sells, where, and by which rules."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

FIELDS = sa.JSON().with_variant(JSONB(), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _products()
    _variants()
    _store_stock()
    _stores()
    _cities()
    _reviews()
    _price_points()
    _offers()
    _tiers()
    _clauses()
    _facets()
    _shop_state()


def downgrade() -> None:
    for table in (
        "shop_state",
        "facets",
        "clauses",
        "tiers",
        "offers",
        "price_points",
        "reviews",
        "cities",
        "stores",
        "store_stock",
        "variants",
        "products",
    ):
        op.drop_table(table)


def _products() -> None:
    op.create_table(
        "products",
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text()),
        sa.Column("gender", sa.Text()),
        sa.Column("colours", FIELDS, nullable=False),
        sa.Column("price_minor", sa.BigInteger()),
        sa.Column("mrp_minor", sa.BigInteger()),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("rating", sa.Float()),
        sa.Column("rating_count", sa.Integer(), nullable=False),
        sa.Column("material", sa.Text()),
        sa.Column("fit", sa.Text()),
        sa.Column("pattern", sa.Text()),
        sa.Column("care", sa.Text()),
        sa.Column("season", sa.Text()),
        sa.Column("occasions", FIELDS, nullable=False),
        sa.Column("launched_on", sa.Date()),
        sa.Column("attributes", FIELDS, nullable=False),
        sa.PrimaryKeyConstraint("product_id", name=op.f("products_key")),
    )


def _variants() -> None:
    op.create_table(
        "variants",
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("variant_id", sa.Text(), nullable=False),
        sa.Column("size", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.Column("stock_made", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["products.product_id"],
            name=op.f("variants_product_id_exists"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("product_id", "position", name=op.f("variants_key")),
        sa.UniqueConstraint("variant_id", name=op.f("variants_variant_id_once")),
        sqlite_with_rowid=False,
    )


def _store_stock() -> None:
    op.create_table(
        "store_stock",
        sa.Column("variant_id", sa.Text(), nullable=False),
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("variant_id", "store_id", name=op.f("store_stock_key")),
        sqlite_with_rowid=False,
    )


def _stores() -> None:
    op.create_table(
        "stores",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("pin_code", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("opens", sa.Text(), nullable=False),
        sa.Column("closes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", name=op.f("stores_key")),
    )


def _cities() -> None:
    op.create_table(
        "cities",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("pin_prefixes", FIELDS, nullable=False),
        sa.Column("is_metro", sa.Boolean(), nullable=False),
        sa.Column("names", FIELDS, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("cities_key")),
    )


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("review_id", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("stars", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("written_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("review_id", name=op.f("reviews_key")),
    )
    op.create_index(op.f("reviews_product_id_written_at"), "reviews", ["product_id", "written_at"])


def _price_points() -> None:
    op.create_table(
        "price_points",
        sa.Column("product_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "day", name=op.f("price_points_key")),
        sqlite_with_rowid=False,
    )


def _offers() -> None:
    op.create_table(
        "offers",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("percent", sa.Text()),
        sa.Column("amount_off_minor", sa.BigInteger()),
        sa.Column("minimum_minor", sa.BigInteger()),
        sa.Column("cap_minor", sa.BigInteger()),
        sa.Column("categories", FIELDS, nullable=False),
        sa.Column("brands", FIELDS, nullable=False),
        sa.Column("per_customer_limit", sa.Integer()),
        sa.Column("total_limit", sa.Integer()),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("used_made", sa.Integer(), nullable=False),
        sa.Column("first_order_only", sa.Boolean(), nullable=False),
        sa.Column("tier", sa.Text()),
        sa.PrimaryKeyConstraint("code", name=op.f("offers_key")),
    )


def _tiers() -> None:
    op.create_table(
        "tiers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("from_spend_minor", sa.BigInteger(), nullable=False),
        sa.Column("multiplier", sa.Text(), nullable=False),
        sa.Column("benefits", FIELDS, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("tiers_key")),
    )


def _clauses() -> None:
    op.create_table(
        "clauses",
        sa.Column("clause_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", FIELDS, nullable=False),
        sa.PrimaryKeyConstraint("clause_id", name=op.f("clauses_key")),
    )


def _facets() -> None:
    op.create_table(
        "facets",
        sa.Column("facet", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("products", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("facet", "value", name=op.f("facets_key")),
        sqlite_with_rowid=False,
    )


def _shop_state() -> None:
    op.create_table(
        "shop_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("generation", sa.Text(), nullable=False),
        sa.Column("products", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("shop_state_key")),
    )
