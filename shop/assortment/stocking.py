"""How many pieces of each size and colour are left, online and in the shops on the street."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from core.domain.catalogue import StoreStock, Variant
from shop.assortment.designing import Design
from shop.chance import stream

_SOLD_OUT = 0.015
"""Share of styles with nothing left at all."""


@dataclass(frozen=True, slots=True)
class Shelving:
    """Which share of a brand's styles a shop carries."""

    store_id: str
    brands: Mapping[str, float]


def variants(design: Design, seed: int) -> tuple[Variant, ...]:
    """Every size in every colour, with what the online warehouse has; sizes that many want are stocked deeper."""
    chance = stream(seed, "stock", design.product.product_id)
    gone = chance.random() < _SOLD_OUT
    number = design.product.product_id.removeprefix("P-")
    pairs = [(size, colour) for colour in design.product.colours for size in design.sizes]
    return tuple(
        Variant(
            f"V-{number}-{i:02d}", design.product.product_id, size, colour, 0 if gone else _pieces(design, size, chance)
        )
        for i, (size, colour) in enumerate(pairs, 1)
    )


def _pieces(design: Design, size: str, chance: Random) -> int:
    """A long tail: most have a few dozen, some a handful, about one in nine none."""
    if chance.random() < 0.11:
        return 0
    depth = 12 + 160 * design.line.sizing.share(size) * min(3.0, 0.35 + design.popularity)
    return int(depth * chance.lognormvariate(-0.25, 0.7))


def store_stock(
    design: Design, made: tuple[Variant, ...], shelving: tuple[Shelving, ...], seed: int
) -> Iterator[StoreStock]:
    """What each shop that carries the brand has on its rails: popular styles in more shops, most sizes, few pieces."""
    chance = stream(seed, "rails", design.product.product_id)
    for shelf in shelving:
        carried = shelf.brands.get(design.brand.name)
        if carried is None or chance.random() > carried * min(2.2, 0.5 + design.popularity):
            continue
        colour = chance.choice(design.product.colours)
        for variant in made:
            if variant.colour == colour and chance.random() < 0.82:
                yield StoreStock(shelf.store_id, variant.variant_id, _on_rail(design, variant, chance))


def _on_rail(design: Design, variant: Variant, chance: Random) -> int:
    return max(0, round(chance.gauss(1.2 + 6 * design.line.sizing.share(variant.size), 1.6)))
