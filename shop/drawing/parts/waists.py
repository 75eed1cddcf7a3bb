"""Draw waistbands: buttoned with belt loops, elastic, drawstring and smooth."""

from enum import StrEnum

from shop.drawing.cloth import Cloth
from shop.drawing.look import Look
from shop.drawing.parts.buttons import buttons
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num


class Waist(StrEnum):
    """How the waist closes."""

    BELT_LOOPS = "belt loops"
    ELASTIC = "elastic"
    DRAWSTRING = "drawstring"
    SMOOTH = "smooth"


def waistband(
    sheet: Sheet, look: Look, kind: Waist, half: float, top: float, *, high: float = 28, cloth: Cloth | None = None
) -> None:
    """A waistband whose upper edge dips to the front; `half` is half its width."""
    cloth = cloth or look.cloth.limb
    dip = 0 if look.is_back else 7
    band = Trace(0, top - high + 4 + dip).bend(
        half * 0.5, top - high + 4 + dip, half * 0.8, top - high + 2, half - 3, top - high
    )
    band.to((half + 2, top + 3)).bend(half * 0.7, top + 7, half * 0.4, top + 8 + dip, 0, top + 8 + dip)
    sheet.panel(band.mirrored(), cloth, depth=0.45)
    match kind:
        case Waist.BELT_LOOPS:
            _loops(sheet, look, cloth, half, top, high=high)
        case Waist.ELASTIC:
            _gathers(sheet, cloth, half, top, high)
        case Waist.DRAWSTRING:
            _gathers(sheet, cloth, half, top, high)
            if not look.is_back:
                _strings(sheet, look, top)
        case Waist.SMOOTH:
            lower = Trace(0, top + 3 + dip).bend(half * 0.4, top + 3 + dip, half * 0.7, top + 3, half, top - 1)
            sheet.stitch(lower.arch(), cloth)


def _loops(sheet: Sheet, look: Look, cloth: Cloth, half: float, top: float, *, high: float) -> None:
    upper, lower = top - high + 9, top + 3
    sheet.stitch(Trace(0, lower + 4).bend(half * 0.4, lower + 4, half * 0.7, lower, half, lower - 4).arch(), cloth)
    sheet.stitch(Trace(0, upper + 4).bend(half * 0.5, upper + 4, half * 0.8, upper, half - 3, upper - 4).arch(), cloth)
    spots = (-0.62, 0.62, 0) if look.is_back else (-0.5, 0.5, -0.88, 0.88)
    for at in spots:
        loop = box(AXIS + at * half - 5, top - high - 1, 10, high + 12, 2)
        sheet.shadow(loop, 0.2)
        sheet.panel(loop, cloth, depth=0.2, round_=False)
    if not look.is_back:
        brass = "#b08a4a" if cloth.thread else ""
        buttons(sheet, look, [top - 6], size=7.5, colour=brass)


def _gathers(sheet: Sheet, cloth: Cloth, half: float, top: float, high: float) -> None:
    ticks = ""
    for index in range(-11, 12):
        x = AXIS + index / 11.5 * half
        ticks += f"M{num(x)} {num(top - high + 5)}q{(-1) ** index * 2} {num(high / 2)} 0 {num(high - 1)}"
    sheet.line(ticks, cloth.palette.deep, 1.7, 0.42)
    middle = top - high / 2 + 6
    sheet.stitch(
        Trace(0, middle).bend(half * 0.5, middle, half * 0.8, middle - 4, half, middle - 6).arch(), cloth, opacity=0.6
    )


def _strings(sheet: Sheet, look: Look, top: float) -> None:
    cord = look.trim.palette.base if look.chance.share("cord") < 0.4 else look.cloth.palette.light
    path = (
        f"M{AXIS - 12} {num(top - 6)}"
        f"C{AXIS - 16} {num(top + 30)} {AXIS - 24} {num(top + 50)} {AXIS - 19} {num(top + 96)}"
    )
    path += (
        f"M{AXIS + 12} {num(top - 6)}"
        f"C{AXIS + 15} {num(top + 34)} {AXIS + 22} {num(top + 60)} {AXIS + 16} {num(top + 84)}"
    )
    sheet.line(path, "#15121c", 7, 0.2)
    sheet.line(path, cord, 4.6)
    ends = f"M{AXIS - 19} {num(top + 90)}v14M{AXIS + 16} {num(top + 78)}v14"
    sheet.line(ends, look.cloth.palette.line, 5)
    for side in (-12, 12):
        sheet.add(
            f'<circle cx="{AXIS + side}" cy="{num(top - 6)}" r="4" fill="#c9c6c0" stroke="#6d6a66" stroke-width="1.2"/>'
        )
