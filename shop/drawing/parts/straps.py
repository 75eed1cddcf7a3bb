"""Draw what hangs from straps: bodices, camisoles and bra cups."""

from shop.drawing.cloth import Cloth
from shop.drawing.look import Look
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, num


def straps(sheet: Sheet, cloth: Cloth, *, top: float, chest: float, wide: float, apart: float = 58) -> None:
    """Two straps from the shoulder at `top` down to the chest."""
    for side in (-1, 1):
        strap = (
            Trace(apart - 8, top)
            .to((apart - 8 + wide, top))
            .bend(apart + wide - 4, top + 30, apart + wide * 0.6, chest - 20, apart + wide * 0.6, chest + 14)
        )
        strap.to((apart - wide * 0.4, chest + 14)).bend(
            apart - wide * 0.4, chest - 20, apart - 8, top + 30, apart - 8, top
        )
        sheet.panel(strap.closed(side), cloth.limb, depth=0.3)
        if wide < 16:
            y = chest - 34
            sheet.line(f"M{num(AXIS + side * (apart - 4))} {num(y)}h{num(side * (wide + 2))}", "#c9c4bb", 3)


def bodice(sheet: Sheet, look: Look, *, chest: float, top: float, waist: float, foot: float, dip: float = 34) -> None:
    """A bodice that ends above the chest, curved for a front and straight for a back."""
    if look.is_back:
        half = Trace(0, top + 44).bend(40, top + 42, 80, top + 34, chest - 8, top + 30)
    else:
        half = (
            Trace(0, top + dip + 12)
            .bend(14, top + dip - 8, 32, top + 2, 58, top)
            .bend(76, top + 2, chest - 20, top + 18, chest - 4, top + 40)
        )
    half.bend(chest + 1, top + 80, waist, foot - 60, waist, foot).bend(
        waist * 0.7, foot + 6, waist * 0.3, foot + 8, 0, foot + 8
    )
    dark = Trace(chest - 16, top + 60).bend(60, top + 74, 40, top + 96, 30, top + 110)
    lit = Trace(46, top + 30).bend(56, top + 60, 52, foot - 60, 46, foot - 20)
    sheet.panel(half.mirrored(), look.cloth, folds=dark.open() + dark.open(-1), sheen=lit.open(-1))
    if look.is_back:
        sheet.line(f"M{AXIS} {num(top + 46)}V{num(foot + 6)}", look.cloth.palette.line, 1.8, 0.6)
        return
    seam = Trace(52, top + 6).bend(60, top + 60, 44, foot - 50, 42, foot + 6)
    sheet.line(seam.open() + seam.open(-1), look.cloth.palette.line, 1.3, 0.5)
