"""Stitch ornament on to garments: embroidered yokes, borders and sprigs."""

from math import cos, radians, sin

from shop.drawing.parts.cut import Cut
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Point, num, spot


def sprigs(sheet: Sheet, places: list[tuple[float, float, float]], thread: str, other: str) -> None:
    """Small flowers at (x, y, size)."""
    key = sheet.new_id()
    sheet.define(
        f'<g id="{key}"><path d="M0 0q-6-8 0-14q6 8 0 14M0 0q-10-1-13 6q9 4 13-6M0 0q10-1 13 6q-9 4-13-6M0 2q2 9-3 15" '
        f'fill="{thread}" fill-opacity=".55" stroke="{thread}" stroke-width="1.4"/><circle r="2.6" fill="{other}"/></g>'
    )
    for x, y, size in places:
        sheet.add(f'<use href="#{key}" transform="translate({spot(x, y)})scale({size:.2f})"/>')


def yoke(sheet: Sheet, cut: Cut, thread: str, other: str) -> None:
    """Embroidery that rings a neckline and runs down the middle of the chest."""
    top, neck, drop = cut.top, cut.neck, cut.drop
    for step, (dash, wide) in enumerate((("2 5", 4.0), ("9 4", 2.2), ("1 7", 5.5))):
        reach = neck + 12 + step * 9
        low = top + drop + 12 + step * 10
        path = (
            f"M{num(AXIS - reach)} {num(top + 12)}"
            f"C{num(AXIS - reach)} {num(low)} {num(AXIS - reach * 0.5)} {num(low)} {AXIS} {num(low)}"
        )
        path += (
            f"C{num(AXIS + reach * 0.5)} {num(low)} {num(AXIS + reach)} {num(low)} {num(AXIS + reach)} {num(top + 12)}"
        )
        sheet.add(
            f'<path d="{path}" fill="none" stroke="{other if step == 1 else thread}" stroke-width="{wide}" '
            f'stroke-dasharray="{dash}" stroke-linecap="round"/>'
        )
    low = top + drop + 54
    sprigs(
        sheet,
        [(AXIS, low, 1.3), (AXIS - 22, low - 12, 0.9), (AXIS + 22, low - 12, 0.9), (AXIS, low + 34, 0.9)],
        thread,
        other,
    )


def rosette(sheet: Sheet, at: Point, size: float, thread: str, other: str) -> None:
    """A round flower of eight petals."""
    x, y = at
    petals = ""
    for turn in range(0, 360, 45):
        tip = x + size * cos(radians(turn)), y + size * sin(radians(turn))
        side = x + size * 0.6 * cos(radians(turn + 22)), y + size * 0.6 * sin(radians(turn + 22))
        other_side = x + size * 0.6 * cos(radians(turn - 22)), y + size * 0.6 * sin(radians(turn - 22))
        petals += f"M{spot(x, y)}Q{spot(*side)} {spot(*tip)}Q{spot(*other_side)} {spot(x, y)}"
    sheet.shape(petals, thread, 0.9)
    sheet.add(f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(size * 0.2)}" fill="{other}"/>')
