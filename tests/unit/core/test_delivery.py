"""Parcels: when they leave, how long they take, what they cost."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.domain.delivery import (
    COD_LIMIT,
    FREE_FROM,
    STANDARD_FEE,
    UnknownPinCode,
    Zone,
    checked_pin_code,
    delivery_fee,
    estimate,
    leaves_on,
    working_days_after,
    zone_of,
)
from core.domain.money import Money
from core.domain.store import City, Place
from tests.builders import cities

BENGALURU, _, GUWAHATI = cities()
WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize("text", ["560001", " 560 001 ", "110001", "855117"])
def test_indian_pin_codes_are_taken_with_or_without_spaces(text: str) -> None:
    assert checked_pin_code(text) == "".join(text.split())


@pytest.mark.parametrize("text", ["", "56000", "5600011", "060001", "900001", "100001", "१२३४५६", "five60", "560-001"])
def test_what_is_no_pin_code_is_refused(text: str) -> None:
    with pytest.raises(UnknownPinCode):
        checked_pin_code(text)


def test_the_remote_regions_are_remote_even_where_there_is_a_city() -> None:
    assert zone_of("781001", GUWAHATI) is Zone.REMOTE
    assert zone_of("190001", None) is Zone.REMOTE
    assert zone_of("560001", BENGALURU) is Zone.METRO
    assert zone_of("413001", None) is Zone.REST


@pytest.mark.parametrize(
    ("at", "leaves"),
    [
        (datetime(2026, 11, 18, 10, 30, tzinfo=UTC), date(2026, 11, 18)),  # 16:00 in India
        (datetime(2026, 11, 18, 10, 31, tzinfo=UTC), date(2026, 11, 19)),
        (datetime(2026, 11, 18, 19, 0, tzinfo=UTC), date(2026, 11, 19)),  # half past midnight in India
        (datetime(2026, 11, 21, 11, 0, tzinfo=UTC), date(2026, 11, 23)),  # late on Saturday
        (datetime(2026, 11, 22, 5, 0, tzinfo=UTC), date(2026, 11, 23)),  # Sunday
    ],
)
def test_a_parcel_leaves_by_the_cut_off_in_india_and_never_on_a_sunday(at: datetime, leaves: date) -> None:
    assert leaves_on(at) == leaves


def test_sundays_are_not_counted() -> None:
    assert working_days_after(date(2026, 11, 20), 2) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "fee"), [(Money(0), STANDARD_FEE), (FREE_FROM - Money(1), STANDARD_FEE), (FREE_FROM, Money(0))]
)
def test_delivery_is_free_from_a_value_on(value: Money, fee: Money) -> None:
    assert delivery_fee(value) == fee


def test_cash_on_delivery_has_a_limit_and_does_not_go_far() -> None:
    at = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)

    assert estimate("560001", BENGALURU, value=COD_LIMIT, at=at).cod
    assert not estimate("560001", BENGALURU, value=COD_LIMIT + Money(1), at=at).cod
    assert not estimate("781001", GUWAHATI, value=Money.of(500), at=at).cod


def test_farther_takes_longer() -> None:
    at = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
    value = Money.of(500)

    estimates = [
        estimate("560001", BENGALURU, value=value, at=at),
        estimate("413001", None, value=value, at=at),
        estimate("781001", GUWAHATI, value=value, at=at),
    ]

    assert [e.earliest for e in estimates] == sorted(e.earliest for e in estimates)
    assert all(WEDNESDAY < e.earliest < e.latest for e in estimates)


def test_a_pin_code_that_only_shares_a_citys_zone_is_outside_it() -> None:
    city = City("Nashik", "Maharashtra", Place(19.998, 73.79), ("422", "42"), is_metro=False)

    assert zone_of("422005", city) is Zone.CITY
    assert zone_of("425412", city) is Zone.REST
