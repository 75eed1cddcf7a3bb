"""Draw pockets: patch, flap, welt, kangaroo and cargo."""

from shop.drawing.cloth import Cloth
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Point, Trace, box, num, polyline


def patch_pocket(sheet: Sheet, cloth: Cloth, at: Point, wide: float = 62, high: float = 72) -> None:
    """A pocket sewn on flat, its lower edge pointed; `at` is its upper left."""
    x, y = at
    right, foot = x + wide, y + high
    points = [(x, y), (right, y), (right, foot - 12), (x + wide / 2, foot), (x, foot - 12)]
    sheet.shadow(polyline([(a + 2, b + 3) for a, b in points], closed=True), 0.2)
    sheet.panel(polyline(points, closed=True), cloth, depth=0.25, round_=False)
    inner = [(x + 4, y + 1), (x + 4, foot - 15), (x + wide / 2, foot - 5), (right - 4, foot - 15), (right - 4, y + 1)]
    sheet.stitch(polyline(inner) + f"M{num(x)} {num(y + 14)}H{num(right)}", cloth)


def flap_pocket(sheet: Sheet, cloth: Cloth, x: float, y: float, wide: float = 66, *, lean: float = 0) -> None:
    """A flap over a cut pocket; `lean` lowers its outer end."""
    points = [(x, y), (x + wide, y + lean), (x + wide - 1, y + 22 + lean), (x + 2, y + 22)]
    sheet.shadow(polyline([(a, b + 4) for a, b in points], closed=True), 0.3)
    sheet.panel(polyline(points, closed=True), cloth, depth=0.2, round_=False)


def welt(sheet: Sheet, cloth: Cloth, x: float, y: float, wide: float = 56, *, lean: float = -8) -> None:
    """A slit pocket with a narrow lip."""
    points = [(x, y), (x + wide, y + lean), (x + wide + 2, y + 12 + lean), (x + 2, y + 12)]
    sheet.panel(polyline(points, closed=True), cloth, depth=0.15, round_=False)
    sheet.line(polyline(points[:2]), cloth.palette.deep, 2.4, 0.8)


def kangaroo(sheet: Sheet, cloth: Cloth, y: float, *, wide: float = 84, high: float = 96) -> None:
    """The hand-warmer pocket of a hoodie; `wide` is half its width."""
    half = Trace(0, y).to((wide * 0.56, y)).bend(wide * 0.6, y + 24, wide * 0.8, y + 44, wide, y + 52)
    half.to((wide, y + high), (0, y + high))
    sheet.shadow(half.lowered(3).mirrored(), 0.2)
    sheet.panel(half.mirrored(), cloth, depth=0.4, round_=False)
    seam = Trace(wide * 0.52, y + 2).bend(wide * 0.56, y + 26, wide * 0.78, y + 50, wide, y + 58)
    sheet.stitch(seam.open() + seam.open(-1) + f"M{AXIS - wide * 0.5:g} {y + 5:g}H{AXIS + wide * 0.5:g}", cloth)


def cargo(sheet: Sheet, cloth: Cloth, at: Point, wide: float = 58, high: float = 78) -> None:
    """A bellows pocket with a buttoned flap; `at` is its upper left."""
    x, y = at
    sheet.shadow(box(x + 2, y + 5, wide, high, 4), 0.3)
    sheet.panel(box(x, y, wide, high, 4), cloth, depth=0.35, round_=False)
    sheet.stitch(
        box(x + 4, y + 4, wide - 8, high - 8, 3) + f"M{num(x + wide / 2)} {num(y + 26)}V{num(y + high - 4)}", cloth
    )
    flap = [(x - 2, y - 4), (x + wide + 2, y - 4), (x + wide + 2, y + 18), (x + wide / 2, y + 27), (x - 2, y + 18)]
    sheet.shadow(polyline([(a, b + 4) for a, b in flap], closed=True), 0.28)
    sheet.panel(polyline(flap, closed=True), cloth, depth=0.25, round_=False)
    sheet.shape(f"M{num(x + wide / 2 - 4)} {num(y + 14)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", cloth.palette.light)
