"""Money is exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.money import Money, total

AMOUNTS = st.integers(-(10**12), 10**12).map(Money)


@pytest.mark.parametrize(
    ("text", "minor"), [("1499.00", 149900), ("0.01", 1), ("0.005", 1), ("0.004", 0), ("-2.5", -250)]
)
def test_major_units_become_minor_ones_rounded_half_up(text: str, minor: int) -> None:
    assert Money.of(text).minor == minor


@given(AMOUNTS)
def test_the_wire_form_reads_back_as_the_same_amount(amount: Money) -> None:
    wire = amount.wire()

    assert Money.of(wire["amount"], wire["currency"]) == amount


@given(AMOUNTS, AMOUNTS)
def test_what_is_added_can_be_taken_away(one: Money, other: Money) -> None:
    assert one + other - other == one


@pytest.mark.parametrize(("rate", "part"), [(10, 12), ("12.5", 15), (0, 0), (100, 123)])
def test_per_cents_are_rounded_half_up(rate: int | str, part: int) -> None:
    assert Money(123).percent(Decimal(rate)) == Money(part)


def test_currencies_do_not_mix() -> None:
    with pytest.raises(ValueError, match="cannot mix"):
        Money(1, "INR") + Money(1, "USD")


def test_nothing_adds_up_to_nothing() -> None:
    assert total([]) == Money(0)
    assert total([Money(5), Money(7)]) == Money(12)
