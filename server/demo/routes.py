"""Sign-in as a demo customer or as staff, and the demo shop as it was made."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Depends

from core.db.demo import reset_demo
from core.domain.customer import Role, Shopper
from core.domain.ports import UnitOfWork
from core.errors import NotFound
from server.demo.schemas import DemoCustomer, DemoLogin, DemoOrder, ResetDone, StaffLogin, Token
from server.deps import OR_NOBODY, ConversationToken, PartsHere, move

ORDERS_SHOWN = 50


class DemoOff(NotFound):
    """This shop offers no demo sign-in."""


class UnknownDemoCustomer(NotFound):
    """No demo customer has that id."""


async def demo_only(parts: PartsHere) -> None:
    """Raises DemoOff."""
    if not parts.settings.demo:
        raise DemoOff("This shop offers no demo sign-in.")


router = APIRouter(prefix="/v1/demo", tags=["demo"], dependencies=[Depends(demo_only)])


@router.get("/customers")
async def customers(parts: PartsHere) -> list[DemoCustomer]:
    """Whom one can sign in as, with their orders as they stand now."""
    today = parts.clock.now().date()
    async with parts.storage.reading() as uow:
        shown = []
        for customer in await uow.customers.demo():
            orders = await uow.orders.of_customer(customer_id=customer.customer_id, limit=ORDERS_SHOWN)
            shown.append(
                DemoCustomer(
                    customer_id=customer.customer_id,
                    name=customer.name,
                    about=customer.about,
                    orders=[
                        DemoOrder(order_id=each.order_id, status=each.status, returnable=each.is_returnable(today))
                        for each in orders
                    ],
                )
            )
        return shown


@router.post("/login", openapi_extra=OR_NOBODY)
async def login(asked: DemoLogin, anonymous: ConversationToken, parts: PartsHere) -> Token:
    """A demo customer's token. With a conversation token in its header, that cart and those talks move along."""
    async with parts.storage.reading() as uow:
        await _known(uow, asked.customer_id)
    if anonymous:
        customer = Shopper(asked.customer_id, Role.CUSTOMER)
        await move(parts.storage, parts.tokens.anonymous(anonymous), customer)
    return Token(token=parts.tokens.for_customer(asked.customer_id))


@router.post("/staff-login")
async def staff_login(asked: StaffLogin, parts: PartsHere) -> Token:
    return Token(token=parts.tokens.for_staff(Role(asked.role)))


@router.post("/reset")
async def reset(parts: PartsHere) -> ResetDone:
    """Customers, carts and orders as they were made."""
    await asyncio.to_thread(reset_demo, parts.settings.database)
    async with parts.storage.reading() as uow:
        return ResetDone(reset=True, demo_customers=len(await uow.customers.demo()))


async def _known(uow: UnitOfWork, customer_id: str) -> None:
    if customer_id not in {customer.customer_id for customer in await uow.customers.demo()}:
        raise UnknownDemoCustomer("No demo customer has that id.", customer_id=customer_id)
