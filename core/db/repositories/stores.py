"""Shops on the street, the cities they stand in, and what they have."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.catalogue import city_from, store_from
from core.db.tables import cities, store_stock, stores
from core.domain.store import City, NearbyStore, Place, Store, by_nearness, city_of_pin, city_spelt

_ALL = select(stores).order_by(stores.c.store_id)
_CITIES = select(cities).order_by(cities.c.name)
_STOCK = (
    select(store_stock.c.store_id, func.sum(store_stock.c.quantity))
    .where(store_stock.c.variant_id.in_(bindparam("ids", expanding=True)))
    .group_by(store_stock.c.store_id)
)


class SqlStores:
    """Implements `ports.Stores`; there are few shops, so distances are reckoned here and not in the database."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def nearest(
        self, place: Place, *, radius_km: float, variant_ids: Sequence[str] = (), limit: int = 5
    ) -> list[NearbyStore]:
        left = await self._left(variant_ids)
        near = [NearbyStore(s, place.km_to(s.place), _pieces(left, s)) for s in await self.all()]
        return by_nearness([n for n in near if n.km <= radius_km])[:limit]

    async def city_of_pin(self, pin_code: str) -> City | None:
        return city_of_pin(pin_code, await self.cities())

    async def city_named(self, name: str) -> City | None:
        return city_spelt(name, await self.cities())

    async def cities(self) -> list[City]:
        return [city_from(row) for row in await self._connection.execute(_CITIES)]

    async def all(self) -> list[Store]:
        return [store_from(row) for row in await self._connection.execute(_ALL)]

    async def stock(self, variant_ids: Sequence[str], *, city: str | None = None) -> list[NearbyStore]:
        """Shops (of that city) that have any of the variants, most pieces first; distances are 0."""
        left = await self._left(variant_ids) or {}
        has = [NearbyStore(s, 0.0, left[s.store_id]) for s in await self.all() if left.get(s.store_id)]
        named = await self.city_named(city) if city else None
        wanted = named.name if named else city
        kept = [n for n in has if wanted is None or n.store.city.casefold() == wanted.casefold()]
        return sorted(kept, key=lambda n: (-(n.stock or 0), n.store.store_id))

    async def _left(self, variant_ids: Sequence[str]) -> dict[str, int] | None:
        if not variant_ids:
            return None
        rows = await self._connection.execute(_STOCK, {"ids": list(variant_ids)})
        return {row[0]: row[1] for row in rows}


def _pieces(left: dict[str, int] | None, store: Store) -> int | None:
    return None if left is None else left.get(store.store_id, 0)
