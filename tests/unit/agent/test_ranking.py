"""A look is the best that fits its budget as a whole; a row is shown only while it still meets the limits."""

from __future__ import annotations

from itertools import product as combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.nodes.rank import second_choice
from agent.ranking.matching import has_the_colour, is_noted, matched, still_meets
from agent.ranking.outfit import fitting_look
from core.domain.catalogue import Gender, StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery, Relaxable
from tests.builders import a_stocked_product


def priced(rupees: int, **facts: object) -> StockedProduct:
    return a_stocked_product(price=Money.of(rupees), **facts)  # type: ignore[arg-type]


def cost(look: list[StockedProduct | None]) -> int:
    return sum(row.product.price.minor for row in look if row and row.product.price)


def test_without_a_budget_each_piece_is_its_best() -> None:
    first, second = [priced(900), priced(100)], [priced(700), priced(200)]

    assert fitting_look([first, second], None) == [first[0], second[0]]


def test_within_a_budget_as_little_rank_as_possible_is_given_up() -> None:
    tops = [priced(2000), priced(1200), priced(500)]
    shoes = [priced(1500), priced(900)]

    look = fitting_look([tops, shoes], Money.of(2800))

    assert look == [tops[1], shoes[0]]


def test_the_last_pieces_are_left_out_when_the_budget_is_small() -> None:
    look = fitting_look([[priced(800)], [priced(700)], [priced(900)]], Money.of(1600))

    assert [row is not None for row in look] == [True, True, False]


def test_nothing_fits_a_budget_below_the_first_piece() -> None:
    assert fitting_look([[priced(800)], [priced(100)]], Money.of(500)) == [None, None]


def test_a_piece_nothing_was_found_for_is_left_out() -> None:
    shirt = priced(500)

    assert fitting_look([[shirt], []], Money.of(1000)) == [shirt, None]


def test_what_is_sold_out_or_has_no_price_is_no_piece_of_a_look_to_buy() -> None:
    gone, unpriced, fine = priced(100, stock=0), a_stocked_product(price=None), priced(400)

    assert fitting_look([[gone, unpriced, fine]], Money.of(1000)) == [fine]


prices = st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=5), min_size=1, max_size=3)


@settings(max_examples=60, deadline=None)
@given(prices=prices, budget=st.integers(1, 60))
def test_the_look_is_as_good_as_trying_every_one(prices: list[list[int]], budget: int) -> None:
    choices = [[priced(p) for p in piece] for piece in prices]

    look = fitting_look(choices, Money.of(budget))

    whole = [look_ for look_ in combinations(*choices) if cost(list(look_)) <= budget * 100]
    assert cost(look) <= budget * 100
    if whole:
        ranks = [sum(c.index(row) for c, row in zip(choices, each, strict=True)) for each in whole]
        assert sum(c.index(row) for c, row in zip(choices, look, strict=True) if row) == min(ranks)


@pytest.mark.parametrize(
    ("filters", "loosened", "meets"),
    [
        (Filters(price_max=Money.of(1200)), set(), True),
        (Filters(price_max=Money.of(1199)), set(), False),
        (Filters(price_max=Money.of(1199)), {Relaxable.PRICE}, True),
        (Filters(price_min=Money.of(1201)), set(), False),
        (Filters(sizes=("M",)), set(), True),
        (Filters(sizes=("XXL",)), set(), False),
        (Filters(sizes=("XXL",)), {Relaxable.SIZE}, True),
    ],
)
def test_price_and_stock_are_checked_as_they_are_now(filters: Filters, loosened: set[Relaxable], meets: bool) -> None:
    assert still_meets(priced(1200), filters, loosened) is meets


def test_a_row_without_a_price_meets_no_price() -> None:
    assert not still_meets(a_stocked_product(price=None), Filters(price_max=Money.of(1)), set())


def test_the_wishes_a_row_meets_are_named_with_its_own_values() -> None:
    row = a_stocked_product(colours=("navy blue", "red"), material="Cotton", occasions=("casual", "party"), brand="W")
    wishes = Filters(colours=("blue",), materials=("cotton",), occasions=("party",), sizes=("M",), brands=("W",))

    assert dict(matched(row, wishes, load_lexicon())) == {
        "colour": "navy blue",
        "occasion": "party",
        "material": "Cotton",
        "size": "M",
        "brand": "W",
    }


@pytest.mark.parametrize(
    ("own", "wished", "has"),
    [
        (("White", "beige"), ("white",), True),
        (("off white",), ("white",), False),
        (("off white",), ("off white",), True),
        (("blue",), (), True),
    ],
)
def test_a_shade_is_not_the_colour_itself(own: tuple[str, ...], wished: tuple[str, ...], has: bool) -> None:
    assert has_the_colour(a_stocked_product(colours=own), Filters(colours=wished)) is has


def test_grown_ups_goods_come_first_where_nobody_said_for_whom() -> None:
    boys, mens = a_stocked_product(gender=Gender.BOYS), a_stocked_product(gender=Gender.MEN)
    anyone, childs = (ProductQuery("tee", Filters(gender=whom)) for whom in (None, "boys"))

    assert sorted([boys, mens], key=lambda row: second_choice(row, anyone)) == [mens, boys]
    assert sorted([boys, mens], key=lambda row: second_choice(row, childs)) == [boys, mens]


def test_what_is_noted_to_be_made_as_wished_comes_first() -> None:
    plain, pocketed = a_stocked_product(title="Kurti"), a_stocked_product(title="Kurti with two side-pockets")

    ranked = sorted([plain, pocketed], key=lambda row: second_choice(row, ProductQuery("kurti"), ("side pocket",)))

    assert ranked == [pocketed, plain]


def test_small_goods_come_last_where_no_kind_of_goods_is_named() -> None:
    tie, kurta = a_stocked_product(category="tie"), a_stocked_product(category="kurta")
    anything, ties = ProductQuery("wedding"), ProductQuery("tie", Filters(categories=("tie", "kurta")))

    assert sorted([tie, kurta], key=lambda row: second_choice(row, anything)) == [kurta, tie]
    assert sorted([tie, kurta], key=lambda row: second_choice(row, ties)) == [tie, kurta]


def test_what_a_description_denies_is_not_held_against_the_goods() -> None:
    plain = a_stocked_product(description="Zip to the chin, no hood; wrinkle-free.")
    hooded = a_stocked_product(description="Zip to the chin, with a hood.")

    assert is_noted(plain, "no hood")
    assert is_noted(plain, "no wrinkle")
    assert not is_noted(hooded, "no hood")
    assert is_noted(hooded, "hood")
