"""Bring carts in line with a new shop: lines of vanished variants go, the others take its titles and prices."""

from __future__ import annotations

from typing import Any

import orjson

from core.db.engine import dumps
from core.db.rows.shoppers import cart_line_from, cart_line_values
from core.db.staging import Stage
from core.domain.cart import CartLine
from core.domain.money import Money

_BATCH = 500
_NEXT = "SELECT shopper_id, coupon, lines FROM carts WHERE shopper_id > ? ORDER BY shopper_id LIMIT ?"
_SOLD = """SELECT v.variant_id, v.product_id, p.title, p.price_minor, p.currency
    FROM variants v JOIN products p ON p.product_id = v.product_id
    WHERE p.price_minor IS NOT NULL AND v.variant_id IN ({marks})"""
_PUT = "UPDATE carts SET lines = ?, coupon = ?, discounts = '[]', version = version + 1 WHERE shopper_id = ?"


def restock_carts(stage: Stage) -> None:
    """A cart that changed loses its coupon: what it took off may no longer be right."""
    after = ""
    while batch := stage.run(_NEXT, (after, _BATCH)):
        after = batch[-1][0]
        carts = [(shopper, coupon, _lines(lines)) for shopper, coupon, lines in batch]
        sold = _sold(stage, sorted({line.variant_id for *_, lines in carts for line in lines}))
        changed = [
            (dumps([cart_line_values(line) for line in kept]), None, shopper)
            for shopper, _, lines in carts
            if (kept := _kept(lines, sold)) != lines
        ]
        stage.run_many(_PUT, changed)


def _lines(stored: Any) -> list[CartLine]:
    values = orjson.loads(stored) if isinstance(stored, str) else stored
    return [cart_line_from(line) for line in values]


def _sold(stage: Stage, variant_ids: list[str]) -> dict[str, tuple[str, Money]]:
    found: dict[str, tuple[str, Money]] = {}
    for at in range(0, len(variant_ids), _BATCH):
        part = variant_ids[at : at + _BATCH]
        for variant_id, _, title, amount, currency in stage.run(_SOLD.format(marks=", ".join("?" * len(part))), part):
            found[variant_id] = (title, Money(amount, currency))
    return found


def _kept(lines: list[CartLine], sold: dict[str, tuple[str, Money]]) -> list[CartLine]:
    kept = []
    for line in lines:
        if line.variant_id in sold:
            title, price = sold[line.variant_id]
            facts = (line.line_id, line.product_id, line.variant_id, title, line.size, line.colour, line.quantity)
            kept.append(CartLine(*facts, price))
    return kept
