"""Pictures and blocks of colour that sit on one spot of a garment."""

from math import cos, pi, sin

from shop.drawing.colours import mix
from shop.drawing.patterns.tile import Inks, Tile, dot, fill, placed, stroke


def colourblock(inks: Inks) -> Tile:
    """Two or three broad blocks of colour."""
    kind = inks.chance.pick("blocks", ("yoke", "halves", "band", "slant"))
    if kind == "yoke":
        return placed(fill("M0 0H600V300H0Z", inks.one) + fill("M0 300H600V318H0Z", inks.two))
    if kind == "halves":
        return placed(fill("M300 0H600V800H300Z", inks.one))
    if kind == "band":
        return placed(fill("M0 330H600V440H0Z", inks.one) + fill("M0 440H600V462H0Z", inks.two))
    return placed(fill("M0 0H600V190L0 430Z", inks.one) + fill("M0 430L600 190V214L0 454Z", inks.two))


def washed(inks: Inks) -> Tile:
    """Faded where cloth wears: thighs, chest and seams."""
    pale = mix(inks.ground.light, "#ffffff", 0.3)
    worn = "".join(
        f'<radialGradient id="{{id}}{tag}"><stop stop-color="{pale}" stop-opacity="{strength}"/>'
        f'<stop offset="1" stop-color="{pale}" stop-opacity="0"/></radialGradient>'
        for tag, strength in (("w", ".75"),)
    )
    spots = ((225, 400, 62, 150), (378, 400, 62, 150), (300, 230, 130, 90), (215, 640, 40, 90), (390, 640, 40, 90))
    ovals = "".join(f'<ellipse cx="{x}" cy="{y}" rx="{a}" ry="{b}" fill="url(#{{id}}w)"/>' for x, y, a, b in spots)
    flecks = stroke(
        "M180 350l60 14M360 356l64-16M186 372l50 8M368 378l56-12M190 330l44 14M370 334l50-16",
        pale,
        2.4,
        ' opacity=".3"',
    )
    return placed(worn + ovals + flecks)


def graphic(inks: Inks) -> Tile:
    """A picture on the chest."""
    kind = inks.chance.pick("graphic", (_sunset, _peaks, _rings, _botanical, _waves, _bars))
    return placed(kind(inks))


def _sunset(inks: Inks) -> str:
    sun = f'<path d="M222 350a78 78 0 0 1 156 0Z" fill="{inks.one}"/>'
    bars = stroke("M222 362H378M230 374H370M244 386H356M264 398H336", inks.two, 6)
    return sun + bars + stroke("M248 318H352M234 336H366", inks.ground.base, 4)


def _peaks(inks: Inks) -> str:
    back = fill("M210 390L270 300L302 342L334 284L396 390Z", inks.one)
    snow = fill(
        "M270 300L252 328L268 322L278 330L290 326ZM334 284L312 322L328 316L340 324L356 322Z",
        mix(inks.one, "#ffffff", 0.75),
    )
    return dot(248, 286, 16, inks.two) + back + snow + stroke("M204 402H402", inks.two, 4)


def _rings(inks: Inks) -> str:
    circles = "".join(
        f'<circle cx="{x}" cy="{y}" r="46" fill="{c}" opacity=".82"/>'
        for x, y, c in ((272, 318, inks.one), (328, 318, inks.two), (300, 364, mix(inks.one, inks.two, 0.5)))
    )
    return circles + stroke("M254 424H346", inks.one, 5)


def _botanical(inks: Inks) -> str:
    stem = stroke("M300 420Q296 350 304 284", inks.one, 4)
    leaves = "".join(
        f'<path d="M0 0Q16-30 50-34Q44-4 0 0Z" fill="{colour}" transform="translate({x} {y})scale({side} 1)rotate(8)"/>'
        for x, y, side, colour in (
            (299, 400, 1, inks.one),
            (299, 384, -1, inks.two),
            (299, 360, 1, inks.two),
            (299, 344, -1, inks.one),
            (302, 322, 1, inks.one),
            (302, 308, -1, inks.two),
        )
    )
    return stem + leaves + fill("M304 290q-14-18 0-38q14 20 0 38Z", inks.one)


def _waves(inks: Inks) -> str:
    lines = [f"M212 {y}q22-{22 if y % 2 else 18} 44 0t44 0 44 0 44 0" for y in (300, 321, 342, 363)]
    first, second = stroke("".join(lines[::2]), inks.one, 7), stroke("".join(lines[1::2]), inks.two, 7)
    return first + second + dot(300, 262, 16, inks.one)


def _bars(inks: Inks) -> str:
    rays = "".join(
        f"M{300 + 30 * cos(a):.0f} {340 + 30 * sin(a):.0f}L{300 + 70 * cos(a):.0f} {340 + 70 * sin(a):.0f}"
        for a in (2 * pi * k / 16 for k in range(16))
    )
    return stroke(rays, inks.one, 6, ' stroke-linecap="round"') + dot(300, 340, 20, inks.two)


def ombre(inks: Inks) -> Tile:
    """One colour running into another from the hem up."""
    gradient = (
        f'<linearGradient id="{{id}}o" x1="0" y1="0" x2="0" y2="1"><stop offset=".3" stop-color="{inks.one}" '
        f'stop-opacity="0"/><stop offset=".86" stop-color="{inks.one}"/></linearGradient>'
    )
    return placed(gradient + '<rect width="600" height="800" fill="url(#{id}o)"/>')


def tie_dye(inks: Inks) -> Tile:
    """Rings of dye spreading from a knot."""
    rings = "".join(
        f'<path d="{_ragged(300, 360, radius)}" fill="none" stroke="{colour}" stroke-width="{width}" opacity=".75"/>'
        for radius, width, colour in (
            (36, 22, inks.one),
            (92, 26, inks.two),
            (150, 20, inks.one),
            (214, 30, inks.two),
            (290, 26, inks.one),
            (370, 34, inks.two),
        )
    )
    return placed(rings)


def _ragged(x: float, y: float, radius: float) -> str:
    points = []
    for index in range(20):
        reach = radius * (1 + 0.1 * (-1) ** index)
        angle = 2 * pi * index / 20
        points.append(f"{x + reach * cos(angle):.0f} {y + reach * 1.15 * sin(angle):.0f}")
    return f"M{'L'.join(points)}Z"
