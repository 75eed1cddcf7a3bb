"""What the rooms need from the outside, as Protocols: storage, search and the encoder."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from core.domain.answer import Receipt
from core.domain.cart import Cart
from core.domain.catalogue import PricePoint, Review, StockedProduct
from core.domain.conversation_ports import Conversations, Journal
from core.domain.customer import Customer
from core.domain.events import LoggedEvent, ShopEvent
from core.domain.offer import CouponHistory, Offer, Tier
from core.domain.order import Order
from core.domain.policy import Clause
from core.domain.search import Found, ProductQuery
from core.domain.store import City, NearbyStore, Place, Store
from core.domain.taste import REMEMBERED, Act

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


class Products(Protocol):
    async def get(self, product_id: str) -> StockedProduct:
        """Raises UnknownProduct."""
        ...

    async def many(self, product_ids: Sequence[str]) -> list[StockedProduct]:
        """In the order asked, unknown ids left out; one query."""
        ...

    async def reviews(self, product_id: str, *, limit: int = 20, offset: int = 0) -> list[Review]:
        """Newest first."""
        ...

    async def prices(self, product_id: str) -> list[PricePoint]:
        """Oldest first."""
        ...

    async def bought_with(self, product_id: str, *, limit: int = 6) -> list[str]:
        """Ids of products most often in one order with this one."""
        ...

    async def facets(self) -> dict[str, list[tuple[str, int]]]:
        """ "category", "brand", "colour", "gender", "occasion", "size" to (value, products), most first; and the
        categories of each aisle under "category_women", "category_men", "category_kids", "category_home"."""
        ...

    async def count(self) -> int: ...

    async def currency(self) -> str | None:
        """The one that most products are priced in; None when none has a price."""
        ...


class Carts(Protocol):
    async def of(self, shopper_id: str) -> Cart:
        """Empty when there is none."""
        ...

    async def save(self, cart: Cart) -> Cart:
        """Stores it, raising its version; the cart read must be the newest (Conflict otherwise)."""
        ...

    async def move(self, from_shopper: str, to_shopper: str) -> Cart:
        """Adds an anonymous shopper's lines to the customer's cart and empties the first."""
        ...


class Orders(Protocol):
    async def get(self, order_id: str, *, customer_id: str) -> Order:
        """Raises UnknownOrder also for somebody else's."""
        ...

    async def of_customer(self, *, customer_id: str, limit: int = 20, offset: int = 0) -> list[Order]:
        """Newest first."""
        ...


class Customers(Protocol):
    async def get(self, customer_id: str) -> Customer: ...

    async def demo(self) -> list[Customer]: ...


class Stores(Protocol):
    async def nearest(
        self, place: Place, *, radius_km: float, variant_ids: Sequence[str] = (), limit: int = 5
    ) -> list[NearbyStore]:
        """Within the radius; those with stock of any of the variants first, then by distance."""
        ...

    async def city_of_pin(self, pin_code: str) -> City | None: ...

    async def city_named(self, name: str) -> City | None: ...

    async def all(self) -> list[Store]: ...

    async def stock(self, variant_ids: Sequence[str], *, city: str | None = None) -> list[NearbyStore]: ...


class Offers(Protocol):
    async def current(self, on: date) -> list[Offer]: ...

    async def get(self, code: str) -> Offer:
        """Case-insensitive; raises UnknownCoupon."""
        ...

    async def history(self, code: str, *, customer_id: str) -> CouponHistory: ...

    async def tiers(self) -> tuple[Tier, ...]: ...


class Policies(Protocol):
    async def clauses(self, policy: str | None = None) -> list[Clause]: ...


class Ledger(Protocol):
    """One row a write, keyed by turn and step: a repeat returns the stored receipt."""

    async def receipt(self, key: str) -> Receipt | None: ...

    async def result(self, key: str) -> object | None:
        """What the tool answered when it wrote, in its JSON form."""
        ...

    async def store(
        self,
        key: str,
        receipt: Receipt,
        *,
        shopper_id: str,
        at: datetime,
        undo: dict[str, object] | None = None,
        result: object | None = None,
    ) -> None: ...

    async def last_undoable(self, shopper_id: str, now: datetime) -> tuple[Receipt, dict[str, object]] | None: ...

    async def mark_undone(self, receipt_id: str) -> None: ...


class ShopEvents(Protocol):
    async def add(self, events: Sequence[ShopEvent], at: datetime) -> None: ...

    async def acts_of(self, shopper_id: str, *, limit: int = REMEMBERED) -> tuple[Act, ...]:
        """What tells a taste: up to `limit` pieces bought, then as many clicks and additions; the newest first."""
        ...

    async def page(self, *, after: int = 0, limit: int = 1000) -> list[LoggedEvent]:
        """The log in order, from behind an event id: what training reads."""
        ...


class UnitOfWork(Protocol):
    """Every repository over one transaction; leaving a writing one without an error commits it."""

    @property
    def products(self) -> Products: ...
    @property
    def carts(self) -> Carts: ...
    @property
    def orders(self) -> Orders: ...
    @property
    def customers(self) -> Customers: ...
    @property
    def stores(self) -> Stores: ...
    @property
    def offers(self) -> Offers: ...
    @property
    def policies(self) -> Policies: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def conversations(self) -> Conversations: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def shop_events(self) -> ShopEvents: ...


class Storage(Protocol):
    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    def writing(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    async def generation(self) -> str | None:
        """Names the catalogue now in the shop; None when no shop was made."""
        ...


class Limits(Protocol):
    """Counters that all workers share."""

    async def allow(self, key: str, *, limit: int, per: timedelta) -> bool: ...


class Encoder(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    async def encode(self, text: str) -> npt.NDArray[np.float32]:
        """A unit vector of shape (dimensions,)."""
        ...

    def encode_many(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Unit vectors, shape (len(texts), dimensions); blocks."""
        ...


class Retriever(Protocol):
    async def search(self, query: ProductQuery, *, vector: npt.NDArray[np.float32] | None = None) -> Found:
        """`vector`: the turn's embedding of the text, when it was made already."""
        ...

    async def similar(self, product_id: str, query: ProductQuery) -> Found:
        """Products nearest to one product, within the query's filters, itself left out."""
        ...
