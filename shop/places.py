"""The cities the shop delivers to and its shops on the street, as written down in `shop/facts`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from core.domain.store import City, Place, Store
from shop.assortment.lines import facts
from shop.assortment.stocking import Shelving


@lru_cache(maxsize=1)
def cities() -> tuple[City, ...]:
    """Every two-digit postal zone of India is some city's, so any valid pin code has a nearest one."""
    return tuple(
        City(name, state, Place(latitude, longitude), tuple(prefixes), metro, tuple(names))
        for name, (state, latitude, longitude, prefixes, metro, names) in facts("cities").items()
    )


@lru_cache(maxsize=1)
def stores() -> tuple[Store, ...]:
    state_of = {city.name: city.state for city in cities()}
    return tuple(
        _store(number, row, state_of[row[1]]) for number, row in enumerate(facts("stores")["stores"]["rows"], 1)
    )


def shelving() -> tuple[Shelving, ...]:
    """What share of which brands each shop carries, by the sign over its door."""
    carries = facts("stores")["carries"]
    return tuple(Shelving(store.store_id, carries[store.brand]) for store in stores())


def _store(number: int, row: Sequence[str], state: str) -> Store:
    sign, city, pin_code, latitude, longitude, street, opens, closes = row
    address = street.removesuffix(f", {city}")
    return Store(
        store_id=f"S-{number:03d}",
        name=f"{sign}, {address.split(', ')[-1]}",
        brand=sign,
        address=f"{address}, {city} {pin_code}",
        city=city,
        state=state,
        pin_code=pin_code,
        place=Place(float(latitude), float(longitude)),
        phone=f"+91 5550 1{number:03d}00",
        opens=opens,
        closes=closes,
    )
