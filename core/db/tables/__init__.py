"""Every table, apart from the domain's types."""

from core.db.tables.catalogue import (
    cities,
    clauses,
    facets,
    offers,
    price_points,
    products,
    reviews,
    shop_state,
    store_stock,
    stores,
    tiers,
    variants,
)
from core.db.tables.columns import metadata
from core.db.tables.conversations import conversations, ratings, shop_events, turns
from core.db.tables.shoppers import AS_MADE, carts, customers, ledger, limits, order_lines, orders

__all__ = [
    "AS_MADE",
    "carts",
    "cities",
    "clauses",
    "conversations",
    "customers",
    "facets",
    "ledger",
    "limits",
    "metadata",
    "offers",
    "order_lines",
    "orders",
    "price_points",
    "products",
    "ratings",
    "reviews",
    "shop_events",
    "shop_state",
    "store_stock",
    "stores",
    "tiers",
    "turns",
    "variants",
]
