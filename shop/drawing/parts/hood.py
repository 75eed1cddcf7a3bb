"""Draw hoods, from the front, from behind, and their strings."""

from shop.drawing.look import Look
from shop.drawing.parts.cut import Cut
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, num


def hood(sheet: Sheet, cut: Cut, look: Look) -> None:
    """A hood lying open behind the neck; draw it before the body."""
    top = cut.top
    outer = Trace(0, top - 96).bend(66, top - 98, 104, top - 50, 96, top + 26).to((0, top + 70))
    sheet.panel(
        outer.mirrored(),
        look.cloth.limb,
        depth=1,
        folds=f"M{AXIS - 60} {top - 60}Q{AXIS} {top - 84} {AXIS + 60} {top - 60}",
    )
    inner = (
        Trace(0, top - 70).bend(46, top - 70, 72, top - 30, 66, top + 4).bend(52, top + 50, 20, top + 64, 0, top + 68)
    )
    sheet.panel(inner.mirrored(), look.cloth.plain, depth=1.2)
    sheet.shape(inner.mirrored(), look.cloth.palette.deep, 0.55)
    seam = Trace(0, top - 78).bend(52, top - 78, 80, top - 34, 73, top + 2)
    sheet.stitch(seam.arch(), look.cloth)
    sheet.shape(box(AXIS - 15, top - 18, 30, 15, 2), "#f3efe6", 0.9)
    lap = (
        Trace(66, top + 2)
        .bend(54, top + 44, 24, top + 62, 0, top + 74)
        .to((0, top + 96))
        .bend(40, top + 80, 84, top + 50, 96, top + 22)
    )
    for side in (-1, 1):
        sheet.panel(lap.closed(side), look.cloth.limb, depth=0.4, round_=False)


def hood_back(sheet: Sheet, cut: Cut, look: Look) -> None:
    """A hood hanging down the back."""
    top = cut.top
    half = (
        Trace(0, top - 34)
        .bend(40, top - 34, 70, top - 24, 84, top + 6)
        .bend(100, top + 60, 66, top + 120, 0, top + 146)
    )
    sheet.shadow(half.lowered(8).mirrored(), 0.28)
    folds = (
        f"M{AXIS - 70} {top + 10}Q{AXIS} {top + 50} {AXIS + 70} {top + 10}M{AXIS - 50} {top + 50}"
        f"Q{AXIS} {top + 86} {AXIS + 50} {top + 50}"
    )
    sheet.panel(half.mirrored(), look.cloth.limb, folds=folds)
    sheet.line(f"M{AXIS} {top - 32}V{top + 144}", look.cloth.palette.line, 1.5, 0.6)


def drawstrings(sheet: Sheet, cut: Cut, look: Look) -> None:
    """The two strings of a hood with their tips."""
    cord = look.trim.palette.base if look.chance.share("cord") < 0.4 else look.cloth.palette.light
    top = cut.top + 62
    for side, long in ((-1, 128), (1, 112)):
        x = AXIS + side * 34
        path = (
            f"M{num(x)} {num(top)}"
            f"C{num(x + side * 3)} {num(top + 40)} {num(x - side * 5)} {num(top + 70)} "
            f"{num(x + side * 4)} {num(top + long)}"
        )
        sheet.line(path, "#15121c", 8, 0.2)
        sheet.line(path, cord, 5)
        sheet.line(f"M{num(x + side * 4)} {num(top + long)}v14", "#c3c5c9", 6)
        sheet.add(f'<circle cx="{num(x)}" cy="{num(top)}" r="5" fill="#c3c5c9" stroke="#63656a" stroke-width="1.4"/>')
