"""Who is being served."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.language import Language
from core.errors import NotFound


class UnknownCustomer(NotFound):
    """No customer has that id."""


class Role(StrEnum):
    ANONYMOUS = "anonymous"
    CUSTOMER = "customer"
    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Shopper:
    """The subject of a request, as its token proves it: `shopper_id` is C-… signed in, A-… anonymous."""

    shopper_id: str
    role: Role

    @property
    def customer_id(self) -> str | None:
        """None for an anonymous shopper."""
        return self.shopper_id if self.role is Role.CUSTOMER else None


@dataclass(frozen=True, slots=True)
class Address:
    name: str
    line1: str
    city: str
    state: str
    pin_code: str
    line2: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    customer_id: str
    name: str
    email: str
    phone: str
    language: Language
    city: str
    pin_code: str
    joined_on: date
    gender: str | None = None
    usual_sizes: dict[str, str] = field(default_factory=dict)
    """Category to size."""
    loyalty_points: int = 0
    spent_minor: int = 0
    """Delivered spending over the last year, minor units: decides the tier."""
    about: str = ""
    """One line for the demo sign-in list."""
    is_demo: bool = False
    """Offered by the demo sign-in."""
