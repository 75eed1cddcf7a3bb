"""Makers of domain objects that ask only for the fact that matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from core.db.migrate import upgrade
from core.db.stocking import Item, restocking
from core.db.storage import SqlStorage
from core.domain.cart import Cart, CartLine
from core.domain.catalogue import Gender, PricePoint, Product, Review, StockedProduct, StoreStock, Variant
from core.domain.conversation import Turn
from core.domain.customer import Address, Customer, Role, Shopper
from core.domain.ids import Kind, new_id
from core.domain.language import Language
from core.domain.money import Money
from core.domain.offer import Offer, Tier
from core.domain.order import (
    Order,
    OrderLine,
    OrderStatus,
    Payment,
    PaymentMethod,
    PaymentStatus,
    Shipment,
    TrackingEvent,
)
from core.domain.policy import Clause
from core.domain.store import City, Place, Store

NOON = datetime(2026, 11, 18, 6, 30, tzinfo=UTC)
"""A Wednesday, noon in India: the hour at which tests happen."""
TODAY = date(2026, 11, 18)

_numbers = count(1)


def a_product(**facts: Any) -> Product:
    plain = Product(
        product_id=f"P-{next(_numbers)}",
        title="Cotton shirt",
        category="shirt",
        description="A shirt of soft cotton.",
        brand="Aarohi",
        gender=Gender.MEN,
        colours=("blue",),
        price=Money.of(1200),
        mrp=Money.of(1500),
        rating=4.2,
        rating_count=12,
        material="cotton",
        fit="slim",
        occasions=("casual",),
        launched_on=date(2026, 6, 1),
    )
    return replace(plain, **facts)


def a_variant(product: Product | None = None, **facts: Any) -> Variant:
    """Of that product, in its first colour."""
    of = product or a_product()
    colour = of.colours[0] if of.colours else "blue"
    plain = Variant(f"V-{next(_numbers)}", of.product_id, size="M", colour=colour, stock=5)
    return replace(plain, **facts)


def a_stocked_product(*, sizes: Iterable[str] = ("S", "M", "L"), stock: int = 5, **facts: Any) -> StockedProduct:
    """Every colour in every size, `stock` pieces each."""
    product = a_product(**facts)
    variants = [a_variant(product, size=s, colour=c, stock=stock) for c in product.colours for s in sizes]
    return StockedProduct(product, tuple(variants))


def a_customer(**facts: Any) -> Customer:
    number = next(_numbers)
    plain = Customer(
        customer_id=f"C-{number}",
        name="Meera Nair",
        email=f"meera{number}@example.com",
        phone="+919800000000",
        language=Language.ENGLISH,
        city="Bengaluru",
        pin_code="560001",
        joined_on=date(2024, 1, 5),
    )
    return replace(plain, **facts)


def a_shopper(customer: Customer | None = None) -> Shopper:
    """Signed in as that customer, or somebody anonymous."""
    if customer is None:
        return Shopper(new_id(Kind.ANONYMOUS), Role.ANONYMOUS)
    return Shopper(customer.customer_id, Role.CUSTOMER)


def an_order(*, of: Customer | str = "C-1", status: OrderStatus = OrderStatus.PENDING, **facts: Any) -> Order:
    """One line; shipped and delivered ones carry a shipment."""
    number = next(_numbers)
    line = an_order_line(status=status)
    plain = Order(
        order_id=f"O-{number}",
        customer_id=of if isinstance(of, str) else of.customer_id,
        status=status,
        placed_at=datetime(2026, 11, 10, 9, 0, tzinfo=UTC),
        lines=(line,),
        total=line.unit_price * line.quantity,
        address=Address("Meera Nair", "12 Church Street", "Bengaluru", "Karnataka", "560001"),
        payment=Payment(PaymentMethod.UPI, PaymentStatus.CAPTURED, line.unit_price * line.quantity, "UTR1"),
        shipment=a_shipment(status) if status in _ON_ITS_WAY else None,
        returnable_until=date(2026, 11, 28) if status is OrderStatus.DELIVERED else None,
    )
    return replace(plain, **facts)


_ON_ITS_WAY = (OrderStatus.SHIPPED, OrderStatus.OUT_FOR_DELIVERY, OrderStatus.DELIVERED, OrderStatus.RETURNED)


def an_order_line(**facts: Any) -> OrderLine:
    number = next(_numbers)
    price = Money.of(1200)
    plain = OrderLine(f"L-{number}", "P-1", "V-1", "Cotton shirt", "M", "blue", 1, price, status=OrderStatus.PENDING)
    return replace(plain, **facts)


def a_shipment(status: OrderStatus = OrderStatus.SHIPPED) -> Shipment:
    sent = datetime(2026, 11, 11, 9, 0, tzinfo=UTC)
    arrived = datetime(2026, 11, 14, 11, 0, tzinfo=UTC)
    return Shipment(
        carrier="Delhivery",
        awb="AWB1234567",
        expected_on=date(2026, 11, 15),
        delivered_at=arrived if status in (OrderStatus.DELIVERED, OrderStatus.RETURNED) else None,
        events=(TrackingEvent(sent, OrderStatus.SHIPPED, "Bengaluru", "Left the warehouse"),),
    )


def a_cart_line(stocked: StockedProduct | None = None, **facts: Any) -> CartLine:
    """One piece of the product's first variant."""
    of = stocked or a_stocked_product()
    variant = of.variants[0]
    plain = CartLine(
        line_id=new_id(Kind.LINE),
        product_id=of.product.product_id,
        variant_id=variant.variant_id,
        title=of.product.title,
        size=variant.size,
        colour=variant.colour,
        quantity=1,
        unit_price=of.product.price or Money(0),
    )
    return replace(plain, **facts)


def a_cart(*lines: CartLine, **facts: Any) -> Cart:
    plain = Cart(shopper_id="A-1", lines=lines or (a_cart_line(),))
    return replace(plain, **facts)


def an_offer(code: str = "SAVE10", **facts: Any) -> Offer:
    """Ten per cent off everything, for everybody, this year."""
    plain = Offer(code, "10% off", date(2026, 1, 1), date(2026, 12, 31), percent=Decimal(10))
    return replace(plain, **facts)


def tiers() -> tuple[Tier, ...]:
    return (
        Tier("Bronze", Money.of(0), Decimal(1), ("Points on every order",)),
        Tier("Silver", Money.of(10_000), Decimal("1.25"), ("Free delivery",)),
        Tier("Gold", Money.of(30_000), Decimal("1.5"), ("Free delivery", "Early access")),
    )


def a_store(**facts: Any) -> Store:
    plain = Store(
        store_id=f"S-{next(_numbers)}",
        name="Church Street",
        brand="Aarohi",
        address="4 Church Street",
        city="Bengaluru",
        state="Karnataka",
        pin_code="560001",
        place=Place(12.9750, 77.6050),
        phone="+918040000000",
        opens="10:30",
        closes="21:30",
    )
    return replace(plain, **facts)


def cities() -> tuple[City, ...]:
    return (
        City("Bengaluru", "Karnataka", Place(12.9716, 77.5946), ("560",), True, ("Bangalore", "बेंगलुरु")),
        City("Pune", "Maharashtra", Place(18.5204, 73.8567), ("411",), True, ("Poona", "पुणे")),
        City("Guwahati", "Assam", Place(26.1445, 91.7362), ("781",), False, ("Gauhati",)),
    )


def a_clause(**facts: Any) -> Clause:
    words = dict.fromkeys(("en", "hi", "mr", "hi-Latn"), "Parcels reach metros in two to three working days.")
    return replace(Clause("DEL-1", "delivery", "Delivery times", words), **facts)


def a_review(product: Product, **facts: Any) -> Review:
    plain = Review(f"W-{next(_numbers)}", product.product_id, "C-1", "O-1", 4, "Soft and true to size.", "en", NOON)
    return replace(plain, **facts)


def a_price_point(product: Product, on: date, price: Money) -> PricePoint:
    return PricePoint(product.product_id, on, price)


def a_turn(**facts: Any) -> Turn:
    plain = Turn(
        turn_id=new_id(Kind.TURN),
        conversation_id="K-1",
        shopper_id="A-1",
        number=0,
        message_id=new_id(Kind.TURN),
        text="hello there",
        received_at=NOON,
    )
    return replace(plain, **facts)


def stocked_items(*products: StockedProduct) -> list[Item]:
    """The products and their variants, as a shelf takes them."""
    items: list[Item] = []
    for stocked in products:
        items += [stocked.product, *stocked.variants]
    return items


def stock(url: str, *items: Item, generation: str = "g1") -> None:
    """Migrates the database and fills it with exactly these."""
    upgrade(url)
    with restocking(url, generation=generation) as shelf:
        shelf.add(items)


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'shop.db'}"


async def a_small_shop(folder: Path, *items: Item) -> SqlStorage:
    """An open SQLite storage in `folder` with tiers, cities and these items; close it when done."""
    url = sqlite_url(folder)
    stock(url, *tiers(), *cities(), *items)
    return await SqlStorage.open(url)


def stock_in(store: Store, variant: Variant, quantity: int) -> StoreStock:
    return StoreStock(store.store_id, variant.variant_id, quantity)
