"""Draw shirts, T-shirts and polos."""

from dataclasses import replace

from shop.drawing.look import Focus, Look
from shop.drawing.parts.buttons import buttons, placket, spaced
from shop.drawing.parts.collars import collar_stand, neck_band, shirt_collar
from shop.drawing.parts.cut import Cut, Hem, Neck
from shop.drawing.parts.pockets import patch_pocket
from shop.drawing.parts.sleeves import LONG, SHORT, Cuff, sleeves
from shop.drawing.parts.torso import back_yoke, body, hem_stitch, inside_neck
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace

_SHIRT = Cut(drop=38, length=704, edge=Hem.SHIRT_TAIL)
_TEE = Cut(neck=64, drop=42, shoulder=158, chest=154, waist=149, hem=154, length=682, underarm=306)


def shirt(sheet: Sheet, look: Look) -> Focus:
    """A buttoned shirt, long or short in the sleeve."""
    cut = replace(_SHIRT, edge=look.chance.pick("hem", (Hem.SHIRT_TAIL, Hem.SHIRT_TAIL, Hem.ROUND)))
    short = look.chance.share("sleeve") < 0.28
    arm = replace(SHORT, reach=160, cuff=Cuff.STITCHED) if short else replace(LONG, reach=452, cuff=Cuff.BUTTONED)
    if not look.is_back:
        collar_stand(sheet, cut, look.cloth)
    sleeves(sheet, cut, arm, look.cloth)
    body(sheet, cut, look)
    hem_stitch(sheet, cut, look.cloth, 9)
    if look.is_back:
        back_yoke(sheet, cut, look)
    else:
        _shirt_front(sheet, cut, look)
    shirt_collar(sheet, cut, look, look.cloth, spread=look.chance.between("spread", 0.1, 0.8))
    return Focus(318, 232, 2.5)


def _shirt_front(sheet: Sheet, cut: Cut, look: Look) -> None:
    foot = cut.length - 2
    shoulder = Trace(cut.neck + 6, cut.top + 22).bend(
        84, cut.top + 34, 104, cut.shoulder_y + 6, cut.shoulder - 4, cut.shoulder_y + 12
    )
    for side in (-1, 1):
        sheet.line(shoulder.open(side), look.cloth.palette.line, 1.2, 0.45)
    placket(sheet, look.cloth, cut.top + 34, foot)
    if look.chance.share("pocket") < 0.6:
        patch_pocket(sheet, look.cloth, (AXIS + 34, 286))
    heights = [cut.top + 44, *spaced(cut.top + 108, foot - 92, 6)]
    buttons(sheet, look, heights, size=5.4)


def t_shirt(sheet: Sheet, look: Look) -> Focus:
    """A T-shirt with a crew or V neck."""
    neck, drop = look.chance.pick("neck", ((Neck.CREW, 40), (Neck.CREW, 46), (Neck.V, 84), (Neck.CREW, 40)))
    cut = replace(_TEE, neckline=neck, drop=drop)
    inside_neck(sheet, cut, look, rise=12)
    arm = replace(SHORT, reach=look.chance.between("sleeve", 140, 176))
    sleeves(sheet, cut, arm, look.cloth)
    body(sheet, cut, look)
    hem_stitch(sheet, cut, look.cloth)
    contrast = look.chance.share("ringer") < 0.18
    neck_band(sheet, cut, look.trim if contrast else look.cloth.limb, back=look.is_back)
    return Focus(318, 220, 2.5)


def polo(sheet: Sheet, look: Look) -> Focus:
    """A polo with a knitted collar and a short placket."""
    cut = replace(_TEE, drop=38, length=684)
    tipped = look.trim if look.chance.share("tipped") < 0.3 else look.cloth.limb
    if not look.is_back:
        collar_stand(sheet, cut, look.cloth)
    sleeves(sheet, cut, replace(SHORT, reach=156, cuff=Cuff.RIBBED), look.cloth, tipped)
    body(sheet, cut, look)
    hem_stitch(sheet, cut, look.cloth)
    if not look.is_back:
        placket(sheet, look.cloth.limb, cut.top + 34, cut.top + 158, wide=30)
        buttons(sheet, look, spaced(cut.top + 62, cut.top + 140, look.chance.pick("buttons", (2, 3))), size=5.6)
    shirt_collar(sheet, cut, look, tipped, spread=0.25, soft=True)
    return Focus(312, 240, 2.5)
