"""Word which shops are near and when a parcel arrives."""

from __future__ import annotations

from agent.planning.plan import Call
from agent.respond.draft import Part
from agent.respond.teller import Teller
from agent.results import Outcome
from core.domain.answer import Claim, Sentence
from core.domain.delivery import DeliveryEstimate
from core.domain.store import NearbyStore
from tools.stores.nearest_stores import StoresFound

SHOPS_NAMED = 3


def tell_stores(outcome: Outcome, teller: Teller) -> Part:
    """The nearest shops; with a product in mind, first whether any has it."""
    found: StoresFound = outcome.data
    near = Claim(found.near, "stores:place") if found.near != "you" else Claim(teller.word("store.you"), "stores:place")
    if not found.stores:
        return Part((teller.line("store.none", place=near),), next=teller.line("next.other_place"))
    lead = _lead(found, near, teller)
    shops = found.stores
    if found.product and any(shop.stock for shop in shops):
        shops = tuple(shop for shop in shops if shop.stock)
    told = [_shop(shop, teller) for shop in shops[:SHOPS_NAMED]]
    chips = (teller.word("chip.pickup_rules"), teller.word("chip.delivery"), teller.word("chip.cart"))
    return Part((lead, *told), next=teller.line("next.after_stores"), chips=chips)


def _lead(found: StoresFound, near: Claim, teller: Teller) -> Sentence:
    if found.product is None:
        return teller.line("store.near", place=near)
    title = Claim(found.product.title, f"product:{found.product.product_id}:title")
    having = sum(1 for shop in found.stores if shop.stock)
    if not having:
        return teller.line("store.without", title=title, place=near)
    if having == 1:
        return teller.line("store.having_one", title=title, place=near)
    return teller.line("store.having", title=title, place=near, count=teller.count(having, "stores:stock"))


def _shop(near: NearbyStore, teller: Teller) -> Sentence:
    store = near.store
    source = f"store:{store.store_id}"
    facts = {
        "name": Claim(store.name, f"{source}:name"),
        "address": Claim(store.address, f"{source}:address"),
        "km": teller.number(round(near.km, 1), f"{source}:distance"),
        "opens": Claim(store.opens, f"{source}:hours"),
        "closes": Claim(store.closes, f"{source}:hours"),
    }
    if near.stock:
        return teller.item("store.shop_with_stock", stock=teller.count(near.stock, f"{source}:stock"), **facts)
    return teller.item("store.shop", **facts)


def tell_delivery(outcome: Outcome, teller: Teller) -> Part:
    """The days, the fee for this cart, and whether cash is taken at the door."""
    found: DeliveryEstimate = outcome.data
    place = Claim(f"{found.city} {found.pin_code}" if found.city else found.pin_code, "delivery:pin_code")
    earliest, latest = (teller.day(at, "policy:DEL-1") for at in (found.earliest, found.latest))
    sentences = [teller.line("delivery.days", place=place, earliest=earliest, latest=latest), _fee(found, teller)]
    sentences.append(teller.line("delivery.cod" if found.cod else "delivery.no_cod"))
    chips = (teller.word("chip.cart"), teller.word("chip.store"), teller.word("chip.return_rules"))
    return Part(tuple(sentences), next=teller.line("next.after_delivery"), yes=Call("show_cart"), chips=chips)


def _fee(found: DeliveryEstimate, teller: Teller) -> Sentence:
    """An empty cart has no fee yet: then the rule is told."""
    free_from = teller.money(found.free_from, "policy:DEL-2")
    if teller.cart.lines and found.fee.minor == 0:
        return teller.line("delivery.free", free_from=free_from)
    return teller.line("delivery.fee", fee=teller.money(found.fee, "policy:DEL-2"), free_from=free_from)
