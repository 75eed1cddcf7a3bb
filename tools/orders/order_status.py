"""Say where one order is."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from core.domain.order import Order, UnknownOrder
from tools.orders.claims import order_claims
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class OrderStatusArguments(Arguments):
    order_id: str | None = Field(None, description="The order (O-…). Left out: the newest one.")


@dataclass(frozen=True, slots=True)
class OrderFound:
    order: Order


@tool(OrderStatusArguments, effect=Effect.READS, result=OrderFound)
async def order_status(args: OrderStatusArguments, ctx: ToolContext) -> ToolResult:
    """Tell where an order of the signed-in customer is: status, carrier, tracking steps, expected or delivered day.

    Without an order id it is about the newest order. An anonymous shopper is asked to sign in; an order that is not
    this customer's does not exist for them.
    """
    order = await _order(args.order_id, ctx.signed_in(), ctx)
    return ToolResult(OrderFound(order), claims=order_claims(order))


async def _order(order_id: str | None, customer_id: str, ctx: ToolContext) -> Order:
    if order_id is not None:
        return await _named(order_id.strip(), customer_id, ctx)
    newest = await ctx.uow.orders.of_customer(customer_id=customer_id, limit=1)
    if not newest:
        raise UnknownOrder("this customer has no orders yet")
    return newest[0]


async def _named(order_id: str, customer_id: str, ctx: ToolContext) -> Order:
    """As it is written, or in capitals, as shoppers do not always type them."""
    try:
        return await ctx.uow.orders.get(order_id, customer_id=customer_id)
    except UnknownOrder:
        if order_id == order_id.upper():
            raise
    return await ctx.uow.orders.get(order_id.upper(), customer_id=customer_id)
