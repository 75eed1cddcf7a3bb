"""List the signed-in customer's orders."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from core.domain.order import Order
from tools.orders.claims import order_claims
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class ListOrders(Arguments):
    limit: int = Field(5, ge=1, le=50, description="How many, newest first.")
    offset: int = Field(0, ge=0, description="How many to pass over.")


@dataclass(frozen=True, slots=True)
class OrdersFound:
    orders: tuple[Order, ...]
    """Newest first."""


@tool(ListOrders, effect=Effect.READS, result=OrdersFound)
async def list_orders(args: ListOrders, ctx: ToolContext) -> ToolResult:
    """List the signed-in customer's own orders, newest first, with status, items and totals.

    An anonymous shopper is asked to sign in.
    """
    customer_id = ctx.signed_in()
    orders = await ctx.uow.orders.of_customer(customer_id=customer_id, limit=args.limit, offset=args.offset)
    return ToolResult(OrdersFound(tuple(orders)), claims=tuple(c for order in orders for c in order_claims(order)))
