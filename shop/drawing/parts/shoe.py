"""Set shoes up as a pair and draw what they share: soles, laces, the view from behind."""

from collections.abc import Callable

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.sheet import Sheet
from shop.drawing.trace import Point, Trace, num

FOOTBED = (
    "M0-150C44-152 74-112 70-56C67-10 44 20 44 64C44 112 34 150 0 150C-34 150-48 112-44 64C-40 "
    "20-64-10-66-56C-68-112-40-148 0-150Z"
)


def pair(sheet: Sheet, shoe: Callable[[], None], spot: Point, *, gap: float = 170) -> Focus:
    """Draw a shoe twice, one behind the other, `gap` apart on the page; where its telling `spot` comes to lie."""
    grow, right, down = 1.12, -6, -72 + gap / 2
    with sheet.moved(22, -72 - gap / 2, scale=1.02):
        shoe()
    with sheet.moved(right, down, scale=grow):
        shoe()
    return Focus(300 + right + (spot[0] - 300) * grow, 400 + down + (spot[1] - 400) * grow, 1.9)


def laces(
    sheet: Sheet, start: tuple[float, float], end: tuple[float, float], count: int, colour: str, *, reach: float = 30
) -> None:
    """Laces between two rows of eyelets, from the top of the throat to its foot."""
    bars = eyes = ""
    for index in range(count):
        share = index / max(count - 1, 1)
        x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        bars += f"M{num(x)} {num(y)}l{num(reach * 0.72)} {num(reach * 0.62)}"
        eyes += f"M{num(x + reach * 0.74)} {num(y + reach * 0.64)}h.1"
    sheet.line(bars, "#15121c", 9, 0.22)
    sheet.line(bars, colour, 6.4)
    sheet.line(eyes, "#55524f", 6)
    bow = (
        f"M{num(start[0] + 4)} {num(start[1] + 2)}q-30-26-44-8q-2 16 44 8q10-36 30-26q8 14-30 26"
        f"M{num(start[0] + 4)} {num(start[1] + 2)}q-14 26-30 34"
        f"M{num(start[0] + 4)} {num(start[1] + 2)}q16 22 34 24"
    )
    sheet.line(bow, "#15121c", 7, 0.2)
    sheet.line(bow, colour, 4.6)


def from_behind(
    sheet: Sheet,
    look: Look,
    cloth: Cloth,
    *,
    high: float,
    sole: str,
    sole_high: float,
    heel: float = 0,
    patch: Cloth | None = None,
) -> Focus:
    """The pair seen from the heel: `high` from ground to collar, on a `heel` of that height."""
    with sheet.moved(0, (high + sole_high + heel) * 0.72 - 230, scale=1.44):
        for x in (207, 393):
            _one_from_behind(sheet, look, cloth, x, high=high, sole=sole, sole_high=sole_high, heel=heel, patch=patch)
    return Focus(393, 400, 2)


def _one_from_behind(
    sheet: Sheet,
    look: Look,
    cloth: Cloth,
    x: float,
    *,
    high: float,
    sole: str,
    sole_high: float,
    heel: float,
    patch: Cloth | None,
) -> None:
    ground = 560.0
    top = ground - sole_high - heel - high
    foot = ground - sole_high - heel
    opening = Trace(0, top - 6).bend(26, top - 8, 42, top - 4, 46, top + 6).to((0, top + 20))
    sheet.shape(opening.mirrored(x), look.cloth.palette.deep)
    half = Trace(0, top + 12).bend(22, top + 10, 36, top + 6, 46, top + 2)
    half.bend(50, top + high * 0.4, 74, foot - high * 0.36, 72, foot + 4).to((0, foot + 6))
    lit = Trace(-26, top + 26).bend(-32, top + high * 0.5, -44, foot - 40, -46, foot - 10)
    sheet.panel(half.mirrored(x), cloth, folds=Trace(50, top + 40).to((56, foot)).open(1, x), sheen=lit.open(1, x))
    sheet.line(f"M{x} {num(top + 12)}V{num(foot)}", look.cloth.palette.line, 1.6, 0.6)
    if patch:
        tab = (
            Trace(0, top + 10)
            .to((26, top + 6))
            .bend(30, top + high * 0.3, 26, top + high * 0.42, 22, top + high * 0.46)
            .to((0, top + high * 0.48))
        )
        sheet.panel(tab.mirrored(x), patch, depth=0.3)
    rubber = Cloth(palette_from(sole))
    if heel:
        block = Trace(0, foot).to((24, foot)).bend(16, foot + heel * 0.4, 12, ground - 20, 11, ground).to((0, ground))
        sheet.panel(block.mirrored(x), rubber, depth=0.5)
    else:
        edge = Trace(0, foot).to((76, foot - 2)).bend(82, foot + 6, 82, ground - 6, 76, ground).to((0, ground + 1))
        sheet.panel(edge.mirrored(x), rubber, depth=0.4)
