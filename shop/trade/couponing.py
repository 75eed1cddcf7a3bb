"""Which coupon a customer used on an order, by the shop's own rules and the limits left that day."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

from core.domain.cart import Cart, CartLine
from core.domain.money import Money
from core.domain.offer import CouponHistory, Offer
from shop.rules import Campaign, tiers


class CouponBook:
    """Counts uses as orders come in; they must come in the order of their dates."""

    def __init__(self, campaigns: tuple[Campaign, ...]) -> None:
        self._campaigns = campaigns
        self._used: Counter[str] = Counter()
        self._used_by: Counter[tuple[str, str]] = Counter()
        self._orders: Counter[str] = Counter()

    def best(
        self,
        customer_id: str,
        lines: tuple[CartLine, ...],
        kinds: dict[str, tuple[str, str | None]],
        on: date,
        chance: Random,
    ) -> tuple[Offer, Money] | None:
        """The coupon that saves most among those this customer may use and thought of; counts the order either way."""
        cart = Cart(customer_id, lines)
        found = [(offer, saving) for offer, saving in self._usable(cart, kinds, on, chance) if saving.minor > 0]
        self._orders[customer_id] += 1
        if not found:
            return None
        offer, saving = max(found, key=lambda pair: (pair[1].minor, pair[0].code))
        self._used[offer.code] += 1
        self._used_by[customer_id, offer.code] += 1
        return offer, saving

    def offers(self) -> tuple[Offer, ...]:
        """Every offer with its uses."""
        return tuple(replace(campaign.offer, used=self._used[campaign.offer.code]) for campaign in self._campaigns)

    def _usable(
        self, cart: Cart, kinds: dict[str, tuple[str, str | None]], on: date, chance: Random
    ) -> list[tuple[Offer, Money]]:
        names = tuple(tier.name for tier in tiers())
        usable = []
        for campaign in self._campaigns:
            thought_of = chance.random() < campaign.taken
            offer = replace(campaign.offer, used=self._used[campaign.offer.code])
            uses = self._used_by[cart.shopper_id, offer.code]
            history = CouponHistory(self._orders[cart.shopper_id], uses, names[0], names)
            covered = offer.covered(cart.lines, kinds)
            if thought_of and offer.refusal(cart, covered, on=on, customer=history) is None:
                usable.append((offer, offer.saving(covered)))
        return usable
