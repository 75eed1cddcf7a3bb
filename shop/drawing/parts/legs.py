"""Draw a pair of trouser legs with folds, seams and hems."""

from dataclasses import dataclass
from enum import StrEnum

from shop.drawing.look import Look
from shop.drawing.parts.folds import Folds, crease, gathered, hanging
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num


class Foot(StrEnum):
    """How a leg ends."""

    STITCHED = "stitched"
    RIBBED = "ribbed"
    TURNED_UP = "turned up"
    PLAIN = "plain"
    SLIT = "slit"


@dataclass(frozen=True, slots=True)
class Legs:
    """Half widths from the centre line and heights down the page; `outer` and `inner` are the corners of a hem."""

    waist: float = 114
    top: float = 92
    hip: float = 137
    hip_y: float = 244
    crotch: float = 306
    knee: float = 128
    knee_in: float = 32
    knee_y: float = 520
    outer: float = 122
    inner: float = 40
    foot: float = 738
    ends: Foot = Foot.STITCHED

    def leg(self) -> Trace:
        """The right leg, from the centre of the waist round to the crotch."""
        trace = Trace(-1, self.top).to((self.waist, self.top))
        trace.bend(self.waist + 12, self.top + 50, self.hip, self.hip_y - 60, self.hip, self.hip_y)
        drop = self.knee_y - self.hip_y
        trace.bend(self.hip, self.hip_y + drop * 0.4, self.knee, self.knee_y - drop * 0.35, self.knee, self.knee_y)
        rest = self.foot - self.knee_y
        trace.bend(self.knee, self.knee_y + rest * 0.4, self.outer, self.foot - rest * 0.4, self.outer, self.foot)
        trace.bend(self.outer - 20, self.foot + 4, self.inner + 20, self.foot + 5, self.inner, self.foot + 2)
        trace.bend(
            self.inner, self.foot - rest * 0.4, self.knee_in, self.knee_y + rest * 0.3, self.knee_in, self.knee_y
        )
        rise = self.knee_y - self.crotch
        return trace.bend(self.knee_in, self.knee_y - rise * 0.5, 14, self.crotch + 34, 0, self.crotch)

    def middle_at(self, y: float) -> float:
        """Where the middle of the right leg is at a height below the crotch."""
        share = min(1.0, max(0.0, (y - self.crotch) / (self.foot - self.crotch)))
        start = self.hip * 0.52
        return start + ((self.outer + self.inner) / 2 - start) * share


def legs(sheet: Sheet, cut: Legs, look: Look, *, folded: bool = True) -> None:
    """Draw both legs, their hems and the seam between them."""
    leg = cut.leg()
    for side in (-1, 1):
        folds = _leg_folds(cut, look, side) if folded else _hip_folds(cut, side)
        sheet.panel(leg.closed(side), look.cloth, folds=folds.dark, sheen=folds.light)
        _ends(sheet, cut, look, side)
    sheet.line(f"M{num(AXIS)} {num(cut.top)}V{num(cut.crotch)}", look.cloth.palette.line, 1.5, 0.7)


def _hip_folds(cut: Legs, side: int) -> Folds:
    start = AXIS + side * 6, cut.crotch - 8
    pulls = [
        crease(start, (AXIS + side * cut.hip * 0.4, cut.crotch - 16), (AXIS + side * cut.hip * 0.8, cut.crotch - 50)),
        crease(start, (AXIS + side * cut.hip * 0.35, cut.crotch + 20), (AXIS + side * cut.hip * 0.66, cut.crotch + 26)),
    ]
    return gathered(pulls)


def _leg_folds(cut: Legs, look: Look, side: int) -> Folds:
    middle = AXIS + side * (cut.knee + cut.knee_in) / 2
    half = (cut.knee - cut.knee_in) / 2
    folds = hanging(
        look.chance, f"leg{side}", cut.crotch + 60, cut.foot - 6, lambda _y: half * 0.9, count=2, axis=middle
    )
    bends = []
    for index, y in enumerate((cut.knee_y - 6, cut.knee_y + 34)):
        reach = look.chance.between(f"knee{side}{index}", 0.35, 0.8) * half
        bends.append(crease((middle - reach, y), (middle, y + 14), (middle + reach * 0.6, y + 4), lit=(0, -12)))
    tall = cut.foot - cut.crotch > 260
    return _hip_folds(cut, side) + folds + (gathered(bends) if tall else Folds())


def _ends(sheet: Sheet, cut: Legs, look: Look, side: int) -> None:
    trim = look.cloth.limb
    outer, inner, foot = cut.outer, cut.inner, cut.foot
    match cut.ends:
        case Foot.STITCHED:
            sheet.stitch(Trace(outer - 1, foot - 14).to((inner + 1, foot - 12)).open(side), look.cloth)
        case Foot.RIBBED:
            band = Trace(outer, foot - 6).bend(outer + 3, foot + 8, outer - 8, foot + 22, outer - 9, foot + 30)
            band.to((inner + 9, foot + 31)).bend(inner + 8, foot + 22, inner - 2, foot + 8, inner, foot - 5)
            sheet.panel(band.closed(side), trim, depth=0.5)
            steps = range(int(inner) + 12, int(outer) - 8, 7)
            ribs = "".join(Trace(x, foot - 3).to((x, foot + 29)).open(side) for x in steps)
            sheet.line(ribs, trim.palette.deep, 1.5, 0.45)
        case Foot.TURNED_UP:
            band = (
                Trace(outer + 3, foot - 36)
                .to((outer + 2, foot + 2))
                .bend(outer - 20, foot + 7, inner + 20, foot + 8, inner - 2, foot + 4)
            )
            sheet.panel(band.to((inner - 3, foot - 34)).closed(side), look.cloth, depth=0.4)
        case Foot.SLIT:
            sheet.line(Trace(outer - 3, foot - 40).to((outer - 6, foot + 2)).open(side), trim.palette.line, 2, 0.7)
        case Foot.PLAIN:
            pass


def pressed(sheet: Sheet, cut: Legs, look: Look) -> None:
    """The pressed crease down the front of formal trousers."""
    for side in (-1, 1):
        line = Trace(cut.middle_at(cut.crotch), cut.top + 90)
        line.bend(
            cut.middle_at(cut.crotch),
            cut.crotch,
            cut.middle_at(cut.knee_y),
            cut.knee_y,
            cut.middle_at(cut.foot),
            cut.foot,
        )
        sheet.line(line.open(side), look.cloth.palette.deep, 2, 0.5)
        sheet.line(Trace(line.x - 3, line.y, line.bends).open(side), look.cloth.palette.light, 1.6, 0.35)


def side_stripe(sheet: Sheet, cut: Legs, colour: str, *, wide: float = 9) -> None:
    """A tape down the outer seams."""
    outer = Trace(cut.waist - 14, cut.top + 24)
    outer.bend(cut.waist - 2, cut.top + 60, cut.hip - 14, cut.hip_y - 60, cut.hip - 14, cut.hip_y)
    middle = (cut.hip_y + cut.knee_y) / 2
    outer.bend(cut.hip - 14, middle, cut.knee - 14, cut.knee_y - 60, cut.knee - 14, cut.knee_y)
    outer.bend(cut.knee - 14, cut.knee_y + 60, cut.outer - 14, cut.foot - 60, cut.outer - 14, cut.foot - 2)
    for side in (-1, 1):
        sheet.line(outer.open(side), colour, wide, 0.95)


def waist_inside(sheet: Sheet, cut: Legs, look: Look) -> None:
    """The inner back of the waistband, seen over the front one; draw it before the legs."""
    if look.is_back:
        return
    half = Trace(0, cut.top - 36).bend(
        cut.waist * 0.5, cut.top - 36, cut.waist - 8, cut.top - 32, cut.waist - 3, cut.top - 24
    )
    half.to((cut.waist - 4, cut.top), (0, cut.top))
    sheet.shape(half.mirrored(), look.cloth.palette.deep)
    sheet.line(
        Trace(0, cut.top - 33).bend(50, cut.top - 33, 80, cut.top - 30, cut.waist - 5, cut.top - 22).arch(),
        look.cloth.palette.line,
        1.4,
        0.7,
    )
    sheet.shape(box(AXIS - 15, cut.top - 30, 30, 13, 1.5), "#f3efe6", 0.9)


def fly(sheet: Sheet, cut: Legs, look: Look) -> None:
    """The stitched J of a trouser front."""
    outer = (
        f"M{AXIS + 27} {num(cut.top + 8)}V{num(cut.crotch - 70)}"
        f"Q{AXIS + 26} {num(cut.crotch - 34)} {AXIS + 2} {num(cut.crotch - 22)}"
    )
    inner = (
        f"M{AXIS + 21} {num(cut.top + 8)}V{num(cut.crotch - 72)}"
        f"Q{AXIS + 20} {num(cut.crotch - 42)} {AXIS + 2} {num(cut.crotch - 32)}"
    )
    sheet.stitch(outer + inner, look.cloth)
