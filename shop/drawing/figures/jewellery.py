"""Draw earrings, necklaces, bangles, rings and the sets made of them."""

from math import cos, pi, sin

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.metal import metal_of, pearl, polished, stone
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Point, Trace, num

_STONES = ("#a3192f", "#0f6b4f", "#20408f", "#efe9dd", "#b3236f", "#2a8c99")


def _gem(look: Look) -> str:
    return look.chance.pick("gem", (look.trim.palette.base, *_STONES))


def earrings(sheet: Sheet, look: Look) -> Focus:
    """A pair of jhumkas, drops or chandbalis on a card."""
    _card(sheet)
    kind = look.chance.pick("earring", (_jhumka, _drop, _chandbali))
    if look.is_back:
        kind = _hook
    for x in (205, 395):
        with sheet.moved(x - 300, 0):
            kind(sheet, look)
    return Focus(205, 440, 2.3)


def _card(sheet: Sheet) -> None:
    linen = Cloth(palette_from("#f4efe6"))
    sheet.panel("M84 180H516V640H84Z", linen, depth=0.4, round_=False)


def _hook(sheet: Sheet, look: Look) -> None:
    metal = metal_of(look)
    sheet.line("M300 300v-60q0-26 18-26t16 30v40", metal, 4)
    sheet.add(
        f'<circle cx="300" cy="420" r="56" fill="{polished(sheet, metal)}"/><circle cx="300" cy="330" '
        f'r="22" fill="{polished(sheet, metal)}"/>'
    )
    sheet.line("M300 352v16", metal, 6)


def _jhumka(sheet: Sheet, look: Look) -> None:
    metal, gem = metal_of(look), _gem(look)
    shine = polished(sheet, metal)
    dark = mix(metal, "#2a1c08", 0.55)
    _flower(sheet, (300, 290), 40, fill=shine, line=dark)
    stone(sheet, (300, 290), 15, gem, dark)
    sheet.line("M300 328v28", dark, 5)
    dome = "M300 354C346 356 364 400 368 446C320 462 280 462 232 446C236 400 254 356 300 354Z"
    sheet.add(f'<path d="{dome}" fill="{shine}" stroke="{dark}" stroke-width="1.4"/>')
    sheet.add(
        '<path d="M240 428C280 444 320 444 360 428M252 398C284 412 316 412 348 398" fill="none" '
        f'stroke="{dark}" stroke-width="5" stroke-dasharray=".1 10" stroke-linecap="round"/>'
    )
    for x, y in ((262, 420), (300, 426), (338, 420)):
        stone(sheet, (x, y), 8, gem, dark)
    for index in range(9):
        pearl(sheet, 236 + 16 * index, 466 + 6 * sin(pi * index / 8), 7.5)


def _drop(sheet: Sheet, look: Look) -> None:
    metal, gem = metal_of(look), _gem(look)
    dark = mix(metal, "#2a1c08", 0.5)
    stone(sheet, (300, 280), 22, gem, metal)
    sheet.line("M300 306v34", metal, 5)
    drop = "M300 338C352 410 356 476 300 482C244 476 248 410 300 338Z"
    sheet.add(f'<path d="{drop}" fill="{polished(sheet, metal)}" stroke="{dark}" stroke-width="1.4"/>')
    inner = "M300 376C332 424 334 460 300 464C266 460 268 424 300 376Z"
    sheet.add(
        f'<path d="{inner}" fill="{gem}" stroke="{dark}" stroke-width="2"/><path d="M284 440q2-24 '
        '14-40" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round" opacity=".7"/>'
    )
    for index in range(5):
        pearl(sheet, 268 + 16 * index, 494 - 4 * abs(index - 2), 6)


def _chandbali(sheet: Sheet, look: Look) -> None:
    metal, gem = metal_of(look), _gem(look)
    dark = mix(metal, "#2a1c08", 0.5)
    stone(sheet, (300, 286), 20, gem, metal)
    moon = (
        "M300 320C380 320 386 460 300 468C214 460 220 320 300 320ZM300 336C250 340 250 420 300 424"
        "C350 420 350 340 300 336Z"
    )
    sheet.add(
        f'<path d="{moon}" fill="{polished(sheet, metal)}" fill-rule="evenodd" stroke="{dark}" stroke-width="1.4"/>'
    )
    stone(sheet, (300, 380), 17, gem, metal)
    for index in range(11):
        angle = pi * (0.08 + 0.84 * index / 10)
        pearl(sheet, 300 - 78 * cos(angle), 396 + 84 * sin(angle), 6.5)
        if 1 < index < 9:
            stone(sheet, (300 - 58 * cos(angle), 388 + 58 * sin(angle)), 6, gem, dark)


def _flower(sheet: Sheet, at: Point, size: float, *, fill: str, line: str) -> None:
    x, y = at
    discs = "".join(
        (
            f'<circle cx="{num(x + size * 0.62 * cos(pi * k / 4))}" '
            f'cy="{num(y + size * 0.62 * sin(pi * k / 4))}" r="{num(size * 0.34)}"/>'
        )
        for k in range(8)
    )
    sheet.add(
        f'<g fill="{fill}" stroke="{line}">{discs}<circle cx="{num(x)}" cy="{num(y)}" r="{num(size * 0.6)}"/></g>'
    )


def necklace(sheet: Sheet, look: Look) -> Focus:
    """A necklace: choker, pendant chain or layered beads, on a velvet bust."""
    _bust(sheet, look)
    if look.is_back:
        sheet.line("M226 250C240 300 360 300 374 250", metal_of(look), 6)
        sheet.line("M300 288v120", look.trim.palette.base, 5)
        return Focus(300, 320, 2)
    look.chance.pick("necklace", (_choker, _pendant, _layers))(sheet, look)
    return Focus(300, 400, 2)


def _bust(sheet: Sheet, look: Look) -> None:
    velvet = look.chance.pick("velvet", ("#2c2733", "#3a2430", "#e4dccf", "#24352f"))
    half = (
        Trace(0, 120)
        .to((62, 124))
        .bend(66, 230, 84, 260, 160, 300)
        .bend(236, 336, 252, 420, 236, 560)
        .bend(200, 700, 100, 720, 0, 722)
    )
    sheet.panel(half.mirrored(), Cloth(palette_from(velvet)), folds="M240 240C230 280 200 310 160 330", depth=1.2)


def _arc(wide: float, top: float, low: float, count: int) -> list[tuple[float, float]]:
    """Points along a chain that hangs from shoulder to shoulder."""
    points = []
    for index in range(count):
        across = -1 + 2 * index / (count - 1)
        points.append((AXIS + wide * across, top + (low - top) * (1 - across * across) ** 0.8))
    return points


def _choker(sheet: Sheet, look: Look) -> None:
    metal, gem = metal_of(look), _gem(look)
    shine = polished(sheet, metal, upright=True)
    band = "M196 270C206 372 394 372 404 270L430 282C420 430 180 430 170 282Z"
    sheet.add(f'<path d="{band}" fill="{shine}" stroke="{mix(metal, "#2a1c08", 0.5)}"/>')
    for x, y in _arc(104, 296, 372, 9):
        stone(sheet, (x, y), 12, gem, mix(metal, "#2a1c08", 0.5))
    for x, y in _arc(118, 318, 416, 21):
        pearl(sheet, x, y + 8, 6)
    _flower(sheet, (300, 440), 34, fill=shine, line=mix(metal, "#2a1c08", 0.5))
    stone(sheet, (300, 440), 14, gem, metal)


def _pendant(sheet: Sheet, look: Look) -> None:
    metal, gem = metal_of(look), _gem(look)
    chain = "M222 244C226 380 270 450 300 474C330 450 374 380 378 244"
    sheet.line(chain, mix(metal, "#2a1c08", 0.5), 6)
    sheet.add(f'<path d="{chain}" fill="none" stroke="{metal}" stroke-width="4.6" stroke-dasharray="5 2.4"/>')
    sheet.line("M300 470v14", metal, 6)
    sheet.add(f'<path d="M300 482C346 530 340 580 300 588C260 580 254 530 300 482Z" fill="{polished(sheet, metal)}"/>')
    stone(sheet, (300, 546), 22, gem, mix(metal, "#2a1c08", 0.5))
    pearl(sheet, 300, 602, 11)


def _layers(sheet: Sheet, look: Look) -> None:
    metal, gem = metal_of(look), _gem(look)
    for low, count, size in ((390, 25, 7.0), (450, 31, 7.6), (520, 37, 8.2)):
        for index, (x, y) in enumerate(_arc(92 + (low - 390) * 0.1, 256, low, count)):
            if index % 4 == 2:
                sheet.add(f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(size)}" fill="{metal}" stroke="#5f4818"/>')
            elif low == 450:
                stone(sheet, (x, y), size * 0.8, gem, mix(gem, "#000000", 0.3))
            else:
                pearl(sheet, x, y, size)
    _flower(sheet, (300, 540), 34, fill=polished(sheet, metal), line=mix(metal, "#2a1c08", 0.5))
    stone(sheet, (300, 540), 15, gem, metal)


def jewellery_set(sheet: Sheet, look: Look) -> Focus:
    """A necklace with its earrings."""
    with sheet.moved(0, -60, scale=0.86):
        focus = necklace(sheet, look)
    if not look.is_back:
        for x in (90, 510):
            with sheet.moved(x - 300, 262, scale=0.62):
                look.chance.pick("set earring", (_jhumka, _drop, _chandbali))(sheet, look)
    return focus


def bangles(sheet: Sheet, look: Look) -> Focus:
    """A stack of bangles, metal and glass."""
    metal, glass = metal_of(look), look.cloth.palette.base
    if look.is_back:
        return _from_above(sheet, metal, glass)
    count = look.chance.pick("bangles", (5, 6, 7))
    for index in range(count):
        y = 520 - index * 40
        special = index in (0, count - 1, count // 2)
        tone = metal if special else glass
        wide = 26 if special else 17
        key = polished(sheet, tone)
        x = AXIS + (6 if index % 2 else -6)
        sheet.add(
            f'<ellipse cx="{num(x)}" cy="{y}" rx="176" ry="74" fill="none" '
            f'stroke="{mix(tone, "#1b1208", 0.6)}" stroke-width="{wide + 2}"/>'
        )
        sheet.add(
            f'<ellipse cx="{num(x)}" cy="{y}" rx="176" ry="74" fill="none" stroke="{key}" stroke-width="{wide}"/>'
        )
        if special:
            for step in range(9):
                angle = pi * (0.08 + 0.84 * step / 8)
                stone(sheet, (x - 176 * cos(angle), y + 74 * sin(angle)), 8, _gem(look), mix(metal, "#2a1c08", 0.5))
    return Focus(300, 500, 1.9)


def _from_above(sheet: Sheet, metal: str, glass: str) -> Focus:
    """Bangles spread flat, overlapping."""
    for index, (x, y) in enumerate(((240, 330), (370, 350), (290, 470))):
        for step, tone in enumerate((metal, glass, metal)):
            radius = 138 - step * 19
            dark, shine = mix(tone, "#1b1208", 0.6), polished(sheet, tone)
            ring_ = f'<circle cx="{x}" cy="{y}" r="{radius - index * 4}" fill="none" '
            sheet.add(f'{ring_}stroke="{dark}" stroke-width="16"/>{ring_}stroke="{shine}" stroke-width="14"/>')
    return Focus(300, 400, 1.8)


def ring(sheet: Sheet, look: Look) -> Focus:
    """A ring with a stone, standing in its box."""
    metal = metal_of(look)
    sheet.panel("M120 470H480L456 640H144Z", Cloth(palette_from("#3a2430")), depth=0.9)
    sheet.panel("M134 462H466L458 510H142Z", Cloth(palette_from("#efe9de")), depth=0.5)
    shine = polished(sheet, metal)
    sheet.add(
        '<path d="M206 490C180 330 420 330 394 490" fill="none" '
        f'stroke="{mix(metal, "#2a1c08", 0.6)}" stroke-width="26"/>'
    )
    sheet.add(f'<path d="M206 490C180 330 420 330 394 490" fill="none" stroke="{shine}" stroke-width="23"/>')
    if not look.is_back:
        gem = _gem(look)
        sheet.add(
            f'<path d="M252 340L270 300H330L348 340L300 388Z" fill="{gem}" '
            f'stroke="{mix(gem, "#000000", 0.4)}" stroke-width="2"/>'
            '<path d="M252 340H348M270 300L284 340L300 388L316 340L330 300M300 300L284 340M300 300L316 340" '
            'fill="none" stroke="#fff" stroke-width="1.6" opacity=".6"/>'
        )
    return Focus(300, 380, 2)


def bracelet(sheet: Sheet, look: Look) -> Focus:
    """A chain or beaded bracelet laid in a ring."""
    metal, gem = metal_of(look), _gem(look)
    beaded = look.chance.share("beaded") < 0.5
    count = 30
    for index in range(count):
        angle = 2 * pi * index / count
        x, y = 300 + 170 * cos(angle), 400 + 130 * sin(angle)
        if beaded and index % 5:
            stone(sheet, (x, y), 15, look.cloth.palette.base, look.cloth.palette.shade)
        elif index % 5 == 0:
            stone(sheet, (x, y), 15, gem, metal)
        else:
            sheet.add(
                f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="17" ry="10" fill="none" stroke="{metal}" '
                f'stroke-width="6" transform="rotate({num(angle * 57.3 + 90)} {num(x)} {num(y)})"/>'
            )
    clasp = (300, 270) if look.is_back else (300, 530)
    _flower(sheet, clasp, 30, fill=polished(sheet, metal), line=mix(metal, "#2a1c08", 0.5))
    if not look.is_back:
        stone(sheet, clasp, 13, gem, metal)
    return Focus(300, 500, 2)
