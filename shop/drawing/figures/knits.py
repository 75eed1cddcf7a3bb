"""Draw sweaters, cardigans, sweatshirts and hoodies."""

from dataclasses import replace

from shop.drawing.look import Focus, Look
from shop.drawing.parts.buttons import buttons, placket, spaced, zip_
from shop.drawing.parts.collars import neck_band
from shop.drawing.parts.cut import Cut, Neck
from shop.drawing.parts.hood import drawstrings, hood, hood_back
from shop.drawing.parts.pockets import kangaroo
from shop.drawing.parts.sleeves import LONG, Cuff, sleeves
from shop.drawing.parts.torso import body, inside_neck, rib_hem
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace
from shop.drawing.weave import Weave, woven

_KNIT = Cut(
    neck=62,
    top=136,
    shoulder=156,
    slope=34,
    chest=154,
    underarm=314,
    waist=150,
    waist_y=450,
    hem=152,
    length=650,
    drop=40,
)
_ARM = replace(LONG, cuff=Cuff.RIBBED, wide=62, reach=438)


def sweater(sheet: Sheet, look: Look) -> Focus:
    """A knitted pullover, plain or cabled."""
    weave = look.chance.pick("knit", (Weave.KNIT, Weave.CABLE, Weave.KNIT, Weave.RIB))
    neckline, drop = look.chance.pick("neck", ((Neck.CREW, 40), (Neck.V, 92), (Neck.CREW, 34)))
    cut = replace(_KNIT, neckline=neckline, drop=drop)
    yarn = woven(sheet, look.cloth, weave, strength=0.9)
    knitted = replace(look, cloth=yarn)
    _pullover(sheet, knitted, cut)
    neck_band(sheet, cut, yarn.limb, back=look.is_back, high=20)
    return Focus(AXIS + 20, 226, 2.3)


def _pullover(sheet: Sheet, look: Look, cut: Cut) -> None:
    inside_neck(sheet, cut, look, rise=14)
    sleeves(sheet, cut, _ARM, look.cloth)
    body(sheet, cut, look)
    rib_hem(sheet, cut, look.cloth.limb)


def sweatshirt(sheet: Sheet, look: Look) -> Focus:
    """A fleece-backed pullover with ribbed edges."""
    cut = replace(_KNIT, drop=38)
    _pullover(sheet, look, cut)
    neck_band(sheet, cut, look.cloth.limb, back=look.is_back, high=18)
    if not look.is_back:
        notch = Trace(0, cut.top + 76).to((14, cut.top + 46))
        sheet.line(notch.arch(), look.cloth.palette.line, 1.3, 0.6)
    return Focus(AXIS + 20, 226, 2.3)


def cardigan(sheet: Sheet, look: Look) -> Focus:
    """A knitted jacket, buttoned from a V neck."""
    cut = replace(_KNIT, neckline=Neck.V, drop=look.chance.between("drop", 110, 170))
    yarn = woven(sheet, look.cloth, look.chance.pick("knit", (Weave.KNIT, Weave.RIB, Weave.CABLE)), strength=0.9)
    knitted = replace(look, cloth=yarn)
    _pullover(sheet, knitted, cut)
    if not look.is_back:
        placket(sheet, yarn.limb, cut.top + cut.drop, cut.length + 8, wide=30)
        buttons(sheet, look, spaced(cut.top + cut.drop + 24, cut.length - 20, 5), size=7.5)
    neck_band(sheet, cut, yarn.limb, back=look.is_back, high=20)
    return Focus(AXIS + 20, 300, 2.2)


def hoodie(sheet: Sheet, look: Look) -> Focus:
    """A hooded sweatshirt with a pouch pocket, closed or zipped."""
    cut = replace(_KNIT, top=160, underarm=332, waist_y=470, length=672, drop=52, neck=66)
    zipped = look.chance.share("zip") < 0.35
    if not look.is_back:
        hood(sheet, cut, look)
    sleeves(sheet, cut, _ARM, look.cloth)
    body(sheet, cut, look)
    rib_hem(sheet, cut, look.cloth.limb)
    if look.is_back:
        hood_back(sheet, cut, look)
        return Focus(AXIS, 220, 2.2)
    kangaroo(sheet, look.cloth.limb, 492, wide=104, high=112)
    if zipped:
        zip_(sheet, cut.top + 58, cut.length + 4)
    drawstrings(sheet, cut, look)
    return Focus(AXIS + 14, 220, 2.1)
