"""Money as minor units and a currency: exact, never a float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount in minor units (paise for INR)."""

    minor: int
    currency: str = "INR"

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str = "INR") -> Money:
        """From major units: `Money.of("1499.00")`."""
        return cls(int((Decimal(amount) * 100).to_integral_value(ROUND_HALF_UP)), currency)

    @property
    def amount(self) -> Decimal:
        """Major units with two places."""
        return (Decimal(self.minor) / 100).quantize(Decimal("0.01"))

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def __mul__(self, count: int) -> Money:
        return Money(self.minor * count, self.currency)

    def percent(self, rate: Decimal | int) -> Money:
        """`rate` per cent of this, rounded half up to the minor unit."""
        part = (Decimal(self.minor) * Decimal(rate) / 100).to_integral_value(ROUND_HALF_UP)
        return Money(int(part), self.currency)

    def wire(self) -> dict[str, str]:
        """The HTTP form: `{"amount": "1499.00", "currency": "INR"}`."""
        return {"amount": str(self.amount), "currency": self.currency}

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")
        return other.minor


def total(amounts: list[Money], currency: str = "INR") -> Money:
    """The sum; zero in `currency` for none."""
    return sum(amounts, start=Money(0, amounts[0].currency if amounts else currency))
