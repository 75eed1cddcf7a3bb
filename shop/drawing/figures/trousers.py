"""Draw trousers, shorts, leggings and the other garments with two legs."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.parts.legs import Foot, Legs, fly, legs, pressed, side_stripe, waist_inside
from shop.drawing.parts.pockets import cargo, welt
from shop.drawing.parts.waists import Waist, waistband
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace

_STRAIGHT = Legs()
_SLIM = Legs(knee=120, knee_in=32, outer=106, inner=44, hip=134)
_WIDE = Legs(knee=146, knee_in=20, outer=152, inner=22)
_AMBER = "#c98a3c"


def trousers(sheet: Sheet, look: Look) -> Focus:
    """Formal trousers with slant pockets and a pressed crease."""
    cut = look.chance.pick("fit", (_SLIM, _STRAIGHT, replace(_STRAIGHT, outer=114)))
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look, folded=False)
    pressed(sheet, cut, look)
    _slants(sheet, cut, look)
    waistband(sheet, look, Waist.BELT_LOOPS, cut.waist, cut.top)
    return Focus(AXIS + 40, 176, 2.7)


def _slants(sheet: Sheet, cut: Legs, look: Look) -> None:
    if look.is_back:
        for x in (AXIS - 88, AXIS + 26):
            welt(sheet, look.cloth, x, cut.top + 96, 62, lean=0)
        return
    slant = Trace(cut.waist * 0.74, cut.top + 8).to((cut.hip - 8, cut.hip_y - 22))
    for side in (-1, 1):
        sheet.line(slant.open(side), look.cloth.palette.line, 2.2, 0.75)
        sheet.stitch(Trace(slant.x - 6, slant.y).to((cut.hip - 14, cut.hip_y - 20)).open(side), look.cloth, opacity=0.6)
    fly(sheet, cut, look)


def chinos(sheet: Sheet, look: Look) -> Focus:
    """Casual cotton trousers, softly creased."""
    cut = replace(
        look.chance.pick("fit", (_SLIM, _STRAIGHT)), ends=look.chance.pick("ends", (Foot.STITCHED, Foot.TURNED_UP))
    )
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    _slants(sheet, cut, look)
    waistband(sheet, look, Waist.BELT_LOOPS, cut.waist, cut.top)
    return Focus(AXIS + 40, 176, 2.7)


def joggers(sheet: Sheet, look: Look) -> Focus:
    """Soft trousers with a drawstring and ribbed cuffs."""
    cut = Legs(waist=116, hip=139, knee=122, knee_in=32, outer=94, inner=44, foot=706, ends=Foot.RIBBED)
    return _sporty(sheet, look, cut)


def track_pants(sheet: Sheet, look: Look) -> Focus:
    """Sports trousers with tapes down the sides."""
    cut = replace(look.chance.pick("fit", (_SLIM, _STRAIGHT)), waist=116)
    focus = _sporty(sheet, look, cut)
    tape = look.trim.palette.base
    side_stripe(sheet, cut, tape)
    if look.chance.share("two tapes") < 0.5:
        side_stripe(sheet, cut, look.cloth.palette.base, wide=3)
    return focus


def _sporty(sheet: Sheet, look: Look, cut: Legs) -> Focus:
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    slant = Trace(cut.waist * 0.86, cut.top + 16).bend(
        cut.waist, cut.top + 60, cut.hip - 6, cut.hip_y - 50, cut.hip - 12, cut.hip_y - 10
    )
    for side in (-1, 1):
        sheet.line(slant.open(side), look.cloth.palette.line, 2.4, 0.7)
    waistband(sheet, look, Waist.DRAWSTRING, cut.waist, cut.top)
    return Focus(AXIS + 10, 160, 2.6)


def shorts(sheet: Sheet, look: Look) -> Focus:
    """Shorts, belted or with a drawstring."""
    cut = Legs(
        waist=142,
        top=200,
        hip=172,
        hip_y=350,
        crotch=426,
        knee=178,
        knee_in=16,
        knee_y=540,
        outer=178,
        inner=14,
        foot=604,
    )
    cut = replace(cut, ends=look.chance.pick("ends", (Foot.STITCHED, Foot.TURNED_UP, Foot.STITCHED)))
    if look.chance.share("waist") < 0.45:
        return replace(_sporty(sheet, look, cut), y=280, zoom=2.4)
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    _slants(sheet, cut, look)
    waistband(sheet, look, Waist.BELT_LOOPS, cut.waist, cut.top, high=32)
    return Focus(AXIS + 50, 300, 2.4)


def cargo_pants(sheet: Sheet, look: Look) -> Focus:
    """Loose trousers with bellows pockets on the thighs."""
    cut = Legs(waist=116, hip=146, knee=146, knee_in=24, outer=128, inner=34)
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    _slants(sheet, cut, look)
    cargo(sheet, look.cloth.limb, (AXIS - 158, 412), 66, 92)
    cargo(sheet, look.cloth.limb, (AXIS + 92, 412), 66, 92)
    waistband(sheet, look, Waist.BELT_LOOPS, cut.waist, cut.top)
    return Focus(AXIS + 110, 400, 2.5)


def leggings(sheet: Sheet, look: Look) -> Focus:
    """Close-fitting legs under a smooth waist."""
    cut = Legs(waist=92, hip=114, hip_y=240, crotch=318, knee=96, knee_in=30, outer=76, inner=36)
    return _smooth(sheet, look, cut)


def churidar(sheet: Sheet, look: Look) -> Focus:
    """Close-fitting legs, too long, gathered in rings at the ankle."""
    cut = Legs(waist=104, hip=126, knee=92, knee_in=34, outer=74, inner=38, ends=Foot.PLAIN)
    focus = _drawn(sheet, look, cut)
    for side in (-1, 1):
        rings = "".join(
            Trace(76 + index % 2, 600 + index * 15)
            .bend(66, 608 + index * 15, 48, 608 + index * 15, 37, 598 + index * 15)
            .open(side)
            for index in range(9)
        )
        sheet.line(rings, look.cloth.palette.deep, 3, 0.5)
        sheet.line(rings, look.cloth.palette.light, 1, 0.5)
    return focus


def _drawn(sheet: Sheet, look: Look, cut: Legs) -> Focus:
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    waistband(sheet, look, Waist.DRAWSTRING, cut.waist, cut.top)
    return Focus(AXIS + 10, 160, 2.6)


def _smooth(sheet: Sheet, look: Look, cut: Legs, waist: Waist = Waist.SMOOTH) -> Focus:
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    waistband(sheet, look, waist, cut.waist, cut.top, high=40)
    return Focus(AXIS + 20, 170, 2.6)


def capri(sheet: Sheet, look: Look) -> Focus:
    """Cropped trousers that end below the knee."""
    cut = Legs(
        waist=112, hip=136, crotch=316, knee=124, knee_in=28, knee_y=470, outer=112, inner=34, foot=610, ends=Foot.SLIT
    )
    return _smooth(sheet, look, cut, look.chance.pick("waist", (Waist.SMOOTH, Waist.DRAWSTRING)))


def palazzo(sheet: Sheet, look: Look) -> Focus:
    """Trousers as wide as a skirt."""
    cut = Legs(waist=92, hip=138, knee=186, knee_in=8, knee_y=500, outer=226, inner=6, foot=730)
    return _smooth(sheet, look, cut, Waist.ELASTIC)


def pyjamas(sheet: Sheet, look: Look) -> Focus:
    """Loose sleeping trousers."""
    cut = replace(_WIDE, waist=118, hip=142, outer=140, inner=28)
    return _drawn(sheet, look, cut)


def salwar(sheet: Sheet, look: Look) -> Focus:
    """Full pleated trousers gathered into a stiff cuff."""
    cut = Legs(
        waist=98,
        hip=190,
        hip_y=330,
        crotch=430,
        knee=176,
        knee_in=16,
        knee_y=540,
        outer=96,
        inner=44,
        foot=704,
        ends=Foot.TURNED_UP,
    )
    focus = _drawn(sheet, look, cut)
    pleats = "".join(
        Trace(x, cut.top + 14).bend(x * 1.7, 300, x * 1.5, 520, 50 + x * 0.4, 664).open(side)
        for side in (-1, 1)
        for x in (14, 34, 54, 74)
    )
    sheet.line(pleats, look.cloth.palette.deep, 2.2, 0.35)
    return focus


def boxers(sheet: Sheet, look: Look) -> Focus:
    """Loose cotton boxers with an elastic waist."""
    cut = Legs(
        waist=146,
        top=250,
        hip=174,
        hip_y=380,
        crotch=456,
        knee=182,
        knee_in=12,
        knee_y=540,
        outer=186,
        inner=10,
        foot=590,
    )
    waist_inside(sheet, cut, look)
    legs(sheet, cut, look)
    if not look.is_back:
        fly(sheet, cut, look)
    waistband(sheet, look, Waist.ELASTIC, cut.waist, cut.top, high=36, cloth=_band_of(look))
    return Focus(AXIS + 30, 310, 2.3)


def _band_of(look: Look) -> Cloth:
    return look.trim if look.chance.share("band") < 0.4 else look.cloth.limb
