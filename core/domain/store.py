"""Shops on the street, and how far they are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.errors import NotFound

EARTH_RADIUS_KM = 6371.0088
"""Mean radius, IUGG."""


class UnknownCity(NotFound):
    """No city of that name, in any spelling that is known."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map in degrees."""

    latitude: float
    longitude: float

    def km_to(self, other: Place) -> float:
        """Great-circle distance (haversine)."""
        lat1, lat2 = math.radians(self.latitude), math.radians(other.latitude)
        d_lat, d_lon = lat2 - lat1, math.radians(other.longitude - self.longitude)
        h = math.sin(d_lat / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(d_lon / 2) ** 2
        return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h))


@dataclass(frozen=True, slots=True)
class Store:
    store_id: str
    name: str
    brand: str
    address: str
    city: str
    state: str
    pin_code: str
    place: Place
    phone: str
    opens: str
    """Local time, "10:30"."""
    closes: str


@dataclass(frozen=True, slots=True)
class City:
    """A city the shop delivers to: its pin codes share `pin_prefixes` (first two to four digits)."""

    name: str
    state: str
    place: Place
    pin_prefixes: tuple[str, ...]
    is_metro: bool
    names: tuple[str, ...] = ()
    """Other spellings: "Bangalore", "बेंगलुरु"."""

    def holds(self, pin_code: str) -> bool:
        """Whether the pin code is the city's own; one that only shares its two digits is of the country round it."""
        return any(len(prefix) > 2 and pin_code.startswith(prefix) for prefix in self.pin_prefixes)


@dataclass(frozen=True, slots=True)
class NearbyStore:
    store: Store
    km: float
    stock: int | None = None
    """Pieces of the asked variant there; None when no product was asked for."""


def by_nearness(stores: list[NearbyStore]) -> list[NearbyStore]:
    """Those with stock of what was asked first (all alike when nothing was asked), then the nearer."""
    return sorted(stores, key=lambda near: (near.stock == 0, near.km, near.store.store_id))


def city_of_pin(pin_code: str, cities: list[City]) -> City | None:
    """The city whose prefix of the pin code is the longest; None when none fits."""
    fitting = [(len(p), city) for city in cities for p in city.pin_prefixes if pin_code.startswith(p)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def city_spelt(name: str, cities: list[City]) -> City | None:
    """The city of that name in any spelling."""
    wanted = _folded(name)
    return next((c for c in cities if wanted in {_folded(n) for n in (c.name, *c.names)}), None)


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
