"""Draw the line where a bodice meets what hangs from it."""

from shop.drawing.look import Look
from shop.drawing.parts.collars import bow
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num


def waistline(sheet: Sheet, look: Look, y: float) -> None:
    """How bodice and skirt meet: a seam, a belt, a tie or elastic."""
    kind = look.chance.pick("waist", ("seam", "belt", "tie", "elastic"))
    half = Trace(0, y + 8).bend(40, y + 8, 70, y + 5, 87, y)
    if kind == "belt":
        sheet.panel(box(AXIS - 89, y - 8, 178, 20, 4), look.trim, depth=0.4)
        if not look.is_back:
            sheet.line(box(AXIS - 15, y - 12, 30, 28, 5), "#b99a5b", 4)
            sheet.line(f"M{AXIS} {num(y + 2)}h18", "#8d713c", 2.5)
        return
    sheet.line(half.arch(), look.cloth.palette.line, 1.6, 0.6)
    if kind == "tie" and not look.is_back:
        sheet.line(half.lowered(-4).arch(), look.cloth.palette.shade, 7)
        bow(sheet, look.cloth, AXIS - 24, y + 2, 0.9)
    elif kind == "elastic":
        ticks = "".join(f"M{num(AXIS + x)} {num(y - 7)}v17" for x in range(-82, 84, 7))
        sheet.line(ticks, look.cloth.palette.deep, 1.6, 0.45)
