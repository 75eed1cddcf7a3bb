"""Draw one product as an SVG document."""

from hashlib import blake2b
from xml.sax.saxutils import escape

from shop.drawing.chance import Chance
from shop.drawing.cloth import Cloth
from shop.drawing.kinds import Kind, kind_of
from shop.drawing.light import ground, studio
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from, palette_of
from shop.drawing.patterns import inks_for, lay, second_ink
from shop.drawing.sheet import Sheet
from shop.drawing.trace import num
from shop.drawing.view import View
from shop.drawing.weave import Weave, woven


def draw(*, category: str, colour: str, pattern: str, view: View, seed: int, accent: str | None = None) -> str:
    """An SVG picture, 600 by 800; the same arguments give the same bytes, and its ids are its own."""
    facts = "|".join((category, colour, pattern, view, str(seed), accent or ""))
    sheet = Sheet("p" + blake2b(facts.encode(), digest_size=4).hexdigest() + "_")
    kind = kind_of(category)
    look = _look(sheet, kind, Chance(seed), view, colour=colour, pattern=pattern, accent=accent)
    focus = kind.figure(sheet, look)
    backdrop, floor = ground(sheet.prefix, look.cloth.palette, look.chance)
    light = studio(sheet.prefix, look.chance, crumple=kind.creases)
    title = escape("".join(sign for sign in f"{colour} {pattern} {category}, {view} view" if sign.isprintable()))
    body = f'<g transform="{_framed(kind, focus, view)}"><g filter="{sheet.url("d")}">{"".join(sheet.marks)}</g></g>'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" role="img" '
        f'aria-labelledby="{sheet.prefix}t"><title id="{sheet.prefix}t">{title}</title>'
        f"<defs>{backdrop}{light}{''.join(sheet.definitions)}</defs>{floor}{body}</svg>"
    )


def _look(
    sheet: Sheet, kind: Kind, chance: Chance, view: View, *, colour: str, pattern: str, accent: str | None
) -> Look:
    palette = palette_of(colour)
    second = second_ink(palette, accent, chance)
    cloth = lay(sheet, Cloth(palette), pattern, inks_for(palette, second, chance), canvas=kind.canvas)
    trim = Cloth(palette_from(second))
    if view is View.DETAIL:
        cloth, trim = woven(sheet, cloth, Weave.PLAIN, scale=0.7), woven(sheet, trim, Weave.PLAIN, scale=0.7)
    return Look(cloth, trim, chance, view)


def _framed(kind: Kind, focus: Focus, view: View) -> str:
    """The transform that fills the frame: with the whole product, or with the spot worth a closer look."""
    if view is View.DETAIL:
        zoom = focus.zoom * kind.size
        return f"translate({num(300 - focus.x * zoom)} {num(400 - focus.y * zoom)})scale({zoom:.2f})"
    return f"translate({num(300 - 300 * kind.size)} {num(400 - 400 * kind.size)})scale({kind.size:g})"
