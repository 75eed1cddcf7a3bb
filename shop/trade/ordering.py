"""Write the orders of the shop's two years: who bought what when, for how much, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from core.domain.cart import CartLine
from core.domain.delivery import INDIA, Zone, delivery_fee
from core.domain.money import Money, total
from core.domain.order import Order, OrderLine, OrderStatus
from shop.chance import Wheel, stream, weighted
from shop.people.profiles import Profile
from shop.rules import return_days
from shop.trade.couponing import CouponBook
from shop.trade.market import Market, Offered, size_for
from shop.trade.parcels import payment, shipment
from shop.trade.timeline import Timeline, timeline

FIRST_NUMBER = 4_100_001
_STATUSES = {
    OrderStatus.PENDING: 1.6,
    OrderStatus.CONFIRMED: 1.4,
    OrderStatus.PACKED: 1.4,
    OrderStatus.SHIPPED: 2.6,
    OrderStatus.OUT_FOR_DELIVERY: 1.0,
    OrderStatus.DELIVERED: 84.5,
    OrderStatus.CANCELLED: 4.5,
    OrderStatus.RETURNED: 3.0,
}
_PIECES = {1: 8, 2: 14, 3: 20, 4: 22, 5: 16, 6: 10, 7: 6, 8: 4}


@dataclass(frozen=True, slots=True)
class Planned:
    """An order to be written: who, when, how far; `needs_returnable` asks for something that can be given back."""

    profile: Profile
    zone: Zone
    status: OrderStatus
    when: Timeline
    needs_returnable: bool = False


def plan(count: int, profiles: Sequence[Profile], zones: Mapping[str, Zone], now: datetime, seed: int) -> list[Planned]:
    """`count` orders over the customers by appetite, in every state."""
    wheel = Wheel([profile.appetite for profile in profiles])
    planned = []
    for number in range(count):
        chance = stream(seed, "order", number)
        profile = profiles[wheel.draw(chance)]
        zone = zones[profile.customer.city]
        status = weighted(chance, _STATUSES)
        planned.append(Planned(profile, zone, status, timeline(status, zone, now, chance)))
    return planned


def write_orders(planned: Sequence[Planned], market: Market, book: CouponBook, seed: int) -> list[Order]:
    """The orders, numbered by the time they were placed. One for which nothing was in the shop yet is left out."""
    by_time = sorted(planned, key=lambda one: (one.when.placed, one.profile.customer.customer_id))
    orders = []
    for number, one in enumerate(by_time, FIRST_NUMBER):
        order = _order(one, number, market, book, stream(seed, "bag", number))
        if order is not None:
            orders.append(order)
    return orders


def _order(one: Planned, number: int, market: Market, book: CouponBook, chance: Random) -> Order | None:
    day = one.when.placed.astimezone(INDIA).date()
    bag = market.fill(one.profile, weighted(chance, _PIECES), day, chance)
    if one.needs_returnable or one.status is OrderStatus.RETURNED:
        bag = _with_something_returnable(bag, one, market, day, chance)
    if not bag:
        return None
    lines = tuple(_line(one, f"L-{number}-{i}", offered, day, chance) for i, offered in enumerate(bag, 1))
    kinds = {offered.product.product_id: (offered.product.category, offered.product.brand) for offered in bag}
    customer = one.profile.customer
    coupon = book.best(customer.customer_id, tuple(_as_cart_line(line) for line in lines), kinds, day, chance)
    saving = coupon[1] if coupon else Money(0)
    worth = total([line.unit_price * line.quantity for line in lines]) - saving
    fee = delivery_fee(worth)
    address = one.profile.address
    return Order(
        order_id=f"O-{number}",
        customer_id=customer.customer_id,
        status=one.status,
        placed_at=one.when.placed,
        lines=lines,
        total=worth + fee,
        address=address,
        payment=payment(
            one.status, worth + fee, one.when, is_remote=one.zone is Zone.REMOTE, order_number=number, chance=chance
        ),
        shipment=shipment(one.when, address.city, address.state, chance),
        discount=saving,
        delivery_fee=fee,
        coupon=coupon[0].code if coupon else None,
        returnable_until=_returnable_until(one.when, bag),
    )


def _line(one: Planned, line_id: str, offered: Offered, day: date, chance: Random) -> OrderLine:
    size = size_for(offered, one.profile, chance)
    variants = [variant for variant in offered.variants if variant.size == size]
    variant = chance.choice(variants)
    several = 0.3 if offered.gender == "home" else 0.04
    return OrderLine(
        line_id=line_id,
        product_id=offered.product.product_id,
        variant_id=variant.variant_id,
        title=offered.product.title,
        size=size,
        colour=variant.colour,
        quantity=2 if chance.random() < several else 1,
        unit_price=offered.price_on(day),
        status=one.status,
    )


def _as_cart_line(line: OrderLine) -> CartLine:
    return CartLine(
        line.line_id,
        line.product_id,
        line.variant_id,
        line.title,
        line.size,
        line.colour,
        line.quantity,
        line.unit_price,
    )


def _with_something_returnable(
    bag: list[Offered], one: Planned, market: Market, day: date, chance: Random
) -> list[Offered]:
    """A piece of clothing on top, when nothing in the bag has the long return window."""
    if any(return_days(offered.product.category) >= 15 for offered in bag):
        return bag
    gender = one.profile.customer.gender or "women"
    extra = market.one_of(gender, ("shirt", "top", "t-shirt", "kurta", ""), day, chance)
    return [*bag, extra] if extra else bag


def _returnable_until(when: Timeline, bag: Sequence[Offered]) -> date | None:
    """The last day on which something of it can be given back; None before delivery, and when nothing can."""
    days = max(return_days(offered.product.category) for offered in bag)
    if when.delivered is None or not days:
        return None
    return when.delivered.astimezone(INDIA).date() + timedelta(days=days)
