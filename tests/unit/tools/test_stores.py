"""Shops nearby, and delivery to the door."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.domain.cart import NoSuchVariant
from core.domain.delivery import UnknownPinCode, Zone
from core.domain.money import Money
from core.domain.store import Place, UnknownCity
from tests.builders import NOON, a_stocked_product, a_store, stock_in
from tests.unit.tools.till import open_till
from tools.tool import BadArguments

SHIRT = a_stocked_product()
NEAR = a_store(place=Place(12.975, 77.605))
FAR = a_store(place=Place(13.05, 77.60))
PUNE = a_store(place=Place(18.52, 73.85), city="Pune")
MEDIUM = next(v for v in SHIRT.variants if v.size == "M")
SHOPS = (NEAR, FAR, PUNE, stock_in(FAR, MEDIUM, 3), stock_in(PUNE, MEDIUM, 8))


@pytest.mark.parametrize(
    "place",
    [{"pin_code": "560 001"}, {"city": "bangalore"}, {"city": "बेंगलुरु"}, {"latitude": 12.97, "longitude": 77.59}],
    ids=str,
)
async def test_the_nearest_shops_are_found_from_any_kind_of_place(place: dict[str, Any], tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        found = (await till.call("nearest_stores", **place)).data

    assert [n.store for n in found.stores] == [NEAR, FAR]
    assert [n.stock for n in found.stores] == [None, None]
    assert found.stores[0].km < found.stores[1].km


async def test_shops_that_have_the_size_come_first(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        asked: dict[str, Any] = {"pin_code": "560001", "product_id": SHIRT.product.product_id}
        medium = await till.call("nearest_stores", size="M", **asked)
        small = await till.call("nearest_stores", size="S", **asked)
        with pytest.raises(NoSuchVariant):
            await till.call("nearest_stores", size="XXL", **asked)

    assert [(n.store, n.stock) for n in medium.data.stores] == [(FAR, 3), (NEAR, 0)]
    assert [(n.store, n.stock) for n in small.data.stores] == [(NEAR, 0), (FAR, 0)]
    assert (f"store:{FAR.store_id}:stock:{SHIRT.product.product_id}", "3") in {
        (claim.source, claim.text) for claim in medium.claims
    }


async def test_when_no_shop_is_within_the_radius_the_nearest_of_all_is_named(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        found = (await till.call("nearest_stores", city="Guwahati", radius_km=50)).data

    assert found.stores == ()
    assert found.beyond is not None
    assert found.beyond.km > 1000


@pytest.mark.parametrize("pin_code", ["000000", "5600", "560001x", "999999", "१२३४५६", "682001", "540001"])
async def test_a_pin_code_nobody_knows_is_said_to_be_unknown(pin_code: str, tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        with pytest.raises(UnknownPinCode):
            await till.call("nearest_stores", pin_code=pin_code)


async def test_a_city_nobody_knows_is_said_to_be_unknown(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        with pytest.raises(UnknownCity):
            await till.call("nearest_stores", city="Atlantis")


@pytest.mark.parametrize("place", [{}, {"latitude": 12.9}, {"latitude": 120, "longitude": 77}], ids=str)
async def test_half_a_place_is_no_place(place: dict[str, Any], tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        with pytest.raises(BadArguments):
            await till.call("nearest_stores", **place)


async def test_delivery_is_estimated_for_the_cart_as_it_is(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        empty = (await till.call("estimate_delivery", pin_code="560001")).data
        await till.add(SHIRT)
        filled = (await till.call("estimate_delivery", pin_code="560001")).data

    assert (empty.zone, empty.city, empty.fee) == (Zone.METRO, "Bengaluru", Money.of(79))
    assert filled.fee == Money.of(0)
    assert (filled.earliest, filled.latest) == (date(2026, 11, 20), date(2026, 11, 21))


async def test_after_the_cut_off_and_on_sundays_parcels_leave_later(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT, others=SHOPS) as till:
        till.clock.advance(datetime(2026, 11, 21, 10, 31, tzinfo=UTC) - NOON)
        late_on_saturday = (await till.call("estimate_delivery", pin_code="560001")).data
        till.clock.advance(timedelta(hours=12))
        sunday = (await till.call("estimate_delivery", pin_code="560001")).data

    assert late_on_saturday.earliest == sunday.earliest == date(2026, 11, 25)


async def test_an_estimate_for_no_pin_code_is_refused(tmp_path: Path) -> None:
    async with open_till(tmp_path, SHIRT) as till:
        with pytest.raises(UnknownPinCode):
            await till.call("estimate_delivery", pin_code="12345")
