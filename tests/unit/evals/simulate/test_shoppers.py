"""Simulated shoppers want what meets their need, and do only what a shopper could."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from core.domain.lexicon import load_lexicon
from evals.simulate.behaviour import Shown, look_through, looks_at
from evals.simulate.goods import Good, Goods
from evals.simulate.needs import Need, draw_need, put
from evals.simulate.shoppers import Make, SimulatedShopper, make_shoppers
from retrieval.rank.features import NAMES
from shop.progress import silent
from shop.whole import whole_shop

DAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def goods() -> Goods:
    return Goods(whole_shop(300, seed=3, as_of=DAY, progress=silent), load_lexicon(), seed=3, as_of=DAY)


@pytest.fixture(params=list(Make))
def shopper(request: pytest.FixtureRequest, goods: Goods) -> SimulatedShopper:
    return make_shoppers(request.param, 1, goods, seed=3, as_of=DAY)[0]


def of_a_kind(goods: Goods, count: int = 12) -> list[Good]:
    return list(max(goods.shelves.values(), key=len)[:count])


def seen(shopper: SimulatedShopper, need: Need, page: list[Good], times: int = 200) -> list[list[Shown]]:
    return [look_through(shopper, need, page, 6, Random(n)) for n in range(times)]


def test_what_meets_the_need_is_wanted_more(goods: Goods, shopper: SimulatedShopper) -> None:
    model = of_a_kind(goods)[0]
    product = model.stocked.product
    met = Need(str(product.gender or "home"), model.category, {"colour": product.colours[0]})
    unmet = Need(met.gender, met.category, {"colour": "no such colour"})
    elsewhere = Need(met.gender, "no such category", met.wishes)

    appeals = [shopper.appeal(model, need, 6) for need in (met, unmet, elsewhere)]

    assert appeals[0] > appeals[1] > appeals[2]


def test_steps_follow_each_other_and_places_are_those_of_the_page(goods: Goods, shopper: SimulatedShopper) -> None:
    page = sorted(goods.by_id.values(), key=shopper.taste_for, reverse=True)[:12]
    need = Need(str(page[0].stocked.product.gender or "home"), page[0].category)

    cards = [card for visit in seen(shopper, need, page) for card in visit]

    assert any(card.clicked for card in cards)
    assert all(page[card.position - 1].product_id == card.product_id for card in cards)
    assert all(card.clicked >= card.carted >= card.bought for card in cards)
    assert all((card.size is not None) == card.bought for card in cards)


def test_nothing_is_bought_that_is_gone_in_ones_size(goods: Goods, shopper: SimulatedShopper) -> None:
    page = of_a_kind(goods)
    need = draw_need(page[0], band=0.0, chance=Random(1))

    bought = [page[card.position - 1] for visit in seen(shopper, need, page) for card in visit if card.bought]

    assert all(shopper.finds_size(good) for good in bought)


def test_who_reads_from_the_top_buys_one_thing_at_most(goods: Goods) -> None:
    (shopper,) = make_shoppers(Make.OTHER, 1, goods, seed=3, as_of=DAY)
    page = of_a_kind(goods)

    visits = seen(shopper, draw_need(page[0], band=0.0, chance=Random(1)), page)

    assert max(sum(card.bought for card in visit) for visit in visits) <= 1


def test_lower_places_are_looked_at_less() -> None:
    chances = [looks_at(place) for place in range(1, 25)]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] == 1.0


def test_the_makes_share_no_shopper(goods: Goods) -> None:
    training, other = (make_shoppers(make, 20, goods, seed=3, as_of=DAY) for make in Make)

    assert not {s.shopper_id for s in training} & {s.shopper_id for s in other}
    assert {s.profile.customer.name for s in training} != {s.profile.customer.name for s in other}


def test_a_need_is_put_into_words_that_search_can_read(goods: Goods) -> None:
    model = of_a_kind(goods)[0]
    queries = [put(draw_need(model, band=0.0, chance=Random(n)), load_lexicon(), Random(n)) for n in range(40)]

    assert all(query.text.strip() for query in queries)
    assert len({query.text for query in queries}) > 20
    assert {bool(query.filters.categories) for query in queries} == {True, False}
    assert all(query.filters.price_max for query in queries if "under" in query.text)


def test_hidden_tastes_are_no_features() -> None:
    hidden = {"quality", "fame", "whim", "band", "narrow", "thrift", "taste_colour", "taste_cloth"}

    assert not hidden & set(NAMES)


def test_a_detail_is_said_in_words_alone_and_missed_where_it_is_not_written(
    goods: Goods, shopper: SimulatedShopper
) -> None:
    model = of_a_kind(goods)[0]
    gender = str(model.stocked.product.gender or "home")
    kept = Need(gender, model.category, detail=next(iter(model.stocked.product.attributes.values())).casefold())
    missed = Need(gender, model.category, detail="no such detail")

    query = put(kept, load_lexicon(), Random(1))

    assert kept.detail is not None
    assert kept.detail in query.text
    assert shopper.appeal(model, kept, 6) > shopper.appeal(model, missed, 6)
    assert any(draw_need(good, band=0.0, chance=Random(n)).detail for n, good in enumerate(goods.by_id.values()))
