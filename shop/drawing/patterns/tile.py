"""Hold one repeat of a printed or woven pattern, and the inks that it is made with."""

from dataclasses import dataclass

from shop.drawing.chance import Chance
from shop.drawing.colours import mix
from shop.drawing.palette import Palette


@dataclass(frozen=True, slots=True)
class Inks:
    """The cloth's own dye and the two colours printed, woven or stitched on it."""

    ground: Palette
    one: str
    two: str
    chance: Chance

    @property
    def tonal(self) -> str:
        """A shade of the ground itself that still shows on it."""
        return self.ground.light if self.ground.is_dark else self.ground.shade

    def between(self, share: float) -> str:
        """The first ink with `share` of the ground stirred in."""
        return mix(self.one, self.ground.base, share)


@dataclass(frozen=True, slots=True)
class Tile:
    """One repeat. A `placed` tile is the whole sheet: it sits where it is drawn and does not repeat."""

    wide: float
    high: float
    marks: str
    angle: float = 0
    placed: bool = False


def placed(marks: str) -> Tile:
    """A tile as large as the sheet."""
    return Tile(600, 800, marks, placed=True)


def dot(x: float, y: float, radius: float, colour: str) -> str:
    """A dot."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{colour}"/>'


def fill(path: str, colour: str, more: str = "") -> str:
    """A filled path."""
    return f'<path d="{path}" fill="{colour}"{more}/>'


def stroke(path: str, colour: str, width: float, more: str = "") -> str:
    """A drawn line."""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"{more}/>'
