"""Take back the shopper's last change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from pydantic import TypeAdapter

from core.domain.answer import Receipt
from core.domain.cart import Cart, CartLine, NothingToUndo
from tools.cart.change import CartChange, Shortage, saved
from tools.tool import Arguments, Effect, ToolContext, ToolResult, tool


class UndoLastWrite(Arguments):
    pass


@tool(UndoLastWrite, effect=Effect.WRITES, result=CartChange)
async def undo_last_write(_: UndoLastWrite, ctx: ToolContext) -> ToolResult:
    """Take back the shopper's last change to the cart (add, remove, change, clear, coupon), within 30 minutes.

    Called again it takes the undo back, which does the change once more. Lines come back only as far as stock
    allows; the result names what is short.
    """
    found = await ctx.uow.ledger.last_undoable(ctx.shopper.shopper_id, ctx.clock.now())
    if found is None:
        raise NothingToUndo("there is no change of the last half hour to take back")
    receipt, call = found
    compensate = COMPENSATIONS[str(call["tool"])]
    result = await compensate(_RESTORE.validate_python(call["arguments"]), receipt, ctx)
    await ctx.uow.ledger.mark_undone(receipt.receipt_id)
    return result


class RestoreCart(Arguments):
    """The cart's touched lines as they were, the lines that were not there, and the order of all."""

    coupon: str | None
    lines: tuple[CartLine, ...]
    gone: tuple[str, ...]
    order: tuple[str, ...]


_RESTORE = TypeAdapter(RestoreCart)


async def restore_cart(args: RestoreCart, receipt: Receipt, ctx: ToolContext) -> ToolResult:
    """Puts lines back at today's price and as far as stock allows."""
    before = await ctx.uow.carts.of(ctx.shopper.shopper_id)
    back, short = await _in_stock(args.lines, ctx)
    cart = before.removing([line.line_id for line in before.lines if line.line_id in args.gone]).with_lines(back)
    cart = Cart(cart.shopper_id, _ordered(cart.lines, args.order), args.coupon, version=before.version)
    return await saved(before, cart, ctx, action="undo", target=receipt.target, undone=receipt.action, short=short)


async def _in_stock(lines: tuple[CartLine, ...], ctx: ToolContext) -> tuple[list[CartLine], tuple[Shortage, ...]]:
    stocked = {s.product.product_id: s for s in await ctx.uow.products.many([line.product_id for line in lines])}
    back, short = [], []
    for line in lines:
        found = stocked.get(line.product_id)
        left = next((v.stock for v in found.variants if v.variant_id == line.variant_id), 0) if found else 0
        if left < line.quantity:
            short.append(Shortage(line.title, line.size, line.quantity, left))
        if found and found.product.price is not None and left > 0:
            back.append(line.at(found.product.price, min(line.quantity, left)))
    return back, tuple(short)


def _ordered(lines: tuple[CartLine, ...], order: tuple[str, ...]) -> tuple[CartLine, ...]:
    place = {line_id: at for at, line_id in enumerate(order)}
    return tuple(sorted(lines, key=lambda line: place.get(line.line_id, len(order))))


COMPENSATIONS: dict[str, Callable[[RestoreCart, Receipt, ToolContext], Awaitable[ToolResult]]] = {
    "restore_cart": restore_cart,
}
"""By the name that a write's record gives."""
