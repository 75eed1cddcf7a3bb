"""Flowers, leaves, dots and figures that are printed on the cloth."""

from math import cos, pi, sin

from shop.drawing.colours import mix
from shop.drawing.patterns.tile import Inks, Tile, dot, fill, stroke


def blossom(x: float, y: float, size: float, petal: str, heart: str, *, petals: int = 5, lean: float = 0) -> str:
    """An open flower."""
    leaves = []
    for index in range(petals):
        angle = lean + 2 * pi * index / petals
        tip = x + size * cos(angle), y + size * sin(angle)
        one = x + size * 0.9 * cos(angle - 0.62), y + size * 0.9 * sin(angle - 0.62)
        two = x + size * 0.9 * cos(angle + 0.62), y + size * 0.9 * sin(angle + 0.62)
        leaves.append(
            f"M{x:.0f} {y:.0f}Q{one[0]:.1f} {one[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{two[0]:.1f} {two[1]:.1f} {x:.0f} {y:.0f}Z"
        )
    return fill("".join(leaves), petal) + dot(x, y, round(size * 0.24, 1), heart)


def sprig(x: float, y: float, size: float, colour: str, lean: float) -> str:
    """A stem with two leaves."""
    marks = (
        f"M0 0Q{size * 0.5:.0f} {-size * 0.5:.0f} {size:.0f} {-size * 0.3:.0f}Q{size * 0.6:.0f} {size * 0.2:.0f} 0 0Z"
        f"M0 0Q{-size * 0.2:.0f} {-size * 0.7:.0f} {size * 0.2:.0f} {-size:.0f}"
        f"Q{size * 0.45:.0f} {-size * 0.5:.0f} 0 0Z"
    )
    return f'<path d="{marks}" fill="{colour}" transform="translate({x:g} {y:g})rotate({lean:g})"/>'


def floral(inks: Inks) -> Tile:
    """Scattered flowers, ditsy or large."""
    leaf = mix("#5d7a4a", inks.ground.base, 0.25)
    heart = mix(inks.two, "#ffffff", 0.35)
    if inks.chance.share("floral") < 0.45:
        marks = blossom(12, 14, 8, inks.one, heart) + blossom(36, 36, 7, inks.two, inks.one, lean=0.5)
        return Tile(48, 48, marks + sprig(30, 12, 9, leaf, 40) + sprig(12, 40, 9, leaf, -60))
    soft = mix(inks.one, "#ffffff", 0.3)
    big = blossom(34, 36, 25, inks.one, heart, petals=6) + blossom(34, 36, 13, soft, heart, petals=6, lean=0.5)
    small = blossom(86, 92, 17, inks.two, heart) + blossom(90, 22, 10, soft, inks.two, lean=0.3)
    leaves = sprig(62, 44, 22, leaf, 20) + sprig(58, 92, 18, leaf, 190) + sprig(20, 84, 17, leaf, -30)
    return Tile(112, 120, leaves + big + small + blossom(14, 106, 9, soft, inks.two))


def tropical(inks: Inks) -> Tile:
    """Large leaves with a bloom between them."""
    leaf, other = mix("#3f7a58", inks.ground.base, 0.2), mix(inks.one, inks.ground.base, 0.15)
    blades = "M10 60C20 20 60 4 84 6C80 34 54 60 10 60ZM70 130C60 96 84 70 112 64C120 92 104 122 70 130Z"
    ribs = stroke("M10 60Q44 40 84 6M70 130Q92 100 112 64", inks.ground.base, 1.6, ' opacity=".7"')
    fans = "M8 132C2 108 14 88 34 78C44 100 34 122 8 132ZM96 46C100 30 112 22 126 22C124 38 112 46 96 46Z"
    marks = fill(blades, leaf) + fill(fans, other) + ribs + blossom(44, 76, 14, inks.two, inks.one, petals=6)
    return Tile(130, 136, marks)


def abstract(inks: Inks) -> Tile:
    """Loose brush marks."""
    strokes = stroke("M8 20q12-10 26 0M58 14q10 10 22 2M30 56q14-8 24 4M76 62q8-12 18-6", inks.one, 5)
    more = stroke("M10 46q8-6 14 2M62 36q10-4 14 4M8 78q14 8 24 0M54 84q10-8 22 0", inks.two, 3.4)
    return Tile(
        98, 94, f'<g stroke-linecap="round">{strokes}{more}</g>' + dot(46, 30, 3, inks.two) + dot(90, 38, 3, inks.one)
    )


def printed(inks: Inks) -> Tile:
    """An all-over print: leaves, brush marks or small figures."""
    kind = inks.chance.pick("print", ("tropical", "abstract", "leaf", "ditsy"))
    if kind == "tropical":
        return tropical(inks)
    if kind == "abstract":
        return abstract(inks)
    if kind == "leaf":
        marks = sprig(16, 30, 20, inks.one, 10) + sprig(48, 66, 20, inks.two, 200) + sprig(50, 22, 14, inks.one, 120)
        return Tile(66, 74, marks + sprig(14, 64, 13, inks.two, -70))
    marks = blossom(12, 12, 6, inks.one, inks.two, petals=4) + dot(32, 12, 2, inks.two)
    return Tile(40, 40, marks + blossom(32, 32, 6, inks.two, inks.one, petals=4) + dot(12, 32, 2, inks.one))


def polka(inks: Inks) -> Tile:
    """Dots, staggered."""
    pitch = inks.chance.pick("polka", (22, 30, 44))
    radius = pitch * 0.17
    half = pitch / 2
    return Tile(pitch, pitch, dot(half / 2, half / 2, radius, inks.one) + dot(half * 1.5, half * 1.5, radius, inks.one))


def geometric(inks: Inks) -> Tile:
    """Lines, triangles, arches or tiles."""
    kind = inks.chance.pick("geometry", ("chevron", "triangles", "arches", "cubes"))
    if kind == "chevron":
        return chevron(inks)
    if kind == "triangles":
        return Tile(40, 36, fill("M10 4L18 18H2Z", inks.one) + fill("M30 32L22 18H38Z", inks.two))
    if kind == "arches":
        rings = stroke("M4 40a20 20 0 0 1 40 0M12 40a12 12 0 0 1 24 0", inks.one, 3)
        return Tile(48, 44, rings + fill("M19 40a5 5 0 0 1 10 0Z", inks.two))
    tops = fill("M24 0L48 14L24 28L0 14Z", inks.one, ' opacity=".8"')
    return Tile(48, 56, tops + fill("M24 28L48 14V42L24 56Z", inks.two, ' opacity=".55"'))


def chevron(inks: Inks) -> Tile:
    """Zigzag lines across."""
    return Tile(
        36,
        30,
        stroke("M-2 18L9 6L27 24L38 12", inks.one, 5)
        + stroke("M-2 30L9 18L27 36L38 24M-2 0L9 -12L27 6L38 -6", inks.two, 1.8),
    )


def camouflage(inks: Inks) -> Tile:
    """Blots in four shades."""
    dark = "M0 20q20-22 44-8t40-4v24q-20 14-36 4t-48 8ZM20 80q16-18 40-8t44-4v20q-30 12-48 2t-36 6Z"
    pale = "M60 40q18-10 36 2t24-2v26q-18 8-30-2t-30-2ZM4 56q12-10 26 0t8 16q-18 8-34 2Z"
    return Tile(
        120,
        104,
        fill(dark, inks.ground.deep)
        + fill(pale, inks.ground.light)
        + fill("M30 30q10-8 20 2t-6 12-14-14ZM96 84q8-6 14 2t-8 8-6-10Z", inks.one),
    )


def animal(inks: Inks) -> Tile:
    """Broken rings, as on a leopard."""
    rings = "M12 14q-8-8 2-12M20 6q10 2 4 12M40 34q-10 0-8-10M44 24q8 4 2 12M14 52q-8-4 0-12M24 44q6 8-4 12"
    return Tile(
        54,
        60,
        stroke(rings, inks.one, 5, ' stroke-linecap="round"')
        + dot(18, 11, 3, inks.two)
        + dot(39, 29, 3, inks.two)
        + dot(17, 48, 3, inks.two),
    )
