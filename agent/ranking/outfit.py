"""Choose one product a piece so that the look is the best that fits its budget as a whole."""

from __future__ import annotations

from core.domain.catalogue import StockedProduct
from core.domain.money import Money

CHOICES = 10
"""Products weighed a piece: the best-ranked, and the cheapest, which keep a small budget possible."""
CHEAPEST = 3


def fitting_look(choices: list[list[StockedProduct]], budget: Money | None) -> list[StockedProduct | None]:
    """One product or None a piece. Pieces come in the order of need: the last are left out first.

    Within the budget the look with the smallest sum of ranks is exact among the products weighed, found by
    branch and bound. Without a budget each piece is its best-ranked product in stock.
    """
    weighed = [_weighed(choice, with_price=budget is not None) for choice in choices]
    if budget is None:
        return [piece[0][1] if piece else None for piece in weighed]
    for pieces in range(len(weighed), 0, -1):
        look = _best(weighed[:pieces], budget.minor)
        if look is not None and any(look):
            return [*look, *[None] * (len(weighed) - pieces)]
    return [None] * len(weighed)


def _weighed(choice: list[StockedProduct], *, with_price: bool) -> list[tuple[int, StockedProduct]]:
    """(rank, product) of what can be bought; the rank is its place in the search."""
    ranked = [
        (place, row) for place, row in enumerate(choice) if row.sizes_in_stock and (row.product.price or not with_price)
    ]
    cheapest = sorted(ranked, key=lambda pair: _price(pair[1]))[:CHEAPEST]
    return list(dict([*ranked[:CHOICES], *cheapest]).items())


def _best(weighed: list[list[tuple[int, StockedProduct]]], budget: int) -> list[StockedProduct | None] | None:
    """The look of all these pieces (empty ones aside) that fits; None when none does."""
    least = [min((_price(row) for _, row in piece), default=0) for piece in weighed]
    rest = [sum(least[place:]) for place in range(len(least) + 1)]
    best: tuple[float, list[StockedProduct | None]] = (float("inf"), [])

    def choose(place: int, spent: int, rank: int, chosen: list[StockedProduct | None]) -> None:
        nonlocal best
        if rank >= best[0] or spent + rest[place] > budget:
            return
        if place == len(weighed):
            best = (rank, chosen)
            return
        if not weighed[place]:
            choose(place + 1, spent, rank, [*chosen, None])
        for own_rank, row in weighed[place]:
            choose(place + 1, spent + _price(row), rank + own_rank, [*chosen, row])

    choose(0, 0, 0, [])
    return best[1] or None


def _price(row: StockedProduct) -> int:
    return row.product.price.minor if row.product.price else 0
