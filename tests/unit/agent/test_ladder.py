"""A search goes down its rungs until one finds enough; a piece that nobody named may be another of its kind."""

from __future__ import annotations

from agent.planning.ladder import down_the_ladder, piece_of_look
from agent.planning.plan import Goal, Search
from core.domain.lexicon import load_lexicon
from core.domain.search import Filters, Found, Hit, ProductQuery, Relaxable, Relaxation

COLOUR = (Relaxation(Relaxable.COLOUR, "yellow"),)
LEHENGA = ProductQuery("lehenga", Filters(categories=("lehenga",), colours=("yellow",)))
LOOK = Search(Goal.OUTFIT, pieces=(LEHENGA,), may_swap=True)


def found(*ids: str, relaxed: tuple[Relaxation, ...] = ()) -> Found:
    return Found(tuple(Hit(product_id, 1.0) for product_id in ids), len(ids), relaxed)


class Shop:
    """Answers by the first category asked for and whether it must be in stock."""

    def __init__(self, **by_category: Found) -> None:
        self._by_category = by_category
        self.asked: list[ProductQuery] = []

    async def find(self, query: ProductQuery) -> Found:
        self.asked.append(query)
        return self._by_category.get(query.filters.categories[0], found())


async def test_a_piece_in_another_colour_gives_way_to_its_kin_in_the_colour_that_was_asked_for() -> None:
    shop = Shop(lehenga=found("gold", relaxed=COLOUR), saree=found("yellow"))

    taken = await piece_of_look(LEHENGA, LOOK, load_lexicon(), shop.find)

    assert [hit.product_id for hit in taken.found.hits] == ["yellow"]
    assert taken.query.filters.categories == load_lexicon().categories["lehenga"].kin


async def test_a_piece_keeps_its_kind_where_its_kin_has_not_the_colour_either() -> None:
    shop = Shop(lehenga=found("gold", relaxed=COLOUR), saree=found("red", relaxed=COLOUR))

    assert (await piece_of_look(LEHENGA, LOOK, load_lexicon(), shop.find)).query == LEHENGA


async def test_a_piece_that_was_named_is_not_swapped() -> None:
    shop = Shop(lehenga=found("gold", relaxed=COLOUR), saree=found("yellow"))
    named = Search(Goal.OUTFIT, pieces=(LEHENGA,))

    assert (await piece_of_look(LEHENGA, named, load_lexicon(), shop.find)).query == LEHENGA


async def test_a_piece_past_its_price_is_none() -> None:
    dear = found("dear", relaxed=(Relaxation(Relaxable.PRICE, "under 500"),))

    assert not (await piece_of_look(LEHENGA, LOOK, load_lexicon(), Shop(lehenga=dear).find)).found.hits


async def test_the_first_rung_that_finds_enough_is_taken_and_only_what_is_in_stock_asked_for() -> None:
    shop = Shop(saree=found("a"), shirt=found("b"))
    rungs = [ProductQuery(name, Filters(categories=(name,))) for name in ("lehenga", "saree", "shirt")]

    taken = await down_the_ladder(Search(Goal.BROWSE, tuple(rungs)), shop.find)

    assert (taken.query, taken.rung) == (rungs[1], 1)
    assert all(query.filters.in_stock for query in shop.asked)


async def test_where_nothing_is_in_stock_what_is_sold_out_is_found() -> None:
    async def sold_out(query: ProductQuery) -> Found:
        return found() if query.filters.in_stock else found("gone")

    taken = await down_the_ladder(Search(Goal.BROWSE, (LEHENGA,)), sold_out)

    assert [hit.product_id for hit in taken.found.hits] == ["gone"]
