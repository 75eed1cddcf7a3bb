"""A page is full while the shop has enough, though something of it sold out since the index was made."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from agent.nodes.rank import PAGE
from core.db.migrate import plain_engine
from core.db.tables import variants
from tests.builders import sqlite_url
from tests.fakes.understander import browse
from tests.integration.agent.conftest import Counter

pytestmark = pytest.mark.sqlite


async def test_what_sold_out_makes_room_for_the_next(counter: Counter, tmp_path: Path) -> None:
    counter.understander.told("kurtas", browse("kurtas", categories=("kurta",), colours=("maroon",)))
    before = [product["product_id"] for product in (await counter.talk().say("kurtas"))["products"]]
    with plain_engine(sqlite_url(tmp_path)).begin() as connection:
        connection.execute(update(variants).where(variants.c.product_id == before[0]).values(stock=0))

    after = (await counter.talk().say("kurtas"))["products"]

    assert len(before) == len(after) == PAGE
    assert before[0] not in [product["product_id"] for product in after]
    assert all(product["sizes_in_stock"] for product in after)
