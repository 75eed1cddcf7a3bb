"""Draw pairs of sleeves, from cap to floor-sweeping, with their cuffs."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import cos, radians, sin

from shop.drawing.cloth import Cloth
from shop.drawing.parts.cut import Cut
from shop.drawing.sheet import Sheet
from shop.drawing.trace import Point, Trace


class Cuff(StrEnum):
    """How a sleeve ends."""

    PLAIN = "plain"
    STITCHED = "stitched"
    BUTTONED = "buttoned"
    RIBBED = "ribbed"
    TURNED_UP = "turned up"
    BORDER = "border"
    GATHERED = "gathered"


@dataclass(frozen=True, slots=True)
class Sleeve:
    """A sleeve of `reach` along the arm, hanging `angle` degrees off the body, `wide` across its end."""

    reach: float
    angle: float
    wide: float
    cuff: Cuff = Cuff.STITCHED
    puff: float = 0

    def scaled(self, size: float) -> "Sleeve":
        """The sleeve for a garment drawn at `size` times the usual."""
        return replace(self, reach=self.reach * size, wide=self.wide * size)


CAP = Sleeve(80, 42, 112)
SHORT = Sleeve(150, 30, 106)
ELBOW = Sleeve(218, 21, 92)
THREE_QUARTER = Sleeve(318, 13, 74)
LONG = Sleeve(446, 8, 58)


@dataclass(frozen=True, slots=True)
class _Arm:
    """The right arm's landmarks: shoulder, underarm, and the outer and inner corner of the sleeve's end."""

    shoulder: Point
    underarm: Point
    outer: Point
    inner: Point
    along: Point
    across: Point

    def at(self, lift: float, inset: float = 0) -> tuple[Point, Point]:
        """The outer and inner point of a line across the sleeve, `lift` above its end."""
        (ux, uy), (nx, ny) = self.along, self.across
        grow = lift * 0.075
        outer = (
            self.outer[0] - ux * lift + nx * (grow * 0.4 - inset),
            self.outer[1] - uy * lift + ny * (grow * 0.4 - inset),
        )
        inner = self.inner[0] - ux * lift - nx * (grow - inset), self.inner[1] - uy * lift - ny * (grow - inset)
        return outer, inner


def _arm(cut: Cut, sleeve: Sleeve) -> _Arm:
    angle = radians(sleeve.angle)
    along, across = (sin(angle), cos(angle)), (cos(angle), -sin(angle))
    shoulder = cut.shoulder, cut.shoulder_y
    bulge = 16 + sleeve.angle * 0.1
    outer = (
        shoulder[0] + along[0] * sleeve.reach + across[0] * bulge,
        shoulder[1] + along[1] * sleeve.reach + across[1] * bulge,
    )
    inner = outer[0] - across[0] * sleeve.wide, outer[1] - across[1] * sleeve.wide
    return _Arm(shoulder, (cut.chest, cut.underarm), outer, inner, along, across)


def sleeves(sheet: Sheet, cut: Cut, sleeve: Sleeve, cloth: Cloth, trim: Cloth | None = None) -> None:
    """Draw both sleeves; they lie under the body, so draw them first. Cuffs and borders are cut from `trim`."""
    arm = _arm(cut, sleeve)
    outline, folds, sheen = _outline(arm, sleeve), _folds(arm, sleeve), _sheen(arm, sleeve)
    for side in (-1, 1):
        turn = -side * sleeve.angle
        sheet.panel(
            outline.closed(side), cloth.limb, turn=turn, depth=0.85, folds=folds.open(side), sheen=sheen.open(side)
        )
        _finish(sheet, arm, sleeve, cloth.limb, (trim or cloth).limb, side=side)


def _outline(arm: _Arm, sleeve: Sleeve) -> Trace:
    (sx, sy), (ux, uy), (ox, oy), (ix, iy) = arm.shoulder, arm.underarm, arm.outer, arm.inner
    reach, (ax, ay), puff = sleeve.reach, arm.along, sleeve.puff
    trace = Trace(sx - 26, sy - 9).to((sx, sy))
    trace.bend(sx + 20 + puff, sy + 8 - puff * 0.5, ox - ax * reach * 0.6 + puff, oy - ay * reach * 0.6, ox, oy)
    trace.bend(ox - (ox - ix) * 0.3, oy - (oy - iy) * 0.3 + 5, ix + (ox - ix) * 0.3, iy + (oy - iy) * 0.3 + 5, ix, iy)
    inner = ((ix - ux) ** 2 + (iy - uy) ** 2) ** 0.5
    trace.bend(ix - ax * inner * 0.4 - puff * 0.3, iy - ay * inner * 0.4, ux + 4, uy + inner * 0.22, ux - 2, uy - 2)
    return trace.bend(ux - 30, uy - 30, sx - 34, sy + 60, sx - 26, sy - 9)


def _folds(arm: _Arm, sleeve: Sleeve) -> Trace:
    """A crease along the inner arm; long sleeves crease at the elbow as well."""
    (ux, uy), (ix, iy) = arm.underarm, arm.inner
    mid = (arm.outer[0] + ix) / 2 - 8, (arm.outer[1] + iy) / 2 - 10
    return Trace(ux + 4, uy - 26).bend(ux + 16, uy + 20, mid[0] - arm.along[0] * 40, mid[1] - sleeve.reach * 0.3, *mid)


def _sheen(arm: _Arm, sleeve: Sleeve) -> Trace:
    (sx, sy), (ox, oy) = arm.shoulder, arm.outer
    return Trace(sx + 4, sy + 24).bend(sx + 12, sy + 50, ox - 22, oy - sleeve.reach * 0.4, ox - 18, oy - 12)


def _finish(sheet: Sheet, arm: _Arm, sleeve: Sleeve, cloth: Cloth, trim: Cloth, *, side: int) -> None:
    match sleeve.cuff:
        case Cuff.STITCHED:
            outer, inner = arm.at(13)
            sheet.stitch(Trace(*outer).to(inner).open(side), cloth)
        case Cuff.BUTTONED:
            _band(sheet, arm, trim, side, 44)
            _cuff_button(sheet, arm, trim, side)
        case Cuff.RIBBED:
            _band(sheet, arm, trim, side, 36 if sleeve.reach > 200 else 18)
            _ribs(sheet, arm, trim, side, 36 if sleeve.reach > 200 else 18)
        case Cuff.TURNED_UP:
            _band(sheet, arm, trim, side, 30)
        case Cuff.BORDER:
            _band(sheet, arm, trim, side, 20 if sleeve.reach < 160 else 30)
        case Cuff.GATHERED:
            _band(sheet, arm, trim, side, 16)
            _ribs(sheet, arm, trim, side, 46)
        case Cuff.PLAIN:
            pass


def _band(sheet: Sheet, arm: _Arm, cloth: Cloth, side: int, high: float) -> None:
    upper, lower = arm.at(high, -1), arm.at(-1, -1.5)
    (ox, oy), (ix, iy) = lower
    band = Trace(*upper[0]).to((ox, oy))
    band.bend(ox - (ox - ix) * 0.3, oy - (oy - iy) * 0.3 + 5, ix + (ox - ix) * 0.3, iy + (oy - iy) * 0.3 + 5, ix, iy)
    sheet.panel(band.to(upper[1]).closed(side), cloth, depth=0.4)


def _ribs(sheet: Sheet, arm: _Arm, cloth: Cloth, side: int, high: float) -> None:
    upper, lower = arm.at(high), arm.at(1)
    ribs = ""
    count = 9
    for index in range(1, count):
        share = index / count
        start = tuple(a + (b - a) * share for a, b in zip(*upper, strict=True))
        end = tuple(a + (b - a) * share for a, b in zip(*lower, strict=True))
        ribs += Trace(start[0], start[1]).to((end[0], end[1])).open(side)
    sheet.line(ribs, cloth.palette.deep, 1.5, 0.5)


def _cuff_button(sheet: Sheet, arm: _Arm, cloth: Cloth, side: int) -> None:
    outer, inner = arm.at(20)
    x, y = outer[0] + (inner[0] - outer[0]) * 0.3, outer[1] + (inner[1] - outer[1]) * 0.3
    sheet.add(
        f'<circle cx="{300 + side * x:.1f}" cy="{y:.1f}" r="5" fill="{cloth.palette.light}" '
        f'stroke="{cloth.palette.line}" stroke-width=".9"/>'
    )
