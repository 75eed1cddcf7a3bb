"""Word where orders are, what was ordered, and where a customer stands in the loyalty programme."""

from __future__ import annotations

from agent.respond.draft import Part
from agent.respond.teller import Teller
from agent.respond.wording import in_india
from agent.results import Outcome
from core.domain.answer import Claim, Sentence
from core.domain.order import Order, OrderStatus
from tools.orders.list_orders import OrdersFound
from tools.orders.loyalty_status import LoyaltyStatus
from tools.orders.order_status import OrderFound

ITEMS_NAMED = 2
UNDER_WAY = (OrderStatus.PENDING, OrderStatus.CONFIRMED, OrderStatus.PACKED, OrderStatus.SHIPPED)


def tell_order(outcome: Outcome, teller: Teller) -> Part:
    """One order: where it is, since or until when, and what can be done about it."""
    found: OrderFound = outcome.data
    order = found.order
    sentences = [_status(order, teller), _items(order, teller), *_dates(order, teller)]
    if outcome.call.about.get("for") == "policy":
        return Part(tuple(sentences[:2]))
    return Part(tuple(sentences), next=teller.line("next.after_order"), chips=_chips(order, teller))


def _status(order: Order, teller: Teller) -> Sentence:
    source = f"order:{order.order_id}"
    status = Claim(teller.word(f"status.{order.status}"), f"{source}:status")
    return teller.line("order.status", order=Claim(order.order_id, source), status=status)


def _items(order: Order, teller: Teller) -> Sentence:
    source = f"order:{order.order_id}"
    titles = teller.all_of([line.title for line in order.lines[:ITEMS_NAMED]], f"{source}:lines")
    total = teller.money(order.total, f"{source}:total")
    rest = len(order.lines) - ITEMS_NAMED
    if rest > 0:
        return teller.line(
            "order.items_and_more", titles=titles, rest=teller.count(rest, f"{source}:lines"), total=total
        )
    return teller.line("order.items", titles=titles, total=total)


def _dates(order: Order, teller: Teller) -> list[Sentence]:
    """The day that matters for the status it has."""
    source, shipment = f"order:{order.order_id}", order.shipment
    said = []
    if shipment and shipment.delivered_at and order.status in (OrderStatus.DELIVERED, OrderStatus.RETURNED):
        delivered = teller.day(in_india(shipment.delivered_at), f"{source}:delivered_at")
        said.append(teller.line("order.delivered_on", day=delivered))
    elif shipment and order.status in (*UNDER_WAY, OrderStatus.OUT_FOR_DELIVERY):
        late = shipment.expected_on < teller.today
        form = "order.overdue" if late else "order.expected"
        said.append(teller.line(form, day=teller.day(shipment.expected_on, f"{source}:expected_on")))
    if order.is_returnable(teller.today) and order.returnable_until:
        until = teller.day(order.returnable_until, f"{source}:returnable_until")
        said.append(teller.line("order.returnable", day=until))
    return said


def _chips(order: Order, teller: Teller) -> tuple[str, ...]:
    orders = teller.word("chip.orders")
    if order.is_returnable(teller.today):
        return (teller.word("chip.return_rules"), orders, teller.word("chip.new"))
    if order.status in UNDER_WAY:
        return (teller.word("chip.delivery"), orders, teller.word("chip.new"))
    return (orders, teller.word("chip.new"))


def tell_orders(outcome: Outcome, teller: Teller) -> Part:
    """The newest orders, one line each; or a greeting that knows the last of them."""
    found: OrdersFound = outcome.data
    if outcome.call.about.get("for") == "greeting":
        return greeting(found.orders, teller)
    if not found.orders:
        return Part((teller.line("order.none"),), next=teller.line("next.what_to_find"))
    lines = [Claim(_in_short(order, teller), f"order:{order.order_id}") for order in found.orders]
    count = teller.count(len(lines), "orders:shown")
    listed = Claim("; ".join(claim.text for claim in lines), "orders")
    chips = (teller.word("chip.last_order"), teller.word("chip.return_rules"))
    return Part(
        (teller.line("order.list", count=count, orders=listed),), next=teller.line("next.which_order"), chips=chips
    )


def _in_short(order: Order, teller: Teller) -> str:
    placed = teller.day(in_india(order.placed_at), "").text
    status = teller.word(f"status.{order.status}")
    total = teller.money(order.total, "").text
    return teller.word("order.in_short", order=order.order_id, day=placed, status=status, total=total)


def greeting(orders: tuple[Order, ...], teller: Teller) -> Part:
    """By first name, with the last order's state when it is news."""
    name = _first_name(teller)
    chips = (teller.word("chip.last_order"), teller.word("chip.new"), teller.word("chip.offers"))
    if not orders:
        return Part(
            (teller.line("talk.hello_customer", name=name),), next=teller.line("next.what_to_find"), chips=chips[1:]
        )
    order = orders[0]
    source = f"order:{order.order_id}"
    title = Claim(order.lines[0].title, f"{source}:lines") if order.lines else Claim(order.order_id, source)
    status = Claim(teller.word(f"status.{order.status}"), f"{source}:status")
    hello = teller.line("talk.hello_customer", name=name)
    news = teller.line("talk.last_order", title=title, status=status)
    return Part((hello, news), next=teller.line("next.what_to_find"), chips=chips)


def _first_name(teller: Teller) -> Claim:
    customer = teller.customer
    if customer is None or not customer.name.strip():
        return Claim("", "customer:name")
    return Claim(customer.name.split()[0], f"customer:{customer.customer_id}:name")


def tell_loyalty(outcome: Outcome, teller: Teller) -> Part:
    """Points and tier, and what is missing to the next."""
    status: LoyaltyStatus = outcome.data
    source = "customer:loyalty"
    tier = Claim(status.tier.name, f"{source}:tier")
    sentences = [teller.line("loyalty.standing", points=teller.count(status.points, f"{source}:points"), tier=tier)]
    if status.next_tier and status.to_next:
        missing = teller.money(status.to_next, f"{source}:spent")
        upper = Claim(status.next_tier.name, f"tier:{status.next_tier.name}")
        sentences.append(teller.line("loyalty.next", amount=missing, tier=upper))
    chips = (teller.word("chip.offers"), teller.word("chip.new"))
    return Part(tuple(sentences), next=teller.line("next.what_to_find"), chips=chips)
