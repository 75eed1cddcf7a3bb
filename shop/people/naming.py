"""Names and addresses as they are found across India; nobody real, at domains and numbers that reach nobody."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Any

from core.domain.customer import Address
from core.domain.store import City
from shop.assortment.lines import facts
from shop.wording.grammar import phrase

_DOMAINS = ("example.com", "example.net", "example.org")
"""Reserved by RFC 2606: no mail can reach them."""
_ELSEWHERE = 0.14
"""Share of people whose family comes from another region than they live in."""


def person_name(city: City, gender: str, chance: Random) -> str:
    """A first and a last name of the city's region, or of another for those who moved."""
    table = _names()
    region = table["states"][city.state]
    if chance.random() < _ELSEWHERE:
        region = chance.choice(sorted(set(table["states"].values())))
    first = chance.choice(table[region][gender].split())
    last = chance.choice(table[region]["last"].split())
    if region == "punjab" and last in ("Singh", "Kaur"):
        last = "Kaur" if gender == "women" else "Singh"
    return f"{first} {last}"


def email(name: str, number: int, chance: Random) -> str:
    """An address of that name; `number` keeps namesakes apart."""
    return f"{name.lower().replace(' ', '.')}{number}@{chance.choice(_DOMAINS)}"


def phone(number: int) -> str:
    """In a series that India never gave out: mobile numbers begin with 6 to 9."""
    return f"+91 5550 {number:06d}"


def pin_code_in(city: City, chance: Random) -> str:
    """One of the city's own: a prefix of at least three digits, filled up."""
    prefix = max(city.pin_prefixes, key=lambda one: (len(one) >= 3, -len(one)))
    return (
        prefix
        + "".join(str(chance.randint(0, 9) if i else 0) for i in range(5 - len(prefix)))
        + str(chance.randint(1, 9))
    )


def home(name: str, city: City, pin_code: str, number: int, chance: Random) -> Address:
    streets = _names()["streets"]
    known = {"block": chance.choice(streets["blocks"])}
    house = phrase(chance.choice(streets["homes"])).render(known, chance)
    return Address(
        name, house, city.name, city.state, pin_code, line2=chance.choice(streets["streets"]), phone=phone(number)
    )


@lru_cache(maxsize=1)
def _names() -> dict[str, Any]:
    return facts("names")
