"""Draw backpacks, school bags, luggage and laptop bags."""

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.handles import handle, zip_line
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num


def backpack(sheet: Sheet, look: Look) -> Focus:
    """A backpack with a front pocket and padded straps."""
    handle(sheet, look.cloth.plain, "M262 190C262 130 338 130 338 190", 14)
    body = (
        Trace(0, 164).bend(110, 164, 160, 210, 166, 300).to((176, 640)).bend(176, 676, 156, 690, 120, 690).to((0, 692))
    )
    if look.is_back:
        sheet.panel(body.mirrored(), Cloth(palette_from(look.cloth.palette.shade)))
        for side in (-1, 1):
            strap = (
                Trace(36, 200)
                .to((84, 206))
                .bend(96, 330, 130, 420, 128, 560)
                .to((96, 566))
                .bend(92, 430, 50, 340, 36, 200)
            )
            sheet.shadow(strap.lowered(6).closed(side), 0.3)
            sheet.panel(strap.closed(side), look.cloth.plain, depth=0.5)
            sheet.line(f"M{num(AXIS + side * 112)} 560L{num(AXIS + side * 150)} 668", look.cloth.palette.deep, 10)
        sheet.panel(box(AXIS - 60, 300, 120, 250, 20), Cloth(palette_from(look.cloth.palette.shade)), depth=0.4)
        return Focus(AXIS, 330, 2)
    for side in (-1, 1):
        mesh = Trace(160, 480).bend(206, 480, 214, 560, 206, 640).bend(200, 672, 184, 676, 170, 670)
        sheet.panel(mesh.closed(side), Cloth(palette_from(look.cloth.palette.shade)), depth=0.4)
    sheet.panel(body.mirrored(), look.cloth, folds="M160 300C170 420 160 540 164 650M440 300C430 420 440 540 436 650")
    arc = Trace(0, 202).bend(88, 202, 128, 240, 132, 318).to((134, 396))
    zip_line(sheet, arc.arch())
    _front_pocket(sheet, look)
    return Focus(AXIS + 60, 440, 2)


def _front_pocket(sheet: Sheet, look: Look) -> None:
    pocket = (
        Trace(0, 430).bend(90, 430, 126, 444, 132, 490).to((136, 622)).bend(134, 650, 120, 660, 96, 660).to((0, 661))
    )
    accent = look.trim if look.chance.share("pocket") < 0.4 else look.cloth.plain
    sheet.shadow(pocket.lowered(5).mirrored(), 0.25)
    sheet.panel(pocket.mirrored(), accent, depth=0.7)
    zip_line(sheet, Trace(0, 462).bend(80, 462, 112, 470, 118, 508).arch())
    sheet.panel(box(AXIS - 36, 356, 72, 44, 5), look.trim, depth=0.2)
    sheet.line(f"M{AXIS - 22} 372h44M{AXIS - 14} 384h28", look.trim.palette.line, 2.6, 0.7)
    sheet.line(f"M{AXIS + 118} 508v30", "#c9ccd1", 6)


def school_bag(sheet: Sheet, look: Look) -> Focus:
    """A child's backpack with a picture on its pocket."""
    focus = backpack(sheet, look)
    if not look.is_back:
        pale = look.cloth.palette.light
        marks = {
            "rocket": (
                "M300 512C326 536 326 580 314 612H286C274 580 274 536 300 512ZM286 596L264 628L288 618ZM314 "
                "596L336 628L312 618Z"
            ),
            "star": "M300 512L317 556L364 558L327 587L340 632L300 606L260 632L273 587L236 558L283 556Z",
            "cloud": "M244 600a28 28 0 0 1 14-54a44 44 0 0 1 84-4a30 30 0 0 1 12 58Z",
        }
        sheet.shape(marks[look.chance.pick("picture", ("rocket", "star", "cloud"))], pale)
        if look.chance.share("picture") < 0.34:
            sheet.add(f'<circle cx="{AXIS:g}" cy="556" r="10" fill="{look.cloth.palette.base}"/>')
    return focus


def luggage(sheet: Sheet, look: Look) -> Focus:
    """A trolley case or duffel for travelling."""
    if look.chance.share("duffel") < 0.5:
        handle(sheet, look.cloth.plain, "M206 420C206 240 394 240 394 420", 16)
        sheet.panel(
            box(76, 352, 448, 256, 88),
            look.cloth,
            folds="M150 400C140 460 150 540 170 590M450 400C460 460 450 540 430 590",
        )
        if not look.is_back:
            zip_line(sheet, "M150 376H450")
        for x in (190, 386):
            sheet.panel(box(x, 352, 28, 256, 3), look.trim, depth=0.3)
        return Focus(AXIS, 400, 2)
    sheet.line("M250 230V120H350V230", "#8a8d92", 12)
    sheet.panel(box(150, 214, 300, 470, 38), look.cloth)
    ribs = "".join(f"M{x} 240V660" for x in range(190, 430, 34))
    sheet.line(ribs, look.cloth.palette.deep, 5, 0.4)
    sheet.line(ribs, look.cloth.palette.light, 1.6, 0.5)
    for x in (190, 386):
        sheet.shape(box(x, 684, 30, 34, 8), "#2b2b30")
    if not look.is_back:
        sheet.panel(box(AXIS - 44, 300, 88, 34, 6), look.trim, depth=0.3)
    sheet.panel(box(AXIS - 50, 196, 100, 22, 8), Cloth(palette_from("#2b2b30")), depth=0.3)
    return Focus(AXIS, 300, 2)


def messenger(sheet: Sheet, look: Look) -> Focus:
    """A flap bag for a laptop."""
    sheet.line("M128 400C110 120 490 120 472 400", look.cloth.palette.shade, 22)
    sheet.stitch("M120 400C102 112 498 112 480 400", look.cloth)
    sheet.panel(box(96, 372, 408, 270, 18), look.cloth)
    if look.is_back:
        zip_line(sheet, "M140 430H460")
        return Focus(AXIS, 440, 2)
    flap = Trace(0, 364).to((206, 364)).to((206, 540)).bend(204, 562, 190, 566, 176, 566).to((0, 566))
    sheet.shadow(flap.lowered(6).mirrored(), 0.3)
    sheet.panel(flap.mirrored(), look.cloth, folds="M150 470C240 480 360 466 450 476")
    sheet.stitch(Trace(198, 372).to((198, 540)).bend(196, 554, 188, 558, 176, 558).to((0, 558)).open(), look.cloth)
    for x in (180, 384):
        sheet.panel(box(x, 480, 36, 120, 6), look.trim, depth=0.3)
        sheet.line(box(x - 3, 556, 42, 30, 5), "#b9a06a", 5)
    return Focus(AXIS + 90, 540, 2)
