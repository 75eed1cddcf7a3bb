"""What a simulated shopper does with a list: which cards come into sight, which are clicked, carted and bought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from random import Random

from evals.simulate.goods import Good
from evals.simulate.needs import Need
from evals.simulate.shoppers import Make, SimulatedShopper

STEEP = 4.0
"""How sharply wanting turns into clicking."""
CLICKED_FROM = 0.6
"""Appeal at which half of the cards that are looked at are clicked."""
CARTED_FROM = 1.4
BOUGHT_FROM = 1.8
GOES_ON = 0.97
"""Chance to scroll on from one card to the next."""
READS_ON = 0.93
IS_CONTENT = 0.22
"""Chance to stop after a click, for shoppers who read from the top."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A card that came into sight."""

    product_id: str
    position: int
    """From 1."""
    clicked: bool = False
    carted: bool = False
    bought: bool = False
    size: str | None = None
    """Of what was bought."""


def look_through(
    shopper: SimulatedShopper, need: Need, page: Sequence[Good], month: int, chance: Random
) -> list[Shown]:
    """The cards that came into sight, in their order; those below were never seen and are not in the log."""
    appeals = [shopper.appeal(good, need, month) for good in page]
    if shopper.make is Make.TRAINING:
        return _by_place(shopper, page, appeals, chance)
    return _from_the_top(shopper, page, appeals, chance)


def looks_at(position: int) -> float:
    """Chance that a card in sight is looked at by the training make: what the trainer has to find out by itself."""
    return 1.0 / (1.0 + 0.05 * (position - 1))


def _by_place(shopper: SimulatedShopper, page: Sequence[Good], appeals: Sequence[float], chance: Random) -> list[Shown]:
    """Position-based: each place has its chance to be looked at, whatever stands around it (Craswell et al. 2008)."""
    shown = []
    for position, (good, appeal) in enumerate(zip(page, appeals, strict=True), start=1):
        is_clicked = chance.random() < looks_at(position) * _chance(appeal, CLICKED_FROM)
        shown.append(_followed(shopper, good, position, appeal, chance, is_clicked=is_clicked))
        if chance.random() >= GOES_ON:
            break
    return shown


def _from_the_top(
    shopper: SimulatedShopper, page: Sequence[Good], appeals: Sequence[float], chance: Random
) -> list[Shown]:
    """Cascade: every card is read until one is content or tired; of what was carted only the best is bought."""
    shown, best, wanted = list[Shown](), -1, BOUGHT_FROM + chance.gauss(0, 0.5)
    for position, (good, appeal) in enumerate(zip(page, appeals, strict=True), start=1):
        is_clicked = chance.random() < _chance(appeal * chance.uniform(0.7, 1.3), CLICKED_FROM)
        is_carted = is_clicked and chance.random() < _chance(appeal, CARTED_FROM)
        shown.append(Shown(good.product_id, position, is_clicked, is_carted))
        if is_carted and appeal > wanted and shopper.finds_size(good):
            best, wanted = len(shown) - 1, appeal
        if chance.random() >= READS_ON or (is_clicked and chance.random() < IS_CONTENT):
            break
    if best >= 0:
        chosen = shown[best]
        size = shopper.size_of(page[best])
        shown[best] = Shown(chosen.product_id, chosen.position, clicked=True, carted=True, bought=True, size=size)
    return shown


def _followed(
    shopper: SimulatedShopper, good: Good, position: int, appeal: float, chance: Random, *, is_clicked: bool
) -> Shown:
    """Each step from a click to a purchase is its own choice; nothing is bought that is gone in one's size."""
    is_carted = is_clicked and chance.random() < _chance(appeal, CARTED_FROM)
    is_bought = is_carted and shopper.finds_size(good) and chance.random() < _chance(appeal, BOUGHT_FROM)
    size = shopper.size_of(good) if is_bought else None
    return Shown(good.product_id, position, is_clicked, is_carted, is_bought, size)


def _chance(appeal: float, half: float) -> float:
    return 1.0 / (1.0 + exp(-STEEP * (appeal - half)))
