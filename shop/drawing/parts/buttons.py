"""Draw buttons, zips and the plackets that carry them."""

from shop.drawing.cloth import Cloth
from shop.drawing.look import Look
from shop.drawing.palette import palette_from
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, box, num

_HORN, _SHELL, _METAL = "#6b4a33", "#f1ece2", "#b9a06a"


def button_colour(look: Look) -> str:
    """Shell, horn, metal or the cloth's own tone."""
    tones = look.cloth.palette
    return look.chance.pick("button", (_SHELL, tones.light if tones.is_dark else tones.shade, _HORN, _SHELL))


def buttons(
    sheet: Sheet, look: Look, heights: list[float], *, x: float = AXIS, size: float = 6, colour: str = ""
) -> None:
    """A column of sewn buttons at these heights."""
    tone = palette_from(colour or button_colour(look))
    key = sheet.new_id()
    holes = "".join(f"M{dx} {dy}h.1" for dx in (-1.6, 1.6) for dy in (-1.6, 1.6))
    sheet.define(
        f'<g id="{key}"><circle cy="1.6" r="{num(size)}" fill="#15121c" opacity=".3"/><circle r="{num(size)}" '
        f'fill="{tone.base}" stroke="{tone.line}" stroke-width=".8"/><circle r="{num(size * 0.66)}" fill="none" '
        f'stroke="{tone.light}" stroke-width="1"/><path d="{holes}" stroke="{tone.line}" stroke-width="1.5" '
        'stroke-linecap="round"/></g>'
    )
    for y in heights:
        sheet.add(f'<use href="#{key}" x="{num(x)}" y="{num(y)}"/>')


def spaced(first: float, last: float, count: int) -> list[float]:
    """Heights of `count` things set evenly from first to last."""
    step = (last - first) / max(count - 1, 1)
    return [first + step * index for index in range(count)]


def placket(sheet: Sheet, cloth: Cloth, top: float, foot: float, *, wide: float = 26) -> None:
    """The doubled strip down the front that carries the buttons."""
    left = AXIS - wide / 2
    tones = cloth.palette
    sheet.shadow(box(left + 3, top, wide, foot - top), 0.16)
    sheet.panel(box(left, top, wide, foot - top), cloth, depth=0.18, round_=False)
    sheet.stitch(f"M{num(left + 4)} {num(top)}V{num(foot)}M{num(left + wide - 4)} {num(top)}V{num(foot)}", cloth)
    sheet.line(f"M{num(left + wide)} {num(top)}V{num(foot)}", tones.line, 1.6, 0.55)


def zip_(
    sheet: Sheet, top: float, foot: float, *, metal: str = "#c3c5c9", tape: str = "#2b2b30", x: float = AXIS
) -> None:
    """A closed zip with its slider at the top."""
    sheet.line(f"M{num(x)} {num(top)}V{num(foot)}", tape, 11)
    sheet.add(
        f'<path d="M{num(x)} {num(top)}V{num(foot)}" stroke="{metal}" stroke-width="6" stroke-dasharray="2.4 1.6"/>'
    )
    sheet.shape(box(x - 5, top + 2, 10, 15, 3), metal)
    sheet.shape(box(x - 3, top + 14, 6, 24, 2.5), metal)
    sheet.line(box(x - 5, top + 2, 10, 15, 3) + box(x - 3, top + 14, 6, 24, 2.5), "#55575c", 1, 0.8)
