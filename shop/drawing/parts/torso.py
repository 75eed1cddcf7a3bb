"""Draw the body of an upper garment: the inside of its neck, its panel with folds, and its hem."""

from shop.drawing.chance import Chance
from shop.drawing.cloth import Cloth
from shop.drawing.look import Look
from shop.drawing.parts.cut import Cut
from shop.drawing.parts.folds import Folds, crease, gathered, hanging
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, ring


def inside_neck(sheet: Sheet, cut: Cut, look: Look, *, rise: float = 0, label: bool = True) -> None:
    """Show the inner back of the garment through its neck opening; nothing where it is seen from behind."""
    if look.is_back:
        return
    tones = look.cloth.palette
    front = cut.neck_edge(back=False)
    back = Trace(0, cut.top + 15 - rise).bend(
        cut.neck * 0.5, cut.top + 15 - rise, cut.neck * 0.85, cut.top + 9 - rise, cut.neck, cut.top
    )
    sheet.shape(ring(back, front.lowered(4)), tones.deep)
    if label and cut.drop > 20:
        tag = box(AXIS - 15, cut.top + 17 - rise, 30, 15, 1.5)
        sheet.shape(tag, "#f3efe6", 0.92)
        sheet.line(f"M{AXIS - 9} {cut.top + 24.5 - rise}h18", "#6b625a", 1.6)


def body(sheet: Sheet, cut: Cut, look: Look, cloth: Cloth | None = None, *, inside: str = "") -> None:
    """Draw the body panel with the folds that its shoulders, waist and hem call for."""
    folds = body_folds(cut, look.chance)
    outline = cut.body(back=look.is_back).mirrored()
    sheet.panel(outline, cloth or look.cloth, folds=folds.dark, sheen=folds.light, inside=inside)


def body_folds(cut: Cut, chance: Chance) -> Folds:
    """Pulls below the arms, creases at the waist and falls down to the hem."""
    pulls = []
    for side in (-1, 1):
        reach = chance.between(f"pull{side}", 0.3, 0.62)
        sag = chance.between(f"sag{side}", 46, 96)
        start = AXIS + side * (cut.chest - 10), cut.underarm - 4
        end = AXIS + side * cut.chest * (1 - reach), cut.underarm + sag
        pulls.append(crease(start, (AXIS + side * cut.chest * 0.7, cut.underarm + sag * 0.2), end))
        drag = AXIS + side * cut.shoulder * 0.62, cut.shoulder_y + 36
        neck = AXIS + side * (cut.neck + 26), cut.top + 22
        pulls.append(crease(neck, (neck[0] + side * 12, neck[1] + 20), drag))
    sides = hanging(chance, "fall", cut.waist_y - 40, cut.length - 8, cut.half_at, count=4)
    return gathered(pulls) + sides


def hem_stitch(sheet: Sheet, cut: Cut, cloth: Cloth, lift: float = 13) -> None:
    """Top stitching along the hem."""
    sheet.stitch(cut.hem_line(lift).arch(), cloth)


def rib_hem(sheet: Sheet, cut: Cut, cloth: Cloth, high: float = 40, draw_in: float = 8) -> None:
    """A ribbed band that draws the hem in."""
    top, foot = cut.length - high + 14, cut.length + 22
    half = Trace(0, top).to((cut.hem + 1, top - 4))
    half.bend(cut.hem, top + 10, cut.hem - draw_in, foot - 22, cut.hem - draw_in, foot - 6)
    half.bend(cut.hem * 0.5, foot, 10, foot, 0, foot)
    sheet.panel(half.mirrored(), cloth, depth=0.5)
    ribs = "".join(
        f"M{AXIS + x:g} {top + 2:g}L{AXIS + x * 0.93:g} {foot - 4:g}"
        for x in range(-int(cut.hem) + 6, int(cut.hem) - 3, 8)
    )
    sheet.line(ribs, cloth.palette.deep, 1.6, 0.45)


def back_yoke(sheet: Sheet, cut: Cut, look: Look, *, pleat: bool = True) -> None:
    """The seam across the shoulders of a shirt's back, with a box pleat below it."""
    line = cut.shoulder_y + 38
    seam = Trace(0, line).bend(40, line, cut.shoulder - 40, line - 4, cut.shoulder - 8, line - 8)
    sheet.line(seam.arch(), look.cloth.palette.line, 1.6, 0.7)
    sheet.stitch(Trace(0, line + 5).bend(40, line + 5, 80, line + 2, cut.shoulder - 9, line - 3).arch(), look.cloth)
    if pleat:
        foot = cut.length - 30
        folds = (
            f"M{AXIS - 9} {line + 2}Q{AXIS - 8} {line + 160} {AXIS - 4} {foot}M{AXIS + 9} {line + 2}"
            f"Q{AXIS + 8} {line + 160} {AXIS + 4} {foot}"
        )
        sheet.line(folds, look.cloth.palette.deep, 1.6, 0.5)
        loop = box(AXIS - 4, line - 10, 8, 16, 2)
        sheet.shape(loop, look.cloth.palette.shade)
        sheet.line(loop, look.cloth.palette.line, 1, 0.7)


def open_neck(sheet: Sheet, cut: Cut, look: Look) -> None:
    """The inner back and label behind a standing collar."""
    if not look.is_back:
        half = (
            Trace(0, cut.top - 26)
            .bend(26, cut.top - 26, 40, cut.top - 18, 46, cut.top - 12)
            .to((50, cut.top + 20), (0, cut.top + 44))
        )
        sheet.shape(half.mirrored(), look.cloth.palette.deep)
        sheet.shape(box(AXIS - 15, cut.top - 12, 30, 15, 2), "#f3efe6", 0.9)
