"""What is remembered of a shopper from what they did with a card."""

from __future__ import annotations

from core.domain.events import ShopEventName
from core.domain.taste import Act
from evals.simulate.behaviour import Shown


def acts_of(card: Shown) -> list[Act]:
    """In the order in which they happened."""
    done = (
        (card.clicked, ShopEventName.CLICK, None),
        (card.carted, ShopEventName.ADD_TO_CART, None),
        (card.bought, ShopEventName.PURCHASE, card.size),
    )
    return [Act(card.product_id, name, size) for happened, name, size in done if happened]
