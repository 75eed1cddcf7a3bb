"""Draw what is not cloth: cosmetics, perfume, bottles, and a gift for all the rest."""

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.metal import GOLD, SILVER, polished
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box


def perfume(sheet: Sheet, look: Look) -> Focus:
    """A perfume bottle."""
    shine = polished(sheet, look.chance.pick("metal", (GOLD, SILVER)))
    tones = look.cloth.palette
    corner = look.chance.pick("corner", (16, 46, 90))
    sheet.panel(box(170, 330, 260, 320, corner), Cloth(palette_from(mix(tones.base, "#ffffff", 0.55))), depth=1)
    sheet.panel(
        box(192, 390, 216, 238, max(corner - 18, 8)), look.cloth, sheen="M224 420C222 500 222 560 228 610", depth=0.8
    )
    sheet.add(
        f'<rect x="258" y="290" width="84" height="44" rx="6" fill="{shine}"/><rect x="240" y="180" '
        f'width="120" height="112" rx="12" fill="{shine}" stroke="#4d3a1c"/>'
    )
    if not look.is_back:
        _label(sheet, 232, 470, 136, 84)
    return Focus(AXIS, 380, 1.9)


def _label(sheet: Sheet, x: float, y: float, wide: float, high: float) -> None:
    sheet.shape(box(x, y, wide, high, 3), "#f5f1e8", 0.94)
    middle = x + wide / 2
    lines = (
        f"M{middle - wide * 0.3:g} {y + high * 0.36:g}h{wide * 0.6:g}"
        f"M{middle - wide * 0.2:g} {y + high * 0.6:g}h{wide * 0.4:g}"
    )
    sheet.line(lines, "#5a534b", 4, 0.8)


def lipstick(sheet: Sheet, look: Look) -> Focus:
    """A lipstick beside its cap."""
    dark = polished(sheet, look.chance.pick("case", ("#3a3438", "#5a2436", "#c98f7d", "#2c3350")))
    shine = polished(sheet, look.chance.pick("metal", (GOLD, SILVER)))
    if look.is_back:
        sheet.add(
            f'<rect x="240" y="300" width="120" height="200" rx="8" fill="{dark}"/>'
            f'<rect x="240" y="500" width="120" height="30" fill="{shine}"/>'
            f'<rect x="240" y="530" width="120" height="120" rx="8" fill="{dark}"/>'
        )
        return Focus(300, 500, 2)
    sheet.add(
        f'<rect x="196" y="470" width="104" height="200" rx="8" fill="{dark}"/><rect x="204" y="400" '
        f'width="88" height="74" rx="4" fill="{shine}"/>'
    )
    sheet.panel("M214 404V300C214 270 256 236 282 226V404Z", look.cloth.plain, sheen="M230 320V396", depth=0.7)
    sheet.add(
        f'<rect x="340" y="430" width="108" height="240" rx="8" fill="{dark}"/><rect x="340" y="630" '
        f'width="108" height="16" fill="{shine}"/>'
    )
    return Focus(250, 340, 2)


def nail_polish(sheet: Sheet, look: Look) -> Focus:
    """A bottle of nail polish."""
    dark = polished(sheet, look.chance.pick("cap", ("#2d2a2e", GOLD, SILVER, "#efe9de")))
    sheet.add(f'<path d="M262 190C262 176 338 176 338 190L350 400H250Z" fill="{dark}"/>')
    sheet.panel(
        box(204, 396, 192, 220, look.chance.pick("corner", (16, 40, 80))),
        look.cloth.plain,
        sheen="M236 440C232 500 232 540 240 580",
        depth=1,
    )
    if not look.is_back:
        sheet.line("M256 520h88M272 536h56", "#ffffff", 5, 0.8)
    return Focus(300, 470, 2)


def tube(sheet: Sheet, look: Look) -> Focus:
    """A tube of cream."""
    pale = Cloth(palette_from(mix(look.cloth.palette.base, "#ffffff", 0.35)))
    body = Trace(0, 130).to((112, 130)).bend(108, 300, 92, 480, 84, 570).to((0, 572))
    sheet.panel(body.mirrored(), pale, sheen="M236 200C240 340 246 460 254 550")
    sheet.line("M190 146H410M190 156H410", pale.palette.deep, 3, 0.4)
    cap = look.cloth.plain if look.chance.share("cap") < 0.6 else look.trim
    sheet.panel(box(212, 570, 176, look.chance.pick("high", (70, 90, 110)), 12), cap, depth=0.7)
    sheet.line("".join(f"M{x} 580v80" for x in range(224, 384, 10)), look.cloth.palette.deep, 2, 0.5)
    if not look.is_back:
        _label(sheet, 226, 270, 148, 120)
    return Focus(300, 340, 1.9)


def jar(sheet: Sheet, look: Look) -> Focus:
    """A round compact or jar, its lid leaning behind."""
    shine = polished(sheet, look.chance.pick("metal", (GOLD, SILVER, "#3a3438")))
    sheet.add(
        f'<circle cx="330" cy="320" r="150" fill="{shine}" stroke="#4a4540"/><circle cx="330" '
        'cy="320" r="128" fill="#dfe6ea"/><path d="M240 400L390 210L420 240L280 426Z" fill="#fff" '
        'opacity=".5"/>'
    )
    if look.is_back:
        sheet.add(f'<circle cx="330" cy="320" r="120" fill="{shine}" stroke="#4a4540"/>')
    sheet.add(f'<ellipse cx="290" cy="560" rx="176" ry="78" fill="{shine}" stroke="#4a4540"/>')
    sheet.add(
        f'<ellipse cx="290" cy="548" rx="148" ry="60" fill="{look.cloth.palette.base}" '
        f'stroke="{look.cloth.palette.deep}" stroke-width="3"/>'
    )
    sheet.line("M190 540C240 510 340 510 390 540M210 560C250 584 330 584 370 560", look.cloth.palette.light, 5, 0.5)
    return Focus(290, 520, 1.9)


def bottle(sheet: Sheet, look: Look) -> Focus:
    """A water bottle."""
    sheet.panel(box(250, 110, 100, 80, 14), Cloth(palette_from("#2c2c30")), depth=0.6)
    body = (
        Trace(0, 186)
        .to((52, 186))
        .bend(60, 220, 96, 230, 98, 280)
        .to((98, 650))
        .bend(98, 684, 80, 690, 60, 690)
        .to((0, 690))
    )
    sheet.panel(body.mirrored(), look.cloth, sheen="M236 300V640", depth=1.2)
    sheet.line("M202 330H398M202 610H398", look.trim.palette.base, 8)
    if look.is_back:
        sheet.line("".join(f"M372 {y}h22" for y in range(370, 600, 40)), look.cloth.palette.line, 3, 0.7)
    else:
        _label(sheet, 246, 420, 108, 96)
    return Focus(300, 250, 1.9)


def ball(sheet: Sheet, look: Look) -> Focus:
    """A ball with its seams."""
    sheet.panel(
        "M100 400A200 200 0 1 1 500 400A200 200 0 1 1 100 400Z",
        look.cloth,
        depth=2,
        sheen="M190 280C230 230 280 220 320 224",
    )
    seams = "M100 400H500M300 200V600M160 258C240 330 240 470 160 542M440 258C360 330 360 470 440 542"
    hexagons = "M300 320L369 360V440L300 480L231 440V360ZM300 320V204M369 360L470 300M369 440L470 500M300 480V596"
    laced = look.chance.share("panels") < 0.5
    sheet.line(seams if laced else hexagons + "M231 440L130 500M231 360L130 300", look.cloth.palette.line, 5)
    if not look.is_back:
        sheet.line("M214 500h60M214 516h40", look.trim.palette.base, 7)
    return Focus(260, 340, 1.9)


def gift(sheet: Sheet, look: Look) -> Focus:
    """A wrapped gift box: what stands in for anything that has no picture of its own."""
    ribbon = look.trim.plain
    sheet.panel(box(120, 380, 360, 270, 8), look.cloth, depth=1)
    sheet.panel(box(270, 380, 60, 270), ribbon, depth=0.4)
    sheet.shadow(box(108, 396, 384, 14), 0.3)
    sheet.panel(box(104, 318, 392, 78, 8), look.cloth, depth=0.7)
    sheet.panel(box(268, 318, 64, 78), ribbon, depth=0.4)
    for side in (-1, 1):
        loop = Trace(4, 316).bend(30, 220, 120, 190, 138, 236).bend(148, 280, 80, 312, 4, 318)
        sheet.panel(
            loop.closed(side), ribbon, folds=Trace(20, 306).bend(50, 270, 80, 250, 110, 240).open(side), depth=0.6
        )
        tail = Trace(6, 318).bend(30, 340, 60, 360, 84, 396).to((58, 392), (48, 414)).bend(36, 370, 20, 346, 2, 326)
        sheet.panel(tail.closed(side), ribbon, depth=0.4)
    sheet.panel(box(AXIS - 20, 296, 40, 36, 12), ribbon, depth=0.5)
    if not look.is_back:
        sheet.panel("M348 420L432 408L444 470L360 482Z", Cloth(palette_from("#f4efe6")), depth=0.2, round_=False)
        sheet.line("M312 350L356 440M372 436l44-6M376 452l30-4", "#6b625a", 2, 0.8)
    return Focus(300, 330, 1.9)
