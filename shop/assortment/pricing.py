"""What things cost: an MRP as shops print them, a selling price, and how the price got there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

from core.domain.catalogue import PricePoint, Product
from core.domain.money import Money
from shop.assortment.lines import Brand, Line, facts

_END_OF_SEASON = ((1, 9), (7, 3))
"""Month and day when the two sales of a year begin; both last four weeks."""
_FESTIVE = (10, 12)


def mrp(line: Line, brand: Brand, material: str | None, chance: Random) -> Money:
    """Within the line's band, moved by brand and material, at a price point that shops use."""
    low, high = line.price
    middle = low + (high - low) * chance.betavariate(2, 3)
    return Money.of(retail_point(middle * brand.price * _dearer().get(material or "", 1.0)))


@cache
def _dearer() -> dict[str, float]:
    """By material."""
    return {name: float(times) for name, times in facts("materials").items()}


def retail_point(rupees: float) -> int:
    """The nearest of the prices that end as Indian price tags do: 349, 1299, 12,999, 1,85,000."""
    if rupees < 1000:
        return max(99, round(rupees / 50) * 50 - 1)
    if rupees < 5000:
        return round(rupees / 100) * 100 - 1
    if rupees < 20_000:
        return round(rupees / 500) * 500 - 1
    if rupees < 100_000:
        return round(rupees / 1000) * 1000 - 1
    return round(rupees / 5000) * 5000


def marked_down(price: Money, per_cent: int) -> Money:
    """Less so many per cent, ending in 9 as marked-down prices do."""
    rupees = price.minor * (100 - per_cent) / 10_000
    return Money.of(max(49, round(rupees / 10) * 10 - 1)) if per_cent else price


def selling_price(full: Money, brand: Brand, days_old: int, chance: Random) -> Money:
    """Older styles are likelier to be marked down; new ones rarely are."""
    likely = brand.sale * (0.25 if days_old < 45 else 0.9 if days_old < 240 else 1.5)
    if chance.random() >= likely:
        return full
    return marked_down(full, chance.choice(brand.discount))


def history(product: Product, brand: Brand, as_of: date, chance: Random) -> Iterator[PricePoint]:
    """Every change of the selling price, oldest first: MRP at launch, sales, and the price of today last."""
    launched, full, now = product.launched_on, product.mrp, product.price
    if launched is None or full is None or now is None:
        return
    yield PricePoint(product.product_id, launched, full)
    last = launched
    for starts in _sales_between(launched + timedelta(days=60), as_of - timedelta(days=40)):
        if chance.random() < brand.sale:
            yield PricePoint(product.product_id, starts, marked_down(full, chance.choice(brand.discount)))
            last = starts + timedelta(days=28)
            yield PricePoint(product.product_id, last, full)
    if now != full:
        yield PricePoint(product.product_id, _between(last, as_of, chance), now)


def _between(start: date, end: date, chance: Random) -> date:
    """A day after the one and not after the other."""
    days = (end - start).days
    return start + timedelta(days=chance.randint(max(1, days - 35), days)) if days > 1 else end


def _sales_between(start: date, end: date) -> list[date]:
    days = [date(year, *on) for year in range(start.year, end.year + 1) for on in (*_END_OF_SEASON, _FESTIVE)]
    return sorted(day for day in days if start < day < end)
