"""Make a shop of a catalogue file: looked through first, then switched to whole, or not at all."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from core.db.stocking import Item
from core.domain.catalogue import PricePoint, StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.signals import Signals
from core.settings import Settings
from retrieval.encoder import load_encoder
from shop.assortment.lines import SizeSystem
from shop.chance import stream
from shop.intake.rows import RowReader
from shop.intake.survey import Survey, products_of, survey
from shop.places import cities, stores
from shop.progress import Progress, silent
from shop.rules import clauses, tiers
from shop.switching import switch_shop
from shop.trade.market import Market, Offered
from shop.turn import making_alone
from shop.whole import DEMO_CUSTOMERS, People, Trade, pieces_sold, sell

SEED = 7
"""Of the people who are made for the shop; the products are the file's."""
_NO_TRADE = Trade(customers=DEMO_CUSTOMERS, orders=0, reviews=0)


@dataclass(frozen=True, slots=True)
class ImportReport:
    generation: str
    read: int
    kept: int
    refused: dict[str, int]
    """Reason to rows."""
    without_price: int
    """Kept, shown without a price, and not for sale."""
    stock_assumed: int
    """Kept, with a stock that the file does not give."""
    colours_from_title: int
    customers: int
    orders: int
    seconds: float


def import_shop(
    settings: Settings, file: Path, progress: Progress = silent, *, as_of: date | None = None
) -> ImportReport:
    """Switches to a shop that sells what the file holds; memory grows by 24 bytes a row to read it, and by
    some 350 to index it.

    Raises NoCatalogue, BadCatalogue naming file, line and reason, ShopBeingMade while another process makes a shop, and
    what the index and the database raise; the old shop stands then. Shops on the street, cities, offers, tiers and
    policies are the demo shop's; customers are made, and so are orders of products that have a price in rupees. Reviews
    are not.
    """
    start = time.monotonic()
    day = as_of or datetime.now(UTC).date()
    with making_alone(settings.home):
        encoder = load_encoder(settings)
        reader = RowReader(load_lexicon())
        surveyed = survey(file, reader, progress)
        people = _people(surveyed, day, progress)
        generation = f"import-{hashlib.sha256(f'{surveyed.digest} {day}'.encode()).hexdigest()[:16]}"
        switch_shop(
            settings,
            generation,
            encoder=encoder,
            products=products_of(surveyed, reader),
            product_count=surveyed.kept,
            rows=lambda: _rows(surveyed, reader, people),
            signals=Signals(pieces_sold(people.orders)),
            progress=progress,
        )
    return _report(surveyed, people, generation, time.monotonic() - start)


def _rows(surveyed: Survey, reader: RowReader, people: People) -> Iterator[Item]:
    yield from cities()
    yield from stores()
    for stocked in products_of(surveyed, reader):
        yield stocked.product
        yield from stocked.variants
    yield from people.offers
    yield from tiers()
    yield from clauses()
    yield from people.customers
    yield from people.orders


def _people(surveyed: Survey, as_of: date, progress: Progress) -> People:
    market = Market(_offered(stocked, as_of) for stocked in surveyed.sample)
    trade = Trade.of(len(surveyed.sample)) if surveyed.sample else _NO_TRADE
    return sell(market, trade, seed=SEED, as_of=as_of, progress=progress)


def _offered(stocked: StockedProduct, as_of: date) -> Offered:
    """As it can be ordered: at its price of today, in the sizes the file lists, all alike in demand."""
    product = stocked.product
    sizes = tuple(stocked.stock_by_size)
    prices = (PricePoint(product.product_id, as_of, product.price),) if product.price else ()
    popularity = stream(SEED, "popularity", product.product_id).lognormvariate(-0.5, 1.0)
    gender = product.gender.value if product.gender else "unisex"
    return Offered(
        product, gender, SizeSystem("imported", sizes, (1,) * len(sizes), 1), stocked.variants, popularity, prices
    )


def _report(surveyed: Survey, people: People, generation: str, seconds: float) -> ImportReport:
    return ImportReport(
        generation=generation,
        read=surveyed.read,
        kept=surveyed.kept,
        refused=surveyed.refused,
        without_price=surveyed.without_price,
        stock_assumed=surveyed.stock_assumed,
        colours_from_title=surveyed.colours_from_title,
        customers=len(people.customers),
        orders=len(people.orders),
        seconds=round(seconds, 1),
    )
