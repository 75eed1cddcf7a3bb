"""Draw dresses, gowns and frocks."""

from dataclasses import replace

from shop.drawing.look import Focus, Look
from shop.drawing.parts.buttons import buttons, placket, spaced
from shop.drawing.parts.collars import bow, neck_band, shirt_collar
from shop.drawing.parts.cut import Cut, Neck
from shop.drawing.parts.flare import Flare, border, skirt
from shop.drawing.parts.sleeves import CAP, ELBOW, LONG, SHORT, THREE_QUARTER, Cuff, Sleeve, sleeves
from shop.drawing.parts.straps import bodice, straps
from shop.drawing.parts.torso import body, inside_neck
from shop.drawing.parts.waistline import waistline
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num

_BODICE = Cut(
    neck=56, top=84, shoulder=112, slope=24, chest=106, underarm=212, waist=88, waist_y=300, hem=86, length=332
)
_NECKS = ((Neck.CREW, 34), (Neck.V, 92), (Neck.SCOOP, 70), (Neck.SQUARE, 66), (Neck.SWEETHEART, 84), (Neck.BOAT, 26))
_PUFFED = Sleeve(150, 26, 66, Cuff.GATHERED, puff=26)
_ARMS = (CAP, SHORT, _PUFFED, THREE_QUARTER, LONG)


def dress(sheet: Sheet, look: Look) -> Focus:
    """A day dress: fitted above, swinging below, with sleeves or straps."""
    foot = look.chance.pick("length", (590, 640, 700))
    flare = Flare(
        top=322,
        foot=foot,
        waist=88,
        hem=look.chance.between("hem", 158, 216),
        bell=0.08,
        pleats=look.chance.pick("pleats", (5, 7, 9)),
        rise=24,
    )
    if look.chance.share("straps") < 0.22:
        return _strapped(sheet, look, flare)
    neckline, drop = look.chance.pick("neck", _NECKS)
    cut = replace(_BODICE, neckline=neckline, drop=drop)
    arm = look.chance.pick("arm", _ARMS).scaled(0.8)
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, arm, look.cloth)
    skirt(sheet, flare, look.cloth, look.chance)
    body(sheet, cut, look)
    neck_band(sheet, cut, look.cloth.limb, back=look.is_back, high=7, ribbed=False)
    waistline(sheet, look, cut.length - 6)
    _dress_details(sheet, look, cut)
    return Focus(AXIS + 12, cut.top + 100, 2.5)


def _strapped(sheet: Sheet, look: Look, flare: Flare) -> Focus:
    skirt(sheet, flare, look.cloth, look.chance)
    straps(sheet, look.cloth, top=86, chest=166, wide=13)
    bodice(sheet, look, chest=104, top=166, waist=87, foot=328)
    waistline(sheet, look, 326)
    return Focus(AXIS + 12, 200, 2.4)


def _dress_details(sheet: Sheet, look: Look, cut: Cut) -> None:
    low = cut.top + cut.drop
    if look.is_back:
        sheet.line(f"M{AXIS} {num(cut.top + 18)}V{num(cut.length + 60)}", look.cloth.palette.line, 1.8, 0.6)
        sheet.line(f"M{AXIS} {num(cut.top + 20)}v10", "#b9a06a", 4)
    elif look.chance.share("buttons") < 0.35:
        placket(sheet, look.cloth.limb, low, cut.length - 10, wide=18)
        buttons(sheet, look, spaced(low + 14, cut.length - 26, 6), size=4.4)
    else:
        darts = Trace(46, cut.length - 8).bend(48, cut.length - 60, 44, cut.length - 90, 50, cut.length - 110)
        sheet.line(darts.open() + darts.open(-1), look.cloth.palette.line, 1.3, 0.5)


def gown(sheet: Sheet, look: Look) -> Focus:
    """A floor-length evening gown."""
    flare = Flare(
        top=300, foot=752, waist=76, hem=look.chance.between("hem", 206, 256), bell=0.02, pleats=9, rise=34, wave=5
    )
    skirt(sheet, flare, look.cloth, look.chance)
    if look.chance.share("straps") < 0.45:
        straps(sheet, look.cloth, top=70, chest=140, wide=look.chance.pick("strap", (9, 24)))
        bodice(sheet, look, chest=96, top=140, waist=76, foot=308)
    else:
        cut = replace(
            _BODICE,
            top=66,
            shoulder=104,
            chest=96,
            underarm=190,
            waist=77,
            waist_y=280,
            hem=76,
            length=310,
            neckline=Neck.V,
            drop=96,
        )
        inside_neck(sheet, cut, look)
        sleeves(sheet, cut, look.chance.pick("arm", (CAP, LONG, ELBOW)).scaled(0.76), look.cloth)
        body(sheet, cut, look)
    sash = replace(flare, foot=312, top=288, wave=0, rise=4, hem=77, waist=76)
    border(sheet, sash, look.trim.palette.base, 0, 16, gold=look.trim.palette.light)
    return Focus(AXIS + 10, 180, 2.4)


def frock(sheet: Sheet, look: Look) -> Focus:
    """A child's party frock with puffed sleeves and a bow."""
    cut = Cut(
        neck=58,
        top=130,
        shoulder=108,
        slope=22,
        chest=104,
        underarm=240,
        waist=98,
        waist_y=310,
        hem=98,
        length=346,
        neckline=Neck.CREW,
        drop=34,
    )
    flare = Flare(
        top=338, foot=640, waist=98, hem=look.chance.between("hem", 206, 236), bell=0.22, pleats=9, rise=30, wave=7
    )
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, Sleeve(96, 36, 76, Cuff.GATHERED, puff=30), look.cloth)
    under = replace(flare, foot=658, hem=flare.hem - 6)
    skirt(sheet, under, look.trim, look.chance)
    skirt(sheet, flare, look.cloth, look.chance)
    body(sheet, cut, look)
    neck_band(sheet, cut, look.trim, back=look.is_back, high=12, ribbed=False)
    sheet.panel(box(AXIS - 100, cut.length - 16, 200, 24, 4), look.trim, depth=0.4)
    bow(sheet, look.trim, AXIS if look.is_back else AXIS - 46, cut.length - 4, 1.3 if look.is_back else 0.95)
    return Focus(AXIS - 10, 300, 2.1)


def shirt_dress(sheet: Sheet, look: Look) -> Focus:
    """A nightshirt or shirt dress, buttoned to the knee."""
    cut = Cut(
        neck=52,
        top=96,
        shoulder=126,
        slope=28,
        chest=122,
        underarm=246,
        waist=122,
        waist_y=400,
        hem=150,
        length=700,
        drop=36,
    )
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, SHORT.scaled(0.86), look.cloth)
    body(sheet, cut, look)
    if not look.is_back:
        placket(sheet, look.cloth, cut.top + 34, cut.length, wide=22)
        buttons(sheet, look, spaced(cut.top + 60, cut.length - 80, 8), size=5)
    shirt_collar(sheet, cut, look, look.cloth, spread=0.6, soft=True)
    return Focus(AXIS + 12, 200, 2.4)
