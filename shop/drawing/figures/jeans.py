"""Draw jeans and jeggings."""

from dataclasses import replace

from shop.drawing.colours import channels, mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import Palette, palette_from
from shop.drawing.parts.legs import Foot, Legs, fly, legs, waist_inside
from shop.drawing.parts.pockets import patch_pocket
from shop.drawing.parts.waists import Waist, waistband
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, num
from shop.drawing.weave import Weave, woven

_STRAIGHT = Legs()
_SLIM = Legs(knee=120, knee_in=32, outer=106, inner=44, hip=134)
_WIDE = Legs(knee=146, knee_in=20, outer=152, inner=22)
_AMBER = "#c98a3c"


def jeans(sheet: Sheet, look: Look) -> Focus:
    """Five-pocket jeans with amber stitching."""
    cut = look.chance.pick("fit", (_SLIM, _SLIM, _STRAIGHT, replace(_WIDE, outer=140, inner=26)))
    cut = replace(cut, ends=look.chance.pick("ends", (Foot.STITCHED, Foot.STITCHED, Foot.TURNED_UP)))
    thread = "" if look.cloth.palette.dim < 0.27 else _AMBER
    twill = woven(
        sheet,
        replace(look.cloth, palette=_indigo(look.cloth.palette), thread=thread),
        Weave.TWILL,
        strength=0.7 if look.is_close else 0.42,
    )
    denim = replace(look, cloth=twill)
    waist_inside(sheet, cut, denim)
    legs(sheet, cut, denim)
    if look.chance.share("faded") < 0.6:
        _fade(sheet, cut, denim)
    _seams(sheet, cut, denim)
    if look.is_back:
        _jeans_back(sheet, cut, denim)
    else:
        _jeans_front(sheet, cut, denim)
    waistband(sheet, denim, Waist.BELT_LOOPS, cut.waist, cut.top)
    return Focus(AXIS + 46, 178, 2.7)


def _indigo(palette: Palette) -> Palette:
    """Blue as denim has it: greyer than blue cloth."""
    red, green, blue = channels(palette.base)
    return palette_from(mix(palette.base, "#56677e", 0.45)) if blue > red + 30 and blue > green else palette


def _fade(sheet: Sheet, cut: Legs, look: Look) -> None:
    key = sheet.new_id()
    pale = look.cloth.palette.light
    sheet.define(
        f'<radialGradient id="{key}"><stop stop-color="{pale}" stop-opacity=".55"/>'
        f'<stop offset="1" stop-color="{pale}" stop-opacity="0"/></radialGradient>'
    )
    for side in (-1, 1):
        x = AXIS + side * cut.middle_at(420)
        sheet.add(f'<ellipse cx="{num(x)}" cy="400" rx="44" ry="130" fill="url(#{key})"/>')


def _seams(sheet: Sheet, cut: Legs, look: Look) -> None:
    for side in (-1, 1):
        inseam = Trace(cut.inner + 7, cut.foot - 14)
        inseam.bend(cut.knee_in + 8, cut.knee_y, 18, cut.crotch + 60, 7, cut.crotch + 10)
        sheet.stitch(inseam.open(side), look.cloth, opacity=0.55)


def _jeans_front(sheet: Sheet, cut: Legs, look: Look) -> None:
    top = cut.top + 8
    curve = Trace(cut.waist * 0.46, top).bend(
        cut.waist * 0.46, top + 46, cut.waist * 0.8, top + 62, cut.waist + 13, top + 64
    )
    coin = Trace(cut.waist * 0.62, top + 34).to((cut.waist * 0.64, top + 58))
    sheet.line(coin.open(), look.cloth.palette.line, 1.2, 0.6)
    for side in (-1, 1):
        sheet.line(curve.open(side), look.cloth.palette.line, 2, 0.75)
        sheet.stitch(curve.lowered(5).open(side) + curve.lowered(10).open(side), look.cloth)
        sheet.shape(
            f"M{num(AXIS + side * cut.waist * 0.46 - 2.5)} {num(top + 8)}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0Z",
            "#b08a4a",
        )
    fly(sheet, cut, look)


def _jeans_back(sheet: Sheet, cut: Legs, look: Look) -> None:
    yoke = Trace(0, cut.top + 66).to((cut.waist + 14, cut.top + 36))
    sheet.line(yoke.arch(), look.cloth.palette.line, 1.6, 0.7)
    sheet.stitch(yoke.lowered(5).arch() + yoke.lowered(10).arch(), look.cloth)
    for x in (AXIS - 96, AXIS + 22):
        patch_pocket(sheet, look.cloth, (x, cut.top + 84), 74, 88)
        y = cut.top + 128
        sheet.stitch(f"M{num(x + 6)} {num(y)}q16-18 31 0q15 18 31 0", look.cloth)
    sheet.shape(f"M{AXIS + 52} {num(cut.top - 16)}h36v20h-36Z", "#8a5a33")


def jeggings(sheet: Sheet, look: Look) -> Focus:
    """Leggings that look like jeans."""
    cut = Legs(waist=96, hip=117, knee=98, knee_in=31, outer=78, inner=38)
    denim = replace(look, cloth=woven(sheet, replace(look.cloth, thread=_AMBER), Weave.TWILL, strength=0.45))
    waist_inside(sheet, cut, denim)
    legs(sheet, cut, denim)
    waistband(sheet, denim, Waist.SMOOTH, cut.waist, cut.top, high=40)
    if look.is_back:
        _jeans_back(sheet, cut, denim)
    else:
        _jeans_front(sheet, cut, denim)
    return Focus(AXIS + 20, 170, 2.6)
