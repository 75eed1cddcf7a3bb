"""Draw skirts that fall in pleats from a waist, with borders that follow the hem."""

from dataclasses import dataclass
from math import pi, sin

from shop.drawing.chance import Chance
from shop.drawing.cloth import Cloth
from shop.drawing.parts.folds import Folds
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Point, num, spot, through


@dataclass(frozen=True, slots=True)
class Flare:
    """A skirt from `top` to `foot`; half widths `waist` and `hem`; `bell` above 0 swells it outwards early."""

    top: float
    foot: float
    waist: float
    hem: float
    rise: float = 26
    bell: float = 0
    pleats: int = 7
    wave: float = 4
    axis: float = AXIS

    def half_at(self, down: float) -> float:
        """The half width at `down` (0 at the waist, 1 at the hem)."""
        swell = self.bell * sin(pi * min(down, 1)) * (self.hem - self.waist)
        return self.waist + (self.hem - self.waist) * down * (0.9 + 0.1 * down) + swell

    def point(self, across: float, lift: float) -> Point:
        """A point `lift` above the hem, `across` from -1 (left side) to 1 (right side)."""
        wave = self.wave * sin(across * self.pleats * pi * 2)
        bottom = self.foot - self.rise * across * across + wave
        down = 1 - lift / (self.foot - self.top)
        return self.axis + across * self.half_at(down), bottom - lift

    def along(self, lift: float) -> list[Point]:
        """Points of a line along the hem, from left to right."""
        count = self.pleats * 4
        return [self.point(-1 + 2 * index / count, lift) for index in range(count + 1)]

    def outline(self) -> str:
        """The skirt's whole outline."""
        right = [
            (self.axis + self.half_at(down), self.top + (self.foot - self.rise - self.top) * down)
            for down in (0, 0.25, 0.5, 0.75)
        ]
        left = [(2 * self.axis - x, y) for x, y in reversed(right)]
        hem = list(reversed(self.along(0)))
        return (
            through([*right, hem[0]])
            + through(hem).replace("M", "L", 1)
            + through([hem[-1], *left]).replace("M", "L", 1)
            + "Z"
        )


def skirt(sheet: Sheet, flare: Flare, cloth: Cloth, chance: Chance) -> None:
    """Draw the skirt with its pleats."""
    folds = _pleats(flare, chance)
    sheet.panel(flare.outline(), cloth, folds=folds.dark, sheen=folds.light, depth=0.9)
    sheet.line(_creases(flare, chance), cloth.palette.deep, 1.5, 0.42)


def _pleats(flare: Flare, chance: Chance) -> Folds:
    dark = light = ""
    for index in range(flare.pleats):
        for kind, shift in ((0, -0.25), (1, 0.25)):
            across = -1 + 2 * (index + 0.5 + shift) / flare.pleats
            head = 1 - chance.between(f"pleat{index}{kind}", 0.5, 0.97)
            line = _fall(flare, across, head)
            dark, light = (dark + line, light) if kind else (dark, light + line)
    return Folds(dark, light)


def _creases(flare: Flare, chance: Chance) -> str:
    lines = ""
    for index in range(flare.pleats):
        across = -1 + 2 * (index + 0.78) / flare.pleats
        lines += _fall(flare, across, chance.between(f"crease{index}", 0.03, 0.3))
    return lines


def _fall(flare: Flare, across: float, start: float) -> str:
    """A line down the skirt from `start` (0 at the waist) to the hem."""
    x1, x2, x3 = (flare.axis + across * flare.half_at(down) for down in (start, (start + 1) / 2, 1))
    drop = flare.foot - flare.top
    foot = flare.point(across, 2)[1]
    return (
        f"M{spot(x1, flare.top + drop * start)}"
        f"Q{spot(2 * x2 - (x1 + x3) / 2, flare.top + drop * (start + 1) / 2)} {spot(x3, foot)}"
    )


def border(sheet: Sheet, flare: Flare, colour: str, low: float, high: float, *, gold: str = "#c99f45") -> None:
    """A woven border along the hem, edged in zari and patterned down its middle."""
    key, tall = sheet.new_id(), high - low
    sheet.define(f'<path id="{key}" d="{through(flare.along((low + high) / 2))}"/>')
    use = f'<use href="#{key}" '
    sheet.add(
        f'<g fill="none">{use}stroke="{gold}" stroke-width="{num(tall)}"/>'
        f'{use}stroke="{colour}" stroke-width="{num(tall - 6)}"/>'
        f'{use}stroke="{gold}" stroke-width="{num(max(3, tall * 0.36))}" stroke-dasharray="3 5"/>'
        f'{use}stroke="{colour}" stroke-width="{num(max(1, tall * 0.1))}"/></g>'
    )
