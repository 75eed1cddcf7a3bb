"""Draw the tailor's dummy that wears what cannot be laid flat."""

from shop.drawing.chance import Chance
from shop.drawing.cloth import Cloth
from shop.drawing.palette import palette_from
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box

_LINEN = ("#d9cdbb", "#cfc8bf", "#dccfc2")


def dressform(sheet: Sheet, chance: Chance, *, neck: float = 78, waist: float = 300) -> None:
    """A linen bust with a wooden cap, `neck` its top and `waist` the height of its narrowest part."""
    linen = Cloth(palette_from(chance.pick("linen", _LINEN)))
    half = Trace(0, neck).to((27, neck)).bend(28, neck + 30, 34, neck + 40, 60, neck + 52)
    half.bend(96, neck + 62, 104, neck + 84, 100, neck + 118).bend(98, waist - 80, 72, waist - 40, 70, waist)
    half.bend(70, waist + 30, 98, waist + 60, 104, waist + 110).to((0, waist + 116))
    sheet.panel(half.mirrored(), linen, folds=f"M{AXIS} {neck + 60}V{waist + 100}", depth=0.9)
    sheet.line(f"M{AXIS} {neck + 10}V{waist + 100}", linen.palette.shade, 1.4, 0.8)
    cap = Cloth(palette_from("#8a5b3a"))
    sheet.panel(box(AXIS - 29, neck - 14, 58, 16, 7), cap, depth=0.3)
    sheet.panel(box(AXIS - 7, neck - 32, 14, 20, 6), cap, depth=0.3)
