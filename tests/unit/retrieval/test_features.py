"""Each feature of the ranker by hand-computed values, and NaN where its fact is not known."""

from __future__ import annotations

from math import isnan, log

import numpy as np
import pytest

from core.domain.taste import Taste
from retrieval.rank.candidate import Asked, Candidate
from retrieval.rank.features import FEATURES, NAMES, matrix
from retrieval.search.conditions import AnyOf
from retrieval.search.facets import Facet
from tests.unit.retrieval.candidates import a_candidate, asking


def value(name: str, candidate: Candidate, asked: Asked) -> float:
    return float(matrix([candidate], asked)[0, NAMES.index(name)])


def values(name: str, candidates: list[Candidate], asked: Asked) -> list[float]:
    found: list[float] = matrix(candidates, asked)[:, NAMES.index(name)].tolist()
    return found


def test_features_have_names_of_their_own() -> None:
    assert len(set(NAMES)) == len(FEATURES)


def test_a_foreign_product_of_which_only_the_title_is_known_has_nothing_but_its_match() -> None:
    row = matrix([a_candidate(title="laptop stand", bm25=3.0)], asking("laptop"))[0]
    known = {name for name, own in zip(NAMES, row, strict=True) if not isnan(own)}

    assert known == {"fused", "bm25", "title_words", "whole_title"}


def test_no_candidates_make_an_empty_matrix() -> None:
    assert matrix([], asking()).shape == (0, len(NAMES))


def test_bm25_stands_beside_the_best_of_the_list() -> None:
    candidates = [a_candidate("P-1", bm25=8.0), a_candidate("P-2", bm25=2.0), a_candidate("P-3")]

    first, second, third = values("bm25", candidates, asking())

    assert (first, second) == (1.0, 0.25)
    assert isnan(third)


def test_words_and_pairs_of_the_query_are_counted_in_the_title() -> None:
    candidate = a_candidate(title="black leather bag with strap")

    assert value("title_words", candidate, asking("brown leather bag")) == pytest.approx(2 / 3)
    assert value("title_pairs", candidate, asking("brown leather bag")) == pytest.approx(1 / 2)
    assert value("whole_title", candidate, asking("leather bag")) == 1.0


@pytest.mark.parametrize(
    ("name", "text", "held", "expected"),
    [
        ("asked_colour", "red kurta", "colour=red", 1.0),
        ("asked_colour", "red kurta", "colour=blue", 0.0),
        ("asked_category", "laal kurta", "category=kurta", 1.0),
        ("asked_make", "linen kurta", "material=cotton", 0.0),
        ("asked_gender", "kurta for men", "gender=unisex", 1.0),
        ("asked_gender", "kurta for men", "gender=women", 0.0),
    ],
)
def test_what_the_words_ask_for_is_looked_for_among_the_facets(
    name: str, text: str, held: str, expected: float
) -> None:
    assert value(name, a_candidate(held=(held,)), asking(text)) == expected


def test_what_nobody_asked_for_is_missing() -> None:
    assert isnan(value("asked_colour", a_candidate(held=("colour=red",)), asking("kurta")))


def test_childrens_goods_are_told_apart_only_where_nobody_said_for_whom() -> None:
    frock = a_candidate(held=("gender=girls",))
    limit = AnyOf(Facet.GENDER, ("girls",))

    assert value("for_children", frock, asking("frock")) == 1.0
    assert value("for_children", a_candidate(held=("gender=women",)), asking("frock")) == 0.0
    assert isnan(value("for_children", frock, asking("frock", all_of=(limit,))))
    assert isnan(value("for_children", a_candidate(), asking("frock")))


def test_a_price_is_seen_against_the_asked_bound() -> None:
    assert value("price_in_range", a_candidate(price=75_000), asking(price_max=100_000)) == 0.75
    assert isnan(value("price_in_range", a_candidate(), asking(price_max=100_000)))
    assert isnan(value("price_in_range", a_candidate(price=75_000), asking()))


def test_ratings_of_few_are_drawn_to_the_usual_stars() -> None:
    few, many = a_candidate(rating=5.0, rating_count=1), a_candidate(rating=4.8, rating_count=500)

    assert value("rating", few, asking()) < value("rating", many, asking())
    assert isnan(value("rating", a_candidate(), asking()))


def test_stock_counts_only_where_the_catalogue_knows_of_sizes() -> None:
    assert isnan(value("stock", a_candidate(stock=5), asking()))
    assert value("stock", a_candidate(stock=5, sizes_left=0.5), asking()) == pytest.approx(log(6))


def test_newer_is_more() -> None:
    old, new = a_candidate("P-1", launched=100), a_candidate("P-2", launched=190)

    found = values("newness", [old, new, a_candidate("P-3")], asking(newest_launch=200))

    assert found[0] < found[1]
    assert isnan(found[2])


@pytest.mark.parametrize(("season", "expected"), [("winter", 1.0), ("all seasons", 0.5), ("summer", 0.0)])
def test_a_season_is_that_of_the_month(season: str, expected: float) -> None:
    assert value("in_season", a_candidate(held=(f"season={season}",)), asking(month=12)) == expected


def test_a_shop_near_the_shopper_has_it() -> None:
    candidate = a_candidate(held=("city=pune",))

    assert value("nearby", candidate, asking(city="Pune")) == 1.0
    assert value("nearby", candidate, asking(city="Delhi")) == 0.0
    assert isnan(value("nearby", candidate, asking()))


def test_a_history_tells_categories_brands_prices_and_sizes() -> None:
    taste = Taste({"kurta": 0.6}, {"fabindia": 0.3}, {"women": 0.7}, {"kurta": "XL"}, price_ratio=0.5)
    candidate = a_candidate(held=("category=kurta", "brand=fabindia", "gender=women", "size=xl"), price_ratio=0.2)
    asked = asking(taste=taste)

    assert value("taste_category", candidate, asked) == pytest.approx(0.6)
    assert value("taste_band", candidate, asked) == pytest.approx(0.5)
    assert value("taste_gender", candidate, asked) == pytest.approx(0.7)
    assert value("taste_price", candidate, asked) == pytest.approx(-0.3)
    assert value("taste_size", candidate, asked) == 1.0
    assert value("taste_size", a_candidate(held=("category=kurta", "size=s")), asked) == 0.0
    assert isnan(value("taste_size", a_candidate(held=("category=saree",)), asked))


def test_a_brand_is_liked_that_was_chosen_more_often_than_it_is_found() -> None:
    asked = asking(taste=Taste(brands={"aster": 0.25, "birch": 0.25}))
    candidates = [a_candidate(f"P-{n}", held=(f"brand={brand}",)) for n, brand in enumerate(["aster"] + ["birch"] * 3)]

    rare, common, *_ = values("taste_brand", candidates, asked)
    (unbranded,) = values("taste_brand", [a_candidate()], asked)

    assert rare == pytest.approx(log((0.25 + 0.5 / 4) / (1.5 / 4)))
    assert rare == 0.0 > common
    assert unbranded == 0.0


def test_a_shopper_without_a_past_is_missing_and_not_zero() -> None:
    row = matrix([a_candidate(held=("category=kurta",), price_ratio=0.2)], asking())[0]

    assert all(isnan(own) for name, own in zip(NAMES, row, strict=True) if name.startswith("taste_"))


def test_a_matrix_of_many_has_the_rows_of_each_one() -> None:
    """Only bm25 and the liked brand look at the other candidates: at the best, and at how many are of which brand."""
    asked = asking("red cotton kurta for men", month=6, newest_launch=300, city="Pune", taste=Taste({"kurta": 0.5}))
    candidates = [
        a_candidate(
            "P-1", title="red kurta", bm25=4.0, cosine=0.5, held=("colour=red", "category=kurta"), launched=200
        ),
        a_candidate("P-2", title="cotton shirt", bm25=4.0, held=("material=cotton", "city=pune"), rating=4.0),
        a_candidate("P-3", bm25=4.0, price_ratio=0.4, sizes_left=1.0, stock=3),
    ]

    together = matrix(candidates, asked)

    assert np.array_equal(together, np.concatenate([matrix([each], asked) for each in candidates]), equal_nan=True)
