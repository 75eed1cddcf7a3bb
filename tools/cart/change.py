"""What every write to the cart has in common: the coupon reckoned anew, one save, one receipt, one way back, and a line
in the log that rankings learn from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from core.domain.answer import Claim, Receipt
from core.domain.cart import Cart, CartLine
from core.domain.delivery import INDIA
from core.domain.events import ShopEvent, ShopEventName
from core.domain.ids import Kind, new_id
from core.domain.offer import CouponHistory, DroppedCoupon, Offer, ProductFacts, UnknownCoupon, settle
from tools.tool import ToolContext, ToolResult

UNDO_FOR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Shortage:
    """A line that could not be put back as it was; `left` 0: not at all."""

    title: str
    size: str
    wanted: int
    left: int


@dataclass(frozen=True, slots=True)
class CartChange:
    """What a write did, and how the cart stands after it."""

    action: str
    cart: Cart
    lines: tuple[CartLine, ...]
    """The lines it touched: as they are now, or as they were when they are gone."""
    dropped_coupon: DroppedCoupon | None = None
    undone: str | None = None
    """For an undo: the action that was taken back."""
    short: tuple[Shortage, ...] = ()


async def saved(
    before: Cart,
    after: Cart,
    ctx: ToolContext,
    *,
    action: str,
    target: str,
    undone: str | None = None,
    short: tuple[Shortage, ...] = (),
) -> ToolResult:
    """Saves `after` in the place of `before`; the result says what differs. What changes nothing cannot be undone."""
    settled, dropped = await settle_coupon(after, ctx)
    changed = settled != before
    cart = await ctx.uow.carts.save(settled) if changed else before
    await ctx.uow.shop_events.add(_events(before, cart, ctx), ctx.clock.now())
    touched = _touched(before, cart)
    until = ctx.clock.now() + UNDO_FOR if changed else None
    return ToolResult(
        CartChange(action, cart, touched, dropped, undone, short),
        claims=cart_claims(cart, touched),
        receipt=Receipt(new_id(Kind.RECEIPT), action, target, undo_until=until),
        undo=_way_back(before, cart) if changed else None,
    )


async def settle_coupon(cart: Cart, ctx: ToolContext) -> tuple[Cart, DroppedCoupon | None]:
    """The cart with its discounts as they are today."""
    if cart.coupon is None:
        return settle(cart, None, {}, on=today(ctx), customer=None)
    try:
        offer = await ctx.uow.offers.get(cart.coupon)
    except UnknownCoupon:
        return settle(cart, None, {}, on=today(ctx), customer=None)
    facts, history = await product_facts(cart, ctx), await coupon_history(offer, ctx)
    return settle(cart, offer, facts, on=today(ctx), customer=history)


def today(ctx: ToolContext) -> date:
    """The day in India, by which offers begin and end."""
    return ctx.clock.now().astimezone(INDIA).date()


async def product_facts(cart: Cart, ctx: ToolContext) -> ProductFacts:
    found = await ctx.uow.products.many([line.product_id for line in cart.lines])
    return {s.product.product_id: (s.product.category, s.product.brand) for s in found}


async def coupon_history(offer: Offer, ctx: ToolContext) -> CouponHistory | None:
    customer_id = ctx.shopper.customer_id
    if customer_id is None or not offer.asks_who:
        return None
    return await ctx.uow.offers.history(offer.code, customer_id=customer_id)


def cart_claims(cart: Cart, lines: Iterable[CartLine]) -> tuple[Claim, ...]:
    """Where each figure about these lines and the cart's money comes from."""
    claims = []
    for line in lines:
        claims += [
            Claim(line.title, f"product:{line.product_id}:title"),
            Claim(str(line.unit_price.amount), f"product:{line.product_id}:price"),
            Claim(f"{line.size} {line.colour}", f"variant:{line.variant_id}"),
            Claim(str(line.line_total.amount), f"cart:{line.line_id}:line_total"),
        ]
    claims += [Claim(str(d.amount.amount), f"offer:{d.code}") for d in cart.discounts]
    return (*claims, Claim(str(cart.subtotal.amount), "cart:subtotal"), Claim(str(cart.total.amount), "cart:total"))


def _touched(before: Cart, after: Cart) -> tuple[CartLine, ...]:
    was = {line.line_id: line for line in before.lines}
    now = {line.line_id: line for line in after.lines}
    gone = [line for line in before.lines if line.line_id not in now]
    return tuple([line for line in after.lines if was.get(line.line_id) != line] + gone)


def _events(before: Cart, after: Cart, ctx: ToolContext) -> list[ShopEvent]:
    """One for each product with more pieces than before, or with none left; another size of it is neither."""
    was, now = _pieces(before), _pieces(after)
    added = [(ShopEventName.ADD_TO_CART, product) for product in now if now[product] > was[product]]
    gone = [(ShopEventName.REMOVE_FROM_CART, product) for product in was if product not in now]
    return [ShopEvent(name, ctx.shopper.shopper_id, product, turn_id=ctx.turn_id) for name, product in added + gone]


def _pieces(cart: Cart) -> Counter[str]:
    pieces: Counter[str] = Counter()
    for line in cart.lines:
        pieces[line.product_id] += line.quantity
    return pieces


def _way_back(before: Cart, after: Cart) -> dict[str, object]:
    touched = {line.line_id for line in _touched(before, after)}
    arguments = {
        "coupon": before.coupon,
        "lines": [asdict(line) for line in before.lines if line.line_id in touched],
        "gone": sorted(touched - {line.line_id for line in before.lines}),
        "order": [line.line_id for line in before.lines],
    }
    return {"tool": "restore_cart", "arguments": arguments}
