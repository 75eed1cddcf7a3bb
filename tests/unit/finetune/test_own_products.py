"""Of a catalogue of one's own a tenth is held out, and every query for it knows what it means."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.catalogue import StockedProduct
from core.errors import BadRequest
from core.settings import Settings
from finetune.embeddings.judging import found_by
from finetune.embeddings.own_products import own_queries, parted
from retrieval.encoder import load_encoder
from shop.intake.rows import OTHER
from tests.builders import a_stocked_product

KINDS = ("shirt", "saree", "watch", "belt", "jacket", "dress", "kurta", "jeans")
COLOURS = ("red", "blue", "green", "black", "white")


def a_catalogue(count: int = 400) -> list[StockedProduct]:
    return [
        a_stocked_product(
            title=f"{COLOURS[number % 5]} {KINDS[number % 8]} {number // 2}",
            category=KINDS[number % 8],
            colours=(COLOURS[number % 5],),
        )
        for number in range(count)
    ]


def test_a_tenth_is_held_out_and_nothing_is_on_both_sides() -> None:
    products = a_catalogue()

    apart = parted(products, of="mine.jsonl")

    assert 20 <= len(apart.held_out) <= 60
    assert len(apart.learned) + len(apart.held_out) == len(products)
    assert {each.product.title for each in apart.learned}.isdisjoint(each.product.title for each in apart.held_out)


def test_products_of_one_title_stand_on_one_side() -> None:
    twins = [a_stocked_product(title=each.product.title.upper()) for each in a_catalogue()]

    apart = parted([*a_catalogue(), *twins], of="mine.jsonl")

    titles = [{each.product.title.casefold() for each in side} for side in (apart.learned, apart.held_out)]
    assert titles[0].isdisjoint(titles[1])


@pytest.mark.parametrize("category", ["", OTHER])
def test_a_catalogue_of_few_products_with_a_category_is_refused_by_name(category: str) -> None:
    nameless = [a_stocked_product(title=f"Thing {number}", category=category) for number in range(500)]

    with pytest.raises(BadRequest, match=r"mine.jsonl leaves 0 products with a category.*50 at least"):
        parted(nameless, of="mine.jsonl")


def test_each_held_out_product_is_relevant_to_its_own_query() -> None:
    held_out = a_catalogue(60)

    queries = own_queries(held_out, seed=11)

    assert len(queries.texts) == len(held_out)
    for stocked, grades in zip(held_out, queries.grades, strict=True):
        assert grades[stocked.product.product_id] == 1.0
        assert len(grades) < len(held_out)


def test_queries_are_the_same_on_every_run_and_none_that_is_learned() -> None:
    held_out = a_catalogue(60)

    assert own_queries(held_out, seed=11).texts == own_queries(held_out, seed=11).texts
    assert own_queries(held_out, seed=11).texts != own_queries(held_out, seed=10).texts


def test_an_encoder_is_judged_by_where_it_puts_them() -> None:
    """Against one that cannot tell any text from another."""
    held_out = a_catalogue(60)
    queries, encoder = own_queries(held_out, seed=11), load_encoder(Settings(_env_file=None))

    shipped = found_by(encoder.encode_many, held_out, queries.texts, queries.grades)
    blind = found_by(lambda texts: np.ones((len(texts), 1), np.float32), held_out, queries.texts, queries.grades)

    means = [np.mean([score.mrr_10 for score in scores if score]) for scores in (blind, shipped)]
    assert len(shipped) == len(held_out)
    assert means[1] > 2 * means[0]
