"""A page is full while the shop has enough, though something of it sold out since the index was made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update

from agent.nodes.rank import PAGE
from core.db.migrate import plain_engine
from core.db.tables import variants
from core.domain.catalogue import StockedProduct
from tests.builders import a_shopper, sqlite_url
from tests.conversing import Conversation, an_assistant
from tests.fakes.loosening_retriever import LooseningRetriever
from tests.fakes.understander import browse
from tests.integration.agent.conftest import Counter
from tests.integration.agent.shop import KURTAS, PRODUCTS

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


ALL_KURTAS = tuple(row.product.product_id for row in KURTAS)


@pytest.mark.parametrize("gone", [("P-K1", "P-K3"), ALL_KURTAS], ids=["some", "all"])
async def test_what_is_sold_out_is_listed_only_where_nothing_can_be_bought(
    counter: Counter, gone: tuple[str, ...]
) -> None:
    index = [_without_stock(row) if row.product.product_id in gone else row for row in PRODUCTS]
    counter.understander.told("kurtas", browse("kurtas", categories=("kurta",)))
    assistant = an_assistant(
        counter.storage,
        retriever=LooseningRetriever(index),
        understander=counter.understander,
        encoder=counter.encoder,
    )

    answer = await Conversation(assistant, counter.storage, a_shopper(None)).say("kurtas")

    listed = {product["product_id"] for product in answer["products"]}
    assert listed
    assert listed.isdisjoint(gone) is (gone != ALL_KURTAS)


def _without_stock(row: StockedProduct) -> StockedProduct:
    return replace(row, variants=tuple(replace(variant, stock=0) for variant in row.variants))
