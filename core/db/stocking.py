"""Stock a whole shop at once: the old one stands until the new one is complete, then one commit switches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Table

from core.db.demo import reset_demo
from core.db.failures import told_plainly
from core.db.restocked_carts import restock_carts
from core.db.rows import catalogue as rows
from core.db.rows.catalogue import Values
from core.db.rows.rules import clause_values, offer_values, tier_values
from core.db.rows.shoppers import customer_values, order_line_values, order_values
from core.db.staging import Cells, Stage, encoder, staged
from core.db.tables import (
    AS_MADE,
    cities,
    clauses,
    customers,
    facets,
    offers,
    order_lines,
    orders,
    price_points,
    products,
    reviews,
    store_stock,
    stores,
    tiers,
    variants,
)
from core.domain.catalogue import Gender, PricePoint, Product, Review, StoreStock, Variant
from core.domain.customer import Customer
from core.domain.offer import Offer, Tier
from core.domain.order import Order
from core.domain.policy import Clause
from core.domain.store import City, Store

Item = Product | Variant | StoreStock | Store | City | Customer | Order | Review | PricePoint | Offer | Tier | Clause

__all__ = ["Item", "Shelf", "reset_demo", "restocking"]

_BATCH = 2_000
_TABLES = (
    *(products, variants, store_stock, stores, cities, reviews, price_points),
    *(offers, tiers, clauses, customers, orders, order_lines),
)
"""Parents before children; the old shop is cleared in the opposite order."""


@contextmanager
def restocking(url: str, *, generation: str) -> Iterator[Shelf]:
    """Gives an empty shelf to fill; leaving without an error switches the shop to it in one transaction.

    While it is being filled the live shop sells on and is not locked. An error, or the death of the process at
    any moment, leaves the old shop standing. Conversations, turns and carts stay; cart lines whose variant is gone
    are dropped and the others repriced.
    """
    with told_plainly(), staged(url) as stage:
        shelf = Shelf(stage)
        yield shelf
        shelf.switch(generation)


class Shelf:
    """A new shop being put together, out of sight."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._names = {table: stage.make(table) for table in _TABLES}
        self._encoders = {table: encoder(table, stage.dialect) for table in (*_TABLES, facets)}
        self._positions: Counter[str] = Counter()
        self._facets: Counter[tuple[str, str]] = Counter()
        self._products = 0
        self._tables: dict[type, tuple[Table, Callable[[Any], Values]]] = {
            Product: (products, self._product_values),
            Variant: (variants, self._variant_values),
            StoreStock: (store_stock, rows.store_stock_values),
            Store: (stores, rows.store_values),
            City: (cities, rows.city_values),
            Review: (reviews, rows.review_values),
            PricePoint: (price_points, rows.price_point_values),
            Offer: (offers, offer_values),
            Tier: (tiers, tier_values),
            Clause: (clauses, self._clause_values),
            Customer: (customers, customer_values),
            Order: (orders, order_values),
        }

    def add(self, items: Iterable[Item]) -> None:
        """Takes any mixture, of any length, without holding more than a batch of it."""
        stream = iter(items)
        while batch := list(islice(stream, _BATCH)):
            filled: dict[Table, list[Cells]] = {}
            for item in batch:
                table, values = self._tables[type(item)]
                filled.setdefault(table, []).append(self._encoders[table](values(item)))
                if isinstance(item, Order):
                    encode = self._encoders[order_lines]
                    filled.setdefault(order_lines, []).extend(encode(v) for v in order_line_values(item))
            for table, cells in filled.items():
                self._stage.write(table, cells)

    def switch(self, generation: str) -> None:
        """Puts what was added in the place of the old shop."""
        self._stage.switching()
        for table in reversed(_TABLES):
            self._stage.run(f"DELETE FROM {table.name}")  # noqa: S608 (names of our own tables, here and below)
        for table in _TABLES:
            self._copy(table, table)
        for table, made in AS_MADE.items():
            self._stage.run(f"DELETE FROM {made.name}")  # noqa: S608
            self._copy(table, made)
        self._count_facets()
        restock_carts(self._stage)
        self._stage.run("DELETE FROM shop_state")
        self._stage.run("INSERT INTO shop_state VALUES (1, ?, ?)", (generation, self._products))
        self._stage.commit()

    def _copy(self, table: Table, into: Table) -> None:
        columns = ", ".join(c.name for c in table.columns)
        key = ", ".join(c.name for c in table.primary_key)
        source = self._names[table]
        self._stage.run(f"INSERT INTO {into.name} ({columns}) SELECT {columns} FROM {source} ORDER BY {key}")  # noqa: S608

    def _count_facets(self) -> None:
        sizes = self._stage.run("SELECT size, count(DISTINCT product_id) FROM variants GROUP BY size")
        counted = [*self._facets.items(), *((("size", size), number) for size, number in sizes)]
        self._stage.run("DELETE FROM facets")
        rows_ = [(facet, value, number) for (facet, value), number in counted]
        self._stage.run_many("INSERT INTO facets (facet, value, products) VALUES (?, ?, ?)", rows_)

    def _product_values(self, product: Product) -> Values:
        self._products += 1
        named = [("category", product.category), ("brand", product.brand), ("gender", product.gender)]
        named += [("colour", colour) for colour in dict.fromkeys(product.colours)]
        named += [("occasion", occasion) for occasion in dict.fromkeys(product.occasions)]
        named += [(f"category_{department}", product.category) for department in _departments(product.gender)]
        self._facets.update((facet, str(value)) for facet, value in named if value)
        return rows.product_values(product)

    def _variant_values(self, variant: Variant) -> Values:
        self._positions["variant"] += 1
        return rows.variant_values(variant, self._positions["variant"])

    def _clause_values(self, clause: Clause) -> Values:
        self._positions["clause"] += 1
        return clause_values(clause, self._positions["clause"])


def _departments(gender: Gender | None) -> tuple[str, ...]:
    """The aisles of the shop's menu where a product hangs; what is for no one in particular is for the home."""
    match gender:
        case Gender.WOMEN | Gender.MEN:
            return (gender.value,)
        case Gender.UNISEX:
            return (Gender.WOMEN.value, Gender.MEN.value)
        case Gender.GIRLS | Gender.BOYS:
            return ("kids",)
        case None:
            return ("home",)
