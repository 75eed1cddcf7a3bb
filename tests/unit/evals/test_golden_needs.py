"""Products are graded from what a shopper needs: hard wishes decide, soft ones take a grade off each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.domain.catalogue import Gender, StockedProduct
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.errors import BadRequest
from evals.golden.need import Shelf, need_from
from evals.golden.pairs import golden_pairs
from evals.golden.queries import read_golden, shipped_queries
from evals.golden.slices import slices_of
from tests.builders import a_stocked_product


def grade(need: dict[str, Any], **facts: Any) -> float:
    product: StockedProduct = a_stocked_product(**facts)
    return Shelf([product]).grades(need_from(need)).get(product.product.product_id, 0.0)


@pytest.mark.parametrize(
    ("need", "facts"),
    [
        ({"category": ["shirt", "t-shirt"]}, {"category": "t-shirt"}),
        ({"brand": ["Aarohi"]}, {"brand": "Aarohi"}),
        ({"colour": ["navy blue", "blue"]}, {"colours": ("red", "blue")}),
        ({"gender": "women"}, {"gender": Gender.UNISEX}),
        ({"gender": "men"}, {"gender": None}),
        ({"gender": "kids"}, {"gender": Gender.GIRLS}),
        ({"price_min": 1200, "price_max": 1200}, {"price": Money.of(1200)}),
        ({"not": {"colour": ["red"], "material": ["wool"]}}, {"colours": ("blue",), "material": "cotton"}),
        ({"words": ["mandarin collar"]}, {"description": "With a Mandarin collar."}),
        ({"words": ["zip"]}, {"attributes": {"closure": "Zip at the side"}}),
    ],
)
def test_a_product_that_has_all_that_is_needed_is_worth_three(need: dict[str, Any], facts: dict[str, Any]) -> None:
    assert grade(need, **facts) == 3.0


@pytest.mark.parametrize(
    ("need", "facts"),
    [
        ({"category": ["shirt"]}, {"category": "kurta"}),
        ({"brand": ["Aarohi"]}, {"brand": None}),
        ({"colour": ["navy blue"]}, {"colours": ("blue",)}),
        ({"gender": "kids"}, {"gender": Gender.UNISEX}),
        ({"gender": "women"}, {"gender": Gender.MEN}),
        ({"price_max": 1199}, {"price": Money.of(1200)}),
        ({"price_min": 1}, {"price": None}),
        ({"not": {"colour": ["red"]}}, {"colours": ("red", "blue")}),
        ({"not": {"words": ["hood"]}}, {"title": "Jacket with Hood"}),
    ],
)
def test_a_hard_wish_that_is_missed_makes_it_worth_nothing(need: dict[str, Any], facts: dict[str, Any]) -> None:
    assert grade(need, **facts) == 0.0


def test_a_size_is_met_only_while_it_is_in_stock() -> None:
    left, sold_out = a_stocked_product(sizes=("M", "L")), a_stocked_product(sizes=("M", "L"), stock=0)

    grades = Shelf([left, sold_out]).grades(need_from({"size": ["M"]}))

    assert grades == {left.product.product_id: 3.0}


def test_each_soft_wish_that_is_missed_takes_a_grade_off() -> None:
    need = {"category": ["shirt"], "material": ["linen"], "fit": ["slim"], "occasion": ["party"]}
    shirt = {"category": "shirt", "material": "linen", "fit": "slim", "occasions": ("party",)}

    assert grade(need, **shirt) == 3.0
    assert grade(need, **{**shirt, "fit": "regular"}) == 2.0
    assert grade(need, **{**shirt, "fit": "regular", "material": "cotton"}) == 1.0
    assert grade(need, **{**shirt, "fit": "regular", "material": "cotton", "occasions": ()}) == 0.0


@pytest.mark.parametrize(
    ("need", "why"),
    [
        ([], "need must be an object"),
        ({"kategory": ["shirt"]}, "unknown keys: kategory"),
        ({"gender": "ladies"}, "gender 'ladies'"),
        ({"price_max": "900"}, "price_max '900' is no number"),
        ({"colour": []}, "no list of values"),
        ({"not": {"price_max": [3]}}, "not must be an object"),
    ],
)
def test_a_need_that_cannot_be_read_says_why(need: object, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        need_from(need)


ROW = {"id": "q1", "text": "red shirt", "lang": "en", "tags": ["colour"], "need": {"category": ["shirt"]}}


def a_golden_file(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "golden.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([], "holds no query"),
        ([ROW, ROW], "golden.jsonl:2: the id 'q1' stands there twice"),
        ([ROW, {**ROW, "id": "q2", "need": {"size": {}}}], "golden.jsonl:2: .*no list of values"),
        ([{**ROW, "lang": "fr"}], "golden.jsonl:1: lang 'fr'"),
        ([{**ROW, "tags": "colour"}], "golden.jsonl:1: tags"),
        ([{**ROW, "text": " "}], "golden.jsonl:1: text must say something"),
        ([{"id": "q1", "text": "red shirt"}], "golden.jsonl:1: lang, tags, need missing"),
    ],
)
def test_a_golden_file_that_is_wrong_stops_with_line_and_reason(
    tmp_path: Path, rows: list[dict[str, Any]], why: str
) -> None:
    with pytest.raises(BadRequest, match=why):
        read_golden(a_golden_file(tmp_path, *rows))


def test_the_shipped_queries_are_five_hundred_and_more_in_every_language() -> None:
    slices = slices_of(read_golden(shipped_queries()))

    assert sum(len(rows) for name, rows in slices.items() if name.startswith("language")) >= 500
    assert {"language en", "language hi", "language hi-Latn", "language mr", "language mr-Latn"} <= slices.keys()
    assert {"tag typo", "tag price", "tag negation", "tag size", "limits named", "no limits named"} <= slices.keys()


def test_no_query_of_the_test_file_stands_in_the_one_for_choosing() -> None:
    test = {query.text.casefold() for query in read_golden(shipped_queries())}
    dev = {query.text.casefold() for query in read_golden(shipped_queries().with_name("queries_dev.jsonl"))}

    assert not test & dev


def test_a_query_stands_in_the_slices_of_its_language_length_limits_and_tags(tmp_path: Path) -> None:
    queries = read_golden(a_golden_file(tmp_path, {**ROW, "need": {"category": ["shirt"], "colour": ["red"]}}))

    assert set(slices_of(queries)) == {"language en", "length 1-2 words", "limits named", "tag colour"}


def test_a_pair_is_the_needed_product_and_a_worthless_one_of_its_kind_or_kin(tmp_path: Path) -> None:
    red, blue = a_stocked_product(category="shirt", colours=("red",)), a_stocked_product(category="shirt")
    polo = a_stocked_product(category="polo")
    needs = [{"category": ["shirt"], "colour": ["red"]}, {"category": ["shirt"]}]
    rows = [{**ROW, "id": f"q{n}", "need": need} for n, need in enumerate(needs)]
    queries, products = read_golden(a_golden_file(tmp_path, *rows)), [red, blue, polo]
    grades = [Shelf(products).grades(query.need) for query in queries]

    pairs = {pair.query.id: pair for pair in golden_pairs(queries, grades, products, load_lexicon())}

    assert (pairs["q0"].needed, pairs["q0"].other) == (red.product.product_id, blue.product.product_id)
    assert pairs["q1"].other == polo.product.product_id


def test_the_pairs_are_the_same_on_every_run(tmp_path: Path) -> None:
    products = [a_stocked_product(category="shirt", colours=(colour,)) for colour in ("red", "blue", "green") * 5]
    rows = [{**ROW, "id": f"q{n}", "need": {"colour": [colour]}} for n, colour in enumerate(("red", "blue", "green"))]
    queries = read_golden(a_golden_file(tmp_path, *rows))
    grades = [Shelf(products).grades(query.need) for query in queries]

    once, again = (golden_pairs(queries, grades, products, load_lexicon()) for _ in range(2))

    assert once == again
