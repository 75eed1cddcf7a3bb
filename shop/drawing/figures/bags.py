"""Draw handbags, totes, clutches and wallets."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.handles import handle
from shop.drawing.parts.metal import GOLD, SILVER, polished
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num
from shop.drawing.weave import Weave, woven


def _leather(sheet: Sheet, look: Look) -> Look:
    return replace(
        look,
        cloth=woven(sheet, look.cloth, Weave.LEATHER, strength=0.5),
        trim=woven(sheet, look.trim, Weave.LEATHER, strength=0.5),
    )


def _metal(look: Look) -> str:
    return look.chance.pick("metal", (GOLD, GOLD, SILVER))


def handbag(sheet: Sheet, look: Look) -> Focus:
    """A structured handbag: satchel, flap bag or hobo."""
    bag = _leather(sheet, look)
    match look.chance.pick("shape", ("satchel", "flap", "hobo")):
        case "flap":
            return _flap_bag(sheet, bag)
        case "hobo":
            return _hobo(sheet, bag)
        case _:
            return _satchel(sheet, bag)


def _satchel(sheet: Sheet, look: Look) -> Focus:
    handle(sheet, look.cloth.plain, "M206 392C200 150 400 150 394 392", 20)
    side = Trace(0, 356).to((158, 356)).bend(170, 356, 176, 366, 179, 380).to((202, 612))
    side.bend(204, 636, 190, 644, 172, 644).to((0, 644))
    sheet.panel(side.mirrored(), look.cloth, folds=f"M{AXIS - 60} 400Q{AXIS} 420 {AXIS + 60} 400")
    sheet.stitch(
        Trace(0, 366)
        .to((156, 366))
        .bend(164, 368, 168, 376, 170, 386)
        .to((192, 610))
        .bend(194, 630, 184, 634, 172, 635)
        .to((0, 635))
        .arch(),
        look.cloth,
    )
    corner = Trace(202, 590).bend(204, 636, 190, 644, 172, 644).to((130, 644)).bend(134, 612, 160, 592, 201, 586)
    for side_ in (-1, 1):
        sheet.panel(corner.closed(side_), look.cloth.plain, depth=0.3)
        sheet.panel(box(AXIS + side_ * 94 - 14, 372, 28, 60, 6), look.cloth.plain, depth=0.3)
        sheet.line(f"M{num(AXIS + side_ * 94 - 15)} 384a15 15 0 1 1 30 0a15 15 0 1 1-30 0", _metal(look), 6)
    sheet.panel(box(AXIS - 164, 348, 328, 18, 8), look.cloth.plain, depth=0.4)
    if not look.is_back:
        _clasp(sheet, look, 452)
        if look.chance.share("pocket") < 0.4:
            sheet.panel(box(AXIS - 130, 470, 260, 150, 14), look.cloth, depth=0.35)
    handle(sheet, look.cloth.plain, "M206 400C190 220 410 220 394 400", 20)
    return Focus(AXIS + 90, 410, 2.1)


def _clasp(sheet: Sheet, look: Look, y: float) -> None:
    shine = polished(sheet, _metal(look))
    sheet.panel(box(AXIS - 24, 352, 48, y - 352, 8), look.cloth.plain, depth=0.35)
    sheet.stitch(box(AXIS - 19, 357, 38, y - 362, 6), look.cloth)
    sheet.add(f'<rect x="{AXIS - 18}" y="{y - 36}" width="36" height="28" rx="5" fill="{shine}" stroke="#4d3a1c"/>')
    sheet.shape(box(AXIS - 3, y - 30, 6, 15, 3), "#4d3a1c")


def _flap_bag(sheet: Sheet, look: Look) -> Focus:
    chain = "M150 420C150 140 450 140 450 420"
    metal = _metal(look)
    sheet.line(chain, mix(metal, "#000000", 0.4), 13)
    sheet.add(f'<path d="{chain}" fill="none" stroke="{metal}" stroke-width="10" stroke-dasharray="12 7"/>')
    sheet.add(
        f'<path d="{chain}" fill="none" stroke="{look.cloth.palette.base}" stroke-width="4" '
        'stroke-dasharray="7 12" stroke-dashoffset="-12"/>'
    )
    sheet.panel(box(122, 398, 356, 236, 26), look.cloth)
    if look.is_back:
        sheet.panel(box(160, 470, 280, 130, 18), look.cloth, depth=0.3)
        return Focus(AXIS, 470, 2)
    flap = (
        Trace(0, 390).to((150, 390)).bend(176, 390, 182, 400, 182, 420).to((182, 470)).bend(178, 520, 90, 548, 0, 552)
    )
    sheet.shadow(flap.lowered(8).mirrored(), 0.32)
    quilt = ""
    if look.chance.share("quilted") < 0.6:
        lines = "".join(f"M{x} 380L{x + 190} 570M{x + 190} 380L{x} 570" for x in range(-60, 500, 38))
        quilt = f'<path d="{lines}" stroke="{look.cloth.palette.deep}" stroke-width="2" opacity=".6" fill="none"/>'
    sheet.panel(flap.mirrored(), look.cloth, inside=quilt)
    shine = polished(sheet, metal)
    sheet.add(f'<rect x="{AXIS - 24}" y="518" width="48" height="38" rx="8" fill="{shine}" stroke="#4d3a1c"/>')
    sheet.add(
        f'<rect x="{AXIS - 10}" y="526" width="20" height="22" rx="4" fill="none" stroke="#4d3a1c" stroke-width="3"/>'
    )
    return Focus(AXIS, 500, 2)


def _hobo(sheet: Sheet, look: Look) -> Focus:
    strap = Trace(0, 176).bend(70, 176, 122, 280, 150, 420).to((176, 408)).bend(150, 250, 90, 140, 0, 140)
    sheet.panel(strap.mirrored(), look.cloth.plain, depth=0.4)
    body = Trace(0, 410).bend(60, 410, 100, 396, 150, 356).bend(190, 380, 226, 480, 214, 560)
    body.bend(204, 636, 120, 662, 0, 662)
    dark = "M150 420C180 500 220 540 250 560M450 420C420 500 390 540 356 556M240 430C250 470 280 500 300 500"
    sheet.panel(
        body.mirrored(),
        look.cloth,
        folds=dark,
        sheen="M130 500C150 570 200 610 240 620M400 470C410 520 400 560 380 580",
    )
    sheet.stitch(Trace(0, 420).bend(60, 420, 104, 406, 150, 368).arch(), look.cloth)
    if not look.is_back:
        sheet.line(Trace(0, 416).bend(60, 416, 100, 402, 146, 366).arch(), look.cloth.palette.deep, 5, 0.7)
        tassel = f"M{AXIS + 66} 412q12 30 6 56"
        sheet.line(tassel, look.trim.palette.shade, 4)
        threads = "".join(f"M{AXIS + 72} 468l{dx} 54" for dx in range(-14, 15, 4))
        sheet.line(threads, look.trim.palette.base, 4)
    for side in (-1, 1):
        sheet.line(f"M{num(AXIS + side * 154 - 16)} 392a16 16 0 1 1 32 0a16 16 0 1 1-32 0", _metal(look), 6)
    return Focus(AXIS + 70, 420, 2)


def tote(sheet: Sheet, look: Look) -> Focus:
    """An open shopper with long handles."""
    bag = look if look.cloth.pattern else _leather(sheet, look)
    handle(sheet, bag.cloth.plain, "M216 330C216 90 384 90 384 330", 15)
    inside = Trace(0, 312).to((176, 318), (176, 346), (0, 350))
    sheet.shape(inside.mirrored(), bag.cloth.palette.deep)
    body = (
        Trace(0, 342).bend(60, 342, 120, 334, 180, 322).to((168, 680)).bend(166, 694, 156, 700, 140, 700).to((0, 702))
    )
    sheet.panel(
        body.mirrored(),
        bag.cloth,
        folds="M200 380C220 480 214 580 222 690M410 380C396 500 400 600 392 690",
        sheen="M240 380C252 500 248 600 250 690",
    )
    sheet.stitch(Trace(0, 356).bend(60, 356, 120, 348, 178, 337).arch(), bag.cloth)
    for side in (-1, 1):
        sheet.panel(box(AXIS + side * 86 - 13, 330, 26, 84, 4), bag.cloth.plain, depth=0.3)
        sheet.stitch(box(AXIS + side * 86 - 9, 360, 18, 48, 2), bag.cloth)
    if not look.is_back:
        sheet.panel(box(AXIS - 34, 420, 68, 42, 4), bag.trim.plain, depth=0.2)
        sheet.line(f"M{AXIS - 20} 436h40M{AXIS - 12} 446h24", bag.trim.palette.line, 2.4, 0.7)
    handle(sheet, bag.cloth.plain, "M216 400C206 130 394 130 384 400", 15)
    return Focus(AXIS + 70, 400, 2)


def clutch(sheet: Sheet, look: Look) -> Focus:
    """An evening clutch: envelope or box."""
    bag = _leather(sheet, look) if not look.cloth.pattern else look
    shine = polished(sheet, _metal(look))
    if look.chance.share("box") < 0.45:
        sheet.panel(box(96, 300, 408, 232, 34), bag.cloth, depth=1.1)
        sheet.add(f'<path d="{box(96, 300, 408, 232, 34)}" fill="none" stroke="{shine}" stroke-width="10"/>')
        sheet.add(f'<circle cx="284" cy="292" r="15" fill="{shine}"/><circle cx="316" cy="292" r="15" fill="{shine}"/>')
        if not look.is_back:
            sheet.add(f'<rect x="{AXIS - 46:g}" y="300" width="92" height="16" rx="5" fill="{shine}"/>')
        return Focus(AXIS, 320, 2)
    sheet.panel(box(90, 306, 420, 244, 12), bag.cloth)
    sheet.line("M486 330C560 380 566 480 520 590", bag.cloth.palette.shade, 12)
    if not look.is_back:
        flap = Trace(0, 300).to((204, 300)).bend(212, 302, 212, 312, 206, 322).bend(140, 420, 40, 468, 0, 474)
        sheet.shadow(flap.lowered(7).mirrored(), 0.3)
        sheet.panel(flap.mirrored(), bag.cloth)
        sheet.stitch(Trace(196, 322).bend(136, 410, 40, 456, 0, 462).arch(), bag.cloth)
        sheet.add(f'<circle cx="{AXIS:g}" cy="452" r="15" fill="{shine}" stroke="#4d3a1c"/>')
    return Focus(AXIS + 20, 430, 2)


def wallet(sheet: Sheet, look: Look) -> Focus:
    """A folded wallet, one half a little open."""
    bag = _leather(sheet, look)
    sheet.panel(box(112, 274, 388, 260, 16), Cloth(palette_from(bag.cloth.palette.shade)), depth=0.5)
    if not look.is_back:
        for index, tone in enumerate(("#c9ced6", "#d8b26a", "#8fb0c9")):
            sheet.shape(box(150 + index * 14, 250 + index * 9, 300, 60, 8), tone)
            sheet.line(box(150 + index * 14, 250 + index * 9, 300, 60, 8), "#6d6a66", 1, 0.5)
    front = box(104, 292, 392, 252, 16)
    sheet.panel(
        front,
        bag.cloth,
        folds="M108 420C220 426 380 414 494 420" if look.chance.share("worn") < 0.5 else "",
        sheen="M140 330C240 320 360 322 440 330",
    )
    sheet.stitch(box(112, 300, 376, 236, 12), bag.cloth)
    if look.is_back:
        return Focus(AXIS, 400, 1.9)
    if look.chance.share("tab") < 0.5:
        tab = "M496 390H430C408 390 408 446 430 446H496Z"
        sheet.panel(tab, bag.cloth.plain, depth=0.3)
        sheet.add(f'<circle cx="434" cy="418" r="10" fill="{polished(sheet, _metal(look))}"/>')
    sheet.line("M150 500h46M150 510h30", bag.cloth.palette.deep, 4, 0.8)
    return Focus(400, 420, 2)
