"""Draw innerwear and swimwear."""

from shop.drawing.look import Focus, Look
from shop.drawing.parts.straps import straps
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, num


def bra(sheet: Sheet, look: Look) -> Focus:
    """A bra, plain or edged with lace."""
    tones = look.cloth.palette
    wing = Trace(150, 420).bend(190, 416, 220, 410, 236, 404).to((236, 470)).bend(200, 474, 150, 486, 120, 490)
    for side in (-1, 1):
        foot = 100 if look.is_back else 0
        strap = (
            Trace(108, 220)
            .to((122, 220))
            .bend(124, 280, 122, 310, 118, 344 + foot)
            .to((102, 344 + foot))
            .bend(104, 310, 106, 280, 108, 220)
        )
        sheet.panel(strap.closed(side), look.cloth.limb, depth=0.3)
        sheet.line(f"M{num(AXIS + side * 106)} 286h{num(side * 20)}", "#c9c4bb", 4)
        sheet.panel(wing.closed(side), look.cloth.limb, depth=0.5)
    if look.is_back:
        band = Trace(0, 420).to((150, 418), (150, 486), (0, 486))
        sheet.panel(band.mirrored(), look.cloth.limb, depth=0.4)
        sheet.line(f"M{AXIS} 422V484M{AXIS + 16} 422V484", tones.line, 2, 0.7)
        sheet.line(f"M{AXIS + 8} 438h.1M{AXIS + 8} 468h.1", "#b9bcc2", 8)
        return Focus(AXIS, 450, 2.2)
    cup = (
        Trace(8, 420)
        .bend(20, 380, 70, 352, 112, 340)
        .bend(150, 360, 172, 410, 168, 450)
        .bend(160, 512, 40, 530, 8, 452)
    )
    for side in (-1, 1):
        sheet.panel(
            cup.closed(side),
            look.cloth,
            folds=Trace(60, 500).bend(100, 500, 130, 480, 140, 450).open(side),
            sheen=Trace(70, 400).bend(90, 390, 110, 400, 116, 420).open(side),
        )
        seam = Trace(10, 440).bend(60, 424, 110, 424, 166, 440)
        sheet.line(seam.open(side), tones.line, 1.3, 0.5)
        edge = Trace(9, 418).bend(22, 380, 70, 354, 112, 342)
        sheet.add(
            f'<path d="{edge.open(side)}" fill="none" stroke="{tones.light}" stroke-width="11" stroke-dasharray="7 2"/>'
        )
        sheet.line(Trace(8, 458).bend(40, 532, 160, 514, 168, 456).open(side), tones.shade, 7, 0.9)
    sheet.add(f'<circle cx="{AXIS:g}" cy="436" r="7" fill="{look.trim.palette.base}"/>')
    return Focus(AXIS + 40, 420, 2.2)


def briefs(sheet: Sheet, look: Look) -> Focus:
    """Briefs with an elastic waistband."""
    low = 560 if not look.is_back else 576
    half = (
        Trace(0, 300)
        .to((168, 296))
        .bend(172, 330, 176, 350, 180, 372)
        .bend(120, 400, 70, 470, 52, low)
        .bend(30, low + 14, 10, low + 14, 0, low + 14)
    )
    if look.is_back:
        half = (
            Trace(0, 300)
            .to((168, 296))
            .bend(172, 340, 178, 380, 182, 410)
            .bend(140, 440, 76, 510, 56, low)
            .bend(30, low + 14, 10, low + 14, 0, low + 14)
        )
    sheet.panel(
        half.mirrored(),
        look.cloth,
        folds="M270 560C280 520 290 500 300 480M330 560C320 520 310 500 300 480",
        sheen="M210 340C230 400 250 430 262 470",
    )
    edge = Trace(178, 376).bend(120, 406, 74, 474, 56, low)
    sheet.stitch(edge.open() + edge.open(-1), look.cloth)
    if not look.is_back:
        pouch = Trace(16, 330).bend(60, 380, 60, 470, 40, 552)
        sheet.line(pouch.open() + pouch.open(-1), look.cloth.palette.line, 1.6, 0.6)
    band = Trace(0, 286).to((170, 282), (171, 322), (0, 326))
    cloth = look.trim if look.chance.share("band") < 0.5 else look.cloth.limb
    sheet.panel(band.mirrored(), cloth, depth=0.4)
    sheet.line("".join(f"M{num(AXIS + x)} 287v36" for x in range(-160, 164, 9)), cloth.palette.deep, 1.4, 0.35)
    sheet.line(f"M{AXIS - 40} 305h26M{AXIS - 6} 305h46", cloth.palette.stitch, 6, 0.8)
    return Focus(AXIS + 20, 350, 2.1)


def trunks(sheet: Sheet, look: Look) -> Focus:
    """Close-fitting trunks with short legs."""
    half = (
        Trace(0, 300)
        .to((162, 296))
        .bend(172, 360, 178, 440, 176, 540)
        .bend(120, 552, 70, 556, 26, 552)
        .bend(22, 520, 10, 500, 0, 494)
    )
    sheet.panel(
        half.mirrored(),
        look.cloth,
        folds="M300 490C260 470 220 470 180 460M300 490C340 470 380 470 420 460",
        sheen="M206 350C210 420 212 480 214 530",
    )
    if not look.is_back:
        pouch = Trace(14, 326).bend(70, 380, 62, 450, 12, 490)
        sheet.line(pouch.open() + pouch.open(-1), look.cloth.palette.line, 1.6, 0.6)
    sheet.stitch(
        Trace(175, 528).bend(120, 540, 70, 544, 27, 540).open()
        + Trace(175, 528).bend(120, 540, 70, 544, 27, 540).open(-1),
        look.cloth,
    )
    cloth = look.trim if look.chance.share("band") < 0.5 else look.cloth.limb
    sheet.panel(Trace(0, 282).to((163, 278), (164, 322), (0, 326)).mirrored(), cloth, depth=0.4)
    sheet.line(f"M{AXIS - 50} 303h34M{AXIS - 6} 303h56", cloth.palette.stitch, 7, 0.8)
    return Focus(AXIS + 20, 350, 2.1)


def swimwear(sheet: Sheet, look: Look) -> Focus:
    """A one-piece swimsuit."""
    straps(sheet, look.cloth, top=96, chest=216, wide=15, apart=62)
    neck = 320 if look.is_back else 236
    half = Trace(0, neck).bend(30, neck - 4, 50, 216, 66, 206).bend(90, 230, 104, 250, 110, 280)
    half.bend(112, 340, 92, 380, 94, 430).bend(96, 480, 124, 520, 128, 556).bend(90, 580, 60, 640, 42, 700)
    half.bend(20, 712, 8, 712, 0, 712)
    sheet.panel(
        half.mirrored(),
        look.cloth,
        folds="M200 420C240 440 280 440 300 436M400 430C370 450 340 456 310 450",
        sheen="M250 280C256 360 250 420 254 520",
    )
    edge = Trace(126, 560).bend(90, 586, 64, 640, 46, 698)
    sheet.stitch(edge.open() + edge.open(-1), look.cloth)
    if look.chance.share("belt") < 0.4:
        sheet.line(Trace(0, 432).bend(40, 432, 70, 430, 93, 424).arch(), look.trim.palette.base, 16)
    return Focus(AXIS + 40, 260, 2.1)
