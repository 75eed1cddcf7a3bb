"""Draw tailored garments: blazers, suits, coats, waistcoats, Nehru jackets and sherwanis."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.buttons import buttons, spaced
from shop.drawing.parts.collars import lapels, standing_collar
from shop.drawing.parts.cut import Cut, Hem, Neck
from shop.drawing.parts.legs import Legs, legs, pressed
from shop.drawing.parts.motifs import sprigs
from shop.drawing.parts.pockets import flap_pocket, welt
from shop.drawing.parts.sleeves import LONG, Cuff, sleeves
from shop.drawing.parts.torso import body, open_neck
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num, polyline

_TAILORED = Cut(
    neck=58,
    top=128,
    shoulder=158,
    slope=30,
    chest=152,
    underarm=306,
    waist=136,
    waist_y=428,
    hem=154,
    length=676,
    neckline=Neck.DEEP_V,
    drop=282,
    edge=Hem.ROUND,
)
_CASUAL = Cut(top=132, shoulder=156, chest=154, waist=150, hem=152, length=640, drop=36)
_ARM = replace(LONG, cuff=Cuff.PLAIN, wide=64, reach=462)


def blazer(sheet: Sheet, look: Look) -> Focus:
    """A tailored jacket over a shirt."""
    low = look.chance.pick("stance", (372, 396, 410))
    cut = replace(_TAILORED, drop=low - _TAILORED.top)
    _under(sheet, look, cut)
    sleeves(sheet, cut, _ARM, look.cloth)
    body(sheet, cut, look)
    lapels(sheet, cut, look, look.cloth, low=low, peak=look.chance.share("peak") < 0.25)
    if look.is_back:
        _vent(sheet, cut, look)
        return Focus(AXIS, 210, 2.2)
    _tailored_front(sheet, cut, look, low)
    return Focus(AXIS + 34, 280, 2.1)


def _under(sheet: Sheet, look: Look, cut: Cut) -> None:
    """The lining and the shirt seen in the opening."""
    if look.is_back:
        return
    lining = (
        Trace(0, cut.top - 30)
        .to((46, cut.top - 24))
        .to((58, cut.top + 20), (58, cut.top + cut.drop), (0, cut.top + cut.drop + 6))
    )
    sheet.shape(lining.mirrored(), look.trim.palette.deep)
    sheet.shape(box(AXIS - 18, cut.top + 2, 36, 20, 2), "#f3efe6", 0.92)
    sheet.line(f"M{AXIS - 10} {num(cut.top + 12)}h20", "#6b625a", 1.8)
    stripes = "".join(f"M{num(AXIS - 54 + 12 * i)} {num(cut.top + 30)}V{num(cut.top + cut.drop)}" for i in range(10))
    sheet.line(stripes, look.trim.palette.shade, 2, 0.5)


def _tailored_front(sheet: Sheet, cut: Cut, look: Look, low: float) -> None:
    edge = Trace(1, low).bend(2, low + 120, 2, cut.length - 90, 16, cut.length + 2)
    sheet.line(edge.open(-1), look.cloth.palette.line, 2.2, 0.8)
    count = look.chance.pick("buttons", (1, 2, 2))
    horn = look.chance.pick("horn", ("#2d2622", "#4a3526", "#1d1d20"))
    buttons(sheet, look, spaced(low + 12, low + 12 + 78 * (count - 1), count), x=AXIS + 3, size=8, colour=horn)
    for side in (-1, 1):
        x = AXIS + 58 if side > 0 else AXIS - 58 - 72
        flap_pocket(sheet, look.cloth, x, 520, 72)
        dart = Trace(78, 500).bend(80, 440, 84, 390, 84, 350)
        sheet.line(dart.open(side), look.cloth.palette.line, 1.2, 0.45)
    welt(sheet, look.cloth, AXIS + 66, 318, 54)
    square = [(AXIS + 72, 318), (AXIS + 82, 292), (AXIS + 94, 312), (AXIS + 106, 288), (AXIS + 116, 311)]
    sheet.shape(polyline(square, closed=True), look.trim.palette.base)
    sheet.line(polyline(square), look.trim.palette.line, 1, 0.5)
    for side in (-1, 1):
        xs = AXIS + side * 210
        buttons(sheet, look, spaced(554, 590, 4), x=xs, size=4, colour=horn)


def _vent(sheet: Sheet, cut: Cut, look: Look) -> None:
    sheet.line(f"M{AXIS} {num(cut.top + 18)}V{num(cut.length)}", look.cloth.palette.line, 1.6, 0.6)
    sheet.line(f"M{AXIS + 2} 540V{num(cut.length)}", look.cloth.palette.deep, 4, 0.6)
    sides = Trace(104, 330).bend(96, 420, 98, 500, 112, cut.length - 10)
    sheet.line(sides.open() + sides.open(-1), look.cloth.palette.line, 1.4, 0.5)


def suit(sheet: Sheet, look: Look) -> Focus:
    """A jacket over its trousers."""
    lower = Legs(
        waist=84, top=480, hip=104, hip_y=540, crotch=570, knee=98, knee_in=18, knee_y=660, outer=86, inner=26, foot=776
    )
    legs(sheet, lower, look, folded=False)
    pressed(sheet, lower, look)
    with sheet.moved(0, -64, scale=0.84):
        focus = blazer(sheet, look)
    return replace(focus, y=focus.y - 40)


def coat(sheet: Sheet, look: Look) -> Focus:
    """A long coat, double- or single-breasted."""
    low = 300
    cut = Cut(
        neck=54,
        top=94,
        shoulder=146,
        slope=28,
        chest=142,
        underarm=258,
        waist=132,
        waist_y=390,
        hem=160,
        length=744,
        neckline=Neck.DEEP_V,
        drop=low - 94,
    )
    _under(sheet, look, cut)
    sleeves(sheet, cut, replace(_ARM, reach=432, cuff=Cuff.TURNED_UP), look.cloth)
    body(sheet, cut, look)
    lapels(sheet, cut, look, look.cloth, low=low, peak=look.chance.share("peak") < 0.5)
    belted = look.chance.share("belt") < 0.4
    if look.is_back:
        _vent(sheet, cut, look)
    else:
        _coat_front(sheet, cut, look, low)
    if belted:
        sheet.panel(box(AXIS - 138, 388, 276, 28, 4), look.cloth.limb, depth=0.5)
        if not look.is_back:
            sheet.line(box(AXIS - 20, 382, 40, 40, 6), look.cloth.palette.line, 6)
    return Focus(AXIS + 30, 230, 2.1)


def _coat_front(sheet: Sheet, cut: Cut, look: Look, low: float) -> None:
    double = look.chance.share("double") < 0.5
    sheet.line(
        Trace(26 if double else 10, low + 6).to((28 if double else 12, cut.length)).open(),
        look.cloth.palette.line,
        2,
        0.7,
    )
    heights = spaced(low + 24, low + 264, 3)
    for x in (AXIS - 34, AXIS + 8) if double else (AXIS - 2,):
        buttons(sheet, look, heights, x=x, size=9, colour=look.chance.pick("horn", ("#2d2622", "#5a412c")))
    for side in (-1, 1):
        x = AXIS + 54 if side > 0 else AXIS - 54 - 70
        flap_pocket(sheet, look.cloth, x, 486, 70)


def waistcoat(sheet: Sheet, look: Look) -> Focus:
    """A tailored waistcoat with points below its last button."""
    half = _sleeveless(158, 210 if look.is_back else 330, look.is_back)
    _under(sheet, look, Cut(top=158, drop=176, neck=58))
    fold = Trace(128, 350).bend(100, 380, 70, 400, 40, 420)
    back = Cloth(palette_from(look.cloth.palette.shade))
    sheet.panel(half.mirrored(), back if look.is_back else look.cloth, folds=fold.open() + fold.open(-1))
    if look.is_back:
        sheet.panel(box(AXIS - 100, 470, 200, 26, 4), back, depth=0.4)
        sheet.line(box(AXIS - 18, 464, 36, 38, 4), "#b9a06a", 4)
        return Focus(AXIS, 480, 2.2)
    sheet.line(f"M{AXIS} 334V620", look.cloth.palette.line, 2, 0.8)
    buttons(sheet, look, spaced(352, 592, 5), size=7.5, colour="#2d2622")
    for x, lean in ((AXIS + 36, -6), (AXIS - 36 - 66, 6)):
        welt(sheet, look.cloth, x, 520 - min(lean, 0), 66, lean=lean)
    welt(sheet, look.cloth, AXIS + 40, 380, 54)
    return Focus(AXIS + 20, 400, 2.2)


def _sleeveless(top: float, low: float, back: bool) -> Trace:
    half = Trace(0, low)
    if back:
        half = Trace(0, top + 14).bend(30, top + 14, 48, top + 8, 56, top)
    else:
        half.bend(26, low - 60, 46, top + 60, 52, top)
    half.to((118, top + 26)).bend(104, top + 90, 108, top + 150, 138, top + 190)
    half.bend(130, 460, 122, 520, 130, 606)
    return half.bend(90, 612, 60, 624, 44, 664).to((0, 622)) if not back else half.bend(80, 620, 40, 622, 0, 622)


def nehru_jacket(sheet: Sheet, look: Look) -> Focus:
    """A sleeveless jacket with a band collar."""
    cut = Cut(
        neck=54,
        top=140,
        shoulder=126,
        slope=26,
        chest=138,
        underarm=334,
        waist=128,
        waist_y=450,
        hem=138,
        length=650,
        drop=42,
        edge=Hem.ROUND,
    )
    open_neck(sheet, replace(cut, top=cut.top + 6), look)
    if look.is_back:
        body(sheet, cut, look)
        sheet.line(f"M{AXIS} {num(cut.top + 16)}V{num(cut.length)}", look.cloth.palette.line, 1.5, 0.5)
    else:
        body(sheet, cut, look)
        sheet.line(Trace(11, cut.top + 42).to((11, cut.length)).open(), look.cloth.palette.line, 1.8, 0.7)
        buttons(
            sheet,
            look,
            spaced(cut.top + 74, cut.length - 110, 5),
            size=7,
            colour=look.chance.pick("metal", ("#b9a06a", "#2d2622", "#8c8f94")),
        )
        welt(sheet, look.cloth, AXIS + 48, 320, 56)
        square = [(AXIS + 54, 320), (AXIS + 64, 296), (AXIS + 76, 314), (AXIS + 88, 292), (AXIS + 97, 313)]
        sheet.shape(polyline(square, closed=True), look.trim.palette.base)
        for x, lean in ((AXIS + 46, 0), (AXIS - 46 - 70, 0)):
            welt(sheet, look.cloth, x, 524, 70, lean=lean)
    arms = Trace(cut.shoulder - 6, cut.shoulder_y + 2).bend(
        cut.shoulder - 14, 220, 108, 300, cut.chest - 5, cut.underarm + 2
    )
    sheet.stitch(arms.open() + arms.open(-1), look.cloth)
    standing_collar(sheet, cut, look.cloth.limb, back=look.is_back, high=30)
    return Focus(AXIS + 26, 240, 2.3)


def sherwani(sheet: Sheet, look: Look) -> Focus:
    """A long festive coat, buttoned to the collar and embroidered."""
    cut = Cut(
        neck=48,
        top=84,
        shoulder=136,
        slope=28,
        chest=130,
        underarm=240,
        waist=122,
        waist_y=380,
        hem=156,
        length=744,
        drop=36,
    )
    gold = "#c99f45"
    open_neck(sheet, replace(cut, top=cut.top + 8), look)
    sleeves(sheet, cut, replace(LONG, cuff=Cuff.BORDER).scaled(0.9), look.cloth, look.trim)
    body(sheet, cut, look)
    standing_collar(sheet, cut, look.trim, back=look.is_back, high=30)
    if look.is_back:
        sheet.line(f"M{AXIS} {num(cut.top + 16)}V{num(cut.length)}", look.cloth.palette.line, 1.6, 0.6)
        return Focus(AXIS, 180, 2.3)
    sheet.line(Trace(13, cut.top + 40).to((13, cut.length)).open(), look.cloth.palette.line, 2, 0.8)
    for x in (-24, 24):
        sheet.line(f"M{num(AXIS + x)} {num(cut.top + 40)}V{num(cut.length - 4)}", gold, 3.4, 0.9)
    buttons(sheet, look, spaced(cut.top + 58, 430, 8), size=6, colour=gold)
    ys = spaced(cut.top + 90, 470, 7)
    sprigs(
        sheet,
        [(AXIS + side * (46 + 22 * (i % 2)), y, 1) for side in (-1, 1) for i, y in enumerate(ys)],
        look.trim.palette.base,
        gold,
    )
    sheet.line(cut.hem_line(10).arch(), gold, 4)
    return Focus(AXIS + 14, 190, 2.3)
