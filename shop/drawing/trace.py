"""Trace outlines as SVG path data, whole or as one half of something symmetrical."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin

AXIS = 300.0

Point = tuple[float, float]


def num(value: float) -> str:
    """A coordinate in as few characters as a tenth of a unit needs."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def spot(x: float, y: float) -> str:
    """A coordinate pair."""
    return f"{num(x)} {num(y)}"


@dataclass(frozen=True, slots=True)
class Bend:
    """A cubic curve on to `end`; a straight line where it has no control points."""

    end: Point
    first: Point | None = None
    second: Point | None = None


@dataclass(slots=True)
class Trace:
    """A pen moving from `start`; x counts from the garment's centre line, right positive."""

    x: float
    y: float
    bends: list[Bend] = field(default_factory=list)

    def to(self, *points: Point) -> "Trace":
        """Draw straight lines through the points."""
        self.bends.extend(Bend(point) for point in points)
        return self

    def bend(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> "Trace":  # noqa: PLR0917 - a cubic curve has three points
        """Draw one cubic curve."""
        self.bends.append(Bend((x, y), (x1, y1), (x2, y2)))
        return self

    def open(self, side: int = 1, axis: float = AXIS) -> str:
        """The line as drawn; `side` -1 gives its mirror image."""
        moves = [f"M{spot(axis + side * self.x, self.y)}"]
        moves.extend(_written(bend, side, axis) for bend in self.bends)
        return "".join(moves)

    def closed(self, side: int = 1, axis: float = AXIS) -> str:
        """The line, closed to a shape; `side` -1 gives its mirror image."""
        return self.open(side, axis) + "Z"

    def mirrored(self, axis: float = AXIS) -> str:
        """The shape whose right half this line is."""
        return self.open(1, axis) + "".join(_written(bend, -1, axis) for bend in self._back()) + "Z"

    def arch(self, axis: float = AXIS) -> str:
        """The open line that has this one as right half, mirrored on through its start."""
        end = self.bends[-1].end
        head = f"M{spot(axis - end[0], end[1])}"
        left = "".join(_written(bend, -1, axis) for bend in self._back())
        return head + left + "".join(_written(bend, 1, axis) for bend in self.bends)

    def arch_back(self, axis: float = AXIS) -> str:
        """The `arch` walked from right to left, to go on from another line."""
        end = self.bends[-1].end
        head = f"L{spot(axis + end[0], end[1])}"
        right = "".join(_written(bend, 1, axis) for bend in self._back())
        return head + right + "".join(_written(bend, -1, axis) for bend in self.bends)

    def lowered(self, by: float) -> "Trace":
        """The same line further down the page."""
        moved = [Bend((x, y + by), _down(first, by), _down(second, by)) for (x, y), first, second in self._parts()]
        return Trace(self.x, self.y + by, moved)

    def _parts(self) -> list[tuple[Point, Point | None, Point | None]]:
        return [(bend.end, bend.first, bend.second) for bend in self.bends]

    def _back(self) -> list[Bend]:
        starts = [(self.x, self.y), *(bend.end for bend in self.bends[:-1])]
        pairs = zip(reversed(starts), reversed(self.bends), strict=True)
        return [Bend(start, bend.second, bend.first) for start, bend in pairs]


def _down(point: Point | None, by: float) -> Point | None:
    return (point[0], point[1] + by) if point else None


def ring(outer: Trace, inner: Trace) -> str:
    """The shape between two halves of symmetrical lines that run the same way."""
    return outer.arch() + inner.arch_back() + "Z"


def _written(bend: Bend, side: int, axis: float) -> str:
    x, y = bend.end
    if bend.first is None or bend.second is None:
        return f"L{spot(axis + side * x, y)}"
    (x1, y1), (x2, y2) = bend.first, bend.second
    ends = spot(axis + side * x1, y1), spot(axis + side * x2, y2), spot(axis + side * x, y)
    return "C" + " ".join(ends)


def through(points: Sequence[Point], *, loop: bool = False, tension: float = 0.17) -> str:
    """A smooth line through all the points (a Catmull-Rom spline), closed where `loop`."""
    last = len(points) - 1
    parts = [f"M{spot(*points[0])}"]
    for index in range(last + 1 if loop else last):
        here, there = points[index], points[(index + 1) % (last + 1)]
        before = points[index - 1] if loop or index else here
        after = points[(index + 2) % (last + 1)] if loop or index + 2 <= last else there
        x1, y1 = here[0] + (there[0] - before[0]) * tension, here[1] + (there[1] - before[1]) * tension
        x2, y2 = there[0] - (after[0] - here[0]) * tension, there[1] - (after[1] - here[1]) * tension
        parts.append(f"C{spot(x1, y1)} {spot(x2, y2)} {spot(*there)}")
    return "".join(parts) + ("Z" if loop else "")


def polyline(points: Sequence[Point], *, closed: bool = False) -> str:
    """Straight lines through the points."""
    return "M" + "L".join(spot(*point) for point in points) + ("Z" if closed else "")


def circle(x: float, y: float, radius: float) -> str:
    """A circle as path data, so that it can join other outlines in one path."""
    return ellipse(x, y, radius, radius)


def ellipse(x: float, y: float, wide: float, high: float) -> str:
    """An ellipse as path data; `wide` and `high` are its radii."""
    radii = spot(wide, high)
    return f"M{spot(x - wide, y)}a{radii} 0 1 0 {spot(2 * wide, 0)}a{radii} 0 1 0 {spot(-2 * wide, 0)}Z"


def box(x: float, y: float, wide: float, high: float, corner: float = 0) -> str:
    """A rectangle with its upper left at x, y, corners rounded by `corner`."""
    if not corner:
        return f"M{spot(x, y)}h{num(wide)}v{num(high)}h{num(-wide)}Z"
    arc = f"a{num(corner)} {num(corner)} 0 0 1 "
    flat, tall = num(wide - 2 * corner), num(high - 2 * corner)
    up, down, size = f"-{tall}" if not tall.startswith("-") else tall[1:], tall, num(corner)
    return (
        f"M{spot(x + corner, y)}h{flat}{arc}{size} {size}v{down}{arc}-{size} {size}"
        f"h-{flat}{arc}-{size} -{size}v{up}{arc}{size} -{size}Z"
    )


def turned(point: Point, degrees: float, around: Point) -> Point:
    """A point turned clockwise on the page around another."""
    angle = radians(degrees)
    x, y = point[0] - around[0], point[1] - around[1]
    return around[0] + x * cos(angle) - y * sin(angle), around[1] + x * sin(angle) + y * cos(angle)
