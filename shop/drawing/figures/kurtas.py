"""Draw kurtas, kurtis and the sets they are sold in."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.buttons import buttons, placket, spaced
from shop.drawing.parts.collars import neck_band, standing_collar
from shop.drawing.parts.cut import Cut, Hem, Neck
from shop.drawing.parts.drape import hanging_scarf
from shop.drawing.parts.flare import Flare, border, skirt
from shop.drawing.parts.legs import Foot, Legs, legs
from shop.drawing.parts.motifs import sprigs, yoke
from shop.drawing.parts.sleeves import ELBOW, LONG, THREE_QUARTER, Cuff, Sleeve, sleeves
from shop.drawing.parts.torso import body, hem_stitch, inside_neck
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, num

GOLD = "#c99f45"
_MENS = Cut(
    neck=50,
    top=84,
    shoulder=136,
    slope=30,
    chest=133,
    underarm=242,
    waist=128,
    waist_y=390,
    hem=146,
    length=738,
    drop=37,
)
_WOMENS = Cut(
    neck=54, top=84, shoulder=120, slope=28, chest=116, underarm=226, waist=105, waist_y=346, hem=158, length=712
)
_NARROW = Legs(
    waist=70, top=440, hip=92, hip_y=500, crotch=540, knee=88, knee_in=20, knee_y=640, outer=74, inner=28, foot=764
)
_WIDE = Legs(
    waist=80, top=440, hip=112, hip_y=520, crotch=540, knee=124, knee_in=8, knee_y=640, outer=136, inner=8, foot=760
)
_SALWAR = Legs(
    waist=80,
    top=440,
    hip=128,
    hip_y=560,
    crotch=600,
    knee=120,
    knee_in=14,
    knee_y=660,
    outer=76,
    inner=30,
    foot=758,
    ends=Foot.TURNED_UP,
)
_NECKS = ((Neck.CREW, 44), (Neck.V, 84), (Neck.BOAT, 26), (Neck.SCOOP, 66), (Neck.STANDING, 40), (Neck.SQUARE, 60))


def kurta(sheet: Sheet, look: Look) -> Focus:
    """A man's kurta: band collar, long placket, slits at the sides."""
    cut = replace(_MENS, hem=look.chance.between("hem", 138, 154), length=look.chance.between("length", 706, 748))
    arm = replace(LONG, cuff=Cuff.STITCHED).scaled(0.88)
    inside_neck(sheet, cut, look, rise=20)
    sleeves(sheet, cut, arm, look.cloth)
    body(sheet, cut, look)
    _slits(sheet, cut, look, 560)
    hem_stitch(sheet, cut, look.cloth, 11)
    standing_collar(sheet, cut, look.cloth.limb, back=look.is_back)
    if not look.is_back:
        _kurta_front(sheet, cut, look)
    return Focus(AXIS + 12, 190, 2.7)


def _kurta_front(sheet: Sheet, cut: Cut, look: Look) -> None:
    foot = cut.top + look.chance.between("placket", 190, 240)
    strip = look.trim if look.chance.share("strip") < 0.25 else look.cloth.limb
    placket(sheet, strip, cut.top + cut.drop, foot, wide=24)
    sheet.line(f"M{AXIS - 12} {num(foot)}h24", look.cloth.palette.line, 1.6, 0.8)
    if not look.cloth.pattern and look.chance.share("thread work") < 0.4:
        thread = look.trim.palette.base
        for x in (-20, 20):
            sheet.line(f"M{AXIS + x} {num(cut.top + cut.drop + 4)}V{num(foot + 6)}", thread, 2.6, 0.9)
        ys = spaced(cut.top + cut.drop + 20, foot - 10, 6)
        sprigs(sheet, [(AXIS + side * 33, y, 0.62) for side in (-1, 1) for y in ys], thread, GOLD)
    buttons(sheet, look, spaced(cut.top + cut.drop + 18, foot - 22, look.chance.pick("count", (4, 5, 6))), size=4.6)


def _slits(sheet: Sheet, cut: Cut, look: Look, top: float) -> None:
    for side in (-1, 1):
        slit = Trace(cut.half_at(top) - 7, top).bend(
            cut.half_at(top) - 4, top + 60, cut.hem - 9, cut.length - 60, cut.hem - 8, cut.length - 5
        )
        sheet.line(slit.open(side), look.cloth.palette.line, 1.6, 0.55)
        sheet.stitch(Trace(slit.x - 5, top - 4).to((cut.hem - 14, cut.length - 8)).open(side), look.cloth, opacity=0.4)


def kurti(sheet: Sheet, look: Look) -> Focus:
    """A woman's kurti: many necklines, a border at hem and sleeve, often an embroidered yoke."""
    neckline, drop = look.chance.pick("neck", _NECKS)
    cut = replace(
        _WOMENS,
        neckline=neckline,
        drop=drop,
        hem=look.chance.between("hem", 140, 184),
        length=look.chance.between("length", 660, 734),
    )
    arm = replace(look.chance.pick("arm", (THREE_QUARTER, ELBOW, THREE_QUARTER, LONG)), cuff=Cuff.BORDER).scaled(0.84)
    trim = _border_cloth(look)
    _kurti_body(sheet, cut, look, arm, trim)
    if not look.is_back:
        _kurti_front(sheet, cut, look)
    return Focus(AXIS + 14, cut.top + drop + 66, 2.6)


def _border_cloth(look: Look) -> Cloth:
    return look.trim if look.chance.share("border") < 0.62 else look.cloth.limb


def _kurti_body(sheet: Sheet, cut: Cut, look: Look, arm: Sleeve, trim: Cloth) -> None:
    inside_neck(sheet, cut, look, rise=18 if cut.neckline is Neck.STANDING else 8)
    sleeves(sheet, cut, arm, look.cloth, trim)
    body(sheet, cut, look)
    _hem_border(sheet, cut, trim)
    _slits(sheet, cut, look, cut.length - 170)
    if cut.neckline is Neck.STANDING:
        standing_collar(sheet, cut, look.cloth.limb, back=look.is_back, high=22)
    else:
        neck_band(sheet, cut, trim, back=look.is_back, high=8, ribbed=False)


def _hem_border(sheet: Sheet, cut: Cut, trim: Cloth) -> None:
    upper, lower = cut.hem_line(34), cut.hem_line(2)
    sheet.panel(upper.arch() + lower.arch_back() + "Z", trim, depth=0.2, round_=False)
    sheet.line(cut.hem_line(36).arch() + cut.hem_line(28).arch(), GOLD, 2)


def _kurti_front(sheet: Sheet, cut: Cut, look: Look) -> None:
    low = cut.top + cut.drop
    thread = look.trim.palette.base
    kinds = ("buttons", "plain") if look.cloth.pattern else ("yoke", "buttons", "plain", "sprigs", "yoke")
    kind = look.chance.pick("front", kinds)
    if kind == "yoke" and cut.neckline is not Neck.STANDING:
        yoke(sheet, cut, thread, GOLD)
    elif kind == "buttons" or cut.neckline is Neck.STANDING:
        placket(sheet, look.cloth.limb, low, low + 150, wide=20)
        buttons(sheet, look, spaced(low + 16, low + 136, 6), size=4.2)
    elif kind == "sprigs":
        places = [
            (AXIS + x, low + y, s)
            for x, y, s in ((0, 40, 1.4), (-36, 66, 1), (36, 66, 1), (0, 92, 1), (-58, 30, 0.8), (58, 30, 0.8))
        ]
        sprigs(sheet, places, thread, GOLD)


def tunic(sheet: Sheet, look: Look) -> Focus:
    """A hip-long, loose blouse with a tie or a placket."""
    neckline, drop = look.chance.pick("neck", ((Neck.V, 96), (Neck.SCOOP, 74), (Neck.STANDING, 44)))
    cut = Cut(
        neck=56,
        top=136,
        shoulder=138,
        chest=134,
        underarm=292,
        waist=134,
        waist_y=430,
        hem=176,
        length=660,
        neckline=neckline,
        drop=drop,
        edge=Hem.ROUND,
    )
    arm = replace(look.chance.pick("arm", (THREE_QUARTER, ELBOW, LONG)), cuff=Cuff.GATHERED, puff=10).scaled(0.94)
    _plain_top(sheet, cut, look, arm)
    return Focus(AXIS + 14, cut.top + drop + 60, 2.4)


def _plain_top(sheet: Sheet, cut: Cut, look: Look, arm: Sleeve) -> None:
    inside_neck(sheet, cut, look, rise=10)
    sleeves(sheet, cut, arm, look.cloth)
    body(sheet, cut, look)
    hem_stitch(sheet, cut, look.cloth)
    if cut.neckline is Neck.STANDING:
        standing_collar(sheet, cut, look.cloth.limb, back=look.is_back, high=22)
    else:
        neck_band(sheet, cut, look.cloth.limb, back=look.is_back, high=9, ribbed=False)
    if not look.is_back:
        _kurti_front(sheet, cut, look)


def kurta_set(sheet: Sheet, look: Look) -> Focus:
    """A kurta over its trousers."""
    cut = look.chance.pick("lower", (_NARROW, _WIDE, _NARROW))
    legs(sheet, cut, replace(look, cloth=_lower_cloth(look)))
    with sheet.moved(0, -50, scale=0.88):
        upper = kurta if look.chance.share("upper") < 0.35 else kurti
        focus = upper(sheet, look)
    return replace(focus, y=focus.y - 12)


def _lower_cloth(look: Look) -> Cloth:
    if look.chance.share("lower cloth") < 0.4:
        return look.cloth.plain
    pale = "#efe6d2" if look.cloth.palette.is_dark else look.cloth.palette.shade
    return Cloth(palette_from(pale))


def salwar_suit(sheet: Sheet, look: Look) -> Focus:
    """A kurti over a salwar, with its dupatta round the shoulders."""
    legs(sheet, _SALWAR, replace(look, cloth=look.trim))
    with sheet.moved(0, -50, scale=0.88):
        focus = kurti(sheet, look)
    hanging_scarf(sheet, look.trim, top=76, foot=640, spread=70, wide=44, gold=GOLD)
    return replace(focus, y=focus.y - 12)


def anarkali(sheet: Sheet, look: Look) -> Focus:
    """A fitted bodice over a skirt that falls to the floor in many pleats."""
    neckline, drop = look.chance.pick("neck", _NECKS[:4])
    cut = replace(
        _WOMENS, top=84, underarm=204, waist=84, waist_y=282, hem=84, length=306, neckline=neckline, drop=drop, chest=98
    )
    flare = Flare(top=298, foot=744, waist=86, hem=look.chance.between("hem", 220, 256), bell=0.06, pleats=10, rise=34)
    arm = replace(look.chance.pick("arm", (THREE_QUARTER, LONG)), cuff=Cuff.BORDER).scaled(0.72)
    inside_neck(sheet, cut, look, rise=6)
    sleeves(sheet, cut, arm, look.cloth, look.trim)
    skirt(sheet, flare, look.cloth, look.chance)
    border(sheet, flare, look.trim.palette.base, 4, 46)
    body(sheet, cut, look)
    neck_band(sheet, cut, look.trim, back=look.is_back, high=8, ribbed=False)
    waist = replace(flare, foot=312, top=286, wave=0, rise=4, hem=88)
    border(sheet, waist, look.trim.palette.base, 0, 18)
    if not look.is_back:
        yoke(sheet, cut, look.trim.palette.base, GOLD)
    return Focus(AXIS + 10, 176, 2.7)
