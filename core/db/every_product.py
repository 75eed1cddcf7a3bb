"""Read every product of the shop, a batch at a time, for work that needs them all."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from core.db.failures import told_plainly
from core.db.migrate import plain_engine
from core.db.repositories.products import VARIANTS_OF, stocked
from core.db.tables import products
from core.domain.catalogue import StockedProduct

BATCH = 512


def every_product(url: str) -> Iterator[StockedProduct]:
    """By product id; each batch is a transaction of its own, so that shoppers' writes go on between them."""
    engine, last = plain_engine(url), ""
    while True:
        with told_plainly(), engine.begin() as connection:
            some = select(products).where(products.c.product_id > last).order_by(products.c.product_id).limit(BATCH)
            rows = connection.execute(some).all()
            batch = stocked(rows, connection.execute(VARIANTS_OF, {"ids": [row.product_id for row in rows]}))
        if not batch:
            return
        yield from batch
        last = batch[-1].product.product_id
