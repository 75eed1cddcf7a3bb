"""Draw long cloths that hang over shoulders or from a fold: dupattas, stoles and pallus."""

from shop.drawing.cloth import Cloth
from shop.drawing.sheet import Sheet
from shop.drawing.trace import Point, Trace


def hanging_scarf(
    sheet: Sheet,
    cloth: Cloth,
    *,
    top: float,
    foot: float,
    spread: float,
    wide: float = 62,
    gold: str = "",
    fringe: bool = False,
) -> None:
    """A long cloth round the neck whose two ends hang down the front."""
    for side, length in ((-1, foot), (1, foot - 34)):
        strip = Trace(34, top + 4).bend(60, top - 14, spread - 20, top + 20, spread, top + 90)
        strip.bend(spread + 20, top + 240, spread + 12, length - 180, spread + 24, length)
        strip.to((spread + 24 - wide, length + 8))
        strip.bend(spread - wide + 6, length - 200, spread - wide + 14, top + 260, spread - wide + 4, top + 130)
        strip.bend(spread - wide - 8, top + 70, 50, top + 40, 34, top + 4)
        dark = _runs(spread, wide, top, length, (0.28, 0.66), side=side)
        lit = _runs(spread, wide, top, length, (0.44, 0.84), side=side)
        sheet.panel(strip.closed(side), cloth, folds=dark, sheen=lit, depth=0.7)
        x = spread + 24
        if gold:
            for lift in (14, 30, 38):
                sheet.line(
                    Trace(x - 1, length - lift).to((x + 1 - wide, length + 8 - lift)).open(side),
                    gold,
                    3 if lift > 20 else 6,
                )
        if fringe:
            _fringe(sheet, cloth, (x, length), wide, side=side)


def _runs(spread: float, wide: float, top: float, foot: float, shares: tuple[float, ...], *, side: int) -> str:
    """Soft lines down a hanging end, at these shares of its width."""
    lines = ""
    for share in shares:
        x = spread - wide * share
        line = Trace(x - 22, top + 50).bend(x + 8, top + 130, x + 4, foot - 200, x + 22, foot)
        lines += line.open(side)
    return lines


def _fringe(sheet: Sheet, cloth: Cloth, at: Point, wide: float, *, side: int) -> None:
    x, foot = at
    threads = ""
    for index in range(int(wide / 5)):
        across = x - 2 - index * 5
        y = foot + index * 5 / wide * 8
        threads += (
            Trace(across, y)
            .bend(across + 1, y + 8, across - 2, y + 16, across + (index % 3 - 1) * 2, y + 24)
            .open(side)
        )
    sheet.line(threads, cloth.palette.shade, 2)
