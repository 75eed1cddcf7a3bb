"""Draw watches and cufflinks."""

from shop.drawing.cloth import Cloth
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.metal import GOLD, ROSE, SILVER, metal_of, polished
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, circle, spot, turned
from shop.drawing.weave import Weave, woven


def watch(sheet: Sheet, look: Look) -> Focus:
    """A wristwatch on a leather strap or a steel bracelet."""
    steel = look.chance.share("bracelet") < 0.4
    metal = metal_of(look) if steel else look.chance.pick("case", (SILVER, SILVER, GOLD, ROSE))
    strap = Cloth(palette_from(metal)) if steel else woven(sheet, look.cloth.plain, Weave.LEATHER, strength=0.5)
    upper = Trace(0, 70).to((46, 70)).bend(50, 140, 60, 220, 68, 300).to((0, 300))
    lower = Trace(0, 500).to((68, 500)).bend(60, 580, 50, 680, 42, 736).bend(20, 750, 10, 752, 0, 752)
    rows = "".join(f"M230 {y}H370" for y in (*range(84, 300, 20), *range(512, 740, 20)))
    links = f'<path d="{rows}M278 70V740M322 70V740" stroke="#4a4d52" stroke-width="2" opacity=".7"/>'
    for half in (upper, lower):
        sheet.panel(half.mirrored(), strap, inside=links if steel else "")
    if not steel:
        sheet.stitch(
            Trace(40, 76).bend(44, 140, 54, 220, 61, 296).open()
            + Trace(40, 76).bend(44, 140, 54, 220, 61, 296).open(-1),
            strap,
        )
        sheet.line("".join(f"M{AXIS} {y}h.1" for y in range(610, 720, 22)), strap.palette.line, 8)
    shine = polished(sheet, metal)
    sheet.add(f'<rect x="408" y="384" width="26" height="32" rx="5" fill="{shine}" stroke="#3b3c40"/>')
    sheet.add(f'<circle cx="300" cy="400" r="122" fill="{shine}" stroke="#3b3c40" stroke-width="1.5"/>')
    if look.is_back:
        sheet.add(
            '<circle cx="300" cy="400" r="98" fill="#c3c6cb" stroke="#77797e"/><circle cx="300" cy="400" '
            'r="80" fill="none" stroke="#8d9096" stroke-dasharray="3 5" stroke-width="7"/>'
        )
        return Focus(AXIS, 400, 2)
    _dial(sheet, look, metal)
    return Focus(330, 390, 2)


def _dial(sheet: Sheet, look: Look, metal: str) -> None:
    face = look.chance.pick("face", ("#f4f1ea", "#1e2026", "#22355c", look.cloth.palette.base))
    tones = palette_from(face)
    ink = "#f0ece2" if tones.is_dark else "#26262b"
    sheet.add(f'<circle cx="300" cy="400" r="104" fill="{face}" stroke="{tones.deep}" stroke-width="3"/>')
    for index in range(12):
        outer, inner = (
            turned((300, 306), index * 30, (300, 400)),
            turned((300, 320 if index % 3 else 328), index * 30, (300, 400)),
        )
        sheet.line(f"M{spot(*outer)}L{spot(*inner)}", metal if metal != SILVER else ink, 3 if index % 3 else 6)
    minute, hour, second = (turned((300, y), a, (300, 400)) for y, a in ((322, 60), (348, 306), (316, 205)))
    if look.chance.share("chronograph") < 0.4:
        for x, y in ((262, 420), (338, 420), (300, 452)):
            sheet.line(circle(x, y, 18), ink, 1.6, 0.6)
    sheet.line(f"M300 400L{spot(*hour)}", ink, 7)
    sheet.line(f"M300 400L{spot(*minute)}", ink, 5)
    sheet.line(f"M300 400L{spot(*second)}", look.trim.palette.base, 2)
    sheet.add(
        f'<circle cx="300" cy="400" r="7" fill="{ink}"/><path d="M226 336C250 312 290 300 320 306L250 '
        '372Z" fill="#fff" opacity=".14"/>'
    )


def cufflinks(sheet: Sheet, look: Look) -> Focus:
    """A pair of cufflinks in their box."""
    sheet.panel(box(130, 270, 340, 260, 22), Cloth(palette_from("#2c2a30")), depth=0.8)
    sheet.panel(box(158, 298, 284, 204, 14), Cloth(palette_from("#efe9de")), depth=0.6)
    shine = polished(sheet, look.chance.pick("metal", (SILVER, GOLD)))
    for x in (236, 364):
        sheet.add(
            f'<rect x="{x - 42}" y="358" width="84" height="84" '
            f'rx="{look.chance.pick("corner", (10, 42))}" fill="{shine}" stroke="#4a4d52"/>'
        )
        if look.is_back:
            sheet.add(f'<rect x="{x - 9}" y="352" width="18" height="96" rx="9" fill="{shine}" stroke="#4a4d52"/>')
            continue
        sheet.add(
            f'<rect x="{x - 27}" y="373" width="54" height="54" '
            f'rx="{look.chance.pick("corner", (6, 27))}" fill="{look.cloth.palette.base}"/>'
        )
    return Focus(300, 400, 2)
