"""A search starts afresh or builds on the one before, as the shopper's words ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from agent.memory import Memory
from agent.planning.plan import Goal
from agent.planning.searching import is_english, packed, plan_search, unpacked
from core.domain.intent import ReferenceKind, Refinement, Sort
from core.domain.language import Language
from core.domain.money import Money
from core.domain.search import Filters, Relaxable
from tests.fakes.encoder import HashEncoder
from tests.fakes.understander import browse, ordinal, pointing, refine
from tests.unit.agent.scenes import a_kurta, a_scene, searched

KURTAS = [a_kurta(price=Money.of(price)) for price in (1200, 1800, 2400)]


def test_a_first_search_holds_what_the_message_names() -> None:
    search = plan_search(browse("a wedding kurta", categories=("kurta",), occasions=("wedding",)), a_scene())

    (query,) = search.ladder
    assert search.goal is Goal.BROWSE
    assert query.filters == Filters(categories=("kurta",), occasions=("wedding",))
    assert query.text == "a wedding kurta"
    assert query.may_relax
    assert search.text_is_message


def test_a_part_of_a_message_is_not_embedded_as_the_whole() -> None:
    assert not plan_search(browse("shoes", categories=("shoes",)), a_scene(alone=False)).text_is_message


def test_another_category_starts_afresh_and_keeps_whom_it_is_for_and_the_budget_while_something_meets_them() -> None:
    before = Filters(categories=("kurta",), colours=("maroon",), gender="men", price_max=Money.of(3000))
    memory = searched("kurta", *KURTAS, filters=before, budget=Money.of(3000))

    search = plan_search(browse("formal shirts", categories=("shirt",), fits=("slim",)), a_scene(memory=memory))

    strict, dear, wide = search.ladder
    assert strict.filters == Filters(categories=("shirt",), fits=("slim",), gender="men", price_max=Money.of(3000))
    assert not strict.may_relax
    assert dear.filters == replace(strict.filters, price_max=None)
    assert dear.sort is Sort.PRICE_ASC
    assert wide.filters == Filters(categories=("shirt",), fits=("slim",))
    assert search.kept == ("gender", "budget")


def test_one_thing_within_the_budget_is_enough_to_keep_to_it() -> None:
    memory = searched("kurta", *KURTAS, budget=Money.of(3000))

    assert plan_search(browse("sherwani", categories=("sherwani",)), a_scene(memory=memory)).enough == 1


@pytest.mark.parametrize(
    ("wish", "gender"),
    [
        ({"categories": ("jeans",), "gender": "boys", "sizes": ("32",)}, "men"),
        ({"categories": ("trousers",), "gender": "girls", "sizes": ("30",)}, "women"),
        ({"categories": ("jeans",), "gender": "boys", "sizes": ("7-8Y",)}, "boys"),
        ({"categories": ("jeans",), "gender": "boys"}, "boys"),
        ({"categories": ("shirt",), "gender": "boys", "occasions": ("formal",)}, "boys"),
        ({"categories": ("shirt",), "gender": "boys", "occasions": ("formal",), "sizes": ("L",)}, "men"),
        ({"categories": ("shirt",), "gender": "boys", "occasions": ("college",)}, "men"),
        ({"categories": ("dress",), "gender": "girls", "sizes": ("3-6M", "6-9M")}, "girls"),
        ({"gender": "kids", "sizes": ("0-3M",)}, None),
        ({"gender": "kids"}, "kids"),
    ],
)
def test_a_size_tells_grown_ups_from_children(wish: dict[str, Any], gender: str | None) -> None:
    """Hindi says "ladkon wali" of men's jeans too; a baby's clothes are for either."""
    assert plan_search(browse("it", **wish), a_scene()).ladder[0].filters.gender == gender


def test_what_is_ruled_out_comes_last_where_a_name_still_speaks_of_it() -> None:
    wish = {"categories": ("kurta set",), "not_categories": ("dupatta",), "not_patterns": ("printed",)}

    search = plan_search(browse("no dupatta, no prints", **wish), a_scene())

    assert search.features == ("no dupatta", "no printed")


@pytest.mark.parametrize("wish", [{"gender": "women"}, {"occasions": ("beach",)}])
def test_someone_else_or_another_occasion_is_a_new_topic(wish: dict[str, Any]) -> None:
    before = Filters(gender="men", occasions=("wedding",), price_max=Money.of(5000))
    memory = searched("something", *KURTAS, filters=before, budget=Money.of(5000))

    search = plan_search(browse("shirts", categories=("shirt",), **wish), a_scene(memory=memory))

    assert search.kept == ()
    assert [query.filters for query in search.ladder] == [Filters(categories=("shirt",), **wish)]


def test_formal_shoes_may_be_for_the_wedding() -> None:
    before = Filters(gender="men", occasions=("wedding",), price_max=Money.of(5000))
    memory = searched("something", *KURTAS, filters=before, budget=Money.of(5000))

    search = plan_search(
        browse("formal shoes", categories=("formal shoes",), occasions=("formal",)), a_scene(memory=memory)
    )

    assert search.kept == ("gender", "budget")


def test_a_chest_in_inches_is_looked_for_as_it_was_said_and_then_by_its_letter() -> None:
    search = plan_search(browse("shirt 42", categories=("shirt",), gender="men", sizes=("42",)), a_scene())

    said, lettered = search.ladder
    assert (said.filters.sizes, said.may_relax) == (("42",), False)
    assert (lettered.filters.sizes, lettered.may_relax) == (("L",), True)


@pytest.mark.parametrize(
    ("wish", "sizes"),
    [
        ({"categories": ("kurti",), "sizes": ("36",)}, ("M",)),
        ({"categories": ("kurta",), "gender": "women", "sizes": ("38", "40")}, ("L", "XL")),
        ({"categories": ("trousers",), "sizes": ("38",)}, ("38",)),
        ({"categories": ("shirt",), "gender": "boys", "sizes": ("36",)}, ("36",)),
        ({"categories": ("shirt",), "sizes": ("56",)}, ("56",)),
    ],
)
def test_only_what_is_worn_on_the_chest_has_letters_for_numbers(wish: dict[str, Any], sizes: tuple[str, ...]) -> None:
    assert plan_search(browse("it", **wish), a_scene()).ladder[-1].filters.sizes == sizes


def test_what_is_popular_is_an_order_of_the_whole_shop_or_of_what_is_named() -> None:
    anything = plan_search(browse("what is trending", popular=True), a_scene())
    kurtas = plan_search(browse("popular kurtas", categories=("kurta",), popular=True), a_scene())

    assert [search.goal for search in (anything, kurtas)] == [Goal.POPULAR, Goal.POPULAR]
    assert [search.ladder[0].text for search in (anything, kurtas)] == ["", ""]
    assert kurtas.ladder[0].filters.categories == ("kurta",)


def test_what_is_new_is_searched_without_the_words_of_asking() -> None:
    search = plan_search(browse("naya kya hai", sort=Sort.NEWEST, gender="women"), a_scene())

    assert (search.ladder[0].text, search.ladder[0].sort) == ("women", Sort.NEWEST)


def test_a_search_that_found_nothing_leaves_nothing_to_carry_over() -> None:
    memory = searched("saree", filters=Filters(price_max=Money.of(900)), budget=Money.of(900))

    search = plan_search(browse("shoes", categories=("shoes",)), a_scene(memory=memory))

    assert search.kept == ()


def test_whom_it_is_for_outlasts_a_search_that_found_nothing() -> None:
    memory = searched("tie", filters=Filters(categories=("tie",), gender="boys"))

    search = plan_search(browse("school shirt", categories=("shirt",)), a_scene(memory=memory))

    assert search.ladder[0].filters == Filters(categories=("shirt",), gender="boys")


def test_a_price_reached_by_cheaper_is_no_budget_for_other_things() -> None:
    memory = searched("kurta", filters=Filters(categories=("kurta",), price_max=Money.of(999)))

    search = plan_search(browse("shoes", categories=("shoes",)), a_scene(memory=memory))

    assert [query.filters for query in search.ladder] == [Filters(categories=("shoes",))]


def test_a_message_without_a_category_narrows_the_search_before_it() -> None:
    memory = searched("festive kurta", filters=Filters(categories=("kurta",), colours=("maroon",), sizes=("M",)))

    search = plan_search(
        browse("in green under 900", colours=("green",), price_max=Money.of(900)), a_scene(memory=memory)
    )

    query, _ = search.ladder
    assert query.filters == Filters(categories=("kurta",), colours=("green",), sizes=("M",), price_max=Money.of(900))
    assert query.text == "festive kurta"
    assert not search.text_is_message


def test_naming_the_same_category_again_with_another_wish_narrows_too() -> None:
    memory = searched("kurta", filters=Filters(categories=("kurta",), price_max=Money.of(3000)))

    search = plan_search(browse("cotton kurta", categories=("kurta",), materials=("cotton",)), a_scene(memory=memory))

    assert search.ladder[0].filters.price_max == Money.of(3000)
    assert search.ladder[0].filters.materials == ("cotton",)


def test_naming_the_category_alone_begins_again() -> None:
    memory = searched("kurta", filters=Filters(categories=("kurta",), colours=("maroon",)))

    search = plan_search(browse("kurtas", categories=("kurta",)), a_scene(memory=memory))

    assert search.ladder[-1].filters == Filters(categories=("kurta",))


def test_a_correction_takes_the_place_of_what_was_understood() -> None:
    memory = searched("shirt", filters=Filters(categories=("shirt",), gender="men", price_max=Money.of(2000)))

    gender = plan_search(refine(Refinement.CORRECTION, "i meant ladies", gender="women"), a_scene(memory=memory))
    category = plan_search(
        refine(Refinement.CORRECTION, "i meant trousers", categories=("trousers",)), a_scene(memory=memory)
    )

    assert gender.ladder[0].filters == Filters(categories=("shirt",), gender="women", price_max=Money.of(2000))
    assert category.ladder[0].filters.categories == ("trousers",)
    assert "shirt" not in category.ladder[0].text


def test_what_is_ruled_out_stays_out_and_is_no_longer_wished_for() -> None:
    memory = searched("kurta", filters=Filters(categories=("kurta",), colours=("black", "red"), not_brands=("W",)))

    search = plan_search(browse("not black", not_colours=("black",)), a_scene(memory=memory))

    assert search.ladder[0].filters == Filters(
        categories=("kurta",), colours=("red",), not_colours=("black",), not_brands=("W",)
    )


def test_wishing_for_what_was_ruled_out_takes_it_in_again() -> None:
    memory = searched("kurta", filters=Filters(categories=("kurta",), not_colours=("black",)))

    search = plan_search(browse("black after all", colours=("black",)), a_scene(memory=memory))

    assert search.ladder[0].filters == Filters(categories=("kurta",), colours=("black",))


def test_a_new_bound_that_contradicts_the_old_one_replaces_it() -> None:
    memory = searched("kurta", filters=Filters(categories=("kurta",), price_min=Money.of(2000)))

    search = plan_search(browse("under 1000", price_max=Money.of(1000)), a_scene(memory=memory))

    assert search.ladder[0].filters == Filters(categories=("kurta",), price_max=Money.of(1000))


def test_cheaper_means_less_than_every_price_shown_and_else_less_than_half_of_them() -> None:
    search = plan_search(refine(Refinement.CHEAPER), a_scene(*KURTAS, memory=searched("kurta", *KURTAS)))

    first, second, lowest = search.ladder
    assert search.goal is Goal.CHEAPER
    assert (lowest.filters.price_max, lowest.sort) == (Money.of(1800), Sort.PRICE_ASC)
    assert first.filters.price_max == Money(119_999)
    assert second.filters.price_max == Money(179_999)
    assert second.filters.not_products == tuple(row.product.product_id for row in KURTAS)
    assert not first.may_relax


def test_cheaper_than_one_that_is_pointed_at_goes_by_its_price() -> None:
    request = refine(Refinement.CHEAPER, references=ordinal(3))

    search = plan_search(request, a_scene(*KURTAS, memory=searched("kurta", *KURTAS)))

    assert search.ladder[0].filters.price_max == Money(239_999)


def test_cheaper_with_a_price_of_its_own_goes_by_that_price() -> None:
    request = refine(Refinement.CHEAPER, price_max=Money.of(1000))

    search = plan_search(request, a_scene(*KURTAS, memory=searched("kurta", *KURTAS)))

    assert [query.filters.price_max for query in search.ladder] == [Money.of(1000)]


def test_a_tighter_budget_said_before_holds_when_it_gets_cheaper() -> None:
    memory = searched("kurta", *KURTAS, filters=Filters(categories=("kurta",), price_max=Money.of(1000)))

    search = plan_search(refine(Refinement.CHEAPER), a_scene(*KURTAS, memory=memory))

    assert search.ladder[0].filters.price_max == Money.of(1000)


def test_dearer_means_more_than_was_shown_whatever_the_old_limit() -> None:
    memory = searched("kurta", *KURTAS, filters=Filters(categories=("kurta",), price_max=Money.of(2400)))

    search = plan_search(refine(Refinement.DEARER), a_scene(*KURTAS, memory=memory))

    assert search.ladder[0].filters.price_min == Money(240_001)
    assert search.ladder[0].filters.price_max is None


def test_cheaper_before_any_list_sorts_by_price() -> None:
    search = plan_search(refine(Refinement.CHEAPER), a_scene(memory=searched("kurta")))

    assert search.ladder[0].sort is Sort.PRICE_ASC


def test_more_leaves_out_what_was_shown_and_loosens_nothing() -> None:
    search = plan_search(refine(Refinement.MORE), a_scene(*KURTAS, memory=searched("kurta", *KURTAS)))

    (query,) = search.ladder
    assert search.goal is Goal.MORE
    assert query.filters.not_products == tuple(row.product.product_id for row in KURTAS)
    assert not query.may_relax


def test_what_was_given_up_is_not_asked_for_again_when_it_gets_cheaper() -> None:
    asked = Filters(categories=("kurta",), occasions=("wedding",), colours=("maroon",))
    memory = searched("kurta", *KURTAS, filters=asked, loosened=(Relaxable.OCCASION,))

    cheaper = plan_search(refine(Refinement.CHEAPER), a_scene(*KURTAS, memory=memory))
    more = plan_search(refine(Refinement.MORE), a_scene(*KURTAS, memory=memory))

    for search in (cheaper, more):
        assert search.ladder[0].filters.occasions == ()
        assert search.ladder[0].filters.colours == ("maroon",)
        assert search.loosened == (Relaxable.OCCASION,)
        assert search.asked is not None
        assert search.asked.occasions == ("wedding",)


def test_the_same_in_another_colour_is_near_to_the_product_meant() -> None:
    request = refine(Refinement.SIMILAR, references=ordinal(2), colours=("green",))

    search = plan_search(request, a_scene(*KURTAS, memory=searched("kurta", *KURTAS)))

    assert search.goal is Goal.SIMILAR
    assert search.like == KURTAS[1].product.product_id
    assert search.ladder[0].filters == Filters(categories=("kurta",), colours=("green",), gender="men")


def test_similar_without_pointing_goes_by_the_product_just_talked_about() -> None:
    memory = searched("kurta", *KURTAS)
    memory = Memory(search=memory.search, shown=memory.shown, focus=memory.shown[2])

    search = plan_search(refine(Refinement.SIMILAR, references=pointing(ReferenceKind.LAST)), a_scene(memory=memory))

    assert search.like == KURTAS[2].product.product_id


def test_other_colours_of_a_list_are_more_of_it_in_any_but_the_one_asked_for() -> None:
    memory = searched("kurta", *KURTAS, filters=Filters(categories=("kurta",), colours=("maroon",)))

    (query,) = plan_search(refine(Refinement.OTHER_COLOURS), a_scene(*KURTAS, memory=memory)).ladder

    assert (query.filters.categories, query.filters.colours) == (("kurta",), ())
    assert query.filters.not_colours == ("maroon",)


def test_other_colours_of_the_product_talked_about_are_of_its_kind_and_not_its_own() -> None:
    memory = searched("kurta", *KURTAS)
    memory = Memory(search=memory.search, shown=memory.shown, focus=memory.shown[1])

    search = plan_search(refine(Refinement.OTHER_COLOURS), a_scene(memory=memory))

    assert search.like == KURTAS[1].product.product_id
    assert search.ladder[0].filters.categories == (KURTAS[1].product.category,)
    assert search.ladder[0].filters.not_colours == KURTAS[1].product.colours


def test_the_number_wanted_is_kept_for_adding() -> None:
    assert plan_search(browse("2 shirts", categories=("shirt",), quantity=2), a_scene()).quantity == 2


def test_a_packed_vector_comes_back_nearly_the_same() -> None:
    vector = HashEncoder().encode_many(["maroon silk kurta for a wedding"])[0]

    again = unpacked(packed(vector))

    assert float(np.dot(vector, again)) > 0.999
    assert len(packed(vector)) == 480


def test_dearer_after_cheaper_minds_the_budget_and_not_the_price_that_cheaper_went_down_to() -> None:
    filters = Filters(categories=("kurta",), price_max=Money.of(1199))
    memory = searched("kurta", *KURTAS, filters=filters, budget=Money.of(5000))

    search = plan_search(refine(Refinement.DEARER, "dearer"), a_scene(memory=memory))

    assert search.ladder[0].filters.price_max == Money.of(5000)


def test_another_brand_leaves_out_those_that_were_wished_for_or_shown() -> None:
    named = searched("kurta", *KURTAS, filters=Filters(categories=("kurta",), brands=("W",)))
    shown = searched("kurta", a_kurta(brand="Aurelia"), a_kurta(brand="W"))

    of = [
        plan_search(refine(Refinement.OTHER_BRANDS, "x"), a_scene(memory=m)).ladder[0].filters for m in (named, shown)
    ]

    assert [(filters.brands, filters.not_brands) for filters in of] == [((), ("W",)), ((), ("Aurelia", "W"))]


def test_how_goods_are_made_is_searched_for_along_with_what_was_said_before() -> None:
    memory = searched("kurta", *KURTAS, features=("sleeveless", "pocket"))

    search = plan_search(browse("full sleeves", features=("full sleeve",)), a_scene(memory=memory))

    assert search.ladder[0].text == "kurta full sleeve"
    assert search.features == ("pocket", "full sleeve")


def test_a_childs_age_belongs_to_whom_it_is_for() -> None:
    before = Filters(gender="boys", sizes=("5-6Y",))

    search = plan_search(
        browse("shirt", categories=("shirt",)), a_scene(memory=searched("clothes", *KURTAS, filters=before))
    )

    assert search.ladder[0].filters == Filters(categories=("shirt",), gender="boys", sizes=("5-6Y",))


def test_a_freed_wish_goes_and_with_the_price_the_budget() -> None:
    filters = Filters(categories=("kurta",), brands=("W",), price_max=Money.of(900))
    scene = a_scene(memory=searched("kurta", *KURTAS, filters=filters, budget=Money.of(900)))

    brand, price = (plan_search(browse("any", freed=(kind,)), scene) for kind in ("brands", "price"))

    assert brand.ladder[0].filters == replace(filters, brands=())
    assert price.ladder[0].filters == replace(filters, price_max=None)
    assert (brand.budget, price.budget) == (Money.of(900), None)


def test_cheap_goods_are_listed_from_the_least_price() -> None:
    assert plan_search(browse("sasti chappal", categories=("chappal",)), a_scene()).ladder[0].sort is Sort.PRICE_ASC


def test_where_nothing_comes_near_to_a_price_the_least_expensive_are_looked_for() -> None:
    search = plan_search(browse("saree under 100", categories=("saree",), price_max=Money.of(100)), a_scene())

    said, dear = search.ladder
    assert (said.filters.price_max, said.sort) == (Money.of(100), Sort.RELEVANCE)
    assert (dear.filters, dear.sort) == (Filters(categories=("saree",)), Sort.PRICE_ASC)


@pytest.mark.parametrize(
    ("text", "language", "as_said"),
    [
        ("blue kurta", Language.ENGLISH, True),
        ("neela kurta dikhao", Language.HINGLISH, False),
        ("nila kurta dakhva", Language.ROMAN_MARATHI, False),
        ("नीला कुर्ता", Language.HINDI, False),
    ],
)
def test_only_english_is_searched_by_the_embedding_of_the_message_itself(
    text: str, language: Language, *, as_said: bool
) -> None:
    assert is_english(text, language) is as_said
