"""Simulated queries ask for what their product is, in four languages, and for nothing that it is not."""

from __future__ import annotations

from collections import Counter

from core.domain.catalogue import Gender, Product
from core.domain.lexicon import load_lexicon
from finetune.embeddings.queries import QueryMaker

KURTA = Product(
    "P-1",
    "Block Print Kurta",
    "kurta",
    brand="W",
    gender=Gender.WOMEN,
    colours=("maroon",),
    material="cotton",
    pattern="block print",
    occasions=("festive",),
    attributes={"neck": "Mandarin collar", "gsm": "120 gsm"},
)


def test_the_same_seed_draws_the_same_queries() -> None:
    first, second = (QueryMaker(load_lexicon(), seed=3) for _ in range(2))

    assert [first.query(KURTA) for _ in range(20)] == [second.query(KURTA) for _ in range(20)]


def test_a_query_is_met_by_its_own_product_and_not_by_one_that_lacks_what_it_asks() -> None:
    maker = QueryMaker(load_lexicon(), seed=1)
    other = Product("P-2", "Blue Jeans", "jeans", gender=Gender.MEN, colours=("blue",))

    asked = [maker.query(KURTA) for _ in range(50)]

    assert all(each.is_met_by(KURTA) for each in asked)
    assert not any(each.is_met_by(other) for each in asked)


def test_queries_come_in_both_scripts_and_name_more_than_the_garment() -> None:
    maker = QueryMaker(load_lexicon(), seed=1)

    asked = [maker.query(KURTA) for _ in range(200)]

    scripts = Counter(each.text.isascii() for each in asked)
    assert scripts[True] > 80
    assert scripts[False] > 30
    assert {"colour", "material", "pattern", "brand", "occasion", "detail"} <= {k for each in asked for k in each.facts}
    assert len({each.text for each in asked}) > 150
