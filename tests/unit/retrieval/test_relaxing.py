"""What is loosened when nothing meets every filter, in which order, and how it is said."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.search import Filters, Relaxable, Relaxation
from retrieval.search.relaxing import Loosened, loosen, neighbouring_sizes

Count = Callable[[Filters], Awaitable[int]]


def found_when(meets: Callable[[Filters], bool]) -> Count:
    async def count(filters: Filters) -> int:
        return int(meets(filters))

    return count


async def loosened(filters: Filters, meets: Callable[[Filters], bool]) -> Loosened | None:
    return await loosen(filters, load_lexicon(), found_when(meets))


WISH = Filters(
    categories=("shirt",),
    gender="men",
    fits=("slim",),
    patterns=("striped",),
    occasions=("formal",),
    materials=("linen",),
    brands=("Aarohi",),
    sizes=("M",),
    price_max=Money.of(2000),
)


async def test_the_smallest_loss_comes_first() -> None:
    found = await loosened(WISH, lambda filters: filters != WISH)

    assert found is not None
    assert found.relaxed == (Relaxation(Relaxable.FIT, "slim"),)
    assert found.filters.patterns == ("striped",)


async def test_one_filter_alone_is_loosened_when_that_is_enough() -> None:
    found = await loosened(WISH, lambda filters: not filters.brands)

    assert found is not None
    assert [each.what for each in found.relaxed] == [Relaxable.BRAND]
    assert found.filters.fits == ("slim",)


async def test_several_are_loosened_only_when_no_single_one_helps() -> None:
    found = await loosened(WISH, lambda filters: not filters.fits and not filters.materials)

    assert found is not None
    assert [each.what for each in found.relaxed] == [Relaxable.FIT, Relaxable.MATERIAL]
    assert found.filters.patterns == WISH.patterns


async def test_the_size_asked_for_stays_where_another_colour_has_it() -> None:
    wish = Filters(colours=("red",), brands=("Aarohi",), sizes=("M",))

    found = await loosened(wish, lambda f: not f.colours and not f.brands and "M" in f.sizes)

    assert found is not None
    assert found.filters.sizes == ("M",)
    assert [each.what for each in found.relaxed] == [Relaxable.COLOUR, Relaxable.BRAND]


async def test_category_gender_and_what_was_ruled_out_are_never_loosened() -> None:
    seen: list[Filters] = []

    def remember(filters: Filters) -> bool:
        seen.append(filters)
        return False

    wish = Filters(
        categories=("saree",),
        gender="women",
        colours=("red",),
        not_colours=("maroon",),
        not_brands=("Aarohi",),
        fits=("slim",),
        in_stock=True,
        price_min=Money.of(100),
        price_max=Money.of(200),
    )

    assert await loosened(wish, remember) is None
    kept = {(f.categories, f.gender, f.not_colours, f.not_brands, f.in_stock, f.price_min) for f in seen}
    assert kept == {(("saree",), "women", ("maroon",), ("Aarohi",), True, Money.of(100))}
    assert all("maroon" not in f.colours for f in seen)


async def test_a_budget_is_stretched_by_a_fifth_and_said_in_rupees() -> None:
    wish = Filters(price_max=Money.of(150_000))

    found = await loosened(wish, lambda filters: filters.price_max == Money.of(180_000))

    assert found is not None
    assert found.relaxed == (Relaxation(Relaxable.PRICE, "under ₹1,50,000", "under ₹1,80,000"),)


async def test_near_colours_come_before_other_colours_and_only_those_found_are_named() -> None:
    wish = Filters(colours=("maroon",))

    found = await loosened(wish, lambda filters: "burgundy" in filters.colours)

    assert found is not None
    assert found.relaxed == (Relaxation(Relaxable.COLOUR, "maroon", "burgundy"),)


async def test_the_colour_goes_when_no_near_one_is_there() -> None:
    found = await loosened(Filters(colours=("maroon",)), lambda filters: not filters.colours)

    assert found is not None
    assert found.relaxed == (Relaxation(Relaxable.COLOUR, "maroon", None),)


async def test_a_neighbouring_size_stands_in_for_the_size() -> None:
    found = await loosened(Filters(sizes=("M",)), lambda filters: "L" in filters.sizes)

    assert found is not None
    assert found.filters.sizes == ("M", "S", "L")
    assert found.relaxed == (Relaxation(Relaxable.SIZE, "M", "L"),)


async def test_any_size_is_the_last_thing_given_up() -> None:
    wish = Filters(colours=("blue",), sizes=("One Size",))

    colour_first = await loosened(wish, lambda filters: not filters.colours or not filters.sizes)
    size_after_all = await loosened(wish, lambda filters: not filters.sizes)

    assert colour_first is not None
    assert size_after_all is not None
    assert colour_first.relaxed == (Relaxation(Relaxable.COLOUR, "blue", None),)
    assert size_after_all.relaxed == (Relaxation(Relaxable.SIZE, "One Size", None),)


async def test_nothing_to_loosen_is_nothing() -> None:
    assert await loosened(Filters(categories=("shirt",), gender="men"), lambda _: False) is None


@pytest.mark.parametrize(
    ("size", "neighbours"),
    [
        ("M", ["S", "L"]),
        ("2XL", ["XL", "XXXL"]),
        ("XXS", ["XS"]),
        ("32", ["30", "34"]),
        ("9", ["8", "10"]),
        ("UK 9", ["UK 8", "UK 10"]),
        ("One Size", []),
        ("7-8Y", ["6-7Y", "8-9Y"]),
        ("1-2Y", ["2-3Y"]),
    ],
)
def test_sizes_have_neighbours_by_their_kind(size: str, neighbours: list[str]) -> None:
    assert neighbouring_sizes(size) == neighbours
