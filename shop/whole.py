"""Every row of the demo shop, out of a seed and a day; nothing is read but `shop/facts`, and nothing written."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import orjson

from core.db.stocking import Item
from core.domain.catalogue import PricePoint, Product, Review, StockedProduct, StoreStock
from core.domain.customer import Customer
from core.domain.delivery import Zone, zone_of
from core.domain.offer import Offer
from core.domain.order import Order, OrderStatus
from core.domain.signals import Signals
from core.domain.store import City
from shop.assortment.designing import Design, Wordings, design, drafts
from shop.assortment.lines import shop_range
from shop.assortment.pricing import history
from shop.assortment.stocking import store_stock, variants
from shop.chance import stream
from shop.people.demo import WITH_ORDERS, WITHOUT_ORDERS, introduced, plan_demo
from shop.people.profiles import profiles
from shop.people.standing import by_customer, settled
from shop.places import cities, shelving, stores
from shop.progress import Progress, Stage, silent, told
from shop.rules import campaigns, clauses, tiers
from shop.trade.couponing import CouponBook
from shop.trade.market import Market, Offered
from shop.trade.ordering import plan, write_orders
from shop.trade.rating import rated, standing, stars_by_product
from shop.trade.reviewing import write_reviews
from shop.trade.timeline import opening_of

DEMO_CUSTOMERS = WITH_ORDERS + WITHOUT_ORDERS


@dataclass(frozen=True, slots=True)
class Trade:
    """How much was sold: in proportion to the range, and of a large range no more than of 10,000 products."""

    customers: int
    orders: int
    reviews: int

    @classmethod
    def of(cls, products: int) -> Trade:
        share = min(1.0, products / 10_000)
        orders = max(400, int(20_000 * share))
        return cls(max(200, int(5_000 * share)), orders, int(2.6 * orders))


@dataclass(frozen=True, slots=True)
class People:
    """Customers with what they bought, and the offers with how often they used them."""

    customers: tuple[Customer, ...]
    orders: tuple[Order, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class WholeShop:
    products: tuple[StockedProduct, ...]
    prices: tuple[PricePoint, ...]
    on_rails: tuple[StoreStock, ...]
    people: People
    reviews: tuple[Review, ...]
    popularity: Mapping[str, float]
    """By product, how often it sells beside an average one: what makers and simulated shoppers know and no row says."""

    def rows(self) -> Iterator[Item]:
        yield from cities()
        yield from stores()
        for stocked in self.products:
            yield stocked.product
            yield from stocked.variants
        yield from self.on_rails
        yield from self.prices
        yield from self.people.offers
        yield from tiers()
        yield from clauses()
        yield from self.people.customers
        yield from self.people.orders
        yield from self.reviews

    @property
    def signals(self) -> Signals:
        """Nobody has clicked in a shop that is not open yet."""
        return Signals(pieces_sold(self.people.orders), {}, _cities_with(self.on_rails, self.products))

    def content_hash(self, progress: Progress) -> str:
        """SHA-256 over every row: the same for the same shop, in every process and on every machine."""
        digest = hashlib.sha256()
        for row in told(self.rows(), Stage.HASHING, None, progress):
            digest.update(orjson.dumps(row, default=str))
        return digest.hexdigest()


def whole_shop(products: int, *, seed: int, as_of: date, progress: Progress) -> WholeShop:
    """The shop as it stands on the morning of `as_of`; only expected deliveries and offers are dated later."""
    trade = Trade.of(products)
    designs = _designed(products, seed, as_of, progress)
    offered = [_offered(one, seed, as_of) for one in designs]
    market = Market(offered)
    people = sell(market, trade, seed=seed, as_of=as_of, progress=progress)
    progress(Stage.REVIEWING, 0, trade.reviews)
    reviews = write_reviews(people.orders, market, trade.reviews, seed=seed, now=opening_of(as_of))
    starred = stars_by_product(reviews)
    stocked = tuple(
        StockedProduct(_rated(one, starred.get(one.product.product_id, []), seed, as_of), offer.variants)
        for one, offer in zip(designs, offered, strict=True)
    )
    return WholeShop(
        products=stocked,
        prices=tuple(point for offer in offered for point in offer.prices),
        on_rails=tuple(_on_rails(designs, offered, seed)),
        people=people,
        reviews=tuple(reviews),
        popularity={one.product.product_id: one.popularity for one in designs},
    )


def bare_range(products: int, *, seed: int, as_of: date) -> tuple[StockedProduct, ...]:
    """The products alone, before anybody bought or rated one: what training looks at, in a fifth of the time."""
    designs = _designed(products, seed, as_of, silent)
    return tuple(StockedProduct(one.product, variants(one, seed)) for one in designs)


def sell(market: Market, trade: Trade, *, seed: int, as_of: date, progress: Progress) -> People:
    """Customers and two years of their orders; the first customers are the demo's."""
    now, zones = opening_of(as_of), _zones(cities())
    known = profiles(trade.customers, cities(), seed=seed, as_of=as_of)
    planned = plan_demo(known[:DEMO_CUSTOMERS], zones, now, seed) if trade.orders else []
    planned += plan(trade.orders - len(planned), known[DEMO_CUSTOMERS:], zones, now, seed)
    book = CouponBook(campaigns(as_of))
    orders = write_orders(list(told(planned, Stage.SELLING, len(planned), progress)), market, book, seed)
    bought = by_customer(orders)
    customers = [settled(one.customer, bought[one.customer.customer_id], now) for one in known]
    for i, customer in enumerate(customers[:DEMO_CUSTOMERS]):
        customers[i] = introduced(customer, bought[customer.customer_id], now)
    return People(tuple(customers), tuple(orders), book.offers())


def pieces_sold(orders: Iterable[Order]) -> dict[str, int]:
    """By product, without what was cancelled."""
    sold: Counter[str] = Counter()
    for line in (line for order in orders for line in order.lines if line.status is not OrderStatus.CANCELLED):
        sold[line.product_id] += line.quantity
    return dict(sold)


def _cities_with(on_rails: Sequence[StoreStock], products: Sequence[StockedProduct]) -> dict[str, tuple[str, ...]]:
    city_of = {store.store_id: store.city for store in stores()}
    product_of = {variant.variant_id: variant.product_id for stocked in products for variant in stocked.variants}
    found: dict[str, set[str]] = defaultdict(set)
    for shelf in on_rails:
        if shelf.quantity > 0:
            found[product_of[shelf.variant_id]].add(city_of[shelf.store_id])
    return {product_id: tuple(sorted(names)) for product_id, names in found.items()}


def _designed(count: int, seed: int, as_of: date, progress: Progress) -> list[Design]:
    taken = Wordings(count)
    planned = told(drafts(shop_range(), count, seed), Stage.DESIGNING, count, progress)
    return [design(draft, seed=seed, as_of=as_of, taken=taken) for draft in planned]


def _offered(one: Design, seed: int, as_of: date) -> Offered:
    product = one.product
    prices = history(product, one.brand, as_of, stream(seed, "prices", product.product_id))
    return Offered(product, one.line.gender, one.line.sizing, variants(one, seed), one.popularity, tuple(prices))


def _rated(one: Design, stars: Sequence[int], seed: int, as_of: date) -> Product:
    return rated(one.product, standing(one.product, one.popularity, stars, seed=seed, as_of=as_of))


def _on_rails(designs: Sequence[Design], offered: Sequence[Offered], seed: int) -> Iterator[StoreStock]:
    shelves = shelving()
    for one, offer in zip(designs, offered, strict=True):
        yield from store_stock(one, offer.variants, shelves, seed)


def _zones(known: Sequence[City]) -> dict[str, Zone]:
    return {city.name: zone_of(city.pin_prefixes[0].ljust(6, "0"), city) for city in known}
