"""Block prints, tie-dye, embroidery and other patterns of Indian workshops."""

from shop.drawing.colours import mix
from shop.drawing.patterns.printed import blossom
from shop.drawing.patterns.tile import Inks, Tile, dot, fill, stroke

MANGO = "M14 40C2 34-2 18 8 8C14 2 24 2 27 8C30 14 24 18 20 15C26 24 24 36 14 40Z"
_MANGO_VEIN = "M14 33C8 28 6 20 11 13C14 10 18 10 19 12"


def paisley(inks: Inks) -> Tile:
    """Mangoes (ambi), one upright, one turned."""
    one = fill(MANGO, inks.one) + stroke(_MANGO_VEIN, inks.ground.base, 2) + dot(13, 24, 3, inks.two)
    rim = stroke("M14 44C-2 38-6 16 6 5", inks.two, 1.6, ' stroke-dasharray="1 4" stroke-linecap="round"')
    turned = f'<g transform="translate(78 86)rotate(180)">{one}{rim}</g>'
    upright = f'<g transform="translate(12 8)">{one}{rim}</g>'
    return Tile(
        88, 92, upright + turned + blossom(62, 22, 8, inks.two, inks.one) + blossom(24, 70, 8, inks.two, inks.one)
    )


def block_print(inks: Inks) -> Tile:
    """A carved buta between dotted lines."""
    buta = (
        "M30 12c9 8 10 18 0 28c-10-10-9-20 0-28ZM30 40c-4-8-12-10-20-6c3 8 12 11 20 6ZM30 40c4-8 "
        "12-10 20-6c-3 8-12 11-20 6Z"
    )
    vein = stroke("M30 18V36", inks.ground.base, 1.8)
    stem = stroke("M30 40V54M22 54H38", inks.one, 2.4)
    dots = "".join(dot(x, y, 2, inks.two) for x, y in ((4, 6), (18, 6), (42, 6), (56, 6), (4, 62), (56, 62)))
    return Tile(
        60,
        68,
        fill(buta, inks.one)
        + vein
        + stem
        + dots
        + blossom(0, 36, 6, inks.two, inks.one)
        + blossom(60, 36, 6, inks.two, inks.one),
    )


def bandhani(inks: Inks) -> Tile:
    """Rings of tied dots on a dyed ground."""
    white = mix(inks.one, "#ffffff", 0.55)
    ring = [
        (36, 8),
        (50, 14),
        (60, 24),
        (64, 36),
        (60, 48),
        (50, 58),
        (36, 64),
        (22, 58),
        (12, 48),
        (8, 36),
        (12, 24),
        (22, 14),
    ]
    inner = [(36, 24), (46, 30), (46, 42), (36, 48), (26, 42), (26, 30)]
    dots = "".join(
        f"M{x - 2.4:g} {y:g}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0Z"
        for x, y in [*ring, *inner, (0, 0), (72, 0), (0, 72), (72, 72)]
    )
    return Tile(
        72, 72, fill(dots, white) + dot(36, 36, 4, inks.two) + dot(0, 36, 3, inks.two) + dot(72, 36, 3, inks.two)
    )


def leheriya(inks: Inks) -> Tile:
    """Slanting waves of tie-dye."""
    waves = stroke("M-10 10q15-14 30 0t30 0 30 0", inks.one, 7) + stroke("M-10 26q15-14 30 0t30 0 30 0", inks.two, 3)
    return Tile(60, 38, waves, angle=-38)


def embroidered(inks: Inks) -> Tile:
    """Sprigs stitched in thread."""
    thread = ' stroke-linecap="round" stroke-dasharray="3 1.4"'
    petals = "M28 22q-7-9 0-16q7 7 0 16M28 22q-11-3-16 5q10 5 16-5M28 22q11-3 16 5q-10 5-16-5"
    other = "M68 72q-7-9 0-16q7 7 0 16M68 72q-11-3-16 5q10 5 16-5M68 72q11-3 16 5q-10 5-16-5"
    stems = stroke("M28 24q2 10-4 18M68 74q2 10-4 18", inks.two, 2, thread)
    return Tile(
        80,
        100,
        stroke(petals + other, inks.one, 2.4, thread) + stems + dot(28, 23, 2.4, inks.two) + dot(68, 73, 2.4, inks.two),
    )


def chikankari(inks: Inks) -> Tile:
    """White-on-pale shadow work: vines in the cloth's own colour."""
    thread = (
        mix(inks.ground.light, "#ffffff", 0.6) if inks.ground.is_dark or inks.ground.dim > 0.25 else inks.ground.shade
    )
    vine = stroke("M0 40q20-24 40 0t40 0", thread, 2.2) + stroke("M20 28q-6-12 2-18M60 52q6 12-2 18", thread, 1.8)
    flowers = blossom(23, 10, 8, thread, inks.ground.base) + blossom(57, 71, 8, thread, inks.ground.base)
    return Tile(80, 80, vine + flowers + dot(46, 26, 2, thread) + dot(34, 56, 2, thread))


def mirror_work(inks: Inks) -> Tile:
    """Small round mirrors in stitched rings."""
    mirror = f'<circle r="6" fill="#e9eef2" stroke="{inks.one}" stroke-width="3"/>' + stroke("M-3 2L3-3", "#fff", 1.6)
    rays = stroke("M0-13V-10M0 13V10M-13 0H-10M13 0H10M-9-9l2 2M9-9l-2 2M-9 9l2-2M9 9l-2-2", inks.two, 2)
    return Tile(
        56, 64, f'<g transform="translate(14 16)">{mirror}{rays}</g><g transform="translate(42 48)">{mirror}{rays}</g>'
    )


def ajrakh(inks: Inks) -> Tile:
    """Stars in squares, printed from blocks in dense rows."""
    frame = stroke("M3 3H57V57H3Z", inks.one, 3) + stroke("M8 8H52V52H8Z", inks.two, 1.4)
    star = blossom(30, 30, 20, inks.one, inks.two, petals=8) + stroke("M30 12V48M12 30H48", inks.ground.base, 1.2)
    corners = "".join(dot(x, y, 3, inks.two) for x, y in ((14, 14), (46, 14), (14, 46), (46, 46)))
    return Tile(60, 60, frame + star + corners)


def lace(inks: Inks) -> Tile:
    """Openwork flowers on a net."""
    thread = mix(inks.ground.light, "#ffffff", 0.4)
    net = stroke("M0 0L32 32M32 0L0 32", thread, 0.9, ' opacity=".8"')
    return Tile(32, 32, net + blossom(16, 16, 9, thread, inks.ground.shade))


def sequinned(inks: Inks) -> Tile:
    """Overlapping sequins that catch the light."""
    pale = mix(inks.ground.light, "#ffffff", 0.3)
    discs = "".join(
        dot(x, y, 7, c)
        for x, y, c in (
            (7, 6, inks.tonal),
            (21, 6, inks.ground.shade),
            (0, 16, pale),
            (14, 16, inks.ground.light),
            (28, 16, pale),
        )
    )
    return Tile(28, 20, discs + stroke("M3 4q4-4 8 0M17 4q4-4 8 0M10 14q4-4 8 0", "#fff", 1, ' opacity=".6"'))
