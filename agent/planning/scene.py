"""How things stand when a turn is planned: memory, cart, customer, and the rows of products that are meant."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from agent.memory import Memory, SearchMemory, Shown
from core.domain.cart import Cart, CartLine
from core.domain.catalogue import StockedProduct
from core.domain.customer import Customer
from core.domain.lexicon import Lexicon

Rows = Callable[[Sequence[str]], Awaitable[list[StockedProduct]]]
"""Products by id in the order asked, unknown ones left out."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything planning may look at; it changes nothing."""

    memory: Memory
    cart: Cart
    lexicon: Lexicon
    rows: Rows
    alone: bool = True
    """The message is one request, so that its embedding is the request's own."""
    customer: Customer | None = None
    """None: not signed in."""

    @property
    def search(self) -> SearchMemory | None:
        return self.memory.search

    async def row(self, product_id: str) -> StockedProduct | None:
        """The product as it is now; None when it is no longer sold."""
        rows = await self.rows([product_id])
        return rows[0] if rows else None

    async def carted(self) -> list[tuple[CartLine, Shown]]:
        """Cart lines, numbered from 1, with what their products look like."""
        rows = {r.product.product_id: r for r in await self.rows([line.product_id for line in self.cart.lines])}
        return [(line, _as_shown(line, n, rows.get(line.product_id))) for n, line in enumerate(self.cart.lines, 1)]


def _as_shown(line: CartLine, number: int, row: StockedProduct | None) -> Shown:
    """The line's own size, colour and price, for it is the line that is meant."""
    facts = row.product if row else None
    return Shown(
        product_id=line.product_id,
        title=line.title,
        category=facts.category if facts else "",
        number=number,
        brand=facts.brand if facts else None,
        gender=facts.gender if facts else None,
        colours=(line.colour,),
        sizes=(line.size,),
        price=line.unit_price,
        material=facts.material if facts else None,
        pattern=facts.pattern if facts else None,
        fit=facts.fit if facts else None,
        rating=facts.rating if facts and facts.rating_count else None,
    )
