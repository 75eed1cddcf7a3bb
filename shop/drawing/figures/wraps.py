"""Draw long cloths that are wrapped round: dupattas, stoles, shawls, scarves and blankets."""

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.motifs import rosette
from shop.drawing.sheet import Sheet
from shop.drawing.trace import box, num
from shop.drawing.weave import Weave, woven

GOLD = "#c99f45"


def blanket(sheet: Sheet, look: Look) -> Focus:
    """A folded blanket with a fringe."""
    wool = woven(sheet, look.cloth, Weave.KNIT if look.chance.share("knit") < 0.5 else Weave.PLAIN, strength=0.8)
    if look.is_back:
        return _rolled(sheet, look, wool)
    return _folded(sheet, look, wool, box(96, 230, 400, 330, 18), fringe=look.chance.share("fringe") < 0.6)


def _rolled(sheet: Sheet, look: Look, cloth: Cloth) -> Focus:
    """A cloth rolled up and tied."""
    roll = "M120 320H470C520 320 520 500 470 500H120C80 470 80 350 120 320Z"
    sheet.panel(roll, cloth, folds="M120 380C240 390 360 376 480 384M120 450C240 440 360 456 480 446", depth=1.4)
    spiral = "M470 320C520 320 520 500 470 500C424 500 424 340 468 342C502 344 504 478 470 478C444 476 444 366 468 368"
    sheet.panel("M470 320C520 320 520 500 470 500C424 500 424 320 470 320Z", Cloth(palette_from(cloth.palette.shade)))
    sheet.line(spiral, cloth.palette.line, 2, 0.7)
    for x in (190, 350):
        sheet.line(f"M{x} 322C{x - 14} 380 {x - 14} 440 {x} 499", look.trim.palette.base, 14)
    return Focus(300, 410, 2)


def _folded(sheet: Sheet, look: Look, cloth: Cloth, shape: str, *, fringe: bool, gold: bool = False) -> Focus:
    """A cloth folded to a rectangle, its lower layers showing at the right and below."""
    for step, tone in ((22, look.cloth.palette.shade), (11, look.cloth.palette.base)):
        with sheet.moved(step, step * 0.9):
            sheet.panel(shape, Cloth(palette_from(tone)), depth=0.6)
    sheet.panel(
        shape,
        cloth,
        folds="M110 330C220 342 340 326 480 338M110 470C240 460 360 476 480 464",
        sheen="M140 270C160 350 150 450 160 540M380 250C390 340 380 450 390 540",
    )
    if gold:
        for y, wide, tone in ((520, 40, look.trim.palette.base), (542, 5, GOLD), (498, 5, GOLD), (484, 3, GOLD)):
            sheet.line(f"M98 {y}H494", tone, wide)
    if fringe:
        threads = "".join(f"M{x} 560q{(x // 9) % 3 - 1} 20 {(x // 9) % 2 * 3 - 1} 42" for x in range(104, 494, 9))
        sheet.line(threads, look.cloth.palette.shade, 3.4)
    return Focus(200, 500, 2.1)


def stole(sheet: Sheet, look: Look) -> Focus:
    """A stole over a rail, its fringed ends below; rolled and tied for its back."""
    if look.is_back:
        return _rolled(sheet, look, look.cloth)
    return _long(sheet, look, fringe=True, gold=look.chance.share("gold") < 0.4)


def dupatta(sheet: Sheet, look: Look) -> Focus:
    """A dupatta hanging from a rail, bordered in zari; folded for its back."""
    if look.is_back:
        return _folded(sheet, look, look.cloth, box(96, 230, 400, 330, 8), fringe=False, gold=True)
    return _long(sheet, look, fringe=look.chance.share("fringe") < 0.4, gold=True)


def shawl(sheet: Sheet, look: Look) -> Focus:
    """A woven shawl, folded flat to show its border."""
    wool = woven(sheet, look.cloth, Weave.TWILL, strength=0.5)
    focus = _folded(sheet, look, wool, box(96, 230, 400, 330, 8), fringe=True)
    if not look.is_back:
        for y, wide in ((524, 40), (486, 7), (264, 26)):
            sheet.line(f"M98 {y}H494", look.trim.palette.base, wide, 0.95)
        for x in range(126, 490, 44):
            rosette(sheet, (x, 524), 15, GOLD, look.cloth.palette.base)
    return focus


def scarf(sheet: Sheet, look: Look) -> Focus:
    """A scarf looped round once, both ends hanging."""
    yarn = woven(sheet, look.cloth, Weave.RIB, strength=0.6) if look.chance.share("knitted") < 0.5 else look.cloth
    if look.is_back:
        return _folded(sheet, look, yarn, box(150, 230, 300, 330, 14), fringe=False)
    long = look.chance.between("long", 590, 700)
    for x, foot, lean in ((257, round(long), -26), (345, round(long - 50), 26)):
        end = (
            f"M{x - 44} 330H{x + 44}C{x + 50} 440 {x + 44 + lean} 560 {x + 50 + lean} {foot}"
            f"L{x - 50 + lean} {foot + 4}C{x - 44 + lean} 560 {x - 50} 440 {x - 44} 330Z"
        )
        sheet.panel(
            end,
            yarn,
            turn=-lean * 0.14,
            folds=(
                f"M{x - 16} 340C{x - 10} 460 {x - 16 + lean} 560 {x - 16 + lean} {foot}M{x + 20} 340C{x + 22} "
                f"460 {x + 16 + lean} 560 {x + 18 + lean} {foot}"
            ),
            sheen=f"M{x + 2} 350C{x + 4} 460 {x + lean} 560 {x + lean} {foot}",
        )
        threads = "".join(f"M{x - 46 + lean + 8 * i} {foot}q{i % 3 - 1} 20 {i % 2 * 3 - 1} 40" for i in range(13))
        sheet.line(threads, yarn.palette.shade, 3.4)
    sheet.panel(
        "M148 262C150 380 240 420 300 420C360 420 450 380 452 262C420 330 360 340 300 340C240 340 180 330 148 262Z",
        yarn,
        folds="M160 310C220 380 380 380 440 310M190 350C240 400 360 400 410 350",
        sheen="M156 290C220 356 380 356 444 290",
    )
    sheet.panel(
        "M148 266C140 160 240 130 300 130C360 130 460 160 452 266C420 196 360 190 300 190C240 190 180 196 148 266Z",
        Cloth(palette_from(yarn.palette.shade)),
        folds="M170 200C230 150 370 150 430 200",
    )
    return Focus(300, 370, 2.1)


def _long(sheet: Sheet, look: Look, *, fringe: bool, gold: bool) -> Focus:
    """A long cloth over a rail: two overlapping falls of different length."""
    rail = Cloth(palette_from("#8a6242"))
    for left, wide, foot, tone in ((250, 220, 600, True), (120, 250, 690, False)):
        right = left + wide
        cloth = (
            Cloth(palette_from(look.cloth.palette.shade), look.cloth.pattern, look.cloth.placed, look.cloth.moves)
            if tone
            else look.cloth
        )
        path = (
            f"M{left + 24} 116H{right - 24}C{right - 10} 300 {right - 8} 480 {right} {foot}"
            f"Q{right - wide / 4:g} {foot + 16} {left + wide / 2:g} {foot + 4}T{left} {foot}C{left + 8} "
            f"480 {left + 10} 300 {left + 24} 116Z"
        )
        dark = "".join(
            (
                f"M{left + 44 + i * wide / 5:g} 122C{left + 40 + i * wide / 5:g} "
                f"320 {left + 30 + i * wide / 4.6:g} 500 {left + 26 + i * wide / 4.4:g} {foot}"
            )
            for i in range(4)
        )
        lit = "".join(
            (
                f"M{left + 66 + i * wide / 5:g} 122C{left + 62 + i * wide / 5:g} "
                f"320 {left + 54 + i * wide / 4.6:g} 500 {left + 52 + i * wide / 4.4:g} {foot}"
            )
            for i in range(4)
        )
        sheet.panel(path, cloth, folds=dark, sheen=lit)
        sheet.line(dark, cloth.palette.deep, 1.4, 0.35)
        _ends(sheet, look, left, right, foot, fringe=fringe, gold=gold)
    sheet.panel(box(70, 104, 460, 16, 8), rail, depth=0.3)
    return Focus(230, 600, 2.1)


def _ends(sheet: Sheet, look: Look, left: float, right: float, foot: float, *, fringe: bool, gold: bool) -> None:
    wide = right - left
    for lift, thick, tone in (
        ((30, 34, look.trim.palette.base), (54, 5, GOLD), (7, 5, GOLD)) if gold else ((24, 16, look.trim.palette.base),)
    ):
        y = foot - lift
        sheet.line(
            (
                f"M{num(left + 3)} {num(y)}"
                f"Q{num(right - wide * 0.75)} {num(y + 12)} {num(left + wide / 2)} {num(y + 4)}"
                f"T{num(right - 3)} {num(y)}"
            ),
            tone,
            thick,
        )
    if fringe:
        threads = "".join(
            f"M{num(left + 4 + i * 8)} {num(foot + 3)}q{i % 3 - 1} 16 {i % 2 * 3 - 1} 32" for i in range(int(wide / 8))
        )
        sheet.line(threads, look.trim.palette.shade, 2.6)
