"""Give metal its shine and stones their sparkle."""

from shop.drawing.colours import mix
from shop.drawing.look import Look
from shop.drawing.palette import luminance
from shop.drawing.sheet import Sheet
from shop.drawing.trace import Point, num, spot

GOLD, SILVER, ROSE, DARK = "#cf9f3a", "#bfc3c9", "#cf9482", "#6f6a66"


def metal_of(look: Look) -> str:
    """The metal that a product of this colour is made of."""
    base = look.cloth.palette.base
    red, blue = int(base[1:3], 16), int(base[5:7], 16)
    if abs(red - blue) < 22:
        return DARK if luminance(base) < 0.35 else SILVER
    return GOLD


def polished(sheet: Sheet, colour: str, *, upright: bool = False) -> str:
    """Define a polished gradient of this metal; its fill reference."""
    key = sheet.new_id()
    stops = (
        (0, mix(colour, "#2a1c08", 0.5)),
        (0.22, mix(colour, "#ffffff", 0.55)),
        (0.45, colour),
        (0.7, mix(colour, "#2a1c08", 0.4)),
        (0.86, mix(colour, "#ffffff", 0.4)),
        (1, mix(colour, "#2a1c08", 0.55)),
    )
    lines = "".join(f'<stop offset="{at}" stop-color="{tone}"/>' for at, tone in stops)
    turn = ' x2="0" y2="1"' if upright else ""
    sheet.define(f'<linearGradient id="{key}"{turn}>{lines}</linearGradient>')
    return f"url(#{key})"


def stone(sheet: Sheet, at: Point, radius: float, colour: str, setting: str) -> None:
    """A cut stone in its setting."""
    x, y = at
    facet = f"M{spot(x - radius * 0.5, y - radius * 0.1)}q{spot(radius * 0.2, -radius * 0.5)} "
    sheet.add(
        f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="{colour}" stroke="{setting}" '
        f'stroke-width="{num(radius * 0.36)}"/>'
        f'<path d="{facet}{spot(radius * 0.7, -radius * 0.4)}" fill="none" stroke="#fff" '
        f'stroke-width="{num(radius * 0.24)}" stroke-linecap="round" opacity=".8"/>'
    )


def pearl(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A pearl."""
    sheet.add(
        f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="#efe6d8" stroke="#a89a86" stroke-width=".8"/>'
        f'<circle cx="{num(x - radius * 0.3)}" cy="{num(y - radius * 0.3)}" r="{num(radius * 0.34)}" fill="#fff"/>'
    )
