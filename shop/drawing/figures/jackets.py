"""Draw jackets, raincoats, shrugs and kimonos."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.buttons import buttons, placket, spaced, zip_
from shop.drawing.parts.collars import collar_stand, shirt_collar, standing_collar
from shop.drawing.parts.cut import Cut, Hem, Neck
from shop.drawing.parts.hood import hood, hood_back
from shop.drawing.parts.pockets import flap_pocket, patch_pocket, welt
from shop.drawing.parts.sleeves import LONG, SHORT, THREE_QUARTER, Cuff, Sleeve, sleeves
from shop.drawing.parts.torso import back_yoke, body, hem_stitch, open_neck, rib_hem
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, num

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


def jacket(sheet: Sheet, look: Look) -> Focus:
    """A zipped bomber, a denim jacket or a quilted one."""
    kind = look.chance.pick("jacket", ("bomber", "denim", "puffer", "biker"))
    if kind == "denim":
        return _trucker(sheet, look)
    cut = replace(_CASUAL, drop=34)
    inside = _quilting(cut, look) if kind == "puffer" else ""
    open_neck(sheet, cut, look)
    sleeves(sheet, cut, replace(_ARM, cuff=Cuff.RIBBED, reach=440, wide=66), look.cloth)
    body(sheet, cut, look, inside=inside)
    rib_hem(sheet, cut, look.cloth.limb, high=38)
    standing_collar(sheet, cut, look.cloth.limb, back=look.is_back, high=34)
    if not look.is_back:
        lean = 34 if kind == "biker" else 0
        with sheet.moved(lean * 0.4, 0, turn=-lean * 0.12):
            zip_(sheet, cut.top + 10, cut.length + 2)
        welt(sheet, look.cloth.limb, AXIS + 56, 500, 70, lean=30)
        welt(sheet, look.cloth.limb, AXIS - 126, 530, 70, lean=-30)
        if kind == "biker":
            welt(sheet, look.cloth.limb, AXIS + 50, 300, 66, lean=-22)
    else:
        back_yoke(sheet, cut, look, pleat=False)
    return Focus(AXIS + 10, 220, 2.2)


def _quilting(cut: Cut, look: Look) -> str:
    lines = "".join(
        f"M{num(AXIS - 170)} {y}Q{AXIS} {y + 14} {num(AXIS + 170)} {y}" for y in range(220, int(cut.length), 54)
    )
    tones = look.cloth.palette
    lower = (
        f'<path d="{lines}" fill="none" stroke="{tones.deep}" stroke-width="7" opacity=".35" '
        'transform="translate(0 5)"/>'
    )
    upper = (
        f'<path d="{lines}" fill="none" stroke="{tones.light}" stroke-width="9" opacity=".3" '
        'transform="translate(0 -9)"/>'
    )
    return lower + upper + f'<path d="{lines}" fill="none" stroke="{tones.line}" stroke-width="1.6" opacity=".7"/>'


def _trucker(sheet: Sheet, look: Look) -> Focus:
    cloth = replace(look.cloth, thread="#c98a3c")
    denim = replace(look, cloth=cloth)
    cut = replace(_CASUAL, length=632, drop=38)
    if not look.is_back:
        collar_stand(sheet, cut, cloth)
    sleeves(sheet, cut, replace(_ARM, cuff=Cuff.BUTTONED, reach=446), cloth)
    body(sheet, cut, denim)
    band = (
        Trace(0, cut.length - 34)
        .to((cut.hem - 1, cut.length - 38), (cut.hem, cut.length - 2))
        .bend(80, cut.length + 4, 30, cut.length + 4, 0, cut.length + 4)
    )
    sheet.panel(band.mirrored(), cloth, depth=0.4)
    if look.is_back:
        back_yoke(sheet, cut, denim, pleat=False)
        seams = Trace(52, cut.shoulder_y + 40).to((34, cut.length - 36))
        sheet.stitch(seams.open() + seams.open(-1), cloth)
    else:
        _trucker_front(sheet, cut, denim)
    shirt_collar(sheet, cut, denim, cloth, spread=0.6)
    return Focus(AXIS + 40, 260, 2.2)


def _trucker_front(sheet: Sheet, cut: Cut, look: Look) -> None:
    yoke = Trace(12, 268).to((cut.chest - 16, 262))
    seams = Trace(46, 340).to((30, cut.length - 36))
    seam_b = Trace(104, 340).to((82, cut.length - 36))
    for side in (-1, 1):
        sheet.stitch(yoke.open(side) + yoke.lowered(5).open(side) + seams.open(side) + seam_b.open(side), look.cloth)
        x = AXIS + 40 if side > 0 else AXIS - 108
        patch_pocket(sheet, look.cloth.limb, (x, 268), 68, 76)
        flap_pocket(sheet, look.cloth.limb, x - 2, 266, 72)
    placket(sheet, look.cloth.limb, cut.top + 36, cut.length + 2, wide=28)
    buttons(sheet, look, spaced(cut.top + 60, cut.length - 16, 6), size=7.5, colour="#b08a4a")


def raincoat(sheet: Sheet, look: Look) -> Focus:
    """A hooded raincoat with a storm flap."""
    cut = Cut(
        neck=60,
        top=148,
        shoulder=150,
        slope=32,
        chest=150,
        underarm=310,
        waist=152,
        waist_y=450,
        hem=172,
        length=728,
        drop=46,
    )
    if not look.is_back:
        hood(sheet, cut, look)
    sleeves(sheet, cut, replace(_ARM, cuff=Cuff.STITCHED, reach=440, wide=72), look.cloth)
    body(sheet, cut, look)
    hem_stitch(sheet, cut, look.cloth)
    if look.is_back:
        hood_back(sheet, cut, look)
        return Focus(AXIS, 220, 2.1)
    placket(sheet, look.cloth.limb, cut.top + 56, cut.length, wide=40)
    buttons(sheet, look, spaced(cut.top + 84, cut.length - 60, 6), size=8, colour="#e6e6e2")
    flap_pocket(sheet, look.cloth.limb, AXIS + 50, 530, 80)
    flap_pocket(sheet, look.cloth.limb, AXIS - 130, 530, 80)
    return Focus(AXIS + 10, 230, 2.1)


def shrug(sheet: Sheet, look: Look) -> Focus:
    """A short open cover-up."""
    cut = replace(_CASUAL, length=look.chance.between("length", 470, 580), hem=150, edge=Hem.ROUND)
    arm = look.chance.pick("arm", (SHORT, THREE_QUARTER, LONG))
    return _open_front(sheet, look, cut, replace(arm, cuff=Cuff.STITCHED), gap=look.chance.between("gap", 44, 76))


def kimono(sheet: Sheet, look: Look) -> Focus:
    """A loose open robe with square sleeves."""
    cut = Cut(
        neck=52, top=100, shoulder=150, slope=24, chest=146, underarm=300, waist=148, waist_y=430, hem=160, length=720
    )
    return _open_front(sheet, look, cut, Sleeve(240, 34, 160, Cuff.BORDER), gap=34, trim=look.trim)


def _open_front(sheet: Sheet, look: Look, cut: Cut, arm: Sleeve, *, gap: float, trim: Cloth | None = None) -> Focus:
    band = trim or Cloth(palette_from(look.cloth.palette.shade))
    if look.is_back:
        sleeves(sheet, cut, arm, look.cloth, trim)
        body(sheet, cut, look)
        return Focus(AXIS, cut.top + 60, 2.1)
    inner = (
        Trace(0, cut.top + 14)
        .bend(30, cut.top + 14, 48, cut.top + 8, cut.neck, cut.top)
        .to((cut.chest, cut.underarm), (cut.hem - 8, cut.length - 14), (0, cut.length - 12))
    )
    sheet.shape(inner.mirrored(), look.cloth.palette.deep)
    sleeves(sheet, cut, arm, look.cloth, trim)
    whole = cut.body(back=False)
    front = Trace(gap, cut.length)
    front.bend(gap - 20, cut.length - 160, gap - 8, cut.top + 140, cut.neck - 4, cut.top)
    front.bends.extend(whole.bends[1:-1])
    front.to((gap, cut.length))
    fall = Trace(96, cut.underarm + 60).bend(90, 480, 100, 560, 98, cut.length - 10)
    for side in (-1, 1):
        sheet.panel(front.closed(side), look.cloth, folds=fall.open(side))
        edge = Trace(gap, cut.length).bend(gap - 20, cut.length - 160, gap - 8, cut.top + 140, cut.neck - 4, cut.top)
        sheet.line(edge.open(side), band.palette.base, 11)
        sheet.line(edge.open(side), band.palette.line, 1.2, 0.4)
    return Focus(AXIS + 60, cut.top + 120, 2)
