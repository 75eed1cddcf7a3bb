"""Draw what is sold as upper and lower garment together: nightwear, tracksuits and outfits."""

from dataclasses import replace

from shop.drawing.figures.jackets import jacket
from shop.drawing.figures.knits import sweatshirt
from shop.drawing.figures.shirts import shirt, t_shirt
from shop.drawing.look import Focus, Look
from shop.drawing.parts.legs import Foot, Legs, legs, side_stripe
from shop.drawing.parts.waists import Waist, waistband
from shop.drawing.sheet import Sheet

_LONG = Legs(
    waist=80, top=440, hip=104, hip_y=500, crotch=540, knee=108, knee_in=12, knee_y=640, outer=110, inner=18, foot=764
)
_CUFFED = replace(_LONG, outer=84, inner=28, foot=736, ends=Foot.RIBBED)
_SHORT = Legs(
    waist=96, top=470, hip=122, hip_y=540, crotch=590, knee=128, knee_in=10, knee_y=640, outer=130, inner=10, foot=712
)


def nightwear(sheet: Sheet, look: Look) -> Focus:
    """A buttoned pyjama top over its trousers, or a T-shirt over its shorts."""
    short = look.chance.share("short set") < 0.35
    cut = _SHORT if short else _LONG
    legs(sheet, cut, look)
    upper = t_shirt if short else shirt
    with sheet.moved(0, -76, scale=0.82):
        focus = upper(sheet, look)
    return replace(focus, y=focus.y - 56)


def tracksuit(sheet: Sheet, look: Look) -> Focus:
    """A sports jacket or sweatshirt over matching trousers."""
    legs(sheet, _CUFFED, look)
    side_stripe(sheet, _CUFFED, look.trim.palette.base)
    upper = jacket if look.chance.share("zipped") < 0.6 else sweatshirt
    with sheet.moved(0, -84, scale=0.84):
        focus = upper(sheet, look)
    return replace(focus, y=focus.y - 60)


def outfit(sheet: Sheet, look: Look) -> Focus:
    """A T-shirt with shorts or trousers in the second colour."""
    lower = replace(look, cloth=look.trim)
    cut = look.chance.pick("lower", (_SHORT, _LONG))
    legs(sheet, cut, lower)
    waistband(sheet, lower, Waist.ELASTIC, cut.waist, cut.top)
    with sheet.moved(0, -90, scale=0.8):
        focus = t_shirt(sheet, look)
    return replace(focus, y=focus.y - 64)
