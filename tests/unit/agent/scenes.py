"""Scenes to plan in: what was shown, carted and remembered, with the rows behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agent.memory import Memory, SearchMemory, Shown
from agent.planning.scene import Scene
from core.domain.cart import Cart
from core.domain.catalogue import StockedProduct
from core.domain.customer import Customer
from core.domain.lexicon import load_lexicon
from core.domain.search import Filters
from tests.builders import a_stocked_product


def a_kurta(**facts: Any) -> StockedProduct:
    return a_stocked_product(**{"title": "Festive kurta", "category": "kurta", "colours": ("maroon",), **facts})


def listed(*rows: StockedProduct) -> tuple[Shown, ...]:
    """As a list shows them, numbered from 1."""
    return tuple(Shown.of(row, number) for number, row in enumerate(rows, 1))


def a_scene(
    *rows: StockedProduct,
    memory: Memory | None = None,
    cart: Cart | None = None,
    customer: Customer | None = None,
    alone: bool = True,
) -> Scene:
    """The rows were just shown, unless another memory is given."""
    known = {row.product.product_id: row for row in rows}

    async def of(product_ids: Sequence[str]) -> list[StockedProduct]:
        return [known[i] for i in product_ids if i in known]

    return Scene(
        memory=memory if memory is not None else Memory(shown=listed(*rows)),
        cart=cart or Cart("A-1"),
        lexicon=load_lexicon(),
        rows=of,
        alone=alone,
        customer=customer,
    )


def searched(text: str = "kurta", *rows: StockedProduct, filters: Filters | None = None, **facts: Any) -> Memory:
    """A memory of a search that showed these rows."""
    search = SearchMemory(
        text,
        filters or Filters(categories=("kurta",)),
        seen=tuple(row.product.product_id for row in rows),
        **facts,
    )
    return Memory(search=search, shown=listed(*rows), turns=1)
