"""What sizes tell: a 42 is an L to most shirts, a waist of 32 is a grown-up's, and months are any baby's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.planning.plan import Search
from core.domain.search import Filters, ProductQuery
from core.domain.sizes import is_letter, letter_for

WOMENS = frozenset(
    ["anarkali", "camisole", "dress", "gown", "jumpsuit", "kurti", "lehenga", "salwar suit", "shrug", "top", "tunic"]
)
"""Worn on the chest, and by women unless another is named."""
BY_CHEST = WOMENS | {
    "blazer",
    "cardigan",
    "coat",
    "hoodie",
    "jacket",
    "kurta",
    "kurta set",
    "nehru jacket",
    "nightwear",
    "polo",
    "raincoat",
    "sherwani",
    "shirt",
    "suit",
    "sweater",
    "sweatshirt",
    "t-shirt",
    "vest",
    "waistcoat",
}
"""Other goods' numbers are waists, ages or feet."""
CHILDREN = frozenset({"girls", "boys", "kids"})
AGE = re.compile(r"\d+-\d+[YM]")
"""A child's size goes by its age, and so belongs to whom it is for."""
GROWN_UP = {"boys": "men", "girls": "women"}
WAISTED = frozenset({"jeans", "trousers", "chinos", "cargo pants", "belt"})
SMALLEST_WAIST = 28
"""In inches; children's trousers go by age."""


def of_age(filters: Filters) -> Filters:
    """For grown-ups where only they have such sizes (jeans "ladkon wali, size 32") or who go to college, for any child
    where babies have them."""
    if filters.gender in GROWN_UP and _are_grown_up(filters):
        return replace(filters, gender=GROWN_UP[filters.gender])
    if not filters.sizes or filters.gender is None:
        return filters
    if filters.gender in GROWN_UP.values() and all(AGE.fullmatch(size) for size in filters.sizes):
        return replace(filters, gender=None)
    if filters.gender == "kids":
        return replace(filters, gender=None) if all(AGE.fullmatch(size) for size in filters.sizes) else filters
    waists = all(size.isdigit() and int(size) >= SMALLEST_WAIST for size in filters.sizes)
    is_waisted = bool(filters.categories) and WAISTED.issuperset(filters.categories)
    return replace(filters, gender=GROWN_UP.get(filters.gender, filters.gender)) if waists and is_waisted else filters


def _are_grown_up(filters: Filters) -> bool:
    """Children's clothes go by age, and college is not for them; a boy's formal wear may well be a boy's."""
    if any(AGE.fullmatch(size) for size in filters.sizes):
        return False
    return any(map(is_letter, filters.sizes)) or "college" in filters.occasions


def also_in_letters(search: Search) -> Search:
    """Each rung as it was said, and where that finds nothing, with the letter instead of the number."""
    rungs = tuple(rung for query in search.ladder for rung in _both(query))
    return search if len(rungs) == len(search.ladder) else replace(search, ladder=rungs)


def _both(query: ProductQuery) -> Iterator[ProductQuery]:
    letters = _letters(query.filters)
    if letters == query.filters.sizes:
        yield query
        return
    yield replace(query, may_relax=False)
    yield replace(query, filters=replace(query.filters, sizes=letters))


def _letters(filters: Filters) -> tuple[str, ...]:
    """All of the sizes in letters where they can be; as they are where one cannot."""
    goods = set(filters.categories)
    if not goods or not goods <= BY_CHEST or filters.gender in CHILDREN:
        return filters.sizes
    women = filters.gender == "women" or (filters.gender is None and goods <= WOMENS)
    letters = [letter_for(size, women=women) for size in filters.sizes]
    return tuple(dict.fromkeys(letter for letter in letters if letter)) if all(letters) else filters.sizes
