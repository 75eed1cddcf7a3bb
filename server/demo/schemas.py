"""Wire shapes of the demo's sign-in and reset."""

from __future__ import annotations

from typing import Literal

from core.domain.order import OrderStatus
from server.schemas import Asked, Id, Told


class DemoOrder(Told):
    order_id: str
    status: OrderStatus
    returnable: bool


class DemoCustomer(Told):
    customer_id: str
    name: str
    about: str
    orders: list[DemoOrder]


class DemoLogin(Asked):
    customer_id: Id


class StaffLogin(Asked):
    role: Literal["agent", "lead", "admin"]


class Token(Told):
    token: str


class ResetDone(Told):
    reset: Literal[True]
    demo_customers: int
