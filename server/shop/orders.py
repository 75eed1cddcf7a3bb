"""A signed-in customer's orders, newest first."""

from __future__ import annotations

from fastapi import APIRouter, Request

from server.deps import PartsHere, SignedIn
from server.schemas import Id
from server.shop.order_schemas import OrderList, OrderOut
from server.shop.paging import Paging, next_page
from server.wire import order_out

router = APIRouter(prefix="/v1/orders", tags=["orders"])


@router.get("")
async def list_orders(customer: SignedIn, request: Request, parts: PartsHere, page: Paging) -> OrderList:
    async with parts.storage.reading() as uow:
        orders = await uow.orders.of_customer(customer_id=customer.shopper_id, limit=page.limit + 1, offset=page.offset)
    return OrderList(
        items=[order_out(order) for order in orders[: page.limit]],
        next=next_page(request, page) if len(orders) > page.limit else None,
    )


@router.get("/{order_id}")
async def order(order_id: Id, customer: SignedIn, parts: PartsHere) -> OrderOut:
    """With every step of its parcel; somebody else's order is not found."""
    async with parts.storage.reading() as uow:
        return order_out(await uow.orders.get(order_id, customer_id=customer.shopper_id))
