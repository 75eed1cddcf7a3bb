"""What is remembered of a shopper from what they did with cards, in the order in which the shop's database tells it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from core.domain.events import ShopEventName
from core.domain.taste import REMEMBERED, WEIGHTS, Act
from evals.simulate.behaviour import Shown


class Remembered:
    """One shopper's doings as `ShopEvents.acts_of` has them: what was bought, then all else, both newest first."""

    def __init__(self) -> None:
        self._bought: deque[Act] = deque(maxlen=REMEMBERED)
        self._done: deque[Act] = deque(maxlen=REMEMBERED)

    def add(self, acts: Iterable[Act]) -> None:
        """In the order in which they happened; what tells no taste is forgotten."""
        for act in acts:
            if act.name in WEIGHTS:
                (self._bought if act.name is ShopEventName.PURCHASE else self._done).appendleft(act)

    @property
    def acts(self) -> tuple[Act, ...]:
        return (*self._bought, *self._done)


def acts_of(cards: Sequence[Shown]) -> list[Act]:
    """Of one search, in the order in which they happened: card by card, then what is bought, in one order whose first
    line is that of the first card and is told first.
    """
    done = [act for card in cards for act in _looked_into(card)]
    return done + [Act(c.product_id, ShopEventName.PURCHASE, c.size) for c in reversed(cards) if c.bought]


def _looked_into(card: Shown) -> list[Act]:
    done = ((card.clicked, ShopEventName.CLICK), (card.carted, ShopEventName.ADD_TO_CART))
    return [Act(card.product_id, name) for happened, name in done if happened]
