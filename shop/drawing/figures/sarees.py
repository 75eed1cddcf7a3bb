"""Draw sarees, lehengas, skirts and dhotis."""

from dataclasses import replace

from shop.drawing.look import Focus, Look
from shop.drawing.parts.cut import Cut, Neck
from shop.drawing.parts.dressform import dressform
from shop.drawing.parts.flare import Flare, border, skirt
from shop.drawing.parts.motifs import rosette, sprigs
from shop.drawing.parts.sleeves import CAP, ELBOW, SHORT, Cuff, sleeves
from shop.drawing.parts.torso import body, inside_neck
from shop.drawing.parts.waists import Waist, waistband
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, num, spot, through
from shop.drawing.weave import Weave, woven

GOLD = "#c99f45"
_CHOLI = Cut(
    neck=56,
    top=118,
    shoulder=98,
    slope=22,
    chest=92,
    underarm=214,
    waist=76,
    waist_y=272,
    hem=74,
    length=288,
    neckline=Neck.SCOOP,
    drop=70,
)


def saree(sheet: Sheet, look: Look) -> Focus:
    """A saree draped over its blouse: pleats in front, the pallu over the shoulder."""
    silk = woven(sheet, look.cloth, Weave.SILK, strength=0.8)
    worn = replace(look, cloth=silk)
    dressform(sheet, look.chance, neck=62, waist=288)
    blouse = replace(look, cloth=look.trim, trim=look.trim)
    arm = replace(look.chance.pick("arm", (CAP, SHORT, ELBOW)), cuff=Cuff.BORDER).scaled(0.62)
    sleeves(sheet, replace(_CHOLI, top=112), arm, look.trim)
    body(sheet, replace(_CHOLI, top=112), blouse)
    flare = Flare(
        top=292, foot=752, waist=76, hem=look.chance.between("hem", 150, 176), rise=16, bell=0.35, pleats=5, wave=3
    )
    skirt(sheet, flare, silk, look.chance)
    border(sheet, flare, look.trim.palette.base, 2, look.chance.between("border", 34, 54))
    if look.is_back:
        _falling_pallu(sheet, worn)
    else:
        _pleats(sheet, worn, flare)
        _pallu(sheet, worn)
    return Focus(372, 250, 2.3)


def _pleats(sheet: Sheet, look: Look, flare: Flare) -> None:
    """The fan of pleats tucked in at the waist."""
    fan = Trace(-30, flare.top + 2).to((26, flare.top + 2))
    fan.bend(34, 460, 56, 620, 60, flare.foot - 2).bend(20, flare.foot + 8, -30, flare.foot + 6, -58, flare.foot - 4)
    fan.bend(-50, 620, -34, 460, -30, flare.top + 2)
    runs = [(-18 + 12 * index, -40 + 26 * index) for index in range(4)]
    dark = "".join(
        f"M{spot(AXIS + a, flare.top + 16)}Q{spot(AXIS + a, 520)} {spot(AXIS + b, flare.foot)}" for a, b in runs
    )
    light = "".join(
        f"M{spot(AXIS + a + 8, flare.top + 30)}Q{spot(AXIS + a + 8, 520)} {spot(AXIS + b + 13, flare.foot)}"
        for a, b in runs
    )
    sheet.panel(fan.closed(), look.cloth, folds=dark, sheen=light, depth=0.5)
    sheet.line(dark, look.cloth.palette.deep, 1.4, 0.5)
    hem = Trace(-57, flare.foot - 24).bend(-30, flare.foot - 14, 20, flare.foot - 12, 59, flare.foot - 22)
    _zari(sheet, look, hem.open(), 38)


def _pallu(sheet: Sheet, look: Look) -> None:
    """The end that crosses the chest, goes over the shoulder and hangs behind it."""
    tail = Trace(64, 128).bend(96, 116, 120, 130, 128, 176).bend(150, 300, 166, 430, 176, 566)
    tail.to((96, 580)).bend(92, 430, 84, 300, 64, 200).bend(58, 170, 56, 140, 64, 128)
    falls = "".join(
        f"M{spot(AXIS + a, 200)}C{spot(AXIS + a + 10, 320)} {spot(AXIS + b - 8, 440)} {spot(AXIS + b, 570)}"
        for a, b in ((84, 112), (98, 134), (112, 156))
    )
    lit = "".join(
        f"M{spot(AXIS + a, 200)}C{spot(AXIS + a + 10, 320)} {spot(AXIS + b - 8, 440)} {spot(AXIS + b, 570)}"
        for a, b in ((91, 123), (105, 145))
    )
    sheet.panel(tail.closed(), look.cloth, turn=-5, folds=falls, sheen=lit, depth=0.7)
    _pallu_end(sheet, look)
    drape = Trace(-78, 330).bend(-84, 300, -90, 262, -84, 236).bend(-40, 196, 14, 150, 56, 116)
    drape.bend(84, 104, 108, 112, 112, 132).bend(92, 190, 64, 270, 4, 318).bend(-20, 336, -50, 344, -78, 330)
    runs = ((-82, 262, 66, 118), (-82, 286, 80, 120), (-80, 310, 94, 126))
    dark = "".join(f"M{spot(AXIS + a, b)}Q{spot(AXIS + 4, b - 20)} {spot(AXIS + c, d)}" for a, b, c, d in runs)
    light = "".join(
        f"M{spot(AXIS + a, b - 12)}Q{spot(AXIS + 2, b - 34)} {spot(AXIS + c - 6, d - 4)}" for a, b, c, d in runs
    )
    sheet.shadow(drape.lowered(6).closed(), 0.22)
    sheet.panel(drape.closed(), look.cloth, turn=-48, folds=dark, sheen=light, depth=0.6)
    sheet.line(dark, look.cloth.palette.deep, 1.3, 0.4)
    edge = Trace(-70, 326).bend(-40, 332, -16, 324, 8, 306).bend(56, 268, 84, 192, 104, 136)
    _zari(sheet, look, edge.open(), 16)


def _pallu_end(sheet: Sheet, look: Look) -> None:
    for lift, wide in ((22, 34), (62, 10), (80, 5)):
        line = f"M{spot(AXIS + 97, 579 - lift)}L{spot(AXIS + 174 - lift * 0.1, 566 - lift)}"
        _zari(sheet, look, line, wide)
    fringe = "".join(f"M{spot(AXIS + 98 + i * 6, 579 - i)}v{16 + i % 3 * 3}" for i in range(13))
    sheet.line(fringe, look.trim.palette.base, 2.2)


def _zari(sheet: Sheet, look: Look, path: str, wide: float) -> None:
    """A border along a line: trim colour between two gold edges, with a gold row down its middle."""
    key = sheet.new_id()
    sheet.define(f'<path id="{key}" d="{path}"/>')
    use = f'<use href="#{key}" '
    inner = f'{use}stroke="{look.trim.palette.base}" stroke-width="{num(wide - 5)}"/>' if wide > 8 else ""
    middle = f'{use}stroke="{GOLD}" stroke-width="{num(wide * 0.32)}" stroke-dasharray="3 4"/>' if wide > 12 else ""
    sheet.add(f'<g fill="none">{use}stroke="{GOLD}" stroke-width="{num(wide)}"/>{inner}{middle}</g>')


def _falling_pallu(sheet: Sheet, look: Look) -> None:
    """The pallu from behind: over the shoulder and straight down the back."""
    fall = Trace(-94, 122).bend(-70, 104, -20, 108, 0, 128).bend(30, 240, 44, 420, 40, 640)
    fall.to((-116, 648)).bend(-106, 480, -104, 280, -94, 122)
    dark = "".join(
        f"M{spot(AXIS + a, 130)}Q{spot(AXIS + a + 6, 380)} {spot(AXIS + b, 640)}"
        for a, b in ((-74, -84), (-46, -46), (-20, -4))
    )
    light = "".join(
        f"M{spot(AXIS + a, 130)}Q{spot(AXIS + a + 6, 380)} {spot(AXIS + b, 640)}"
        for a, b in ((-60, -66), (-33, -24), (-8, 18))
    )
    sheet.shadow(fall.lowered(6).closed(), 0.2)
    sheet.panel(fall.closed(), look.cloth, folds=dark, sheen=light, depth=0.7)
    for lift, wide in ((24, 40), (70, 12), (92, 5)):
        _zari(sheet, look, f"M{spot(AXIS - 114, 648 - lift)}L{spot(AXIS + 40, 640 - lift)}", wide)


def lehenga(sheet: Sheet, look: Look) -> Focus:
    """A full skirt with its choli, the dupatta hung over one side."""
    silk = replace(look, cloth=woven(sheet, look.cloth, Weave.SILK, strength=0.7))
    top, cut = 272, replace(_CHOLI, top=74, underarm=168, waist_y=216, length=236, drop=62)
    _dupatta_behind(sheet, look)
    flare = Flare(
        top=top, foot=742, waist=74, hem=look.chance.between("hem", 226, 252), bell=0.08, pleats=9, rise=40, wave=5
    )
    skirt(sheet, flare, silk.cloth, look.chance)
    border(sheet, flare, look.trim.palette.base, 6, 62)
    _skirt_ornament(sheet, look, flare)
    waistband(sheet, silk, Waist.SMOOTH, 75, top + 4, high=24, cloth=look.trim)
    inside_neck(sheet, cut, look)
    arm = replace(look.chance.pick("arm", (CAP, SHORT, ELBOW)), cuff=Cuff.BORDER).scaled(0.62)
    sleeves(sheet, cut, arm, silk.cloth, look.trim)
    body(sheet, cut, silk)
    _choli_trim(sheet, look, cut)
    return Focus(AXIS + 16, 236, 2.3)


def _choli_trim(sheet: Sheet, look: Look, cut: Cut) -> None:
    _zari(sheet, look, cut.hem_line(7).arch(), 12)
    _zari(sheet, look, cut.neck_edge(back=look.is_back).lowered(4).arch(), 9)
    if look.is_back:
        cords = f"M{AXIS - 30} {cut.top + 34}Q{AXIS} {cut.top + 50} {AXIS + 30} {cut.top + 34}"
        sheet.line(cords + f"M{AXIS} {cut.top + 44}q-8 30-12 52M{AXIS} {cut.top + 44}q8 28 10 46", GOLD, 2.4)
        return
    if look.cloth.pattern:
        return
    thread = look.trim.palette.base
    sprigs(
        sheet, [(AXIS, cut.top + 96, 1.1), (AXIS - 34, cut.top + 92, 0.9), (AXIS + 34, cut.top + 92, 0.9)], thread, GOLD
    )


def _skirt_ornament(sheet: Sheet, look: Look, flare: Flare) -> None:
    if look.cloth.pattern:
        return
    thread = look.trim.palette.base
    for index in range(7):
        x, y = flare.point(-0.84 + 0.28 * index, 108)
        rosette(sheet, (x, y), 15, thread, GOLD)
    places = [(*flare.point(-0.7 + 0.28 * index, 170), 1.1) for index in range(6)]
    places += [(*flare.point(-0.6 + 0.3 * index, 240), 0.9) for index in range(5)]
    sprigs(sheet, places, thread, GOLD)


def _dupatta_behind(sheet: Sheet, look: Look) -> None:
    side = 1 if look.is_back else -1
    fall = Trace(46, 78).bend(90, 58, 140, 90, 150, 150).bend(176, 320, 220, 470, 236, 640)
    fall.to((160, 660)).bend(150, 480, 110, 300, 70, 180).bend(56, 140, 40, 110, 46, 78)
    dark = "".join(Trace(a, 130).bend(a + 20, 280, b - 20, 460, b, 650).open(side) for a, b in ((86, 178), (112, 204)))
    light = "".join(Trace(a, 130).bend(a + 20, 280, b - 20, 460, b, 650).open(side) for a, b in ((98, 190), (126, 218)))
    sheet.panel(fall.closed(side), look.trim, folds=dark, sheen=light, depth=0.7)
    for lift, wide in ((16, 16), (34, 5)):
        sheet.line(Trace(161, 658 - lift).to((234 - lift * 0.1, 638 - lift)).open(side), GOLD, wide)


def long_skirt(sheet: Sheet, look: Look) -> Focus:
    """A skirt, from above the knee to the ankle."""
    foot = look.chance.pick("length", (560, 640, 730))
    flare = Flare(
        top=150,
        foot=foot,
        waist=98,
        hem=look.chance.between("hem", 170, 232),
        bell=0.05,
        pleats=look.chance.pick("pleats", (6, 8, 10)),
        wave=3,
    )
    skirt(sheet, flare, look.cloth, look.chance)
    kind = look.chance.pick("waist", (Waist.ELASTIC, Waist.SMOOTH, Waist.DRAWSTRING))
    waistband(sheet, look, kind, 99, 152, high=30)
    if look.chance.share("border") < 0.3:
        border(sheet, flare, look.trim.palette.base, 4, 26, gold=look.trim.palette.light)
    elif look.chance.share("tiers") < 0.3:
        _tier(sheet, look, flare)
    return Focus(AXIS + 20, 220, 2.4)


def _tier(sheet: Sheet, look: Look, flare: Flare) -> None:
    for lift in ((flare.foot - flare.top) * 0.34, (flare.foot - flare.top) * 0.66):
        seam = through(flare.along(lift))
        sheet.line(seam, look.cloth.palette.deep, 5, 0.25)
        sheet.line(seam, look.cloth.palette.line, 1.5, 0.7)


def dhoti(sheet: Sheet, look: Look) -> Focus:
    """A dhoti: each leg wrapped full to the knee and close at the ankle, a fan of pleats between them, zari edges."""
    for side in (-1, 1):
        _wrapped_leg(sheet, look, side)
    if not look.is_back:
        _fan(sheet, look)
    waistband(sheet, look, Waist.ELASTIC, 105, 150, high=26)
    return Focus(AXIS + 10, 210, 2.4)


def _wrapped_leg(sheet: Sheet, look: Look, side: int) -> None:
    """Folds run from the hip across the thigh to the inner ankle, as the cloth is drawn between the legs."""
    leg = Trace(-4, 150).to((104, 146)).bend(140, 240, 148, 380, 126, 520).bend(112, 610, 102, 670, 96, 722)
    leg.bend(80, 732, 52, 734, 34, 726).bend(32, 640, 24, 540, -4, 430)
    dark, light = (
        "".join(
            Trace(start + i * 21, 158).bend(84 + i * 16, 280, 80 + i * 14, 420, 40 + i * 12, 560 + i * 34).open(side)
            for i in range(count)
        )
        for start, count in ((18, 5), (28, 4))
    )
    sheet.panel(leg.closed(side), look.cloth, folds=dark, sheen=light)
    sheet.line(dark, look.cloth.palette.deep, 1.8, 0.5)
    _zari(sheet, look, Trace(97, 708).bend(80, 718, 54, 720, 35, 712).open(side), 14)


def _fan(sheet: Sheet, look: Look) -> None:
    """The tucked pleats, their border in steps."""
    edge = [(46 - i * 16, 590 + 10 * (i % 2) + 5 * i) for i in range(6)]
    fan = Trace(-22, 150).to((22, 150)).bend(30, 300, 38, 440, *edge[0]).to(*edge[1:])
    fan.bend(-30, 440, -28, 300, -22, 150)
    dark = "".join(
        f"M{spot(AXIS - 16 + i * 8, 160)}Q{spot(AXIS - 18 + i * 9, 400)} {spot(AXIS - 24 + i * 15, 592)}"
        for i in range(5)
    )
    sheet.panel(fan.closed(), look.cloth, folds=dark, depth=0.8)
    sheet.line(dark, look.cloth.palette.deep, 1.8, 0.6)
    _zari(sheet, look, "M" + "L".join(spot(AXIS + x, y - 8) for x, y in edge), 14)
