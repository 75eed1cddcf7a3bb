"""Count what shoppers' doings say of each product, for an index that is about to be built."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, case, func, select

from core.db.failures import told_plainly
from core.db.migrate import plain_engine
from core.db.tables import order_lines, orders, shop_events, store_stock, stores, variants
from core.domain.events import ShopEventName
from core.domain.order import OrderStatus
from core.domain.signals import Sale, Signals, Tally, click_rates

_E, _L = shop_events.c, order_lines.c


def _times(name: ShopEventName) -> ColumnElement[int]:
    return func.sum(case((_E.name == name.value, 1), else_=0))


_BOUGHT = (
    select(_L.product_id, func.sum(_L.quantity)).where(_L.status != OrderStatus.CANCELLED.value).group_by(_L.product_id)
)
_TALLIES = (
    select(_E.product_id, _E.position, _times(ShopEventName.IMPRESSION), _times(ShopEventName.CLICK))
    .where(_E.position.is_not(None))
    .group_by(_E.product_id, _E.position)
)
_CITIES = (
    select(variants.c.product_id, stores.c.city)
    .join(store_stock, store_stock.c.variant_id == variants.c.variant_id)
    .join(stores, stores.c.store_id == store_stock.c.store_id)
    .where(store_stock.c.quantity > 0)
    .distinct()
)


_SALES = (
    select(orders.c.placed_at, orders.c.customer_id, _L.product_id, _L.size, _L.quantity)
    .join(orders, orders.c.order_id == _L.order_id)
    .where(_L.status != OrderStatus.CANCELLED.value)
    .order_by(orders.c.placed_at, _L.order_id.desc(), _L.position.desc())
)


def read_signals(url: str) -> Signals:
    """From the orders, the log of shop events and the shelves of the shops on the street, as they are now."""
    with told_plainly(), plain_engine(url).begin() as connection:
        bought = {product_id: int(pieces) for product_id, pieces in connection.execute(_BOUGHT)}
        tallies = [Tally(*counted) for counted in _counted(connection)]
        return Signals(bought, click_rates(tallies), _cities(connection))


def read_sales(url: str) -> list[Sale]:
    """Oldest first: turned round, each shopper's stand in the order of `ShopEvents.acts_of`."""
    with told_plainly(), plain_engine(url).begin() as connection:
        return [Sale(*line) for line in connection.execute(_SALES)]


def _counted(connection: Connection) -> Iterator[tuple[str, int, int, int]]:
    """PostgreSQL sums to Decimal."""
    for name, place, seen, clicked in connection.execute(_TALLIES):
        yield str(name), int(place), int(seen), int(clicked)


def _cities(connection: Connection) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for product_id, city in connection.execute(_CITIES):
        found.setdefault(product_id, []).append(city)
    return {product_id: tuple(sorted(names)) for product_id, names in found.items()}
