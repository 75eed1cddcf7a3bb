"""A need that names no goods finds those that serve it; goods that are named stay what is looked for."""

from __future__ import annotations

import pytest

from agent.planning.needs import need_in, with_need
from agent.planning.plan import Search
from agent.planning.recommending import plan_recommend, plan_shopping
from core.domain.intent import IntentName
from core.domain.lexicon import load_lexicon
from core.domain.search import Filters
from tests.fakes.understander import a_request, browse
from tests.unit.agent.scenes import a_kurta, a_scene, searched


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I cycle to work and hate getting wet", "rain"),
        ("baarish ke mausam ke liye kuch", "rain"),
        ("पावसात घालायला काहीतरी", "rain"),
        ("trekking in Ladakh next week", "cold"),
        ("thandi mein pehenne ke liye", "cold"),
        ("my feet get cold at night", "warm_feet"),
        ("glare while driving bothers my eyes", "sun_eyes"),
        ("धूप से बचने के लिए", "sun"),
        ("my cousin had a newborn", "baby"),
        ("he is 4 months old", "baby"),
        ("6 mahine ke bacche ke liye kuch", "baby"),
        ("नौ महीने के बच्चे के लिए कुछ", "baby"),
        ("सहा महिन्यांच्या मुलासाठी", "baby"),
        ("morning yoga", "sports"),
        ("i was standing all day at the counter", "sore_feet"),
        ("पहनकर तैरना है", "swim"),
        ("dadi keeps slipping on the bathroom floor", "grip"),
        ("kaan me thand lagti hai", "warm_ears"),
        ("घर में पहनने का गाउन", "house_gown"),
        ("a tunic to go over a see through kurti, or under it", "inner"),
    ],
)
def test_a_need_is_heard_in_every_language(text: str, name: str) -> None:
    need = need_in(text)

    assert need is not None
    assert need.name == name


@pytest.mark.parametrize(
    "text",
    [
        "a blue shirt",
        "navy chinos 34",
        "baby pink lehenga",
        "kuch dikhao",
        "gym bag",
        "a gift for my friend, we met 3 months ago",
        "our trip is in two months",
        "is mahine ke offers",
        "अगले महीने की छुट्टी के लिए कुछ",
        "पुढच्या महिन्याच्या सहलीसाठी काहीतरी",
    ],
)
def test_other_words_say_no_need(text: str) -> None:
    assert need_in(text) is None


def test_every_need_is_served_by_goods_that_the_lexicon_knows() -> None:
    from agent.planning.needs import _needs

    known = load_lexicon().categories

    assert not {category for need in _needs() for category in need.categories} - known.keys()


@pytest.mark.parametrize("plan", [plan_shopping, plan_recommend])
def test_goods_that_serve_are_looked_for_where_none_are_named(plan: object) -> None:
    request = a_request(IntentName.BROWSE, "something that keeps me dry", gender="men")

    (search,) = plan(request, a_scene())  # type: ignore[operator]

    assert isinstance(search, Search)
    assert search.ladder[0].filters == Filters(categories=("raincoat", "jacket"), gender="men")
    assert "waterproof" in search.features


def test_where_the_shop_has_nothing_that_serves_the_words_alone_are_searched_for() -> None:
    """A shop of another trade has no raincoats; its rain gauge is found by its name."""
    request = a_request(IntentName.BROWSE, "something for the rain", gender="men")

    (search,) = plan_shopping(request, a_scene())

    assert isinstance(search, Search)
    assert search.ladder[-1].filters == Filters(gender="men")


def test_products_shown_are_compared_for_a_need_and_not_searched_anew() -> None:
    scene = a_scene(a_kurta(), a_kurta())

    (step,) = plan_recommend(a_request(IntentName.RECOMMEND, "which one is better for the cold?"), scene)

    assert not isinstance(step, Search)


def test_named_goods_stay_and_are_wished_for_in_the_make_that_the_need_asks_for() -> None:
    warm = with_need(browse("a jacket for Manali", categories=("jacket",)), None)
    other = with_need(browse("a saree for the monsoon", categories=("saree",)), None)

    assert (warm.slots.categories, warm.slots.features) == (("jacket",), ("winter",))
    assert other.slots == browse("", categories=("saree",)).slots


def test_a_broad_word_is_narrowed_to_what_serves() -> None:
    footwear = ("heels", "sneakers", "boots", "flats")

    request = with_need(browse("footwear, I walk all day", categories=footwear, group="footwear"), None)

    assert request.slots.categories == ("sneakers", "flats")


def test_what_the_wish_goes_with_is_not_looked_for() -> None:
    text = "what do I wear under a white kurti"

    request = with_need(browse(text, categories=("kurti",), colours=("white",), gender="women"), None)

    assert request.slots.categories == ("leggings", "churidar", "palazzo")
    assert (request.slots.colours, request.slots.gender) == ((), "women")


def test_what_is_ruled_out_does_not_serve() -> None:
    request = with_need(browse("for the rain, no raincoat", not_categories=("raincoat",)), None)

    assert request.slots.categories == ("jacket",)


def test_a_baby_is_neither_girl_nor_boy() -> None:
    assert with_need(browse("something soft for a newborn", gender="kids"), None).slots.gender is None


def test_a_need_changes_no_search_for_goods_that_serve_it() -> None:
    before = searched("jackets", a_kurta(), filters=Filters(categories=("jacket",))).search
    request = browse("a warm one", colours=("black",))

    assert with_need(request, before) == request


def test_a_feast_is_dressed_for_where_a_look_is_told() -> None:
    plain = browse("what to wear for a sangeet")
    told = browse("something peach for a sangeet, no lehenga", colours=("peach",), not_categories=("lehenga",))

    assert with_need(plain, None).slots.categories == ()
    assert "anarkali" in with_need(told, None).slots.categories
    assert "lehenga" not in with_need(told, None).slots.categories


def test_a_gown_for_the_house_is_nightwear_in_the_look_that_was_told() -> None:
    gown = browse("cotton gown to wear at home", categories=("gown",), garments=("gown",), materials=("cotton",))

    slots = with_need(gown, None).slots

    assert (slots.categories, slots.materials) == (("nightwear",), ("cotton",))
