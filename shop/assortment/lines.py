"""The brands of the shop and its lines: each category for each gender, with who makes it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

GENDERS = ("women", "men", "girls", "boys", "unisex", "home")


@dataclass(frozen=True)
class Brand:
    name: str
    price: float
    """How dear it is beside the middle of the market."""
    voice: str
    """How its copy sounds: crisp, easy, young, sport, craft, festive or warm."""
    lean: str
    """What it dresses people for: formal, casual, sports, ethnic, party, festive or wedding."""
    sale: float
    """Share of its range that is marked down."""
    discount: tuple[int, ...]
    """Its usual markdowns in per cent."""

    @property
    def tier(self) -> str:
        for limit, name in ((0.8, "value"), (1.5, "mid"), (4.0, "premium")):
            if self.price < limit:
                return name
        return "luxury"


@dataclass(frozen=True)
class SizeSystem:
    name: str
    sizes: tuple[str, ...]
    wanted: tuple[int, ...]
    """How many of a hundred buyers take each size."""
    keep: int
    """Least number of sizes a style is cut in."""

    def share(self, size: str) -> float:
        return self.wanted[self.sizes.index(size)] / sum(self.wanted)


@dataclass(frozen=True)
class Line:
    """A category for one gender ("home": for none)."""

    category: str
    gender: str
    family: str
    """Its sheet under `shop/facts/prose`."""
    weight: float
    price: tuple[int, int]
    """MRP in rupees of a brand in the middle of the market."""
    sizing: SizeSystem
    colours: tuple[int, int]
    palette: dict[str, float]
    makers: dict[str, float]
    """Brand to its share of the line."""


@dataclass(frozen=True)
class Range:
    brands: dict[str, Brand]
    lines: tuple[Line, ...]

    @cached_property
    def by_name(self) -> dict[tuple[str, str], Line]:
        return {(line.category, line.gender): line for line in self.lines}


@lru_cache(maxsize=1)
def shop_range() -> Range:
    """The hand-written range; raises ValueError for a line that no brand makes."""
    brands = facts("brands")
    palettes = {name: weights(options) for name, options in facts("palettes").items()}
    sizings = {name: _size_system(name, spec) for name, spec in facts("sizes").items()}
    lines = tuple(
        _line(category, gender, spec, palettes, sizings[spec["sizes"]], makers=_makers(brands, category, gender))
        for category, genders in facts("lines").items()
        for gender, spec in genders.items()
    )
    return Range({name: _brand(name, spec) for name, spec in brands.items()}, lines)


def facts(name: str) -> dict[str, Any]:
    """A hand-written table of `shop/facts`."""
    return tomllib.loads(files("shop.facts").joinpath(f"{name}.toml").read_text("utf-8"))


def weights(options: Iterable[str]) -> dict[str, float]:
    """ "maroon *7" as {"maroon": 7.0}; without a star the weight is 1."""
    split = (option.rpartition(" *") for option in options)
    return {name or rest: float(rest) if name else 1.0 for name, _, rest in split}


def _size_system(name: str, spec: dict[str, Any]) -> SizeSystem:
    return SizeSystem(name, tuple(spec["sizes"]), tuple(spec["wanted"]), spec["keep"])


def _brand(name: str, spec: dict[str, Any]) -> Brand:
    return Brand(name, spec["price"], spec["voice"], spec["lean"], spec["sale"], tuple(spec["discount"]))


def _makers(brands: dict[str, Any], category: str, gender: str) -> dict[str, float]:
    made = {name: weights(spec.get(gender, ())).get(category, 0.0) for name, spec in brands.items()}
    makers = {name: weight for name, weight in made.items() if weight}
    if not makers:
        raise ValueError(f"no brand makes {category} for {gender}")
    return makers


def _line(
    category: str,
    gender: str,
    spec: dict[str, Any],
    palettes: dict[str, dict[str, float]],
    sizing: SizeSystem,
    *,
    makers: dict[str, float],
) -> Line:
    low, high = spec["price"]
    fewest, most = spec["colours"]
    return Line(
        category=category,
        gender=gender,
        family=spec["family"],
        weight=spec["weight"],
        price=(low, high),
        sizing=sizing,
        colours=(fewest, most),
        palette=palettes[spec["palette"]],
        makers=makers,
    )
