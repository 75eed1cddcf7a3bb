"""The event log of a running shop as searches: what was shown together, and what became of it afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.db.signals import read_sales
from core.db.storage import SqlStorage
from core.domain.customer import Customer, UnknownCustomer
from core.domain.events import LoggedEvent, ShopEvent, ShopEventName
from evals.simulate.behaviour import Shown
from evals.simulate.log import LoggedSearch
from finetune.ranker.past import Record

TOGETHER = timedelta(minutes=30)
"""Events of one shopper and one query that lie no further apart belong to one search."""
FOLLOWS = timedelta(days=7)
"""How long after a product was shown its purchase is put down to that search."""
PAGE = 2000


@dataclass
class Opened:
    """A search whose events are still coming in."""

    at: datetime
    last: datetime
    shopper_id: str
    query: str = ""
    """Of the first event that says it: a click on the assistant's card names only the turn."""
    cards: dict[str, Shown] = field(default_factory=dict)


@dataclass(frozen=True)
class ShopLog:
    searches: list[LoggedSearch]
    """Those that a query was typed for and anything was shown for."""
    record: Record


def read_shop_log(url: str) -> ShopLog:
    """Of the shop's database: its events, and its orders, which alone tell what was bought."""
    sales = read_sales(url)
    events, customers = asyncio.run(_read(url))
    bought = (ShopEvent(ShopEventName.PURCHASE, sale.shopper_id, sale.product_id) for sale in sales)
    dated = [LoggedEvent(0, event, sale.at) for event, sale in zip(bought, sales, strict=True)]
    everything = sorted([*events, *dated], key=lambda logged: logged.at)
    searches = [_of_customer(search, customers.get(search.shopper or "")) for search in grouped(everything)]
    return ShopLog(searches, Record(sorted(events, key=lambda logged: logged.at), sales, sales))


def grouped(events: Iterable[LoggedEvent]) -> list[LoggedSearch]:
    """Events in their order, as searches in the order in which they began. A click without an impression counts as
    one, since the page tells of clicks at once and of impressions later.
    """
    found: list[Opened] = []
    newest: dict[tuple[str, str], Opened] = {}
    shown: dict[tuple[str, str], Opened] = {}
    for logged in events:
        event = logged.event
        if event.name in (ShopEventName.IMPRESSION, ShopEventName.CLICK) and (event.turn_id or event.query.strip()):
            opened = _opened(logged, newest, found)
            shown[event.shopper_id, event.product_id] = opened
            _look(opened, event)
        elif event.name in (ShopEventName.ADD_TO_CART, ShopEventName.PURCHASE):
            _follow(shown.get((event.shopper_id, event.product_id)), logged)
    return [_search(opened) for opened in found if opened.query and len(opened.cards) > 1]


async def _read(url: str) -> tuple[list[LoggedEvent], dict[str, Customer]]:
    """The events by id, and those of their shoppers who are customers."""
    storage = await SqlStorage.open(url)
    try:
        events = [event async for event in _stream(storage)]
        return events, await _customers(storage, {logged.event.shopper_id for logged in events})
    finally:
        await storage.close()


async def _customers(storage: SqlStorage, shoppers: Iterable[str]) -> dict[str, Customer]:
    found: dict[str, Customer] = {}
    async with storage.reading() as uow:
        for shopper_id in shoppers:
            with suppress(UnknownCustomer):
                found[shopper_id] = await uow.customers.get(shopper_id)
    return found


def _of_customer(search: LoggedSearch, customer: Customer | None) -> LoggedSearch:
    return replace(search, city=customer.city, usual_sizes=customer.usual_sizes) if customer else search


async def _stream(storage: SqlStorage) -> AsyncIterator[LoggedEvent]:
    after = 0
    while True:
        async with storage.reading() as uow:
            page: Sequence[LoggedEvent] = await uow.shop_events.page(after=after, limit=PAGE)
        if not page:
            return
        for logged in page:
            yield logged
        after = page[-1].event_id


def _opened(logged: LoggedEvent, newest: dict[tuple[str, str], Opened], found: list[Opened]) -> Opened:
    event = logged.event
    key = (event.shopper_id, event.turn_id or event.query)
    opened = newest.get(key)
    if opened is None or logged.at - opened.last > TOGETHER:
        opened = newest[key] = Opened(logged.at, logged.at, event.shopper_id)
        found.append(opened)
    opened.last, opened.query = logged.at, opened.query or event.query.strip()
    return opened


def _look(opened: Opened, event: ShopEvent) -> None:
    card = opened.cards.get(event.product_id) or Shown(event.product_id, event.position or len(opened.cards) + 1)
    opened.cards[event.product_id] = replace(card, clicked=card.clicked or event.name is ShopEventName.CLICK)


def _follow(opened: Opened | None, logged: LoggedEvent) -> None:
    """What is bought or carted from a list was clicked there, also where the card's own button did it."""
    event = logged.event
    if opened is None or logged.at - opened.last > FOLLOWS:
        return
    card = replace(opened.cards[event.product_id], clicked=True, carted=True)
    opened.cards[event.product_id] = replace(card, bought=card.bought or event.name is ShopEventName.PURCHASE)


def _search(opened: Opened) -> LoggedSearch:
    cards = sorted(opened.cards.values(), key=lambda card: card.position)
    return LoggedSearch(opened.at, opened.shopper_id, opened.query, tuple(cards))
