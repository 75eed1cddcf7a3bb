"""A small shop on SQLite for the assistant's tests: few products, every kind of row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from core.db.storage import SqlStorage
from core.domain.catalogue import Gender, StockedProduct
from core.domain.customer import Customer
from core.domain.money import Money
from core.domain.offer import Offer
from core.domain.order import Order, OrderStatus
from core.domain.policy import Clause
from tests.builders import (
    a_clause,
    a_customer,
    a_review,
    a_small_shop,
    a_stocked_product,
    a_store,
    an_offer,
    an_order,
    stock_in,
    stocked_items,
)

CUSTOMER = a_customer(customer_id="C-1", name="Meera Nair", usual_sizes={"kurta": "M"}, loyalty_points=240)

KURTAS = tuple(
    a_stocked_product(
        product_id=f"P-K{n}",
        title=f"{look} Kurta",
        category="kurta",
        gender=Gender.WOMEN,
        colours=colours,
        price=Money.of(price),
        mrp=Money.of(price * 2),
        rating=4.5,
        rating_count=80 + n,
        material="silk" if n % 2 else "cotton",
        occasions=("wedding", "festive"),
    )
    for n, (look, colours, price) in enumerate(
        [
            ("Zari", ("maroon",), 2600),
            ("Angrakha", ("maroon", "green"), 2200),
            ("Bandhgala", ("maroon",), 1800),
            ("Straight", ("maroon",), 1400),
            ("Anarkali", ("maroon",), 1100),
            ("Mirror Work", ("green",), 2900),
            ("Plain", ("maroon",), 900),
            ("Everyday", ("maroon",), 600),
            ("Basic", ("maroon",), 500),
        ],
        start=1,
    )
)
STOLE = a_stocked_product(
    product_id="P-STOLE",
    title="Wool Stole",
    category="stole",
    gender=Gender.WOMEN,
    colours=("red",),
    sizes=("One Size",),
    price=Money.of(700),
    material="wool",
)
UNPRICED = a_stocked_product(
    product_id="P-OLD", title="Old Stock Cap", category="cap", gender=None, colours=("black",), price=None, mrp=None
)
PRODUCTS: tuple[StockedProduct, ...] = (*KURTAS, STOLE, UNPRICED)

STORE = a_store(store_id="S-1", name="Church Street")
OFFERS: tuple[Offer, ...] = (
    an_offer("SAVE10", cap=Money.of(300)),
    an_offer("BIG500", percent=None, amount_off=Money.of(500), minimum=Money.of(5000)),
    an_offer("NEWBIE", percent=Decimal(20), first_order_only=True),
    an_offer("LATER", starts_on=date(2026, 12, 1)),
)
WORDS = {
    "en": "Clothing can be returned within 15 days of delivery, unworn and with its tags.",
    "hi": "कपड़े डिलीवरी के 15 दिन के अंदर वापस हो सकते हैं, बिना पहने और टैग के साथ।",
    "mr": "कपडे डिलिव्हरीनंतर 15 दिवसांत परत करता येतात, न वापरलेले आणि टॅगसह.",
    "hi-Latn": "Kapde delivery ke 15 din ke andar wapas ho sakte hain, bina pehne aur tag ke saath.",
}
CLAUSES: tuple[Clause, ...] = tuple(
    a_clause(clause_id=clause_id, policy=policy, title=policy.title(), text=WORDS)
    for clause_id, policy in (
        ("RET-1", "returns"),
        ("EXC-1", "exchange"),
        ("DEL-1", "delivery"),
        ("PAY-1", "payment"),
        ("COD-1", "cod"),
        ("EMI-1", "emi"),
        ("LOY-1", "loyalty"),
        ("PICK-1", "pickup"),
        ("PRIV-1", "privacy"),
    )
)
ORDERS: tuple[Order, ...] = (
    an_order(of=CUSTOMER, order_id="O-10", status=OrderStatus.SHIPPED),
    an_order(of=CUSTOMER, order_id="O-11", status=OrderStatus.DELIVERED),
)


async def a_shop(folder: Path, customer: Customer = CUSTOMER) -> SqlStorage:
    """Close it when done."""
    return await a_small_shop(
        folder,
        customer,
        STORE,
        *OFFERS,
        *CLAUSES,
        *ORDERS,
        *stocked_items(*PRODUCTS),
        stock_in(STORE, KURTAS[0].variants[0], 3),
        a_review(KURTAS[0].product),
    )
