"""Draw women's tops, blouses, camisoles and vests."""

from dataclasses import replace

from shop.drawing.look import Focus, Look
from shop.drawing.parts.buttons import buttons, placket, spaced
from shop.drawing.parts.collars import bow, neck_band
from shop.drawing.parts.cut import Cut, Hem, Neck
from shop.drawing.parts.motifs import sprigs
from shop.drawing.parts.sleeves import CAP, ELBOW, LONG, SHORT, THREE_QUARTER, Cuff, Sleeve, sleeves
from shop.drawing.parts.straps import bodice, straps
from shop.drawing.parts.torso import body, hem_stitch, inside_neck
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace

_TOP = Cut(
    neck=66, top=150, shoulder=140, slope=30, chest=134, underarm=300, waist=124, waist_y=430, hem=140, length=626
)
_NECKS = ((Neck.V, 104), (Neck.SCOOP, 82), (Neck.BOAT, 24), (Neck.SQUARE, 74), (Neck.CREW, 40), (Neck.SWEETHEART, 86))
_PUFFED = Sleeve(168, 24, 76, Cuff.GATHERED, puff=30)
_BELL = Sleeve(318, 15, 116, Cuff.STITCHED)
_ARMS = (CAP, SHORT, _PUFFED, _BELL, replace(THREE_QUARTER, cuff=Cuff.GATHERED), replace(LONG, cuff=Cuff.BUTTONED))


def top(sheet: Sheet, look: Look) -> Focus:
    """A woman's top: one of many necklines with one of many sleeves."""
    neckline, drop = look.chance.pick("neck", _NECKS)
    edge = look.chance.pick("edge", (Hem.STRAIGHT, Hem.ROUND, Hem.STRAIGHT))
    cut = replace(
        _TOP,
        neckline=neckline,
        drop=drop,
        edge=edge,
        length=look.chance.between("length", 560, 650),
        hem=look.chance.between("hem", 128, 164),
    )
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, look.chance.pick("arm", _ARMS).scaled(0.92), look.cloth)
    body(sheet, cut, look)
    hem_stitch(sheet, cut, look.cloth, 10)
    neck_band(sheet, cut, look.cloth.limb, back=look.is_back, high=8, ribbed=False)
    _top_details(sheet, look, cut)
    return Focus(AXIS + 12, cut.top + 90, 2.3)


def _top_details(sheet: Sheet, look: Look, cut: Cut) -> None:
    low = cut.top + cut.drop
    if look.is_back:
        sheet.add(f'<ellipse cx="{AXIS:g}" cy="{cut.top + 40:g}" rx="5" ry="20" fill="{look.cloth.palette.deep}"/>')
        buttons(sheet, look, [cut.top + 22], size=4.6)
        return
    kind = look.chance.pick("details", ("none", "bow", "buttons", "ruffle", "none"))
    if kind == "bow" and cut.drop < 90:
        bow(sheet, look.cloth.limb, AXIS, low + 8, 1)
    elif kind == "buttons":
        placket(sheet, look.cloth.limb, low, cut.length - 4, wide=20)
        buttons(sheet, look, spaced(low + 18, cut.length - 40, 6), size=4.8)
    elif kind == "ruffle":
        wave = Trace(0, low + 34)
        for index in range(8):
            wave.bend(
                index * 15 + 4,
                low + 52 - index,
                index * 15 + 10,
                low + 52 - index,
                index * 15 + 15,
                low + 32 - index * 2,
            )
        sheet.shadow(wave.lowered(4).arch(), 0.12)
        sheet.line(wave.arch(), look.cloth.palette.line, 1.8, 0.6)


def blouse(sheet: Sheet, look: Look) -> Focus:
    """A saree blouse: cropped, close-fitting, hooked in front."""
    neckline, drop = look.chance.pick(
        "neck", ((Neck.SCOOP, 110), (Neck.SQUARE, 96), (Neck.SWEETHEART, 112), (Neck.V, 120))
    )
    cut = Cut(
        neck=84,
        top=210,
        shoulder=146,
        slope=28,
        chest=140,
        underarm=366,
        waist=118,
        waist_y=470,
        hem=116,
        length=506,
        neckline=neckline,
        drop=drop,
    )
    arm = replace(look.chance.pick("arm", (SHORT, ELBOW, CAP)), cuff=Cuff.BORDER)
    inside_neck(sheet, cut, look)
    sleeves(sheet, cut, arm, look.cloth, look.trim)
    body(sheet, cut, look)
    neck_band(sheet, cut, look.trim, back=look.is_back, high=12, ribbed=False)
    sheet.line(cut.hem_line(8).arch(), look.trim.palette.base, 14)
    if look.is_back:
        bow(sheet, look.trim, AXIS, cut.top + 44, 1.1)
        return Focus(AXIS, 300, 2.2)
    cups = Trace(24, cut.length - 12).bend(30, 420, 70, 400, 120, 404)
    sheet.line(cups.open() + cups.open(-1), look.cloth.palette.line, 1.5, 0.5)
    sheet.line(f"M{AXIS:g} {cut.top + drop:g}V{cut.length:g}", look.cloth.palette.line, 1.6, 0.7)
    sprigs(sheet, [(AXIS + side * 60, 348, 1.2) for side in (-1, 1)], look.trim.palette.base, "#c99f45")
    return Focus(AXIS + 40, 330, 2.2)


def camisole(sheet: Sheet, look: Look) -> Focus:
    """A slip top on thin straps, edged with lace."""
    foot, waist = look.chance.between("foot", 540, 640), look.chance.between("waist", 122, 146)
    straps(sheet, look.cloth, top=140, chest=250, wide=look.chance.pick("strap", (8, 12, 26)), apart=74)
    bodice(sheet, look, chest=128, top=250, waist=waist, foot=foot, dip=40)
    if not look.is_back and look.chance.share("lace") < 0.6:
        edge = Trace(0, 304).bend(14, 286, 32, 254, 58, 252).bend(76, 254, 108, 270, 123, 292)
        _scallops(sheet, look, edge)
    return Focus(AXIS + 24, 290, 2.3)


def _scallops(sheet: Sheet, look: Look, edge: Trace) -> None:
    lace = look.cloth.palette.light
    path = edge.lowered(6).arch()
    sheet.add(f'<path d="{path}" fill="none" stroke="{lace}" stroke-width="15" stroke-dasharray="9 2" opacity=".8"/>')
    sheet.line(edge.lowered(13).arch(), look.cloth.palette.line, 1, 0.5)


def vest(sheet: Sheet, look: Look) -> Focus:
    """A sleeveless vest with deep armholes."""
    tank = Trace(0, 246 if not look.is_back else 190)
    if look.is_back:
        tank.bend(40, 190, 62, 160, 64, 128)
    else:
        tank.bend(50, 246, 62, 190, 64, 128)
    tank.to((98, 124)).bend(98, 210, 104, 268, 150, 300).bend(146, 420, 146, 560, 150, 664)
    tank.bend(100, 672, 50, 674, 0, 674)
    if not look.is_back:
        back = Trace(0, 180).bend(40, 180, 62, 156, 66, 126).to((66, 250), (0, 250))
        sheet.shape(back.mirrored(), look.cloth.palette.deep)
    fold = Trace(140, 320).bend(110, 350, 80, 360, 60, 400)
    lit = Trace(100, 300).bend(90, 420, 96, 560, 92, 660)
    sheet.panel(tank.mirrored(), look.cloth, folds=fold.open() + fold.open(-1), sheen=lit.open() + lit.open(-1))
    neck = Trace(0, 252 if not look.is_back else 196).bend(54, 252 if not look.is_back else 196, 69, 190, 70, 130)
    arm = Trace(93, 130).bend(93, 214, 100, 274, 148, 306)
    binding = look.trim.palette.base if look.chance.share("binding") < 0.25 else look.cloth.palette.shade
    sheet.line(neck.arch() + arm.open() + arm.open(-1), binding, 9, 0.9)
    sheet.stitch(Trace(0, 660).bend(50, 660, 100, 658, 149, 650).arch(), look.cloth)
    return Focus(AXIS + 50, 230, 2.3)
