"""What kind of shopper somebody is: for whom they buy, in which sizes, how often, and in which language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from core.domain.customer import Address, Customer
from core.domain.language import Language
from core.domain.store import City
from shop.assortment.lines import SizeSystem, shop_range
from shop.chance import Wheel, stream, weighted
from shop.people.naming import email, home, person_name, phone, pin_code_in

FIRST_NUMBER = 10_001
_HINDI_STATES = frozenset(
    ("Delhi", "Haryana", "Uttar Pradesh", "Uttarakhand", "Himachal Pradesh", "Madhya Pradesh", "Chhattisgarh")
).union(("Bihar", "Jharkhand", "Rajasthan"))
_TASTES: dict[str, dict[str, float]] = {
    "classic": {"shirt": 3, "trousers": 3, "saree": 2, "blazer": 2, "formal shoes": 2, "kurta": 1},
    "ethnic": {"kurta": 5, "kurta set": 4, "saree": 4, "dupatta": 3, "salwar suit": 3, "mojari": 2, "jewellery set": 2},
    "street": {"t-shirt": 4, "jeans": 4, "hoodie": 3, "sneakers": 3, "cargo pants": 3, "top": 2, "dress": 2},
    "active": {"track pants": 5, "t-shirt": 3, "sneakers": 4, "joggers": 4, "shorts": 3, "sweatshirt": 2},
    "home": {"bedsheet": 4, "curtain": 3, "cushion cover": 4, "towel": 3, "nightwear": 2, "kurti": 2},
    "all": {},
}
"""How much likelier than others somebody of that taste buys a category."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A customer as the makers of orders and reviews need them; `customer` lacks points and spending still."""

    customer: Customer
    address: Address
    buys_for: dict[str, float]
    """Gender of a line ("home" too) to how often."""
    taste: Mapping[str, float]
    sizes: dict[str, str]
    """Size system to the size they take."""
    appetite: float
    """How often they order beside the average customer."""
    is_remote: bool


def profiles(count: int, cities: tuple[City, ...], *, seed: int, as_of: date) -> list[Profile]:
    """`count` customers, most of them where most people live."""
    wheel = Wheel([9.0 if city.is_metro else 1.4 for city in cities])
    return [_profile(number, cities, wheel, seed, as_of) for number in range(FIRST_NUMBER, FIRST_NUMBER + count)]


def _profile(number: int, cities: tuple[City, ...], wheel: Wheel, seed: int, as_of: date) -> Profile:
    chance = stream(seed, "customer", number)
    city = cities[wheel.draw(chance)]
    gender = "women" if chance.random() < 0.58 else "men"
    name = person_name(city, gender, chance)
    pin_code = pin_code_in(city, chance)
    sizes = {system.name: _size(system, chance) for system in _sizings()}
    customer = Customer(
        customer_id=f"C-{number}",
        name=name,
        email=email(name, number, chance),
        phone=phone(number),
        language=_language(city, chance),
        city=city.name,
        pin_code=pin_code,
        joined_on=as_of - timedelta(days=int(chance.triangular(20, 900, 700))),
        gender=gender,
        usual_sizes=_usual_sizes(gender, sizes),
    )
    return Profile(
        customer=customer,
        address=home(name, city, pin_code, number, chance),
        buys_for=_household(gender, chance),
        taste=_TASTES[weighted(chance, {"classic": 3, "ethnic": 4, "street": 4, "active": 2, "home": 2, "all": 4})],
        sizes=sizes,
        appetite=chance.lognormvariate(-0.25, 0.7),
        is_remote=any(prefix.startswith(("18", "19", "737", "744", "78", "79")) for prefix in city.pin_prefixes),
    )


@lru_cache(maxsize=1)
def _sizings() -> tuple[SizeSystem, ...]:
    return tuple({line.sizing.name: line.sizing for line in shop_range().lines}.values())


def _size(system: SizeSystem, chance: Random) -> str:
    return chance.choices(system.sizes, weights=system.wanted)[0]


def _usual_sizes(gender: str, sizes: dict[str, str]) -> dict[str, str]:
    """By category, for what this customer wears; one size fits need none."""
    lines = [line for line in shop_range().lines if line.gender == gender and line.sizing.name != "one"]
    worn = ("shirt", "t-shirt", "kurta", "jeans", "trousers", "dress", "top", "sneakers", "formal shoes", "heels")
    return {line.category: sizes[line.sizing.name] for line in lines if line.category in worn}


def _language(city: City, chance: Random) -> Language:
    options: dict[Language, float] = {Language.ENGLISH: 55, Language.HINGLISH: 14}
    if city.state in _HINDI_STATES:
        options |= {Language.HINDI: 18, Language.HINGLISH: 28}
    if city.state == "Maharashtra":
        options |= {Language.MARATHI: 20, Language.ROMAN_MARATHI: 6, Language.HINDI: 5}
    return weighted(chance, options)


def _household(gender: str, chance: Random) -> dict[str, float]:
    """Mostly themselves; a partner, children and the home for many."""
    partner = "men" if gender == "women" else "women"
    shares = {gender: 10.0, "unisex": 0.6, "home": 0.9 if chance.random() < 0.6 else 0.1}
    if chance.random() < 0.5:
        shares[partner] = 2.5
    for child in ("girls", "boys"):
        if chance.random() < 0.28:
            shares[child] = 2.0
    return shares
