"""Draw jumpsuits, rompers, sleepsuits and dungarees."""

from dataclasses import replace

from shop.drawing.look import Focus, Look
from shop.drawing.parts.buttons import buttons, spaced, zip_
from shop.drawing.parts.collars import neck_band
from shop.drawing.parts.cut import Cut, Neck
from shop.drawing.parts.legs import Foot, Legs, legs
from shop.drawing.parts.pockets import patch_pocket
from shop.drawing.parts.sleeves import CAP, LONG, SHORT, THREE_QUARTER, Cuff, Sleeve, sleeves
from shop.drawing.parts.torso import body, inside_neck
from shop.drawing.parts.waistline import waistline
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace

_BODICE = Cut(
    neck=56, top=84, shoulder=112, slope=24, chest=106, underarm=212, waist=88, waist_y=300, hem=86, length=332
)
_NECKS = ((Neck.CREW, 34), (Neck.V, 92), (Neck.SCOOP, 70), (Neck.SQUARE, 66), (Neck.SWEETHEART, 84), (Neck.BOAT, 26))
_PUFFED = Sleeve(150, 26, 66, Cuff.GATHERED, puff=26)
_ARMS = (CAP, SHORT, _PUFFED, THREE_QUARTER, LONG)


def jumpsuit(sheet: Sheet, look: Look) -> Focus:
    """Bodice and long legs in one."""
    cut = replace(_BODICE, top=64, underarm=184, waist_y=264, length=292, neckline=Neck.V, drop=104, waist=86, hem=86)
    lower = Legs(
        waist=86,
        top=284,
        hip=122,
        hip_y=380,
        crotch=436,
        knee=122,
        knee_in=16,
        knee_y=580,
        outer=look.chance.pick("leg", (104, 138)),
        inner=22,
        foot=756,
    )
    return _one_piece(sheet, look, cut, lower, look.chance.pick("arm", (CAP, SHORT, LONG)).scaled(0.76))


def romper(sheet: Sheet, look: Look) -> Focus:
    """Bodice and short legs in one."""
    cut = replace(
        _BODICE,
        top=120,
        underarm=246,
        waist_y=336,
        length=370,
        neckline=Neck.SCOOP,
        drop=62,
        waist=98,
        hem=98,
        chest=114,
        shoulder=118,
    )
    lower = Legs(
        waist=98,
        top=362,
        hip=138,
        hip_y=470,
        crotch=520,
        knee=150,
        knee_in=12,
        knee_y=580,
        outer=154,
        inner=14,
        foot=630,
    )
    return _one_piece(sheet, look, cut, lower, look.chance.pick("arm", (CAP, SHORT)).scaled(0.86))


def _one_piece(sheet: Sheet, look: Look, cut: Cut, lower: Legs, arm: Sleeve) -> Focus:
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, arm, look.cloth)
    legs(sheet, lower, look)
    body(sheet, cut, look)
    neck_band(sheet, cut, look.cloth.limb, back=look.is_back, high=7, ribbed=False)
    waistline(sheet, look, cut.length - 4)
    if look.is_back:
        zip_(sheet, cut.top + 22, lower.top + 40)
    return Focus(AXIS + 10, cut.top + 110, 2.4)


def onesie(sheet: Sheet, look: Look) -> Focus:
    """A baby's sleepsuit with feet and press studs."""
    cut = Cut(
        neck=54,
        top=140,
        shoulder=112,
        slope=22,
        chest=112,
        underarm=252,
        waist=116,
        waist_y=360,
        hem=122,
        length=440,
        drop=34,
    )
    lower = Legs(
        waist=122,
        top=420,
        hip=130,
        hip_y=460,
        crotch=500,
        knee=116,
        knee_in=22,
        knee_y=580,
        outer=96,
        inner=36,
        foot=654,
        ends=Foot.RIBBED,
    )
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, replace(LONG, cuff=Cuff.RIBBED, angle=20, reach=236, wide=54), look.cloth)
    legs(sheet, lower, look, folded=False)
    body(sheet, replace(cut, length=470), look)
    neck_band(sheet, cut, look.trim, back=look.is_back, high=12)
    if not look.is_back:
        studs = spaced(cut.top + 52, 480, 7)
        sheet.line(f"M{AXIS} {cut.top + 36}V500", look.cloth.palette.line, 1.6, 0.7)
        buttons(sheet, look, studs, size=6, colour="#e9e6df")
    return Focus(AXIS + 10, 230, 2.4)


def dungarees(sheet: Sheet, look: Look) -> Focus:
    """Bib, braces and legs in one."""
    lower = Legs(
        waist=112,
        top=316,
        hip=138,
        hip_y=410,
        crotch=470,
        knee=132,
        knee_in=24,
        knee_y=590,
        outer=118,
        inner=34,
        foot=748,
        ends=Foot.TURNED_UP,
    )
    for side in (-1, 1):
        brace = (
            Trace(64, 330)
            .to((58, 170))
            .bend(56, 110, 40, 86, 22, 70)
            .to((4, 82))
            .bend(24, 104, 34, 130, 36, 176)
            .to((40, 330))
        )
        sheet.panel(brace.closed(side), look.cloth.limb, depth=0.3)
    legs(sheet, lower, look)
    bib = Trace(0, 186).to((72, 186)).bend(74, 250, 84, 290, 114, 320).to((112, 350), (0, 352))
    if look.is_back:
        bib = Trace(0, 240).to((30, 240)).bend(60, 270, 90, 300, 114, 320).to((112, 350), (0, 352))
    sheet.panel(bib.mirrored(), look.cloth, depth=0.6)
    sheet.stitch(Trace(0, 345).to((110, 343)).arch() + Trace(0, 194).to((66, 194)).arch(), look.cloth)
    if look.is_back:
        for x in (AXIS - 98, AXIS + 26):
            patch_pocket(sheet, look.cloth.limb, (x, 372), 72, 80)
        return Focus(AXIS, 330, 2.3)
    patch_pocket(sheet, look.cloth.limb, (AXIS - 42, 226), 84, 80)
    buttons(sheet, look, [198], x=AXIS - 52, size=10, colour="#b08a4a")
    buttons(sheet, look, [198], x=AXIS + 52, size=10, colour="#b08a4a")
    curve = Trace(60, 352).bend(62, 396, 100, 412, 134, 414)
    for side in (-1, 1):
        sheet.line(curve.open(side), look.cloth.palette.line, 2, 0.7)
        sheet.stitch(curve.lowered(6).open(side), look.cloth)
    return Focus(AXIS + 20, 262, 2.3)
