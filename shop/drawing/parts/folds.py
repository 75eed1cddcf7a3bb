"""Lay the soft creases that cloth takes where it hangs, bends and has been worn."""

from collections.abc import Callable
from dataclasses import dataclass

from shop.drawing.chance import Chance
from shop.drawing.trace import AXIS, Point, spot


@dataclass(frozen=True, slots=True)
class Folds:
    """Soft lines as path data: the valleys and the crests beside them."""

    dark: str = ""
    light: str = ""

    def __add__(self, other: "Folds") -> "Folds":
        return Folds(self.dark + other.dark, self.light + other.light)


def crease(start: Point, middle: Point, end: Point, *, lit: Point = (-13, -3)) -> Folds:
    """One valley with its crest beside it, `lit` away."""
    (x1, y1), (x2, y2), (x3, y3) = start, middle, end
    dx, dy = lit
    return Folds(
        f"M{spot(x1, y1)}Q{spot(x2, y2)} {spot(x3, y3)}",
        f"M{spot(x1 + dx, y1 + dy)}Q{spot(x2 + dx, y2 + dy)} {spot(x3 + dx, y3 + dy)}",
    )


def gathered(folds: list[Folds]) -> Folds:
    """Several creases as one."""
    return Folds("".join(fold.dark for fold in folds), "".join(fold.light for fold in folds))


def hanging(
    chance: Chance,
    key: str,
    top: float,
    foot: float,
    half: Callable[[float], float],
    *,
    count: int = 5,
    axis: float = AXIS,
) -> Folds:
    """Folds that fall down a piece; `half` tells its half width at a height."""
    folds = []
    for index in range(count):
        at = -0.86 + 1.72 * (index + chance.between(f"{key}a{index}", 0.2, 0.8)) / count
        head = top + (foot - top) * chance.between(f"{key}h{index}", 0.02, 0.4)
        tail = foot - (foot - top) * chance.between(f"{key}t{index}", 0, 0.12)
        drift = chance.between(f"{key}d{index}", -0.07, 0.07)
        middle = (head + tail) / 2
        folds.append(
            crease(
                (axis + half(head) * at, head),
                (axis + half(middle) * (at + drift), middle),
                (axis + half(tail) * (at + at * 0.05), tail),
            )
        )
    return gathered(folds)
