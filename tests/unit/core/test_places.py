"""Places, cities and which shop is near."""

from __future__ import annotations

import pytest

from core.domain.store import City, NearbyStore, Place, by_nearness, city_of_pin, city_spelt
from tests.builders import a_store, cities

BENGALURU, PUNE = Place(12.9716, 77.5946), Place(18.5204, 73.8567)


def test_distance_is_the_great_circles() -> None:
    assert BENGALURU.km_to(PUNE) == pytest.approx(735, abs=5)
    assert BENGALURU.km_to(PUNE) == pytest.approx(PUNE.km_to(BENGALURU))
    assert BENGALURU.km_to(BENGALURU) == 0


def test_stock_counts_before_distance_only_when_it_was_asked_for() -> None:
    near, far = a_store(), a_store()

    asked = by_nearness([NearbyStore(near, 1.0, 0), NearbyStore(far, 9.0, 2)])
    plain = by_nearness([NearbyStore(far, 9.0), NearbyStore(near, 1.0)])

    assert [n.store for n in asked] == [far, near]
    assert [n.store for n in plain] == [near, far]


def test_the_longest_prefix_names_the_city() -> None:
    wide = City("Pune district", "Maharashtra", PUNE, ("41",), False)

    assert city_of_pin("411001", [wide, *cities()]) == cities()[1]
    assert city_of_pin("413001", [wide, *cities()]) == wide
    assert city_of_pin("695001", [*cities()]) is None


@pytest.mark.parametrize("name", ["Bengaluru", "BANGALORE", "  bengaluru ", "बेंगलुरु"])
def test_a_city_is_known_by_any_of_its_names(name: str) -> None:
    assert city_spelt(name, [*cities()]) == cities()[0]


@pytest.mark.parametrize("name", ["", "Beng", "Bengaluru East"])
def test_a_part_of_a_name_is_not_the_city(name: str) -> None:
    assert city_spelt(name, [*cities()]) is None
